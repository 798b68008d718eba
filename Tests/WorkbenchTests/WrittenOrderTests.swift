import Columnar
import Foundation
import LuaHost
import Testing

@testable import Workbench

/// Columns that a call names come as it names them, though a Lua table forgets the order of its keys.
@Suite("Names in braces") struct WrittenOrderTests {
  /// The columns of the table that the last of some entries gives.
  private func columns(_ entries: String..., in session: Session? = nil) throws -> String {
    let session = try session ?? Shipped.session()
    for entry in entries.dropLast() { _ = session.evaluate(entry) }
    let last = entries[entries.count - 1]
    if case .failed(let error) = session.evaluate(last) { return "\(error.message)" }
    guard case .object(let object as TableObject) = session.lua.global("_") else { return "no table" }
    return object.table.columns.filter { !$0.isDetail }.map(\.name).joined(separator: " ")
  }

  @Test(
    "are columns in the order in which they are written",
    arguments: [
      ("visits:aggregate{ n = count(), first = min \"date\", a = max \"date\" }", "n first a"),
      ("visits:group \"place\":aggregate{ z = count(), a = list \"guest\" }", "place z a"),
      ("visits:select{ \"date\" }:derive{ z = \"year(date)\", a = \"month(date)\" }", "date z a"),
      ("visits:group{ z = \"year(date)\", a = \"month(date)\" }:count()", "z a n"),
      ("visits:group{ z = \"year(date)\", \"place\", a = \"month(date)\" }:count()", "z place a n"),
      ("visits:group{ \"place\", a = \"year(date)\", \"form\" }:count()", "place a form n"),
      (
        "visits:select{ \"date\" }:window{ z = count(), order = \"date\", a = first \"date\" }", "date z a"
      ),
      ("visits:aggregate{ [\"z\"] = count(), a = count(); }", "z a"),
      ("visits:aggregate({ z = count(), a = count() })", "z a"),
      ("visits:aggregate{ n = count(), b = function(t) local x, a = 1, #t return a + x end }", "n b"),
      (
        "visits:aggregate{ z = function(t) return #t end, n = count(), a = function() return 1 end }", "z n a"
      ),
    ])
  func written(entry: String, wanted: String) throws {
    #expect(try columns(entry) == wanted)
  }

  @Test("may go on over lines, in braces and in chains of verbs")
  func severalLines() throws {
    #expect(
      try columns(
        """
        visits
          :derive{ z = "year(date)",
            -- not yet = {
            a = "month(date)" }
          :select{ "z", "a" }
          :group(
            "z")
          :aggregate(
            {
              n = count(),
              b = list "a",
            })
        """) == "z n b")
  }

  @Test("keep the order of the alphabet where the call does not tell another")
  func unknown() throws {
    let aggregations = "{ z = count(), a = count() }"
    #expect(try columns("spec = \(aggregations)", "visits:aggregate(spec)") == "a z")
    #expect(
      try columns("visits:aggregate((function() local t = {} t.z = count() t.a = count() return t end)())")
        == "a z")
    #expect(try columns("f = visits.aggregate", "_, t = pcall(f, visits, \(aggregations))", "t") == "a z")
    // Two braces with the same names, and neither is the verb's own.
    #expect(
      try columns(
        "visits:aggregate(({ { a = count(), z = count() }, { z = count(), a = count() } })[2])") == "a z")
    // A key that gets nil is none.
    #expect(try columns("visits:aggregate{ z = count(), x = nil, b = count(), a = count() }") == "a b z")
  }

  @Test("of the verb's own braces go before others on the line")
  func ownBraces() throws {
    #expect(
      try columns(
        "visits:derive{ a = \"year(date)\", z = \"year(date)\" }:aggregate{ z = count(), a = count() }")
        == "z a")
  }

  @Test("are looked up in the entry that made the function")
  func functionOfEarlierEntry() throws {
    #expect(
      try columns(
        "function f(t)\n  return t:aggregate{\n    z = count(), a = count() }\nend",
        "\n\n{ a = 1, z = 2 }", "f(visits)") == "z a")
  }

  @Test("of a computed column wait for the column that it is computed from")
  func needs() throws {
    let year = "visits:select{ \"date\" }"
    #expect(try columns("\(year):derive{ z = \"year(date)\", a = \"z + 1\" }") == "date z a")
    #expect(try columns("\(year):derive{ b = \"a + 1\", a = \"year(date)\" }") == "date b a")
    #expect(try columns("\(year):derive{ b = function(r) return r.a end, a = \"year(date)\" }") == "date b a")
    #expect(
      try columns("\(year):derive{ b = \"a + 1\", a = \"b + 1\" }").contains("no column \"a\""))
  }

  @Test("of scripts, of what is required and of texts that are loaded are known")
  func scripts() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("written-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let call = "visits:aggregate{ z = count(), a = count() }"
    let session = try Shipped.session()
    try session.run("#!/usr/bin/env entente\nresult = \(call)", name: "@\(folder)/script.lua")
    #expect(try columns("result", in: session) == "z a")
    try session.run("result = \(call)", name: "=(command line)")
    #expect(try columns("result", in: session) == "z a")
    #expect(try columns("load [[return \(call)]]()", in: session) == "z a")

    let library = "\(folder)/library.lua"
    try "return function() return \(call) end".write(toFile: library, atomically: true, encoding: .utf8)
    #expect(try columns("f = dofile \"\(library)\"", "f()", in: session) == "z a")
    // What the file has become since is not what runs.
    let other = "visits:aggregate{ a = count(), z = count() }"
    try "return function() return \(other) end".write(toFile: library, atomically: true, encoding: .utf8)
    #expect(try columns("f()", in: session) == "z a")
    #expect(try columns("f = dofile \"\(library)\"", "f()", in: session) == "a z")
    _ = session.evaluate("package.path = \"\(folder)/?.lua\"")
    #expect(try columns("g = require \"library\"", "g()", in: session) == "a z")
    // Nor is anything known of one that was changed before it was looked at.
    try "return function() return \(call) end".write(toFile: library, atomically: true, encoding: .utf8)
    _ = session.evaluate("f = dofile \"\(library)\"")
    try "--\nreturn function() return \(call) end".write(toFile: library, atomically: true, encoding: .utf8)
    #expect(try columns("f()", in: session) == "a z")
  }
}
