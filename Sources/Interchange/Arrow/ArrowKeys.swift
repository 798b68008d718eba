/// What we write down beside Arrow's own description.
///
/// What is true of a column or of the whole table, whatever rows are taken from it, stands in the schema, which other programs
/// carry along. What is said of single rows stands in the footer, and its bytes between the end of Arrow's own messages and the
/// footer, where other programs never look: so they never carry it along to other rows.
enum ArrowKeys {
  // MARK: Of a field
  /// `date` where texts are EDTF, `quantity` where a struct is one.
  static let type = "entente:type"
  /// The registry whose ids the texts are.
  static let domain = "entente:domain"
  static let summary = "entente:summary"
  static let unit = "entente:unit"
  /// `true` where the column is shown only when asked for.
  static let detail = "entente:detail"

  // MARK: Of the schema
  /// What one row is, and several.
  static let row = "entente:row"
  static let rows = "entente:rows"
  /// What was done to the table: a dot and a number follow, from 1 on.
  static let history = "entente:history"
  /// How many rows were left then, certain and possible ones, with a comma between: a dot and the number follow.
  static let left = "entente:left"

  // MARK: Of the footer
  /// How many rows these were chosen from.
  static let universe = "entente:universe"
  /// The numbers of the columns by which rows lie together, with commas between.
  static let clustered = "entente:clustered"
  /// The corpus in which origins are numbered.
  static let corpus = "entente:corpus"
  /// How the blanks and origins are packed, each like a buffer of Arrow's; left out where they are not.
  static let packed = "entente:packed"
  /// Offset and length of a byte for each row that says which blank it is; a dot and the number of the column follow.
  static let blanks = "entente:blanks"
  /// Offset and length of where each row's origins start, four bytes each, and of the origins, four bytes each.
  static let origins = "entente:origins"
  /// Offset and length of a whole file of its own with the rows that may or may not belong.
  static let doubtful = "entente:doubtful"
}
