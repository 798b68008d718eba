import Columnar

/// The text of a source as it is at hand, in which passages are looked up.
///
/// A passage is found by its section's heading and the number of the paragraph, row or item in it, so the text needs no
/// marks of ours. Where it can't be told which part is meant, there is no answer rather than a wrong one.
public struct DocumentText: Sendable {
  private let lines: [String]

  /// Takes the text of a document.
  public init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Self.trimmed)
  }

  /// Whether this is the text of a source, and how surely: 2 where it begins with the title as written, 1 where it does so
  /// but for case, accents and what stands after it, 0 where it doesn't.
  public func likeness(to source: Source) -> Int {
    guard let first = lines.first(where: { !$0.isEmpty }) else { return 0 }
    let title = source.title.hasSuffix("…") ? String(source.title.dropLast()) : source.title
    if Self.heading(first) == title { return 2 }
    return folded(Self.heading(first)).hasPrefix(folded(Self.trimmed(title))) ? 1 : 0
  }

  /// What stands at a passage; nil where that can't be told.
  public func text(at passage: Passage, in source: Source) -> String? {
    guard let id = passage.section, let section = source.sections.first(where: { $0.id == id }) else {
      return nil
    }
    guard let start = lines.firstIndex(where: { Self.isHeading($0, of: section) }) else {
      return opening(section, number: passage.number ?? 1, in: source)
    }
    let headings = Set(source.sections.flatMap { Self.names(of: $0) })
    let end =
      lines[(start + 1)...].firstIndex { line in
        Self.isMarked(line) || headings.contains(folded(Self.heading(line)))
      } ?? lines.endIndex
    let parts = Self.parts(Array(lines[(start + 1)..<end]), section)
    let number = passage.number ?? 1
    if parts.count == section.count, number <= parts.count { return parts[number - 1] }
    return section.count == 1 && !parts.isEmpty ? parts.joined(separator: " ") : nil
  }

  /// What has no heading stands at the beginning: the title, then paragraphs up to the first heading.
  private func opening(_ section: Source.Section, number: Int, in source: Source) -> String? {
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let offset = source.sections.firstIndex(where: { $0.id == section.id })
    else { return nil }
    if offset == 0, section.unit != "paragraph" { return Self.heading(lines[first]) }
    guard section.unit == "paragraph" else { return nil }
    let hasHeading = source.sections.map { section in lines.contains { Self.isHeading($0, of: section) } }
    // Only the first paragraphs without a heading stand there; others may stand anywhere.
    guard
      source.sections.indices[..<offset].allSatisfy({
        source.sections[$0].unit != "paragraph" || hasHeading[$0]
      })
    else { return nil }
    let titled =
      source.sections.indices.filter { $0 > offset && hasHeading[$0] }.first ?? source.sections.endIndex
    let following = source.sections[(offset + 1)..<titled].reduce(0) { $0 + $1.count }
    let isInside = source.sections.indices.filter { $0 > offset && hasHeading[$0] }.flatMap {
      Self.names(of: source.sections[$0])
    }
    let end =
      lines[(first + 1)...].firstIndex { line in
        Self.isMarked(line) || isInside.contains(folded(Self.heading(line)))
      } ?? lines.endIndex
    let others = Set(source.sections.flatMap { Self.names(of: $0) })
    let plain = lines[(first + 1)..<end].map { others.contains(folded(Self.heading($0))) ? "" : $0 }
    let parts = Self.parts(plain, section, beside: following).dropLast(following).suffix(section.count)
    guard parts.count == section.count, number <= parts.count else { return nil }
    return parts[parts.startIndex + number - 1]
  }

  // MARK: Parts

  private static func parts(_ lines: [String], _ section: Source.Section, beside others: Int = 0) -> [String]
  {
    switch section.unit {
    case "row":
      // The first row names the columns.
      return lines.filter { $0.hasPrefix("|") && !$0.allSatisfy { "|-: ".contains($0) } }.dropFirst().map {
        $0
      }
    case "item", "line":
      let items = lines.filter { $0.hasPrefix("- ") || $0.hasPrefix("* ") }
      return items.isEmpty ? lines.filter { !$0.isEmpty } : items.map { trimmed(String($0.dropFirst(2))) }
    default:
      let plain = lines.filter { !$0.hasPrefix("|") && !$0.hasPrefix("- ") }
      let blocks = plain.split(separator: "", omittingEmptySubsequences: true)
        .filter { block in block.count > 1 || !block.contains(where: isTitleLike) }
        .map { $0.joined(separator: " ") }
      let single = plain.filter { !$0.isEmpty && !isTitleLike($0) }
      let count = section.count + others
      return blocks.count >= count || single.count < count ? blocks : single
    }
  }

  private static func isHeading(_ line: String, of section: Source.Section) -> Bool {
    !line.isEmpty && names(of: section).contains(folded(heading(line)))
  }

  /// What a section's heading may read: its title, or what its title says after a colon.
  private static func names(of section: Source.Section) -> [String] {
    var names = [folded(section.title)]
    if let colon = section.title.firstIndex(of: ":") {
      names.append(folded(trimmed(String(section.title[section.title.index(after: colon)...]))))
    }
    return names
  }

  /// Whether a line is a heading of the text's own that the source does not list: a few words and no sentence.
  private static func isTitleLike(_ line: String) -> Bool {
    !line.isEmpty && line.split(separator: " ").count <= 6 && !line.contains { ".!?,;:)”\"".contains($0) }
  }

  private static func isMarked(_ line: String) -> Bool { line.hasPrefix("=") || line.hasPrefix("#") }

  /// A line without the signs that mark a heading.
  private static func heading(_ line: String) -> String {
    trimmed(String(line.drop { $0 == "=" || $0 == "#" }.reversed().drop { $0 == "=" }.reversed()))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
