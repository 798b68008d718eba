import Glibc

/// Gives each text one code, by its bytes, which must stay where they are as long as the coder is used.
struct ByteCoder {
  private var entries: [(start: UnsafeRawPointer, count: Int, hash: UInt64)] = []
  /// Codes from 1 on, by hash; 0 is a free place.
  private var table = [UInt32](repeating: 0, count: 256)

  /// How long the texts that differ are together.
  private(set) var byteCount = 0

  /// The code of a text, a new one where it was not met before.
  mutating func code(_ start: UnsafeRawPointer, _ count: Int) -> UInt32 {
    let hash = Self.hash(start, count)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      let entry = entries[Int(table[place]) - 1]
      if entry.hash == hash, entry.count == count, memcmp(entry.start, start, count) == 0 {
        return table[place] - 1
      }
      place = (place + 1) & (table.count - 1)
    }
    entries.append((start, count, hash))
    byteCount += count
    table[place] = UInt32(entries.count)
    if entries.count * 2 > table.count { grow() }
    return UInt32(entries.count - 1)
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 4)
    for (code, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (table.count - 1)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = UInt32(code + 1)
    }
  }

  /// The texts by their codes; nil where bytes are no UTF-8, with the code of the first such.
  func texts() -> (texts: [String], stray: Int?) {
    var texts: [String] = []
    texts.reserveCapacity(entries.count)
    for (code, entry) in entries.enumerated() {
      let bytes = UnsafeRawBufferPointer(start: entry.start, count: entry.count)
      guard let text = String(validating: bytes, as: UTF8.self) else { return (texts, code) }
      texts.append(text)
    }
    return (texts, nil)
  }

  private static let seed = UInt64(truncatingIfNeeded: "".hashValue)

  private static func hash(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = seed ^ UInt64(count)
    var place = 0
    while place + 8 <= count {
      hash = mixed(hash ^ start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < count {
      rest = rest << 8 | UInt64(start.load(fromByteOffset: place, as: UInt8.self))
      place += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
