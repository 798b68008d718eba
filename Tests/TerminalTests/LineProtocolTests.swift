import Testing

@testable import Terminal

@Suite("The engine over lines of JSON")
struct LineProtocolTests {
  private let engine = FakeEngine()

  private func answers(_ requests: String...) -> [String] {
    var lines: [String] = []
    let listener = LineProtocol(engine: engine) { lines.append($0) }
    for request in requests where listener.answer(Array(request.utf8)) != nil { lines.append("(left)") }
    return lines
  }

  @Test(
    "answers each request with its id",
    arguments: [
      ("{\"id\":1,\"type\":\"execute\",\"code\":\"7\"}", "{\"id\":1,\"status\":\"ok\",\"result\":\"7\"}"),
      ("{\"id\":\"a\",\"type\":\"execute\",\"code\":\"nothing\"}", "{\"id\":\"a\",\"status\":\"ok\"}"),
      (
        "{\"id\":[1],\"type\":\"execute\",\"code\":\"twice\"}",
        "{\"id\":[1],\"status\":\"ok\",\"result\":\"one\\ntwo\\n\"}"
      ),
      (
        "{\"type\":\"execute\",\"code\":\"\\nfail\"}",
        "{\"id\":null,\"status\":\"error\",\"code\":\"run\",\"message\":\"no such thing\",\"hint\":\"help()\",\"line\":2,\"text\":\"no such thing\"}"
      ),
      ("{\"id\":2,\"type\":\"is-complete\",\"code\":\"(\"}", "{\"id\":2,\"status\":\"incomplete\"}"),
      ("{\"id\":2,\"type\":\"is-complete\",\"code\":\"1\"}", "{\"id\":2,\"status\":\"complete\"}"),
      (
        "{\"id\":3,\"type\":\"complete\",\"code\":\"평x\",\"cursor\":1}",
        "{\"id\":3,\"status\":\"ok\",\"start\":1,\"end\":1,\"matches\":[\"평\"],\"suffix\":\"\"}"
      ),
      (
        "{\"id\":3,\"type\":\"complete\",\"code\":\"평x\"}",
        "{\"id\":3,\"status\":\"ok\",\"start\":2,\"end\":2,\"matches\":[\"평x\"],\"suffix\":\"\"}"
      ),
      ("{\"id\":4,\"type\":\"inspect\",\"code\":\"x\"}", "{\"id\":4,\"status\":\"nothing\"}"),
      ("{\"id\":5,\"type\":\"interrupt\"}", "{\"id\":5,\"status\":\"ok\"}"),
    ])
  func answer(request: String, wanted: String) { #expect(answers(request) == [wanted]) }

  @Test(
    "says what is wrong with a request and goes on",
    arguments: [
      ("x", "the line is not JSON: a value was expected at byte 1"), ("[]", "a request is an object"),
      ("{}", "a request has a type: execute, is-complete, complete, inspect, interrupt"),
      (
        "{\"type\":\"run\"}",
        "there is no request \\\"run\\\"; known are execute, is-complete, complete, inspect, interrupt"
      ),
      ("{\"type\":\"execute\"}", "execute wants code, a text"),
      ("{\"type\":\"complete\",\"code\":1}", "complete wants code, a text"),
    ])
  func refused(request: String, message: String) {
    let found = answers(request, "{\"type\":\"interrupt\"}")
    #expect(
      found == [
        "{\"id\":null,\"status\":\"error\",\"code\":\"protocol\",\"message\":\"\(message)\",\"text\":\"\(message)\"}",
        "{\"id\":null,\"status\":\"ok\"}",
      ])
  }

  @Test("runs several entries of one request up to the first that fails, whose output is kept")
  func several() {
    #expect(
      answers("{\"id\":1,\"type\":\"execute\",\"code\":\"+1\\n+fail\\n+3\"}") == [
        "{\"id\":1,\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"+1\\n\"}",
        "{\"id\":1,\"status\":\"error\",\"code\":\"run\",\"message\":\"no such thing\",\"hint\":\"help()\",\"line\":1,\"text\":\"no such thing\"}",
      ])
    #expect(engine.entries == ["+1", "+fail"])
  }

  @Test("leaves when an entry asks for it")
  func leaving() {
    #expect(
      answers("{\"type\":\"execute\",\"code\":\"leave 7\"}") == ["{\"id\":null,\"status\":\"ok\"}", "(left)"])
  }

  @Test("does not run what was stopped before it began")
  func stopped() {
    var lines: [String] = []
    let listener = LineProtocol(engine: engine) { lines.append($0) }
    _ = listener.answer(Array("{\"id\":1,\"type\":\"execute\",\"code\":\"1\"}".utf8), begin: { false })
    #expect(
      lines == [
        "{\"id\":1,\"status\":\"error\",\"code\":\"interrupted\",\"message\":\"interrupted\",\"text\":\"interrupted\"}"
      ])
    #expect(engine.entries == [])
  }

  @Test("tells what is printed, characters whole however their bytes come")
  func output() {
    var lines: [String] = []
    let listener = LineProtocol(engine: engine) { lines.append($0) }
    let bytes = Array("평양\n".utf8)
    listener.wrote(Array(bytes[..<4]), to: 1)
    listener.wrote(Array(bytes[4...]), to: 1)
    listener.wrote([0x61, 0xFF], to: 2)
    #expect(
      lines == [
        "{\"id\":null,\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"평\"}",
        "{\"id\":null,\"event\":\"output\",\"stream\":\"stdout\",\"text\":\"양\\n\"}",
        "{\"id\":null,\"event\":\"output\",\"stream\":\"stderr\",\"text\":\"a\"}",
      ])
  }
}
