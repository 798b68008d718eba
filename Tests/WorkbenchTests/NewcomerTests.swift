import LuaHost
import Testing

@testable import Workbench

/// What people stumbled on who saw the prompt for the first time.
@Suite("A newcomer") struct NewcomerTests {
  @Test("counts by dates as by texts: a date is one key of a Lua table")
  func dateKeys() throws {
    try Shipped.session().run(
      """
      local counts, sum = {}, 0
      for _, v in ipairs(visits) do
        if v.date then counts[v.date] = (counts[v.date] or 0) + 1 end
      end
      for date, n in pairs(counts) do
        assert(n == #visits:filter(function(v) return v.date and v.date.text == date.text end), date.text)
        sum = sum + n
      end
      assert(sum == #visits)
      assert(rawequal(date "1988", date "1988"))
      """, name: "=test")
  }

  @Test(
    "is told where what was typed does something else",
    arguments: [
      (
        "for v in visits:rows() do if v.date == \"1988\" then end end",
        "a date is no text, and no text equals it"
      ),
      (
        "visits:filter{ host = \"Kim Jong\" }:count()",
        "\"Kim Jong\" is taken for Kim Jong Il, the only one in host"
      ),
      ("visits:tail(3)", "here it is take(-3)"),
      ("visits:filter{ rank < -5 }", "filter [[ rank < -5 ]], or filter{ rank = below(-5) }"),
      (
        "visits:filter{ rank = 4 and rank < - 5 }",
        "conditions joined by and, or stand in text: filter [[ rank == 4 and rank < - 5 ]]"
      ),
      ("string.format(\"%d\", visits[1].date)", "help \"string.format\" tells what it takes"),
      ("visits[1].value.x", "the row tells nothing of value"),
    ])
  func told(entry: String, words: String) throws {
    let session = try Shipped.session()
    let answer: String =
      switch session.evaluate(entry) {
      case .shown(let text): text
      case .failed(let error): "\(error.message) \(error.hint ?? "")"
      default: ""
      }
    #expect(answer.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words))
  }

  @Test("is not told that a row says nothing of what it says")
  func wrongKind() throws {
    guard case .failed(let error) = try Shipped.session().evaluate("#visits[1].guest") else {
      Issue.record("a length of an actor")
      return
    }
    #expect(error.hint == nil)
  }

  private func offered(_ text: String, after entries: String...) throws -> Session.Candidates {
    let session = try Shipped.session()
    for entry in entries { _ = session.evaluate(entry) }
    return session.complete(text)
  }

  @Test("gets the keys of a table in quotes as they are, in their own case")
  func keysInQuotes() throws {
    let made = "p = { name = 1, note = 2, Notes = 3, ['two words'] = 4, inner = { Deep = 1 } }"
    #expect(try offered("p[\"n", after: made).words == ["name", "note"])
    #expect(try offered("p[\"N", after: made).words == ["Notes"])
    #expect(try offered("p[\"NA", after: made).words == [])
    #expect(try offered("p['two", after: made).suffix == "']")
    #expect(try offered("p.inner[\"", after: made).words == ["Deep"])
    #expect(try offered("x = visits[1][\"gu").words == ["guest", "guest_title"])
    #expect(try offered("nobody[\"Kim").words == [])
  }

