import Chronology
import Columnar

/// Eight visits with every sort of cell, for the tests of tables.
enum Visits {
  static func table() throws -> Table {
    try Table(
      rowName: "visit",
      columns: [
        .dates(
          "date",
          [
            "1956", "1956-07-16/1956-07-18", "1974-12-21", "1986", "1988-06", nil, "[..1999]", "2013",
          ].map { try $0.map { try EDTF($0) } }),
        .text(
          "place",
          [
            "Pyongyang", "Ulaanbaatar", "Pyongyang", "Pyongyang", "Ulaanbaatar", "Öndörkhaan", nil,
            "Pyongyang",
          ], blank: .unknown),
        try Column(
          "guest",
          values: [
            .text("Tsedenbal"), .text("Kim Il Sung"), .text("Rinchin"), .text("Batmönkh"),
            .list([.text("Kim Il Sung"), .text("Kim Jong Il")]), .text("Rinchin"), .blank(.notCovered),
            .list([.text("Elbegdorj"), .text("Batmönkh")]),
          ]),
        .quantities(
          "crew",
          try ["200", "about 100", nil, "over 400", "2..5", "unknown", "at most 20", "10"].map {
            try $0.map { try Quantity(parsing: $0, unit: "person") }
          }),
        .integers("number", [1, 2, 3, 4, 5, 6, nil, 8], blank: .none),
        .numbers("score", [0.5, -1.5, 2, nil, 0, 3, 1, 2]),
        .booleans("state", [true, true, false, nil, true, false, true, false], blank: .unknown),
      ],
      origins: Origins(each: [10, 11, 12, 13, 14, 15, 16, 17]))
  }
}

extension Table {
  /// The column `number` as text, to say which rows are there: "1 2 8", "–" for a blank.
  var numbers: String {
    (self["number"]?.values ?? []).map { $0.isBlank ? "–" : "\($0)" }.joined(separator: " ")
  }

  /// All cells of a column as text, for comparing with literals.
  func cells(_ name: String) -> [String] {
    (self[name]?.values ?? []).map(\.description)
  }
}
