import Foundation
import Relations
import Testing

@testable import Workbench

@Suite("Several mistakes")
struct BrokenCorpusTests {
  @Test("in several files are told together, by file and line")
  func together() {
    let complaints = BrokenFile.complaints(about: [
      (
        "visits/z.lua",
        """
        visit { guest = "kin", host = "sooth", from = "paper/lead/9" }
        visit {
          host = "south",
          date = "1956-13",
          guest = "kim",
        }
        """
      ),
      ("a.lua", "\nplace \"town\" { nam = \"Town\" }\nvisit { from = \"papers/lead/1\" }"),
    ])
    #expect(
      complaints == [
        "a.lua:2: place: \"town\" was declared before, at base.lua:5",
        "a.lua:2: place.nam: place has no field of that name; did you mean name?",
        "a.lua:2: place.name: is missing",
        "a.lua:3: visit.from: there is no source \"papers\"; did you mean paper?",
        "visits/z.lua:1: visit.from: \"paper/lead/9\" points nowhere: Introduction has 3 paragraphs",
        "visits/z.lua:1: visit.guest: there is no actor \"kin\"; did you mean kim?",
        "visits/z.lua:1: visit.host: there is no actor \"sooth\"; did you mean south?",
        "visits/z.lua:2: visit.from: is missing: a claim points to where it stands; from = \"source/section/1\"",
        "visits/z.lua:4: visit.date: \"1956-13\" is no date: there is no month 13; months run from 01 to 12, seasons and parts of a year from 21 to 41",
      ])
  }

  @Test("are told the same in whatever order the files come")
  func order() {
    let files = [
      ("b.lua", "visit { guest = \"kin\", from = \"paper/lead/1\" }"),
      ("a.lua", "visit { guest = \"kom\", from = \"paper/lead/1\" }"),
      ("c.lua", "}"),
    ]
    let told = BrokenFile.complaints(about: files)
    #expect(told == BrokenFile.complaints(about: files.reversed()))
    #expect(told == ["c.lua:1: unexpected symbol near '}'"])
  }

  @Test("beside a file that cannot be run are told, but for what that file may hold")
  func partial() {
    let complaints = BrokenFile.complaints(about: [
      ("people.lua", "person \"ada\" { name = \"Ada\" "),
      ("more.lua", "visit { guest = \"ada\", status = \"planed\", from = \"book/lead/1\" }\ncall { }"),
      (
        "twice.lua",
        "place \"town\" { name = \"Town\" }\nerror(\"enough\")\nplace \"town\" { name = \"Town\" }"
      ),
    ])
    #expect(
      complaints == [
        "more.lua:1: visit.status: \"planed\" is not one of its values; did you mean planned?",
        "people.lua:1: '}' expected near <eof>; is a comma missing before it?",
        "twice.lua:1: place: \"town\" was declared before, at base.lua:5",
        "twice.lua:2: enough",
      ])
  }

  @Test("after a loop without end are not looked for: nothing runs any more")
  func afterLoop() {
    let complaints = BrokenFile.complaints(about: [("a.lua", "while true do end"), ("b.lua", "}")])
    #expect(complaints.map { $0.prefix(8) } == ["a.lua:1:"])
  }

  @Test(
    "is found on its line however the entry is written",
    arguments: [
      ("visit { guest = \"kim\",\n  [\"host\"] = \"sooth\", from = \"paper/lead/1\" }", 2),
      (
        "visit { note = \"a } in a text\", guest = \"kim\", -- and } here\n host = \"sooth\",\n from = \"paper/lead/1\" }",
        2
      ),
      (
        "visit { note = [==[\n]] host = ]==],\n host = \"sooth\", guest = \"kim\", from = \"paper/lead/1\" }",
        3
      ),
      (
        "--[[ visit { host = 1\n]]\nvisit({ guest = \"kim\"; from = \"paper/lead/1\";\n\n host = 'sooth' })",
        5
      ),
      ("local host = \"sooth\"\nvisit { guest = \"kim\", from = \"paper/lead/1\",\n  host = host }", 3),
      (
        "visit { guest = \"kim\", from = \"paper/lead/1\" } visit { from = \"paper/lead/1\",\n host = \"sooth\" }",
        2
      ),
      ("local v = { guest = \"kim\", from = \"paper/lead/1\",\n host = \"sooth\" }\nvisit(v)", 3),
      (
        "for n = 1, 1 do\n  visit { from = \"paper/lead/\" .. n, guest = \"kim\",\n    host = \"soo\" .. \"th\" }\nend",
        3
      ),
    ])
  func line(text: String, line: Int) {
    #expect(
      BrokenFile.complaints(about: [("x.lua", text)]) == [
        "x.lua:\(line): visit.host: there is no actor \"sooth\"; did you mean south?"
      ])
  }

  @Test(
    "are none in what editors leave in a file",
    arguments: ["\u{FEFF}", "\r\n", ";"])
  func harmless(start: String) {
    let text = start + "visit { guest = \"kim\",\r\n  from = \"paper/lead/1\" }\r\n"
    #expect(BrokenFile.complaints(about: [("x.lua", text)]) == [])
  }
}

