import Columnar
import Interchange
import LuaHost
import Relations
import Testing

@testable import Workbench

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

  @Test("on aggregate and derive names all that may be called there, one a line")
  func called() throws {
    let session = try Shipped.session()
    func page(_ verb: String) throws -> [Substring] {
      guard case .shown(let text) = session.evaluate("help \"\(verb)\"") else { return [] }
      return text.split(separator: "\n")
    }
    let aggregations = try page("aggregate")
    for name in [
      "count", "sum", "mean", "min", "max", "first", "last", "list", "distinct", "median", "variance", "sd",
      "quantile",
    ] {
      #expect(aggregations.count { $0.hasPrefix("    \(name)(") } == 1, "\(name)")
    }
    let functions = try page("derive")
    for name in ExpressionParser.functions {
      #expect(functions.contains { $0.hasPrefix("    \(name)(") }, "\(name)")
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

  @Test("has a page for every word of Lua, and each example runs")
  func words() throws {
    let session = try Shipped.session()
    for word in Session.keywords {
      let page = try #require(LuaPages.page(word), "\(word)")
      let example = try #require(page.example)
      if case .failed(let error) = session.evaluate(example) { Issue.record("\(example): \(error)") }
    }
  }

  @Test("has a page for every function of Lua's library, and none for what is not there")
  func library() throws {
    let session = try Shipped.session()
    let names = try session.lua.run(
      """
      local names = {}
      for _, library in ipairs{ "string", "table", "math", "os", "io", "utf8", "coroutine", "debug", "package" } do
        for name in pairs(_G[library]) do names[#names + 1] = library .. "." .. name end
        names[#names + 1] = library
      end
      return names
      """, name: "=test")
    let found = Set(names.first?.table?.list.compactMap(\.string) ?? [])
    let base = LuaPages.contents(of: "").map(\.name)
    #expect(found.subtracting(LuaPages.names).isEmpty)
    #expect(Set(LuaPages.names).subtracting(found).subtracting(base) == Set(Session.keywords))
    for name in base {
      let isThere = try session.lua.run("return _G[...] ~= nil", name: "=test", arguments: [.string(name)])
      guard case .boolean(true)? = isThere.first else {
        Issue.record("there is no \(name)")
        continue
      }
    }
  }

  @Test("has a page for every function of expressions, and each example runs")
  func expressions() throws {
    #expect(ExpressionPages.all.map(\.name).sorted() == ExpressionParser.functions)
    let session = try Shipped.session()
    for page in ExpressionPages.all {
      if case .failed(let error) = session.evaluate(page.example) { Issue.record("\(page.name): \(error)") }
    }
  }

  @Test("is never wider than the screen", arguments: [60, 80, 132])
  func widths(width: Int) throws {
    let session = try Shipped.session()
    session.width = width
    var asked = [
      "help()", "apropos \"date\"", "help(visits.guest)", "help \"value\"", "help \"expressions\"",
      "help(date \"1956\")",
    ]
    asked += LuaPages.names.map { "help \"\($0)\"" } + ExpressionPages.all.map { "help \"\($0.name)\"" }
    asked += session.lua.registry.map { "help \"\($0.name)\"" }
    asked += (session.corpus.kinds.map(\.plural) + session.corpus.sources.map(\.id)).map { "help \"\($0)\"" }
    asked += session.corpus.actors.map { "help(actor \"\($0.id)\")" }
    for entry in asked {
      guard case .shown(let text) = session.evaluate(entry) else {
        Issue.record("\(entry) fails")
        continue
      }
      for line in text.split(separator: "\n") where String(line).displayWidth > width {
        Issue.record("\(entry) has a line of \(String(line).displayWidth) cells: \(line)")
      }
    }
  }

  @Test(
    "tells of a column its type, how many rows have it, and what made it",
    arguments: [
      ("visits.guest", "guest: actor — who travels\n  in 33 visits\n  from the claims of the corpus"),
      (
        "visits:derive{ decade = \"decade(date)\" }.decade",
        "decade: integer\n  in 31 of 33 visits\n  from derive decade = decade(date)"
      ),
      (
        "visits:group \"place\":aggregate{ guests = list \"guest\" }.guests",
        "guests: actor, several in a row\n  in 4 groups\n  from aggregate by place: guests = list(guest)"
      ),
      (
        "visits:group \"place\":aggregate{ guests = list \"guest\" }.place",
        "place: actor — where\n  in 3 of 4 groups\n  from aggregate by place: guests = list(guest)"
      ),
    ])
  func columns(column: String, page: String) throws {
    guard case .shown(let text) = try Shipped.session().evaluate("help(\(column))") else {
      Issue.record("help(\(column)) fails")
      return
    }
    #expect(text == page)
  }

  @Test("of a method is had by the method itself as by its name")
  func methods() throws {
    let session = try Shipped.session()
    for (value, name) in [
      ("visits.details", "table:details"), ("actor(\"Ulaanbaatar\").is", "actor:is"), ("load", "load"),
    ] {
      guard case .shown(let one) = session.evaluate("help(\(value))"),
        case .shown(let other) = session.evaluate("help \"\(name)\"")
      else {
        Issue.record("help(\(value)) or help \"\(name)\" fails")
        continue
      }
      #expect(one == other)
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
