import Testing

@testable import Interchange

@Suite("JSON")
struct JSONTextTests {
  @Test("values are written in order with commas between them")
  func nested() {
    var json = JSONText()
    json.array { json in
      json.integer(1)
      json.object { json in
        json.name("a\"b")
        json.null()
        json.name("c")
        json.array { _ in }
        json.name("d")
        json.boolean(true)
      }
      json.newline()
      json.object { _ in }
      json.string("e")
    }
    #expect(json.text == "[1,{\"a\\\"b\":null,\"c\":[],\"d\":true},\n{},\"e\"]")
  }

  @Test(
    "texts are escaped as JSON wants it",
    arguments: [
      ("plain", "\"plain\""),
      ("\"\\/", "\"\\\"\\\\/\""),
      ("a\nb\rc\td", "\"a\\nb\\rc\\td\""),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""),
      ("평양 👍", "\"평양 👍\""),
    ])
  func strings(text: String, written: String) {
    var json = JSONText()
    json.string(text)
    #expect(json.text == written)
  }

  @Test(
    "numbers read back as the same numbers",
    arguments: [
      (0.1, "0.1"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (-0.0, "-0.0"), (3, "3.0"),
      (.nan, "\"nan\""),
      (-.infinity, "\"-inf\""),
    ])
  func numbers(number: Double, written: String) {
    var json = JSONText()
    json.number(number)
    #expect(json.text == written)
  }

  @Test("whole numbers keep all their digits")
  func integers() {
    var json = JSONText()
    json.array { json in
      json.integer(Int64.min)
      json.integer(UInt64.max)
    }
    #expect(json.text == "[-9223372036854775808,18446744073709551615]")
  }

  @Test("lines stand apart without commas")
  func lines() {
    var json = JSONText()
    json.integer(1)
    json.endLine()
    json.integer(2)
    json.endLine()
    #expect(json.text == "1\n2\n")
  }
}
