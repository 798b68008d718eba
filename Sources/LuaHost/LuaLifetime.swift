/// How long objects may be used, where that is shorter than Lua may hold them.
///
/// What Lua holds can't be taken away from it. Objects of a closed lifetime are expired instead: `tostring` says so, and
/// every other use of them in Lua raises an error of code `expired`.
///
/// ```swift
/// let corpus = LuaLifetime("this table belongs to a corpus that was closed")
/// let table = TableObject(rows, lifetime: corpus)   // a subclass of LuaObject
/// corpus.close()
/// try lua.run("return table.name", name: "=example")  // throws: this table belongs to a corpus that was closed
/// ```
public final class LuaLifetime {
  /// What an error says once the lifetime is over.
  public let message: String
  /// Whether the lifetime is over.
  public private(set) var isClosed = false

  /// Starts a lifetime.
  ///
  /// - Parameter message: what is wrong with using an object of it later.
  public init(_ message: String) {
    self.message = message
  }

  /// Ends the lifetime: its objects are expired from now on.
  public func close() {
    isClosed = true
  }

  var error: LuaError { LuaError(message, code: "expired") }
}
