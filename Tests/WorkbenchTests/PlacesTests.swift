import LuaHost
import Testing
import Workbench

@Suite("The place of a mistake")
struct PlacesTests {
  private func told(_ session: Session, _ entry: String) -> String {
    switch session.evaluate(entry) {
    case .shown(let text): text
    case .failed(let error): "\(session.line(of: error) ?? 0) \(session.explanation(of: error))"
    }
  }

  @Test("in a file that was run or required is told with the file, its line, and what to do")
  func files() throws {
    let session = try Shipped.session()
    let folder = try DataFolder([
      "nil.lua": "local t = {}\n\nreturn t.x.y\n", "if.lua": "x = 1\nif x = 2 then\nend\n",
      "then.lua": "if visits:count() > 3\n  print \"many\"\nend\n",
      "made.lua": "return {\n  raise = function() error \"own\" end }\n",
    ])
    _ = session.evaluate("package.path = \"\(folder.data)/?.lua\"")
    // Lua shortens a name that is long.
    func file(_ name: String) -> String { "\(folder.data)/\(name).lua" }
    for call in ["dofile \"\(file("nil"))\"", "require \"nil\""] {
      #expect(
        told(session, call) == """
          0 \(file("nil")):3: attempt to index a nil value (field 'x')
            return t.x.y
                     ^
          """)
    }
    for call in ["dofile \"\(file("if"))\"", "require \"if\""] {
      #expect(
        told(session, call) == """
          0 \(file("if")):2: 'then' expected near '='
            if x = 2 then
                 ^ == compares, = gives a value
          """)
    }
    #expect(
      told(session, "dofile \"\(file("then"))\"") == """
        0 \(file("then")):1: 'then' expected after '3'
          if visits:count() > 3
                               ^ Lua writes if … then … end
        """)
    _ = session.evaluate("made = require \"made\"")
    #expect(told(session, "made.raise()") == "0 \(file("made")):2: own")
  }

  @Test("is that of the entry alone where it happened in the last one")
  func entries() throws {
    let session = try Shipped.session()
    _ = session.evaluate("function f(t)\n  return t.x.y\nend")
    #expect(told(session, "x = {}\nx.y.z = 2").hasPrefix("2 attempt to index a nil value (field 'y')"))
    #expect(told(session, "x = 1\nf{}").hasPrefix("0 in f (entry 1, line 2): attempt to index"))
    // What was pasted in front of an entry is not of it.
    for unit in session.units(of: "y = 1\nfunction g(t)\n  return t.x.y\nend") { _ = session.evaluate(unit) }
    #expect(told(session, "g{}").hasPrefix("0 in g (entry 5, line 2): attempt to index"))
  }

  @Test("is no question where an entry asks to leave")
  func leaving() throws {
    let session = try Shipped.session()
    for entry in ["exit", "quit", " exit() ", "quit()"] { #expect(session.asksToLeave(entry), "\(entry)") }
    for entry in ["exit(1)", "q", "leave", "x = exit", "\"exit\""] {
      #expect(!session.asksToLeave(entry), "\(entry)")
    }
    _ = session.evaluate("exit = 3")
    #expect(!session.asksToLeave("exit"))
  }
}
