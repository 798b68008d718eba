package import Chronology

/// Columns made from memory that was filled elsewhere, for readers of files: nothing is boxed, hashed or copied.
///
/// `blanks` has a byte for each row, 0 or the raw value of a ``Blank``, or is nil where no cell is blank.
extension Column {
  /// Takes whole numbers as they lie in memory.
  package static func integers(_ name: String, _ cells: Cells<Int>, blanks: Vector<UInt8>?) -> Column {
    Column(name: name, type: .integer, storage: .integer(cells), blanks: Blanks(codes: blanks))
  }

  /// Takes numbers as they lie in memory.
  package static func numbers(_ name: String, _ cells: Cells<Double>, blanks: Vector<UInt8>?) -> Column {
    Column(name: name, type: .number, storage: .number(cells), blanks: Blanks(codes: blanks))
  }

  package static func booleans(_ name: String, _ values: Vector<Bool>, blanks: Vector<UInt8>?) -> Column {
    Column(name: name, type: .boolean, storage: .boolean(values), blanks: Blanks(codes: blanks))
  }

  /// - Precondition: Codes are places in the dictionary, whose texts differ; a blank cell has any such code, or 0.
  package static func texts(
    _ name: String, codes: Codes, dictionary: [String], blanks: Vector<UInt8>?
  ) -> Column {
    Column(
      name: name, type: .text, storage: .text(Coded(codes: codes, dictionary: dictionary)),
      blanks: Blanks(codes: blanks))
  }

  /// - Precondition: Codes are places in the dictionary, whose dates differ as written; a blank cell has any such code, or 0.
  package static func dates(
    _ name: String, codes: Codes, dictionary: [EDTF], blanks: Vector<UInt8>?
  ) -> Column {
    Column(
      name: name, type: .date, storage: .date(Coded(codes: codes, dictionary: dictionary)),
      blanks: Blanks(codes: blanks))
  }
}
