import Foundation
import Testing

@Suite("The analyses in scripts")
struct AnalysesTests {
  /// Every script as it runs without arguments, and some with.
  static let runs: [(script: String, arguments: [String], recorded: String)] = [
    ("in-office", [], "in-office"),
    ("in-office", ["1994-07-08"], "in-office-1994-07-08"),
    ("in-office", ["1920"], "in-office-1920"),
    ("one-event-many-tellings", [], "one-event-many-tellings"),
    ("people-in-figures", [], "people-in-figures"),
    ("readings-compared", [], "readings-compared"),
    ("trade-flights-fares", [], "trade-flights-fares"),
    ("treaty-and-embassy", [], "treaty-and-embassy"),
    ("visits-by-decade", [], "visits-by-decade"),
  ]

  @Test("print what they printed before", arguments: runs)
  func output(run: (script: String, arguments: [String], recorded: String)) throws {
    let result = try Program.run(
      ["\(Checkout.root)/scripts/analyses/\(run.script).lua"] + run.arguments)
    #expect(result.errors == "")
    #expect(result.code == 0)
    try expectRecorded(result.output, at: "Tests/Analyses/\(run.recorded).txt")
  }

  @Test("are all run by these tests, and every recording belongs to one")
  func complete() throws {
    let scripts = try Checkout.files(in: "scripts/analyses", ending: ".lua")
    #expect(scripts == Set(Self.runs.map(\.script)).sorted())
    // Recording goes on beside this test.
    if Checkout.isRecording { return }
    #expect(try Checkout.files(in: "Tests/Analyses", ending: ".txt") == Self.runs.map(\.recorded).sorted())
  }

  @Test("end with a code and one clear line where an argument is no date")
  func mistake() throws {
    let result = try Program.run(["\(Checkout.root)/scripts/analyses/in-office.lua", "soon"])
    #expect(result.code == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("in-office.lua:9: \"soon\" is no date"))
  }
}
