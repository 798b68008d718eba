import Chronology
import Columnar
import Foundation
import Testing

@testable import Interchange

@Suite("A table written as Arrow and read again")
struct ArrowRoundTripTests {
  private let folder: ArrowFolder

  init() throws { folder = try ArrowFolder() }

  @Test(
    "is the table it was, down to the sorts of blanks", arguments: [nil, .lz4, .zstd] as [ArrowCompression?])
  func everything(_ compression: ArrowCompression?) throws {
    for table in [try Samples.everything(), try Samples.visits(), try Self.nasty()] {
      for returned in try folder.returned(table, compression) {
        #expect(differences(table, returned).isEmpty)
      }
      for returned in try folder.returned(table.take(0), compression) {
        #expect(differences(table.take(0), returned).isEmpty)
      }
    }
  }

  /// Values that break what is sloppy: names and texts with odd letters, ends of ranges, columns of nothing but blanks.
  static func nasty() throws -> Table {
    let count = 9
    func all(_ value: Value) -> [Value] { [Value](repeating: value, count: count) }
    var summed = Samples.column("länge, \"m\"", .number, (0..<count).map { .number(Double($0) / 3) })
    (summed.summary, summed.unit, summed.isDetail) = ("how long\nit is", "m", true)
    let texts = [
      "", "a\u{0}b", "e\u{301}", "é", " ", "\n", "none", "unknown", String(repeating: "평", count: 99),
    ]
    let doubles: [Double] = [0, -0.0, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, 1e308, -1, 0.1]
    let dates = try [
      "1956", "1956-07-16", "1988~", "[1920-05..1920-08]", "2013/..", "-0044-03-15", "Y17000", "1956-07-16",
      "20XX",
    ].map { try EDTF($0) }
    return try Table(
      rowName: "thing", rowPlural: "thingses",
      columns: [
        summed,
        Samples.column("text", .text, texts.map { .text($0) }),
        Samples.column("double", .number, doubles.map { .number($0) }),
        Samples.column(
          "ends", .integer,
          [.integer(.max), .integer(.min), .blank(.none)] + all(.integer(0)).dropLast(3)),
        Samples.column("date", .date, dates.map { .date($0) }),
        Samples.column(
          "day", .date,
          [.blank(.unknown), .date(try EDTF("1956-07-16")), .date(try EDTF("0001-01-01"))]
            + all(.date(try EDTF("9999-12-31"))).dropLast(3)),
        Samples.column("no text", .text, all(.blank(.unknown))),
        Samples.column("no date", .date, all(.blank(.none))),
        Samples.column("no one", .reference(domain: "actor"), all(.blank(.notCovered))),
        Samples.column("no yes", .boolean, all(.blank(.unknown))),
        Samples.column("no amount", .quantity, all(.blank(.unknown))),
        Samples.column("yes", .boolean, (0..<count).map { .boolean($0 % 3 == 0) }),
        Samples.column("amounts", .quantity, Hedge.allCases.dropFirst().map { .quantity(Quantity($0, 7.5)) }),
        Samples.column(
          "several", .reference(domain: "act\"or"),
          (0..<count).map { row in
            row % 4 == 0
              ? .blank(.none) : .list((0..<row).map { .reference(domain: "act\"or", id: "id\($0)") })
          }),
      ],
      origins: Origins((0..<count).map { row in (0..<UInt32(row)).map { $0 * 7 } }))
  }

  @Test(
    "keeps doubtful rows, origins, history and what it was chosen from",
    arguments: [nil, .lz4, .zstd] as [ArrowCompression?])
  func doubt(_ compression: ArrowCompression?) throws {
    let table = try Self.nasty()
    let verdicts: [Truth] = [.yes, .maybe, .no, .yes, .maybe, .no, .yes, .no, .no]
    let filtered = try table.filter(verdicts: verdicts).wording("filter \"a\nb\"")
      .made(from: table, by: "filter").take(2)
    for returned in try folder.returned(filtered, compression) {
      #expect(differences(filtered, returned).isEmpty)
      #expect(returned.history == filtered.history)
      #expect(returned.doubtful?.rowCount == filtered.doubtful?.rowCount)
    }
    let possible = try table.filter(verdicts: verdicts)
    #expect(possible.doubtful?.rowCount == 2)
    for returned in try folder.returned(possible, compression) {
      #expect(returned.doubtful?.rowCount == 2)
      #expect(returned.doubtful?.origins?[0].map { $0 } == [0])
      #expect(differences(possible, returned).isEmpty)
    }
  }