@Suite("A folder of data files")
struct BrokenFolderTests {
  private func complaints(_ files: [String: String]) throws -> [String] {
    let folder = try DataFolder(files.merging(["base.lua": BrokenFile.base]) { own, _ in own })
    return complaints(folder.data)
  }

  private func complaints(_ folder: String) -> [String] {
    do throws(CorpusError) {
      _ = try CorpusLoader.load(folder: folder, cache: nil)
      return []
    } catch {
      return error.description.split(separator: "\n").map {
        String($0).replacingOccurrences(of: folder, with: "FOLDER")
      }
    }
  }

  @Test("is searched at any depth, and its files are named from there")
  func depth() throws {
    #expect(
      try complaints([
        "a/b/c.lua": "\nvisit { guest = \"kin\", from = \"paper/lead/1\" }", "a/notes.txt": "visit {",
      ]) == ["a/b/c.lua:2: visit.guest: there is no actor \"kin\"; did you mean kim?"])
  }

  @Test("that is not there is told")
  func missing() {
    #expect(
      complaints("/nowhere/at/all") == ["FOLDER: No such file or directory"])
  }

  @Test("without data files is told")
  func empty() throws {
    let folder = try DataFolder([:])
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    #expect(complaints(folder.data) == ["FOLDER: there are no .lua files in this folder"])
  }

  @Test("that is a file is told")
  func file() throws {
    let folder = try DataFolder(["x.lua": ""])
    #expect(
      complaints(folder.data + "/x.lua") == ["FOLDER: Not a directory"])
  }

  @Test("with a file in another encoding is told, with the first line that shows it")
  func latin1() throws {
    let folder = try DataFolder(["base.lua": BrokenFile.base])
    let text = Data("-- fine\nplace \"x\" { name = \"Caf".utf8) + [0xE9] + Data("\" }".utf8)
    try text.write(to: URL(fileURLWithPath: folder.data + "/latin.lua"))
    #expect(complaints(folder.data) == ["latin.lua:2: the file is not UTF-8; save it in this encoding"])
  }

  @Test("with a compiled file is told")
  func compiled() throws {
    let folder = try DataFolder(["base.lua": BrokenFile.base])
    let bytes: [UInt8] = [0x1B, 0x4C, 0x75, 0x61, 0x54, 0x00, 0x19, 0x93, 0x0D, 0x0A, 0x1A, 0x0A]
    try Data(bytes).write(to: URL(fileURLWithPath: folder.data + "/chunk.lua"))
    #expect(complaints(folder.data) == ["chunk.lua: the file is compiled Lua; data files are text"])
  }
}
