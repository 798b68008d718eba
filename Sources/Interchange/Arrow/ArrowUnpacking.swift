import CFrames
import Columnar
import Glibc
import Synchronization

/// Unpacks the frames of a file over all cores.
///
/// The buffers that batches of rows have of one column come to lie one behind the other: what is numbers or codes is a column then
/// and is not copied again.
struct ArrowUnpacking {
  /// One frame, and where to with it.
  private struct Job: @unchecked Sendable {
    var frame: UnsafeRawBufferPointer
    var compression: ArrowCompression
    var target: UnsafeMutableRawBufferPointer
    var block: Block
    var subject: String
  }

  private var jobs: [Job] = []
  /// How many bytes there will be.
  private(set) var byteCount = 0

  /// Gives a place to all that is packed in the parts of a column; it is filled by ``run(_:)``.
  mutating func add(_ pieces: inout [ArrowArray], of subject: String) {
    guard let first = pieces.first else { return }
    add(\.validity, &pieces, subject)
    let bufferCount = pieces.reduce(0) { max($0, $1.buffers.count) }
    for number in 0..<bufferCount { add(\.buffers[number], &pieces, subject) { $0.buffers.count > number } }
    for number in first.children.indices {
      var children = pieces.map { $0.children[number] }
      add(&children, of: subject)
      for place in pieces.indices { pieces[place].children[number] = children[place] }
    }
  }

  private mutating func add(
    _ buffer: WritableKeyPath<ArrowArray, ArrowBytes>, _ pieces: inout [ArrowArray], _ subject: String,
    where hasBuffer: (ArrowArray) -> Bool = { _ in true }
  ) {
    let places = pieces.indices.filter { hasBuffer(pieces[$0]) && pieces[$0][keyPath: buffer].frame != nil }
    let count = places.reduce(0) { $0 + pieces[$1][keyPath: buffer].count }
    guard count > 0 else { return }
    let block = Block(byteCount: count)
    var offset = 0
    for place in places { offset += add(&pieces[place][keyPath: buffer], block, at: offset, subject) }
  }

  /// Gives a place to a buffer of its own.
  mutating func add(_ buffer: inout ArrowBytes, of subject: String) {
    guard buffer.frame != nil else { return }
    _ = add(&buffer, Block(byteCount: buffer.count), at: 0, subject)
  }

  private mutating func add(
    _ buffer: inout ArrowBytes, _ block: Block, at offset: Int, _ subject: String
  ) -> Int {
    guard let (frame, compression) = buffer.frame else { return 0 }
    let target = UnsafeMutableRawBufferPointer(start: block.base + offset, count: buffer.count)
    jobs.append(Job(frame: frame, compression: compression, target: target, block: block, subject: subject))
    buffer.lie(at: block.base + offset, in: block)
    byteCount += target.count
    return target.count
  }

  /// How many bytes a thread of its own is worth.
  private static let grain = 1 << 20
  /// After how many bytes it is asked whether to stop.
  private static let step = 4 << 20

  /// Unpacks all that was added, the largest first, so that in the end no thread waits long for another.
  ///
  /// - Throws: The first thing that is wrong in the order of columns, whichever thread came upon it first.
  func run(_ control: ReadControl) throws(ArrowFault) {
    let (jobs, total, done) = (self.jobs, max(1, byteCount), Counter())
    let order = jobs.indices.sorted { (jobs[$1].target.count, $0) < (jobs[$0].target.count, $1) }
    let threads = min(Workers.count, 1 + byteCount / Self.grain)
    let faults = Workers.map(
      order, threads: threads, whileWaiting: { _ = control.isStopping }
    ) { number -> (number: Int, fault: ArrowFault)? in
      Self.fault(in: jobs[number], control) { count in
        control.told(Double(done.add(count)) / Double(total))
      }.map { (number, $0) }
    }
    if control.isStopping { throw .stopped }
    if let first = faults.compactMap(\.self).min(by: { $0.number < $1.number }) { throw first.fault }
  }

  private final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    func add(_ more: Int) -> Int { count.wrappingAdd(more, ordering: .relaxed).newValue }
  }

  /// Unpacks one frame; the answer is what is wrong with it.
  private static func fault(
    in job: Job, _ control: ReadControl, _ told: (Int) -> Void
  ) -> ArrowFault? {
    guard let frame = job.frame.baseAddress?.assumingMemoryBound(to: UInt8.self),
      let target = job.target.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return .broken("\(job.subject) claims \(job.target.count) bytes where none are packed") }
    guard let unpacker = cfr_unpacker_begin(job.compression.codec) else {
      return .memory(job.subject, MemoryBudget(limit: nil))
    }
    defer { cfr_unpacker_end(unpacker) }
    let claim = job.target.count
    var (made, used) = (0, 0)
    while true {
      if control.isStopping { return .stopped }
      var (room, count) = (min(claim - made, step), job.frame.count - used)
      let result = cfr_unpack(unpacker, target + made, &room, frame + used, &count)
      made += room
      used += count
      told(room)
      if result == CFR_BROKEN {
        return .broken(
          "\(job.subject) is packed with \(job.compression.rawValue), and damaged after \(made) bytes")
      }
      if result == CFR_END { break }
      guard room > 0 || count > 0 else {
        return .broken(
          made == claim && used < job.frame.count
            ? "\(job.subject) claims \(claim) bytes, and more are packed"
            : "\(job.subject) claims \(claim) bytes, and what is packed ends after \(made)")
      }
    }
    guard made == claim else {
      return .broken("\(job.subject) claims \(claim) bytes, and \(made) are packed")
    }
    // Some writers fill up to the next multiple of eight.
    guard job.frame[used...].allSatisfy({ $0 == 0 }) else {
      return .broken("\(job.subject) has something behind what is packed")
    }
    return nil
  }
}
