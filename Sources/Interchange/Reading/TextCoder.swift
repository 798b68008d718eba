import Glibc

/// Gives each text of a column one code, by its bytes, for one thread.
///
/// The bytes are copied once for each different text, so that what was read can be let go.
struct TextCoder {
  private struct Entry {
    /// The first eight bytes, zeros behind shorter ones.
    var head: UInt64
    var count: UInt32
    var offset: Int
  }

  private var entries: [Entry] = []
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCount = 0
  private var arenaCapacity = 4096
  private var table: UnsafeMutablePointer<UInt64>
  private var tableMask = 255

  init() {
    arena = .allocate(capacity: arenaCapacity + 8)
    table = .allocate(capacity: tableMask + 1)
    table.initialize(repeating: 0, count: tableMask + 1)
  }

  func free() {
    arena.deallocate()
    table.deallocate()
  }

  var count: Int { entries.count }

  /// The bytes of a text.
  func bytes(of code: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: arena + entries[code].offset, count: Int(entries[code].count))
  }

  /// The code of a text; its bytes are readable for eight beyond it.
  @inline(__always)
  mutating func code(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    let raw = UnsafeRawPointer(bytes)
    var head = raw.loadUnaligned(as: UInt64.self)
    if count < 8 { head &= (1 &<< UInt64(8 &* count)) &- 1 }
    var hash = Self.mixed(head ^ UInt64(count) ^ Self.seed)
    if count > 8 {
      var place = 8
      while place &+ 8 <= count {
        hash = Self.mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place &+= 8
      }
      if place < count {
        hash = Self.mixed(hash ^ raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
      }
    }
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & tableMask
    while true {
      let found = table[slot]
      if found == 0 { break }
      if UInt32(truncatingIfNeeded: found >> 32) == tag {
        let code = Int(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1
        let isSame = entries.withUnsafeBufferPointer { entries in
          let entry = entries[code]
          return entry.head == head && Int(entry.count) == count
            && (count <= 8 || memcmp(arena + entry.offset + 8, bytes + 8, count &- 8) == 0)
        }
        if isSame { return UInt32(code) }
      }
      slot = (slot &+ 1) & tableMask
    }
    return add(bytes, count, head: head, hash: hash)
  }

  @inline(never)
  private mutating func add(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, head: UInt64, hash: UInt64
  ) -> UInt32 {
    if arenaCount + count > arenaCapacity {
      let larger = max(arenaCapacity * 2, arenaCount + count)
      let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + 8)
      fresh.update(from: arena, count: arenaCount)
      arena.deallocate()
      arena = fresh
      arenaCapacity = larger
    }
    (arena + arenaCount).update(from: bytes, count: count)
    entries.append(
      Entry(head: head, count: UInt32(count), offset: arenaCount))
    hashes.append(hash)
    arenaCount += count
    if entries.count * 2 > tableMask {
      table.deallocate()
      tableMask = tableMask * 4 + 3
      table = .allocate(capacity: tableMask + 1)
      table.initialize(repeating: 0, count: tableMask + 1)
      for (code, hash) in hashes.enumerated() { place(code, hash) }
    } else {
      place(entries.count - 1, hash)
    }
    return UInt32(entries.count - 1)
  }

  private var hashes: [UInt64] = []

  private func place(_ code: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & tableMask
    while table[slot] != 0 { slot = (slot + 1) & tableMask }
    table[slot] = (hash >> 32) << 32 | UInt64(code + 1)
  }

  private static let seed = UInt64(truncatingIfNeeded: "".hashValue)

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
