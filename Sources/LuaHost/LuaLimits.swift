/// What scripts of a state may take.
///
/// A limit that is hit ends the run, which is the outermost call from Swift: the script can neither catch it nor put it
/// off, and the error names the limit and its figure. The state can be used again afterwards.
///
/// - Memory is what the state holds at one time, chunks and Swift's values in Lua included. A Swift function may go over
///   it while it runs; if it is still over when the function has returned, the run ends then.
/// - Time is what passes on the clock during a run. A script that waits in a call of the system is stopped when that
///   returns, and a Swift function when it polls ``LuaState/checkStop()`` or returns.
/// - Steps are instructions of the virtual machine. Up to 100,000 they are counted one by one, which is slow; above
///   in batches of 100, and a coroutine costs as many as it might do unseen, one batch.
///
/// ```swift
/// lua.limits = LuaLimits(memory: 64 << 20, time: .seconds(2), eachRun: true)
/// try lua.run("while true do end", name: "=loop")  // throws "too much time: the limit is 2 s"
/// ```
public struct LuaLimits: Hashable, Sendable {
  /// Bytes, or nil for no limit.
  public var memory: Int?
  /// Time on the clock, or nil for no limit.
  public var time: Duration?
  /// Instructions of the virtual machine, or nil for no limit.
  public var steps: Int?
  /// Whether each run has all time and steps again, or they are for all runs together.
  public var eachRun: Bool

  /// Names limits; what is not named is not limited.
  public init(memory: Int? = nil, time: Duration? = nil, steps: Int? = nil, eachRun: Bool = false) {
    self.memory = memory
    self.time = time
    self.steps = steps
    self.eachRun = eachRun
  }
}

/// The figures as an error names them.
extension LuaLimits {
  var memoryText: String {
    let bytes = memory ?? 0
    for (unit, size) in [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)] where bytes >= size {
      guard bytes % size == 0 else { continue }
      return "\(bytes / size) \(unit)"
    }
    return "\(Self.grouped(bytes)) bytes"
  }

  var timeText: String {
    let milliseconds = nanoseconds / 1_000_000
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    if milliseconds % 1000 == 0 { return "\(Self.grouped(milliseconds / 1000)) s" }
    return "\(Double(milliseconds) / 1000) s"
  }

  var stepText: String { Self.grouped(steps ?? 0) }

  /// The time in whole nanoseconds; at least one where there is a limit.
  var nanoseconds: Int {
    guard let (seconds, attoseconds) = time?.components else { return 0 }
    // A century is no limit to any script, and fits.
    return max(1, Int(min(seconds, 3_155_760_000)) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
  }

  private static func grouped(_ number: Int) -> String {
    if number < 1000 { return "\(number)" }
    var text = ""
    for (offset, digit) in String(number).reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
