import Columnar
import Foundation
import Interchange
import Testing

@Suite("A file read in parts")
struct TableStreamTests {
  /// A folder that goes when the test does.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ text: String, _ name: String = "events.csv") throws -> String {
      try file(Data(text.utf8), name)
    }

    func file(_ data: Data, _ name: String = "events.csv") throws -> String {
      let file = url.appendingPathComponent(name)
      try data.write(to: file)
      return file.path
    }
  }

  private func collected(
    _ path: String, partSize: Int, options: ReadOptions = ReadOptions()
  ) throws -> (table: Table, report: ImportReport?) {
    let stream = try TableStream(path, options: options, partSize: partSize)
    return (try Plan(stream).run(), stream.report)
  }

  private func cells(_ table: Table) throws -> [[Value]] {
    try (0..<table.rowCount).map { try table.row($0) }
  }

  @Test(
    "has the types that all its cells fit, however late one says so",
    arguments: [
      (["1", "2", "3", "4"], "integer", ["1", "2", "3", "4"]),
      (["1", "2", "3.5", "4"], "number", ["1", "2", "3.5", "4"]),
      (["1", "2", "x", "4"], "text", ["1", "2", "x", "4"]),
      (["7", "8", "9", "007"], "text", ["7", "8", "9", "007"]),
      (["", "", "", "5"], "integer", ["", "", "", "5"]),
      (["", "x", "", "5"], "text", ["", "x", "", "5"]),
      (["1990-01-02", "1991-05", "", "1992"], "date", ["1990-01-02", "1991-05", "", "1992"]),
      (["1990-01-02", "1991-05-03", "", "soon"], "text", ["1990-01-02", "1991-05-03", "", "soon"]),
      (["true", "false", "true", "7"], "text", ["true", "false", "true", "7"]),
    ])
  func types(cells: [String], type: String, values: [String]) throws {
    let folder = try Folder()
    let path = try folder.file("when,n\n" + cells.map { "\($0),1\n" }.joined())
    let whole = try readTable(path).table
    for size in [1, 8, 20, 1000] {
      let (table, _) = try collected(path, partSize: size)
      let column = try table.column("when")
      #expect(column.type.description == type, "parts of \(size)")
      #expect(try self.cells(table) == self.cells(whole), "parts of \(size)")
      #expect(column.values.map { $0.isBlank ? "" : "\($0)" } == values, "parts of \(size)")
    }
  }

  @Test("names odd lines as when it is read whole, whichever part they are in")
  func oddities() throws {
    let folder = try Folder()
    let path = try folder.file("a,b\n1,2\n3\n\n4,5,6\n7,\"x\ny\"\n8,9\n")
    var options = ReadOptions()
    options.columns = ["a", "b"]
    let whole = try readTable(path, options: options).report
    for size in [1, 9, 1000] {
      let (table, report) = try collected(path, partSize: size)
      #expect(table.rowCount == 5, "parts of \(size)")
      #expect(
        report?.entries.filter { $0.line != nil } == whole.entries.filter { $0.line != nil },
        "parts of \(size)")
      #expect(report?.rowCount == 5)
    }
    #expect(whole.oddities == 3)
  }

  @Test("gives as many rows as are asked for, and reads letters that are no UTF-8 anew")
  func optionsAndLetters() throws {
    let folder = try Folder()
    let path = try folder.file(
      Data("name,n\nUlan,1\nUlan,2\nUlan,3\nM\u{FC}nchen,4\n".unicodeScalars.map { UInt8($0.value) }))
    let (table, _) = try collected(path, partSize: 10)
    #expect(table["name"]?.values == ["Ulan", "Ulan", "Ulan", "München"])
    var options = ReadOptions()
    options.rows = 2
    #expect(
      try collected(path, partSize: 8, options: options).table["n"]?.values == [.integer(1), .integer(2)])
  }

  @Test("is refused with the reason", arguments: [("events.jsonl", "{}\n"), ("empty.csv", "")])
  func refusals(name: String, text: String) throws {
    let folder = try Folder()
    let path = try folder.file(text, name)
    #expect(throws: ReadError.self) { try TableStream(path) }
  }

  @Test("that changes while it is read gives one clear error")
  func changes() throws {
    let folder = try Folder()
    let path = try folder.file("a\n" + String(repeating: "1\n", count: 100))
    let stream = try TableStream(path, partSize: 20)
    var parts = try stream.parts(of: ["a"])
    #expect(try parts.next()?.rowCount == 10)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 60)
    try file.close()
    #expect {
      while try parts.next() != nil {}
    } throws: { error in
      "\(error)" == "\(path) was changed while it was read; load it again once whoever writes it is done"
    }
  }

  @Test("holds what it holds read whole, nasty as it may be")
  func nasty() throws {
    let folder = try Folder()
    try PythonRows.run(["make", "11", "200", folder.url.path])
    var compared = 0
    for number in 0..<200 {
      let path = folder.url.appendingPathComponent("\(number).csv").path
      var options = ReadOptions()
      options.header = false
      options.quotes = true
      guard let names = try? readTable(path, options: options).table.columns.map(\.name) else { continue }
      options.columns = names.filter { $0.hasPrefix("column_") }
      let (whole, told) = try readTable(path, options: options)
      // How bytes are letters is decided from all of them, and a quote that never closes ends with the part.
      if told.encoding != .utf8
        || told.entries.contains(where: { $0.what.contains("UTF-8") || $0.what.contains("quote") })
      {
        continue
      }
      for size in [7, 200, 1 << 20] {
        let (table, _) = try collected(path, partSize: size, options: options)
        let same = try cells(table) == cells(whole)
        #expect(
          same && table.columns.map(\.type) == whole.columns.map(\.type), "file \(number), parts of \(size)")
        if !same { return }
      }
      compared += 1
    }
    #expect(compared > 70)
  }
}
