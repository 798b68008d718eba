import Chronology
import Columnar
import Foundation
import Interchange
import LuaHost
import Relations
import Testing

@testable import Workbench

@Suite("Arrow files at the prompt")
struct ArrowFilesTests {
  private let session: Session
  private let folder: DataFolder

  init() throws {
    session = try Shipped.session()
    folder = try DataFolder(["x.csv": "a,b\n1,x\n2,y\n"])
  }

  private func shown(_ chunk: String) -> String { session.shown(byChunk: chunk) }

  @Test("give every table of the corpus back as it was, with origins and doubtful rows")
  func corpus() throws {
    let path = folder.path("data/x.arrow")
    let corpus = session.corpus
    var tables = [
      try corpus.claimsTable(), try corpus.actorsTable(), try corpus.sourcesTable(), try corpus.kindsTable(),
    ]
    for kind in corpus.kinds { tables.append(try corpus.table(of: kind)) }
    for table in tables {
      let verdicts = (0..<table.rowCount).map { [Truth.yes, .maybe, .no][$0 % 3] }
      for table in [table, try table.filter(verdicts: verdicts)] {
        try table.writeArrow(to: path, corpus: "here")
        let returned = try readArrow(path, corpus: { "here" }).table
        for (one, other) in [(table, returned), (table.doubtful ?? table, returned.doubtful ?? returned)] {
          #expect(one.rowName == other.rowName && one.rowPlural == other.rowPlural)
          #expect(one.universe == other.universe && one.steps == other.steps)
          #expect(one.origins == other.origins)
          #expect(one.columns.map(\.name) == other.columns.map(\.name))
          for (column, second) in zip(one.columns, other.columns) {
            #expect(column.type == second.type && column.isDetail == second.isDetail)
            #expect(column.summary == second.summary && column.unit == second.unit)
            #expect(column.values == second.values, "\(table.rowPlural), \(column.name)")
          }
        }
        #expect(table.doubtful?.rowCount == returned.doubtful?.rowCount)
      }
    }
  }

  @Test("are saved and loaded, and asked why")
  func prompt() throws {
    let path = folder.path("data/early.arrow")
    let before = shown("early = visits:filter{ date = before \"1956-07-17\" }; return early")
    #expect(shown("return early:save \"\(path)\"") == path)
    #expect(shown("back = load \"\(path)\"; return back") == before)
    #expect(
      shown("return #back, back:possible():count()") == shown("return #early, early:possible():count()"))
    #expect(shown("return why(back:possible()[1])").contains("mn-kp-wiki"))
    #expect(shown("return why(back:possible()[1])").contains("then load \"\(path)\""))
    #expect(shown("return report(back):count()") == "0")
  }

  @Test("are compressed if asked to be, and it is told that they were unpacked")
  func compressed() throws {
    for compression in ["lz4", "zstd"] {
      let path = folder.path("data/\(compression).arrow")
      #expect(shown("return visits:save(\"\(path)\", { compression = \"\(compression)\" })") == path)
      #expect(shown("back = load \"\(path)\"; return back") == shown("return visits"))
      #expect(shown("return report(back)[1].what") == "the file is compressed with \(compression)")
      #expect(shown("return why(back[1])").contains("mn-kp-wiki"))
    }
    let path = folder.path("data/x.arrow")
    for (options, message) in [
      ("{ compression = \"gzip\" }", "option \"compression\" is \"gzip\""),
      ("{ compression = \"zst\" }", "zstd"),
      ("{ compression = true }", "option \"compression\" wants \"lz4\" or \"zstd\", got a boolean"),
      ("{ compress = \"lz4\" }", "save has no option \"compress\" for Arrow files"),
      ("{ \"lz4\" }", "an option has a name, and string stands alone"),
    ] {
      #expect(shown("return visits:save(\"\(path)\", \(options))").contains(message), "\(options)")
    }
    #expect(
      shown("return visits:save(\"\(folder.path("data/x.csv"))\", { compression = \"lz4\" })")
        .contains("option \"compression\" is for Arrow files"))
    #expect(shown("return load \"\(path)\"").contains("No such file or directory"))
  }

  @Test("are told apart from files of cells, and take no options")
  func dispatch() throws {
    let path = folder.path("data/x.feather")
    #expect(
      shown(
        "t = load \"\(folder.path("data/x.csv"))\"; t:save \"\(path)\"; u = load \"\(path)\"; return #u, u.b[2]"
      ) == "2 y")
    #expect(shown("return load(\"\(path)\", { skip = 1 })").contains("no options expected"))
    #expect(
      shown("return load \"missing.arrow\"").contains("cannot read missing.arrow: No such file or directory"))
    #expect(shown("return visits:save \"visits.arrows\"").contains("names no format"))
    #expect(
      shown("return visits:save(\"\(folder.path("data/x.dat"))\", \"arrow\")") == folder.path("data/x.dat"))
    #expect(shown("return #load \"\(folder.path("data/x.dat"))\" == #visits") == "true")
  }

  @Test("of another corpus come without the claims behind their rows, and that is told")
  func anotherCorpus() throws {
    let path = folder.path("data/visits.arrow")
    let table = try #require(session.corpus.kinds.first { $0.id == "visit" })
    try session.corpus.table(of: table).writeArrow(to: path, corpus: "elsewhere")
    var notices: [String] = []
    session.notice = { notices.append($0) }
    #expect(shown("return #load \"\(path)\" == #visits") == "true")
    #expect(
      notices == [
        "\(path): the rows come from claims of another corpus, or of another state of this one: which claims they are is left out"
      ])
  }
}
