extension Table {
  /// The table with texts in the place of references, such as names for ids; doubtful rows as well.
  public func mappingReferences(_ text: (_ domain: String, _ id: String) -> String) -> Table {
    let mapped = columns.map { column -> Column in
      guard case .reference = column.type else { return column }
      let values = column.values.map { Self.mapped($0, text) }
      return Column(
        column.name, .text, summary: column.summary, isDetail: column.isDetail, filling: values)
    }
    var result = with(columns: mapped)
    result.doubtful = doubtful?.mappingReferences(text)
    return result
  }

  private static func mapped(_ value: Value, _ text: (_ domain: String, _ id: String) -> String) -> Value {
    switch value {
    case .reference(let domain, let id): .text(text(domain, id))
    case .list(let values): .list(values.map { mapped($0, text) })
    default: value
    }
  }
}
