internal import Interchange

/// The engine over lines of JSON: what editors, notebooks and graders talk to instead of a prompt.
///
/// Each request is an object on a line of its own with a `type` and an `id` of any sort, which every line that answers it
/// bears too. The last line of an answer has a `status`; `output` events may come before it.
///
/// ```text
/// {"id":1,"type":"execute","code":"print(1)\n1 + 1"}
///   {"id":1,"event":"output","stream":"stdout","text":"1\n"}
///   {"id":1,"status":"ok","result":"2"}
/// {"id":2,"type":"is-complete","code":"for i = 1, 2 do"}
///   {"id":2,"status":"incomplete"}
/// {"id":3,"type":"complete","code":"visits:fi"}
///   {"id":3,"status":"ok","start":7,"end":9,"matches":["filter"],"suffix":"("}
/// {"id":4,"type":"inspect","code":"visits:filter"}
///   {"id":4,"status":"ok","text":"table:filter(…) …"}
/// ```
///
/// Places in a text are counted in characters of Unicode (scalars). An `interrupt` stops what runs and all that waits
/// before it. `columns` and `lines` of an execute set the screen that results are laid out for, 80 by 46 at the start.
public final class LineProtocol {
  /// The version of what is described here.
  public static let version = 1

  private let engine: any ReplEngine
  private let emit: (String) -> Void
  /// The id of the request that is being answered, as JSON.
  private var id = JSONValue.null
  /// Bytes of each stream that end within a character.
  private var unfinished: [Int32: [UInt8]] = [:]

  /// Makes a front end of an engine; `emit` gets each line without its end.
  public init(engine: any ReplEngine, emit: @escaping (String) -> Void) {
    self.engine = engine
    self.emit = emit
    engine.resize(columns: 80, lines: 46)
  }

  /// Says who is there, before any request.
  public func greet(program: String) {
    send { json in
      json.name("event")
      json.string("ready")
      json.name("protocol")
      json.integer(Self.version)
      json.name("program")
      json.string(program)
    }
  }

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - begin: Called before an evaluation; false where it was stopped before it began.
  ///   - end: Called after it.
  /// - Returns: The code to exit with, where that was asked for.
  public func answer(_ line: [UInt8], begin: () -> Bool = { true }, end: () -> Void = {}) -> Int32? {
    id = .null
    let request: JSONValue
    do throws(JSONError) {
      request = try JSONValue(parsing: line)
    } catch {
      refuse("the line is not JSON: \(error)")
      return nil
    }
    guard case .object = request else {
      refuse("a request is an object")
      return nil
    }
    id = request["id"] ?? .null
    guard let type = request["type"]?.string else {
      refuse("a request has a type: \(Self.types.joined(separator: ", "))")
      return nil
    }
    if type == "interrupt" { return status("ok") }
    guard Self.types.contains(type) else {
      refuse("there is no request \"\(type)\"; known are \(Self.types.joined(separator: ", "))")
      return nil
    }
    guard let code = request["code"]?.string else {
      refuse("\(type) wants code, a text")
      return nil
    }
    switch type {
    case "execute": return execute(code, request, begin: begin, end: end)
    case "is-complete": return status("\(engine.completeness(of: code))")
    case "complete": complete(code, upTo: request["cursor"]?.integer)
    default: inspect(code, at: request["cursor"]?.integer)
    }
    return nil
  }

  private static let types = ["execute", "is-complete", "complete", "inspect", "interrupt"]

  /// Tells what was written to a standard stream while a request was answered.
  public func wrote(_ bytes: [UInt8], to stream: Int32) {
    var bytes = (unfinished.removeValue(forKey: stream) ?? []) + bytes
    // A character may be cut in two where a buffer was full.
    let tail = bytes.suffix(3)
    if let start = tail.lastIndex(where: { $0 >= 0xC0 }), tail.endIndex - start < Self.length(of: tail[start])
    {
      unfinished[stream] = Array(bytes[start...])
      bytes.removeSubrange(start...)
    }
    tell(bytes, of: stream)
  }

