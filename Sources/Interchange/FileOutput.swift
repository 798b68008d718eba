import Columnar
import Glibc

/// What takes bytes, one piece behind the other.
protocol ByteOutput: ~Copyable {
  /// Puts bytes behind what was put before.
  mutating func put(_ bytes: UnsafeRawBufferPointer) throws(FileError)
}

extension FileOutput: ByteOutput {}

/// What is written to a file piece by piece; small pieces are gathered, large ones go straight to the system.
public struct FileOutput: ~Copyable {
  /// How many bytes were put so far.
  public private(set) var position = 0

  private let isDurable: Bool
  private var unsynced = 0
  private let descriptor: Int32
  /// The file as an error names it.
  let path: String
  private var pending: [UInt8] = []

  private static let pieceSize = 1 << 18
  private static let syncSize = 1 << 23
  /// How many bytes are handed on at once; in between whoever waits may ask to stop.
  private static let stepSize = 1 << 22

  /// - Parameter isDurable: Whether the disk is to have what was written: it is told now and then, as waiting for much at
  ///   once can't be broken off.
  init(descriptor: Int32, path: String, isDurable: Bool = false) {
    self.descriptor = descriptor
    self.isDurable = isDurable
    self.path = path
    pending.reserveCapacity(Self.pieceSize)
  }

  /// Puts bytes behind what was put before.
  public mutating func put(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    position += bytes.count
    let isLarge = bytes.count > Self.pieceSize / 2
    // What was put before goes first.
    if isLarge || pending.count + bytes.count > Self.pieceSize { try flush() }
    if isLarge {
      try hand(bytes)
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  /// Puts bytes behind what was put before.
  public mutating func put(_ bytes: [UInt8]) throws(FileError) {
    try Self.borrowing(bytes) { buffer throws(FileError) in try put(buffer) }
  }

  /// Puts zeros up to the next multiple of `alignment`.
  mutating func pad(to alignment: Int) throws(FileError) {
    let surplus = position % alignment
    if surplus > 0 { try put([UInt8](repeating: 0, count: alignment - surplus)) }
  }

  /// Hands on what was gathered.
  mutating func flush() throws(FileError) {
    guard !pending.isEmpty else { return }
    try Self.borrowing(pending) { buffer throws(FileError) in try hand(buffer) }
    pending.removeAll(keepingCapacity: true)
  }

  /// What the standard library throws from within such a closure has no type.
  private static func borrowing(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(FileError) {
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) {
        try body(buffer)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private mutating func hand(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var written = 0
    while written < bytes.count {
      if Execution.current.isStopping { throw FileError(path: path, action: "write", code: ECANCELED) }
      let size = min(bytes.count - written, Self.stepSize)
      let put = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), size)
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw FileError(path: path, action: "write", code: put < 0 ? errno : EIO) }
      written += put
      unsynced += put
      if isDurable, unsynced > Self.syncSize {
        fdatasync(descriptor)
        unsynced = 0
      }
    }
  }
}
