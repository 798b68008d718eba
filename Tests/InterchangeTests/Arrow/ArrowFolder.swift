import Columnar
import Foundation
import Testing

@testable import Interchange

/// A folder for Arrow files that is gone with the test.
final class ArrowFolder {
  let top = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: top) }

  func path(_ name: String) -> String { top.appendingPathComponent(name).path }

  func write(_ bytes: [UInt8], _ name: String = "x.arrow") throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// The bytes that a table is written as.
  func bytes(_ table: Table, _ compression: ArrowCompression? = nil) throws -> [UInt8] {
    let path = path("bytes-\(UUID().uuidString).arrow")
    try table.writeArrow(to: path, compression: compression)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// What a table is once it was written and read, from a copy and from a mapped file.
  func returned(_ table: Table, _ compression: ArrowCompression? = nil) throws -> [Table] {
    let path = path("returned-\(UUID().uuidString).arrow")
    try table.writeArrow(to: path, compression: compression)
    return [
      try readArrow(path).table,
      try readArrow(MappedFile(opening: path, copyLimit: 0), path).table,
    ]
  }
}

/// All in which two tables differ, in words.
func differences(_ one: Table, _ other: Table, _ place: String = "") -> [String] {
  var found: [String] = []
  func compare<Thing: Equatable>(_ what: String, _ thing: Thing, _ second: Thing) {
    if thing != second, found.count < 10 { found.append("\(place)\(what): \(thing), \(second)") }
  }
  compare("row name", [one.rowName, one.rowPlural], [other.rowName, other.rowPlural])
  compare("rows", one.rowCount, other.rowCount)
  compare("universe", one.universe, other.universe)
  compare("steps", one.steps, other.steps)
  compare("origins", one.origins, other.origins)
  compare("columns", one.columns.map(\.name), other.columns.map(\.name))
  guard found.isEmpty else { return found }
  for (column, second) in zip(one.columns, other.columns) {
    let name = "column \(column.name)"
    compare("\(name), type", column.type, second.type)
    compare("\(name), summary", column.summary, second.summary)
    compare("\(name), unit", column.unit, second.unit)
    compare("\(name), detail", column.isDetail, second.isDetail)
    compare("\(name), several values", column.isMultiple, second.isMultiple)
    compare("\(name), blanks", column.blankCount, second.blankCount)
    for row in 0..<one.rowCount {
      compare("\(name), row \(row + 1)", exact(column[row]), exact(second[row]))
    }
  }
  switch (one.doubtful, other.doubtful) {
  case (nil, nil): break
  case (let doubtful?, let second?): found += differences(doubtful, second, "\(place)doubtful ")
  default: compare("doubtful rows", one.doubtful?.rowCount, other.doubtful?.rowCount)
  }
  return found
}

/// A value down to the bytes of its texts and the bits of its numbers, as texts that look alike are equal to Swift.
private func exact(_ value: Value) -> String {
  switch value {
  case .text(let text): "text \(Array(text.utf8))"
  case .number(let number): number.isNaN ? "nan" : "number \(number.bitPattern)"
  default: "\(value) \(String(reflecting: value))"
  }
}
