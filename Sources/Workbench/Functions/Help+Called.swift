import Columnar
import LuaHost

/// What may be called in the braces of a verb, one a line: for those who know the verb and not yet what to give it.
extension Session {
  /// The lines of the functions that belong under the page of a verb; nil for other pages.
  func calledFunctions(in row: LuaFunctionRow) -> String? {
    guard row.owner == "table of rows" else { return nil }
    switch row.name {
    case "aggregate":
      return "  Aggregations (help \"sum\" and the like tell more):\n" + list(of: aggregations)
    case "derive":
      let functions = ExpressionPages.all.map { (form: $0.form, summary: $0.summary) }
      return "  Functions of expressions (help \"expressions\" tells what else there is):\n"
        + list(of: functions.sorted { $0.form < $1.form })
    default: return nil
    }
  }

  /// The functions that make an aggregation, as they are called at their simplest.
  private var aggregations: [(form: String, summary: String)] {
    let (ending, condition) = (" -> aggregation", " [, condition]")
    return lua.registry.compactMap { row in
      guard row.owner == nil, row.signature.hasSuffix(ending) else { return nil }
      var form = row.signature.dropLast(ending.count)
      if let after = form.range(after: condition) {
        form = form[..<form.index(after, offsetBy: -condition.count)] + form[after...]
      }
      return (String(form), row.summary)
    }
  }

  private func list(of functions: [(form: String, summary: String)]) -> String {
    let indent = 6 + (functions.map(\.form.count).max() ?? 0)
    return functions.map { wrapped("    " + $0.form, $0.summary, indent: indent) }.joined(separator: "\n")
  }
}
