import CFrames
import Columnar
import Glibc

/// Packs what is put to it into one frame in memory.
struct PackedOutput: ByteOutput, ~Copyable {
  /// The frame so far.
  private(set) var block: Block
  private(set) var count = 0
  /// Whether it is longer than what it holds, or can't be had: then it is of no use.
  private(set) var isUseless = false

  private let packer: OpaquePointer?
  private let execution: Execution
  private let path: String
  private var left: Int

  /// How many bytes are packed at once; in between whoever waits may ask to stop.
  private static let piece = 1 << 20

  /// - Parameters:
  ///   - byteCount: How many bytes will be put, at least one.
  ///   - path: The file, as an error names it.
  init(_ compression: ArrowCompression, byteCount: Int, _ execution: Execution, path: String) {
    self.execution = execution
    self.path = path
    left = byteCount
    // Where there is no memory for it the bytes go into the file as they are.
    packer = cfr_packer_begin(compression.codec, byteCount)
    isUseless = packer == nil
    block = Block(byteCount: cfr_packed_room(compression.codec, byteCount, Self.piece))
  }

  deinit { cfr_packer_end(packer) }

  mutating func put(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let target = block.base.assumingMemoryBound(to: UInt8.self)
    for start in stride(from: 0, to: bytes.count, by: Self.piece) {
      if execution.isStopping { throw FileError(path: path, action: "write", code: ECANCELED) }
      guard !isUseless else { return }
      let size = min(Self.piece, bytes.count - start)
      var room = block.byteCount - count
      left -= size
      let result = cfr_pack(packer, target + count, &room, base + start, size, left == 0 ? 1 : 0)
      isUseless = result == CFR_BROKEN
      if !isUseless { count += room }
    }
  }
}
