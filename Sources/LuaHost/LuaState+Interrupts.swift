internal import CLua

/// Stopping what runs.
extension LuaState {
  /// Makes `interruptWatched` stop this state.
  ///
  /// To be called on the thread that uses the state.
  public func watchInterrupts() {
    guard let L else { return }
    clua_watch(clua_host_of(L))
  }

  /// Whether what runs has to stop: somebody interrupted it, or a limit was hit.
  public var isInterrupted: Bool {
    guard let L else { return false }
    return clua_host_of(L).pointee.stopping != 0
  }

  /// Throws where what runs has to stop; long Swift loops call this now and then.
  ///
  /// What a Swift function does with the error makes no difference: the script that called it ends in any case.
  public func checkStop() throws(LuaError) {
    guard let L = running else { return }
    if let error = stopError(on: L) { throw error }
  }

  /// Forgets an interrupt that came when nothing ran any more.
  public func clearInterrupt() {
    guard let L, isInterrupted else { return }
    clua_go_on(L)
  }

  /// Stops what runs in the state last watched. Async-signal-safe, on any thread.
  public static let interruptWatched: @convention(c) () -> Void = { clua_interrupt_watched() }
}
