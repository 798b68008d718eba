import Glibc
import Interchange

/// The courses that can be asked for by name: the user's own, and those that ship.
public struct CourseShelf: Sendable {
  /// Folders that are courses, or that hold courses; the first that has a name wins.
  public let folders: [String]

  /// Makes a shelf of folders.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// The shelf of the user: `ENTENTE_LESSONS` (folders parted by colons), the data folder, and what lies beside the
  /// program or above it.
  public static var ofUser: CourseShelf {
    var folders: [String] = []
    if let own = getenv("ENTENTE_LESSONS") {
      folders += String(cString: own).split(separator: ":").map(String.init)
    }
    if let data = dataFolder { folders.append("\(data)/lessons") }
    if let program = Files.resolved("/proc/self/exe") {
      var folder = program
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        for name in ["scripts/lessons", "share/entente/lessons"] where Files.isFolder("\(folder)/\(name)") {
          folders.append("\(folder)/\(name)")
          return CourseShelf(folders: folders)
        }
      }
    }
    return CourseShelf(folders: folders)
  }

  /// Where the user's data of this program lies: `$XDG_DATA_HOME/entente`, or `~/.local/share/entente`.
  public static var dataFolder: String? {
    // The standard for these folders wants a path that is not absolute to be ignored.
    if let folder = getenv("XDG_DATA_HOME").map({ String(cString: $0) }), folder.hasPrefix("/") {
      return "\(folder)/entente"
    }
    guard let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") else { return nil }
    return "\(home)/.local/share/entente"
  }

  /// The folders of all courses, in the order in which they are listed.
  public var courseFolders: [String] {
    var found: [String] = []
    var names: Set<String> = []
    for folder in folders {
      for course in Self.courses(in: folder) {
        if names.insert(String(course.split(separator: "/").last ?? "")).inserted { found.append(course) }
      }
    }
    return found
  }

  /// The courses in a folder, which may be one itself: in the order of its `courses.txt`, and then by name.
  public static func courses(in folder: String) -> [String] {
    if Files.exists("\(folder)/\(CourseReader.courseFile)") { return [folder] }
    let inner = (try? Files.folders(in: folder)) ?? []
    let order = ((try? Files.text(at: "\(folder)/courses.txt")) ?? "").split(separator: "\n").map(String.init)
    let sorted = order.filter(inner.contains) + inner.filter { !order.contains($0) }
    return sorted.map { "\(folder)/\($0)" }.filter { Files.exists("\($0)/\(CourseReader.courseFile)") }
  }
}
