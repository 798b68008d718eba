import Testing

@testable import LuaHost

/// Lua's own searches against those whose steps are counted, on patterns and texts made at random.
@Suite("Patterns matched in counted steps")
struct PatternTests {
  /// A sequence that is the same each time.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let pieces = [
    "a", "b", ".", "%a", "%A", "%d", "%s", "%.", "[ab]", "[^a]", "[a-c]", "[]]", "[%a_]", "[^%s-]", "(", ")",
    "()",
    "(a)", "(.-)", "%1", "%2", "%b()", "%bab", "%f[a]", "%f[^%w]", "$", "^", "-", "*", "+", "?", "%", "[",
    "\\0",
  ]
  static let letters = ["a", "b", "c", "ab", "(", ")", " ", "1", ".", "-", "_", "]", "\\0"]

  static let searches = """
    local text, pattern = ...
    local function show(...)
      local shown = table.pack(...)
      for i = 1, shown.n do shown[i] = tostring(shown[i]) end
      return table.concat(shown, "|", 1, shown.n)
    end
    local function all()
      local found = {}
      for a, b in text:gmatch(pattern) do found[#found + 1] = show(a, b) end
      return table.concat(found, ";")
    end
    return show(pcall(string.find, text, pattern)), show(pcall(string.find, text, pattern, 3)),
      show(pcall(string.find, text, pattern, -2, true)), show(pcall(string.match, text, pattern)), show(pcall(all)),
      show(pcall(string.gsub, text, pattern, "<%0>")), show(pcall(string.gsub, text, pattern, "%1", 2)),
      show(pcall(string.gsub, text, pattern, {a = "A", b = false})),
      show(pcall(string.gsub, text, pattern, function(a, b) return b end))
    """

  @Test("find what Lua finds, and refuse what it refuses", arguments: [1, 2, 3, 4])
  func random(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let (lua, counting) = (try LuaState(), try LuaState(profile: .exercise))
    counting.countAllSearches()
    let (expected, counted) = (
      try lua.load(Self.searches, name: "=search"), try counting.load(Self.searches, name: "=search")
    )
    var refused = 0
    for _ in 0..<3000 {
      let pattern = made(of: Self.pieces, upTo: 7, &numbers)
      let text = made(of: Self.letters, upTo: 12, &numbers)
      let arguments = [LuaValue.string(text), .string(pattern)]
      let wanted = try expected.call(arguments).map(LuaStateTests.show)
      let got = try counted.call(arguments).map(LuaStateTests.show)
      // A pattern is read whole before it is matched, so that what is malformed is told sooner than by Lua.
      if got[0].contains("malformed pattern") || got[0].contains("missing '['") {
        refused += 1
        continue
      }
      #expect(got == wanted, "\(text.debugDescription) \(pattern.debugDescription)")
    }
    #expect(refused < 1500)
  }

  private func made(of parts: [String], upTo length: Int, _ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 0...length, using: &numbers))
      .map { _ in parts.randomElement(using: &numbers)?.replacing("\\0", with: "\0") ?? "" }.joined()
  }

  @Test(
    "take about as many steps as the text is long, where nothing is tried again",
    arguments: ["%s+", "%w+", "[aeiou]", "(%w+) (%w+)", "^%s*(.-)%s*$"])
  func longTexts(pattern: String) throws {
    let chunk = "local text, pattern = ('word '):rep(20000), ... local _, n = text:gsub(pattern, '') return n"
    let (lua, counting) = (try LuaState(), try LuaState(profile: .exercise, stepLimit: 20_000_000))
    let wanted = try lua.load(chunk, name: "=long").call([.string(pattern)])
    let got = try counting.load(chunk, name: "=long").call([.string(pattern)])
    #expect(got.map(LuaStateTests.show) == wanted.map(LuaStateTests.show))
  }
}
