import Columnar
import Testing

@Suite("Folded text") struct FoldedTextTests {
  @Test(
    "drops case, accents, strokes and punctuation of names",
    arguments: [
      ("Batmönkh", "batmonkh"), ("Élysée", "elysee"), ("E\u{301}", "e"), ("Đặng Văn", "dang van"),
      ("Søren", "soren"), ("Łódź", "lodz"), ("P’yŏngyang", "pyongyang"), ("P'yŏngyang", "pyongyang"),
      ("Kim Il-sung", "kim il sung"), ("Kim\u{2011}Il  Sung ", "kim il sung"), ("  a  b ", "a b"),
      ("Улаанбаатар", "улаанбаатар"), ("Йод", "иод"), ("İzmir", "izmir"), ("", ""), ("'", ""),
    ])
  func folding(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(
    "is known to begin with what it begins with before all of it is folded",
    arguments: [
      "Batmönkh", "E\u{301}t", "P'yŏngyang", "Kim Il-sung", "  a  b ", "Улаанбаатар", "평양", "x--'y", "",
    ])
  func beginning(text: String) {
    let whole = folded(text)
    for count in 0...whole.count { #expect(folded(text, beginsWith: String(whole.prefix(count)))) }
    for other in [whole + "x", "z", "б", "a b c", " "] {
      #expect(!folded(text, beginsWith: other), "\(other)")
    }
  }

  @Test("leaves Hangul syllables, kana and vowel signs whole", arguments: ["김일성", "東京", "が", "हिन्दी"])
  func untouched(text: String) {
    #expect(Array(folded(text).unicodeScalars) == Array(text.unicodeScalars))
  }
}

@Suite("Nearest names") struct NearestNamesTests {
  static let columns = ["date", "guest", "host", "place", "place_name", "note", "Tömör"]

  @Test(
    "offers what a mistyped name may have meant",
    arguments: [
      ("plcae", ["place"]), ("dat", ["date"]), ("ghost", ["host"]), ("tomor", ["Tömör"]),
      ("PLACE", ["place"]), ("elephant", []), ("", []), ("x", []),
    ])
  func offers(word: String, expected: [String]) {
    #expect(nearest(word, among: Self.columns) == expected)
  }

  @Test("keeps the given order among equals, names each once and stops at the limit")
  func order() {
    #expect(nearest("ab", among: ["ax", "ay", "ab", "az", "ax"]) == ["ab", "ax", "ay"])
    #expect(nearest("ab", among: ["ax", "ay"], limit: 1) == ["ax"])
  }
}
