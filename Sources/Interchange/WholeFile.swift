import Glibc

extension Files {
  /// Writes a file whole or not at all: beside it first, then renamed over what was there.
  ///
  /// A symbolic link stays one: what it leads to is replaced. Rights of a file that was there are kept; a new one gets
  /// those of the umask, or only the owner's where it is private.
  ///
  /// - Parameters:
  ///   - isPrivate: whether nobody but the owner may read the file.
  ///   - isDurable: whether to wait until the disk has it. What can be made anew need not.
  public static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false, isDurable: Bool = true
  ) throws(FileError) {
    try write(to: path, isPrivate: isPrivate, isDurable: isDurable) { output throws(FileError) in
      try output.put(bytes)
    }
  }

  /// Writes a file whole or not at all, as `body` puts it piece by piece; where it fails nothing is left behind.
  public static func write(
    to path: String, isPrivate: Bool = false, isDurable: Bool = true,
    _ body: (inout FileOutput) throws(FileError) -> Void
  ) throws(FileError) {
    let target = resolved(path) ?? path
    if isFolder(target) { throw FileError(path: path, action: "write", code: EISDIR) }
    var earlier = stat()
    let isThere = stat(target, &earlier) == 0
    if isThere, earlier.st_mode & S_IFMT != S_IFREG {
      // A terminal or a pipe can't be replaced by a file.
      return try writeThrough(path, body)
    }
    // mkstemp wants six such letters at the end, and puts a name that nobody has in their place.
    let letters = String(repeating: "X", count: 6)
    var name = Array("\(target).\(letters)".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileError(path: path, action: "write", code: errno) }
    if isThere {
      fchmod(descriptor, earlier.st_mode & 0o7777)
    } else if !isPrivate {
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor, 0o666 & ~mask)
    }
    var failure: FileError?
    do throws(FileError) {
      try fill(descriptor, path, isDurable: isDurable, body)
    } catch {
      failure = error
    }
    func note(_ succeeded: Bool) {
      if !succeeded, failure == nil { failure = FileError(path: path, action: "write", code: errno) }
    }
    if failure == nil, isDurable { note(fsync(descriptor) == 0) }
    note(close(descriptor) == 0)
    if failure == nil { note(rename(name, target) == 0) }
    guard let failure else { return }
    unlink(name)
    throw failure
  }

  private static func writeThrough(
    _ path: String, _ body: (inout FileOutput) throws(FileError) -> Void
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: "write", code: errno) }
    defer { close(descriptor) }
    try fill(descriptor, path, isDurable: false, body)
  }

  private static func fill(
    _ descriptor: Int32, _ path: String, isDurable: Bool,
    _ body: (inout FileOutput) throws(FileError) -> Void
  ) throws(FileError) {
    var output = FileOutput(descriptor: descriptor, path: path, isDurable: isDurable)
    try body(&output)
    try output.flush()
  }
}
