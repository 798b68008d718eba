import Columnar
import Synchronization

/// What a read may take of the memory that was left when it began.
final class MemoryBudget: Sendable {
  /// Bytes, or nil where nobody tells.
  let limit: Int?
  private let taken = Atomic<Int>(0)

  init(limit: Int?) { self.limit = limit }

  /// What the machine has left, less an eighth for what is not counted.
  static var ofMachine: MemoryBudget { MemoryBudget(limit: FreeMemory.byteCount.map { $0 - $0 / 8 }) }

  /// Whether there is room for so many bytes more; if so they count as taken.
  func take(_ byteCount: Int) -> Bool {
    let before = taken.wrappingAdd(byteCount, ordering: .relaxed).oldValue
    guard let limit, before + byteCount > limit else { return true }
    taken.wrappingSubtract(byteCount, ordering: .relaxed)
    return false
  }

  func give(back byteCount: Int) { taken.wrappingSubtract(byteCount, ordering: .relaxed) }
}
