import Interchange

/// The file in which progress is kept, in the user's data folder.
///
/// What another session wrote in the meantime is merged before writing; a file that is no progress is never overwritten.
struct ProgressStore {
  /// The file, or nil where there is no home for it.
  let path: String?
  private(set) var progress = Progress()

  init(path: String?) {
    self.path = path
    if let path, let text = try? Files.text(at: path) { progress = Progress(text) }
  }

  /// Changes the progress and writes it, whole or not at all.
  mutating func change(_ body: (inout Progress) -> Void) throws(FileError) {
    if let path, let text = try? Files.text(at: path) {
      var merged = progress
      merged.merge(Progress(text))
      progress = merged
    }
    body(&progress)
    guard let path else { return }
    if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
    try Files.write(Array(progress.text.utf8), to: path)
  }
}
