import Interchange
import Testing

@Suite("JSON that is read")
struct JSONValueTests {
  @Test(
    "is what is written",
    arguments: [
      ("null", JSONValue.null), (" true ", .boolean(true)), ("-0", .integer(0)), ("12", .integer(12)),
      ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
      ("1.5e3", .number(1500)), ("1E-2", .number(0.01)), ("\"\"", .string("")),
      ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("a\"\\/\u{8}\u{C}\n\r\t")), ("\"\\u00e9평\"", .string("é평")),
      ("\"\\uD83D\\uDE00\"", .string("😀")), ("\"\\uD83Dx\"", .string("\u{FFFD}x")),
      ("\"\\uD83D\\u0041\"", .string("\u{FFFD}A")), ("[]", .array([])),
      ("[ 1 , [ ] ]", .array([.integer(1), .array([])])),
      ("{}", .object([])),
      (
        "{\"a\":1,\"a\":2}",
        .object([.init(name: "a", value: .integer(1)), .init(name: "a", value: .integer(2))])
      ),
    ])
  func read(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text.utf8) == value)
  }

  @Test(
    "is refused with the place where it is none",
    arguments: [
      ("", "a value was expected at byte 1"), ("nul", "a value was expected at byte 1"),
      ("1 2", "the end was expected at byte 3"), ("01", "the end was expected at byte 2"),
      ("-", "a digit was expected at byte 2"), ("1.", "a digit was expected at byte 3"),
      ("1e", "a digit was expected at byte 3"), (".5", "a value was expected at byte 1"),
      ("\"a", "'\"' was expected at byte 3"),
      ("\"\n\"", "a control character must be written as \\u at byte 2"),
      ("\"\\x\"", "no such escape at byte 3"),
      ("\"\\u12\"", "four hexadecimal digits were expected at byte 4"),
      ("\"\\u+123\"", "four hexadecimal digits were expected at byte 4"),
      ("[1,]", "a value was expected at byte 4"), ("[1", "',' or ']' was expected at byte 3"),
      ("{a:1}", "a name in quotes was expected at byte 2"), ("{\"a\" 1}", "':' was expected at byte 6"),
      ("{\"a\":1", "',' or '}' was expected at byte 7"),
      (String(repeating: "[", count: 200), "too deep at byte 129"),
    ])
  func refused(text: String, message: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text.utf8) }
    do { _ = try JSONValue(parsing: text.utf8) } catch { #expect("\(error)" == message) }
  }

  @Test("that is no UTF-8 is refused")
  func bytes() {
    #expect(throws: JSONError.self) { try JSONValue(parsing: [34, 0xFF, 34]) }
  }

  @Test("gives members by name, the last of equals, and is written as it was read")
  func members() throws {
    let value = try JSONValue(parsing: "{\"a\":1,\"b\":[true,null,\"x\"],\"a\":2.5}".utf8)
    #expect(value["b"] == .array([.boolean(true), .null, .string("x")]))
    #expect(value["a"] == .number(2.5) && value["c"] == nil && value["b"]?["x"] == nil)
    var json = JSONText()
    json.value(value)
    #expect(json.text == "{\"a\":1,\"b\":[true,null,\"x\"],\"a\":2.5}")
  }
}
