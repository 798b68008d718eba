/// What a FlatBuffer is made of, before it is laid out.
///
/// ```swift
/// FlatValue.table([0: .text("key"), 1: .text("value")]).buffer
/// ```
indirect enum FlatValue {
  case byte(UInt8)
  case short(Int16)
  case int(Int32)
  case long(Int64)
  case text(String)
  /// Fields by their slots.
  case table([Int: FlatValue])
  case tables([FlatValue])
  /// Records of so many words of eight bytes each, one after the other.
  case records([Int64], words: Int)

  static func truth(_ value: Bool) -> FlatValue { .byte(value ? 1 : 0) }

  /// The bytes of a buffer whose root is this table, a multiple of eight.
  var buffer: [UInt8] {
    var layout = FlatLayout()
    layout.put(UInt32(0))
    let root = layout.place(self)
    layout.point(from: 0, to: root)
    layout.pad(to: 8)
    return layout.bytes
  }

  /// The room of a field; what is no number is a distance.
  fileprivate var size: Int {
    switch self {
    case .byte: 1
    case .short: 2
    case .long: 8
    default: 4
    }
  }
}

/// Lays out tables from the front to the back: each before what it points to, as distances are never negative.
private struct FlatLayout {
  var bytes: [UInt8] = []

  mutating func put(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func pad(to alignment: Int, before size: Int = 0) {
    while (bytes.count + size) % alignment != 0 { bytes.append(0) }
  }

  mutating func point(from field: Int, to target: Int) {
    set(UInt32(target - field), at: field)
  }

  private mutating func set(_ number: some FixedWidthInteger, at place: Int) {
    withUnsafeBytes(of: number.littleEndian) { source in
      for (offset, byte) in source.enumerated() { bytes[place + offset] = byte }
    }
  }

  /// Lays out a value that is pointed to; the answer is where it starts.
  mutating func place(_ value: FlatValue) -> Int {
    switch value {
    case .byte, .short, .int, .long: preconditionFailure("a number stands within its table")
    case .text(let text):
      pad(to: 4)
      let start = bytes.count
      put(UInt32(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
      bytes.append(0)
      return start
    case .records(let words, let size):
      pad(to: 8, before: 4)
      let start = bytes.count
      put(UInt32(words.count / size))
      for word in words { put(word) }
      return start
    case .tables(let tables):
      pad(to: 4)
      let start = bytes.count
      put(UInt32(tables.count))
      for _ in tables { put(UInt32(0)) }
      for (element, table) in tables.enumerated() {
        point(from: start + 4 + 4 * element, to: place(table))
      }
      return start
    case .table(let fields): return place(fields)
    }
  }

  private mutating func place(_ fields: [Int: FlatValue]) -> Int {
    let order = fields.sorted { $0.key < $1.key }
    let slotCount = (order.last?.key ?? -1) + 1
    pad(to: 8, before: 4 + 2 * slotCount)
    let slots = bytes.count
    put(UInt16(4 + 2 * slotCount))
    put(UInt16(0))
    for _ in 0..<slotCount { put(UInt16(0)) }
    let start = bytes.count
    put(Int32(start - slots))
    var pointers: [(field: Int, value: FlatValue)] = []
    for (slot, value) in order {
      pad(to: value.size)
      let field = bytes.count
      set(UInt16(field - start), at: slots + 4 + 2 * slot)
      switch value {
      case .byte(let number): put(number)
      case .short(let number): put(number)
      case .int(let number): put(number)
      case .long(let number): put(number)
      default:
        pointers.append((field, value))
        put(UInt32(0))
      }
    }
    set(UInt16(bytes.count - start), at: slots + 2)
    for (field, value) in pointers { point(from: field, to: place(value)) }
    return start
  }
}
