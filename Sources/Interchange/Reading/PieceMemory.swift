import Glibc

/// Memory for the cells of one column, taken piece by piece as a file is read and given back when it is a column.
final class PieceMemory {
  private let budget: MemoryBudget
  private var chunks: [(base: UnsafeMutableRawPointer, byteCount: Int, isMapped: Bool)] = []
  private var room = 0
  private var next: UnsafeMutableRawPointer?

  private static let least = 1 << 12
  private static let most = 1 << 22
  private static let hugePage = 1 << 21

  init(_ budget: MemoryBudget) { self.budget = budget }

  deinit { free() }

  /// Memory for so many bytes, at a multiple of eight; nil where none is left.
  func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let wanted = (byteCount + 7) & ~7
    if wanted > room, !takeChunk(atLeast: wanted) { return nil }
    guard let found = next else { return nil }
    next = found + wanted
    room -= wanted
    return found
  }

  /// Gives back what was taken last and not used.
  func give(back byteCount: Int) {
    let unused = (byteCount + 7) & ~7
    next = next.map { $0 - unused }
    room += unused
  }

  /// Gives all memory back.
  func free() {
    for chunk in chunks { Self.free(chunk.base, chunk.byteCount, isMapped: chunk.isMapped, budget) }
    chunks = []
    room = 0
    next = nil
  }

  private func takeChunk(atLeast wanted: Int) -> Bool {
    let last = chunks.last?.byteCount ?? 0
    var byteCount = max(Self.least, min(last * 2, Self.most))
    while byteCount < wanted { byteCount *= 2 }
    guard budget.take(byteCount) else { return false }
    let isMapped = byteCount >= Self.hugePage
    guard let base = isMapped ? Self.mapped(byteCount) : malloc(byteCount) else {
      budget.give(back: byteCount)
      return false
    }
    chunks.append((base, byteCount, isMapped))
    next = base
    room = byteCount
    return true
  }

  /// Memory in large pages: the first touch costs more than all else that is done with it.
  private static func mapped(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    guard let base = mmap(nil, byteCount + hugePage, PROT_READ | PROT_WRITE, flags, -1, 0),
      base != MAP_FAILED
    else { return nil }
    let front = -Int(bitPattern: base) & (hugePage - 1)
    if front > 0 { munmap(base, front) }
    munmap(base + front + byteCount, hugePage - front)
    madvise(base + front, byteCount, MADV_HUGEPAGE)
    return base + front
  }

  private static func free(
    _ base: UnsafeMutableRawPointer, _ byteCount: Int, isMapped: Bool, _ budget: MemoryBudget
  ) {
    if isMapped { munmap(base, byteCount) } else { Glibc.free(base) }
    budget.give(back: byteCount)
  }
}
