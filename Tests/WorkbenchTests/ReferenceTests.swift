import LuaHost
import Testing

@testable import Workbench

@Suite("The reference")
struct ReferenceTests {
  @Test("has every function, in every form", arguments: ReferenceForm.allCases)
  func complete(form: ReferenceForm) throws {
    let session = try Shipped.session()
    let text = session.reference(as: form)
    for row in session.lua.registry {
      let wanted =
        switch form {
        case .markdown: "### `\(row.signature)`"
        case .man: "\n.B "
        case .lua: row.owner == nil ? "\nfunction \(row.name)(" : ":\(row.name)("
        }
      #expect(text.contains(wanted), "\(row.signature)")
    }
  }

  @Test("for the language server is Lua")
  func annotations() throws {
    let session = try Shipped.session()
    let text = session.reference(as: .lua)
    _ = try session.lua.load(text, name: "=annotations")
    #expect(text.contains("---Keeps the first rows; with a negative number, the last."))
    #expect(text.contains("---@return table_of_rows\nfunction table_of_rows:take(n) end\n"))
    #expect(text.contains("---@type table_of_rows\nvisits = nil\n"))
  }

  @Test("for man has nothing on a line of its own that man would take for a request")
  func requests() throws {
    let known = [".TH", ".SH", ".B", ".TP", ".br", ".I"]
    for line in try Shipped.session().reference(as: .man).split(separator: "\n") where line.hasPrefix(".") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
