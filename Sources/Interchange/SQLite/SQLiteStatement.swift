import CSQLite

/// A statement of an SQLite file: its rows one after the other, or what is put in the place of its question marks.
///
/// Invariant: the statement is prepared and its file open as long as this lives. A text of a cell is lent until the next step, a
/// text that is bound must live until another is bound or this is gone; so both stay within the calls below.
final class SQLiteStatement {
  private let handle: OpaquePointer
  private let file: SQLiteFile

  init(_ handle: OpaquePointer, of file: SQLiteFile) {
    self.handle = handle
    self.file = file
  }

  deinit { csq_finish(handle) }

  /// Whether it leaves the file as it is.
  var readsOnly: Bool { csq_reads_only(handle) != 0 }

  /// The names of the columns, each with the type it was declared with where it is one of a table.
  var columns: [(name: String, declared: String?)] {
    (0..<csq_columns(handle)).map { column in
      (
        csq_name(handle, column).map { String(cString: $0) } ?? "",
        csq_declared(handle, column).map { String(cString: $0) }
      )
    }
  }

  /// Goes to the next row; false where there is none.
  @inline(__always)
  func step() throws(SQLiteFault) -> Bool {
    let result = csq_step(handle)
    if result == CSQ_ROW { return true }
    try file.check(result)
    return false
  }

  /// Goes back before the first row.
  func reset() { csq_reset(handle) }

  // MARK: Cells

  @inline(__always)
  func kind(_ column: Int) -> csq_kind { csq_cell(handle, Int32(truncatingIfNeeded: column)) }

  @inline(__always)
  func integer(_ column: Int) -> Int { Int(csq_integer(handle, Int32(truncatingIfNeeded: column))) }

  @inline(__always)
  func real(_ column: Int) -> Double { csq_real(handle, Int32(truncatingIfNeeded: column)) }

  /// Lends the bytes of a text; nil where there is no memory for it.
  @inline(__always)
  func withText<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    var length = 0
    guard let bytes = csq_text(handle, Int32(truncatingIfNeeded: column), &length) else { return nil }
    return body(UnsafeBufferPointer(start: bytes, count: length))
  }

  /// A cell as text, nil for NULL.
  func text(_ column: Int) -> String? {
    if kind(column) == CSQ_NULL { return nil }
    return withText(column) { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Values

  /// Runs the statement once for a row of texts and numbers; nil is NULL.
  func insert(_ values: [SQLiteValue?]) throws(SQLiteFault) {
    // What is bound is not copied, and so is kept until the row is in.
    let texts = SQLiteTexts(
      values.compactMap { value in if case .text(let text) = value { text } else { nil } })
    var next = 0
    for (place, value) in values.enumerated() {
      switch value {
      case nil: try bindNull(place)
      case .integer(let value): try bind(value, place)
      case .text:
        try bind(texts[next], place)
        next += 1
      }
    }
    try insertRow()
  }

  /// Runs the statement with what is bound, once more.
  @inline(__always)
  func insertRow() throws(SQLiteFault) {
    try file.check(csq_step(handle))
    csq_reset(handle)
  }

  @inline(__always)
  func bindNull(_ place: Int) throws(SQLiteFault) {
    try file.check(csq_bind_null(handle, Int32(truncatingIfNeeded: place &+ 1)))
  }

  @inline(__always)
  func bind(_ value: Int, _ place: Int) throws(SQLiteFault) {
    try file.check(csq_bind_integer(handle, Int32(truncatingIfNeeded: place &+ 1), Int64(value)))
  }

  /// NaN becomes NULL.
  @inline(__always)
  func bind(_ value: Double, _ place: Int) throws(SQLiteFault) {
    try file.check(csq_bind_real(handle, Int32(truncatingIfNeeded: place &+ 1), value))
  }

  /// The bytes must live until something else is bound in their place.
  @inline(__always)
  func bind(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) throws(SQLiteFault) {
    try file.check(
      csq_bind_text(handle, Int32(truncatingIfNeeded: place &+ 1), text.baseAddress, text.count))
  }
}

/// A value for a row of our own.
enum SQLiteValue {
  case integer(Int)
  case text(String)
}

/// Texts as bytes that stay where they are.
///
/// Invariant: `bytes` holds all texts one after the other, with a zero behind the last, and is freed with this.
final class SQLiteTexts {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let ends: [Int]

  init(_ texts: [String]) {
    var count = 0
    ends = texts.map { text in
      count += text.utf8.count
      return count
    }
    // Never nothing, so that an empty text has an address, without which it would be NULL.
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count + 1)
    memory.initialize(repeating: 0)
    var place = 0
    for var text in texts {
      text.withUTF8 { place = memory[place...].update(fromContentsOf: $0) }
    }
    bytes = memory.baseAddress ?? .allocate(capacity: 1)
  }

  deinit { bytes.deallocate() }

  @inline(__always)
  subscript(place: Int) -> UnsafeBufferPointer<UInt8> {
    let start = place == 0 ? 0 : ends[place - 1]
    return UnsafeBufferPointer(start: bytes + start, count: ends[place] - start)
  }
}