  private static func length(of lead: UInt8) -> Int { lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2 }

  private func tell(_ bytes: [UInt8], of stream: Int32) {
    if bytes.isEmpty { return }
    send { json in
      json.name("event")
      json.string("output")
      json.name("stream")
      json.string(stream == 2 ? "stderr" : "stdout")
      json.name("text")
      json.string(String(decoding: bytes, as: UTF8.self))
    }
  }

  // MARK: Requests

  private func execute(_ code: String, _ request: JSONValue, begin: () -> Bool, end: () -> Void) -> Int32? {
    if let columns = request["columns"]?.integer, columns > 0 {
      engine.resize(columns: columns, lines: request["lines"]?.integer ?? 46)
    }
    var texts: [String] = []
    for entry in engine.units(of: code) {
      guard begin() else {
        fail(Failure("interrupted", code: "interrupted"))
        return nil
      }
      let outcome = Interrupts.during { engine.evaluate(entry) }
      end()
      for (stream, rest) in unfinished { tell(rest, of: stream) }
      unfinished = [:]
      _ = Interrupts.take()
      switch outcome {
      case .printed(let shown): texts += shown
      case .failed(let failure):
        for text in texts { tell(Array(text.endingLine.utf8), of: 1) }
        fail(failure)
        return nil
      case .exit(let code):
        status("ok")
        return code
      }
    }
    send { json in
      json.name("status")
      json.string("ok")
      guard !texts.isEmpty else { return }
      json.name("result")
      json.string(texts.joined(separator: "\n"))
    }
    return nil
  }

  private func complete(_ code: String, upTo cursor: Int?) {
    let cursor = bytes(of: cursor, in: code)
    let found = engine.complete(code, upTo: cursor)
    send { json in
      json.name("status")
      json.string("ok")
      json.name("start")
      json.integer(characters(upTo: found.candidates.isEmpty ? cursor : found.start, in: code))
      json.name("end")
      json.integer(characters(upTo: cursor, in: code))
      json.name("matches")
      json.array { json in for candidate in found.candidates { json.string(candidate) } }
      json.name("suffix")
      json.string(found.suffix)
    }
  }

  private func inspect(_ code: String, at cursor: Int?) {
    let text = engine.inspect(code, at: bytes(of: cursor, in: code))
    send { json in
      json.name("status")
      json.string(text == nil ? "nothing" : "ok")
      guard let text else { return }
      json.name("text")
      json.string(text)
    }
  }

  /// A place in bytes that is given in scalars; the end where none is given.
  private func bytes(of cursor: Int?, in code: String) -> Int {
    guard let cursor else { return code.utf8.count }
    return String(String.UnicodeScalarView(code.unicodeScalars.prefix(max(0, cursor)))).utf8.count
  }

  private func characters(upTo offset: Int, in code: String) -> Int {
    String(decoding: code.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
  }

  // MARK: Answers

  private func fail(_ failure: Failure) {
    send { json in
      json.name("status")
      json.string("error")
      json.name("code")
      json.string(failure.code)
      json.name("message")
      json.string(failure.message)
      if let hint = failure.hint {
        json.name("hint")
        json.string(hint)
      }
      if let line = failure.line {
        json.name("line")
        json.integer(line)
      }
      if let source = failure.source {
        json.name("source")
        json.string(source)
      }
      if let mark = failure.mark {
        json.name("mark")
        json.array { json in
          json.integer(mark.lowerBound)
          json.integer(mark.upperBound)
        }
      }
      json.name("text")
      json.string(failure.text)
      if let traceback = failure.traceback {
        json.name("traceback")
        json.string(traceback)
      }
    }
  }

  private func refuse(_ message: String) { fail(Failure(message, code: "protocol")) }

  @discardableResult
  private func status(_ word: String) -> Int32? {
    send { json in
      json.name("status")
      json.string(word)
    }
    return nil
  }

  private func send(_ body: (inout JSONText) -> Void) {
    var json = JSONText()
    json.object { json in
      json.name("id")
      json.value(id)
      body(&json)
    }
    emit(json.text)
  }
}
