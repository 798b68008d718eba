/// The part of a column that one record batch holds, its buffers checked to be as long as its rows need.
struct ArrowArray {
  var length = 0
  /// How many rows are null.
  var nullCount = 0
  /// A bit for each row, unset where it is null; empty where none is.
  var validity = ArrowBytes.none
  /// The buffers behind that, as the type has them.
  var buffers: [ArrowBytes] = []
  var children: [ArrowArray] = []
}

/// Takes the arrays of one record batch apart, from its description and its body.
struct ArrowBatch {
  let length: Int
  /// How its buffers are packed, if they are.
  let compression: ArrowCompression?
  private let budget: MemoryBudget?
  private let body: UnsafeRawBufferPointer
  /// Length and number of nulls of each field, then of those within it.
  private let nodes: [Int64]
  /// Offset and length of each buffer within the body.
  private let buffers: [Int64]
  private let variadic: [Int64]
  /// How many more rows are believed where no buffer tells how many there can be.
  private(set) var allowance: Int
  /// How many bytes of the body no buffer had yet: no two share any.
  private var unused: Int
  private var nextNode = 0
  private var nextBuffer = 0
  private var nextVariadic = 0
  /// The column that is taken apart.
  private var column = ""

  /// Takes the table `RecordBatch` of a message.
  ///
  /// - Parameters:
  ///   - allowance: How many rows are believed where no buffer tells how many there can be.
  ///   - budget: What there may be of what is unpacked; asked for only where something is packed.
  init(
    _ table: FlatTable, body: UnsafeRawBufferPointer, allowance: Int,
    _ budget: @autoclosure () -> MemoryBudget
  ) throws(ArrowFault) {
    compression = try table.table(3).map { table throws(ArrowFault) in
      let (number, method) = (try table.number(0, else: UInt8(0)), try table.number(1, else: UInt8(0)))
      guard method == 0, let compression = ArrowCompression(number: number) else {
        throw ArrowFault(
          "is compressed in a way that came after this program",
          hint: "write it with compression=\"lz4\", \"zstd\" or \"uncompressed\"")
      }
      return compression
    }
    self.budget = compression == nil ? nil : budget()
    self.body = body
    self.allowance = allowance
    unused = body.count
    let rows = try table.number(0, else: Int64(0))
    guard rows >= 0, rows <= Int64.max / 16 else { throw .broken("it claims \(rows) rows") }
    length = Int(rows)
    nodes = try table.words(1, perRecord: 2)
    buffers = try table.words(2, perRecord: 2)
    variadic = try table.words(4, perRecord: 1)
  }

  /// The array of the next column.
  mutating func column(_ field: ArrowField) throws(ArrowFault) -> ArrowArray {
    column = field.name
    return try array(field)
  }

  private mutating func array(_ field: ArrowField) throws(ArrowFault) -> ArrowArray {
    guard nextNode + 1 < nodes.count else { throw .broken(column, "is not in all of its parts") }
    let (rows, nulls) = (nodes[nextNode], nodes[nextNode + 1])
    nextNode += 2
    guard rows >= 0, rows <= Int64.max / 16, nulls >= 0, nulls <= rows else {
      throw .broken(column, "claims \(rows) rows, \(nulls) of them null")
    }
    var array = ArrowArray()
    array.length = Int(rows)
    array.nullCount = Int(nulls)
    if case .null = field.type, field.encoding == nil {
      array.nullCount = array.length
      try believe(array.length)
      return array
    }
    array.validity = try buffer()
    if array.nullCount == 0 { array.validity = .none }
    if array.nullCount > 0 { try check(array.validity, bits: array.length) }
    if let encoding = field.encoding {
      array.buffers = [try values(array.length, width: encoding.bits / 8)]
      try take(array, width: 0)
      return array
    }
    switch field.type {
    case .null, .other: break
    case .int(let bits, _), .float(let bits), .decimal(_, _, let bits), .time(_, let bits):
      array.buffers = [try values(array.length, width: bits / 8)]
    case .days: array.buffers = [try values(array.length, width: 4)]
    case .milliseconds, .timestamp: array.buffers = [try values(array.length, width: 8)]
    case .boolean:
      let bits = try buffer()
      try check(bits, bits: array.length)
      array.buffers = [bits]
    case .utf8(let isLarge):
      array.buffers = [try offsets(array.length, isLarge), try buffer()]
    case .utf8View:
      array.buffers = [try values(array.length, width: 16)]
      guard nextVariadic < variadic.count, variadic[nextVariadic] >= 0,
        variadic[nextVariadic] <= Int64(buffers.count)
      else { throw .broken(column, "lacks its texts") }
      for _ in 0..<variadic[nextVariadic] { array.buffers.append(try buffer()) }
      nextVariadic += 1
    case .list(let isLarge):
      array.buffers = [try offsets(array.length, isLarge)]
      array.children = try children(field)
    case .fixedList, .structure: array.children = try children(field)
    }
    if field.type.hasNoBuffer { try believe(array.length) }
    try take(array, width: field.type.decodingWidth)
    return array
  }

  /// Counts the memory that a column of unpacked buffers takes beside them, for a few packed bytes may be very many rows.
  private func take(_ array: ArrowArray, width: Int) throws(ArrowFault) {
    guard let budget else { return }
    let blankWidth = array.nullCount > 0 ? 1 : 0
    guard budget.take(array.length * (width + blankWidth)) else { throw .memory(subject, budget) }
  }

  /// Counts rows of which no buffer tells how many there are.
  private mutating func believe(_ rows: Int) throws(ArrowFault) {
    allowance -= min(allowance + 1, rows)
    guard allowance >= 0 else { throw .broken(column, "claims \(rows) rows of nothing") }
  }

  private var subject: String { "column \"\(column)\"" }

  private mutating func children(_ field: ArrowField) throws(ArrowFault) -> [ArrowArray] {
    var arrays: [ArrowArray] = []
    for child in field.children { arrays.append(try array(child)) }
    return arrays
  }

  private mutating func buffer() throws(ArrowFault) -> ArrowBytes {
    guard nextBuffer + 1 < buffers.count else { throw .broken(column, "lacks a buffer") }
    let (offset, count) = (buffers[nextBuffer], buffers[nextBuffer + 1])
    nextBuffer += 2
    guard offset >= 0, count >= 0, count <= Int64(unused), offset <= Int64(body.count) - count else {
      throw .broken(column, "runs beyond the end of its part")
    }
    unused -= Int(count)
    let bytes = UnsafeRawBufferPointer(rebasing: body[Int(offset)..<Int(offset + count)])
    guard let compression, let budget else { return ArrowBytes(bytes) }
    let packed = try ArrowBytes(bytes, packed: compression, of: subject, budget)
    if packed.frame != nil { allowance += 8 * packed.count }
    return packed
  }

  private func check(_ buffer: ArrowBytes, bits: Int) throws(ArrowFault) {
    guard buffer.count >= (bits + 7) / 8 else { throw .broken(column, "is shorter than its rows") }
  }

  private mutating func values(
    _ count: Int, width: Int
  ) throws(ArrowFault) -> ArrowBytes {
    let buffer = try buffer()
    guard buffer.count / width >= count else { throw .broken(column, "is shorter than its rows") }
    return buffer
  }

  private mutating func offsets(
    _ count: Int, _ isLarge: Bool
  ) throws(ArrowFault) -> ArrowBytes {
    let buffer = try buffer()
    // Where there are no rows the one offset may be left out.
    guard count == 0 || buffer.count / (isLarge ? 8 : 4) > count else {
      throw .broken(column, "is shorter than its rows")
    }
    return buffer
  }
}
