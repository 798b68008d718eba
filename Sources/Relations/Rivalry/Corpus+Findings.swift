extension Corpus {
  /// Holds the claims against each other, by what kinds, sources and rules declare, and tells what was found.
  ///
  /// Nothing here knows of any one kind: keys, forms that exclude each other, roles that only one can have, lists and
  /// rules are data. The findings are sorted by how grave they are, then by the first claim they rest on.
  ///
  /// No order of the files decides what is found, nor which claims stand on one side.
  ///
  /// - Parameter passing: Claims, by number, that are to be left out as if they had not been made.
  /// - Complexity: What claims of one key say differently is compared each with each, where it may be of one time; the
  ///   rest grows with the claims and with what is found.
  public func findings(passing: Set<Int> = []) -> [Finding] {
    let numbers = claims.indices.filter { !passing.contains($0) }
    let all =
      findingsByKey(numbers) + findingsByForm(numbers) + findingsBySole(numbers)
      + findingsByLifetime(numbers) + findingsOfDuplicates(numbers) + findingsOfOmissions(numbers)
      + findingsByRule(numbers)
    return all.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.relation != y.relation { return x.relation > y.relation }
      let (first, second) = (x.claims.min() ?? 0, y.claims.min() ?? 0)
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }
}
