import Columnar

/// Finds actors by any of their names or codes, in any language or spelling the corpus knows.
///
/// Building it folds every name once, which costs about a millisecond for a thousand names; keep it.
public struct NameIndex: Sendable {
  private let actors: [Actor]
  private var byID: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var byCode: [String: [Int]] = [:]
  private var byWord: [String: [Int]] = [:]

  /// What a text may mean.
  public enum Match: Hashable, Sendable {
    /// One actor, by its id.
    case one(String)
    /// Several, by their ids, in the order of the corpus.
    case several([String])
    /// None; the names nearest to it.
    case none(nearest: [String])
  }

  /// Indexes a corpus's actors.
  public init(_ corpus: Corpus) {
    actors = corpus.actors
    for (offset, actor) in actors.enumerated() {
      byID[actor.id] = offset
      for name in actor.names {
        let form = folded(name.form)
        Self.add(offset, to: &byName[form, default: []])
        for word in form.split(separator: " ") { Self.add(offset, to: &byWord[String(word), default: []]) }
      }
      for code in actor.codes {
        Self.add(offset, to: &byCode[code.description.lowercased(), default: []])
        Self.add(offset, to: &byCode[code.value.lowercased(), default: []])
      }
    }
  }

  private static func add(_ offset: Int, to offsets: inout [Int]) {
    if offsets.last != offset { offsets.append(offset) }
  }

  /// Finds the actor that a text means.
  ///
  /// Tried in order: an id; a code with its system (`cow:MON`); a whole name, case, accents and hyphens aside; a code
  /// without a system, if only one actor has it; some words of a name, in any order.
  ///
  /// - Parameter known: ids that are at home where the text stands, such as those in a column. Among several matches
  ///   they win.
  ///
  /// - Parameter passedOver: Is called with the others where several have the name and only one of them is known.
  public func match(
    _ text: String, known: Set<String>? = nil,
    passedOver: (_ taken: String, _ others: [String]) -> Void = { _, _ in }
  ) -> Match {
    if byID[text] != nil { return .one(text) }
    let form = folded(text)
    for candidates in [byName[form], byCode[text.lowercased()], holding(words: form)] {
      guard let candidates, !candidates.isEmpty else { continue }
      if candidates.count == 1 { return .one(actors[candidates[0]].id) }
      if let known {
        let home = candidates.filter { known.contains(actors[$0].id) }
        if let only = home.first, home.count == 1 {
          passedOver(actors[only].id, candidates.filter { $0 != only }.map { actors[$0].id })
          return .one(actors[only].id)
        }
      }
      return .several(candidates.map { actors[$0].id })
    }
    return .none(nearest: nearestNames(text))
  }

  /// The nearest names of three actors at most, one of each.
  private func nearestNames(_ text: String) -> [String] {
    var found: [String] = []
    var owners: Set<Int> = []
    for name in nearest(text, among: actors.flatMap { $0.names.map(\.form) }, limit: 12) {
      guard let owner = byName[folded(name)]?.first, owners.insert(owner).inserted else { continue }
      found.append(name)
    }
    return Array(found.prefix(3))
  }

  /// The actors that have a name holding all those words.
  private func holding(words form: String) -> [Int]? {
    let words = form.split(separator: " ").map(String.init)
    guard let first = words.first, var found = byWord[first] else { return nil }
    for word in words.dropFirst() {
      let more = Set(byWord[word] ?? [])
      found.removeAll { !more.contains($0) }
    }
    guard words.count > 1 else { return found }
    return found.filter { offset in
      actors[offset].names.contains { name in
        let parts = Set(folded(name.form).split(separator: " ").map(String.init))
        return words.allSatisfy(parts.contains)
      }
    }
  }
}
