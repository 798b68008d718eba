import Glibc

/// A failure of the operating system on one file.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What was tried.
  public let action: String
  /// The system's error number.
  public let code: Int32

  /// Makes an error of what was tried on a file.
  public init(path: String, action: String, code: Int32) {
    self.path = path
    self.action = action
    self.code = code
  }

  /// One line: `cannot open visits.lua: No such file or directory`.
  public var description: String { "cannot \(action) \(path): \(String(cString: strerror(code)))" }
}

/// Reading whole files, and finding them.
public enum Files {
  /// The text of a file; bytes that are not UTF-8 are repaired.
  public static func text(at path: String) throws(FileError) -> String {
    String(decoding: try bytes(at: path), as: UTF8.self)
  }

  /// The bytes of a file.
  public static func bytes(at path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: "open", code: errno) }
    defer { close(descriptor) }
    return try bytes(of: descriptor, path: path)
  }

  /// The names of the files in a folder, sorted; folders in it and what begins with a dot are left out.
  public static func names(in folder: String) throws(FileError) -> [String] {
    try entries(in: folder).filter { !$0.name.hasPrefix(".") && !$0.isFolder }.map(\.name)
  }

  /// The names of all that is in a folder, sorted, but for the folder itself and the one above.
  public static func entries(in folder: String) throws(FileError) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { throw FileError(path: folder, action: "open", code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted().map { ($0, isFolder("\(folder)/\($0)")) }
  }

  /// The names of the folders in a folder, sorted; those that begin with a dot are left out.
  public static func folders(in folder: String) throws(FileError) -> [String] {
    try entries(in: folder).filter { !$0.name.hasPrefix(".") && $0.isFolder }.map(\.name)
  }

  /// Makes a folder and those above it, where they are not there yet.
  public static func makeFolder(_ path: String) throws(FileError) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileError(path: path, action: "make the folder", code: errno)
    }
  }

  /// The bytes of standard input, to its end.
  public static func standardInput() throws(FileError) -> [UInt8] {
    try bytes(of: 0, path: "standard input")
  }

  private static func bytes(of descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 && status.st_size > 0 ? Int(status.st_size) + 1 : 65536
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var capacity = size
    while failure == 0 {
      let before = bytes.count
      bytes.reserveCapacity(before + capacity)
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, capacity)
        if got < 0 { failure = errno == EINTR ? 0 : errno }
        count = max(0, got)
      }
      if chunk.isEmpty, failure == 0 { break }
      bytes += chunk
      capacity = 65536
    }
    if failure != 0 { throw FileError(path: path, action: "read", code: failure) }
    return bytes
  }

  /// The path that a path leads to once all links are followed, or nil where it leads nowhere.
  public static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether a path leads to anything.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether a path leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
