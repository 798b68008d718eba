import Foundation
import Testing

@testable import Workbench

@Suite("A table saved as text") struct TextFilesTests {
  static func saved(_ code: String, as name: String = "t.csv") throws -> [String] {
    let folder = try DataFolder(["empty": ""])
    let session = try Shipped.session()
    let path = folder.path(name)
    let shown = session.shown(byChunk: code.replacing("FILE", with: "\"\(path)\""))
    guard shown.isEmpty else { return [shown] }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  static let table =
    "local t = visits:filter{ place = \"Pyongyang\" }:sort \"date\":take(2):select{ \"date\", \"guest\", \"place\" }"
    + ":derive{ note = function(r) if r.date.year == 1956 then return unknown end end } "

  @Test("holds ids and a word for each sort of blank, as a rule")
  func plain() throws {
    #expect(
      try Self.saved(Self.table + "t:save(FILE)") == [
        "date,guest,place,note", "1956,tsedenbal,pyongyang,unknown", "1974-12-21,rinchin,pyongyang,",
      ])
  }

  @Test("holds names and one word for a blank, if asked")
  func forSpreadsheets() throws {
    #expect(
      try Self.saved(Self.table + "t:save(FILE, { names = true, blank = \"NA\" })") == [
        "date,guest,place,note", "1956,Yumjaagiin Tsedenbal,Pyongyang,NA",
        "1974-12-21,Lodongiyn Rinchin,Pyongyang,NA",
      ])
  }

  @Test("keeps a text apart that is the word for a blank")
  func word() throws {
    #expect(
      try Self.saved(
        "visits:take(1):select{ \"place\" }:derive{ code = \"'NA'\" }:save(FILE, { blank = \"NA\" })")
        == ["place,code", "pyongyang,\"NA\""])
  }

  @Test(
    "names what it can't do",
    arguments: [
      (
        "visits:save(FILE, { nmes = true })",
        "save has no option \"nmes\" for such a file / did you mean names?"
      ),
      ("visits:save(FILE, { names = 1 })", "option \"names\" wants true or false, got a number"),
      (
        "visits:save(FILE, { \"NA\" })",
        "an option has a name, and string stands alone / options are names, blank and details"
      ),
    ])
  func refusals(code: String, message: String) throws {
    #expect(try Self.saved(code) == ["error: \(message)"])
  }
}
