import Chronology
import Columnar
import Foundation
import Interchange
import LuaHost
import Relations
import Testing

@testable import Workbench

@Suite("SQLite files at the prompt")
struct SQLiteFilesTests {
  private let session: Session
  private let folder: DataFolder

  init() throws {
    session = try Shipped.session()
    folder = try DataFolder(["x.csv": "a,b\n1,x\n2,y\n"])
  }

  private func shown(_ chunk: String) -> String { session.shown(byChunk: chunk) }

  @Test("give every table of the corpus back, in one file")
  func corpus() throws {
    let path = folder.path("data/corpus.sqlite")
    let corpus = session.corpus
    var tables = [
      ("claims", try corpus.claimsTable()), ("actors", try corpus.actorsTable()),
      ("sources", try corpus.sourcesTable()), ("kinds", try corpus.kindsTable()),
    ]
    for kind in corpus.kinds { tables.append(("kind \(kind.id)", try corpus.table(of: kind))) }
    for (name, table) in tables { try table.writeSQLite(to: path, table: name) }
    var options = ReadOptions()
    for (name, table) in tables {
      options.table = name
      let returned = try readSQLite(path, options: options).table
      #expect(returned.rowName == table.rowName && returned.rowPlural == table.rowPlural)
      #expect(returned.columns.map(\.name) == table.columns.map(\.name))
      for (column, second) in zip(table.columns, returned.columns) {
        #expect(column.type == second.type, "\(name), \(column.name)")
        #expect(column.isDetail == second.isDetail && column.isMultiple == second.isMultiple)
        #expect(column.summary == second.summary && column.unit == second.unit)
        #expect(column.values == second.values, "\(name), \(column.name)")
      }
      // What other programs read is what they read of delimited text.
      #expect(returned.delimited(.commas) == table.delimited(.commas), "\(name)")
    }
  }

  @Test("are saved, loaded and asked in SQL")
  func prompt() throws {
    let path = folder.path("data/x.sqlite")
    #expect(shown("return visits:save \"\(path)\"") == path)
    // Below a table of claims it is not told which columns are blank throughout.
    #expect(shown("back = load \"\(path)\"; return back").hasPrefix(shown("return visits")))
    #expect(shown("return #back, report(back)[1].what") == "33 cells have types of their own")
    #expect(shown("return why(back[1])").contains("by: load \"\(path)\""))
    #expect(shown("return tenures:save(\"\(path)\", { table = \"posts\" })") == path)
    #expect(
      shown("return load \"\(path)\"")
        == "error: \(path) has 2 tables: posts, visits / say which: load(file, { table = \"posts\" })")
    #expect(shown("return #load(\"\(path)\", { table = \"posts\" }) == #tenures") == "true")
    #expect(
      shown(
        "q = load(\"\(path)\", { query = \"select place, count(*) as n from visits group by 1 order by 2 desc, 1\" }); return q[2].place, q[2].n"
      )
        == "pyongyang 8")
    #expect(
      shown("return visits:save \"\(path)\"")
        == "error: \(path) has a table \"visits\" already / another name: { table = \"visits_2\" }, or in its place: { replace = true }"
    )
    #expect(shown("return visits:take(2):save(\"\(path)\", { replace = true })") == path)
    #expect(shown("return #load(\"\(path)\", { table = \"visits\" })") == "2")
  }

  @Test("leave doubtful rows out, aloud")
  func doubt() throws {
    let path = folder.path("data/early.sqlite")
    var notices: [String] = []
    session.notice = { notices.append($0) }
    #expect(
      shown("early = visits:filter{ date = before \"1956-07-20\" }; return early:save \"\(path)\"") == path)
    #expect(notices == ["2 more possible visits not in \(path): table:possible() has them"])
    #expect(shown("return #load \"\(path)\"") == "1")
  }

  @Test("say what options they take")
  func options() throws {
    let (path, csv) = (folder.path("data/x.db"), folder.path("data/x.csv"))
    #expect(
      shown("return visits:save(\"\(path)\", { tabel = \"x\" })")
        == "error: save has no option \"tabel\" / did you mean table?")
    #expect(
      shown("return visits:save(\"\(path)\", { table = 1 })")
        == "error: option \"table\" wants a name, got a number")
    #expect(
      shown("return visits:save(\"\(path)\", { \"x\" })").hasPrefix(
        "error: an option has a name, and string stands alone"))
    #expect(
      shown("return visits:save(\"\(csv)\", { table = \"x\" })").contains(
        "option \"table\" is for SQLite files"))
    #expect(
      shown("return load(\"\(csv)\", { table = \"x\" })")
        == "error: option \"table\" is for SQLite files, and \(csv) is none / load \"\(csv)\"")
    #expect(shown("return visits:save \"\(path)\"") == path)
    #expect(
      shown("return load(\"\(path)\", { skip = 1 })").hasPrefix("error: option \"skip\" is for files of text")
    )
    #expect(
      shown("return scan \"\(path)\"").contains("a file of cells expected, and \(path) is one of SQLite"))
    #expect(shown("return save \"\(path)\"").contains("a table is saved by table:save"))
  }

  @Test("are out of reach in an exercise")
  func exercise() throws {
    let path = folder.path("data/x.sqlite")
    #expect(shown("return visits:save \"\(path)\"") == path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let sealed = try Session(corpus: Shipped.corpus(), profile: .exercise)
    for entry in [
      "visits:save(\"\(path)\", { replace = true })", "load(\"\(path)\", { table = \"visits\" })",
    ] {
      guard case .failed = sealed.evaluate(entry) else {
        Issue.record("a sealed session ran \(entry)")
        continue
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }
}
