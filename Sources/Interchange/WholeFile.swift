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
    let target = resolved(path) ?? path
    if isFolder(target) { throw FileError(path: path, action: "write", code: EISDIR) }
    var earlier = stat()
    let isThere = stat(target, &earlier) == 0
    if isThere, earlier.st_mode & S_IFMT != S_IFREG {
      // A terminal or a pipe can't be replaced by a file.
      return try append(bytes, to: path)
    }
    // mkstemp puts a name of its own in place of the six letters.
    var name = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileError(path: path, action: "write", code: errno) }
    if isThere {
      fchmod(descriptor, earlier.st_mode & 0o7777)
    } else if !isPrivate {
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor, 0o666 & ~mask)
    }
    var failure = put(bytes, to: descriptor)
    if failure == 0, isDurable, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(name, target) != 0 { failure = errno }
    guard failure != 0 else { return }
    unlink(name)
    throw FileError(path: path, action: "write", code: failure)
  }

  private static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: "write", code: errno) }
    defer { close(descriptor) }
    let failure = put(bytes, to: descriptor)
    if failure != 0 { throw FileError(path: path, action: "write", code: failure) }
  }

  /// Writes all bytes; the answer is 0 or the system's error number.
  private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let put = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if put < 0, errno == EINTR { continue }
        if put < 0 { return errno }
        if put == 0 { return EIO }
        written += put
      }
      return 0
    }
  }
}
