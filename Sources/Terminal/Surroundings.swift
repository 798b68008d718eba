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

  /// Makes up surroundings.
  public init(
    environment: [String: String] = [:], inputIsTerminal: Bool = false, outputIsTerminal: Bool = false,
    errorIsTerminal: Bool = false, terminalColumns: Int? = nil
  ) {
    self.environment = environment
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.terminalColumns = terminalColumns
  }

  /// The surroundings as they are now; ask again after a resize.
  public static var current: Surroundings {
    var environment: [String: String] = [:]
    for name in [
      "TERM", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME",
    ] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    let columns = Int(cr_terminal_width(STDOUT_FILENO))
    return Surroundings(
      environment: environment, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      terminalColumns: columns > 0 ? columns : nil)
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
