import LuaHost
import Testing
import Workbench

@Suite("A date's fields")
struct DateFieldsTests {
  @Test("say what the functions of the same names say, for every date of the corpus and for doubtful ones")
  func agreement() throws {
    try Shipped.session().run(
      """
      local parts = { "year", "decade", "month", "end_year" }
      local columns = {}
      for _, part in ipairs(parts) do columns["of_" .. part] = part .. "(date)" end
      local function check(table)
        for row in table:filter "date ~= nil":derive(columns):rows() do
          for _, part in ipairs(parts) do
            local field, computed = row.date[part], row["of_" .. part]
            assert(field == computed, tostring(row.date) .. ": " .. tostring(field) .. " for " .. tostring(computed))
          end
        end
      end
      check(claims)
      local told = {
        "[2023-05..]", "[..2007-12]", "198X", "19XX", "1956/..", "../1956", "1956-07-16/1957", "1956-07-1X", "1956~",
        "1956?", "1956-07%", "[1985, 1988]", "{1985, 1988}", "1956-07/1956-08", "-0044-03-15", "Y12000", "1956-21",
        "1956/", "/1956", "XXXX-07", "..",
      }
      local n = 0
      check(visits:take(1):append(visits:take(#told - 1)):derive{ date = function()
        n = n + 1
        local made, value = pcall(date, told[n])
        return made and value or nil
      end })
      assert(n == #told)
      """, name: "=test")
  }

  @Test(
    "keep what is not known",
    arguments: [
      ("1956-07-16", "1956 1950 7 16 1956"), ("1956-07", "1956 1950 7 unknown 1956"),
      ("1956", "1956 1950 unknown unknown 1956"), ("198X", "unknown 1980 unknown unknown unknown"),
      ("[2023-05..]", "unknown unknown unknown unknown unknown"),
      ("1956-07-16/1958", "1956 1950 7 16 1958"), ("1956-07-16/..", "1956 1950 7 16 unknown"),
    ])
  func doubt(text: String, expected: String) throws {
    let session = try Shipped.session()
    let entry = """
      local d = date "\(text)"
      return table.concat({ tostring(d.year), tostring(d.decade), tostring(d.month), tostring(d.day), tostring(d.end_year) }, " ")
      """
    guard case .string(let shown)? = try session.lua.run(entry, name: "=test").first else {
      Issue.record("it gives no text")
      return
    }
    #expect(shown == expected)
  }
}
