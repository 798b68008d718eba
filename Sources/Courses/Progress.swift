import Workbench

/// How far somebody is in lessons, and what was answered.
///
/// It is written as a text that is also Lua, and that `entente grade` takes as a submission: each lesson begins with a
/// line that says how far it went, and what stands below is the answer.
///
/// ```lua
/// -- lesson: asking-the-corpus/how-many-visits, done, 2 attempts, 1 hint
/// answer = visits:count()
/// ```
public struct Progress: Hashable, Sendable {
  /// How far one lesson is.
  public struct Entry: Hashable, Sendable {
    /// The furthest that it went.
    public enum State: String, CaseIterable, Comparable, Sendable {
      /// It was looked at.
      case begun
      /// It was passed over.
      case skipped
      /// An answer to it was right.
      case done

      /// Whether one is less far than another.
      public static func < (one: State, other: State) -> Bool {
        (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
      }
    }

    /// The course and the lesson: `asking-the-corpus/how-many-visits`.
    public let key: String
    /// The furthest that it went.
    public var state = State.begun
    /// How many answers were checked.
    public var attempts = 0
    /// How many hints were read.
    public var hints = 0
    /// Whether the solution was read before an answer was right.
    public var sawSolution = false
    /// The code of the right answer, or of the last one.
    public var code = ""

    /// Makes an entry for a lesson that was not touched yet.
    public init(_ key: String) { self.key = key }
  }

  /// The entries, in the order in which the lessons were begun.
  public var entries: [Entry] = []
  /// The course that was open last.
  public var course: String?

  /// Makes a progress of nothing.
  public init() {}

  /// The entry of a lesson; setting one that is not there adds it.
  public subscript(key: String) -> Entry {
    get { entries.first { $0.key == key } ?? Entry(key) }
    set {
      if let place = entries.firstIndex(where: { $0.key == key }) {
        entries[place] = newValue
      } else {
        entries.append(newValue)
      }
    }
  }

  /// Whether anything is known of a lesson.
  public func knows(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Takes over what another progress has more: the further state, the greater counts, and the answer that came with it.
  public mutating func merge(_ other: Progress) {
    for theirs in other.entries {
      guard knows(theirs.key) else {
        entries.append(theirs)
        continue
      }
      var ours = self[theirs.key]
      if theirs.state > ours.state || ours.code.isEmpty { ours.code = theirs.code }
      ours.state = max(ours.state, theirs.state)
      ours.attempts = max(ours.attempts, theirs.attempts)
      ours.hints = max(ours.hints, theirs.hints)
      ours.sawSolution = ours.sawSolution || theirs.sawSolution
      self[theirs.key] = ours
    }
    course = course ?? other.course
  }
}

extension Progress {
  private static let head =
    "-- Entente: how far the lessons are. Each begins with a line of its own; below it stands the answer."

  /// The progress as text.
  public var text: String {
    var text = Self.head + "\n"
    if let course { text += "-- course: \(course)\n" }
    for entry in entries {
      var words = ["-- lesson: \(entry.key)", entry.state.rawValue, counted(entry.attempts, "attempt")]
      if entry.hints > 0 { words.append(counted(entry.hints, "hint")) }
      if entry.sawSolution { words.append("solution seen") }
      text += "\n" + words.joined(separator: ", ") + "\n"
      // A line of an answer must not be taken for the beginning of a lesson.
      for line in entry.code.split(separator: "\n", omittingEmptySubsequences: false)
      where !entry.code.isEmpty {
        text += (Submission.isHeading(line) ? " " : "") + line + "\n"
      }
    }
    return text
  }

  /// Reads a progress from text; what is no part of one is left aside.
  public init(_ text: String) {
    let submission = Submission(Array(text.utf8), name: "progress")
    course = submission.course
    for section in submission.sections where !section.name.isEmpty {
      var entry = Entry(section.name)
      for word in section.remarks {
        let parts = word.split(separator: " ")
        if let state = Entry.State(rawValue: word) { entry.state = state }
        if word == "solution seen" { entry.sawSolution = true }
        guard parts.count == 2, let count = Int(parts[0]) else { continue }
        if parts[1].hasPrefix("attempt") { entry.attempts = count }
        if parts[1].hasPrefix("hint") { entry.hints = count }
      }
      entry.code = String(decoding: section.code, as: UTF8.self).trimmed
      self[entry.key] = entry
    }
  }
}
