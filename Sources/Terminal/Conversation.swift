internal import CReadline
internal import Glibc
internal import Interchange

/// A conversation in lines of JSON over the program's standard streams; see ``LineProtocol``.
///
/// From its making on the streams belong to it: what Lua prints becomes events, what Lua reads is empty.
public final class Conversation {
  private let input: Int32
  private let output: Int32
  private let outlet: Outlet

  /// Where lines go: to whoever listens, once there is an engine.
  private final class Outlet {
    var listener: LineProtocol?
    var waiting: [(bytes: [UInt8], stream: Int32)] = []

    func take(_ bytes: [UInt8], _ stream: Int32) {
      if let listener { listener.wrote(bytes, to: stream) } else { waiting.append((bytes, stream)) }
    }
  }

  /// Takes the streams; nil where that is not possible. Call it before a state of Lua is made, which knows its streams.
  public init?() {
    let outlet = Outlet()
    var (input, output): (Int32, Int32) = (-1, -1)
    let written: cr_written = { context, stream, text, length in
      guard let context, let text else { return }
      let outlet = Unmanaged<Outlet>.fromOpaque(context).takeUnretainedValue()
      text.withMemoryRebound(to: UInt8.self, capacity: length) {
        outlet.take(Array(UnsafeBufferPointer(start: $0, count: length)), stream)
      }
    }
    // The streams stay taken until the program ends, and so does what they write to.
    let context = Unmanaged.passRetained(outlet).toOpaque()
    guard cr_streams_take(written, context, &input, &output) != 0 else { return nil }
    self.outlet = outlet
    self.input = input
    self.output = output
  }

  /// Tells what is no answer, as if it had been written to the stream of errors.
  public func tell(_ text: String) { outlet.take(Array(text.utf8), 2) }

  /// Answers requests until there are no more, and returns the code to exit with.
  public func run(engine: any ReplEngine, program: String) -> Int32 {
    Interrupts.install(stop: engine.stop)
    let descriptor = output
    let listener = LineProtocol(engine: engine) { Self.write($0 + "\n", to: descriptor) }
    fflush(nil)
    listener.greet(program: program)
    outlet.listener = listener
    for (bytes, stream) in outlet.waiting { listener.wrote(bytes, to: stream) }
    outlet.waiting = []
    let interrupts: @convention(c) (UnsafePointer<CChar>?, Int) -> Int32 = { text, length in
      guard let text else { return 0 }
      let line = text.withMemoryRebound(to: UInt8.self, capacity: length) {
        Array(UnsafeBufferPointer(start: $0, count: length))
      }
      return Conversation.isInterrupt(line) ? 1 : 0
    }
    guard cr_requests_start(input, interrupts) != 0 else { return 1 }
    while true {
      var text: UnsafeMutablePointer<CChar>?
      var length = 0
      guard cr_request_next(&text, &length) != 0, let text else { return 0 }
      let line = text.withMemoryRebound(to: UInt8.self, capacity: length) {
        Array(UnsafeBufferPointer(start: $0, count: length))
      }
      free(text)
      if line.allSatisfy({ $0 <= 32 }) { continue }
      if let code = listener.answer(line, begin: { cr_request_begin() != 0 }, end: { cr_request_end() }) {
        return code
      }
    }
  }

  /// Whether a line asks to stop what runs; asked on the thread that reads.
  private static func isInterrupt(_ line: [UInt8]) -> Bool {
    // A line that is long is no interrupt, and need not be read twice.
    guard line.count < 4096, let request = try? JSONValue(parsing: line) else { return false }
    return request["type"]?.string == "interrupt"
  }

  /// Writes a line whole; with nobody there any longer to read it the program ends.
  private static func write(_ line: String, to descriptor: Int32) {
    var line = line
    line.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { exit(141) }
        start += count
      }
    }
  }
}