  @Test(
    "is offered no names after what is finished",
    arguments: [
      "load \"events.csv\"", "load \"events.csv\" ", "visits:count() ", "x = 5 ", "t = { 1 } ", "visits[1]",
    ])
  func finished(text: String) throws { #expect(try offered(text).words == []) }

  @Test("is offered names where one can begin", arguments: ["", "x = 5\n", "print(", "x = "])
  func begun(text: String) throws { #expect(try offered(text).words.contains("visits")) }

  @Test(
    "is told that maybe is true to Lua, where a condition asks for the truth of it",
    arguments: [
      ("if visits[1].date:before(\"1990\") then x = 1 end", true),
      ("if not (visits[1].date:after \"1990\") then x = 1 end", true),
      ("while visits[1].date:during(\"1956\") and false do x = 1 end", true),
      ("x = date \"1990\":equals \"1990\" and 1 or 2", true),
      ("repeat until visits[1].date:overlaps(\"1956\")", true),
      ("if visits[1].date:before(\"1990\") == \"yes\" then x = 1 end", false),
      ("x = visits[1].date and visits[1].date:before(\"1990\")", false),
      ("print(visits[1].date:before(\"1990\"))", false),
    ])
  func maybe(entry: String, speaks: Bool) throws {
    let told = try Shipped.session().remarks(on: entry).filter { $0.contains("takes each for true") }
    #expect(told.count == (speaks ? 1 : 0))
  }

  @Test("is told so of a script, with its line")
  func maybeInScript() throws {
    let session = try Shipped.session()
    var notices: [String] = []
    session.notice = { notices.append($0) }
    try session.run(
      "local d = date \"1956\"\nif d:before(\"1990\") then end\nif d:before(\"1991\") then end",
      name: "@own.lua")
    #expect(notices.count == 1 && notices.first?.hasPrefix("own.lua:2: before answers") ?? false)
  }

  @Test(
    "is told from where rows are counted",
    arguments: [
      ("for i = 0, 2 do print(visits[i]) end", "for i = 1, #visits do … end"),
      ("for i = 0, 2 do x = visits[i].guest end", "for i = 1, #visits do … end"),
      ("print(visits[0])", "visits[1] is the first"),
      ("i = 99; x = visits[i].guest", "numbered from 1 to"),
    ])
  func rowNumbers(entry: String, words: String) throws {
    let session = try Shipped.session()
    let answer =
      switch session.evaluate(entry) {
      case .shown(let text): text
      case .failed(let error): "\(error.message) \(error.hint ?? "")"
      }
    #expect(answer.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words))
  }

  private func answer(_ session: Session, _ entry: String) -> String {
    switch session.evaluate(entry) {
    case .shown(let text): text
    case .failed(let error): "\(error.message)\n\(error.hint ?? "")"
    }
  }

  @Test("is told of a function that an entry overwrites, where it is missed, and how it comes back")
  func overwriting() throws {
    let session = try Shipped.session()
    #expect(
      answer(session, "print = nil")
        == "(print is nil from now on; restore \"print\" brings back what it was)")
    #expect(answer(session, "x = 1") == "")
    #expect(
      answer(session, "print(x)").hasSuffix(
        "print was overwritten in entry 1; restore \"print\" brings it back"))
    #expect(answer(session, "restore \"print\"") == "print is the function again that it was.")
    #expect(answer(session, "print \"\"") == "")
    #expect(answer(session, "local count = 0").contains("(count is no function from now on;"))
    #expect(answer(session, "count = count + 1") == "")
    #expect(answer(session, "count(1)").contains("count was overwritten in entry 6"))
    #expect(answer(session, "function date() end").contains("date is another function from now on"))
    #expect(answer(session, "for list = 1, 2 do local age = list end") == "")
    #expect(answer(session, "restore \"prnt\"").contains("did you mean print?"))
  }

  @Test("is told where a module was edited that require has read before")
  func modules() throws {
    let folder = try DataFolder(["m.lua": "return 1"])
    let session = try Shipped.session()
    _ = session.evaluate("package.path = \"\(folder.data)/?.lua\"")
    #expect(answer(session, "require \"m\"").hasPrefix("1"))
    #expect(!answer(session, "require \"m\"").contains("edited"))
    try folder.write("return 2", to: "m.lua")
    #expect(answer(session, "require(\"m\")").contains("package.loaded[\"m\"] = nil makes it read anew"))
    _ = session.evaluate("package.loaded[\"m\"] = nil")
    #expect(answer(session, "require \"m\"").hasPrefix("2"))
    #expect(answer(session, "help \"require\"").contains("package.loaded"))
  }

  @Test(
    "who misspells a keyword is told which, at the word, and not asked for more",
    arguments: [
      ("for i = 1, 2 do x = i nd", "nd", "end"), ("for i = 1, 2 do\n  print(i)\nnd", "nd", "end"),
      ("function f()\n  return 1\nedn", "edn", "end"), ("if x then y = 1 ned", "ned", "end"),
      ("for i = 1, 2 do print(i) nd x = 2", "nd", "end"), ("if x thne y = 1 end", "thne", "then"),
      ("while true od break end", "od", "do"), ("fucntion f() return 1 end", "fucntion", "function"),
      ("f = fucntion() return 1 end", "fucntion", "function"),
      ("function f() retrun 1 end", "retrun", "return"),
      ("lcoal x = 1", "lcoal", "local"), ("whlie true do break end", "whlie", "while"),
      ("if x then y = 1 ese y = 2 end", "ese", "else"),
      ("if x then\n  y = 1\nesle\n  y = 2\nend", "esle", "else"),
      ("fro i = 1, 2 do end", "fro", "for"), ("repeat x = 1 unitl x == 1", "unitl", "until"),
    ])
  func keywords(entry: String, word: String, keyword: String) throws {
    let session = try Shipped.session()
    if case .incomplete = session.completeness(of: entry) { Issue.record("it waits for more") }
    guard case .failed(let error) = session.evaluate(entry) else {
      Issue.record("it ran")
      return
    }
    #expect(error.hint == "did you mean \(keyword)?")
    let excerpt = try #require(error.excerpt)
    let mark = try #require(excerpt.mark)
    #expect(String(excerpt.line.dropFirst(mark.lowerBound).prefix(mark.count)) == word)
  }

