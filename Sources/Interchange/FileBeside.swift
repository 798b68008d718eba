import Glibc

/// A file that is filled beside the one whose place it takes, so that this is replaced whole or not at all.
///
/// A symbolic link stays one: what it leads to is replaced. Rights of a file that was there are kept; a new one gets those of
/// the umask, or only the owner's where it is private.
struct FileBeside: ~Copyable {
  /// Where it lies until it takes its place.
  let name: String
  let descriptor: Int32
  private let path: String
  private let target: String

  /// Makes an empty file; nil where a terminal, a pipe or the like is there, which no file can replace.
  init?(_ path: String, isPrivate: Bool = false) throws(FileError) {
    let target = Files.resolved(path) ?? path
    if Files.isFolder(target) { throw FileError(path: path, action: "write", code: EISDIR) }
    var earlier = stat()
    let isThere = stat(target, &earlier) == 0
    if isThere, earlier.st_mode & S_IFMT != S_IFREG { return nil }
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
    self.name = name.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    self.descriptor = descriptor
    self.path = path
    self.target = target
  }

  /// Puts it in its place; where that fails nothing is left behind.
  ///
  /// - Parameter isDurable: whether to wait until the disk has it.
  consuming func takePlace(isDurable: Bool) throws(FileError) {
    var failure: Int32?
    func note(_ succeeded: Bool) {
      if !succeeded, failure == nil { failure = errno }
    }
    if isDurable { note(fsync(descriptor) == 0) }
    note(close(descriptor) == 0)
    if failure == nil { note(rename(name, target) == 0) }
    guard let failure else { return }
    unlink(name)
    throw FileError(path: path, action: "write", code: failure)
  }

  /// Leaves what was there as it was.
  consuming func discard() {
    close(descriptor)
    unlink(name)
  }
}
