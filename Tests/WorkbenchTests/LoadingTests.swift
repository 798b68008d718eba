import Foundation
import LuaHost
import Testing
import Workbench

@Suite("load")
struct LoadingTests {
  private let session: Session
  private let folder: URL

  init() throws {
    session = try Shipped.session()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String, _ text: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func shown(_ chunk: String) -> String { session.shown(byChunk: chunk) }

  @Test("goes on as Lua's own for whatever is Lua")
  func lua() throws {
    #expect(shown("return load(\"return 1\")()") == "1")
    #expect(shown("return load(\"return ...\", \"=x\", \"t\", {})(7)") == "7")
    #expect(shown("return (load(\"return a.csv\", nil, nil, { a = { csv = 5 } }))()") == "5")
    #expect(
      shown("local n = 0; return load(function() n = n + 1; return ({ \"return \", \"8\" })[n] end)()") == "8"
    )
    #expect(shown("return select(2, load \"x x\")") == "[string \"x x\"]:1: syntax error near 'x'")
    #expect(shown("return select(\"#\", load \"return 1\")") == "1")
    #expect(shown("return load(\"return '\\xff'\")() == \"\\xff\"") == "true")
    #expect(shown("local t = {}; load(\"x = 1\", \"c\", \"t\", t)(); return t.x") == "1")
    #expect(shown("return load()").contains("bad argument #1 to 'load'"))
  }

  @Test("reads a file that a text names, and what it decided is told")
  func file() throws {
    let path = try path("events.tab", "date\tcode\tn\n2018-06-01\t040\t1\n2018-06-02\t190\t2\n")
    #expect(shown("ev = load \"\(path)\"; return #ev") == "2")
    #expect(shown("return ev[1].code, ev[2].date") == "040 2018-06-02")
    #expect(shown("return ev:filter{ date = after \"2018-06-01\" }:count()") == "1")
    #expect(shown("return report(ev):filter{ column = \"code\" }[2].done") == "kept as text")
    #expect(shown("return report(ev:filter{ n = 1 }):count() == report(ev):count()") == "true")
    let told = shown("return report(ev):count()")
    _ = shown("few = load(\"\(path)\", { rows = 1, columns = { \"n\" } })")
    #expect(shown("return report(ev):count()") == told)
    #expect(shown("return report(few):count()") != told)
    #expect(shown("return why(ev[1])").contains("by: load \"\(path)\""))
    #expect(shown("return math.type(ev:plan()[1].ms)") == "float")
    #expect(shown("return report(visits)").hasPrefix("error: the table was not loaded from a file"))
  }

  @Test("takes options")
  func options() throws {
    let path = try path("x.csv", "a|b\n-9|?\n7|x\n")
    let text = shown(
      "t = load(\"\(path)\", { delimiter = \"|\", types = { a = \"number\" }, missing = { -9, unknown = \"?\" } })"
        + " return t.a[1], t.a[2], t.b[1] == unknown, t.b[2]")
    #expect(text == "nil 7.0 true x")
    #expect(shown("return #load(\"\(path)\", { header = false, rows = 1 })") == "1")
    #expect(
      shown("return load(\"\(path)\", { delimeter = \"|\" })")
        == "error: load has no option \"delimeter\" / did you mean delimiter?")
    #expect(
      shown("return load(\"\(path)\", { types = { c = \"text\" } })").hasPrefix(
        "error: \(path) has no column \"c\" to give a type"))
    #expect(
      shown("return load(\"\(path)\", { encoding = \"latin\" })")
        == "error: option \"encoding\" is \"latin\" / known are utf-8, latin-1, windows-1252, utf-16")
  }

  @Test("reads the columns that are wanted, and tells of the others")
  func columns() throws {
    let path = try path("x.csv", "a,b,c\n1,x,2\n3,y,4,z\n")
    let wanted = "t = load(\"\(path)\", { columns = { \"c\", \"a\" } })"
    #expect(shown("\(wanted); return t.a[2], t.c[2], #t") == "3 4 2")
    #expect(shown("return t.b").hasPrefix("error: rows have no column \"b\""))
    #expect(shown("return report(t):filter{ what = \"told: 2 of 3 columns\" }[1].done") == "left out: b")
    #expect(
      shown("return load(\"\(path)\", { columns = { \"aa\" } })")
        == "error: \(path) has no column \"aa\" / did you mean a?")
    #expect(
      shown("return load(\"\(path)\", { columns = \"a\" })")
        == "error: option \"columns\" wants a list of names, got a string")
  }

  @Test("names the line of the caller where it fails")
  func place() throws {
    do {
      _ = try session.lua.run("local x = 1\nlocal t = load \"missing.csv\"\n", name: "=test")
      Issue.record("a file was read that is not there")
    } catch {
      #expect(error.place?.chunk == "test")
      #expect(error.place?.line == 2)
    }
  }

  @Test("says what is wrong with a file")
  func errors() throws {
    #expect(
      shown("return load \"missing.csv\"") == "error: cannot read missing.csv: No such file or directory")
    #expect(
      shown("return load \"\(folder.path)\"") == "error: \(folder.path) is a folder / name a file in it")
    #expect(
      shown("return load \"\(try path("empty.csv", ""))\"")
        == "error: there is nothing in \(folder.path)/empty.csv")
  }

  @Test("unpacks gzip, and names one that is cut short")
  func gzip() throws {
    let rows = (0..<5000).map { "\($0),text \($0)" }.joined(separator: "\n")
    let path = try path("x.csv", "a,b\n\(rows)\n")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-k", path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    #expect(shown("t = load \"\(path).gz\"; return #t, t.a:sum(), t.b[5000]") == "5000 12497500 text 4999")
    let whole = try Data(contentsOf: URL(fileURLWithPath: path + ".gz"))
    try whole.prefix(whole.count / 2).write(to: folder.appendingPathComponent("cut.csv.gz"))
    #expect(shown("return load \"\(folder.path)/cut.csv.gz\"").contains("is cut short"))
  }

  @Test("is Lua's own where there are no files")
  func sealed() throws {
    let state = try Session(corpus: Shipped.corpus(), profile: .exercise)
    guard case .failed(let error) = state.evaluate("load(\"/etc/passwd\", {})") else {
      Issue.record("a sealed session read a file")
      return
    }
    #expect(error.message.contains("load"))
  }
}
