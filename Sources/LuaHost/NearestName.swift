/// The name that a word was most likely meant to be, or nil where none is near.
///
/// Near is what at most a third of the word's letters, and at least one, are to be inserted, dropped, replaced or
/// swapped with their neighbour for; capitals do not count. Of equally near names the first is taken.
func nearestName(to word: String, among names: [String]) -> String? {
  let target = Array(word.lowercased().unicodeScalars)
  var reach = max(1, target.count / 3)
  var nearest: String?
  for name in names {
    let candidate = Array(name.lowercased().unicodeScalars)
    guard abs(candidate.count - target.count) <= reach else { continue }
    let distance = distance(target, candidate)
    guard distance <= reach, distance < max(target.count, candidate.count) else { continue }
    if nearest == nil || distance < reach { (nearest, reach) = (name, distance) }
  }
  return nearest
}

/// How many letters differ between two words, a swap of neighbours being one.
private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var (before, last) = ([Int](), Array(0...b.count))
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, before[j - 2] + 1) }
      row.append(best)
    }
    (before, last) = (last, row)
  }
  return last[b.count]
}
