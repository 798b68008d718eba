import LuaHost
import Relations
import Testing
import Workbench

/// A corpus of one's own, with kinds that nothing in the program knows of.
@Suite("A corpus of one's own")
struct OwnRivalsTests {
  static let text = """
    source "log" {
      title = "Harbour log", date = "1902",
      sections = { { "days", "Days", 30, "line", lists = "arrival" }, { "remarks", "Remarks", 9 } },
    }
    source "gazette" { title = "Gazette", date = "1903-05", sections = { { "news", "News", 12 } } }
    source "reprint" { title = "Gazette, reprinted", date = "1950", copy_of = "gazette",
      sections = { { "news", "News", 12 } } }
    site "anna" { name = "Anna", lifetime = "1899/1905" }
    site "berta" { name = "Berta" }
    person "olsen" { name = "Olsen" }
    person "holm" { name = "Holm" }
    place "quay" { name = "Quay" }
    place "roads" { name = "Roads" }
    kind "arrival" {
      plural = "arrivals", summary = "a ship comes in", directed = true, time = "occurrence",
      roles = { { "ship", "which" }, { "pilot", "who brings her in" } },
      unit = "ton", key = { "ship", "event" },
    }
    kind "command" {
      plural = "commands", summary = "somebody commands a ship", time = "spell",
      roles = { { "ship", "which" }, { "master", "who" } }, forms = { "afloat", "laid up" },
      key = { "ship", "master" }, sole = "master", exclusive = { "afloat", "laid up" },
    }
    rule "ship-without-master" {
      summary = "she comes in under a pilot while she is laid up",
      first = { "command", form = "laid up" }, second = { "arrival", pilot = true }, same = { "ship" },
    }
    reading "harbour" { summary = "the log knows best", prefer = { "log" } }
    reading "late" { summary = "the latest word", order = "newest" }

    arrival { ship = "anna", pilot = "olsen", place = "quay", date = "1901-03-02", value = 400, event = "a1", from = "log/days/1" }
    arrival { ship = "anna", pilot = "olsen", place = "quay", date = "1901-03-02", value = 400, event = "a2", from = "log/days/2" }
    arrival { ship = "anna", pilot = "holm", place = "roads", date = "1901-03-02", value = 450, event = "a1",
      from = { "gazette/news/1", "reprint/news/1" } }
    arrival { ship = "berta", date = "1901-04", value = "about 200", event = "b1", from = "log/days/3" }
    arrival { ship = "berta", date = "1901-04-07", value = 210, event = "b1", from = "gazette/news/2" }
    arrival { ship = "berta", date = "1901-06", event = "b2", from = "log/remarks/1" }
    arrival { ship = "anna", date = "1910", event = "a3", from = "gazette/news/3" }
    command { ship = "anna", master = "olsen", date = "1900/1904", from = "log/remarks/2" }
    command { ship = "anna", master = "holm", date = "1902/1903", from = "gazette/news/4" }
    command { ship = "anna", master = "olsen", date = "1900/1902", from = "gazette/news/5" }
    command { ship = "berta", master = "holm", form = "laid up", date = "1901-01/1901-12", from = "gazette/news/6" }
    command { ship = "berta", master = "holm", form = "afloat", date = "1901-05/1901-08", from = "log/remarks/3" }
    arrival { ship = "berta", pilot = "olsen", date = "1901-10", status = "planned", event = "b3", from = "log/remarks/4" }
    arrival { ship = "berta", pilot = "olsen", date = "1901-10", status = "denied", event = "b3", from = "gazette/news/7" }
    """

  func session() throws -> Session {
    try Session(corpus: try CorpusLoader.load(files: [(name: "ships.lua", text: Self.text)]))
  }

  @Test(
    "gets its contradictions, duplicates, omissions and corroborations by what its kinds and rules declare")
  func findings() throws {
    let found = try session().corpus.findings().map { "\($0.relation.rawValue) by \($0.rule): \($0.reason)" }
    #expect(
      found == [
        "contradiction by key: value: 400 tons against 450 tons; place: Quay against Roads; pilot: Olsen against Holm",
        "contradiction by lifetime: 1910 lies outside Anna's lifetime, 1899/1905",
        "contradiction by key: date: 1900/1904 against 1900/1902",
        "contradiction by form: afloat and laid up at one time",
        "tension by sole: Holm and Olsen at one time, where only one can be master",
        "tension by ship-without-master: she comes in under a pilot while she is laid up",
        "tension by status: planned against denied",
        "omission by list: told at log/remarks/1, and in no line of Days",
        "duplicate by twice: lines 1 and 2 say the same",
        "refinement by key: date: 1901-04 against 1901-04-07; value: about 200 tons against 210 tons",
      ])
  }

  @Test("gets its readings, each of which takes its side, and what it passes over is told")
  func readings() throws {
    try session().run(
      """
      local function tons() return arrivals:filter{ ship = "Anna", event = "a1" }:sum "value" end
      local plain = compare_readings(tons)
      local row = plain[1]
      assert(tostring(plain[1].default) == "1300 tons", tostring(plain[1].default))
      assert(plain[1].harbour == "400 tons" and plain[1].late == "900 tons", plain[1].harbour .. plain[1].late)
      assert(plain[1].changes == true)
      use_reading "harbour"
      local t = arrivals:filter{ ship = "Anna", event = "a1" }:aggregate{ tons = sum "value" }
      local told = why(t[1], "tons")
      assert(told.claims:count() == 1 and told.passed_over:count() == 2)
      assert(told.passed_over[1].reason == "the word of log goes before it, at log/days/1", told.passed_over[1].reason)
      assert(told.json:find('"passed_over":[{', 1, true))
      use_reading()
      assert(arrivals:filter{ ship = "Anna", event = "a1" }:count() == 3)
      reading "mine" { summary = "the reprint", only = "reprint" }
      assert(with_reading("mine", function() return arrivals:count() end) == 1)
      assert(not pcall(reading "bad", { summary = "x", prefer = "lgo" }))
      assert(as_known_on("1902-12-31", function() return arrivals:count() end) == 5)
      assert(as_known_on("1902-06-01", function() return arrivals:possible():count() end) == 5)
      assert(arrivals:count() == 10, arrivals:count())
      """, name: "=test")
  }
}
