/// Guesses which date was meant by a text that is none.
enum EDTFRepair {
  /// The first rewriting that is a date; nothing where none is.
  static func proposal(for text: String) -> String? {
    nil
  }
}
