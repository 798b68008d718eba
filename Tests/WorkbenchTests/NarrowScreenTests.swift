import Testing

@testable import Workbench

@Suite("A table wider than the screen") struct NarrowScreenTests {
  @Test(
    "shows what was derived before what was there",
    arguments: [
      "visits:derive{ era = \"if(date < '1990', 'before', 'after')\" }",
      "ev:derive{ era = \"tone * 2\" }", "ev:derive{ era = \"tone * 2\" }:filter \"era > 2\":take(3)",
      "ev:derive{ a1 = \"1\", a2 = \"2\", a3 = \"3\", a4 = \"4\", a5 = \"5\" }:derive{ era = \"tone * 2\" }",
      "ev:window{ by = \"source\", order = \"date\", rows = 2, era = sum \"tone\" }",
    ])
  func derived(code: String) throws {
    let names = (1...12).map { "column_\($0)" }.joined(separator: ",")
    let folder = try DataFolder([
      "ev.csv": "date,source,tone,\(names)\n"
        + (1...9).map {
          "1990-01-0\($0),MNG,\($0),\(Array(repeating: "some text \($0)", count: 12).joined(separator: ","))\n"
        }
        .joined()
    ])
    let session = try Shipped.session()
    session.width = 80
    let load = "local ev = load \"\(folder.data)/ev.csv\" "
    let head = session.shown(byChunk: load + "return \(code)").split(separator: "\n").first ?? ""
    #expect(head.split(separator: " ").contains("era"), "\(head)")
  }
}
