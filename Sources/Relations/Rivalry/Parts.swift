/// Things that hang together: those that are joined, directly or through others, are one part.
struct Parts {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  /// The first of the part that a thing belongs to.
  func root(of thing: Int) -> Int {
    var thing = thing
    while parents[thing] != thing { thing = parents[thing] }
    return thing
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (shortened(one), shortened(other))
    parents[max(a, b)] = min(a, b)
  }

  private mutating func shortened(_ thing: Int) -> Int {
    let root = root(of: thing)
    var next = thing
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }

  /// The parts of more than one thing, and their things, in order.
  var groups: [[Int]] {
    Dictionary(grouping: parents.indices, by: root).values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
