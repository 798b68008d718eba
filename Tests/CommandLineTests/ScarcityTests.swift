import Foundation
import Testing

/// What happens where disk or memory do not suffice: one clear error, nothing half done, and the session goes on.
@Suite("A machine that has too little") struct ScarcityTests {
  /// Runs a script under limits of the shell.
  private static func limited(_ limit: String, _ script: String, in scratch: Scratch) throws -> Command {
    try scratch.write(script, to: "script.lua")
    return try Command.run(
      "/bin/sh", ["-c", "\(limit); exec \"$0\" script.lua", Command.program], in: scratch.folder)
  }

  @Test(
    "leaves the file that was there as it was, and nothing beside it",
    arguments: [
      ("big.csv", "cannot write big.csv: File too large"),
      ("big.tsv", "cannot write big.tsv: File too large"),
      ("big.json", "cannot write big.json: File too large"),
      ("big.jsonl", "cannot write big.jsonl: File too large"),
      ("big.md", "cannot write big.md: File too large"),
      ("big.arrow", "cannot write big.arrow: File too large"),
    ])
  func fullDisk(name: String, message: String) throws {
    let scratch = try Scratch([name: "what was there\n"])
    let run = try Self.limited(
      "ulimit -f 32",
      """
      local big = claims
      for _ = 1, 4 do big = big:append(big) end
      print(select(2, pcall(big.save, big, "\(name)")))
      print(visits:count())
      """, in: scratch)
    #expect(run.output.hasSuffix("\(message)\n33\n"))
    #expect(run.errors == "" && run.status == 0)
    #expect(try String(contentsOf: scratch.file(name), encoding: .utf8) == "what was there\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
        == [name, "script.lua"])
  }

  @Test("leaves an SQLite file that was there as it was")
  func fullDiskSQLite() throws {
    let scratch = try Scratch()
    let run = try Self.limited(
      "ulimit -f 256",
      """
      visits:take(2):save "kept.sqlite"
      local big = claims
      for _ = 1, 4 do big = big:append(big) end
      print(pcall(big.save, big, "kept.sqlite"))
      print(load("kept.sqlite"):count(), visits:count())
      """, in: scratch)
    #expect(run.output.hasPrefix("false\t"))
    #expect(run.output.hasSuffix("\n2\t33\n"))
    #expect(run.status == 0)
  }

  @Test("ends a script whose results nobody can take with code 1")
  func fullOutput() throws {
    let run = try Command.run(
      "/bin/sh", ["-c", "\"$0\" -e 'print(claims)' > /dev/full; echo $?", Command.program])
    #expect(run.output == "1\n")
    #expect(run.errors == "entente: cannot write the results\n")
  }

  @Test("refuses a file that does not fit into memory, and goes on")
  func littleMemory() throws {
    let scratch = try Scratch()
    var text = "id,name,figure\n"
    for row in 0..<400_000 { text += "\(row),name \(row) of many,\(row).5\n" }
    try scratch.write(text, to: "large.csv")
    let run = try Self.limited(
      // What the program needs by itself, and little more.
      "ulimit -v 180000",
      """
      local fine, message = pcall(load, "large.csv")
      print(fine, (tostring(message):gsub("%d+ MB", "N MB")))
      print(visits:count())
      print(pcall(string.rep, "x", 1 << 30))
      print(visits:count())
      """, in: scratch)
    #expect(
      run.output == """
        false\tscript.lua:1: large.csv does not fit into memory, of which N MB are left for it
          rows = 1000000 reads its beginning, columns = { … } what is wanted of it
        33
        false\tnot enough memory
        33

        """)
    #expect(run.status == 0)
  }
}
