import Chronology
import Columnar
import Foundation
import Testing

@testable import Interchange

@Suite("Tables in every format")
struct TableTests {
  private let names = [
    "tsedenbal": "Yumjaagiin Tsedenbal", "batmonkh": "Jambyn Batmönkh", "sodnom": "Dumaagiin Sodnom",
  ]

  @Test("a person sees names, counts and doubt, and no details")
  func person() throws {
    #expect(
      try write(Samples.visits(), as: .table, width: 80, name: { _, id in names[id] }) == """
          date                   guest                      place
          ─────────────────────  ─────────────────────────  ─────────
          1956                   Yumjaagiin Tsedenbal       Pyongyang
          1974-12-21             rinchin; Dumaagiin Sodnom  평양
          1986-11-18/1986-11-21  Jambyn Batmönkh
        3 of 5 visits, 1 more possible

        """)
    let all = try Grid(Samples.visits(), showDetail: true)
    #expect(all.columns.map(\.header) == ["date", "guest", "place", "note"])
    #expect(all.columns.map(\.isDetail) == [false, false, false, true])
  }

  @Test("numbers keep to the right with the decimals their column needs, blanks say which they are")
  func numbers() throws {
    let text = try write(Samples.everything(), as: .table)
    #expect(
      text == """
          yes                   n       x  text                    value  who
          ─────  ────────────────  ──────  ───────────  ────────────────  ───────
          true   9007199254740993     0.1  a|b, "c"     over 400 persons  a; b; c
          false                -1  1234.5   two⏎lines                2–5  d
          none            unknown          none                  unknown
        3 measures

        """)
  }

  @Test(
    "a column of numbers gets the decimals that six digits need",
    arguments: [
      ([1, 2.5, 1.0 / 3], ["1.000000", "2.500000", "0.333333"]),
      ([2.0 / 3, 10], ["0.666667", "10.000000"]),
      ([1, 2, 300], ["1", "2", "300"]),
      ([-0.25, 0], ["-0.25", "0.00"]),
      ([1234.56789], ["1234.57"]),
      ([0.1 + 0.2], ["0.3"]),
      ([1e20, 0.5], ["1e+20", "0.5"]),
      ([.nan, 1.5, -.infinity], ["nan", "1.5", "-inf"]),
      ([123_456_789.125], ["123456789"]),
    ] as [([Double], [String])])
  func decimals(numbers: [Double], texts: [String]) throws {
    let grid = Grid(try Samples.table(Samples.column("x", .number, numbers.map(Value.number))))
    #expect(grid.rows.map { $0.map(\.text) } == texts.map { [$0] })
  }

  @Test(
    "the count says of how many, and how many more may belong",
    arguments: [
      ([.yes], "1 visit"), ([], "no visits"), ([.yes, .yes], "2 visits"), ([.yes, .no], "1 of 2 visits"),
      ([.no, .no], "none of 2 visits"), ([.maybe, .no], "none of 2 visits, 1 more possible"),
      ([.no], "none of 1 visit"),
    ] as [([Truth], String)])
  func footers(verdicts: [Truth], footer: String) throws {
    let table = try Samples.table(
      Samples.column("n", .integer, verdicts.map { _ in .integer(1) }), rowName: "visit")
    #expect(Grid(try table.filter(verdicts: verdicts)).footer == footer)
  }

  @Test("a long table shows its head and its tail", arguments: [(10, 8), (10, 9)])
  func long(rows: Int, shown: Int) throws {
    let grid = Grid(
      try Samples.table(Samples.column("n", .integer, (1...rows).map(Value.integer))), maxRows: shown)
    if rows <= shown + 1 {
      #expect(grid.gap == nil && grid.rows.count == rows)
    } else {
      #expect(grid.gap == .init(after: 6, count: 2))
      #expect(grid.rows.map { $0[0].text } == ["1", "2", "3", "4", "5", "6", "9", "10"])
    }
    #expect(grid.footer == "10 rows")
  }

  @Test("CSV holds all columns, quantities in five")
  func csv() throws {
    #expect(
      try write(Samples.everything(), as: .csv)
        == "yes,n,x,text,value,value_low,value_high,value_hedge,value_unit,who\n"
        + "true,9007199254740993,0.1,\"a|b, \"\"c\"\"\",400,400,,over,person,a; b; c\n"
        + "false,-1,1234.5,\" two\nlines \",2,2,5,between,,d\n" + "none,unknown,,none,unknown,,,,,\n")
    #expect(
      try write(Samples.visits(), as: .tsv) == """
        date\tguest\tplace\tnote
        1956\ttsedenbal\tPyongyang\tsaid to be "secret"
        1974-12-21\trinchin; sodnom\t평양\t
        1986-11-18/1986-11-21\tbatmonkh\t\ta,b\\nc

        """)
  }

  @Test("JSON keeps the types and the sorts of blank")
  func json() throws {
    let text = try write(Samples.everything(), as: .json)
    #expect(
      text == #"""
        [
        {"yes":true,"n":9007199254740993,"x":0.1,"text":"a|b, \"c\"","value":{"low":400.0,"hedge":"over","unit":"person"},"who":["a","b; c"]},
        {"yes":false,"n":-1,"x":1234.5,"text":" two\nlines ","value":{"low":2.0,"high":5.0,"hedge":"between"},"who":["d"]},
        {"yes":{"blank":"none"},"n":{"blank":"unknown"},"x":null,"text":{"blank":"none"},"value":{"blank":"unknown"},"who":null}
        ]

        """#)
    #expect(
      try write(Samples.visits(), as: .jsonl) == #"""
        {"date":"1956","guest":["tsedenbal"],"place":"Pyongyang","note":"said to be \"secret\""}
        {"date":"1974-12-21","guest":["rinchin","sodnom"],"place":"평양","note":null}
        {"date":"1986-11-18/1986-11-21","guest":["batmonkh"],"place":null,"note":"a,b\nc"}

        """#)
    #expect(write(try Samples.table(), as: .json) == "[]\n")
    #expect(write(try Samples.table(), as: .jsonl) == "")
  }

  @Test("Markdown is for people: names, no details, nothing shortened")
  func markdown() throws {
    #expect(
      try write(Samples.visits(), as: .markdown, name: { _, id in names[id] }) == """
        | date | guest | place |
        | --- | --- | --- |
        | 1956 | Yumjaagiin Tsedenbal | Pyongyang |
        | 1974-12-21 | rinchin; Dumaagiin Sodnom | 평양 |
        | 1986-11-18/1986-11-21 | Jambyn Batmönkh |  |

        3 of 5 visits, 1 more possible

        """)
  }

  @Test(
    "the ending of a file's name says its format",
    arguments: [
      ("a.csv", .csv), ("a.b.JSONL", .jsonl), ("x.md", .markdown), ("x.tab", .tsv), ("x.xlsx", nil),
      ("csv", nil),
    ] as [(String, Format?)])
  func endings(name: String, format: Format?) {
    #expect(Format(fileName: name) == format)
  }

  private static let interpreter = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "Python's csv and json modules read the same cells",
    .enabled(if: interpreter != nil, "needs Python"))
  func python() throws {
    let nasty = [
      "", " ", "\"", "\"\"", ",", "\n", "a\r\nb", "\r", "평양 👍", "\\n", "'", "none", "a;b", "\u{1}", "\u{7F}",
    ]
    let table = try Samples.table(
      Samples.column("k\"ey,", .text, nasty.map(Value.text)),
      Samples.column("other", .text, nasty.reversed().map(Value.text)))
    let expected = [["k\"ey,", "other"]] + zip(nasty, nasty.reversed()).map { [$0, $1] }
    let read = "import csv,io,json,sys; t=io.TextIOWrapper(sys.stdin.buffer,encoding='utf-8',newline='');"
    let csv = try Self.run(read + "print(json.dumps(list(csv.reader(t))))", write(table, as: .csv))
    #expect(csv == expected)
    let rows = "d=json.load(t); print(json.dumps([list(d[0])]+[list(r.values()) for r in d]))"
    #expect(try Self.run(read + rows, write(table, as: .json)) == expected)
  }

  private static func run(_ program: String, _ input: String) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(interpreter))
    process.arguments = ["-c", program]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([[String]].self, from: output)
  }
}
