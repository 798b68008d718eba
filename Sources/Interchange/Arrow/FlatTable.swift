/// The bytes of a FlatBuffer, read with every place checked: nothing in them is believed.
struct FlatBuffer {
  let bytes: UnsafeRawBufferPointer

  func load<Number: FixedWidthInteger>(_ type: Number.Type, at place: Int) throws(ArrowFault) -> Number {
    guard place >= 0, place <= bytes.count - MemoryLayout<Number>.size else {
      throw .broken("its description points beyond its end")
    }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Number.self))
  }

  var root: FlatTable {
    get throws(ArrowFault) { try FlatTable(self, at: Int(load(UInt32.self, at: 0))) }
  }
}

/// One table of a FlatBuffer; its fields are known by their slots.
///
/// See <https://flatbuffers.dev/internals/>: a table starts with the distance back to its list of slots, which says where each
/// field lies within the table; what is no number lies further on, at a distance that the field holds.
struct FlatTable {
  private let buffer: FlatBuffer
  private let place: Int
  private let slots: Int
  private let slotBytes: Int

  init(_ buffer: FlatBuffer, at place: Int) throws(ArrowFault) {
    self.buffer = buffer
    self.place = place
    slots = place - Int(try buffer.load(Int32.self, at: place))
    slotBytes = Int(try buffer.load(UInt16.self, at: slots))
  }

  private func field(_ slot: Int) throws(ArrowFault) -> Int? {
    let entry = 4 + 2 * slot
    guard entry + 2 <= slotBytes else { return nil }
    let offset = Int(try buffer.load(UInt16.self, at: slots + entry))
    return offset == 0 ? nil : place + offset
  }

  /// A number, or what it is where it was left out.
  func number<Number: FixedWidthInteger>(_ slot: Int, else other: Number) throws(ArrowFault) -> Number {
    guard let field = try field(slot) else { return other }
    return try buffer.load(Number.self, at: field)
  }

  func truth(_ slot: Int, else other: Bool = false) throws(ArrowFault) -> Bool {
    try number(slot, else: UInt8(other ? 1 : 0)) != 0
  }

  private func target(_ slot: Int) throws(ArrowFault) -> Int? {
    guard let field = try field(slot) else { return nil }
    return field + Int(try buffer.load(UInt32.self, at: field))
  }

  func table(_ slot: Int) throws(ArrowFault) -> FlatTable? {
    guard let target = try target(slot) else { return nil }
    return try FlatTable(buffer, at: target)
  }

  func text(_ slot: Int) throws(ArrowFault) -> String? {
    guard let target = try target(slot) else { return nil }
    let count = Int(try buffer.load(UInt32.self, at: target))
    guard count <= buffer.bytes.count - target - 4 else { throw .broken("a name runs beyond its end") }
    return String(decoding: buffer.bytes[target + 4..<target + 4 + count], as: UTF8.self)
  }

  /// Where the elements of a vector lie, and how many there are.
  private func vector(_ slot: Int, stride: Int) throws(ArrowFault) -> (start: Int, count: Int) {
    guard let target = try target(slot) else { return (0, 0) }
    let count = Int(try buffer.load(UInt32.self, at: target))
    guard count <= (buffer.bytes.count - target - 4) / stride else {
      throw .broken("a list of \(count) elements runs beyond its end")
    }
    return (target + 4, count)
  }

  func tables(_ slot: Int) throws(ArrowFault) -> [FlatTable] {
    let (start, count) = try vector(slot, stride: 4)
    var tables: [FlatTable] = []
    for element in 0..<count {
      let place = start + 4 * element
      tables.append(try FlatTable(buffer, at: place + Int(try buffer.load(UInt32.self, at: place))))
    }
    return tables
  }

  /// A vector of records made of so many words of eight bytes each, one after the other.
  func words(_ slot: Int, perRecord: Int) throws(ArrowFault) -> [Int64] {
    let (start, count) = try vector(slot, stride: 8 * perRecord)
    var words: [Int64] = []
    words.reserveCapacity(count * perRecord)
    for word in 0..<count * perRecord { words.append(try buffer.load(Int64.self, at: start + 8 * word)) }
    return words
  }
}
