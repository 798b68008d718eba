import Columnar
import Foundation
import Interchange
import Testing

/// Files of the field as they can be had, which are not part of this project: `ENTENTE_DATA` names their folder.
@Suite("A file of the field")
struct FieldFilesTests {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_DATA"]

  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    var dataset: String?
    var rows: Int
    var columns: Int
    var encoding = ReadOptions.Encoding.utf8
    var types: [String: ColumnType]
    var missing: Set<String> = ["", "NA"]
    var testDescription: String { path }
  }

  static let cases = [
    Case(
      path: "icews/events.2018.sample.tab", dataset: "ICEWS coded events", rows: 3705, columns: 20,
      types: ["event_id": .integer, "date": .date, "cameo": .text, "goldstein": .number, "latitude": .number]),
    Case(
      path: "gdelt/events2samps.csv", dataset: "GDELT 2 events", rows: 6090, columns: 62,
      types: ["SQLDATE": .date, "EventCode": .text, "EventRootCode": .text, "GoldsteinScale": .number]),
    Case(
      path: "cow/NMC-60-abridged.csv", dataset: "COW National Material Capabilities", rows: 15951,
      columns: 11,
      types: ["ccode": .integer, "milex": .integer, "cinc": .number, "stateabb": .text],
      missing: ["", "NA", "-9"]),
    Case(
      path: "cow/COW-country-codes.csv", rows: 243, columns: 3, types: ["CCode": .integer, "StateNme": .text]),
    Case(
      path: "cow/states2016.csv", dataset: "COW state system membership", rows: 243, columns: 10,
      types: ["stday": .integer, "styear": .integer]),
    Case(
      path: "cow/diplomatic_exchange_2006v1_excerpt.csv", dataset: "COW Diplomatic Exchange", rows: 167,
      columns: 7, types: ["DR_at_1": .integer, "version": .number]),
    Case(
      path: "leaders/archigos_annual.txt", dataset: "Archigos leaders", rows: 17686, columns: 24,
      encoding: .latin1,
      types: ["startdate": .date, "borndate": .text, "yrborn": .integer, "ccode": .integer],
      missing: ["", "NA", "."]),
    Case(
      path: "leaders/AmericanPresidentVisit.csv", rows: 775, columns: 6,
      types: ["time": .text, "year": .integer]),
    Case(
      path: "gw/gw_states.csv", dataset: "Gleditsch-Ward list of states", rows: 216, columns: 5,
      types: ["gwcode": .number, "startdate": .date, "enddate": .date]),
    Case(path: "gw/false_cow_dyads.csv", rows: 60, columns: 4, types: ["ccode1": .number]),
    Case(path: "codes/codelist.csv", rows: 292, columns: 72, types: ["iso2c": .text, "iso3n": .integer]),
    Case(
      path: "icews/cameo-codes.csv", rows: 312, columns: 12, encoding: .windows1252,
      types: ["code": .text, "goldstein": .number]),
  ]

  @Test(
    "has its rows and types, and every cell is what Python's csv module reads",
    .enabled(if: folder != nil, "ENTENTE_DATA names no folder"), arguments: cases)
  func field(file: Case) throws {
    let path = try #require(Self.folder) + "/" + file.path
    let (table, report) = try readTable(path)
    #expect(report.dataset == file.dataset)
    #expect(table.rowCount == file.rows)
    #expect(table.columns.count == file.columns)
    #expect(report.encoding == file.encoding)
    #expect(report.oddities == 0, "\(report.entries.filter { $0.line != nil }.prefix(3))")
    for (name, type) in file.types.sorted(by: { $0.key < $1.key }) {
      #expect(table[name]?.type == type, "\(name)")
    }
    let rows = Array(try PythonRows.read(path, as: report).dropFirst())
    let differences = PythonRows.differences(
      table, rows, width: table.columns.count, missing: file.missing)
    #expect(differences.isEmpty, "\(differences.prefix(5).joined(separator: "; "))")
  }

  @Test(
    "keeps Namibia among the codes of states", .enabled(if: folder != nil, "ENTENTE_DATA names no folder"))
  func namibia() throws {
    let (table, _) = try readTable(try #require(Self.folder) + "/codes/codelist.csv")
    let names = try table.column("country.name.en")
    let row = try #require((0..<table.rowCount).first { names[$0] == "Namibia" })
    #expect(table["iso2c"]?[row] == "NA")
  }
}
