import Chronology
import Columnar

/// Tables with values of every type, nasty ones among them.
enum Samples {
  static func column(_ name: String, _ type: ColumnType, _ values: [Value], isDetail: Bool = false) -> Column
  {
    Column(name, type, isDetail: isDetail, filling: values)
  }

  static func table(_ columns: Column..., rowName: String = "row") throws -> Table {
    try Table(rowName: rowName, rowPlural: rowName + "s", columns: columns)
  }

  /// Five visits of which three are certain and one possible.
  static func visits() throws -> Table {
    let dates = try ["1956", "1974-12-21", "1986-11-18/1986-11-21", "2013/..", "1988~"].map { try EDTF($0) }
    func actor(_ id: String) -> Value { .reference(domain: "actor", id: id) }
    let table = try table(
      column("date", .date, dates.map(Value.date)),
      column(
        "guest", .reference(domain: "actor"),
        [
          actor("tsedenbal"), .list([actor("rinchin"), actor("sodnom")]), actor("batmonkh"),
          actor("elbegdorj"), .blank(.unknown),
        ]),
      column(
        "place", .text,
        [.text("Pyongyang"), .text("평양"), .blank(.notCovered), .text("x"), .text("y")]),
      column(
        "note", .text,
        [
          .text("said to be \"secret\""), .blank(.notCovered), .text("a,b\nc"), .text(""),
          .blank(.notCovered),
        ], isDetail: true),
      rowName: "visit")
    return try table.filter(verdicts: [.yes, .yes, .yes, .maybe, .no])
  }

  /// Rows enough that what is packed gets smaller, in columns that do and one that does not.
  static func many() throws -> Table {
    var state: UInt64 = 7
    func random() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state)
    }
    return try table(
      column("n", .integer, (0..<3000).map { .integer($0 / 7) }),
      column("odd", .integer, (0..<3000).map { _ in .integer(random() | 1) }),
      column("x", .number, (0..<3000).map { $0 % 5 == 0 ? .blank(.unknown) : .number(Double($0 % 9) / 4) }),
      column("yes", .boolean, (0..<3000).map { .boolean($0 % 3 == 0) }),
      column("text", .text, (0..<3000).map { .text("text \($0 % 400)") }))
  }

  /// Every type of column, and every sort of blank.
  static func everything() throws -> Table {
    try table(
      column("yes", .boolean, [.boolean(true), .boolean(false), .blank(.none)]),
      column("n", .integer, [.integer(9_007_199_254_740_993), .integer(-1), .blank(.unknown)]),
      column("x", .number, [.number(0.1), .number(1_234.5), .blank(.notCovered)]),
      column("text", .text, [.text("a|b, \"c\""), .text(" two\nlines "), .blank(.none)]),
      column(
        "value", .quantity,
        [
          .quantity(try Quantity(parsing: "over 400", unit: "person")),
          .quantity(try Quantity(parsing: "2..5")), .blank(.unknown),
        ]),
      column("who", .text, [.list([.text("a"), .text("b; c")]), .text("d"), .blank(.notCovered)]),
      rowName: "measure")
  }
}
