import Glibc

/// The bytes of a file, or of a pipe, which are read to their end first.
///
/// A file is read in pieces and not mapped: where another program cuts a mapped file short, touching what was there ends
/// the process. A read from the page cache costs as little.
final class ByteSource: Sendable {
  /// What the user calls it.
  let path: String
  let count: Int

  private let descriptor: Int32
  private let memory: [UInt8]
  private let state: State?

  private struct State: Equatable {
    let size: Int
    let modified: Int
    let node: UInt
  }

  init(memory: [UInt8], path: String) {
    self.path = path
    self.memory = memory
    count = memory.count
    descriptor = -1
    state = nil
  }

  /// Opens a file; `-` is standard input.
  init(opening path: String, _ control: ReadControl) throws(ReadError) {
    self.path = path
    if path == "-" {
      memory = try Self.bytes(ofPipe: 0, path: "standard input", control)
      count = memory.count
      descriptor = -1
      state = nil
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .system(path, errno) }
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      let code = errno
      close(opened)
      throw .system(path, code)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw ReadError(.folder, "\(path) is a folder", hint: "name a file in it")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      defer { close(opened) }
      memory = try Self.bytes(ofPipe: opened, path: path, control)
      count = memory.count
      descriptor = -1
      state = nil
      return
    }
    memory = []
    count = Int(status.st_size)
    descriptor = opened
    state = Self.state(status)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Copies bytes from a place on; the answer is how many there were.
  func read(at offset: Int, into buffer: UnsafeMutableRawPointer, count wanted: Int) throws(ReadError) -> Int
  {
    let wanted = max(0, min(wanted, count - offset))
    if descriptor < 0 {
      memory.withUnsafeBytes { bytes in
        if wanted > 0, let base = bytes.baseAddress { memcpy(buffer, base + offset, wanted) }
      }
      return wanted
    }
    var done = 0
    while done < wanted {
      let got = pread(descriptor, buffer + done, wanted - done, off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .system(path, errno) }
      if got == 0 { throw .changed(path) }
      done += got
    }
    return done
  }

  /// All bytes.
  func whole() throws(ReadError) -> [UInt8] {
    if descriptor < 0 { return memory }
    return try bytes(0..<count)
  }

  /// Some of the bytes; less where the file has less.
  func bytes(_ range: Range<Int>) throws(ReadError) -> [UInt8] {
    var failure: ReadError?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, range.count)) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      do throws(ReadError) {
        filled = try read(at: range.lowerBound, into: base, count: range.count)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Makes sure that the file is still the one that was opened.
  func checkUnchanged() throws(ReadError) {
    guard let state else { return }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path, errno) }
    if Self.state(status) != state { throw .changed(path) }
  }

  private static func state(_ status: stat) -> State {
    State(
      size: Int(status.st_size), modified: status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec,
      node: UInt(status.st_ino))
  }

  private static func bytes(
    ofPipe descriptor: Int32, path: String, _ control: ReadControl
  ) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      // Waiting is cut into pieces, so that a Ctrl-C is noticed however long the other side takes.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, 50)
      try control.check()
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let got = Glibc.read(descriptor, &piece, piece.count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .system(path, errno) }
      if got == 0 { return bytes }
      bytes += piece[..<got]
    }
  }
}
