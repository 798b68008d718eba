extension Column {
  /// Creates a column of a type from values; one that does not fit the type is unknown.
  ///
  /// For values whose type the caller knows: read from a model, not from a person.
  public init(
    _ name: String, _ type: ColumnType, summary: String = "", isDetail: Bool = false,
    filling values: some Sequence<Value>
  ) {
    var builder = ColumnBuilder(name, type)
    for value in values {
      do throws(TableError) {
        try builder.append(value)
      } catch {
        builder.append(blank: .unknown)
      }
    }
    self = builder.column
    self.summary = summary
    self.isDetail = isDetail
  }
}
