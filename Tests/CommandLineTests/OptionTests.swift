import Foundation
import Testing

@Suite("The command line")
struct OptionTests {
  /// What a command line prints, or the code and words with which it fails.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let output: String
    var errors = ""
    var status: Int32 = 0
    var input = ""
    var environment: [String: String] = [:]

    var testDescription: String { arguments.joined(separator: " ") }

    /// Runs it in a folder with some scripts.
    func check() throws {
      let scratch = try Scratch(OptionTests.scripts)
      let run = try Command.run(
        Command.program, arguments, input: input, environment: environment, in: scratch.folder)
      #expect(run.output.replacingOccurrences(of: Command.program, with: "PROGRAM") == output)
      #expect(run.errors == errors)
      #expect(run.status == status)
    }
  }

  static let scripts = [
    "args.lua": """
    #!/usr/bin/env entente
    local all = {}
    for n = -9, 9 do if arg[n] then all[#all + 1] = n .. "=" .. arg[n] end end
    print(table.concat(all, " "))
    print(select("#", ...), ...)
    """,
    "module.lua": "return { name = ... }",
    "loud.lua": "io.stderr:write(\"to errors\\n\") print \"to output\"",
    "fails.lua": "local function inner() error \"not today\" end\n\ninner()",
    "broken.lua": "print \"never\"\n\nlocal x = = 2",
    "only-shebang.lua": "#!/usr/bin/env entente",
    "line.lua": "#!/usr/bin/env entente\nerror \"on line two\"",
    "reads.lua": "print(io.read \"l\")",
    "init.lua": "started = \"by init.lua\"",
    "dashes.lua": "print \"dashes\"",
  ]

  @Test(
    "runs texts one after the other in one state",
    arguments: [
      Case(arguments: ["-e", "a = 1", "-e", "print(a + 1)"], output: "2\n"),
      Case(arguments: ["-eprint(3)"], output: "3\n"),
      Case(arguments: ["-e", "print(...)"], output: "\n"),
      Case(arguments: ["-e", ""], output: ""),
      Case(arguments: ["-e", "local a = 1", "-e", "print(a)"], output: "nil\n"),
      Case(arguments: ["-e", "print 'before'", "dashes.lua"], output: "before\ndashes\n"),
      Case(
        arguments: ["-e", "print 'before'", "-e", "error('no', 0)", "dashes.lua"], output: "before\n",
        errors:
          "entente: no\nstack traceback:\n\t[C]: in function 'error'\n\t(command line):1: in main chunk\n",
        status: 1),
    ])
  func execute(_ line: Case) throws { try line.check() }

  @Test(
    "requires modules under a name",
    arguments: [
      Case(arguments: ["-l", "module", "-e", "print(module.name)"], output: "module\n"),
      Case(arguments: ["-lmodule", "-e", "print(module.name)"], output: "module\n"),
      Case(arguments: ["-l", "m=module", "-e", "print(m.name, module)"], output: "module\tnil\n"),
      Case(
        arguments: ["-e", "package.path, package.cpath = '', ''", "-l", "nowhere"], output: "",
        errors: """
          entente: module 'nowhere' not found:
          \tno field package.preload['nowhere']
          \tno file ''
          \tno file ''
          stack traceback:
          \t[C]: in function 'require'
          \t(command line):1: in main chunk

          """, status: 1),
    ])
  func modules(_ line: Case) throws { try line.check() }

  @Test(
    "hands a script its arguments, and what came before it",
    arguments: [
      Case(arguments: ["args.lua"], output: "-1=PROGRAM 0=args.lua\n0\n"),
      Case(
        arguments: ["args.lua", "a", "-e", "--help"],
        output: "-1=PROGRAM 0=args.lua 1=a 2=-e 3=--help\n3\ta\t-e\t--help\n"),
      Case(
        arguments: ["-e", "x = 1", "--color", "never", "args.lua", ""],
        output: "-5=PROGRAM -4=-e -3=x = 1 -2=--color -1=never 0=args.lua 1=\n1\t\n"),
      Case(
        arguments: ["--format=csv", "--", "args.lua", "--"],
        output: "-3=PROGRAM -2=--format=csv -1=-- 0=args.lua 1=--\n1\t--\n"),
      Case(arguments: ["-e", "print(arg[0], arg[1], #arg)"], output: "PROGRAM\t-e\t2\n"),
      Case(
        arguments: ["-", "a", "b"], output: "-\ta\tb\n2\ta\tb\n",
        input: "print(arg[0], arg[1], arg[2])\nprint(select('#', ...), ...)"),
      Case(
        arguments: ["-e", "print(arg[1], ...)", "args.lua", "x"],
        output: "x\n-3=PROGRAM -2=-e -1=print(arg[1], ...) 0=args.lua 1=x\n1\tx\n"),
    ])
  func scriptArguments(_ line: Case) throws { try line.check() }

  @Test(
    "passes over the line that names the interpreter, and counts it",
    arguments: [
      Case(arguments: ["only-shebang.lua"], output: ""),
      Case(
        arguments: ["line.lua"], output: "",
        errors:
          "entente: line.lua:2: on line two\nstack traceback:\n\t[C]: in function 'error'\n\tline.lua:2: in main chunk\n",
        status: 1),
      Case(arguments: ["-"], output: "2\n", input: "#!/usr/bin/env entente\nprint(2)"),
      Case(arguments: [], output: "2\n", input: "#!/usr/bin/env entente\nprint(2)"),
    ])
  func shebang(_ line: Case) throws { try line.check() }

  @Test(
    "reads standard input as a script, or entry by entry, or leaves it to the script",
    arguments: [
      Case(arguments: ["-"], output: "1\n", input: "local a = 1\nprint(a)"),
      Case(arguments: ["-"], output: "", input: ""),
      Case(arguments: [], output: "", input: ""),
      Case(arguments: ["--"], output: "3\n", input: "1 + 2"),
      Case(
        arguments: [], output: "3\n\"text\"\nlast\n",
        input: "1 + 2\n'text'\nfor n = 1, 1 do\n  print \"last\"\nend"),
      Case(arguments: ["reads.lua"], output: "a line\n", input: "a line\nanother"),
      Case(
        arguments: [], output: "1\n3\n", errors: "stdin:2: no\n", status: 1,
        input: "print(1)\nerror('no', 0)\nprint(3)"),
      Case(
        arguments: ["-"], output: "1\n",
        errors:
          "entente: stdin:2: no\nstack traceback:\n\t[C]: in function 'error'\n\tstdin:2: in main chunk\n",
        status: 1, input: "print(1)\nerror('no')\nprint(3)"),
      Case(
        arguments: [], output: "", errors: "stdin:1: unexpected symbol near <eof>\n  print(\n        ^\n",
        status: 1,
        input: "print("),
    ])
  func standardInput(_ line: Case) throws { try line.check() }

  @Test("tells its version and its options", arguments: [["-v"], ["--version"]])
  func version(arguments: [String]) throws {
    let run = try Command.run(Command.program, arguments)
    #expect(run.output.hasPrefix("Entente "))
    #expect(run.output.contains(" · Lua 5.4"))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors == "" && run.status == 0)
    let more = try Command.run(Command.program, arguments + ["-e", "print(2)"])
    #expect(more.output == run.output + "2\n")
  }

  @Test(
    "tells its options on standard output, whatever else is asked",
    arguments: [["--help"], ["-h"], ["-e", "x", "--help"]])
  func help(arguments: [String]) throws {
    let run = try Command.run(Command.program, arguments)
    #expect(run.output.hasPrefix("usage: entente "))
    for option in ["-e", "-l", "-i", "-v", "-E", "-W", "--corpus", "--format", "--color"] {
      #expect(run.output.contains("\n  \(option)"), "\(option) is not told")
    }
    #expect(run.errors == "" && run.status == 0)
  }

  @Test(
    "that cannot be understood is told, and nothing is run",
    arguments: [
      Case(
        arguments: ["-e", "print(1)", "-x"], output: "",
        errors: "entente: unrecognized option '-x'\n  entente --help lists the options\n", status: 2),
      Case(
        arguments: ["-vv"], output: "",
        errors: "entente: unrecognized option '-vv'\n  entente --help lists the options\n", status: 2),
      Case(
        arguments: ["-ix"], output: "",
        errors: "entente: unrecognized option '-ix'\n  entente --help lists the options\n", status: 2),
      Case(
        arguments: ["---"], output: "",
        errors: "entente: unrecognized option '---'\n  entente --help lists the options\n", status: 2),
      Case(
        arguments: ["--corpse", "x"], output: "",
        errors: "entente: unrecognized option '--corpse'\n  entente --help lists the options\n", status: 2),
      Case(arguments: ["-e"], output: "", errors: "entente: '-e' needs an argument\n", status: 2),
      Case(arguments: ["-l"], output: "", errors: "entente: '-l' needs an argument\n", status: 2),
      Case(arguments: ["--corpus"], output: "", errors: "entente: '--corpus' needs an argument\n", status: 2),
      Case(
        arguments: ["--corpus=", "dashes.lua"], output: "", errors: "entente: '--corpus' needs an argument\n",
        status: 2),
      Case(
        arguments: ["--version=2"], output: "", errors: "entente: '--version' takes no argument\n", status: 2),
      Case(
        arguments: ["--format", "xml", "dashes.lua"], output: "",
        errors:
          "entente: there is no format 'xml'\n  known are table, csv, tsv, json, jsonl, markdown\n",
        status: 2),
      Case(
        arguments: ["--color=maybe"], output: "",
        errors: "entente: --color takes auto, always or never, not 'maybe'\n", status: 2),
    ])
  func usage(_ line: Case) throws { try line.check() }

  @Test(
    "leaves with what the script asked for, or 1 where it failed",
    arguments: [
      Case(arguments: ["-e", "os.exit(7)"], output: "", status: 7),
      Case(arguments: ["-e", "os.exit(true)"], output: "", status: 0),
      Case(arguments: ["-e", "io.write('kept') os.exit(false)"], output: "kept", status: 1),
      Case(
        arguments: [
          "-e",
          "local c <close> = setmetatable({}, { __close = function() print 'closed' end }) os.exit(3, true)",
        ],
        output: "closed\n", status: 3),
      Case(arguments: [], output: "1\n", status: 4, input: "print(1)\nos.exit(4)\nprint(2)"),
      Case(
        arguments: ["fails.lua"], output: "",
        errors: """
          entente: fails.lua:1: not today
          stack traceback:
          \t[C]: in function 'error'
          \tfails.lua:1: in local 'inner'
          \tfails.lua:3: in main chunk

          """, status: 1),
      Case(
        arguments: ["broken.lua"], output: "",
        errors: """
          entente: broken.lua:3: unexpected symbol near '='
            local x = = 2
                      ^ = stands once to give a value, == compares

          """, status: 1),
      Case(
        arguments: ["nowhere.lua"], output: "",
        errors: "entente: cannot open nowhere.lua: No such file or directory\n", status: 1),
      Case(
        arguments: ["--", "-v"], output: "", errors: "entente: cannot open -v: No such file or directory\n",
        status: 1),
      Case(
        arguments: ["-e", "error {}"], output: "",
        errors:
          "entente: (error object is a table value)\nstack traceback:\n\t[C]: in function 'error'\n\t(command line):1: in main chunk\n",
        status: 1),
      Case(
        arguments: ["-e", "error(nil)"], output: "",
        errors:
          "entente: nil\nstack traceback:\n\t[C]: in function 'error'\n\t(command line):1: in main chunk\n",
        status: 1),
    ])
  func exitCodes(_ line: Case) throws { try line.check() }

  @Test(
    "sends results to standard output, everything else to standard error",
    arguments: [
      Case(arguments: ["loud.lua"], output: "to output\n", errors: "to errors\n"),
      Case(arguments: ["-W", "-e", "warn('careful')"], output: "", errors: "Lua warning: careful\n"),
      Case(arguments: ["-e", "warn('careful')"], output: ""),
    ])
  func streams(_ line: Case) throws { try line.check() }

  @Test(
    "asks the environment first, unless it is told not to",
    arguments: [
      Case(arguments: ["-e", "print(2)"], output: "1\n2\n", environment: ["LUA_INIT": "print(1)"]),
      Case(
        arguments: ["-e", "print(2)"], output: "1\n2\n",
        environment: ["LUA_INIT": "print(0)", "LUA_INIT_5_4": "print(1)"]),
      Case(
        arguments: ["-e", "print(started)"], output: "by init.lua\n", environment: ["LUA_INIT": "@init.lua"]),
      Case(
        arguments: ["-e", "print(2)"], output: "",
        errors: "entente: cannot open nowhere.lua: No such file or directory\n", status: 1,
        environment: ["LUA_INIT": "@nowhere.lua"]),
      Case(
        arguments: ["-e", "print(2)"], output: "",
        errors: "entente: LUA_INIT:1: unexpected symbol near '='\n  = 1\n  ^\n",
        status: 1, environment: ["LUA_INIT": "= 1"]),
      Case(arguments: ["-E", "-e", "print(2)"], output: "2\n", environment: ["LUA_INIT": "print(1)"]),
      Case(
        arguments: ["-e", "print(package.path)"], output: "here/?.lua\n",
        environment: ["LUA_PATH": "here/?.lua"]),
      Case(
        arguments: [
          "-E", "-e", "print(package.path:find('here', 1, true), package.cpath:find('here', 1, true))",
        ],
        output: "nil\tnil\n", environment: ["LUA_PATH": "here/?.lua", "LUA_CPATH_5_4": "here/?.so"]),
    ])
  func environment(_ line: Case) throws { try line.check() }

  @Test("enters the prompt after the script with -i, and keeps standard output for results")
  func interactive() throws {
    let run = try Command.entente("-i", "-e", "a = 20", input: "a + 1\nnothing.x\na + 2\n")
    #expect(run.output == "21\n22\n")
    #expect(run.errors.contains("Entente "))
    #expect(run.errors.contains("nothing"))
    #expect(run.errors.components(separatedBy: "Entente ").count == 2)
  }

  @Test("tells when its output could not be written")
  func full() throws {
    let run = try Command.run(
      "/bin/sh", ["-c", "exec \"$0\" -e 'print(1)' > /dev/full", Command.program])
    #expect(run.errors == "entente: cannot write the results\n")
    #expect(run.status == 1)
  }

  @Test("stops without a word when nobody reads its output any more")
  func closedPipe() throws {
    let run = try Command.run(
      "/bin/sh", ["-c", "\"$0\" -e 'for n = 1, 1e6 do print(n) end' | head -n 1", Command.program])
    #expect(run.output == "1\n")
    #expect(run.errors == "")
  }

  @Test("is stopped by an interrupt, with its own exit code")
  func interrupt() throws {
    let scratch = try Scratch(["errors": ""])
    let process = Process()
    // Whoever runs the tests in the background has them ignore interrupts, which the program would inherit.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "--default-signal=INT", Command.program, "-e",
      "print 'ready' while true do pcall(function() while true do end end) end",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: scratch.file("errors"))
    try process.run()
    // Once it has printed it runs, and what stops it is no longer the shell's business.
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "ready\n")
    process.interrupt()
    Command.limit(process)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try String(contentsOf: scratch.file("errors"), encoding: .utf8) == "entente: interrupted\n")
  }
}
