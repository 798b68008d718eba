import Glibc

/// Values of one fixed size, one after the other in memory that never changes and that many may share.
///
/// A slice shares the memory of the whole. The memory may be this program's own or a part of a mapped file; it starts at a
/// multiple of 64 bytes where it is our own.
///
/// Invariant: `base` points to `count` initialised values as long as `owner` lives, and nobody writes to them.
package struct Vector<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  /// What keeps the memory; nil for no values at all.
  private let owner: AnyObject?
  /// Where the values begin, for loops over all of them; valid while the vector lives.
  package let base: UnsafePointer<Element>
  package let count: Int

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  @inlinable package subscript(place: Int) -> Element {
    precondition(place >= 0 && place < count, "there is no such place in the vector")
    return base[place]
  }

  /// Takes memory that somebody else keeps, such as a mapped file.
  package init(owner: AnyObject?, base: UnsafePointer<Element>, count: Int) {
    self.owner = owner
    self.base = base
    self.count = count
  }

  /// Makes room for values and has them filled in; what `fill` leaves out is undefined.
  package init<E: Error>(
    count: Int, filling fill: (UnsafeMutableBufferPointer<Element>) throws(E) -> Void
  ) throws(E) {
    let block = Block(byteCount: Swift.max(1, count) * MemoryLayout<Element>.stride)
    let base = block.base.bindMemory(to: Element.self, capacity: Swift.max(1, count))
    try fill(UnsafeMutableBufferPointer(start: base, count: count))
    self.init(owner: block, base: UnsafePointer(base), count: count)
  }

  /// Takes over a block that was filled elsewhere.
  package init(_ block: Block, count: Int) {
    let base = block.base.bindMemory(to: Element.self, capacity: Swift.max(1, count))
    self.init(owner: block, base: UnsafePointer(base), count: count)
  }

  package init(_ values: some Collection<Element>) {
    self.init(count: values.count) { buffer in _ = buffer.initialize(from: values) }
  }

  package init(repeating value: Element, count: Int) {
    self.init(count: count) { buffer in buffer.initialize(repeating: value) }
  }

  /// Some of the values, in the memory of all.
  package func slice(_ places: Range<Int>) -> Vector {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "there are no such places")
    return Vector(owner: owner, base: base + places.lowerBound, count: places.count)
  }

  /// The values at `places`, in that order; a negative place gives `other`.
  func gathered(_ places: [Int], else other: Element) -> Vector {
    Vector(count: places.count) { buffer in
      for (place, from) in places.enumerated() {
        precondition(from < count, "there is no such place in the vector")
        buffer[place] = from < 0 ? other : base[from]
      }
    }
  }

  /// These values and others behind them; undefined ones, where somebody asks to stop meanwhile.
  func appending(_ other: Vector) -> Vector {
    Vector(count: count + other.count) { buffer in
      guard let start = buffer.baseAddress else { return }
      start.fill(from: base, count: count)
      (start + count).fill(from: other.base, count: other.count)
    }
  }

  /// A vector of what `body` makes of each value.
  func mapped<Result: BitwiseCopyable & Sendable>(_ body: (Element) -> Result) -> Vector<Result> {
    Vector<Result>(count: count) { buffer in
      for place in 0..<count { buffer[place] = body(base[place]) }
    }
  }
}

extension UnsafeMutablePointer where Pointee: BitwiseCopyable {
  /// Copies values in pieces, for fresh memory is slow to fill; the rest is undefined once somebody asks to stop.
  fileprivate func fill(from source: UnsafePointer<Pointee>, count: Int) {
    let size = 1 << 18
    for first in stride(from: 0, to: count, by: size) {
      if Execution.current.isStopping { return }
      (self + first).update(from: source + first, count: Swift.min(size, count - first))
    }
  }
}

/// Memory of our own, freed with its last user.
package final class Block: @unchecked Sendable {
  /// Where it begins: a multiple of 64, or of two megabytes for what is larger than that.
  package let base: UnsafeMutableRawPointer
  package let byteCount: Int
  private let isMapped: Bool

  private static let hugePage = 2 << 20

  /// Takes so many bytes; what is in them is undefined.
  package init(byteCount: Int) {
    self.byteCount = byteCount
    isMapped = false
    let isLarge = byteCount >= Self.hugePage
    var memory: UnsafeMutableRawPointer?
    let alignment = isLarge ? Self.hugePage : 64
    // The allocator of last resort stops the program where there is no memory, as Swift's own arrays do.
    guard posix_memalign(&memory, alignment, max(1, byteCount)) == 0, let memory else {
      base = .allocate(byteCount: byteCount, alignment: 64)
      return
    }
    // Touched for the first time in small pages, memory costs six times as much.
    if isLarge { madvise(memory, byteCount, MADV_HUGEPAGE) }
    base = memory
  }

  /// Takes so many bytes, all zero; those that are never touched cost nothing.
  package init(zeroedByteCount byteCount: Int) {
    self.byteCount = byteCount
    if byteCount >= Self.hugePage {
      let mapped = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      if let mapped, mapped != MAP_FAILED {
        madvise(mapped, byteCount, MADV_HUGEPAGE)
        base = mapped
        isMapped = true
        return
      }
    }
    base = .allocate(byteCount: Swift.max(1, byteCount), alignment: 64)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    isMapped = false
  }

  deinit {
    if isMapped { munmap(base, byteCount) } else { free(base) }
  }
}
