import LuaHost
import Relations
import Testing
import Workbench

/// The corpus that ships, found from this file.
enum Shipped {
  static let seeds =
    String(#filePath.prefix { _ in true }.dropLast("Tests/WorkbenchTests/ExamplesTests.swift".count))
    + "seeds"

  static func corpus() throws -> Corpus { try CorpusLoader.load(folder: seeds) }

  static func session() throws -> Session { try Session(corpus: corpus()) }
}

@Suite("Help")
struct ExamplesTests {
  @Test("has an example for every function, and each runs")
  func examples() throws {
    let session = try Shipped.session()
    for row in session.lua.registry {
      let name = row.owner.map { "\($0):\(row.name)" } ?? row.name
      #expect(!row.example.isEmpty, "\(name) has no example")
      guard case .failed(let error) = session.evaluate(row.example) else { continue }
      Issue.record("the example of \(name) fails: \(error)")
    }
  }

  @Test("has a page for every function, table, kind and source")
  func pages() throws {
    let session = try Shipped.session()
    let names =
      session.lua.registry.filter { $0.owner == nil }.map(\.name)
      + session.corpus.kinds.map(\.plural) + session.corpus.kinds.map(\.id) + session.corpus.sources.map(\.id)
    for name in names {
      guard case .shown(let text) = session.evaluate("help \"\(name)\"") else {
        Issue.record("help \"\(name)\" fails")
        continue
      }
      #expect(!text.isEmpty)
    }
  }

  @Test("offers the nearest names for one that it does not know")
  func unknown() throws {
    let session = try Shipped.session()
    guard case .failed(let error) = session.evaluate("help \"vists\"") else {
      Issue.record("no error")
      return
    }
    #expect(error.message == "there is no help on \"vists\"")
    #expect(
      error.hint == "did you mean visit, visits, or lists?"
        || error.hint?.hasPrefix("did you mean visits") == true)
  }
}
