internal import CReadline
internal import Interchange

/// Shows a text that is too large for the screen, such as with `less`.
public struct Pager {
  private let command: String
  private let surroundings: () -> Surroundings

  /// The pager that the surroundings ask for; nil where there is none.
  ///
  /// - Parameter surroundings: What was found at the start; the size of the screen is asked for anew each time.
  public init?(_ surroundings: Surroundings) {
    guard let command = surroundings.pagerCommand else { return nil }
    self.command = command
    self.surroundings = { .current }
  }

  /// Shows the text if it has more lines than the screen, and says whether it did.
  func page(_ text: String) -> Bool { page(text, isWhole: false) }

  /// Shows a text that was asked for whole, if it is higher or wider than the screen, and says whether it did.
  public func show(_ text: String) -> Bool { page(text, isWhole: true) }

  /// Ctrl-C is the pager's until it is left. What was typed ahead is no answer to it: then there is none.
  private func page(_ text: String, isWhole: Bool) -> Bool {
    let now = surroundings()
    guard let columns = now.width, let lines = now.terminalLines,
      Self.exceeds(text, columns: columns, lines: lines, isWhole: isWhole)
    else { return false }
    DescriptorSink.output.write("")
    return text.utf8CString.withUnsafeBufferPointer { cr_page(command, $0.baseAddress, $0.count - 1) != 0 }
  }

  /// Whether a text has more lines than the screen, counted as the terminal breaks them.
  ///
  /// - Parameter isWhole: Also whether it is wider, so that its rows would be broken.
  static func exceeds(_ text: String, columns: Int, lines: Int, isWhole: Bool = false) -> Bool {
    var taken = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let width = String(line).visible.displayWidth
      if isWhole, width > columns { return true }
      taken += max(1, (width + columns - 1) / max(1, columns))
    }
    // What ends with a newline has no line after it.
    if text.utf8.last == 10 { taken -= 1 }
    return taken >= lines
  }
}

extension String {
  /// Without the control codes that colour it.
  fileprivate var visible: String {
    guard utf8.contains(0x1B) else { return self }
    var result = ""
    var isCode = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { result.unicodeScalars.append(scalar) }
      if scalar == "m" { isCode = false }
    }
    return result
  }
}
