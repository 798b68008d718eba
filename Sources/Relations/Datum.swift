/// A value in a data file, before anything is known about what it should be.
public enum Datum: Sendable {
  /// Text.
  case text(String)
  /// A number.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
  /// A table: its list part, and its named part sorted by name.
  case record(Record)
  /// Something that is no data, such as a function; by the name of its type.
  case other(String)

  /// The two parts of a table.
  public struct Record: Sendable {
    /// The values without a name, in order.
    public var list: [Datum]
    /// The values with a name, sorted by it.
    public var fields: [(name: String, value: Datum)]

    /// Makes a record.
    public init(list: [Datum] = [], fields: [(name: String, value: Datum)] = []) {
      self.list = list
      self.fields = fields
    }

    /// The value of that name.
    public subscript(name: String) -> Datum? {
      fields.first { $0.name == name }?.value
    }
  }

  /// What the value is, for a message: `"Kim"`, `1956`, `a table`.
  public var described: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .boolean(let truth): String(truth)
    case .record: "a table"
    case .other("nil"): "nothing"
    case .other(let type): "a \(type)"
    }
  }
}

/// One statement of a data file: a word such as `person` or `visit`, an id where the word takes one, and a table.
public struct Entry: Sendable {
  /// The word that opens the statement.
  public let keyword: String
  /// The id given before the table, if any.
  public let id: String?
  /// What the table holds.
  public let record: Datum.Record
  /// Where the statement stands.
  public let place: Claim.Place

  /// Makes an entry.
  public init(keyword: String, id: String?, record: Datum.Record, place: Claim.Place) {
    self.keyword = keyword
    self.id = id
    self.record = record
    self.place = place
  }
}
