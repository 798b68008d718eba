import Columnar

/// Reads one Arrow file: what it says of itself, then its batches, then what we wrote beside them.
struct ArrowReader {
  let file: MappedFile
  let bytes: UnsafeRawBufferPointer
  let control: ReadControl
  /// What there may be of what is unpacked; nobody asks where nothing is.
  lazy var budget = MemoryBudget.ofMachine
  private var decoder: ArrowDecoder
  private(set) var fields: [ArrowField] = []
  private var metadata: [(key: String, value: String)] = []
  private(set) var footer: [(key: String, value: String)] = []
  private var arrays: [[ArrowArray]] = []
  private var batchCount = 0
  private(set) var rowCount = 0
  /// How buffers are packed, where some are.
  private var compression: ArrowCompression?
  /// How many rows of nulls are believed yet, of which there is nothing in the file.
  private var allowance: Int

  static let mark = Array("ARROW1".utf8)

  /// Takes a part of a file that is an Arrow file itself.
  init(
    _ file: MappedFile, _ range: Range<Int>, _ control: ReadControl,
    _ budget: MemoryBudget? = nil
  ) {
    self.file = file
    self.control = control
    bytes = UnsafeRawBufferPointer(rebasing: file.bytes[range])
    allowance = max(1 << 24, 8 * range.count)
    decoder = ArrowDecoder(owner: file)
    if let budget { self.budget = budget }
  }

  /// - Parameter depth: How many files this one lies within.
  mutating func read(
    _ report: inout ImportReport, corpus known: () -> String?, depth: Int = 0
  ) throws(ArrowFault) -> Table {
    if bytes.starts(with: Self.mark) {
      try readFile()
    } else {
      try readStream()
    }
    let unpacked = try unpack()
    let table = try table(&report, depth, known)
    guard depth == 0 else { return table }
    report.rowCount = rowCount
    if let unpacked {
      let size = unpacked.byteCount >> 20
      report.decide(
        "the file is compressed with \(unpacked.compression.rawValue)",
        "unpacked into \(size > 0 ? "\(size) MB" : "\(unpacked.byteCount) bytes") of memory, not used where it lies"
      )
    }
    for note in decoder.notes { report.decide(note.what, note.done, column: note.column) }
    if batchCount > 1 { report.decide("the file has \(batchCount) batches of rows", "put together") }
    return table
  }

  // MARK: Messages

