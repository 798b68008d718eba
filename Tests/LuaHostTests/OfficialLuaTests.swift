import Foundation
import Testing

@testable import LuaHost

/// Lua's own test suite in our host, whole and profile by profile.
///
/// Each run has a process of its own, for the suite wants to be in its folder, and writes there and to standard output.
@Suite(
  "Lua's own test suite, in our host",
  .enabled(if: OfficialSuite.folder != nil, "ENTENTE_LUA_TESTS names no folder"))
struct OfficialLuaTests {
  @Test("passes whole, the ban on bytecode being lifted for it alone")
  func whole() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      try OfficialSuite.run("all", profile: .full, allowsBinaryChunks: true)
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(output.contains("final OK !!!"), "\(output.suffix(400))\(errors.suffix(400))")
  }

  @Test("passes in full, but for what loads bytecode")
  func full() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.report(OfficialSuite.outcomes(profile: .full))
    }
    expect(result, OfficialOutcomes.full)
  }

  @Test("passes in script, but for what makes bytecode or looks for libraries of machine code")
  func script() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.report(OfficialSuite.outcomes(profile: .script))
    }
    expect(result, OfficialOutcomes.script)
  }

  @Test("passes in exercise as far as it asks for no more than there is")
  func exercise() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.report(OfficialSuite.outcomes(profile: .exercise, .lenient))
    }
    expect(result, OfficialOutcomes.exercise)
  }

  @Test("passes in data as far as it asks for no more than there is")
  func data() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.report(OfficialSuite.outcomes(profile: .data, .lenient))
    }
    expect(result, OfficialOutcomes.data)
  }

  @Test("passes in exercise with load, collectgarbage and require lent")
  func lent() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.report(OfficialSuite.outcomes(profile: .exercise, .lent))
    }
    expect(result, OfficialOutcomes.lent)
  }

  @Test("finds no difference between Lua's patterns and those whose steps are counted")
  func patterns() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.report(OfficialSuite.outcomes(profile: .exercise, .lent) { $0.countAllSearches() })
    }
    expect(result, OfficialOutcomes.lent)
  }

  /// Says outcomes so that they stand out from what the suite says.
  static func report(_ outcomes: [String]) {
    print(outcomes.map { "\n@@ \($0)" }.joined())
  }

  /// Compares what a process said with the files that are known not to pass, and where they end.
  func expect(
    _ result: ExitTest.Result?, _ known: [String: OfficialOutcomes.Row],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    let outcomes = output.split(separator: "\n").filter { $0.hasPrefix("@@ ") }.map {
      String($0.dropFirst(3))
    }
    let expected = OfficialSuite.files.map { file in
      known[file].map { "\(file): \($0.end)" } ?? "\(file) passes"
    }
    #expect(outcomes == expected, sourceLocation: sourceLocation)
  }
}
