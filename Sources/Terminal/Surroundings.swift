internal import CReadline
internal import Glibc

/// What the program finds around it: the environment and what its three streams lead to.
public struct Surroundings: Sendable {
  /// The environment variables that matter here, by name.
  public var environment: [String: String]
  /// Whether a person types into standard input.
  public var inputIsTerminal: Bool
  /// Whether a person reads standard output.
  public var outputIsTerminal: Bool
  /// Whether a person reads standard error.
  public var errorIsTerminal: Bool
  /// The columns the terminal says it has, where it says so.
  public var terminalColumns: Int?
  /// The lines the terminal says it has, where it says so.
  public var terminalLines: Int?

  /// Makes up surroundings.
  public init(
    environment: [String: String] = [:], inputIsTerminal: Bool = false, outputIsTerminal: Bool = false,
    errorIsTerminal: Bool = false, terminalColumns: Int? = nil, terminalLines: Int? = nil
  ) {
    self.environment = environment
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.terminalColumns = terminalColumns
    self.terminalLines = terminalLines
  }

  /// The surroundings as they are now; ask again after a resize.
  public static var current: Surroundings {
    var environment: [String: String] = [:]
    for name in [
      "TERM", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME",
      "PAGER", "ENTENTE_PAGER",
    ] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    var columns: Int32 = 0
    var lines: Int32 = 0
    cr_terminal_size(STDOUT_FILENO, &columns, &lines)
    return Surroundings(
      environment: environment, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      terminalColumns: columns > 0 ? Int(columns) : nil, terminalLines: lines > 0 ? Int(lines) : nil)
  }

  /// Whether the terminal understands more than plain lines.
  public var hasCapableTerminal: Bool {
    let terminal = environment["TERM"] ?? ""
    return terminal != "" && terminal != "dumb"
  }

  /// Whether lines can be edited: a person at both ends, and a terminal that moves its cursor.
  public var canEdit: Bool { inputIsTerminal && outputIsTerminal && hasCapableTerminal }

  /// The cells of an output line, or nil where output is no terminal and nothing need be shortened.
  ///
  /// What the terminal says goes before `COLUMNS`; with neither it is 80.
  public var width: Int? {
    guard outputIsTerminal else { return nil }
    if let terminalColumns { return terminalColumns }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return 80
  }

  /// The rows of a table that fit the screen with what stands around them; nil where nobody looks at a screen.
  public var rowLimit: Int? {
    guard outputIsTerminal else { return nil }
    return max(10, min(40, (terminalLines ?? 46) - 6))
  }

  /// The command that shows what is too large for the screen: `ENTENTE_PAGER`, or `PAGER`, or less; nil where there is no
  /// person at both ends, or none is wanted.
  public var pagerCommand: String? {
    guard canEdit else { return nil }
    let command = environment["ENTENTE_PAGER"] ?? environment["PAGER"]
    // Without less the text is printed as it is. What was meant for the prompt must not save files or run commands there.
    guard let command else {
      return "command -v less >/dev/null || exit 127; "
        + "exec env LESSSECURE=1 less -SRX '-Psq goes back to the prompt, / searches'"
    }
    return command.isBlank ? nil : command
  }

  /// The script that begins each session at a prompt, whether it is there or not; nil where there is no home for it.
  public var configurationPath: String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/entente/.ententerc.lua"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/entente/.ententerc.lua"
  }

  /// Where the history of entries is kept, or nil where there is no home for it.
  public var historyPath: String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/entente/history" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/entente/history"
  }
}
