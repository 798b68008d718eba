import Columnar
import LuaHost
import Relations

/// From a name as people write it to the one thing it means.
extension Session {
  /// Finds what a name means in a column of references.
  func resolve(_ text: String, domain: String, in column: Column) throws(LuaError) -> String {
    switch domain {
    case "source":
      if corpus.source(text) != nil { return text }
      let named = corpus.sources.filter {
        folded($0.title) == folded(text) || folded($0.publisher ?? "") == folded(text)
      }
      if let only = named.first, named.count == 1 { return only.id }
      throw noSuchName(text, "source", corpus.sources.map(\.id))
    case "kind":
      if let kind = corpus.kinds.first(where: { $0.id == text || $0.plural == text }) { return kind.id }
      throw noSuchName(text, "kind", corpus.kinds.map(\.id))
    default:
      return try actorID(text, known: known(in: column)) { [self] taken, others in
        func name(_ id: String) -> String { corpus.actor(id)?.name ?? id }
        let more = others.count > 3 ? " or \(others.count - 3) more" : ""
        let rest = others.prefix(3).map(name).joined(separator: ", ")
        say(
          "(\"\(text)\" is taken for \(name(taken)), the only one in \(column.name); elsewhere it may mean \(rest)\(more))"
        )
      }
    }
  }

  func noSuchName(_ text: String, _ what: String, _ candidates: [String]) -> LuaError {
    let hint = suggestion(for: text, among: candidates, orAll: "known")
    return LuaError("there is no \(what) \"\(text)\"", hint: hint, code: "name")
  }

  /// The actors that a column holds.
  private func known(in column: Column) -> Set<String> {
    var known: Set<String> = []
    for row in 0..<column.count {
      switch column[row] {
      case .reference(_, let id): known.insert(id)
      case .list(let values):
        for case .reference(_, let id) in values { known.insert(id) }
      default: break
      }
    }
    return known
  }

  /// Finds the one actor that a text means.
  func actorID(
    _ text: String, known: Set<String>? = nil, passedOver: (String, [String]) -> Void = { _, _ in }
  ) throws(LuaError) -> String {
    switch names.match(text, known: known, passedOver: passedOver) {
    case .one(let id): return id
    case .several(let all):
      // Those at home in the column are meant, if there are any.
      let home = all.filter { known?.contains($0) ?? true }
      let ids = ranked(home.isEmpty ? all : home, for: text)
      let named = ids.map { corpus.actor($0)?.name ?? $0 }
      // Where two share a name, only the id tells them apart.
      let candidates = zip(ids, named).map { id, name in
        named.count { $0 == name } > 1 ? "\(name) (\(id))" : name
      }
      let more = candidates.count - Self.mostCandidates
      let shown = candidates.prefix(Self.mostCandidates).joined(separator: ", ")
      throw LuaError(
        "\"\(text)\" may mean several actors", hint: more > 0 ? "\(shown), … \(more) more" : shown,
        code: "name")
    case .none(let nearest):
      let hint =
        suggestion(for: text, among: nearest) ?? "actors:filter{ name = matches \"…\" } finds names by a part"
      throw LuaError("no actor is called \"\(text)\"", hint: hint, code: "name")
    }
  }
  /// How many actors are named of those that a text may mean.
  private static let mostCandidates = 8

  /// Actors in the order in which a text most likely means them: states, then who can act, then the rest; of each sort those
  /// whose name begins so before those that have it within.
  private func ranked(_ ids: [String], for text: String) -> [String] {
    let beginning = folded(text)
    func rank(_ id: String) -> (sort: Int, place: Int) {
      guard let actor = corpus.actor(id) else { return (3, 1) }
      let sort =
        switch actor.sort {
        case .state: 0
        case .person, .organisation: 1
        default: 2
        }
      return (sort, folded(actor.name).hasPrefix(beginning) ? 0 : 1)
    }
    return ids.enumerated().map { (rank: rank($1), order: $0, id: $1) }
      .sorted { ($0.rank.sort, $0.rank.place, $0.order) < ($1.rank.sort, $1.rank.place, $1.order) }.map(\.id)
  }
}
