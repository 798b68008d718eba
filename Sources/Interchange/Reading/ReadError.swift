import Glibc

/// Why a file of data could not be read at all; what is wrong within it stands in its ``ImportReport``.
public struct ReadError: Error, Hashable, Sendable {
  /// The sort of error, for code that handles one of them.
  public struct Code: Hashable, Sendable {
    private let name: String

    private init(_ name: String) { self.name = name }

    /// The system refused.
    public static let system = Code("system")
    /// The path is a folder.
    public static let folder = Code("folder")
    /// There is nothing in it.
    public static let empty = Code("empty")
    /// It was changed while it was read.
    public static let changed = Code("changed")
    /// It does not fit into memory.
    public static let memory = Code("memory")
    /// Somebody asked to stop.
    public static let stopped = Code("stopped")
    /// It is compressed, and broken or not to be unpacked here.
    public static let compressed = Code("compressed")
    /// It is not what it begins like, or holds what is not taken.
    public static let format = Code("format")
    /// What was read so far must be read again, with what was found out since.
    static let begunAnew = Code("begun anew")
    /// An option does not fit the file.
    public static let option = Code("option")
  }

  /// The sort of error.
  public let code: Code
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What would be right.
  public let hint: String?

  init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  static let stopped = ReadError(.stopped, "stopped")

  static func system(_ path: String, _ number: Int32) -> ReadError {
    ReadError(.system, FileError(path: path, action: "read", code: number).description)
  }

  static func memory(_ path: String, limit: Int?) -> ReadError {
    let left = limit.map { ", of which \($0 >> 20) MB are left for it" } ?? ""
    return ReadError(
      .memory, "\(path) does not fit into memory\(left)",
      hint: "rows = 1000000 reads its beginning, columns = { … } what is wanted of it")
  }

  static func changed(_ path: String) -> ReadError {
    ReadError(
      .changed, "\(path) was changed while it was read",
      hint: "load it again once whoever writes it is done")
  }
}

extension ReadError: CustomStringConvertible {
  /// The message with its hint.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
