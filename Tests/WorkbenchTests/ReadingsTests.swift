import LuaHost
import Relations
import Testing
import Workbench

@Suite("Readings in a session")
struct ReadingsTests {
  struct Check: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
  }

  static let checks = [
    Check(
      testDescription: "are compared by what is in tables, and rows of one number are told apart",
      code: """
        reading "press" { summary = "news only", only = { "nk-news-2023" } }
        reading "agency" { summary = "the agency only", only = "montsame-2025" }
        local t = compare_readings(function()
          return { one = claims:take(1), deep = { n = claims:count() > 80, e = {} }, nothing = nil }
        end, { "press", "agency", "press" })
        assert(t:count() == 3, t:count())
        assert(t[3].result == "one" and t[3].changes and t[3].agency == "1 claim, not the same", tostring(t[3].agency))
        assert(t[2].result == "deep.n" and t[2].changes and t[2].press == "true" and t[2].agency == "false")
        assert(t[1].result == "deep.e" and not t[1].changes and t[1].press == "{}")
        """),
    Check(
      testDescription: "may be called as a column of their comparison is",
      code: """
        reading "result" { summary = "x", order = "oldest" }
        local t = compare_readings(function() return 1 end, { "default", "result" })
        assert(t[1]["reading result"] == "1" and t[1].result == "result")
        """),
    Check(
      testDescription: "are written as a data file has them, and read again",
      code: """
        local text = tostring(reading_text "strict")
        assert(text == [[
        reading "strict" {
          summary = "counts only what is asserted, takes the most exact of rivals, and leaves out what is doubtful", order = "most exact", doubtful = "absent", status = { "asserted" },
        }]], text)
        reading "all of it" {
          summary = "a \\"quote\\", a \\\\ and\\na line", prefer = { "mn-kp-infolist", "mn-kp-wiki" }, order = "newest",
          doubtful = "present", status = { "asserted", "planned" }, only = { "mn-kp-wiki" }, known_on = "2020",
        }
        local all = tostring(reading_text "all of it")
        load(all)()
        assert(tostring(reading_text "all of it") == all, all)
        as_known_on "2007-08-01"
        assert(tostring(reading_text()):find('known_on = "2007-08-01"', 1, true))
        as_known_on()
        local ok, message = pcall(reading_text)
        assert(not ok and tostring(message):find("nowhere declared", 1, true), tostring(message))
        """),
    Check(
      testDescription: "are put back where a function fails within another's, or changes them itself",
      code: """
        assert(not pcall(with_reading, "strict", function()
          with_reading("trust-newest", function() error "no" end)
        end))
        assert(readings():filter{ in_use = "yes" }[1].name == "default")
        compare_readings(function() use_reading "strict" return 1 end)
        coroutine.wrap(function() with_reading("strict", function() use_reading "trust-newest" end) end)()
        assert(readings():filter{ in_use = "yes" }[1].name == "default")
        """),
    Check(
      testDescription: "stand in the log of what is computed under them",
      code: """
        use_reading "strict"
        local words = "reading strict (most exact of rivals; only asserted; doubtful absent)"
        for _, result in ipairs{ visits, visits:group "place":count(), claims:take(1), actor "Kim Il Sung".claims } do
          assert(why(result).steps[1] == words, tostring(why(result).steps[1]))
        end
        """),
    Check(
      testDescription: "hide from what is found, too, what was not yet said or does not count",
      code: """
        local function found() return contradictions():count() end
        local all = found()
        as_known_on("2007-08-01", function() assert(found() == 0 and omissions():count() == 0) end)
        as_known_on("2023-05-20", function()
          assert(contradictions():filter{ rule = "usual-and-inconsistent" }:count() == 0)
          assert(contradictions():filter{ rule = "closed-embassy" }:count() == 1)
        end)
        with_reading("trust-newest", function() assert(found() == all) end)
        """),
    Check(
      testDescription: "of a day count its own publications, and perhaps those of a part of it",
      code: """
        local function known(day)
          local t = as_known_on(day, function() return claims:filter{ source = "nk-news-2023" } end)
          return t:count() .. " " .. as_known_on(day, function()
            return claims:possible():filter{ source = "nk-news-2023" }:count()
          end)
        end
        assert(known "2023-05-21" == "83 0" and known "2023-05-20" == "0 0" and known "2023-05" == "0 83", known "2023-05")
        """),
  ]

  @Test(
    "do not change what was made outside, and say so",
    arguments: [
      ("return koreans", true), ("return population", false),
      ("return koreans:aggregate{ n = count() }", true),
      ("return population:filter{ date = \"1994\" }", false), ("return koreans:count()", false),
      ("return contradictions(population)", false), ("return koreans[1].claims", false),
      ("return sources_of(koreans)", false),
      ("return compare_readings(function() return koreans end)", false),
    ])
  func outside(body: String, isSaid: Bool) throws {
    let session = try Shipped.session()
    _ = session.evaluate("koreans = population:filter{ group = \"South Koreans in Mongolia\" }")
    guard case .shown(let text) = session.evaluate("with_reading(\"strict\", function() \(body) end)") else {
      Issue.record("it fails")
      return
    }
    #expect(text.hasPrefix("(not made under strict: a table keeps the reading it was made under") == isSaid)
  }

  @Test("hold", arguments: checks)
  func holds(_ check: Check) throws { try Shipped.session().run(check.code, name: "=test") }

  @Test("without a source's date are neither newest nor oldest, and about is less exact than a narrow range")
  func undated() throws {
    let text = """
      source "early" { title = "Early", date = "1900", sections = { { "p", "P", 9 } } }
      source "none" { title = "None", sections = { { "p", "P", 9 } } }
      place "town" { name = "Town" }
      kind "sick" {
        plural = "sick_counts", summary = "x", time = "stock", roles = { { "town", "where" } }, unit = "person",
        key = { "town" },
      }
      sick { town = "town", date = "1890-05-01", value = "about 1000", from = "none/p/1" }
      sick { town = "town", date = "1890-05-01", value = "1200..1210", from = "early/p/1" }
      """
    let corpus = try CorpusLoader.load(files: [(name: "own.lua", text: text)])
    for order in Reading.Order.allCases {
      let choice = corpus.choice(under: Reading(id: "r", order: order))
      #expect(Array(choice.passedOver.keys) == [0], "\(order)")
    }
  }
}