  @Test(
    "keeps numbers as narrow as they are in memory, and is the same in each of their forms",
    arguments: [nil, .lz4, .zstd] as [ArrowCompression?])
  func layouts(_ compression: ArrowCompression?) throws {
    let codes = Codes([2, 0, 1, 2] as [UInt32], entryCount: 3)
    let blanks = Vector<UInt8>([0, 0, 0, 2])
    let table = try Table(columns: [
      Column("plain", .integer(.plain(Vector([1 << 40, -5, 0, 7]))), blanks: nil),
      Column("narrow", .integer(.narrow(Vector([1, -5, 0, 7]))), blanks: blanks),
      Column("coded", .integer(.coded(codes, [7, 1 << 50, -1])), blanks: blanks),
      Column("numbers", .number(.narrow(Vector([1, -5, 0, 7]))), blanks: nil),
      Column("coded numbers", .number(.coded(codes, [0.5, .infinity, -1])), blanks: nil),
      Column(
        "words", .text(.words(Vector([2, 0, 1, 2])), dictionary: ["a", "b", "c"], offsets: nil), blanks: nil),
      Column(
        "of the midst", .text(codes, dictionary: ["a", "b", "c"], offsets: [1, 2, 2, 3, 3]), blanks: nil),
    ])
    for returned in try folder.returned(table, compression) {
      #expect(differences(table, returned).isEmpty)
      guard case .integer(.narrow) = returned.columns[1].layout else {
        Issue.record("small whole numbers came back wide")
        return
      }
      guard case .integer(.coded) = returned.columns[2].layout else {
        Issue.record("codes of numbers were lost")
        return
      }
    }
  }

  @Test("points into the mapped file where that lies as memory does")
  func mapped() throws {
    let path = folder.path("x.arrow")
    let count = 1000
    let table = try Table(columns: [
      Column("n", .number(.plain(Vector((0..<count).map { Double($0) + 0.5 }))), blanks: nil),
      Column("i", .integer(.narrow(Vector((0..<count).map { Int32($0) }))), blanks: nil),
      .text("t", (0..<count).map { $0 % 9 == 8 ? nil : "text \($0 % 7)" }, blank: .none),
      .dates("d", try (0..<count).map { try EDTF("1956-07-1\($0 % 9)") }),
    ])
    try table.writeArrow(to: path)
    let file = try MappedFile(opening: path, copyLimit: 0)
    try #require(file.isMapped)
    let returned = try readArrow(file, path).table
    let start = try #require(file.bytes.baseAddress)
    func liesWithin(_ base: UnsafeRawPointer) -> Bool {
      base >= start && base < start + file.bytes.count && Int(bitPattern: base) % 64 == 0
    }
    guard case .number(.plain(let numbers)) = returned.columns[0].layout,
      case .integer(.narrow(let integers)) = returned.columns[1].layout,
      case .text(.bytes(let texts), _, nil) = returned.columns[2].layout,
      case .date(.bytes(let dates), _) = returned.columns[3].layout,
      let blanks = returned.columns[2].blankCodes
    else {
      Issue.record("the columns lie otherwise")
      return
    }
    #expect(liesWithin(numbers.base))
    #expect(liesWithin(integers.base))
    #expect(liesWithin(texts.base))
    #expect(liesWithin(dates.base))
    #expect(liesWithin(blanks.base))
    // Written over by way of the rename, the file that is open stays what it was.
    try table.take(1).writeArrow(to: path)
    #expect(differences(table, returned).isEmpty)
    #expect(try readArrow(path).table.rowCount == 1)
  }

  @Test("leaves nothing of the rows that were left out")
  func leftOut() throws {
    let table = try Table(columns: [
      .text("name", ["public", "secret-name", nil]),
      .dates("day", [try EDTF("1956"), try EDTF("1957-01"), nil]),
      Column(
        "code", .integer(.coded(Codes([0, 1, 0] as [UInt32], entryCount: 2), [11, 0x5EC2_E7])), blanks: nil),
    ]).take(1)
    let bytes = try folder.bytes(table)
    for word in ["secret-name", "1957-01"] {
      #expect(!contains(bytes, Array(word.utf8)))
    }
    #expect(!contains(bytes, [0xE7, 0xC2, 0x5E]))
    #expect(contains(bytes, Array("public".utf8)))
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    (0...bytes.count - part.count).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
  }

  @Test("is the same file each time")
  func same() throws {
    #expect(try folder.bytes(Self.nasty()) == folder.bytes(Self.nasty()))
  }

  @Test("leaves out which claims rows come from where the corpus is another")
  func corpus() throws {
    let path = folder.path("x.arrow")
    let table = try Self.nasty()
    try table.writeArrow(to: path, corpus: "one")
    #expect(try readArrow(path, corpus: { "one" }).table.origins == table.origins)
    let (other, report) = try readArrow(path, corpus: { "two" })
    #expect(other.origins == nil)
    #expect(report.entries.last?.done == ImportReport.originsLeftOut)
    #expect(try readArrow(path).table.origins == nil)
  }

  @Test("is written whole or not at all")
  func whole() throws {
    let path = folder.path("x.arrow")
    let table = try Samples.everything()
    try table.writeArrow(to: path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    // A disk that is full as the last byte is written.
    let old = signal(SIGXFSZ, SIG_IGN)
    defer { _ = signal(SIGXFSZ, old) }
    #expect(throws: FileError.self) {
      try Files.write(to: path) { output throws(FileError) in
        try output.put([1, 2, 3])
        throw FileError(path: path, action: "write", code: ENOSPC)
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.top.path) == ["x.arrow"])
    let error = #expect(throws: FileError.self) { try table.writeArrow(to: "/dev/full") }
    #expect(error?.description == "cannot write /dev/full: No space left on device")
  }
}
