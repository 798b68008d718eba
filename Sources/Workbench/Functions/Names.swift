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
      return try actorID(text, known: known(in: column))
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
  func actorID(_ text: String, known: Set<String>? = nil) throws(LuaError) -> String {
    switch names.match(text, known: known) {
    case .one(let id): return id
    case .several(let all):
      // Those at home in the column are meant, if there are any.
      let home = all.filter { known?.contains($0) ?? true }
      let ids = home.isEmpty ? all : home
      let named = ids.map { corpus.actor($0)?.name ?? $0 }
      // Where two share a name, only the id tells them apart.
      let candidates = zip(ids, named).map { id, name in
        named.count { $0 == name } > 1 ? "\(name) (\(id))" : name
      }
      throw LuaError(
        "\"\(text)\" may mean several actors", hint: candidates.joined(separator: ", "), code: "name")
    case .none(let nearest):
      let hint =
        suggestion(for: text, among: nearest) ?? "actors:filter{ name = matches \"…\" } finds names by a part"
      throw LuaError("no actor is called \"\(text)\"", hint: hint, code: "name")
    }
  }
}
