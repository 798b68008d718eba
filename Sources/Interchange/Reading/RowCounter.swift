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
    let feeds = ByteWord.all(0x0A)
    let returns = ByteWord.all(0x0D)
    let text = UnsafePointer(bytes.assumingMemoryBound(to: UInt8.self))
    while place + 8 <= count {
      var sums: UInt64 = 0
      // A byte of the sums holds up to 255 before it must be added up.
      let end = min(count - 7, place + 8 * 250)
      while place < end {
        let word = ByteWord.load(text + place)
        let isFeed = ~ByteWord.misses(word, feeds)
        let isReturn =
          ~ByteWord.misses(word, returns) & ByteWord.misses(ByteWord.load(text + place + 1), feeds)
        sums &+= ((isFeed | isReturn) & ByteWord.tops) &>> 7
        place &+= 8
      }
      for shift in stride(from: UInt64(0), to: 64, by: 8) { total += Int(sums >> shift & 0xFF) }
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
