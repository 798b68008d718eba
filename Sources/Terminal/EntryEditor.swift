internal import CReadline
internal import Glibc
internal import Interchange

/// An entry in the person's own editor: `VISUAL`, or `EDITOR`, or vi.
enum EntryEditor {
  /// The entry as it was left in the editor, without line ends at its end; nil where there is no editor, or it failed.
  static func edit(_ entry: String) -> String? {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // mkdtemp wants six such letters at the end, and puts a name that nobody has in their place.
    let letters = String(repeating: "X", count: 6)
    var template = Array("\(place)/entente-\(letters)".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = folder + "/entry.lua"
    defer {
      unlink(path)
      rmdir(folder)
    }
    do throws(FileError) {
      try Files.write(Array((entry + "\n").utf8), to: path)
      guard cr_edit("${VISUAL:-${EDITOR:-vi}} \"$1\"", path) != 0 else { return nil }
      var text = try Files.text(at: path)
      while text.last?.isNewline ?? false { text.removeLast() }
      return text
    } catch {
      return nil
    }
  }
}
