import Foundation
import Testing

/// What students hand in may be anything. Each of these is graded as it deserves, beside an honest answer to the second
/// lesson that has to pass whatever the first answer did.
struct Hostile: Sendable, CustomTestStringConvertible {
  let name: String
  let code: [UInt8]
  /// How the first lesson comes out, and what is said.
  let status: String
  let says: String

  init(_ name: String, _ code: String, _ status: String = "failed", says: String) {
    self.init(name, Array(code.utf8), status, says: says)
  }

  init(_ name: String, _ code: [UInt8], _ status: String = "failed", says: String) {
    self.name = name
    self.code = code
    self.status = status
    self.says = says
  }

  var testDescription: String { name }

  static let noEnd = "it does not come to an end"
  static let noMemory = "it takes too much memory"

  static let all: [Hostile] = [
    // Loops in every place.
    Hostile("loop", "while true do end", says: noEnd),
    Hostile("loop-in-pcall", "while true do pcall(function() while true do end end) end", says: noEnd),
    Hostile(
      "loop-in-coroutine",
      "local c = coroutine.wrap(function() while true do end end)\nwhile true do pcall(c) end",
      says: noEnd),
    Hostile("loop-in-filter", "answer = visits:filter(function(row) while true do end end)", says: noEnd),
    Hostile(
      "loop-in-close",
      "do local x <close> = setmetatable({}, { __close = function() while true do end end }) end",
      says: noEnd),
    Hostile(
      "loop-in-message-handler", "xpcall(error, function() while true do end end)", says: noEnd),
    Hostile(
      "loop-in-sort",
      "local t = {} for i = 1, 1000 do t[i] = i end\ntable.sort(t, function() while true do end end)",
      says: noEnd),
    Hostile("loop-in-gsub", "(\"x\"):rep(1000):gsub(\"x\", function() while true do end end)", says: noEnd),
    Hostile(
      "loop-in-tostring", "print(setmetatable({}, { __tostring = function() while true do end end }))",
      says: noEnd),
    Hostile("loop-in-pattern", "(\"a\"):rep(100000):find((\"a-\"):rep(200) .. \"b\")", says: ""),
    Hostile("loop-in-goto", "::again:: goto again", says: noEnd),
    Hostile(
      "recursion", "local function f() return 1 + f() end\nanswer = f()",
      says: "a function calls itself without end"),
    // Memory.
    Hostile("text-that-grows", "local s = \"x\"\nwhile true do s = s .. s end", says: noMemory),
    Hostile("table-that-grows", "local t = {}\nfor i = 1, 1e9 do t[i] = { i } end", says: noMemory),
    Hostile("rep", "answer = (\"x\"):rep(1 << 40)", says: ""),
    Hostile("rows-that-grow", "local t = visits\nwhile true do t = t:append(t) end", says: ""),
    Hostile(
      "memory-in-pcall",
      "local t = {}\nwhile true do pcall(function() while true do t[#t + 1] = (\"x\"):rep(10000) .. #t end end) end",
      says: noMemory),
    // Floods.
    Hostile(
      "flood", "local line = (\"x\"):rep(1 << 20)\nfor i = 1, 1024 do print(line) end\nanswer = 1",
      says: "it is too low"),
    Hostile("flood-of-lines", "for i = 1, 1e9 do print(i) end", says: noEnd),
    Hostile("error-that-floods", "error((\"x\"):rep(1 << 20))", says: "it ends with an error"),
    Hostile("answer-without-end", "local t = {}\nt.t = t\nanswer = t", says: "nested too deep"),
    // Ways out.
    Hostile("exit", "os.exit(0)", says: "it ends with an error"),
    Hostile("reads-a-file", "answer = io.open(\"/etc/passwd\"):read(\"a\")", says: "is not there"),
    Hostile("reads-a-table", "answer = load(\"/etc/passwd\")", says: "is not there"),
    Hostile(
      "writes-a-file", "visits:save(\"/tmp/entente-was-here.csv\")", says: "it reads and writes no files"),
    Hostile(
      "starts-a-program", "os.execute(\"touch /tmp/entente-was-here.csv\")", says: "it ends with an error"),
    Hostile("loads-a-library", "require(\"socket\")", says: "is not there"),
    Hostile("escapes-in-messages", "error(\"\\27[2J\\27]0;owned\\7\")", says: "it ends with an error"),
    // Forged results, and hands in the checker's works.
    Hostile(
      "forged-equality",
      "answer = setmetatable({}, { __eq = function() return true end, __index = function() return 33 end, __len = function() return 33 end, __name = \"number\" })",
      says: "a number is asked for"),
    Hostile(
      "tampering",
      "local mt = getmetatable(visits)\nif mt then mt.__index = function() return 33 end end\nrawset(string, \"format\", nil)\nanswer = 0",
      says: ""),
    Hostile(
      "new-functions",
      "count = function() return 1 end\nvisits = { count = function() return 33 end }\nmath.abs = nil\nanswer = 1",
      says: ""),
    Hostile(
      "forged-lesson", "check = function() return true end\nlesson = check\nprint('passed')\nanswer = nil",
      says: "there is no answer"),
    // What is no program.
    Hostile(
      "not-utf-8", Array("answer = \"".utf8) + [0xFF, 0xFE, 0xC0, 0x80] + Array("\"".utf8),
      says: "a number is asked for"),
    Hostile(
      "binary-chunk", [0x1B] + Array("Lua".utf8) + [0x54, 0, 0x19, 0x93, 13, 10, 0x1A, 10, 4, 8, 8],
      says: "it is no Lua"),
    Hostile("empty", "", "could not run", says: "the answer is empty"),
    Hostile("syntax-error", "answer = = 33", says: "it is no Lua"),
    Hostile("nul-bytes", [UInt8](repeating: 0, count: 100), says: ""),
  ]
}

