import Foundation
import Relations
import Testing

@testable import Workbench

/// README shows what the program does; here it is made to do it.
///
/// A comment above a fenced block says what the block is: a recorded session, a file of a corpus, a session with that
/// corpus, a mistaken file instead of one of its own, or the mistakes that are reported then.
@Suite("README")
struct ReadmeTests {
  @Test("shows what the program does")
  func blocks() throws {
    var readme = try Checkout.text("README.md")
    let blocks = try Self.blocks(of: readme)
    let corpus = blocks.filter { $0.label.hasPrefix("corpus: ") }.map { (name: $0.file, text: $0.text) }
    let mistaken = blocks.filter { $0.label.hasPrefix("mistaken: ") }.map { (name: $0.file, text: $0.text) }
    #expect(corpus.map(\.name) == ["diary.lua", "letters.lua"])
    #expect(mistaken.map(\.name) == ["letters.lua"])

    var shown: [String] = []
    for block in blocks.reversed() {
      var text = block.text
      if block.label.hasPrefix("Tests/Transcripts/") {
        // Written by another test, perhaps at this moment, while sessions are recorded; so it is played here as well.
        text = try Transcript(try Checkout.text(block.label)).played(in: try .ofTerminal())
      } else if block.label.hasPrefix("session: ") {
        text = try Transcript(text).played(in: try .ofTerminal(files: corpus))
      } else if block.label == "mistakes" {
        let files = corpus.map { file in mistaken.first { $0.name == file.name } ?? file }
        let error = try #require(throws: CorpusError.self) { try CorpusLoader.load(files: files) }
        text = error.problems.map { "\($0)\n" }.joined()
      } else {
        continue
      }
      shown.append(block.label)
      readme.replaceSubrange(block.range, with: text)
    }
    #expect(
      shown.sorted() == [
        "Tests/Transcripts/readme.txt", "Tests/Transcripts/rivals.txt", "mistakes", "session: letters",
      ])
    try expectRecorded(readme, at: "README.md")
  }

  @Test("leads to files that exist")
  func links() throws {
    for link in try Checkout.text("README.md").matches(of: try Regex("\\]\\(([^):]+)\\)")) {
      let path = try #require(link[1].substring)
      #expect(FileManager.default.fileExists(atPath: "\(Checkout.root)/\(path)"), "\(path)")
    }
  }

  private struct Block {
    let label: String
    let text: String
    let range: Range<String.Index>
    /// What stands after the colon of the label.
    var file: String { String(label.drop { $0 != ":" }.dropFirst(2)) }
  }

  /// The fenced blocks that have a comment above them.
  private static func blocks(of text: String) throws -> [Block] {
    let pattern = try Regex("<!-- (.+) -->\\n```[a-z]*\\n((?:(?!```).*\\n)*)```")
    return try text.matches(of: pattern).map { match in
      Block(
        label: String(try #require(match[1].substring)), text: String(try #require(match[2].substring)),
        range: try #require(match[2].range))
    }
  }
}
