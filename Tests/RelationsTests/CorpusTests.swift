import Chronology
import Columnar
import Relations
import Testing

@Suite("A corpus made by hand")
struct CorpusTests {
  @Test("keeps everything in the order of its entries, whatever that is")
  func order() throws {
    let corpus = try HandMade.corpus()
    #expect(corpus.sources.map(\.id) == ["paper", "copy"])
    #expect(corpus.actors.map(\.id) == ["north", "south", "kim", "town"])
    #expect(corpus.kinds.map(\.plural) == ["visits"])
    #expect(corpus.claims.map(\.origin.line) == [10, 10, 20, 30])
  }

  @Test("makes one claim for each passage of an entry, all of one event")
  func passages() throws {
    let claims = try HandMade.corpus().claims
    #expect(claims.map(\.id) == ["paper/lead/1#1", "copy#1", "paper/lead/1#2", "paper/list/1#1"])
    #expect(claims.map(\.event) == ["summer", "summer", "paper/lead/1#2", "paper/list/1#1"])
    #expect(claims.map(\.passage.description) == ["paper/lead/1", "copy", "paper/lead/1", "paper/list/1"])
  }

  @Test("finds things by their ids, and nothing by any other")
  func lookup() throws {
    let corpus = try HandMade.corpus()
    #expect(corpus.actor("kim")?.of == "north")
    #expect(corpus.source("copy")?.witness == "paper")
    #expect(corpus.source("paper")?.witness == "paper")
    #expect(corpus.kind("visit")?.role("host")?.summary == "who receives")
    #expect(corpus.kind("visit")?.attribute("host") == nil)
    #expect(corpus.actor("Kim") == nil)
    #expect(corpus.source("kim") == nil)
    #expect(corpus.kind("visits") == nil)
  }

  @Test("keeps what a claim says")
  func claim() throws {
    let claims = try HandMade.corpus().claims
    let first = try #require(claims.first)
    #expect(first.actors(in: "guest") == ["kim"])
    #expect(first.participants.map(\.title) == ["Premier", nil])
    #expect(first.form == "visit")
    #expect(first.quantity == Quantity(.about, 12, unit: "person"))
    #expect(first.attributes.map(\.texts) == [["talks", "rest"]])
    #expect(first.timing == .within)
    #expect(first.status == .asserted)
    #expect(claims[2].actors(in: "guest") == ["kim", "north"])
    #expect(claims[2].timing == .since)
    #expect(claims[2].status == .planned)
  }

  @Test("tells what is unknown from what the text has lost")
  func lost() throws {
    let claims = try HandMade.corpus().claims
    #expect(claims.map(\.lost) == [[], [], ["value", "date"], []])
    #expect(claims.map(\.quantityBlank) == [nil, nil, .unknown, .unknown])
  }

  @Test("holds nothing when it is made of nothing")
  func empty() throws {
    let corpus = try Corpus(assembling: [])
    #expect(corpus.claims.isEmpty)
    #expect(try corpus.claimsTable().rowCount == 0)
    #expect(try corpus.actorsTable().rowCount == 0)
  }

  @Test("is not made at all when one entry is wrong")
  func wrong() throws {
    let wrong = HandMade.entry(
      "visit", line: 40, ["guest": .text("kin"), "date": .number(1956), "from": .text("paper/lead/4")])
    let error = #expect(throws: CorpusError.self) {
      try Corpus(assembling: HandMade.declarations + [wrong] + HandMade.visits)
    }
    #expect(
      error?.problems.map(\.description) == [
        "hand.made:40: visit.date: a date expected, got 1956; a date stands in quotes: without them 1956-07 is a subtraction",
        "hand.made:40: visit.from: \"paper/lead/4\" points nowhere: Introduction has 3 paragraphs",
        "hand.made:40: visit.guest: there is no actor \"kin\"; did you mean kim?",
      ])
    #expect(error?.problems.map(\.word) == [nil, "paper/lead/4", "kin"])
  }

  @Test("finds every mistake of some entries but what others may hold")
  func partial() {
    let entries = [
      HandMade.entry("visit", ["guest": .text("kin"), "from": .text("paper/lead/9")]),
      HandMade.entry("call", ["from": .text("book/1")]),
      HandMade.entry("person", id: "kim", ["of": .text("west")]),
    ]
    #expect(
      Corpus.problems(inSome: HandMade.declarations + entries).map(\.description).sorted() == [
        "hand.made:1: person.name: is missing",
        "hand.made:1: person: \"kim\" was declared before, at hand.made:1",
        "hand.made:1: visit.from: \"paper/lead/9\" points nowhere: Introduction has 3 paragraphs",
      ])
  }
}

