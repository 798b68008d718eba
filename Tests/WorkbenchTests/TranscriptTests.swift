import Foundation
import Testing

@testable import Workbench

@Suite("Sessions at the prompt")
struct TranscriptTests {
  @Test(
    "go as they are written down",
    arguments: try Checkout.files(in: "Tests/Transcripts", ending: ".txt"))
  func transcript(name: String) throws {
    let path = "Tests/Transcripts/\(name).txt"
    try expectRecorded(try Transcript(try Checkout.text(path)).played(in: try .ofTerminal()), at: path)
  }

  @Test("are played line by line, as they are typed")
  func playing() throws {
    let written = "> 1 + 1\n3\n> (2\n… + 1)\n"
    #expect(try Transcript(written).played(in: try .ofTerminal()) == "> 1 + 1\n2\n> (2\n… + 1)\n3\n")
  }
}

extension Session {
  /// A session as a terminal of 80 columns opens it, on the corpus that ships or on another.
  static func ofTerminal(files: [(name: String, text: String)]? = nil) throws -> Session {
    let session = try Session(
      corpus: try files.map { files in try CorpusLoader.load(files: files) }
        ?? CorpusLoader.load(folder: "\(Checkout.root)/seeds", cache: nil).corpus)
    session.width = 80
    session.rowLimit = 40
    return session
  }
}
