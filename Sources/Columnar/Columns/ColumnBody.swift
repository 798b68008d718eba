import Glibc

/// What a column holds: its cells, or the cells of another column at chosen rows, fetched when somebody looks.
///
/// A verb that keeps some rows of a wide table costs nothing for the columns that nobody asks of its result.
struct ColumnBody: Sendable {
  private enum Form: Sendable {
    case ready(Column.Storage, Blanks)
    case chosen(Chosen)
  }

  private var form: Form

  init(_ storage: Column.Storage, _ blanks: Blanks) { form = .ready(storage, blanks) }

  /// The cells at the rows of a selection.
  init(_ body: ColumnBody, at selection: Selection, composing: inout [ObjectIdentifier: Selection]) {
    if case .chosen(let chosen) = body.form, let source = chosen.source {
      let key = ObjectIdentifier(source.selection)
      let composed = composing[key] ?? source.selection.choosing(selection)
      composing[key] = composed
      form = .chosen(Chosen(source.body, composed))
    } else {
      form = .chosen(Chosen(body, selection))
    }
  }

  var storage: Column.Storage {
    get {
      switch form {
      case .ready(let storage, _): storage
      case .chosen(let chosen): chosen.fetched.storage
      }
    }
    set { form = .ready(newValue, blanks) }
  }

  var blanks: Blanks {
    get {
      switch form {
      case .ready(_, let blanks): blanks
      case .chosen(let chosen): chosen.fetched.blanks
      }
    }
    set { form = .ready(storage, newValue) }
  }

  /// The number of rows, without fetching them.
  var count: Int {
    switch form {
    case .ready(let storage, _): storage.count
    case .chosen(let chosen): chosen.count
    }
  }

  /// Cells of another column, fetched once.
  private final class Chosen: @unchecked Sendable {
    let count: Int
    // What is fetched is written once, under the lock; what it was fetched from is let go then, so that a few rows do not keep
    // a large table.
    private var unfetched: (body: ColumnBody, selection: Selection)?
    private var result: (storage: Column.Storage, blanks: Blanks)?
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init(_ body: ColumnBody, _ selection: Selection) {
      unfetched = (body, selection)
      count = selection.count
      pthread_mutex_init(lock, nil)
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
    }

    /// What the cells are to be fetched from; nil once they are.
    var source: (body: ColumnBody, selection: Selection)? {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      return unfetched
    }

    var fetched: (storage: Column.Storage, blanks: Blanks) {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      if let result { return result }
      guard let (body, selection) = unfetched else {
        preconditionFailure("cells that are not there can be fetched")
      }
      let (storage, blanks) = (body.storage, body.blanks)
      // Cells that are each taken many times are taken as codes, of which what follows makes more.
      let repeats = selection.count / 4 > storage.count
      let made = (
        (repeats ? storage.coded(blanks) : storage).gathered(selection), blanks.gathered(selection)
      )
      result = made
      unfetched = nil
      return made
    }
  }
}

extension Blanks {
  func gathered(_ selection: Selection) -> Blanks {
    let notCovered = Blank.notCovered.rawValue
    if let codes { return Blanks(codes: codes.gathered(selection, else: notCovered)) }
    return selection.hasGaps ? Blanks(codes: selection.rows.mapped { $0 < 0 ? notCovered : 0 }) : Blanks()
  }
}

extension Column.Storage {
  /// The same cells with numbers as codes of those that occur.
  func coded(_ blanks: Blanks) -> Column.Storage {
    switch self {
    case .integer(let cells): .integer(cells.coded(blanks))
    case .number(let cells): .number(cells.coded(blanks))
    case .boolean, .text, .date, .quantity: self
    }
  }

  var count: Int {
    switch self {
    case .boolean(let values): values.count
    case .integer(let values): values.count
    case .number(let values): values.count
    case .text(let cells): cells.count
    case .date(let cells): cells.count
    case .quantity(let cells): cells.count
    }
  }

  /// The cells at `rows`; a negative row gives a cell without meaning.
  func gathered(_ rows: [Int]) -> Column.Storage {
    switch self {
    case .boolean(let values): .boolean(values.gathered(rows, else: false))
    case .integer(let values): .integer(values.gathered(rows))
    case .number(let values): .number(values.gathered(rows))
    case .text(let cells): .text(cells.gathered(rows))
    case .date(let cells): .date(cells.gathered(rows))
    case .quantity(let cells): .quantity(cells.gathered(rows))
    }
  }

  func gathered(_ selection: Selection) -> Column.Storage {
    switch self {
    case .boolean(let values): return .boolean(values.gathered(selection, else: false))
    case .integer(let values): return .integer(values.gathered(selection))
    case .number(let values): return .number(values.gathered(selection))
    case .text(let cells) where cells.offsets == nil:
      return .text(Coded(codes: cells.codes.gathered(selection), dictionary: cells.dictionary))
    case .date(let cells) where cells.offsets == nil:
      return .date(Coded(codes: cells.codes.gathered(selection), dictionary: cells.dictionary))
    case .text, .date, .quantity: return gathered(selection.rows.map { Int($0) })
    }
  }
}