@Suite("The tables of a corpus made by hand")
struct CorpusTablesTests {
  private static let blank = Value.blank(.notCovered)

  private func actor(_ id: String) -> Value { .reference(domain: "actor", id: id) }

  @Test("of a kind have its roles and attributes as columns, and bookkeeping as details")
  func columns() throws {
    let corpus = try HandMade.corpus()
    let table = try corpus.table(of: try #require(corpus.kind("visit")))
    #expect(table.rowName == "visit" && table.rowPlural == "visits")
    #expect(
      table.columns.filter { !$0.isDetail }.map(\.name) == [
        "date", "guest", "host", "place", "form", "occasion", "value", "said", "rank", "by", "passage",
      ])
    #expect(
      table.columns.filter(\.isDetail).map(\.name) == [
        "unit", "guest_title", "host_title", "status", "voice", "source", "section", "witness", "timing",
        "basis", "lost", "event", "id", "note",
      ])
  }

  @Test("of a kind have one row a claim, with what it says")
  func rows() throws {
    let corpus = try HandMade.corpus()
    let table = try corpus.table(of: try #require(corpus.kind("visit")))
    func cells(_ name: String) throws -> [Value] {
      let column = try #require(table[name])
      return (0..<table.rowCount).map { column[$0] }
    }
    let nothing = Self.blank
    #expect(
      try cells("guest") == [actor("kim"), actor("kim"), .list([actor("kim"), actor("north")]), nothing])
    #expect(try cells("host") == [actor("south"), actor("south"), nothing, nothing])
    #expect(try cells("guest_title") == [.text("Premier"), .text("Premier"), nothing, nothing])
    #expect(try cells("date").map(\.description) == ["1956-07", "1956-07", "1960", nothing.description])
    #expect(try cells("form") == [.text("visit"), .text("visit"), .text("official visit"), .text("visit")])
    #expect(try cells("occasion").last == nothing)
    #expect(try cells("value").dropFirst(2) == [.blank(.unknown), .blank(.unknown)])
    #expect(try cells("lost") == [nothing, nothing, .list([.text("value"), .text("date")]), nothing])
    #expect(try cells("rank") == [nothing, nothing, nothing, .integer(2)])
    #expect(try cells("witness").map(\.description) == ["paper", "paper", "paper", "paper"])
    #expect(try cells("section") == [.text("lead"), nothing, .text("lead"), .text("list")])
  }

  @Test("tell which claims a row came from, through filters and groups")
  func origins() throws {
    let corpus = try HandMade.corpus()
    let table = try corpus.table(of: try #require(corpus.kind("visit")))
    let planned = try table.filter(try ExpressionParser.parse("status == \"planned\""))
    #expect(planned.origins == Origins([[2]]))
    let grouped = try table.aggregate(by: ["witness"], [])
    #expect(grouped.origins == Origins([[0, 1, 2, 3]]))
  }

  @Test("of all claims name everyone who takes part once")
  func everyone() throws {
    let table = try HandMade.corpus().claimsTable()
    let who = try #require(table["who"])
    #expect(who[0] == .list([actor("kim"), actor("south")]))
    #expect(who[3] == Self.blank)
    #expect(table["guest"]?.isDetail == true)
    #expect(table["occasion"]?.isDetail == true)
  }

  @Test("of actors have a column for each system of codes")
  func actors() throws {
    let table = try HandMade.corpus().actorsTable()
    #expect(table["cow"]?[0] == .text("NOR"))
    #expect(table["gw"]?[0] == .text("7"))
    #expect(table["cow"]?[1] == Self.blank)
    #expect(table["of"]?[2] == actor("north"))
  }

  @Test("of sources and kinds count their claims")
  func counts() throws {
    let corpus = try HandMade.corpus()
    let sources = try corpus.sourcesTable()
    #expect((0..<2).map { sources["claims"]?[$0] } == [.integer(3), .integer(1)])
    #expect(try corpus.kindsTable()["claims"]?[0] == .integer(4))
  }
}
