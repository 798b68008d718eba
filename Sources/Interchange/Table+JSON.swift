public import Columnar

extension Table {
  /// The table as one JSON array with an object for each row, each on a line of its own.
  ///
  /// All columns and rows are written, with their types: dates as EDTF text, things as their ids, a column that
  /// may hold several values as arrays throughout. A quantity is an object with `best`, `low`, `high`, `hedge`
  /// and `unit`, those that it has. A cell that nobody looked into is null, the other blanks are
  /// `{"blank":"none"}` and `{"blank":"unknown"}`.
  public var json: String {
    var json = JSONText()
    json.array { json in
      for row in 0..<rowCount {
        json.newline()
        write(row, to: &json)
      }
      if rowCount > 0 { json.endLine() }
    }
    json.endLine()
    return json.text
  }

  /// The table as JSON Lines: the objects of ``json``, one a line and nothing around them.
  public var jsonLines: String {
    var json = JSONText()
    for row in 0..<rowCount {
      write(row, to: &json)
      json.endLine()
    }
    return json.text
  }

  fileprivate func write(_ row: Int, to json: inout JSONText) {
    json.object { json in
      for column in columns {
        json.name(column.name)
        json.value(column[row], isMultiple: column.isMultiple)
      }
    }
  }
}

extension JSONText {
  /// Writes a table as an array of objects, one a row, with the types that ``Columnar/Table/json`` gives.
  public mutating func table(_ table: Table) {
    array { json in
      for row in 0..<table.rowCount { table.write(row, to: &json) }
    }
  }

  /// Writes a value with its type; see ``Columnar/Table/json``.
  mutating func value(_ value: Value, isMultiple: Bool = false) {
    switch value {
    case .blank(.notCovered): null()
    case .blank(let blank): object { $0.member("blank", blank.description) }
    case .list(let values):
      array { json in
        for value in values { json.value(value) }
      }
    case _ where isMultiple: array { $0.value(value) }
    case .boolean(let value): boolean(value)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .text, .date, .reference: string(value.description)
    case .quantity(let quantity):
      object { json in
        for (name, number) in [("best", quantity.best), ("low", quantity.low), ("high", quantity.high)] {
          guard let number else { continue }
          json.name(name)
          json.number(number)
        }
        json.member("hedge", quantity.hedge.name)
        if let unit = quantity.unit { json.member("unit", unit) }
      }
    }
  }

  private mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }
}
