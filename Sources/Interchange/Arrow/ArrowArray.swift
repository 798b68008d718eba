/// The part of a column that one record batch holds, its buffers checked to be as long as its rows need.
struct ArrowArray {
  var length = 0
  /// How many rows are null.
  var nullCount = 0
  /// A bit for each row, unset where it is null; empty where none is.
  var validity = UnsafeRawBufferPointer(start: nil, count: 0)
  /// The buffers behind that, as the type has them.
  var buffers: [UnsafeRawBufferPointer] = []
  var children: [ArrowArray] = []
}

/// Takes the arrays of one record batch apart, from its description and its body.
struct ArrowBatch {
  let length: Int
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

  /// Takes the table `RecordBatch` of a message.
  ///
  /// - Parameter allowance: How many rows are believed where no buffer tells how many there can be.
  init(_ table: FlatTable, body: UnsafeRawBufferPointer, allowance: Int) throws(ArrowFault) {
    if let compression = try table.table(3) {
      let codec = try compression.number(0, else: UInt8(0)) == 0 ? "lz4" : "zstd"
      throw ArrowFault(
        "is compressed with \(codec), which is not unpacked here",
        hint:
          "write it with compression=\"uncompressed\", in pyarrow's feather.write_feather and in polars' write_ipc"
      )
    }
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

  /// The array of the next field.
  mutating func array(_ field: ArrowField) throws(ArrowFault) -> ArrowArray {
    guard nextNode + 1 < nodes.count else { throw .broken(field.name, "is not in all of its parts") }
    let (rows, nulls) = (nodes[nextNode], nodes[nextNode + 1])
    nextNode += 2
    guard rows >= 0, rows <= Int64.max / 16, nulls >= 0, nulls <= rows else {
      throw .broken(field.name, "claims \(rows) rows, \(nulls) of them null")
    }
    var array = ArrowArray()
    array.length = Int(rows)
    array.nullCount = Int(nulls)
    if field.encoding == nil, field.type.hasNoBuffer {
      allowance -= min(allowance + 1, array.length)
      guard allowance >= 0 else { throw .broken(field.name, "claims \(rows) rows of nothing") }
    }
    if case .null = field.type, field.encoding == nil {
      array.nullCount = array.length
      return array
    }
    array.validity = try buffer(field)
    if array.nullCount == 0 { array.validity = UnsafeRawBufferPointer(start: nil, count: 0) }
    if array.nullCount > 0 { try check(array.validity, bits: array.length, field) }
    if let encoding = field.encoding {
      array.buffers = [try values(field, array.length, width: encoding.bits / 8)]
      return array
    }
    switch field.type {
    case .null, .other: break
    case .int(let bits, _), .float(let bits), .decimal(_, _, let bits), .time(_, let bits):
      array.buffers = [try values(field, array.length, width: bits / 8)]
    case .days: array.buffers = [try values(field, array.length, width: 4)]
    case .milliseconds, .timestamp: array.buffers = [try values(field, array.length, width: 8)]
    case .boolean:
      let bits = try buffer(field)
      try check(bits, bits: array.length, field)
      array.buffers = [bits]
    case .utf8(let isLarge):
      array.buffers = [try offsets(field, array.length, isLarge), try buffer(field)]
    case .utf8View:
      array.buffers = [try values(field, array.length, width: 16)]
      guard nextVariadic < variadic.count, variadic[nextVariadic] >= 0,
        variadic[nextVariadic] <= Int64(buffers.count)
      else { throw .broken(field.name, "lacks its texts") }
      for _ in 0..<variadic[nextVariadic] { array.buffers.append(try buffer(field)) }
      nextVariadic += 1
    case .list(let isLarge):
      array.buffers = [try offsets(field, array.length, isLarge)]
      array.children = try children(field)
    case .fixedList, .structure: array.children = try children(field)
    }
    return array
  }

  private mutating func children(_ field: ArrowField) throws(ArrowFault) -> [ArrowArray] {
    var arrays: [ArrowArray] = []
    for child in field.children { arrays.append(try array(child)) }
    return arrays
  }

  private mutating func buffer(_ field: ArrowField) throws(ArrowFault) -> UnsafeRawBufferPointer {
    guard nextBuffer + 1 < buffers.count else { throw .broken(field.name, "lacks a buffer") }
    let (offset, count) = (buffers[nextBuffer], buffers[nextBuffer + 1])
    nextBuffer += 2
    guard offset >= 0, count >= 0, count <= Int64(unused), offset <= Int64(body.count) - count else {
      throw .broken(field.name, "runs beyond the end of its part")
    }
    unused -= Int(count)
    return UnsafeRawBufferPointer(rebasing: body[Int(offset)..<Int(offset + count)])
  }

  private func check(_ buffer: UnsafeRawBufferPointer, bits: Int, _ field: ArrowField) throws(ArrowFault) {
    guard buffer.count >= (bits + 7) / 8 else { throw .broken(field.name, "is shorter than its rows") }
  }

  private mutating func values(
    _ field: ArrowField, _ count: Int, width: Int
  ) throws(ArrowFault) -> UnsafeRawBufferPointer {
    let buffer = try buffer(field)
    guard buffer.count / width >= count else { throw .broken(field.name, "is shorter than its rows") }
    return buffer
  }

  private mutating func offsets(
    _ field: ArrowField, _ count: Int, _ isLarge: Bool
  ) throws(ArrowFault) -> UnsafeRawBufferPointer {
    let buffer = try buffer(field)
    // Where there are no rows the one offset may be left out.
    guard count == 0 || buffer.count / (isLarge ? 8 : 4) > count else {
      throw .broken(field.name, "is shorter than its rows")
    }
    return buffer
  }
}
