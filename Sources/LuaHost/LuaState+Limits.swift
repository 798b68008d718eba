internal import CLua

/// What scripts may take, and what they took.
extension LuaState {
  /// What scripts may take from now on; set in the middle of a run, the run begins anew to count.
  public var limits: LuaLimits {
    get { currentLimits }
    set {
      currentLimits = newValue
      guard let L else { return }
      prepareErrors()
      clua_limit(
        L, max(0, newValue.memory ?? 0), Int64(newValue.nanoseconds), Int64(max(0, newValue.steps ?? 0)),
        newValue.eachRun)
    }
  }

  /// The bytes that the state holds, the most that it ever held, and the most that scripts may.
  public var memory: (used: Int, peak: Int, limit: Int?) {
    guard let L else { return (0, 0, limits.memory) }
    let host = clua_host_of(L).pointee
    return (host.used, host.peak, limits.memory)
  }

  /// Frees what nothing refers to.
  public func collect() {
    guard let L else { return }
    clua_collect(L)
  }

  /// Turns the garbage collector off: for a state that lives no longer than one job, which it then does faster.
  public func stopCollecting() {
    guard let L else { return }
    clua_stop_collecting(L)
  }
}
