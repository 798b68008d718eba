import Foundation
import Testing

/// The tests of lua's own command line, run with ours in its place.
///
/// The suite is not part of this project: `ENTENTE_LUA_TESTS` names the folder `testes` of Lua 5.4.4's sources.
@Suite("Lua's own tests of its command line")
struct OfficialCommandLineTests {
  /// The lines of `main.lua` on which ours differs, each with the reason.
  static let differences: [Int: String] = [
    223: "the prompt does not print through the global print",
    313: "the prompt shows texts in quotes",
    321: "prompts go to the errors where results go to a file, so that the file holds results only",
    330: "the same",
    343: "the same",
    359: "an error object is worded once the stack has unwound",
    383: "several results are shown on lines of their own, not parted by tabs",
    403: "the version is ours",
    439: "-h is help",
    444: "'-e' needs an argument: worded so",
    446: "'-l' needs an argument: worded so",
  ]

  /// Runs the file with an assert that tells where it fails and goes on. Its last part is left out: there a `pcall` is to
  /// catch Ctrl-C, which here nothing catches.
  private static let runner = """
    local file = assert(io.open("main.lua"))
    local text = file:read("a"):gsub("^#[^\\n]*", ""):gsub("print%('testing Ctrl C'%).*", "")
    file:close()
    local failed = {}
    local run = assert(load(text, "@main.lua"))
    local function check(ok, ...)
      if not ok then
        local level, line = 2, 0
        -- The outermost line of the file that is not the end of it: where the test stands, not its helper.
        while true do
          local info = debug.getinfo(level, "lS")
          if not info then break end
          if info.short_src == "main.lua" then line = info.currentline end
          level = level + 1
        end
        failed[#failed + 1] = line
      end
      return ok, ...
    end
    assert = check
    run()
    io.output(io.stderr)
    io.write("FAILED ", table.concat(failed, " "), "\\n")
    """

  @Test(
    "pass but for what is meant to differ",
    .enabled(if: OfficialLuaTests.folder != nil, "ENTENTE_LUA_TESTS names no folder"))
  func main() throws {
    let folder = try #require(OfficialLuaTests.folder)
    let script = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString).lua")
    try Self.runner.write(to: script, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: script) }
    let result = try Program.run([script.path], in: folder)
    let told = try #require(result.errors.split(separator: "\n").last { $0.hasPrefix("FAILED") })
    let failed = Set(told.split(separator: " ").compactMap { Int($0) })
    #expect(failed.sorted() == Self.differences.keys.sorted())
  }
}
