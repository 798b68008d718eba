import LuaHost

/// A form in which all functions are written down.
public enum ReferenceForm: String, CaseIterable, Sendable {
  /// A page for a reader.
  case markdown
  /// A page for `man`.
  case man
  /// Declarations for the Lua language server, so that editors complete and explain.
  case lua
}

/// The reference: what help says, all of it, from the same rows.
extension Session {
  /// Every function and method with its signature, summary, details and example.
  public func reference(as form: ReferenceForm) -> String {
    let rows = lua.registry
    var owners: [String?] = []
    for row in rows where !owners.contains(row.owner) { owners.append(row.owner) }
    switch form {
    case .markdown: return markdown(rows, owners)
    case .man: return man(rows, owners)
    case .lua: return annotations(rows, owners)
    }
  }

  private static func title(_ owner: String?) -> String {
    owner.map { "Methods of a \($0)" } ?? "Functions"
  }

  // MARK: Markdown

  private func markdown(_ rows: [LuaFunctionRow], _ owners: [String?]) -> String {
    var text = "# Reference\n"
    for owner in owners {
      text += "\n## \(Self.title(owner))\n"
      for row in rows where row.owner == owner {
        text += "\n### `\(row.signature)`\n\n\(row.summary)"
        if !row.details.isEmpty { text += " \(row.details)" }
        text += "\n\n```lua\n\(row.example)\n```\n"
      }
    }
    return text
  }

  // MARK: man

  private func man(_ rows: [LuaFunctionRow], _ owners: [String?]) -> String {
    var text = """
      .TH ENTENTE 1
      .SH NAME
      entente \\- a workbench for questions of international relations
      .SH SYNOPSIS
      .B entente
      [options] [script [arguments]]
      .SH DESCRIPTION
      Without a script and at a terminal the prompt starts; help() there tells more.
      .B entente \\-\\-help
      lists the options.

      """
    for owner in owners {
      text += ".SH \(Self.title(owner).uppercased())\n"
      for row in rows where row.owner == owner {
        text += ".TP\n.B \(Self.roff(row.signature))\n\(Self.roff(row.summary))\n"
        if !row.details.isEmpty { text += "\(Self.roff(row.details))\n" }
        text += ".br\n.I \(Self.roff(row.example))\n"
      }
    }
    return text
  }

  /// A line that roff takes as it is.
  private static func roff(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }

  // MARK: Annotations

  private func annotations(_ rows: [LuaFunctionRow], _ owners: [String?]) -> String {
    var text = "---@meta\n"
    for name in tableNames { text += "\n---@type table_of_rows\n\(name) = nil\n" }
    for owner in owners {
      let type = owner.map(Self.typeName)
      if let type { text += "\n---@class \(type)\nlocal \(type) = {}\n" }
      for row in rows where row.owner == owner {
        text += "\n---\(row.summary)\n"
        if !row.details.isEmpty { text += "---\(row.details)\n" }
        text += "---\n---    \(row.example.split(separator: "\n").joined(separator: "\n---    "))\n"
        if let result = row.signature.range(after: " -> ") {
          text += "---@return \(Self.result(String(row.signature[result...])))\n"
        }
        text += "function \(type.map { "\($0):" } ?? "")\(row.name)(\(Self.parameters(row))) end\n"
      }
    }
    return text
  }

  private static func typeName(_ owner: String) -> String { owner.replacing(" ", "_") }

  /// The type that a signature's result has for the language server.
  private static func result(_ words: String) -> String {
    let known = [
      "table": "table_of_rows", "list": "any[]", "iterator": "function", "text": "string", "name": "string",
      "integer": "integer", "number": "number", "boolean": "boolean", "groups": "groups", "file": "string",
    ]
    return words.split(separator: "|").map { part in
      let word = part.trimmed
      return known[word] ?? (word.allSatisfy { $0.isLetter || $0 == "_" } ? word : "any")
    }.joined(separator: "|")
  }

  /// The parameters of a signature: names in parentheses, or one table in braces.
  private static func parameters(_ row: LuaFunctionRow) -> String {
    let head = row.signature.prefix(upTo: " -> ") ?? row.signature
    guard let open = head.firstIndex(where: { $0 == "(" || $0 == "{" }) else { return "text" }
    if head[open] == "{" { return "options" }
    var names: [String] = []
    for part in head[head.index(after: open)...].split(whereSeparator: { ",()[]{}".contains($0) }) {
      let word = part.trimmed
      if word == "…" { names.append("...") }
      let name = String(word.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      if !name.isEmpty, !names.contains(name) {
        names.append(name == "function" ? "f" : name == "end" ? "finish" : name)
      }
    }
    return names.joined(separator: ", ")
  }
}
