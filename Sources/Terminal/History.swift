internal import Glibc

/// The entries of earlier sessions, in a file that only its owner may read.
///
/// Every entry is one line, with `\n` for the ends of its own lines and `\\` for a backslash. It is added the
/// moment it is entered, so a crash loses nothing and sessions side by side do not overwrite each other.
public struct History {
  /// How many entries are kept.
  public static let limit = 2000

  private let path: String

  /// A history in the file at `path`, which need not exist yet; neither need its folder.
  public init(path: String) { self.path = path }

  /// The entries, oldest first, at most ``limit``; none where there is no file or it cannot be read.
  ///
  /// A file that has grown to twice the limit is cut down to it.
  public func load() -> [String] {
    guard let file = open(for: O_RDONLY) else { return [] }
    var entries = Self.contents(of: file).split(separator: 0x0A).compactMap(Self.decoded)
    // Closed before the trimming, which waits for all locks.
    close(file)
    if entries.count >= 2 * Self.limit { trim() }
    entries.removeFirst(max(0, entries.count - Self.limit))
    return entries
  }

  /// Adds an entry; where that is not possible the session goes on without.
  ///
  /// Blank entries are passed over.
  public func append(_ entry: String) {
    guard !entry.isBlank else { return }
    makeFolder()
    guard let file = open(for: O_WRONLY | O_APPEND | O_CREAT) else { return }
    defer { close(file) }
    // The file may have been made by hand, with the usual rights.
    fchmod(file, 0o600)
    Self.write(Self.encoded(entry) + "\n", to: file)
  }

  /// Replaces the file by its newest entries: written beside, made durable, renamed.
  private func trim() {
    // The lock keeps an entry of another session from falling between the reading and the renaming.
    guard let file = open(for: O_RDWR) else { return }
    defer { close(file) }
    let lines = Self.contents(of: file).split(separator: 0x0A).suffix(Self.limit)
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    let target = resolved
    let beside = "\(target).\(getpid())"
    let copy = Glibc.open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard copy >= 0 else { return }
    let isWhole = Self.write(bytes, to: copy) && fsync(copy) == 0
    close(copy)
    if !isWhole || rename(beside, target) != 0 { unlink(beside) }
  }

  /// Opens the file under a lock, trying again when it was replaced in between.
  private func open(for flags: Int32) -> Int32? {
    for _ in 0..<8 {
      let file = Glibc.open(path, flags | O_CLOEXEC, 0o600)
      guard file >= 0 else { return nil }
      var opened = stat()
      var named = stat()
      let isReading = flags & O_ACCMODE == O_RDONLY
      if flock(file, isReading ? LOCK_SH : LOCK_EX) == 0, fstat(file, &opened) == 0,
        stat(path, &named) == 0, opened.st_ino == named.st_ino, opened.st_dev == named.st_dev
      {
        return file
      }
      close(file)
    }
    return nil
  }

  private func makeFolder() {
    var place = path.startIndex
    while let slash = path[place...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      place = slash
    }
  }

  /// The path with symbolic links followed, so that a linked file is replaced where it lies.
  private var resolved: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func contents(of file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  @discardableResult
  private static func write(_ text: String, to file: Int32) -> Bool { write(Array(text.utf8), to: file) }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  static func encoded(_ entry: String) -> String {
    var result = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The entry of a line, or nil for a line that is no UTF-8, empty, or holds a zero byte.
  static func decoded(_ line: some Collection<UInt8>) -> String? {
    guard let text = String(validating: line, as: UTF8.self), !text.isEmpty, !text.utf8.contains(0) else {
      return nil
    }
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