  /// A footer says where the parts lie.
  private mutating func readFile() throws(ArrowFault) {
    // The mark at both ends, and before the last one four bytes for the length of the footer.
    guard bytes.count >= 18, bytes.suffix(6).elementsEqual(Self.mark) else {
      throw ArrowFault(
        "is cut short: it does not end as an Arrow file", hint: "write it anew where it came from")
    }
    let end = bytes.count - 10
    let size = Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: Int32.self)))
    guard size > 0, size <= end - 8 else { throw .broken("its footer claims \(size) bytes") }
    let buffer = FlatBuffer(bytes: UnsafeRawBufferPointer(rebasing: bytes[end - size..<end]))
    let table = try buffer.root
    guard let schema = try table.table(1) else { throw .broken("it does not say what it holds") }
    try take(schema: schema, size: size)
    var allowance = 16 * size
    footer = try ArrowField.pairs(table, 4, allowance: &allowance)
    let limit = end - size
    for block in try blocks(table, 2, limit) {
      let (kind, header) = try message(block)
      guard kind == 2 else { throw .broken("its footer names a dictionary that is none") }
      try take(dictionary: header, body: block.body)
    }
    for block in try blocks(table, 3, limit) {
      let (kind, header) = try message(block)
      guard kind == 3 else { throw .broken("its footer names a batch of rows that is none") }
      try take(batch: header, body: block.body)
    }
  }

  private typealias Block = (description: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer)

  /// Records of offset, length of the description (in four of eight bytes) and length of the body.
  private func blocks(_ table: FlatTable, _ slot: Int, _ limit: Int) throws(ArrowFault) -> [Block] {
    let words = try table.words(slot, perRecord: 3)
    var blocks: [Block] = []
    var total = 0
    for place in stride(from: 0, to: words.count, by: 3) {
      let (offset, size, body) = (
        words[place], Int64(Int32(truncatingIfNeeded: words[place + 1])), words[place + 2]
      )
      guard offset >= 0, size >= 8, body >= 0, offset <= Int64(limit), body <= Int64(limit),
        offset + size + body <= Int64(limit)
      else { throw .broken("one of its parts lies beyond its end") }
      total += Int(size + body)
      // Parts do not overlap, so that together they are no longer than the file.
      guard total <= limit else { throw .broken("its parts overlap") }
      blocks.append(
        (
          UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset + size)]),
          UnsafeRawBufferPointer(rebasing: bytes[Int(offset + size)..<Int(offset + size + body)])
        ))
    }
    return blocks
  }

  /// What sort of message stands in a block, and its table.
  private func message(_ block: Block) throws(ArrowFault) -> (kind: UInt8, header: FlatTable) {
    let (start, size) = Self.prefix(block.description)
    guard size > 0, size <= block.description.count - start else {
      throw .broken("one of its parts does not say what it is")
    }
    return try message(block.description[start..<start + size])
  }

  private func message(
    _ bytes: Slice<UnsafeRawBufferPointer>
  ) throws(ArrowFault) -> (kind: UInt8, header: FlatTable) {
    let table = try FlatBuffer(bytes: UnsafeRawBufferPointer(rebasing: bytes)).root
    guard try table.number(0, else: Int16(0)) >= 3 else {
      throw ArrowFault("is of a version of Arrow before 0.8", hint: "write it anew with a newer one")
    }
    // The first files that were compressed say so beside the description, where a reader that does not look finds odd numbers.
    var allowance = 16 * bytes.count
    if try ArrowField.pairs(table, 4, allowance: &allowance).contains(where: {
      $0.key == "ARROW:experimental_compression"
    }) {
      throw ArrowFault("is compressed in the way of Arrow 0.17", hint: "write it anew with a newer one")
    }
    guard let header = try table.table(2) else { throw .broken("one of its parts says nothing") }
    return (try table.number(1, else: UInt8(0)), header)
  }

  /// Where a message's table starts and how long it is; files written before 2019 lack the four bytes in front.
  private static func prefix(_ bytes: UnsafeRawBufferPointer) -> (start: Int, size: Int) {
    guard bytes.count >= 8 else { return (0, 0) }
    let first = Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: Int32.self))
    if first != -1 { return (4, Int(first)) }
    return (8, Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: Int32.self))))
  }

  /// A stream has its parts one after the other, the schema first.
  private mutating func readStream() throws(ArrowFault) {
    var place = 0
    while bytes.count - place >= 8 {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
      let (start, size) = Self.prefix(rest)
      if size == 0 { break }
      guard size > 0, size <= rest.count - start else { throw .broken("it is cut short") }
      let description = rest[start..<start + size]
      let table = try FlatBuffer(bytes: UnsafeRawBufferPointer(rebasing: description)).root
      let bodySize = try table.number(3, else: Int64(0))
      guard bodySize >= 0, bodySize <= Int64(rest.count - start - size) else {
        throw .broken("it is cut short")
      }
      let body = UnsafeRawBufferPointer(rebasing: rest[start + size..<start + size + Int(bodySize)])
      let (kind, header) = try message(description)
      switch kind {
      case 1: try take(schema: header, size: size)
      case 2: try take(dictionary: header, body: body)
      case 3: try take(batch: header, body: body)
      default: throw .broken("it has a part that is neither a schema nor rows")
      }
      place += start + size + Int(bodySize)
    }
    guard !fields.isEmpty else { throw .broken("it does not say what it holds") }
  }

  // MARK: Parts

  private mutating func take(schema: FlatTable, size: Int) throws(ArrowFault) {
    guard fields.isEmpty else { throw .broken("it says twice what it holds") }
    guard try schema.number(0, else: Int16(0)) == 0 else {
      throw ArrowFault(
        "has its numbers' bytes in the order of big-endian machines", hint: "write it on another machine")
    }
    var allowance = 16 * size
    for field in try schema.tables(1) { fields.append(try ArrowField(field, allowance: &allowance)) }
    metadata = try ArrowField.pairs(schema, 2, allowance: &allowance)
    arrays = Array(repeating: [], count: fields.count)
    for field in fields { try refuse(field, field.name) }
  }

  /// Looks for what is not taken before anything is read.
  private func refuse(_ field: ArrowField, _ column: String) throws(ArrowFault) {
    if case .other(let name) = field.type {
      throw .refused(
        column, field.name == column ? "is \(name)" : "has \(name) in it",
        hint: "cast it to text or to numbers before it is written, or leave it out")
    }
    for child in field.children { try refuse(child, column) }
  }

  private func field(coded id: Int64, in fields: [ArrowField]) -> ArrowField? {
    for field in fields {
      if field.encoding?.id == id { return field }
      if var found = self.field(coded: id, in: field.children) {
        // What is wrong with it is told of the column.
        found.name = field.name
        return found
      }
    }
    return nil
  }

  private mutating func take(dictionary: FlatTable, body: UnsafeRawBufferPointer) throws(ArrowFault) {
    let id = try dictionary.number(0, else: Int64(0))
    guard var field = field(coded: id, in: fields), let data = try dictionary.table(1) else {
      throw .broken("it has a dictionary that no column uses")
    }
    field.encoding = nil
    var batch = try ArrowBatch(data, body: body, allowance: allowance, budget)
    let array = try batch.column(field)
    allowance = batch.allowance
    compression = batch.compression ?? compression
    if try dictionary.truth(2) {
      decoder.dictionaries[id]?.pieces.append(array)
    } else if decoder.dictionaries[id] == nil {
      decoder.dictionaries[id] = (field, [array])
    } else {
      throw .refused(
        field.name, "has another dictionary in each batch", hint: "write it as a file, not as a stream")
    }
  }

  private mutating func take(batch table: FlatTable, body: UnsafeRawBufferPointer) throws(ArrowFault) {
    if control.isStopping { throw .stopped }
    var batch = try ArrowBatch(table, body: body, allowance: allowance, budget)
    for (number, field) in fields.enumerated() {
      let array = try batch.column(field)
      guard array.length == batch.length else {
        throw .broken(field.name, "has \(array.length) rows in a batch of \(batch.length)")
      }
      arrays[number].append(array)
    }
    allowance = batch.allowance
    compression = batch.compression ?? compression
    batchCount += 1
    rowCount += batch.length
  }

  /// Unpacks all that is packed, and says how much that was.
  private mutating func unpack() throws(ArrowFault) -> (compression: ArrowCompression, byteCount: Int)? {
    guard let compression else { return nil }
    var unpacking = ArrowUnpacking()
    for id in decoder.dictionaries.keys.sorted() {
      guard var (field, pieces) = decoder.dictionaries[id] else { continue }
      unpacking.add(&pieces, of: "column \"\(field.name)\"")
      decoder.dictionaries[id] = (field, pieces)
    }
    for (number, field) in fields.enumerated() {
      unpacking.add(&arrays[number], of: "column \"\(field.name)\"")
    }
    try unpacking.run(control)
    return unpacking.byteCount > 0 ? (compression, unpacking.byteCount) : nil
  }

  // MARK: The table

  private mutating func table(
    _ report: inout ImportReport, _ depth: Int, _ known: () -> String?
  ) throws(ArrowFault) -> Table {
    var columns: [Column] = []
    var taken: Set<String> = []
    for (number, field) in fields.enumerated() {
      if control.isStopping { throw .stopped }
      var blanks: Vector<UInt8>?
      if let part = try part("\(ArrowKeys.blanks).\(number)", of: "column \"\(field.name)\"") {
        blanks = try self.blanks(part, field)
      }
      var column = try decoder.column(field, arrays[number], blanks: blanks)
      // What was unpacked and is not used where it lies is in nobody's way any more.
      arrays[number] = []
      let name = Self.free(field.name.isEmpty ? "column_\(number + 1)" : field.name, taken)
      if name != field.name {
        report.decide(
          field.name.isEmpty ? "the column has no name" : "several columns are named \"\(field.name)\"",
          "named \(name)", column: name)
        column.name = name
      }
      taken.insert(name)
      columns.append(column)
    }
    let origins = try origins(&report, depth, known)
    let rowName = value(metadata, ArrowKeys.row) ?? "row"
    let plural = value(metadata, ArrowKeys.rows)
    var table: Table
    do throws(TableError) {
      table = try Table(rowName: rowName, rowPlural: plural, columns: columns, origins: origins)
    } catch {
      throw .broken(error.description)
    }
    table = table.with(steps: steps, universe: value(footer, ArrowKeys.universe).flatMap { Int($0) })
    // Should others have put the rows in another order, the index is of no use, but not wrong.
    let places = (value(footer, ArrowKeys.clustered) ?? "").split(separator: ",").compactMap { Int($0) }
    if !places.isEmpty, places.allSatisfy(columns.indices.contains) {
      table.clustering = Clustering(keys: places.map { columns[$0].name })
    }
    guard let range = try doubtfulRange() else { return table }
    guard depth < 4 else { throw .broken("its doubtful rows have doubtful rows without end") }
    var reader = ArrowReader(file, range, control, compression == nil ? nil : budget)
    let doubtful = try reader.read(&report, corpus: known, depth: depth + 1)
    guard doubtful.columns.map(\.name) == table.columns.map(\.name),
      doubtful.columns.map(\.type) == table.columns.map(\.type)
    else { throw .broken("its doubtful rows have other columns") }
    return table.withDoubtful(doubtful)
  }

  private static func free(_ name: String, _ taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)_\(number)") { number += 1 }
    return "\(name)_\(number)"
  }

  func value(_ pairs: [(key: String, value: String)], _ key: String) -> String? {
    pairs.first { $0.key == key }?.value
  }

  private var steps: [(line: String, rowCount: Int, doubtfulCount: Int)] {
    var steps: [(line: String, rowCount: Int, doubtfulCount: Int)] = []
    while let line = value(metadata, "\(ArrowKeys.history).\(steps.count + 1)") {
      let left = value(metadata, "\(ArrowKeys.left).\(steps.count + 1)") ?? ""
      let counts = left.split(separator: ",").map { max(0, Int($0) ?? 0) }
      steps.append((line, counts.first ?? 0, counts.count > 1 ? counts[1] : 0))
    }
    return steps
  }
}
