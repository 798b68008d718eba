import Columnar

/// Makes columns of the arrays of record batches; what lies in the file as a column has it in memory stays where it lies.
struct ArrowDecoder {
  /// Keeps the bytes.
  let owner: any AnyObject & Sendable

  init(owner: any AnyObject & Sendable) { self.owner = owner }

  /// The values of each dictionary, with those added to it later.
  var dictionaries: [Int64: (field: ArrowField, pieces: [ArrowArray])] = [:]
  /// How many dictionaries are being decoded, each for the values of another.
  private var depth = 0
  /// What was decided, each with its column.
  var notes: [(column: String, what: String, done: String)] = []

  /// A column of the arrays of all batches.
  ///
  /// - Parameter blanks: The sort of each blank, where the file has it; else a null is not covered.
  mutating func column(
    _ field: ArrowField, _ pieces: [ArrowArray], blanks given: Vector<UInt8>? = nil
  ) throws(ArrowFault) -> Column {
    let blanks = given ?? Self.blanks(pieces)
    var column = try plain(field, pieces, blanks)
    if field[ArrowKeys.type] == "date", case .text(let codes, let dictionary, nil) = column.layout {
      let dates = try Self.dates(dictionary, field.name)
      column = Column(field.name, .date(codes, dictionary: dates), blanks: column.blankCodes)
    }
    if let domain = field[ArrowKeys.domain], case .text = column.layout {
      column = Column(field.name, column.layout, domain: domain, blanks: column.blankCodes)
    }
    column.name = field.name
    column.summary = field[ArrowKeys.summary] ?? ""
    column.unit = field[ArrowKeys.unit]
    column.isDetail = field[ArrowKeys.detail] == "true"
    return column
  }

