/// A mistake in a data file.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
  /// Where the statement stands, or the field in it where that is known.
  public let place: Claim.Place
  /// The field it is about, such as `visit.guest`.
  public let field: String?
  /// What is wrong.
  public let message: String
  /// The nearest right thing, or what is allowed.
  public let hint: String?
  /// What is wrong as it stands in the file, where it is one text among several; the line can be found by it.
  public let word: String?

  /// Makes a problem.
  public init(
    _ message: String, at place: Claim.Place, field: String? = nil, word: String? = nil, hint: String? = nil
  ) {
    self.place = place
    self.field = field
    self.message = message
    self.hint = hint
    self.word = word
  }

  /// The same mistake with a line that tells its place better.
  public func moved(toLine line: Int) -> Problem {
    Problem(
      message, at: Claim.Place(file: place.file, line: line), field: field, word: word, hint: hint)
  }

  /// One line: `visits.lua:12: visit.guest: there is no actor "kim-il-sun"; did you mean kim-il-sung?`
  public var description: String {
    let subject = field.map { "\($0): " } ?? ""
    let remedy = hint.map { "; \($0)" } ?? ""
    return "\(place): \(subject)\(message)\(remedy)"
  }
}

/// Everything that is wrong with a set of data files.
public struct CorpusError: Error, Sendable, CustomStringConvertible {
  /// The mistakes, by file and line.
  public let problems: [Problem]

  /// Makes an error of at least one problem.
  public init(_ problems: [Problem]) {
    self.problems = problems.sorted { one, other in
      (one.place, one.field ?? "", one.message) < (other.place, other.field ?? "", other.message)
    }
  }

  /// One line for each problem.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
