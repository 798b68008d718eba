public import Chronology

extension Column {
  /// Creates a column of booleans; nil is a cell of the given blank.
  public static func booleans(_ name: String, _ values: [Bool?], blank: Blank = .notCovered) -> Column {
    Column(
      name: name, type: .boolean, storage: .boolean(Vector(values.map { $0 ?? false })),
      blanks: Blanks(values.map { $0 == nil ? blank : nil }))
  }

  /// Creates a column of integers; nil is a cell of the given blank.
  public static func integers(_ name: String, _ values: [Int?], blank: Blank = .notCovered) -> Column {
    Column(
      name: name, type: .integer, storage: .integer(Cells(values.map { $0 ?? 0 })),
      blanks: Blanks(values.map { $0 == nil ? blank : nil }))
  }

  /// Creates a column of numbers; nil is a cell of the given blank.
  public static func numbers(_ name: String, _ values: [Double?], blank: Blank = .notCovered) -> Column {
    Column(
      name: name, type: .number, storage: .number(Cells(values.map { $0 ?? 0 })),
      blanks: Blanks(values.map { $0 == nil ? blank : nil }))
  }

  /// Creates a column of texts; nil is a cell of the given blank.
  public static func text(_ name: String, _ values: [String?], blank: Blank = .notCovered) -> Column {
    var builder = ColumnBuilder(name, .text)
    for value in values { builder.append(text: value, blank: blank) }
    return builder.column
  }

  /// Creates a column of references; nil is a cell of the given blank.
  public static func references(
    _ name: String, domain: String, _ ids: [String?], blank: Blank = .notCovered
  ) -> Column {
    var builder = ColumnBuilder(name, .reference(domain: domain))
    for id in ids { builder.append(text: id, blank: blank) }
    return builder.column
  }

  /// Creates a column of dates; nil is a cell of the given blank.
  public static func dates(_ name: String, _ values: [EDTF?], blank: Blank = .notCovered) -> Column {
    var builder = ColumnBuilder(name, .date)
    for value in values { builder.append(date: value, blank: blank) }
    return builder.column
  }

  /// Creates a column of quantities; nil is a cell of the given blank.
  public static func quantities(_ name: String, _ values: [Quantity?], blank: Blank = .notCovered) -> Column {
    var cells = QuantityCells()
    for value in values { cells.append(value ?? .unknown()) }
    return Column(
      name: name, type: .quantity, storage: .quantity(cells),
      blanks: Blanks(values.map { $0 == nil ? blank : nil }))
  }

  /// Creates a column of one blank from top to bottom.
  public static func blank(_ name: String, _ type: ColumnType, _ blank: Blank, count: Int) -> Column {
    let none = [Int](repeating: -1, count: count)
    var column = ColumnBuilder(name, type).column.gather(none)
    column.blanks = Blanks(all: blank, count: count)
    return column
  }

  /// Creates a column of the type that the values have in common: integers among numbers become numbers, blanks
  /// fit everywhere, and nothing but blanks makes a column of texts.
  ///
  /// - Throws: ``TableError`` where a value does not fit those before it.
  public init(_ name: String, values: [Value]) throws(TableError) {
    var type: ColumnType?
    for value in values {
      guard let next = value.type else { continue }
      switch (type, next) {
      case (nil, _): type = next
      case (.integer, .number): type = .number
      default: break
      }
    }
    var builder = ColumnBuilder(name, type ?? .text)
    for value in values { try builder.append(value) }
    self = builder.column
  }
}
