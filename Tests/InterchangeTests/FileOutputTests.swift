import Foundation
import Testing

@testable import Interchange

@Suite("What is written to a file piece by piece")
struct FileOutputTests {
  @Test("stands in it in the order in which it was put, however large the pieces are")
  func order() throws {
    let folder = try ArrowFolder()
    let path = folder.path("x")
    let half = 1 << 17
    let sizes = [
      8, half + 1, 8, 3 * half / 2, 1, half, half - 1, 2, 2 * half - 8, 8, 2 * half, 8, 2 * half + 1,
      9 * half, 0,
      5,
    ]
    var expected: [UInt8] = []
    try Files.write(to: path) { output throws(FileError) in
      for (number, size) in sizes.enumerated() {
        let piece = [UInt8](repeating: UInt8(number), count: size)
        expected += piece
        try output.put(piece)
        #expect(output.position == expected.count)
      }
    }
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == expected)
  }
}
