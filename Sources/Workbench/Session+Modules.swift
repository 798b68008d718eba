import Interchange
import LuaHost

/// Modules whose files were edited after `require` had read them.
extension Session {
  /// What to say of the modules that an entry asks for: what `require` gives again is what it first read.
  func editedModules(in entry: String) -> [String] {
    guard !lua.isConfined, entry.range(after: "require") != nil else { return [] }
    let tokens = EntryText(entry).tokens
    var found: [String] = []
    for index in tokens.indices.dropLast()
    where tokens[index].sort == .name && tokens[index].text == "require" {
      let isBracketed = tokens[index + 1].isSign(in: ["("]) && index + 2 < tokens.count
      let literal = tokens[index + (isBracketed ? 2 : 1)]
      guard literal.sort == .literal, !literal.isNumber, let bytes = file(ofModule: literal.text) else {
        continue
      }
      let name = literal.text
      let isLoaded =
        lua.reference(toGlobal: "package")?.member(.string("loaded"))?.member(.string(name)) != nil
      if isLoaded, let known = modules[name] {
        guard known != bytes else { continue }
        found.append(
          "\(name) was edited since, and require gives what it first read; package.loaded[\"\(name)\"] = nil makes it read anew"
        )
      } else {
        modules[name] = bytes
      }
    }
    return found
  }

  /// What the file holds in which `require` would find a module.
  private func file(ofModule name: String) -> [UInt8]? {
    let value = try? lua.reference(toGlobal: "package")?.member(.string("path"))?.value()
    guard let paths = value?.string else { return nil }
    let inner = name.replacing(".", with: "/")
    for path in paths.split(separator: ";") {
      if let bytes = try? Files.bytes(at: String(path).replacing("?", with: inner)) { return bytes }
    }
    return nil
  }
}
