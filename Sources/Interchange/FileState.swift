import Glibc

/// What tells one state of a file from another without reading it.
public struct FileState: Hashable, Sendable {
  /// The path, relative to the folder that was listed.
  public let name: String
  /// The size in bytes.
  public let size: Int
  /// When the content was last written, in nanoseconds since 1970.
  public let modified: Int
  /// When the content or anything else of it was last changed, in nanoseconds since 1970. No program can set it.
  public let changed: Int
}

extension Files {
  /// The files under a folder whose names end so, at any depth, sorted by path; hidden ones left out.
  ///
  /// Links are followed. A file that cannot be looked at, such as a link that leads nowhere, is listed with a size of 0.
  /// Costs one system call a file and a few a folder.
  public static func states(under folder: String, ending: String) throws(FileError) -> [FileState] {
    var found: [FileState] = []
    var pending = [""]
    while let inner = pending.popLast() {
      let path = inner.isEmpty ? folder : "\(folder)/\(inner)"
      guard let stream = opendir(path) else {
        throw FileError(path: path, action: "read the folder", code: errno)
      }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") { continue }
        let relative = inner.isEmpty ? name : "\(inner)/\(name)"
        let type = Int(entry.pointee.d_type)
        if type == DT_DIR {
          pending.append(relative)
          continue
        }
        // Of plain files only those asked for need be looked at; a link may lead to a folder, whatever its name.
        let isWanted = name.hasSuffix(ending)
        if type == DT_REG, !isWanted { continue }
        var status = stat()
        if fstatat(dirfd(stream), name, &status, 0) == 0, status.st_mode & S_IFMT == S_IFDIR {
          pending.append(relative)
        } else if isWanted {
          found.append(
            FileState(
              name: relative, size: Int(status.st_size), modified: nanoseconds(status.st_mtim),
              changed: nanoseconds(status.st_ctim)))
        }
      }
    }
    return found.sorted { $0.name < $1.name }
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}
