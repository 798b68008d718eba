import Testing

@testable import Interchange

@Suite("Delimited text")
struct DelimitedTextTests {
  private let rows = [
    ["plain", "with, comma", "with \"quotes\""],
    ["two\nlines", "carriage\rreturn", " spaces "],
    ["", "평양", "a\tb\\c"],
  ]

  private func text(_ style: DelimitedText.Style, _ rows: [[String]]) -> String {
    var text = DelimitedText(style)
    for row in rows {
      for cell in row { text.cell(cell) }
      text.endRow()
    }
    return text.text
  }

  @Test("with commas, awkward cells are quoted")
  func commas() {
    #expect(
      text(.commas, rows)
        == "plain,\"with, comma\",\"with \"\"quotes\"\"\"\n"
        + "\"two\nlines\",\"carriage\rreturn\",\" spaces \"\n" + ",평양,a\tb\\c\n")
  }

  @Test("with tabs, awkward characters are escaped")
  func tabs() {
    #expect(
      text(.tabs, rows)
        == "plain\twith, comma\twith \"quotes\"\n" + "two\\nlines\tcarriage\\rreturn\t spaces \n"
        + "\t평양\ta\\tb\\\\c\n")
  }

  @Test("a row of one empty cell is not an empty line")
  func emptyCell() {
    #expect(text(.commas, [["x"], [""], ["", ""]]) == "x\n\"\"\n,\n")
  }
}
