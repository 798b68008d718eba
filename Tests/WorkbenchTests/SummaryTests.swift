import Testing

@testable import Workbench

@Suite("A summary") struct SummaryTests {
  @Test("shows what each column holds, in few digits")
  func figures() throws {
    let rows = "rows_of{ { s = 'A', x = 1 }, { s = 'B', x = 2 }, { s = 'A', x = 2 }, { s = 'A', y = 1 / 3 } }"
    let text = try Shipped.session().shown(byChunk: "return \(rows):summary()")
    #expect(
      text == """
          column  type     blank  different  first     least     median    mean      greatest
          ──────  ───────  ─────  ─────────  ────────  ────────  ────────  ────────  ────────
          s       text         0  2          A
          x       integer      1  2          1         1         2         1.66667   2
          y       number       3  1          0.333333  0.333333  0.333333  0.333333  0.333333
        3 columns
        """)
  }
}
