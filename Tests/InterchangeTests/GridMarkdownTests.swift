import Testing

@testable import Interchange

@Suite("Markdown")
struct GridMarkdownTests {
  @Test("marks of Markdown inside cells are escaped and nothing is shortened")
  func escaped() {
    let grid = Grid(
      title: "Visits *to* P.",
      columns: [.init("guest|host"), .init("n", alignment: .right)],
      rows: [["a|b \\ `c` <b> [x] *y* _z_ mn_kp", "1"], ["two\nlines", "22"]],
      gap: .init(after: 1, count: 3), footer: "2 of 5 visits")
    #expect(
      grid.markdown == #"""
        **Visits \*to\* P.**

        | guest\|host | n |
        | --- | ---: |
        | a\|b \\ \`c\` \<b> \[x\] \*y\* \_z_ mn_kp | 1 |
        | … 3 more |  |
        | two<br>lines | 22 |

        2 of 5 visits

        """#)
  }

  @Test("a grid without columns is its footer")
  func empty() {
    #expect(Grid(columns: [], rows: [], footer: "no visits").markdown == "no visits\n")
  }
}
