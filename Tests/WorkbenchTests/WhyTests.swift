import LuaHost
import Testing
import Workbench

@Suite("Why")
struct WhyTests {
  /// Collects every table that a script prints, then takes each figure of each aggregate back to its claims and computes it
  /// from them once more.
  static let prelude = """
    local printed = {}
    function print(...)
      for index = 1, select("#", ...) do
        local value = select(index, ...)
        if type(value) == "userdata" and pcall(function() return value:columns() end) then
          printed[#printed + 1] = value
        end
      end
    end

    -- What is computed under each reading is taken back as well.
    local compare = compare_readings
    function compare_readings(results, names)
      for reading in readings() do
        with_reading(reading.name, function()
          for _, result in pairs(results()) do printed[#printed + 1] = result end
        end)
      end
      return compare(results, names)
    end

    -- The aggregations of a table by name, as its history has them; nil where it is none.
    local function aggregations(steps)
      local found, at
      for index, step in ipairs(steps) do
        local names = step:match "^aggregate[^:]*: (.+)$"
        if names then found, at = names, index end
      end
      if not found then return nil end
      local all = {}
      for name, call, column in found:gmatch "([%w_]+) = ([%w_]+)%(([%w_]*)%)" do all[name] = { call, column } end
      return all, at
    end

    local functions = { max = max, min = min, sum = sum, mean = mean, first = first, last = last, list = list,
      count_distinct = distinct }

    local function text(value)
      if type(value) ~= "table" then return tostring(value) end
      local parts = {}
      for index, part in ipairs(value) do parts[index] = tostring(part) end
      table.sort(parts)
      return table.concat(parts, "; ")
    end

    function recomputed()
      local figures = 0
      for _, result in ipairs(printed) do
        local steps = why(result).steps
        local all, at = aggregations(steps)
        for row in result do
          for name, aggregation in pairs(all or {}) do
            if result:columns():filter{ name = name }:count() == 1 and row[name] ~= nil then
              local claims = why(row, name).claims
              -- What was merged before is merged again.
              for index = 1, at - 1 do if steps[index] == "events" then claims = claims:events() end end
              local again
              if aggregation[1] == "count" then
                again = claims:count()
              else
                again = claims:aggregate{ x = functions[aggregation[1]](aggregation[2]) }[1].x
              end
              assert(text(again) == text(row[name]), ("%s = %s(%s): %s, from its claims %s\\n%s"):format(
                name, aggregation[1], aggregation[2], text(row[name]), text(again), why(row, name).text))
              figures = figures + 1
            end
          end
        end
      end
      return figures
    end
    """

  @Test(
    "takes each figure of the analyses back to its claims, from which it is computed once more",
    arguments: [
      ("in-office", 15), ("one-event-many-tellings", 0), ("people-in-figures", 0), ("readings-compared", 28),
      ("trade-flights-fares", 0), ("treaty-and-embassy", 0), ("visits-by-decade", 11),
    ])
  func recomputation(script: String, figures: Int) throws {
    let session = try Shipped.session()
    try session.run(Self.prelude, name: "=prelude")
    try session.run(Checkout.text("scripts/analyses/\(script).lua"), name: "@\(script).lua")
    let recomputed = try session.lua.run("return recomputed()", name: "=recomputed").first?.integer
    #expect(recomputed == figures)
  }
}

@Suite("Why, in words")
struct WhyWordsTests {
  @Test("names all that a reading passed over of what was asked, of a table that is empty for it too")
  func passedOver() throws {
    try Shipped.session().run(
      """
      local function passed(result)
        local values = {}
        for claim in why(result).passed_over do values[#values + 1] = tostring(claim.value) end
        return table.concat(values, "; ")
      end
      use_reading "strict"
      local koreans = population:filter{ group = "South Koreans in Mongolia" }
      assert(passed(koreans) == "about 100 persons; at most 3500 persons", passed(koreans))
      assert(passed(koreans:sort "date":select{ "date", "value" }) == "about 100 persons; at most 3500 persons")
      assert(passed(population:filter [[ group == "South Koreans in Mongolia" and value < 3000 ]]) == "about 100 persons; at most 3500 persons")
      -- Of one row only its rivals are named, and of rows chosen by their place no one can tell.
      assert(passed(koreans[1]) == "", passed(koreans[1]))
      assert(passed(koreans:take(1)) == "", passed(koreans:take(1)))
      local early = koreans:filter{ date = "1994" }
      assert(early:count() == 0 and passed(early) == "about 100 persons", passed(early))
      assert(why(early).text:find("Where there are no rows, no claims stand behind them.", 1, true), why(early).text)
      assert(passed(koreans:filter{ date = "2013" }) == "at most 3500 persons")
      use_reading()
      assert(passed(population:filter{ group = "South Koreans in Mongolia", date = "1990" }) == "")
      """, name: "=test")
  }

  @Test("tells the first of many claims and says where the rest are")
  func many() throws {
    try Shipped.session().run(
      """
      local all = why(visits)
      assert(all.text:find("… 21 more; .claims has all", 1, true), all.text)
      local _, lines = all.text:gsub("\\n", "")
      assert(lines < 60, lines)
      assert(all.claims:count() == 33)
      use_reading "strict"
      local few = why(visits)
      assert(not few.text:find("more; .passed_over", 1, true) or few.passed_over:count() > 12)
      """, name: "=test")
  }
}
