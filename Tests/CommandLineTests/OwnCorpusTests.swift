import Foundation
import Testing

@Suite("A corpus of one's own")
struct OwnCorpusTests {
  private static let files = [
    "sources.lua": #"source "diary" { title = "A Diary", sections = { { "may", "May", 31, "day" } } }"#,
    "people/all.lua": #"person "ada" { name = "Ada" } person "bo" { name = "Bo", also = { ko = "보" } }"#,
    "calls.lua": """
    kind "call" {
      plural = "calls", summary = "somebody rings somebody up", directed = true, unit = "minute",
      roles = { { "caller", "who rings" }, { "callee", "who is rung up" } },
      attributes = { { "line", "over which line" } }, forms = { "call", "attempt" }, key = { "caller", "event" },
    }
    call { caller = "ada", callee = "bo", date = "1956-05-02", value = "about 5", from = "diary/may/2" }
    call { caller = "bo", callee = "ada", date = "1956-05", form = "attempt", from = "diary/may/4" }
    """,
    "notes.txt": "not a data file",
  ]

  @Test("brings its own kinds, tables and people", arguments: ["option", "joined option", "environment"])
  func ownKind(way: String) throws {
    let corpus = try Scratch(Self.files)
    let query = "print(#calls, visits, calls:filter{ callee = '보' }[1].caller)"
    let run =
      switch way {
      case "option": try Command.entente("--corpus", corpus.folder.path, "-e", query)
      case "joined option": try Command.entente("--corpus=\(corpus.folder.path)", "-e", query)
      default: try Command.entente("-e", query, environment: ["ENTENTE_CORPUS": corpus.folder.path])
      }
    #expect(run.output == "2\tnil\tAda\n")
    #expect(run.errors == "")
  }

  @Test("keeps the doubt in its dates and figures")
  func doubt() throws {
    let corpus = try Scratch(Self.files)
    let run = try Command.entente(
      "--corpus", corpus.folder.path, "--format", "csv", "-e",
      "print(calls:filter{ date = before '1956-05-04' }:select{ 'date', 'caller', 'value' })")
    #expect(
      run.output
        == "date,caller,value,value_low,value_high,value_hedge,value_unit\n1956-05-02,ada,5,5,5,about,minute\n"
    )
  }

  @Test("goes before the one in the environment when it is named as an option")
  func precedence() throws {
    let corpus = try Scratch(Self.files)
    let run = try Command.entente(
      "--corpus", corpus.folder.path, "-e", "print(#calls)", environment: ["ENTENTE_CORPUS": "/nowhere"])
    #expect(run.output == "2\n")
  }

  @Test("with mistakes is told of all of them and not used")
  func mistakes() throws {
    let corpus = try Scratch(Self.files)
    try corpus.write("call { caller = \"eve\",\n  from = \"diary/june/1\" }\ncal { }", to: "more.lua")
    let run = try Command.entente("--corpus", corpus.folder.path, "-e", "print(1)")
    #expect(run.output == "")
    #expect(
      run.errors == """
        more.lua:1: call.caller: there is no actor "eve"; known are ada, bo
        more.lua:2: call.from: diary has no section "june"; known are may
        more.lua:3: there is no kind "cal"; did you mean call?
        entente: the corpus was not loaded: 3 mistakes

        """)
    #expect(run.status == 1)
  }

  @Test("that is not there is told")
  func missing() throws {
    let run = try Command.entente("--corpus", "/nowhere/at/all", "-e", "print(1)")
    #expect(run.output == "")
    #expect(
      run.errors == """
        /nowhere/at/all: No such file or directory
        entente: the corpus was not loaded: 1 mistake

        """)
    #expect(run.status == 1)
  }

  @Test("without data files is told")
  func empty() throws {
    let corpus = try Scratch(["notes.txt": "nothing"])
    let run = try Command.entente("--corpus", corpus.folder.path, "-e", "print(1)")
    #expect(run.errors.hasPrefix("\(corpus.folder.path): there are no .lua files in this folder\n"))
    #expect(run.status == 1)
  }

  @Test("cannot do more than declare")
  func harmless() throws {
    let corpus = try Scratch(Self.files)
    try corpus.write("os.execute \"touch \(corpus.path("touched"))\"", to: "evil.lua")
    let run = try Command.entente("--corpus", corpus.folder.path, "-e", "print(1)")
    #expect(run.errors.hasPrefix("evil.lua:1: \"os\" is not there for data files"))
    #expect(!FileManager.default.fileExists(atPath: corpus.path("touched")))
  }
}
