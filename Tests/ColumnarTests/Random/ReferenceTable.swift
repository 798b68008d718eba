import Chronology
import Columnar

/// A table as rows of values, for doing everything in the plainest way.
///
/// Doubtful rows have the columns of the others.
struct ReferenceTable {
  struct Header: Equatable {
    var name: String
    var type: ColumnType
    /// Whether cells may hold several values.
    var isMultiple = false
    /// Whether numbers were rounded on the way, so that only about the same is to be expected.
    var isRounded = false
  }

  struct Row {
    var cells: [Value]
    var origins: [UInt32] = []
    /// By how much a rounded number may be off, by the name of its column.
    var slack: [String: Double] = [:]
  }

  var headers: [Header]
  var rows: [Row]
  var doubtful: [Row] = []
  var hasOrigins = false

  func place(_ name: String) throws -> Int {
    guard let place = headers.firstIndex(where: { $0.name == name }) else {
      throw ReferenceError(.unknownColumn)
    }
    return place
  }

  func places(_ names: [String]) throws -> [Int] { try names.map(place) }

  /// The same with the doubtful rows for rows.
  var possible: ReferenceTable {
    ReferenceTable(headers: headers, rows: doubtful, hasOrigins: hasOrigins)
  }

  func with(_ rows: [Row], doubtful: [Row]) -> ReferenceTable {
    ReferenceTable(headers: headers, rows: rows, doubtful: doubtful, hasOrigins: hasOrigins)
  }
}

/// What the plain way finds wrong.
struct ReferenceError: Error {
  var code: TableError.Code

  init(_ code: TableError.Code) { self.code = code }
}

extension Value {
  var blank: Blank? { if case .blank(let blank) = self { blank } else { nil } }

  /// The number that a cell holds.
  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .boolean(let value): value ? 1 : 0
    default: nil
    }
  }

  /// The single values of a cell.
  var parts: [Value] { if case .list(let values) = self { values } else { [self] } }

  /// The text of a single value.
  var words: String? {
    switch self {
    case .text(let text), .reference(_, let text): text
    default: nil
    }
  }

  /// What is the same for values that agree: numbers of one size, ids and texts of the same letters, dates that say the same.
  var key: Value {
    switch self {
    case .number(let value): Int(exactly: value).map(Value.integer) ?? self
    case .reference(_, let id): .text(id)
    case .date(let date): .list([.text("date"), .text(date.canonical)])
    case .list(let values): .list(values.map(\.key))
    default: self
    }
  }
}

extension ColumnType {
  var isNumber: Bool { self == .integer || self == .number }

  var isText: Bool {
    switch self {
    case .text, .reference: true
    default: false
    }
  }
}

extension ReferenceTable {
  /// Whether there are numbers of which two may add up to more than a number holds.
  var hasHugeNumbers: Bool {
    rows.contains { row in
      row.cells.contains { if case .number(let number) = $0 { number.magnitude > 1e306 } else { false } }
    }
  }
}
