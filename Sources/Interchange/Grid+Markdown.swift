extension Grid {
  /// The grid as a Markdown table, in the pipe form that GitHub and Pandoc read.
  ///
  /// Nothing is shortened. Marks that Markdown would read as its own are escaped, ends of lines become `<br>`.
  /// A gap is shown as a row of its own, the footer as a paragraph.
  public var markdown: String {
    var result = ""
    if let title { result += "**\(title.markdownText)**\n\n" }
    guard !columns.isEmpty else { return result + (footer.map { $0.markdownText + "\n" } ?? "") }
    result += Self.markdownRow(columns.map { $0.header.markdownText })
    result += Self.markdownRow(columns.map { $0.alignment == .right ? "---:" : "---" })
    for row in rows.indices {
      if let gap, gap.row == row { result += markdownGap(gap) }
      result += Self.markdownRow(columns.indices.map { cell(row, $0).text.markdownText })
    }
    if let gap, gap.row >= rows.count { result += markdownGap(gap) }
    if let footer { result += "\n\(footer.markdownText)\n" }
    return result
  }

  private func markdownGap(_ gap: Gap) -> String {
    Self.markdownRow(columns.indices.map { $0 == 0 ? "… \(gap.count.grouped) more" : "" })
  }

  private static func markdownRow(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}

extension String {
  fileprivate var markdownText: String {
    var result = ""
    var previous: Character = " "
    for character in self {
      switch character {
      case "\\", "|", "*", "`", "[", "]", "<", "~": result += "\\\(character)"
      // Inside a word an underscore is a letter to both readers.
      case "_" where !(previous.isLetter || previous.isNumber): result += "\\_"
      case "\n", "\r\n", "\r": result += "<br>"
      default: result.append(character)
      }
      previous = character
    }
    return result
  }
}
