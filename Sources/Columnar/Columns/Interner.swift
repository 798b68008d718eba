import Chronology

/// What a dictionary of a column holds, told apart by the bytes of a text.
///
/// Texts that Swift holds equal but that are spelled with other scalars stay two entries: what was loaded is not
/// changed. Questions about equality are asked of the entries later, and then find the two equal.
protocol Internable: Hashable, Sendable {
  /// The text that tells the entry from all others.
  var internKey: String { get }
}

extension String: Internable {
  var internKey: String { self }
}

extension EDTF: Internable {
  var internKey: String { text }
}

/// Gives each entry of a dictionary one code.
///
/// Hashes are kept, so that growing hashes nothing again; the table is open, with codes from 1 and 0 for free places.
struct Interner<Element: Internable>: Sendable {
  /// Each entry once, in the order of first appearance.
  private(set) var dictionary: [Element] = []
  private var hashes: [UInt64] = []
  private var table: [UInt32] = []

  init() {}

  /// Goes on from entries that are known to differ.
  init(_ entries: [Element]) {
    for entry in entries { _ = code(of: entry) }
  }

  /// The code of an entry, a new one where it was not met before.
  mutating func code(of element: Element) -> UInt32 {
    if dictionary.count * 2 >= table.count { grow() }
    let key = element.internKey
    let hash = byteHash(key)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      let code = Int(table[place] - 1)
      if hashes[code] == hash, haveSameBytes(dictionary[code].internKey, key) { return UInt32(code) }
      place = (place + 1) & (table.count - 1)
    }
    dictionary.append(element)
    hashes.append(hash)
    table[place] = UInt32(dictionary.count)
    return UInt32(dictionary.count - 1)
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: max(16, table.count * 4))
    for (code, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = UInt32(code + 1)
    }
  }
}

/// A hash of the bytes of a text, eight at a time, seeded anew in each run so that nobody can choose texts that collide.
private func byteHash(_ text: String) -> UInt64 {
  let contiguous = text.utf8.withContiguousStorageIfAvailable { bytes in
    var hash = hashSeed ^ UInt64(bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place += 1
    }
    return mixed(hash ^ rest)
  }
  // Only texts bridged from other runtimes are not contiguous; they are rare enough to be copied.
  return contiguous ?? byteHash(String(decoding: Array(text.utf8), as: UTF8.self))
}

private let hashSeed = UInt64(truncatingIfNeeded: "".hashValue)

private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
  return product.high ^ product.low
}

/// Compares two texts of one hash.
private func haveSameBytes(_ one: String, _ other: String) -> Bool {
  // Equal by their letters, of one length and of one hash: comparing the bytes again would find nothing.
  one.utf8.count == other.utf8.count && one == other
}
