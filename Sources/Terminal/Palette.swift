public import Interchange

/// When to colour, as `--color` says.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// As the environment and the terminal suggest.
  case auto
  /// Even into a pipe.
  case always
  /// Not at all.
  case never
}

/// The colours of a session, or their absence.
///
/// Only weights and the basic colours are used, which every theme keeps readable; the terminal is never asked
/// for its background.
public struct Palette: Hashable, Sendable {
  /// Whether control codes are written at all.
  public let isColored: Bool

  /// Makes a palette that colours or does not.
  public init(isColored: Bool) { self.isColored = isColored }

  /// No colours.
  public static let plain = Palette(isColored: false)

  /// Decides by the flag, then `NO_COLOR`, then `CLICOLOR_FORCE`, then whether a capable terminal shows the
  /// text.
  ///
  /// - Parameter isTerminal: Whether the stream in question leads to a terminal.
  public init(_ choice: ColorChoice, in surroundings: Surroundings, isTerminal: Bool) {
    let environment = surroundings.environment
    switch choice {
    case .always: isColored = true
    case .never: isColored = false
    case .auto where environment["NO_COLOR", default: ""] != "": isColored = false
    case .auto where !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""]): isColored = true
    case .auto: isColored = isTerminal && surroundings.hasCapableTerminal
    }
  }

  /// Colours a part of a table; give it to ``Interchange/Grid/text(width:paint:)``.
  public func paint(_ part: GridPart, _ text: String) -> String {
    switch part {
    case .title: styled(text, "1")
    case .header, .rule, .blank, .note: styled(text, "2")
    case .value: text
    }
  }

  /// Colours a prompt.
  public func prompt(_ text: String) -> String { styled(text, "36") }

  /// Colours a complaint.
  public func error(_ text: String) -> String { styled(text, "31") }

  /// Colours a remark that is not a result.
  public func note(_ text: String) -> String { styled(text, "2") }

  private func styled(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