@Suite("Grading", .serialized)
struct GradingTests {
  static let course = [
    "course.lua": "return { title = \"Two\", lessons = { \"how-many\", \"in-pyongyang\" } }",
    "how-many.lua": """
    return {
      title = "How many", task = "How many visits?", solution = "answer = visits:count()", hints = { "count" },
      limits = { seconds = 1 },
      wrong = { { answer = "answer = 32", feedback = "one is missing" } },
    }
    """,
    "in-pyongyang.lua": """
    return {
      title = "In Pyongyang", task = "Which visits were in Pyongyang, by date?", hints = { "filter" },
      solution = [[ answer = visits:filter{ place = "Pyongyang" }:sort "date" ]],
      check = { ordered = true, columns = { "date", "guest" } },
    }
    """,
  ]

  static func classroom() throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in course { try scratch.write(text, to: "two/\(name)") }
    return scratch
  }

  private static let honest =
    "\n-- lesson: in-pyongyang\nanswer = visits:filter{ place = \"평양\" }:sort \"date\"\n"

  @Test("meets whatever is handed in, in one run, and none harms another")
  func hostile() throws {
    let scratch = try Self.classroom()
    let marker = URL(fileURLWithPath: "/tmp/entente-was-here.csv")
    try? FileManager.default.removeItem(at: marker)
    for one in Hostile.all {
      let file = scratch.file("class/\(one.name).lua")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Array("-- lesson: how-many\n".utf8) + one.code + Array(Self.honest.utf8)).write(to: file)
    }
    let run = try Command.entente("grade", "two", "class", "--format", "json", in: scratch.folder)
    #expect(run.status == 3 && run.errors == "")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let submissions = try #require(report["submissions"] as? [[String: Any]])
    #expect(submissions.count == Hostile.all.count)
    for one in Hostile.all {
      let graded = try #require(
        submissions.first { $0["file"] as? String == "class/\(one.name).lua" }, "\(one)")
      let lessons = try #require(graded["lessons"] as? [[String: Any]])
      try #require(lessons.count == 2, "\(one)")
      #expect(lessons[0]["status"] as? String == one.status, "\(one)")
      let checks = try #require(lessons[0]["checks"] as? [[String: Any]])
      let said = checks.map { ($0["message"] as? String ?? "") + " " + ($0["help"] as? String ?? "") }.joined(
        separator: "\n")
      #expect(one.says.isEmpty || said.contains(one.says), "\(one): \(said)")
      #expect(said.utf8.count < 4000 && !said.contains("\u{1B}"), "\(one)")
      #expect((lessons[0]["output"] as? String ?? "").utf8.count < 5000, "\(one)")
      #expect(lessons[1]["status"] as? String == "passed", "\(one) harmed the answer after it")
    }
    #expect(!FileManager.default.fileExists(atPath: marker.path))
  }

  @Test("says per check what was expected and what came, in every format")
  func formats() throws {
    let scratch = try Self.classroom()
    try scratch.write(
      "-- lesson: how-many\nanswer = 32\n-- lesson: in-pyongyang\nprint(\"hello\")\nanswer = visits:filter{ place = \"Pyongyang\" }:sort \"-date\"\n",
      to: "anna.lua")
    try scratch.write(
      "-- lesson: two/how-many, done, 2 attempts\nanswer = #visits\n-- lesson: in-beijing\nanswer = 1\n",
      to: "ben.lua")
    let table = try Command.entente("grade", "two", "anna.lua", "ben.lua", in: scratch.folder)
    #expect(table.status == 3)
    #expect(
      table.output == """
        anna.lua: 0 of 2 passed
          how-many: failed
            one is missing
            it is too low
              expected 33, got 32
          in-pyongyang: failed
            the rows are right, their order is not: row 1 is 2013 · Tsakhiagiin Elbegdorj
              expected 1956 · Yumjaagiin Tsedenbal, got 2013 · Tsakhiagiin Elbegdorj
              table:sort "column"; a - before the name orders downwards
        ben.lua: 1 of 2 passed
          line 3: the course has no lesson "in-beijing"
          in-pyongyang: could not run
            no answer was handed in
              an answer begins with the line -- lesson: in-pyongyang

        2 submissions to two
          how-many      1 passed, 1 failed, 0 could not run
          in-pyongyang  0 passed, 1 failed, 1 could not run

        """)
    let csv = try Command.entente("grade", "two", "anna.lua", "--format=csv", in: scratch.folder)
    #expect(
      csv.output == """
        file,lesson,check,status,message,expected,actual,help\r
        anna.lua,how-many,answer,failed,"one is missing
        it is too low",33,32,\r
        anna.lua,in-pyongyang,rows,passed,,,,\r
        anna.lua,in-pyongyang,order,failed,"the rows are right, their order is not: row 1 is 2013 · Tsakhiagiin Elbegdorj",1956 · Yumjaagiin Tsedenbal,2013 · Tsakhiagiin Elbegdorj,"table:sort ""column""; a - before the name orders downwards"\r

        """)
    let exercism = try Command.entente("grade", "two", "anna.lua", "--format", "exercism", in: scratch.folder)
    #expect(
      exercism.output == """
        {"version":3,"status":"fail","tests":[{"name":"How many","status":"fail","task_id":1,"message":"one is missing\\nit is too low"},{"name":"In Pyongyang: rows","status":"pass","task_id":2,"output":"hello\\n"},{"name":"In Pyongyang: order","status":"fail","task_id":2,"message":"the rows are right, their order is not: row 1 is 2013 · Tsakhiagiin Elbegdorj\\ntable:sort \\"column\\"; a - before the name orders downwards","output":"hello\\n"}]}

        """)
  }

  @Test("gives the same report however many processes run at a time")
  func order() throws {
    let scratch = try Self.classroom()
    for number in 1...12 {
      try scratch.write(
        "-- lesson: how-many\nanswer = \(number % 3 == 0 ? "visits:count()" : "\(number)")\n",
        to: "class/s\(number).lua")
    }
    let one = try Command.entente(
      "grade", "two", "class", "--jobs", "1", "--format", "json", in: scratch.folder)
    let many = try Command.entente(
      "grade", "two", "class", "--jobs", "7", "--format", "json", in: scratch.folder)
    #expect(one.output == many.output && one.status == 3)
  }

  @Test("takes files that cannot be read as handing in nothing")
  func unreadable() throws {
    let scratch = try Self.classroom()
    let run = try Command.entente("grade", "two", "nobody.lua", "--format", "table", in: scratch.folder)
    #expect(
      run.output.hasPrefix("nobody.lua: 0 of 2 passed\n  cannot open nobody.lua: No such file or directory\n")
    )
    #expect(run.status == 3)
  }

  @Test(
    "refuses a wrong command line with code 2",
    arguments: [
      ["grade"], ["grade", "two"], ["grade", "two", "x.lua", "--format", "pdf"],
      ["grade", "two", "x.lua", "--fast"],
      ["course"], ["course", "new"], ["course", "check"], ["course", "check", "/nowhere"],
      ["course", "sell"],
    ])
  func usage(arguments: [String]) throws {
    let scratch = try Self.classroom()
    let run = try Command.run(Command.program, arguments, in: scratch.folder)
    #expect(run.status == 2 && run.output == "" && run.errors.hasPrefix("entente: "))
  }
}
