internal import CReadline
internal import Glibc

/// Lines of standard input without editing, for pipes and for terminals that can do no more.
public struct PlainLines: LineSource {
  private let prompts: (any TextSink)?

  /// Reads standard input, showing prompts on the sink where there is one.
  public init(prompts: (any TextSink)? = nil) { self.prompts = prompts }

  /// Waits for a line. Bytes that are no UTF-8 become `�`.
  public func next(prompt: String, draft: String, completing: (String, Int) -> Completion) -> LineRead {
    prompts?.write(prompt)
    var text: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = cr_read_plain(&text, &length)
    defer { free(text) }
    guard status == CR_LINE, let text else {
      guard status == CR_INTERRUPT else { return .end }
      prompts?.write("\n")
      return .interrupted("")
    }
    return .line(
      text.withMemoryRebound(to: UInt8.self, capacity: length) {
        String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
      })
  }

  /// Does nothing: there are no keys to recall an entry with.
  public func remember(_ entry: String) {}
}
