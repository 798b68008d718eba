internal import Columnar
internal import LuaHost
internal import Relations
internal import Workbench

/// A session in which code runs that nobody trusts: without files, under limits, with what it prints kept.
///
/// Every answer gets a room of its own, so that nothing one answer does reaches the next. What judges it stays outside: it
/// sees data that was taken out of the room, never the room's own functions.
final class Workroom {
  /// The most that is kept of what code prints, in bytes.
  static let mostOutput = 4096

  let session: Session
  private let environment: LuaEnvironment
  private var printed: [UInt8] = []
  private var dropped = 0

  /// Opens a room in which an answer to a lesson can be computed.
  init(_ corpus: Corpus, for lesson: Lesson, patience: Double = 1) throws(LuaError) {
    let limits = lesson.limits
    session = try Session(corpus: corpus, profile: .exercise)
    environment = session.lua.makeEnvironment()
    session.lua.limits = LuaLimits(
      memory: limits.megabytes << 20, time: .milliseconds(Int(limits.seconds * patience * 1000)),
      steps: limits.steps * 1_000_000, eachRun: true)
    session.lua.setGlobal(
      "print",
      session.lua.function { [unowned self] call throws(LuaError) in
        for index in stride(from: 1, through: call.count, by: 1) {
          if index > 1 { keep("\t") }
          keep(try call.text(index))
        }
        keep("\n")
        return 0
      })
    if !lesson.given.isEmpty {
      _ = try session.lua.run(lesson.given, name: "@given in \(lesson.name)", in: environment)
    }
  }

  private func keep(_ text: String) {
    let room = Self.mostOutput - printed.count
    printed += text.utf8.prefix(room)
    dropped += max(0, text.utf8.count - room)
  }

  /// What was printed, its beginning where that is much.
  var output: String {
    let text = String(decoding: printed, as: UTF8.self)
    return dropped == 0 ? text : text + "… (\(dropped) bytes more)"
  }

  /// Runs code and gives its answer: the global `answer`, or else what the code returns.
  ///
  /// - Parameter line: the line of its file that the code begins in.
  func answer(_ code: [UInt8], name: String, line: Int = 1) throws(LuaError) -> LuaValue {
    let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: line - 1)
    let function: LuaFunction
    do throws(LuaError) {
      function = try session.lua.load(
        bytes: padding + Array("return ".utf8) + code, name: name, in: environment)
    } catch {
      function = try session.lua.load(bytes: padding + code, name: name, in: environment)
    }
    let results = try function.call()
    let named = environment["answer"]
    if !named.isNil { return named }
    if environment.names.contains("answer") {
      throw LuaError("the answer is nested too deep, or holds itself", code: "answer")
    }
    return results.first ?? .nil
  }
}
