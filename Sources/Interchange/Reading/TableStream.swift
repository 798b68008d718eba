public import Columnar
import Synchronization

/// A file of cells whose rows are read a part at a time, so that it may be larger than memory.
///
/// Types hold for the whole file: where a later part shows a column to hold other values than those before, all cells of that
/// column are looked at, and the reading begins anew with the type that they all fit. What is compressed with gzip, or comes
/// from a pipe, is unpacked into memory first.
public final class TableStream: RowSource {
  /// The path as the user named it.
  public let path: String
  /// The line of a plan.
  public let title: String
  /// The names of the columns in the order of the file.
  public let columnNames: [String]
  /// The first rows, for what the columns seem to hold.
  public let sample: Table

  private let options: ReadOptions
  private let partSize: Int
  private let makeProgress: @Sendable () -> (Double) -> Void
  private let learned = Mutex(Learned())

  /// What was found out by reading on.
  fileprivate struct Learned {
    var types: [String: ReadOptions.CellType] = [:]
    var encoding: ReadOptions.Encoding?
    var report: ImportReport?
  }

  private static let sampleSize = 1000

  /// Opens a file and looks at its beginning.
  ///
  /// - Parameters:
  ///   - partSize: About how many bytes are read at a time.
  ///   - progress: Makes for each reading what is told now and then which part of the file is read.
  /// - Throws: ``ReadError`` where the file can't be read, or is of JSON Lines.
  public init(
    _ path: String, options: ReadOptions = ReadOptions(), partSize: Int = 1 << 26,
    progress: @escaping @Sendable () -> (Double) -> Void = { { _ in } }
  ) throws(ReadError) {
    self.path = path
    self.options = options
    self.partSize = max(1, partSize)
    makeProgress = progress
    title = "scan \"\(path)\""
    let ending = TableReader.ending(path)
    guard ending != "jsonl", ending != "ndjson" else {
      throw ReadError(
        .option, "\(path) is of JSON Lines, which are not read in parts", hint: "load \"\(path)\"")
    }
    let control = ReadControl(isStopped: { Execution.current.isStopping })
    var reader = TableReader(try ByteSource(opening: path, control), options, control)
    guard var layout = try reader.layout() else { throw ReadError(.option, "\(path) has no columns") }
    columnNames = reader.drafts.filter(\.isWanted).map(\.name)
    // Cells beyond the last column are told of, and are no column in parts that have none.
    reader.options.columns = columnNames
    layout.rowLimit = min(layout.rowLimit, Self.sampleSize)
    sample = try reader.fill(layout).table
  }

  /// What was decided and what was odd in the last reading that came to its end; nil before the first.
  public var report: ImportReport? { learned.withLock { $0.report } }

  /// Begins with the first row, and asks whoever runs the plan whether to stop.
  ///
  /// - Throws: ``TableError`` in the words of the ``ReadError``.
  public func parts(of columns: Set<String>) throws(TableError) -> any RowParts {
    do throws(ReadError) {
      var options = options
      options.columns = columnNames.filter(columns.contains)
      let known = learned.withLock { $0 }
      options.encoding = options.encoding ?? known.encoding
      for name in options.columns ?? [] where options.types[name] == nil {
        if let type = known.types[name] { options.types[name] = type }
      }
      // Who runs the plan says when to stop.
      let control = ReadControl(isStopped: { Execution.current.isStopping }, progress: makeProgress())
      var reader = TableReader(try ByteSource(opening: path, control), options, control)
      guard let layout = try reader.layout() else { throw ReadError(.option, "\(path) has no columns") }
      return Parts(stream: self, reader: reader, layout: layout, control: control, size: partSize)
    } catch {
      throw TableError(error)
    }
  }

  /// Looks at all cells of columns in order to know what they hold.
  fileprivate func learn(_ columns: [String], _ control: ReadControl) throws(ReadError) {
    var options = options
    options.columns = columns
    options.encoding = options.encoding ?? learned.withLock { $0.encoding }
    let table = try readTable(path, options: options, control: control).table
    learned.withLock { learned in
      for column in table.columns { learned.types[column.name] = ReadOptions.CellType(column.type) }
    }
  }

  fileprivate func learn(_ change: (inout Learned) -> Void) { learned.withLock { change(&$0) } }

  /// One reading.
  private struct Parts: RowParts {
    let stream: TableStream
    var reader: TableReader
    let layout: ReadPass.Layout
    let control: ReadControl
    let size: Int
    var start: Int?
    var rowCount = 0
    var types: [String: ColumnType] = [:]

    mutating func next() throws(TableError) -> Table? {
      do throws(ReadError) {
        return try nextPart()
      } catch {
        throw error.code == .begunAnew ? .begunAnew : TableError(error)
      }
    }

    private mutating func nextPart() throws(ReadError) -> Table? {
      let begin = start ?? layout.start
      if start != nil, begin >= layout.end || rowCount >= layout.rowLimit {
        try reader.tellOddities()
        let report = reader.report
        stream.learn { $0.report = report }
        return nil
      }
      var here = layout
      here.start = begin
      here.end = begin + min(size, layout.end - begin)
      here.rowLimit = layout.rowLimit - rowCount
      let total = Double(max(1, layout.end))
      var part = reader
      part.report.entries = []
      part.control = control.part(from: Double(begin) / total, to: Double(here.end) / total)
      let (table, end) = try part.fill(here)
      try part.checkUnchanged()
      if part.report.encoding != reader.report.encoding, reader.options.encoding == nil {
        let encoding = part.report.encoding
        stream.learn { $0.encoding = encoding }
        throw ReadError(.begunAnew, "the letters are \(encoding.rawValue)")
      }
      try compareTypes(table)
      reader.oddities = part.oddities
      reader.report.rowCount += table.rowCount
      if start == nil { reader.report.entries += part.report.entries }
      (start, rowCount) = (end, rowCount + table.rowCount)
      return table
    }

    /// Makes sure that the columns of a part hold what they held in those before.
    private mutating func compareTypes(_ part: Table) throws(ReadError) {
      var changed: [String] = []
      for column in part.columns where column.blankCount < column.count {
        if types[column.name, default: column.type] != column.type { changed.append(column.name) }
        types[column.name] = column.type
      }
      guard !changed.isEmpty else { return }
      try stream.learn(changed, control)
      throw ReadError(.begunAnew, "\(changed.joined(separator: ", ")) turned out otherwise")
    }
  }
}

extension TableError {
  /// The error of a file as that of the rows that are read from it.
  fileprivate init(_ error: ReadError) {
    self.init(error.code == .stopped ? .stopped : .unreadable, error.message, hint: error.hint)
  }
}

extension ReadOptions.CellType {
  /// What a column of that type was read as.
  fileprivate init(_ type: ColumnType) {
    switch type {
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .number: self = .number
    case .date: self = .date
    default: self = .text
    }
  }
}
