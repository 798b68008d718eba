import Columnar

/// The bytes of one buffer: where they lie in the file, or packed into a frame and anywhere once it is unpacked.
struct ArrowBytes {
  /// How many bytes there are, unpacked.
  let count: Int
  /// What they are packed in, until they are unpacked.
  private(set) var frame: (bytes: UnsafeRawBufferPointer, compression: ArrowCompression)?
  /// What keeps them, where it is not the file.
  private(set) var keeper: Block?
  private var start: UnsafeRawPointer?

  static var none: ArrowBytes { ArrowBytes(UnsafeRawBufferPointer(start: nil, count: 0)) }

  init(_ bytes: UnsafeRawBufferPointer) {
    count = bytes.count
    start = bytes.baseAddress
  }

  /// Takes a buffer of a file that is compressed: how many bytes it is unpacked, -1 where it is as it is, and its frame.
  ///
  /// Nothing is believed of the number but what the frame can hold and the memory has room for.
  ///
  /// - Parameter subject: What the buffer is of, as an error names it.
  init(
    _ bytes: UnsafeRawBufferPointer, packed compression: ArrowCompression, of subject: String,
    _ budget: MemoryBudget
  ) throws(ArrowFault) {
    guard !bytes.isEmpty else {
      self = .none
      return
    }
    guard bytes.count >= 8 else { throw .broken("\(subject) is packed into \(bytes.count) bytes") }
    let claim = Int(Int64(littleEndian: bytes.loadUnaligned(as: Int64.self)))
    let frame = UnsafeRawBufferPointer(rebasing: bytes[8...])
    if claim == -1 {
      self = ArrowBytes(frame)
      return
    }
    guard claim >= 0, claim <= compression.mostBytes(inFrameOf: frame.count) else {
      throw .broken("\(subject) claims \(claim) bytes of \(frame.count) that are packed")
    }
    guard budget.take(claim) else { throw .memory(subject, budget) }
    count = claim
    if claim > 0 { self.frame = (frame, compression) }
  }

  /// The bytes, which must have been unpacked.
  var bytes: UnsafeRawBufferPointer {
    precondition(frame == nil, "the bytes are packed")
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Takes the place to which the frame is unpacked.
  mutating func lie(at start: UnsafeRawPointer, in keeper: Block) {
    (self.start, self.keeper, frame) = (start, keeper, nil)
  }
}