  private mutating func plain(
    _ field: ArrowField, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Column {
    if let encoding = field.encoding { return try coded(field, encoding, pieces, blanks) }
    let count = pieces.reduce(0) { $0 + $1.length }
    switch field.type {
    case .null:
      return Column(
        field.name, .text(.bytes(Vector(repeating: 0, count: count)), dictionary: [], offsets: nil),
        blanks: Vector(repeating: Blank.notCovered.rawValue, count: count))
    case .boolean: return Column(field.name, .boolean(Self.truths(pieces, count)), blanks: blanks)
    case .int: return Column(field.name, .integer(try integers(field, pieces, blanks)), blanks: blanks)
    case .float: return Column(field.name, .number(.plain(floats(field, pieces))), blanks: blanks)
    case .decimal(_, let scale, let bits):
      return Column(field.name, decimals(field, pieces, blanks, scale: scale, bits: bits), blanks: blanks)
    case .days, .milliseconds, .timestamp, .time:
      return Column(field.name, try times(field, pieces, blanks), blanks: blanks)
    case .utf8, .utf8View: return Column(field.name, try texts(field, pieces, blanks), blanks: blanks)
    case .list, .fixedList: return Column(field.name, try lists(field, pieces, blanks), blanks: blanks)
    case .structure:
      return Column(field.name, .quantity(try quantities(field, pieces, blanks)), blanks: blanks)
    case .other(let name):
      throw .refused(field.name, "is \(name)", hint: "cast it to text or to a number before it is written")
    }
  }

  // MARK: Parts

  /// A byte for each row, 1 where it is null; nil where none is.
  static func blanks(_ pieces: [ArrowArray]) -> Vector<UInt8>? {
    guard pieces.contains(where: { $0.nullCount > 0 }) else { return nil }
    let count = pieces.reduce(0) { $0 + $1.length }
    return Vector(count: count) { buffer in
      guard var target = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      for piece in pieces {
        if piece.nullCount == 0 {
          target.initializeMemory(as: UInt8.self, repeating: 0, count: piece.length)
        } else if piece.validity.count == 0 {
          target.initializeMemory(as: UInt8.self, repeating: Blank.notCovered.rawValue, count: piece.length)
        } else {
          spread(piece.validity.bytes, piece.length, set: 0, unset: Blank.notCovered.rawValue, into: target)
        }
        target += piece.length
      }
    }
  }

  private static func truths(_ pieces: [ArrowArray], _ count: Int) -> Vector<Bool> {
    Vector(count: count) { buffer in
      guard var target = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      for piece in pieces {
        spread(piece.buffers[0].bytes, piece.length, set: 1, unset: 0, into: target)
        target += piece.length
      }
    }
  }

  /// Makes a byte of each bit.
  private static func spread(
    _ bits: UnsafeRawBufferPointer, _ count: Int, set: UInt8, unset: UInt8,
    into target: UnsafeMutableRawPointer
  ) {
    // Eight bytes at a time: bit k of a byte comes to the k-th byte of the product with this word.
    let flip = ByteWord.all(set == 0 ? 1 : 0)
    let whole = count / 8
    for place in 0..<whole {
      let byte = UInt64(bits[place])
      let low = ((byte & 0x7F) &* 0x0002_0408_1020_4081) & 0x0001_0101_0101_0101
      let spread = (low | (byte >> 7) << 56) ^ flip
      target.storeBytes(of: spread.littleEndian, toByteOffset: 8 * place, as: UInt64.self)
    }
    for row in 8 * whole..<count {
      let isSet = bits[row >> 3] >> UInt8(row & 7) & 1 == 1
      target.storeBytes(of: isSet ? set : unset, toByteOffset: row, as: UInt8.self)
    }
  }

  /// The values of a buffer where they lie, or one after the other where they are of several batches and apart.
  func values<Element: BitwiseCopyable & Sendable>(
    _ pieces: [ArrowArray], as type: Element.Type
  ) -> Vector<Element> {
    let stride = MemoryLayout<Element>.stride
    let filled = pieces.filter { $0.length > 0 }
    let count = filled.reduce(0) { $0 + $1.length }
    if let first = filled.first?.buffers[0], let base = first.bytes.baseAddress,
      Int(bitPattern: base) % MemoryLayout<Element>.alignment == 0, Self.isOneRun(filled, stride)
    {
      return Vector(
        owner: first.keeper ?? owner, base: base.assumingMemoryBound(to: Element.self), count: count)
    }
    return Vector(count: count) { buffer in
      guard var target = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      for piece in filled {
        guard let base = piece.buffers[0].bytes.baseAddress else { continue }
        target.copyMemory(from: base, byteCount: piece.length * stride)
        target += piece.length * stride
      }
    }
  }

  /// Whether the values of each piece lie right behind those of the one before, as unpacked ones do.
  private static func isOneRun(_ pieces: [ArrowArray], _ stride: Int) -> Bool {
    zip(pieces, pieces.dropFirst()).allSatisfy { piece, next in
      let (bytes, following) = (piece.buffers[0], next.buffers[0])
      return following.keeper === bytes.keeper && bytes.keeper != nil
        && following.bytes.baseAddress == bytes.bytes.baseAddress.map { $0 + piece.length * stride }
    }
  }

  // MARK: Dictionaries

  private mutating func coded(
    _ field: ArrowField, _ encoding: ArrowField.Encoding, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Column {
    // A dictionary may be left out where no row needs one.
    let dictionary = dictionaries[encoding.id] ?? (field, [])
    depth += 1
    defer { depth -= 1 }
    guard depth < 8 else { throw .broken(field.name, "has a dictionary that contains itself") }
    var valueField = dictionary.field
    (valueField.name, valueField.encoding, valueField.metadata) = (field.name, nil, [])
    let entries = try plain(valueField, dictionary.pieces, Self.blanks(dictionary.pieces))
    let codes = try codes(field, encoding, pieces, blanks, entryCount: entries.count)
    if entries.blankCount == 0 {
      switch entries.layout {
      case .text(let own, let texts, nil):
        return Column(
          field.name, .text(recoded(codes, own, texts.count), dictionary: texts, offsets: nil),
          blanks: blanks)
      case .date(let own, let dates):
        return Column(
          field.name, .date(recoded(codes, own, dates.count), dictionary: dates), blanks: blanks)
      case .integer(let values) where Set(values).count == values.count:
        return Column(field.name, .integer(.coded(codes, Array(values))), blanks: blanks)
      case .number(let values) where Set(values).count == values.count:
        return Column(field.name, .number(.coded(codes, Array(values))), blanks: blanks)
      default: break
      }
    }
    let rows = codes.enumerated().map { row, code in blanks.map { $0[row] != 0 } == true ? -1 : Int(code) }
    let column = entries.gather(rows)
    // A row may point to an entry that is null itself; else the blank is the one that is given.
    guard let blanks else { return column }
    let both = column.blankCodes.map { found in
      Vector(blanks.enumerated().map { row, blank in blank != 0 ? blank : found[row] })
    }
    return Column(field.name, column.layout, blanks: both)
  }

  /// Codes of the entries of a dictionary as codes of those that differ.
  private func recoded(_ codes: Codes, _ own: Codes, _ entryCount: Int) -> Codes {
    guard entryCount < own.count else { return codes }
    return Codes(codes.map { own[Int($0)] }, entryCount: entryCount)
  }

  /// The codes of all rows, each a place in a dictionary; a blank row has any.
  func codes(
    _ field: ArrowField, _ encoding: ArrowField.Encoding, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?,
    entryCount: Int
  ) throws(ArrowFault) -> Codes {
    switch encoding.bits {
    case 8:
      let codes = values(pieces, as: UInt8.self)
      let limit = encoding.isSigned ? min(entryCount, 1 << 7) : entryCount
      if Self.areBelow(limit, codes) { return .bytes(codes) }
      return .bytes(try sound(codes, limit, blanks, field))
    case 16:
      let codes = values(pieces, as: UInt16.self)
      let limit = encoding.isSigned ? min(entryCount, 1 << 15) : entryCount
      if Self.areBelow(limit, codes) { return .shorts(codes) }
      return .shorts(try sound(codes, limit, blanks, field))
    case 32:
      let codes = values(pieces, as: UInt32.self)
      let limit = encoding.isSigned ? min(entryCount, 1 << 31) : entryCount
      if Self.areBelow(limit, codes) { return .words(codes) }
      return .words(try sound(codes, limit, blanks, field))
    default:
      let codes = try sound(values(pieces, as: UInt64.self), entryCount, blanks, field)
      return Codes(codes.lazy.map { UInt32(truncatingIfNeeded: $0) }, entryCount: entryCount)
    }
  }

  private static func areBelow<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ limit: Int, _ codes: Vector<Code>
  ) -> Bool {
    codes.isEmpty || limit > Int(Code.max) || Int(codes.greatest) < limit
  }

  /// The codes with 0 in blank rows.
  private func sound<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ codes: Vector<Code>, _ limit: Int, _ blanks: Vector<UInt8>?, _ field: ArrowField
  ) throws(ArrowFault) -> Vector<Code> {
    try Vector(count: codes.count) { buffer throws(ArrowFault) in
      for row in 0..<codes.count {
        if let blanks, blanks[row] != 0 {
          buffer[row] = 0
        } else if codes[row] < Code(clamping: limit) || limit > Int(clamping: Code.max) {
          buffer[row] = codes[row]
        } else {
          throw .broken(field.name, "has in row \(row + 1) the code \(codes[row]) of \(limit) entries")
        }
      }
    }
  }
}
