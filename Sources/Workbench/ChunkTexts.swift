import Interchange
import LuaHost

/// The texts of what runs, by the names of their chunks, cut into words when first asked for.
struct ChunkTexts {
  /// The texts of scripts by the names that they were run under.
  private var scripts: [String: String] = [:]
  /// What was cut already, by name and by what tells one text of that name from another.
  private var cut: [String: (mark: String, words: EntryText)] = [:]
  /// How many are kept: a loop that makes chunks would fill the memory otherwise.
  private static let most = 64

  /// Keeps a script; a later one of the same name takes its place.
  mutating func keep(_ text: String, of chunk: String) {
    scripts[chunk] = text
    cut[chunk] = nil
  }

  /// The words of a chunk, where its text is known for certain.
  ///
  /// - Parameter entry: The text of an entry, by the name of its chunk.
  mutating func words(of chunk: String, in lua: LuaState, entry: (String) -> String?) -> EntryText? {
    // A file as it was when it was loaded: what somebody made of it since is not what runs.
    if chunk.first == "@" {
      let path = String(chunk.dropFirst())
      if let mark = lua.loadedMark(ofFile: path) {
        if let known = cut[chunk], known.mark == mark { return known.words }
        guard lua.mark(ofFile: path) == mark, let text = try? Files.text(at: path) else { return nil }
        return kept(EntryText(text), of: chunk, mark: mark)
      }
    }
    if let known = cut[chunk] { return known.words }
    // What was loaded from a text without a name has that text for its name.
    let isText = chunk.first != "=" && chunk.first != "@"
    guard let text = isText ? chunk : entry(chunk) ?? scripts[chunk] else { return nil }
    return kept(EntryText(text), of: chunk, mark: "")
  }

  private mutating func kept(_ words: EntryText, of chunk: String, mark: String) -> EntryText {
    if cut.count >= Self.most { cut = [:] }
    cut[chunk] = (mark, words)
    return words
  }
}
