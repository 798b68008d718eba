import Glibc
import Synchronization

/// Counts the ends of lines of a file, on several threads.
final class RowCounter: @unchecked Sendable {
  private let source: ByteSource
  private let start: Int
  private let pieceSize: Int
  private let control: ReadControl
  private let next = Atomic<Int>(0)
  private let total = Atomic<Int>(0)
  private let isFailed = Atomic<Bool>(false)
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private(set) var failure: ReadError?

  init(_ source: ByteSource, from start: Int, pieceSize: Int, _ control: ReadControl) {
    self.source = source
    self.start = start
    self.pieceSize = pieceSize
    self.control = control
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  var ends: Int { total.load(ordering: .relaxed) }

  func run() {
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, 64, pieceSize + 128) == 0, let memory else { return }
    defer { free(memory) }
    var count = 0
    do throws(ReadError) {
      while !isFailed.load(ordering: .relaxed) {
        let begin = start + next.wrappingAdd(1, ordering: .relaxed).oldValue * pieceSize
        guard begin < source.count else { break }
        try control.check()
        // One byte more, to see whether a CR is followed by an LF.
        let got = try source.read(at: begin, into: memory, count: pieceSize + 1)
        memset(memory + got, 0, 64)
        count += Self.ends(memory, min(got, pieceSize))
      }
    } catch {
      pthread_mutex_lock(lock)
      if failure == nil { failure = error }
      pthread_mutex_unlock(lock)
      isFailed.store(true, ordering: .relaxed)
    }
    total.wrappingAdd(count, ordering: .relaxed)
  }

  /// The LFs, and the CRs that no LF follows.
  private static func ends(_ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    var total = 0
    var place = 0
    let feeds = SIMD32<UInt8>(repeating: 0x0A)
    let returns = SIMD32<UInt8>(repeating: 0x0D)
    let ones = SIMD32<UInt8>(repeating: 1)
    let zeros = SIMD32<UInt8>(repeating: 0)
    while place + 32 <= count {
      var sums = zeros
      // A byte holds up to 255 before it must be added up.
      let end = min(count - 31, place + 32 * 250)
      while place < end {
        let here = (bytes + place).loadUnaligned(as: SIMD32<UInt8>.self)
        let behind = (bytes + place + 1).loadUnaligned(as: SIMD32<UInt8>.self)
        let hits = (here .== feeds) .| ((here .== returns) .& (behind .!= feeds))
        sums &+= zeros.replacing(with: ones, where: hits)
        place += 32
      }
      total += Int(SIMD32<UInt16>(truncatingIfNeeded: sums).wrappedSum())
    }
    while place < count {
      let byte = bytes.load(fromByteOffset: place, as: UInt8.self)
      if byte == 0x0A || (byte == 0x0D && bytes.load(fromByteOffset: place + 1, as: UInt8.self) != 0x0A) {
        total += 1
      }
      place += 1
    }
    return total
  }
}
