import Courses
import Interchange
import Terminal
import Workbench

/// What the command line asks for, as lua(1) has it, and what is ours besides.
struct Invocation {
  /// A step to take before the script, in the order given.
  enum Step {
    case execute(String)
    case require(name: String, as: String)
  }

  var steps: [Step] = []
  var corpus: String?
  /// The folder with the sources' texts, where they are at hand.
  var documents: String?
  var format: Format?
  /// The form of the reference that is asked for instead of a session.
  var reference: ReferenceForm?
  var color = ColorChoice.auto
  var isInteractive = false
  /// Whether a program, not a person, asks: in lines of JSON.
  var speaksLines = false
  var showsVersion = false
  var showsHelp = false
  var ignoresEnvironment = false
  /// The script's path, or `-` for standard input.
  var script: String?
  var scriptArguments: [String] = []
  /// What stood before the script, for the negative part of `arg`.
  var before: [String] = []

  /// A command line that can't be understood.
  struct Mistake: Error {
    let message: String
    let hint: String?
  }

  init(_ arguments: [String]) throws(Mistake) {
    var seen = Array(arguments.prefix(1))
    var rest = arguments.dropFirst()
    defer { before = seen }
    func value(_ option: String, _ attached: Substring?) throws(Mistake) -> String {
      if let attached, !attached.isEmpty { return String(attached) }
      guard let next = rest.popFirst() else {
        throw Mistake(message: "'\(option)' needs an argument", hint: nil)
      }
      seen.append(next)
      return next
    }
    while let argument = rest.first {
      if argument == "-" || !argument.hasPrefix("-") { break }
      rest.removeFirst()
      seen.append(argument)
      if argument == "--" { break }
      if argument.hasPrefix("--") {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        try long(String(parts[0]), parts.count > 1 ? parts[1] : nil, value)
        continue
      }
      let attached = argument.dropFirst(2)
      switch argument.prefix(2) {
      case "-e": steps.append(.execute(try value("-e", attached)))
      case "-l":
        let module = try value("-l", attached)
        let parts = module.split(separator: "=", maxSplits: 1)
        steps.append(
          parts.count == 2
            ? .require(name: String(parts[1]), as: String(parts[0])) : .require(name: module, as: module))
      case "-i" where attached.isEmpty: isInteractive = true
      case "-v" where attached.isEmpty: showsVersion = true
      case "-E" where attached.isEmpty: ignoresEnvironment = true
      case "-W" where attached.isEmpty: steps.append(.execute("warn('@on')"))
      case "-h" where attached.isEmpty: showsHelp = true
      default:
        throw Mistake(message: "unrecognized option '\(argument)'", hint: "entente --help lists the options")
      }
    }
    if let script = rest.popFirst() {
      self.script = script
      scriptArguments = Array(rest)
    }
  }

  private mutating func long(
    _ name: String, _ attached: Substring?, _ value: (String, Substring?) throws(Mistake) -> String
  ) throws(Mistake) {
    if let attached, attached.isEmpty { throw Mistake(message: "'\(name)' needs an argument", hint: nil) }
    switch name {
    case "--help" where attached != nil, "--version" where attached != nil:
      throw Mistake(message: "'\(name)' takes no argument", hint: nil)
    case "--corpus": corpus = try value(name, attached)
    case "--documents": documents = try value(name, attached)
    case "--format":
      let word = try value(name, attached)
      guard let format = Format(rawValue: word) else {
        throw Mistake(
          message: "there is no format '\(word)'",
          hint: "known are \(Format.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      self.format = format
    case "--reference":
      let word = attached.map(String.init) ?? "markdown"
      guard let form = ReferenceForm(rawValue: word) else {
        throw Mistake(
          message: "there is no reference as '\(word)'",
          hint: "known are \(ReferenceForm.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      reference = form
    case "--protocol":
      let word = try value(name, attached)
      guard word == "jsonl" else {
        throw Mistake(message: "there is no protocol '\(word)'", hint: "known is jsonl")
      }
      speaksLines = true
    case "--color":
      let word = try value(name, attached)
      guard let choice = ColorChoice(rawValue: word) else {
        throw Mistake(message: "--color takes auto, always or never, not '\(word)'", hint: nil)
      }
      color = choice
    case "--help": showsHelp = true
    case "--version": showsVersion = true
    default: throw Mistake(message: "unrecognized option '\(name)'", hint: "entente --help lists the options")
    }
  }

  static let usage = """
    usage: entente [options] [script [arguments]]
      -e text           run text as Lua
      -l module         require a module, as a global of its name (or -l name=module)
      -i                enter the prompt after the script
      -v, --version     show the version
      -E                ignore LUA_INIT, LUA_PATH and LUA_CPATH
      -W                turn Lua's warnings on
      -                 run standard input as a script
      --                end the options
      --corpus DIR      load the corpus from DIR instead of the one that ships
      --documents DIR   show passages from the sources' texts in DIR where why() names them
      --format NAME     print tables as table, csv, tsv, json, jsonl or markdown
      --color WHEN      auto, always or never
      --protocol jsonl  answer requests in lines of JSON on standard input, for editors and notebooks
      --reference[=FORM]  print all functions: markdown, man, or lua (for the Lua language server)
      --help            show this

    \(CourseCommand.usage)

    Without a script and at a terminal the prompt starts; help() there tells more.
    A checked corpus is kept in $XDG_CACHE_HOME/entente (or ~/.cache/entente) and loaded from there as long as its
    data files stay as they are; the folder may be deleted at any time, and ENTENTE_CACHE=off does without it.
    Exit codes: 0 fine, 1 a script or the corpus failed, 2 usage, 3 a lesson not passed, 130
    interrupted.
    """
}
