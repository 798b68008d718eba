import Foundation
import Testing

@Suite("entente --protocol jsonl")
struct ProtocolTests {
  /// The lines that answer requests, after the first, which says who is there.
  private func answers(_ requests: String...) throws -> [String] {
    let run = try Command.entente("--protocol", "jsonl", input: requests.joined(separator: "\n"))
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    let first = try #require(lines.first)
    #expect(first.hasPrefix("{\"id\":null,\"event\":\"ready\",\"protocol\":1,\"program\":\"Entente "))
    return Array(lines.dropFirst())
  }

  @Test("keeps what Lua prints apart from the answers, in order")
  func output() throws {
    #expect(
      try answers(
        "{\"id\":1,\"type\":\"execute\",\"code\":\"print(1) io.stderr:write('oh') print(2)\\n1 + 1\"}") == [
          "{\"id\":1,\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"1\\n\"}",
          "{\"id\":1,\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"2\\n\"}",
          "{\"id\":1,\"event\":\"output\",\"stream\":\"stderr\",\"text\":\"oh\"}",
          "{\"id\":1,\"status\":\"ok\",\"result\":\"2\"}",
        ])
  }

  @Test("gives a script no input, and lets no other program speak in between")
  func streams() throws {
    #expect(
      try answers(
        "{\"id\":1,\"type\":\"execute\",\"code\":\"os.execute('echo hello')\"}",
        "{\"id\":2,\"type\":\"execute\",\"code\":\"io.read()\"}")
        == [
          "{\"id\":1,\"status\":\"ok\",\"result\":\"true\\n\\\"exit\\\"\\n0\"}",
          "{\"id\":2,\"status\":\"ok\",\"result\":\"nil\"}",
        ])
  }

  @Test("completes, inspects, and tells a mistake piece by piece")
  func questions() throws {
    let found = try answers(
      "{\"id\":1,\"type\":\"complete\",\"code\":\"visits:filter{ place = \\\"평\"}",
      "{\"id\":2,\"type\":\"inspect\",\"code\":\"visits:take(3)\",\"cursor\":9}",
      "{\"id\":3,\"type\":\"execute\",\"code\":\"visits:fitler{}\"}",
      "{\"id\":4,\"type\":\"is-complete\",\"code\":\"x = = 1\"}")
    #expect(
      found[0]
        == "{\"id\":1,\"status\":\"ok\",\"start\":24,\"end\":25,\"matches\":[\"평양\"],\"suffix\":\"\\\"\"}")
    #expect(
      found[1].hasPrefix("{\"id\":2,\"status\":\"ok\",\"text\":\"table:take(") || found[1].contains("take("))
    #expect(
      found[2].hasPrefix(
        "{\"id\":3,\"status\":\"error\",\"code\":\"column\",\"message\":\"visits have no column \\\"fitler\\\"\",\"hint\":\"did you mean filter?\",\"line\":1,\"source\":\"visits:fitler{}\",\"mark\":[7,13],"
      ))
    #expect(found[3] == "{\"id\":4,\"status\":\"invalid\"}")
  }

  @Test("stops what runs where Ctrl-C was ignored from the start")
  func ignored() throws {
    let run = try Command.run(
      "/bin/sh", ["-c", "trap '' INT; exec \"$0\" --protocol jsonl", Command.program],
      input:
        "{\"id\":1,\"type\":\"execute\",\"code\":\"while true do end\"}\n{\"id\":2,\"type\":\"interrupt\"}\n")
    #expect(run.status == 0)
    #expect(run.output.contains("{\"id\":1,\"status\":\"error\",\"code\":\"interrupted\""))
    #expect(run.output.hasSuffix("{\"id\":2,\"status\":\"ok\"}\n"))
  }

  @Test("stops what runs and what waits before the request to stop")
  func interrupt() throws {
    let found = try answers(
      "{\"id\":1,\"type\":\"execute\",\"code\":\"while true do pcall(function() while true do end end) end\"}",
      "{\"id\":2,\"type\":\"interrupt\"}", "{\"id\":3,\"type\":\"execute\",\"code\":\"1\"}")
    try #require(found.count == 3)
    #expect(found[0].hasPrefix("{\"id\":1,\"status\":\"error\",\"code\":\"interrupted\""))
    #expect(found[1] == "{\"id\":2,\"status\":\"ok\"}")
    #expect(found[2] == "{\"id\":3,\"status\":\"ok\",\"result\":\"1\"}")
  }
}
