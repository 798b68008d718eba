import Foundation
import Testing

@testable import Workbench

@Suite("Sessions at the prompt")
struct TranscriptTests {
  /// A session as a terminal of 80 columns opens it, on the corpus that ships.
  private func session() throws -> Session {
    let session = try Session(
      corpus: try CorpusLoader.load(folder: "\(Checkout.root)/seeds", cache: nil).corpus)
    session.width = 80
    session.rowLimit = 40
    return session
  }

  @Test(
    "go as they are written down",
    arguments: try Checkout.files(in: "Tests/Transcripts", ending: ".txt"))
  func transcript(name: String) throws {
    let path = "Tests/Transcripts/\(name).txt"
    try expectRecorded(try Transcript(try Checkout.text(path)).played(in: try session()), at: path)
  }

  @Test("differ in the text where they differ in the answer")
  func difference() throws {
    let written = "> 1 + 1\n3\n> local x = 2\n> (x\n… + 1)\n3\n"
    let played = try Transcript(written).played(in: try session())
    #expect(
      played
        == "> 1 + 1\n2\n> local x = 2\n(kept for the session: a local would end with its entry)\n> (x\n… + 1)\n3\n"
    )
  }

  @Test("in README are those that are played here")
  func readme() throws {
    var readme = try Checkout.text("README.md")
    let blocks = try Self.blocks(of: readme)
    #expect(blocks.map(\.name) == ["readme"])
    // What is recorded may be a moment old while recording, so it is played once more.
    for block in blocks.reversed() {
      let written = try Checkout.text("Tests/Transcripts/\(block.name).txt")
      let played = Checkout.isRecording ? try Transcript(written).played(in: try session()) : written
      readme.replaceSubrange(block.range, with: played)
    }
    try expectRecorded(readme, at: "README.md")
  }

  /// The blocks that stand below a line `<!-- Tests/Transcripts/NAME.txt -->`, without their fences.
  private static func blocks(of text: String) throws -> [(name: String, range: Range<String.Index>)] {
    let pattern = try Regex("<!-- Tests/Transcripts/([a-z-]+)\\.txt -->\\n```[a-z]*\\n((?:(?!```).*\\n)*)```")
    return text.matches(of: pattern).compactMap { match in
      guard let name = match[1].substring, let range = match[2].range else { return nil }
      return (String(name), range)
    }
  }
}
