import Chronology
import Columnar
import Foundation
import Testing

@testable import Interchange

/// Files whose buffers are packed, made here byte by byte, and what they claim to be.
@Suite("A compressed Arrow file")
struct PackedArrowTests {
  private let folder: ArrowFolder

  init() throws { folder = try ArrowFolder() }

  /// The whole number 0x0807_0605_0403_0201.
  private static let number: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]

  /// A frame of LZ4: mark, flags, size of blocks and check byte; a block that is as it is; a block of no bytes.
  private static func lz4(_ content: [UInt8]) -> [UInt8] {
    [0x04, 0x22, 0x4D, 0x18, 0x60, 0x40, 0x82] + [UInt8(content.count), 0, 0, 0x80] + content + [0, 0, 0, 0]
  }

  /// A frame of zstd: mark, flags and length; a block that is as it is.
  private static func zstd(_ content: [UInt8]) -> [UInt8] {
    [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(content.count)] + [UInt8(content.count << 3 | 1), 0, 0] + content
  }

  /// A frame of zstd in which a block of 128 KB is one byte.
  private static let bomb: [UInt8] = [
    0x28, 0xB5, 0x2F, 0xFD, 0xA0, 0, 0, 2, 0, 0x03, 0x00, 0x10, 0x07,
  ]

  private static func claim(_ count: Int) -> [UInt8] {
    withUnsafeBytes(of: count.littleEndian) { Array($0) }
  }

  /// A stream with a column "x" of whole numbers, a batch for each of the bodies.
  private static func stream(
    _ bodies: [[UInt8]], codec: UInt8 = 0, method: UInt8 = 0, rows: Int64 = 1, nulls: Int64 = 0,
    _ type: ArrowType = .int(bits: 64, isSigned: true)
  ) -> [UInt8] {
    func message(_ kind: UInt8, _ header: FlatValue, _ body: [UInt8]) -> [UInt8] {
      let description = FlatValue.table([
        0: .short(4), 1: .byte(kind), 2: header, 3: .long(Int64(body.count)),
      ])
      .buffer
      return [0xFF, 0xFF, 0xFF, 0xFF] + Array(claim(description.count).prefix(4)) + description + body
    }
    let schema = FlatValue.table([0: .short(0), 1: .tables([ArrowField("x", type).flat])])
    var bytes = message(1, schema, [])
    for body in bodies {
      let batch = FlatValue.table([
        0: .long(rows), 1: .records([rows, nulls], words: 2),
        2: .records([0, 0, 0, Int64(body.count)], words: 2),
        3: .table([0: .byte(codec), 1: .byte(method)]),
      ])
      bytes += message(3, batch, body)
    }
    return bytes
  }

  private func column(_ bytes: [UInt8], _ budget: MemoryBudget = .ofMachine) throws -> [Value] {
    let file = MappedFile(bytes)
    var reader = ArrowReader(file, 0..<bytes.count, ReadControl(), budget)
    var report = ImportReport()
    return try reader.read(&report, corpus: { nil }).columns[0].values
  }

  @Test("gives the numbers that are packed in it")
  func sound() throws {
    let (claim, number) = (Self.claim(8), Self.number)
    let value = Value.integer(0x0807_0605_0403_0201)
    for (codec, body) in [
      (0, claim + Self.lz4(number)), (1, claim + Self.zstd(number)),
      // As it is, and filled up with zeros.
      (0, Self.claim(-1) + number), (1, Self.claim(-1) + number), (0, claim + Self.lz4(number) + [0, 0, 0]),
    ] {
      #expect(try column(Self.stream([body], codec: UInt8(codec))) == [value])
      // Several batches, with one between that is as it is.
      let other = Self.claim(-1) + [7, 0, 0, 0, 0, 0, 0, 0]
      #expect(
        try column(Self.stream([body, body, other, body], codec: UInt8(codec)))
          == [value, value, .integer(7), value])
    }
    #expect(try column(Self.stream([[]], rows: 0)) == [])
    #expect(try column(Self.stream([Self.claim(0)], rows: 0)) == [])
    let many = try column(Self.stream([Self.claim(1 << 17) + Self.bomb], codec: 1, rows: 1 << 14))
    #expect(many.count == 1 << 14)
    #expect(many.allSatisfy { $0 == .integer(0x0707_0707_0707_0707) })
  }

  @Test("that lies is one error that names the column")
  func lies() throws {
    let (claim, number) = (Self.claim(8), Self.number)
    let (lz4, zstd) = (Self.lz4(number), Self.zstd(number))
    let cases: [(codec: UInt8, body: [UInt8], message: String)] = [
      (0, Self.claim(-5) + lz4, "claims -5 bytes of 23 that are packed"),
      (0, Self.claim(.min) + lz4, "claims -9223372036854775808 bytes of 23 that are packed"),
      (0, Self.claim(.max) + lz4, "claims 9223372036854775807 bytes of 23 that are packed"),
      (0, Self.claim(5866) + lz4, "claims 5866 bytes of 23 that are packed"),
      (0, Self.claim(5865) + lz4, "claims 5865 bytes, and 8 are packed"),
      (1, Self.claim(1 << 20) + zstd, "claims 1048576 bytes of 17 that are packed"),
      (0, Self.claim(16) + lz4, "claims 16 bytes, and 8 are packed"),
      (1, Self.claim(16) + zstd, "claims 16 bytes, and 8 are packed"),
      (0, claim + Self.lz4(number + number), "claims 8 bytes, and more are packed"),
      (1, claim + Self.zstd(number + number), "claims 8 bytes, and more are packed"),
      (1, claim + Self.bomb, "claims 8 bytes, and more are packed"),
      (0, claim, "claims 8 bytes of 0 that are packed"),
      (1, claim, "claims 8 bytes, and what is packed ends after 0"),
      (0, claim + lz4.dropLast(), "claims 8 bytes, and what is packed ends after 8"),
      (0, claim + lz4.dropLast(6), "claims 8 bytes, and what is packed ends after 6"),
      (1, claim + zstd.dropLast(), "claims 8 bytes, and what is packed ends after 7"),
      (0, claim + zstd, "is packed with lz4, and damaged after 0 bytes"),
      (1, claim + lz4, "is packed with zstd, and damaged after 0 bytes"),
      (0, claim + lz4 + lz4, "has something behind what is packed"),
      (1, claim + zstd + [1], "has something behind what is packed"),
      (0, [1, 2, 3], "is packed into 3 bytes"),
      (0, Self.claim(0) + lz4, "is shorter than its rows"),
      (0, [], "is shorter than its rows"),
      (0, Self.claim(-1) + [1, 2, 3], "is shorter than its rows"),
    ]
    for (codec, body, message) in cases {
      let error = #expect(throws: ReadError.self, "\(message)") {
        try readArrow(MappedFile(Self.stream([body], codec: codec)), "x.arrow")
      }
      #expect(error?.message == "x.arrow is broken: column \"x\" \(message)")
    }
    for bytes in [
      Self.stream([claim + lz4], codec: 2), Self.stream([claim + lz4], codec: 0, method: 1),
    ] {
      let error = #expect(throws: ReadError.self) { try readArrow(MappedFile(bytes), "x.arrow") }
      #expect(error?.message == "x.arrow is compressed in a way that came after this program")
    }
  }

  @Test("of which several columns are broken names the first, whichever thread came upon it")
  func first() throws {
    let table = try Samples.many()
    for compression in ArrowCompression.allCases {
      let sound = try folder.bytes(table, compression)
      let mark: [UInt8] = compression == .lz4 ? [0x04, 0x22, 0x4D, 0x18] : [0x28, 0xB5, 0x2F, 0xFD]
      let frames = sound.indices.dropLast(4).filter { sound[$0..<$0 + 4].elementsEqual(mark) }
      var bytes = sound
      // The dictionary of the last column comes first in the file.
      for frame in frames { bytes[frame] ^= 1 }
      for _ in 0..<20 {
        let error = #expect(throws: ReadError.self) { try readArrow(MappedFile(bytes), "x.arrow") }
        #expect(
          error?.message
            == "x.arrow is broken: column \"text\" is packed with \(compression.rawValue), and damaged after 0 bytes"
        )
      }
    }
  }

  @Test("that has no room in memory is refused before it is unpacked")
  func memory() throws {
    let bytes = Self.stream([Self.claim(1 << 17) + Self.bomb], codec: 1, rows: 1 << 14)
    #expect(try column(bytes, MemoryBudget(limit: 1 << 17)).count == 1 << 14)
    let fault = #expect(throws: ArrowFault.self) { try column(bytes, MemoryBudget(limit: 1 << 17 - 1)) }
    #expect(
      fault?.error("x.arrow").message
        == "x.arrow does not fit into memory unpacked, of which 0 MB are left for it: column \"x\" is too much"
    )
    #expect(fault?.error("x.arrow").code == .memory)
    // Bits become bytes: there are eight times as many as are packed.
    let bits = Self.stream([Self.claim(1 << 17) + Self.bomb], codec: 1, rows: 1 << 20, .boolean)
    #expect(try column(bits, MemoryBudget(limit: 9 << 17)).count == 1 << 20)
    #expect(throws: ArrowFault.self) { try column(bits, MemoryBudget(limit: 9 << 17 - 1)) }
  }

  @Test("is an error or a table whichever byte is another, and an error wherever it is cut off")
  func mutated() throws {
    let table = try ArrowRoundTripTests.nasty().select(["text", "ends", "date", "several"]).take(4)
    for compression in ArrowCompression.allCases {
      let bytes = try folder.bytes(table.filter(verdicts: [.yes, .maybe, .yes, .no]), compression)
      func isRead(_ bytes: [UInt8]) -> Bool {
        guard let table = try? readArrow(MappedFile(bytes), "x.arrow").table else { return false }
        for column in table.columns { _ = column.values.map(\.description) }
        return true
      }
      #expect(isRead(bytes))
      var refused = 0
      for place in bytes.indices {
        var other = bytes
        other[place] ^= 0xFF
        if !isRead(other) { refused += 1 }
      }
      #expect(refused > 500)
      for count in stride(from: 0, to: bytes.count, by: 7) { #expect(!isRead(Array(bytes[..<count]))) }
    }
  }

  @Test("is left off as soon as somebody asks to stop")
  func stopped() throws {
    let bytes = try folder.bytes(Samples.many(), .zstd)
    var isRead = false
    for patience in 0..<100 where !isRead {
      var asked = 0
      let control = ReadControl(isStopped: {
        asked += 1
        return asked > patience
      })
      do {
        _ = try readArrow(MappedFile(bytes), "x.arrow", control: control)
        isRead = true
      } catch {
        #expect(error.code == .stopped)
      }
    }
    #expect(isRead)
  }

  @Test("says that it was unpacked")
  func told() throws {
    let path = folder.path("x.arrow")
    try Samples.many().writeArrow(to: path, compression: .lz4)
    let entry = try #require(try readArrow(path).report.entries.first)
    #expect(entry.what == "the file is compressed with lz4")
    #expect(
      entry.done.hasPrefix("unpacked into ") && entry.done.hasSuffix(" of memory, not used where it lies"))
    try Samples.many().writeArrow(to: path)
    #expect(try readArrow(path).report.entries.isEmpty)
  }

  @Test("is smaller, and the same for any number of threads")
  func written() throws {
    let table = try Samples.many()
    let plain = try folder.bytes(table)
    for compression in ArrowCompression.allCases {
      let packed = try folder.bytes(table, compression)
      // What is odd does not get smaller: 24,000 bytes of it stay as they are.
      #expect(packed.count < plain.count * 2 / 3 && packed.count > 24_000)
      for threads in [1, 2, 7] {
        let bytes = try Execution.$current.withValue(Execution(threads: threads)) {
          try folder.bytes(table, compression)
        }
        #expect(bytes == packed)
      }
    }
  }

  @Test("is not there if somebody asked to stop")
  func unwritten() throws {
    let path = folder.path("x.arrow")
    for compression in ArrowCompression.allCases {
      #expect(throws: FileError.self) {
        try Execution.$current.withValue(Execution(isStopped: { true })) {
          try Samples.many().writeArrow(to: path, compression: compression)
        }
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("of the first sort there was is refused, as its numbers would be odd ones")
  func experimental() throws {
    let pairs = ArrowField.flat([("ARROW:experimental_compression", "lz4")])
    let description = FlatValue.table([0: .short(3), 1: .byte(1), 2: .table([0: .short(0)]), 4: pairs]).buffer
    let bytes = Array(Self.claim(description.count).prefix(4)) + description
    let error = #expect(throws: ReadError.self) { try readArrow(MappedFile(bytes), "x.arrow") }
    #expect(
      error?.description == "x.arrow is compressed in the way of Arrow 0.17; write it anew with a newer one")
  }
}
