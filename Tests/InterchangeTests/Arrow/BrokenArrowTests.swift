import Chronology
import Columnar
import Foundation
import Testing

@testable import Interchange

/// What is no Arrow file, or was one before somebody laid hands on it, is one error or a table, and never more.
@Suite("A broken Arrow file")
struct BrokenArrowTests {
  /// What is done to each byte; `ENTENTE_THOROUGH` asks for more, which takes minutes.
  private static let changes: [UInt8] =
    ProcessInfo.processInfo.environment["ENTENTE_THOROUGH"] == nil ? [0xFF] : [0xFF, 0x81, 0x01, 0x80, 0x40]

  private let folder: ArrowFolder

  init() throws { folder = try ArrowFolder() }

  /// Reads bytes and looks at each cell; the answer is the error.
  private func outcome(_ bytes: [UInt8]) throws -> ReadError? {
    do {
      let (table, report) = try readArrow(MappedFile(bytes), "x.arrow")
      look(table)
      _ = try report.table
      return nil
    } catch let error as ReadError {
      return error
    }
  }

  private func look(_ table: Table) {
    for column in table.columns {
      for row in 0..<min(column.count, 100) { _ = column[row].description }
      _ = column.gather(Array((0..<min(column.count, 100)).reversed()))
    }
    if let origins = table.origins {
      for row in 0..<min(origins.count, 100) { _ = origins[row].count }
    }
    if let doubtful = table.doubtful { look(doubtful) }
  }

  /// A small file with all that ours can have in it.
  private func sample() throws -> [UInt8] {
    let table = try ArrowRoundTripTests.nasty().select(["text", "ends", "date", "day", "amounts", "several"])
      .take(4)
    return try folder.bytes(table.filter(verdicts: [.yes, .maybe, .yes, .no]))
  }

  @Test("is an error wherever it is cut off")
  func truncated() throws {
    let bytes = try sample()
    for count in 0..<bytes.count {
      let error = try outcome(Array(bytes[..<count]))
      #expect(error != nil, "a file of \(count) of \(bytes.count) bytes was read")
    }
    #expect(try outcome(Array(bytes[..<100]))?.description.contains("x.arrow is cut short") == true)
    #expect(try outcome(bytes) == nil)
  }

  @Test("is an error or a table whichever byte is another")
  func mutated() throws {
    let bytes = try sample()
    var refused = 0
    for place in bytes.indices {
      for change in Self.changes {
        var other = bytes
        other[place] ^= change
        if try outcome(other) != nil { refused += 1 }
      }
    }
    #expect(refused > 500)
  }

  @Test("is an error or a table whichever numbers stand in it")
  func numbers() throws {
    let bytes = try sample()
    let odd: [[UInt8]] = [
      [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0xFF, 0xFF, 0xFF, 0xFF], [0xF0, 0xFF, 0xFF, 0xFF],
      [0, 0, 0, 0, 0, 0, 0, 0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
      [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x0F],
    ]
    for number in odd {
      for place in stride(from: 0, through: bytes.count - number.count, by: Self.changes.count > 1 ? 4 : 16) {
        var other = bytes
        other.replaceSubrange(place..<place + number.count, with: number)
        _ = try outcome(other)
      }
    }
  }

  @Test("made of noise, of two halves or of nothing is an error")
  func noise() throws {
    let bytes = try sample()
    var state: UInt64 = 7
    func random() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for _ in 0..<500 {
      var other = bytes
      for _ in 0...Int(random() % 16) {
        let place = (Int(random()) << 8 | Int(random())) % bytes.count
        other[place] = random()
      }
      _ = try outcome(other)
    }
    let marked = Array("ARROW1\0\0".utf8) + (0..<999).map { _ in random() }
    #expect(try outcome(marked) != nil)
    #expect(try outcome(marked + Array("ARROW1".utf8)) != nil)
    _ = try outcome(bytes + bytes.dropFirst(bytes.count / 2))
    #expect(try outcome([]) != nil)
    #expect(try outcome(Array("ARROW1ARROW1".utf8)) != nil)
    #expect(
      try outcome([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0])?.message.hasSuffix("it does not say what it holds")
        == true)
  }

  @Test("whose fields contain themselves is an error")
  func cycle() throws {
    // A schema whose one field is its own child: the distance in the list of children leads back to the list's owner.
    var schema = FlatValue.table([
      0: .short(0),
      1: .tables([ArrowField("x", .list(isLarge: false), children: [ArrowField("y", .null)]).flat]),
    ]).buffer
    let child = try #require(schema.firstIndex(of: UInt8(ascii: "y")))
    // Wherever the pointer to the child stands, each four bytes before it are once made to point as far as they can go.
    for place in stride(from: 4, to: child, by: 4) {
      let kept = schema
      for target in stride(from: 0, to: schema.count, by: 4) {
        let distance = UInt32(truncatingIfNeeded: target - place)
        withUnsafeBytes(of: distance.littleEndian) { schema.replaceSubrange(place..<place + 4, with: $0) }
        schema.withUnsafeBytes { bytes in
          var allowance = 16 * bytes.count
          do throws(ArrowFault) {
            for field in try FlatBuffer(bytes: bytes).root.tables(1) {
              _ = try ArrowField(field, allowance: &allowance)
            }
          } catch {}
        }
        schema = kept
      }
    }
    #expect(throws: ArrowFault.self) {
      let bytes: [UInt8] = [8, 0, 0, 0, 4, 0, 4, 0, 4, 0, 0, 0]
      try bytes.withUnsafeBytes { bytes in
        var depth = 0
        var allowance = 0
        depth += 1
        _ = try ArrowField(FlatBuffer(bytes: bytes).root, depth: 64 + depth, allowance: &allowance)
      }
    }
  }

  @Test("says what is wrong in one line")
  func words() throws {
    let path = try folder.write(try sample())
    #expect(try isArrow(path) && !isArrow(folder.write(Array("a,b\n".utf8), "x.csv")))
    let folderError = #expect(throws: ReadError.self) { try readArrow(folder.top.path) }
    #expect(folderError?.message == "\(folder.top.path) is a folder")
    let missing = #expect(throws: ReadError.self) { try readArrow(folder.path("y.arrow")) }
    #expect(missing?.message == "cannot read \(folder.path("y.arrow")): No such file or directory")
    let error = try outcome(Array("a,b\n1,2\n3,4\n5,6\n".utf8))
    #expect(error?.message == "x.arrow is broken: it is cut short")
  }
}