  @Test(
    "who goes on with a name of his own is let", arguments: ["for i = 1, 2 do nd = i\nnd", "x", "do x.nd"])
  func ownNames(entry: String) throws {
    if case .invalid(let error) = try Shipped.session().completeness(of: entry) { Issue.record("\(error)") }
  }

  @Test(
    "from another tool is told code that runs as it stands",
    arguments: [
      ("summary(visits)", "visits:summary()"), ("dim(visits)", "visits:count()"), ("c(1,2)", "{ 1,2 }"),
      ("x <- 5", "x = 5"), ("nrow(visits)", "visits:count()"), ("head(visits)", "visits:take(3)"),
      ("head(visits, 5)", "visits:take(5)"), ("tail(visits)", "visits:take(-3)"),
      ("visits$date", "visits.date"),
      ("visits %>% filter(place == \"Pyongyang\")", "visits:filter \"place == 'Pyongyang'\""),
      ("visits |> filter", "visits:filter{ guest = known() }"), ("str(visits)", "visits:summary()"),
      ("table(visits$host)", "visits:group \"host\":count()"),
      ("table(visits.host)", "visits:group \"host\":count()"),
      ("is.na(visits)", "visits:filter{ guest = blank() }"),
      ("is.na(visits.host)", "visits:filter{ host = blank() }"),
      ("isna(visits.host)", "visits:filter{ host = blank() }"),
      ("mutate(visits, x = 1)", "visits:derive{ year = \"year(date)\" }"),
      ("group_by(visits, place)", "visits:group \"place\":count()"),
      ("arrange(visits, date)", "visits:sort \"date\""),
      ("merge(visits, tenures)", "visits:join(tenures, { guest = \"holder\" })"),
      ("len(visits)", "visits:count()"),
      ("unique(visits$host)", "visits:distinct \"host\""), ("names(visits)", "visits:columns()"),
      ("colnames(visits)", "visits:columns()"), ("unique(visits)", "visits:distinct \"guest\""),
      ("pivot_table(visits)", "visits:pivot{ by = \"guest\", columns = \"passage\", value = count() }"),
      ("summarise(visits)", "visits:aggregate{ n = count() }"), ("describe(visits)", "visits:summary()"),
    ])
  func habits(entry: String, code: String) throws {
    let session = try Shipped.session()
    guard case .failed(let error) = session.evaluate(entry) else {
      Issue.record("it ran")
      return
    }
    #expect(error.hint?.hasSuffix(code) ?? false, "\(error.hint ?? "no hint")")
    if case .failed(let error) = session.evaluate(code) { Issue.record("\(code): \(error)") }
  }

  @Test(
    "from another tool is told what there is",
    arguments: [
      ("write.csv(visits, \"x.csv\")", "visits:save \"x.csv\""), ("View(visits)", "here it is view(x)"),
      ("library(dplyr)", "what there is needs no import"), ("import x", "needs no import"),
      ("visits.shape", "here it is count: visits:count()"),
      ("visits.head()", "here it is take: visits:take(3)"),
      ("visits.describe()", "here it is summary: visits:summary()"),
      ("SELECT * FROM visits", "questions are asked of a table"),
    ])
  func foreignWords(entry: String, words: String) throws {
    #expect(answer(try Shipped.session(), entry).contains(words))
  }

  @Test(
    "finds by a word of the trade what does it",
    arguments: [
      ("panel", "table:pivot"), ("mean", "table:mean"), ("average", "table:mean"), ("missing", "blank"),
      ("na", "blank"), ("csv", "load"), ("export", "table:save"), ("plot", "timeline"),
      ("merge", "table:join"),
      ("dyad", "table:group"), ("year", "year(date)"), ("lag", "table:window"), ("rolling", "table:window"),
      ("pivot", "table:pivot"), ("wide", "table:pivot"), ("long", "table:pivot"),
      ("unique", "table:distinct"),
      ("duplicates", "table:distinct"), ("rename", "table:derive"), ("drop", "table:select"),
      ("column", "table:columns"),
    ])
  func apropos(word: String, page: String) throws {
    let text = try Shipped.session().apropos(word)
    #expect(text.split(separator: "\n").contains { $0.trimmed.hasPrefix(page) }, "\(text)")
  }
}
