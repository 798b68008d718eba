import Testing

@testable import Interchange

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "a text takes the cells a terminal gives it",
    arguments: [
      ("", 0),
      ("Pyongyang", 9),
      ("Batmönkh", 8),
      ("Batmo\u{308}nkh", 8),
      ("평양", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("朝鲜", 4),
      ("ｶﾞ", 2),
      ("ガ", 2),
      ("ﬁ½", 2),
      ("日本語 table", 12),
      ("👍🏽", 2),
      ("👨‍👩‍👧", 2),
      ("🇲🇳", 2),
      ("❤\u{FE0F}", 2),
      ("✓", 1),
      ("a\u{200B}b", 2),
      ("co\u{AD}operate", 9),
      ("\u{1B}[0m", 3),
      ("é\u{301}", 1),
      ("ไทย", 3),
      ("हिन्दी", 5),
    ])
  func width(text: String, cells: Int) {
    #expect(text.displayWidth == cells)
  }

  @Test(
    "a text is cut at a whole character and ends in an ellipsis",
    arguments: [
      ("Pyongyang", 9, "Pyongyang"),
      ("Pyongyang", 8, "Pyongya…"),
      ("Kim Il Sung", 8, "Kim Il…"),
      ("평양시", 6, "평양시"),
      ("평양시", 5, "평양…"),
      ("평양시", 4, "평…"),
      ("Batmo\u{308}nkh", 6, "Batmo\u{308}…"),
      ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
      ("abc", 1, "…"),
      ("abc", 0, ""),
      ("abc", -4, ""),
    ])
  func clipping(text: String, width: Int, clipped: String) {
    #expect(text.clipped(to: width) == clipped)
  }

  @Test(
    "control characters are shown and not obeyed",
    arguments: [
      ("plain – ü 평양", "plain – ü 평양"),
      ("two\nlines", "two⏎lines"),
      ("two\r\nlines", "two⏎lines"),
      ("tab\there", "tab here"),
      ("\u{1B}[31mred", "␛[31mred"),
      ("\u{07}\u{7F}\u{9B}", "␇␡�"),
      ("right\u{202E}left", "right�left"),
      ("a\u{2028}b", "a⏎b"),
      ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
  func visible(text: String, shown: String) {
    #expect(text.printable == shown)
  }
}
