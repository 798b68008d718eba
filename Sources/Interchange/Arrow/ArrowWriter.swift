import Columnar

/// Writes a table as one Arrow file: schema, dictionaries, one batch with all rows, and what is ours beside it.
///
/// One batch, because then each column lies in one piece and is used where it lies. Buffers start at multiples of 64.
struct ArrowWriter {
  private let table: Table
  private let corpus: String?
  private let compression: ArrowCompression?
  private let drafts: [ArrowDraft]

  init(_ table: Table, corpus: String?, compression: ArrowCompression? = nil) {
    self.table = table
    self.corpus = corpus
    self.compression = compression
    var nextID: Int64 = 0
    drafts = table.columns.map { ArrowDraft($0, nextID: &nextID) }
  }

  func write(_ output: inout FileOutput) throws(FileError) {
    let start = output.position
    try output.put(ArrowReader.mark + [0, 0])
    try put(message: 1, schema, bodySize: 0, [], from: start, &output)
    var dictionaries: [Int64] = []
    for draft in drafts {
      for dictionary in draft.dictionaries {
        let buffers = try PackedBuffer.all(dictionary.buffers, compression, path: output.path)
        let (batch, size) = batch(dictionary.count, [(dictionary.count, 0)], buffers)
        let header = FlatValue.table([0: .long(dictionary.id), 1: batch])
        dictionaries += try put(message: 2, header, bodySize: size, buffers, from: start, &output)
      }
    }
    let buffers = try PackedBuffer.all(drafts.flatMap(\.buffers), compression, path: output.path)
    let (batch, size) = batch(table.rowCount, drafts.flatMap(\.nodes), buffers)
    let rows = try put(message: 3, batch, bodySize: size, buffers, from: start, &output)
    // The mark of a stream's end.
    try output.put([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0])
    let beside = try putOurOwn(from: start, &output)
    var footer: [Int: FlatValue] = [
      0: .short(4), 1: schema, 2: .records(dictionaries, words: 3), 3: .records(rows, words: 3),
    ]
    if !beside.isEmpty { footer[4] = ArrowField.flat(beside) }
    let bytes = FlatValue.table(footer).buffer
    try output.pad(to: 8)
    try output.put(bytes)
    try output.put(Self.bytes(Int32(bytes.count)))
    try output.put(ArrowReader.mark)
  }

  private var schema: FlatValue {
    var pairs = [(key: ArrowKeys.row, value: table.rowName), (key: ArrowKeys.rows, value: table.rowPlural)]
    for (number, step) in table.steps.enumerated() {
      pairs.append(("\(ArrowKeys.history).\(number + 1)", step.line))
      pairs.append(("\(ArrowKeys.left).\(number + 1)", "\(step.rowCount),\(step.doubtfulCount)"))
    }
    return .table([0: .short(0), 1: .tables(drafts.map(\.field.flat)), 2: ArrowField.flat(pairs)])
  }

  /// The description of arrays, and the size of their buffers together.
  private func batch(
    _ count: Int, _ nodes: [(count: Int, nulls: Int)], _ buffers: [PackedBuffer]
  ) -> (FlatValue, size: Int) {
    var places: [Int64] = []
    var offset = 0
    for buffer in buffers {
      places += [Int64(offset), Int64(buffer.byteCount)]
      offset += (buffer.byteCount + 63) / 64 * 64
    }
    var fields: [Int: FlatValue] = [
      0: .long(Int64(count)),
      1: .records(nodes.flatMap { [Int64($0.count), Int64($0.nulls)] }, words: 2),
      2: .records(places, words: 2),
    ]
    if let compression { fields[3] = .table([0: .byte(compression.number), 1: .byte(0)]) }
    return (.table(fields), offset)
  }

  private static func bytes(_ number: Int32) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// Puts a message; the answer is its place for the footer: offset, length of the description, length of the body.
  @discardableResult
  private func put(
    message kind: UInt8, _ header: FlatValue, bodySize: Int, _ buffers: [PackedBuffer], from start: Int,
    _ output: inout FileOutput
  ) throws(FileError) -> [Int64] {
    let offset = output.position
    var description = FlatValue.table([
      0: .short(4), 1: .byte(kind), 2: header, 3: .long(Int64(bodySize)),
    ]).buffer
    // The body starts at a multiple of 64 of the file.
    while (offset + 8 + description.count) % 64 != 0 { description.append(0) }
    try output.put([0xFF, 0xFF, 0xFF, 0xFF] + Self.bytes(Int32(description.count)))
    try output.put(description)
    for buffer in buffers {
      try buffer.write(&output)
      try output.pad(to: 64)
    }
    return [Int64(offset - start), Int64(8 + description.count), Int64(bodySize)]
  }

  /// Puts what Arrow has no place for, and says in pairs for the footer where it lies.
  private func putOurOwn(
    from start: Int, _ output: inout FileOutput
  ) throws(FileError) -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    func put(_ buffer: ArrowBuffer, _ output: inout FileOutput) throws(FileError) -> String {
      try output.pad(to: 64)
      let offset = output.position - start
      var count = 0
      for buffer in try PackedBuffer.all([buffer], compression, path: output.path) {
        try buffer.write(&output)
        count += buffer.byteCount
      }
      return "\(offset),\(count)"
    }
    if let compression { pairs.append((ArrowKeys.packed, compression.rawValue)) }
    if let universe = table.universe { pairs.append((ArrowKeys.universe, "\(universe)")) }
    if let keys = table.clustering?.keys {
      let places = keys.compactMap { key in table.columns.firstIndex { $0.name == key } }
      pairs.append((ArrowKeys.clustered, places.map(String.init).joined(separator: ",")))
    }
    for (number, column) in table.columns.enumerated() {
      guard let blanks = column.blankCodes else { continue }
      pairs.append(("\(ArrowKeys.blanks).\(number)", try put(.bytes(blanks), &output)))
    }
    if let origins = table.origins?.parts {
      if let corpus { pairs.append((ArrowKeys.corpus, corpus)) }
      let offsets = try put(.offsets(origins.offsets), &output)
      pairs.append((ArrowKeys.origins, "\(offsets),\(try put(.words(Vector(origins.ids)), &output))"))
    }
    if let doubtful = table.doubtful {
      try output.pad(to: 64)
      let offset = output.position
      try ArrowWriter(doubtful, corpus: corpus, compression: compression).write(&output)
      pairs.append((ArrowKeys.doubtful, "\(offset - start),\(output.position - offset)"))
    }
    return pairs
  }
}
