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
    guard let file = try FileBeside(path, isPrivate: isPrivate) else {
      // A terminal or a pipe can't be replaced by a file.
      return try writeThrough(path, body)
    }
    do throws(FileError) {
      try fill(file.descriptor, path, isDurable: isDurable, body)
    } catch {
      file.discard()
      throw error
    }
    try file.takePlace(isDurable: isDurable)
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
