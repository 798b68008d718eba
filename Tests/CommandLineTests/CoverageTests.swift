import Foundation
import Testing

@Suite("The corpus that ships, beside an inventory of its documents")
struct CoverageTests {
  private static let inventory = ProcessInfo.processInfo.environment["ENTENTE_INVENTORY"]

  /// Runs the comparison with a claims file, made from what the program prints.
  private func compare(_ change: (String) -> String = { $0 }) throws -> Command {
    let printed = try Command.entente("--format", "jsonl", "-e", "print(claims)")
    let scratch = try Scratch(["claims.jsonl": change(printed.output)])
    let script = Command.top.appendingPathComponent("Tests/Corpus/coverage.py").path
    return try Command.run(
      "/usr/bin/env", ["python3", script, try #require(Self.inventory), scratch.path("claims.jsonl")])
  }

  @Test(
    "holds every fact, or says why not",
    .enabled(if: inventory != nil, "ENTENTE_INVENTORY names no inventory (FACTS.jsonl) to compare with"))
  func everyFact() throws {
    let told = try compare()
    #expect(told.status == 0, "\(told.output)\(told.errors)")
    #expect(told.output.hasSuffix(" 0 missing\n"))
  }

  @Test(
    "is found wanting where its visits are taken away",
    .enabled(if: inventory != nil, "ENTENTE_INVENTORY names no inventory (FACTS.jsonl) to compare with"))
  func withoutVisits() throws {
    let told = try compare { claims in
      claims.split(separator: "\n").filter { !$0.contains("\"kind\":\"visit\"") }.map { "\($0)\n" }.joined()
    }
    #expect(told.status == 1)
    #expect(told.output.contains(": no visit at "))
    #expect(!told.output.hasSuffix(" 0 missing\n"))
  }
}
