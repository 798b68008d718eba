import CSQLite
import Glibc

/// An SQLite file that is open, for the thread that opened it.
///
/// Invariant: the file is closed with this, and its statements keep this, so that they are gone before. SQLite asks `control`,
/// which this keeps, whether to stop: a long step, or waiting for a lock, ends with a fault that says stopped.
final class SQLiteFile {
  let path: String
  let control: ReadControl
  private var handle: OpaquePointer?

  /// Opens a file that is there.
  ///
  /// - Parameter name: What it is called in messages, where it lies elsewhere as yet.
  init(
    opening path: String, named name: String? = nil, mayWrite: Bool = false, control: ReadControl
  ) throws(SQLiteFault) {
    self.path = name ?? path
    self.control = control
    let asked: csq_asked = { context in
      guard let context else { return 0 }
      return Unmanaged<ReadControl>.fromOpaque(context).takeUnretainedValue().isStopping ? 1 : 0
    }
    let result = csq_open(
      path, mayWrite ? 1 : 0, asked, Unmanaged.passUnretained(control).toOpaque(), &handle)
    try check(result)
  }

  deinit { csq_close(handle) }

  /// Makes a fault of an answer that is none of success.
  func check(_ result: csq_result) throws(SQLiteFault) {
    if result == CSQ_DONE || result == CSQ_ROW { return }
    if control.isStopping { throw .stopped }
    throw SQLiteFault(result, path, told: String(cString: csq_message(handle)))
  }

  /// Runs statements that give no rows.
  func run(_ sql: String) throws(SQLiteFault) { try check(csq_run(handle, sql)) }

  /// Lets statements read tables from now on and do nothing else.
  func allowOnlyReading() { csq_only_read(handle) }

  /// Prepares the first statement of a text, nil where there is none, and says what follows it.
  func prepare(first sql: String) throws(SQLiteFault) -> (statement: SQLiteStatement?, rest: String) {
    var sql = sql
    var statement: OpaquePointer?
    var rest = 0
    let (result, length) = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        (csq_prepare(handle, $0.baseAddress, $0.count, &statement, &rest), $0.count)
      }
    }
    try check(result)
    let behind = rest < length ? String(decoding: Array(sql.utf8)[rest...], as: UTF8.self) : ""
    return (statement.map { SQLiteStatement($0, of: self) }, behind)
  }

  /// Prepares the one statement of a text of our own.
  func prepare(_ sql: String) throws(SQLiteFault) -> SQLiteStatement {
    guard let statement = try prepare(first: sql).statement else {
      throw SQLiteFault(.format, "\(path): there is no statement in \"\(sql)\"")
    }
    return statement
  }

  /// A name as SQL writes it.
  static func quoted(_ name: String) -> String { enclosed(name, "\"") }

  /// A text as SQL writes it.
  static func literal(_ text: String) -> String { enclosed(text, "'") }

  private static func enclosed(_ text: String, _ mark: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView([mark])
    for letter in text.unicodeScalars {
      if letter == mark { result.append(mark) }
      // SQLite takes a zero for the end of the statement.
      result.append(letter == "\0" ? "\u{FFFD}" : letter)
    }
    result.append(mark)
    return String(result)
  }

  /// What SQLite takes for the same name: letters of ASCII in either case are one.
  static func key(_ name: String) -> String {
    String(decoding: name.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The first bytes of every SQLite file that is not empty.
  static let mark = Array("SQLite format 3\0".utf8)

  /// What can be told of a file from its size and its first bytes.
  enum State {
    case empty, sqlite, other
    /// It begins as one of SQLite and is shorter than it says. SQLite takes what is missing of the last page for zeros, and a file
    /// that ends within its first page for an empty one.
    case cut
  }

  /// Looks at a file without opening it as one of SQLite.
  static func state(of path: String) throws(FileError) -> State {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path: path, action: "read", code: errno) }
    // A pipe is not opened, as whoever writes to it would believe to be read.
    guard status.st_mode & S_IFMT == S_IFREG else { return .other }
    if status.st_size == 0 { return .empty }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: "read", code: errno) }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &head, head.count, 0)
    guard count >= mark.count, head.starts(with: mark) else { return .other }
    // While a change is under way, what is missing lies beside.
    let isSettled = !Files.exists(path + "-wal") && !Files.exists(path + "-journal")
    return isSettled && Int(status.st_size) < size(saidBy: head) ? .cut : .sqlite
  }

  /// How long a file is that begins so, as far as that is said; see <https://sqlite.org/fileformat.html#the_database_header>.
  private static func size(saidBy head: [UInt8]) -> Int {
    func number(_ place: Int, _ length: Int) -> Int {
      head[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
    }
    let pageSize = number(16, 2) == 1 ? 1 << 16 : max(512, number(16, 2))
    // Old programs change a file without writing how long it is; then these two differ.
    return number(24, 4) == number(92, 4) ? max(1, number(28, 4)) * pageSize : pageSize
  }
}
