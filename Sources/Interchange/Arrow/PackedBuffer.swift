import Columnar

/// A buffer as it goes into a file: as it is, or with its length in front and packed if that makes it smaller.
enum PackedBuffer: Sendable {
  case plain(ArrowBuffer)
  /// In a file that is compressed, though not itself.
  case unpacked(ArrowBuffer)
  /// Made of so many bytes, the first so many of the block.
  case frame(Block, count: Int, of: Int)

  /// Packs buffers over all cores, whose results don't depend on how many these are.
  static func all(
    _ buffers: [ArrowBuffer], _ compression: ArrowCompression?, path: String
  ) throws(FileError) -> [PackedBuffer] {
    guard let compression else { return buffers.map { .plain($0) } }
    let execution = Execution.current
    let packed = Workers.map(
      buffers, threads: execution.threads, whileWaiting: { _ = execution.isStopping }
    ) { buffer -> Result<PackedBuffer, FileError> in
      do throws(FileError) {
        return .success(try Self.packed(buffer, compression, execution, path))
      } catch {
        return .failure(error)
      }
    }
    var buffers: [PackedBuffer] = []
    for result in packed { buffers.append(try result.get()) }
    return buffers
  }

  private static func packed(
    _ buffer: ArrowBuffer, _ compression: ArrowCompression, _ execution: Execution, _ path: String
  ) throws(FileError) -> PackedBuffer {
    let count = buffer.byteCount
    guard count > 0 else { return .plain(buffer) }
    var output = PackedOutput(compression, byteCount: count, execution, path: path)
    try buffer.write(&output)
    guard !output.isUseless, output.count < count else { return .unpacked(buffer) }
    return .frame(output.block, count: output.count, of: count)
  }

  var byteCount: Int {
    switch self {
    case .plain(let buffer): buffer.byteCount
    case .unpacked(let buffer): 8 + buffer.byteCount
    case .frame(_, let count, _): 8 + count
    }
  }

  func write(_ output: inout FileOutput) throws(FileError) {
    switch self {
    case .plain(let buffer): try buffer.write(&output)
    case .unpacked(let buffer):
      try output.put(Vector([-1]))
      try buffer.write(&output)
    case .frame(let block, let count, let unpackedCount):
      try output.put(Vector([unpackedCount]))
      try output.put(UnsafeRawBufferPointer(start: block.base, count: count))
    }
  }
}
