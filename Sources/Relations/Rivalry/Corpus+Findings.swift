extension Corpus {
  /// Holds the claims against each other, by what kinds, sources and rules declare, and tells what was found.
  ///
  /// Nothing here knows of any one kind: keys, forms that exclude each other, roles that only one can have, lists and
  /// rules are data. The findings are sorted by how grave they are, then by the first claim they rest on.
  ///
  /// - Complexity: Claims of one key are compared each with each; the rest is linear in claims and rules.
  public func findings() -> [Finding] {
    let all =
      findingsByKey() + findingsByForm() + findingsBySole() + findingsByLifetime() + findingsOfDuplicates()
      + findingsOfOmissions() + findingsByRule()
    return all.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.relation != y.relation { return x.relation > y.relation }
      let (first, second) = (x.claims.min() ?? 0, y.claims.min() ?? 0)
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }
}
