/// Returns the names that `word` was most likely meant to be, best first.
///
/// Names are compared folded (case, accents and hyphens do not count) by the number of letters to insert, delete,
/// replace or swap with their neighbour. A name is offered when that is at most a third of the length of the
/// word, and at least one. Names equally near keep the order in which they were given.
///
/// ```swift
/// nearest("plce", among: ["date", "place", "guest"])   // ["place"]
/// ```
///
/// - Parameter limit: The most names to return.
public func nearest(_ word: String, among names: [String], limit: Int = 3) -> [String] {
  let target = Array(folded(word))
  guard !target.isEmpty, limit > 0 else { return [] }
  let reach = max(1, target.count / 3)
  var found: [(distance: Int, order: Int, name: String)] = []
  var seen: Set<String> = []
  for (order, name) in names.enumerated() where seen.insert(name).inserted {
    let candidate = Array(folded(name))
    guard abs(candidate.count - target.count) <= reach else { continue }
    let distance = editDistance(target, candidate)
    if distance <= reach, distance < max(target.count, candidate.count) {
      found.append((distance, order, name))
    }
  }
  found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
  return found.prefix(limit).map(\.name)
}

/// Counts the insertions, deletions, replacements and swaps of neighbours between two words
/// (optimal string alignment).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var best = min(last[j] + 1, row[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, beforeLast[j - 2] + 1)
      }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

/// The one wording of "did you mean": the nearest names, or with `orAll` the whole list where it is short.
///
/// Everything that offers a name asks this, so that all offers sound alike.
///
/// - Returns: nil where no name is near and the list is too long to be shown.
public func suggestion(for word: String, among names: [String], orAll noun: String? = nil) -> String? {
  let near = nearest(word, among: names)
  switch near.count {
  case 0:
    guard let noun, !names.isEmpty, names.count <= 16 else { return nil }
    return "\(noun) are \(names.joined(separator: ", "))"
  case 1: return "did you mean \(near[0])?"
  default: return "did you mean \(near.dropLast().joined(separator: ", ")) or \(near[near.count - 1])?"
  }
}
