import Glibc

/// Gives each text that the cells of a column hold one code, by its bytes as they stand in the file, for one thread.
///
/// What a cell means is decided from its text alone, and so once for each of the codes. The bytes are copied once for
/// each different text, so that what was read can be let go.
final class CellCoder {
  /// A text and its code, half a cache line: up to 16 bytes stand in it whole, of longer ones the first eight and where in
  /// the arena they stand.
  private struct Slot {
    var low: UInt64
    var high: UInt64
    var hash: UInt64
    /// Of bytes; nothing is as long as an empty slot says.
    var length: UInt32
    var code: UInt32

    static let empty = Slot(low: 0, high: 0, hash: 0, length: .max, code: 0)
  }

  /// Where a text was first seen.
  struct Place: Comparable {
    var piece: UInt32
    var row: UInt32

    static func < (one: Place, other: Place) -> Bool {
      (one.piece, one.row) < (other.piece, other.row)
    }
  }

  /// Where texts are looked up; a value, so that a loop holds it in registers.
  private struct Table {
    var slots: UnsafeMutablePointer<Slot>
    var mask: Int
    /// The bytes of all texts.
    var arena: UnsafeMutablePointer<UInt8>
    /// For each length up to 16 the bits of two words that belong to a text.
    let kept: UnsafePointer<(low: UInt64, high: UInt64)>
    // Different in each run of the program, so that nobody can write texts that all fall into one slot.
    let seed = UInt64(truncatingIfNeeded: "seed".hashValue)
    let secret = UInt64(truncatingIfNeeded: "secret".hashValue) | 1

    @inline(__always)
    func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
      let product = (one ^ seed).multipliedFullWidth(by: other ^ secret)
      return product.high ^ product.low
    }

    /// What a slot has to hold for a text of up to 16 bytes.
    @inline(__always)
    func short(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Slot {
      let low = ByteWord.load(bytes) & kept[length].low
      let high = ByteWord.load(bytes + 8) & kept[length].high
      return Slot(
        low: low, high: high, hash: mixed(low ^ UInt64(truncatingIfNeeded: length), high),
        length: UInt32(truncatingIfNeeded: length), code: 0)
    }

    /// The same for a longer one, but for where it stands.
    @inline(__always)
    func long(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Slot {
      let low = ByteWord.load(bytes)
      let high = ByteWord.load(bytes + length - 8)
      var hash = mixed(low ^ UInt64(truncatingIfNeeded: length), ByteWord.load(bytes + 8))
      var offset = 16
      while offset &+ 16 < length {
        hash = mixed(hash ^ ByteWord.load(bytes + offset), ByteWord.load(bytes + offset + 8))
        offset &+= 16
      }
      hash = mixed(hash ^ ByteWord.load(bytes + length - 16), high)
      return Slot(low: low, high: 0, hash: hash, length: UInt32(truncatingIfNeeded: length), code: 0)
    }

    /// The code of a text of up to 16 bytes, nil where it has none yet.
    @inline(__always)
    func code(short text: Slot) -> UInt32? {
      var place = Int(truncatingIfNeeded: text.hash) & mask
      while true {
        let found = slots + place
        if (found.pointee.low ^ text.low) | (found.pointee.high ^ text.high)
          | UInt64(found.pointee.length ^ text.length) == 0
        {
          return found.pointee.code
        }
        if found.pointee.length == .max { return nil }
        place = (place &+ 1) & mask
      }
    }

    /// The code of a longer text, nil where it has none yet.
    @inline(__always)
    func code(long text: Slot, _ bytes: UnsafePointer<UInt8>) -> UInt32? {
      var place = Int(truncatingIfNeeded: text.hash) & mask
      while true {
        let found = slots + place
        if found.pointee.hash == text.hash, found.pointee.low == text.low,
          found.pointee.length == text.length,
          isSame(arena + Int(truncatingIfNeeded: found.pointee.high), bytes, Int(text.length))
        {
          return found.pointee.code
        }
        if found.pointee.length == .max { return nil }
        place = (place &+ 1) & mask
      }
    }

    /// Whether texts of more than 16 bytes that begin with the same eight go on in the same way.
    @inline(__always)
    private func isSame(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ length: Int) -> Bool {
      var difference = ByteWord.load(one + length - 8) ^ ByteWord.load(other + length - 8)
      var offset = 8
      while offset &+ 8 < length {
        difference |= ByteWord.load(one + offset) ^ ByteWord.load(other + offset)
        offset &+= 8
      }
      return difference == 0
    }

    func insert(_ slot: Slot) {
      var place = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[place].length != .max { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  private struct Entry {
    var offset: Int
    var length: UInt32
    var place: Place
  }

  private var table: Table
  private var entries: [Entry] = []
  private var arenaCount = 0
  private var arenaCapacity = 256
  private let budget: MemoryBudget?
  private var taken = 0
  /// Whether there was no memory left for what was added last.
  private(set) var isExhausted = false

  /// What is read beyond a text.
  static let padding = 16

  init(_ budget: MemoryBudget? = nil) {
    self.budget = budget
    let kept = UnsafeMutablePointer<(low: UInt64, high: UInt64)>.allocate(capacity: 17)
    for length in 0...16 {
      let low = length < 8 ? (1 << UInt64(8 * length)) - 1 : UInt64.max
      let high = length <= 8 ? 0 : length < 16 ? (1 << UInt64(8 * (length - 8))) - 1 : UInt64.max
      (kept + length).initialize(to: (low, high))
    }
    // So little can be had as long as the program runs at all.
    guard let slots: UnsafeMutablePointer<Slot> = Self.room(for: 32),
      let arena: UnsafeMutablePointer<UInt8> = Self.room(for: arenaCapacity + Self.padding)
    else { preconditionFailure("there is no memory for a few hundred bytes") }
    table = Table(slots: slots, mask: 31, arena: arena, kept: kept)
    table.slots.initialize(repeating: .empty, count: 32)
  }

  deinit {
    free(table.slots)
    table.kept.deallocate()
    free(table.arena)
    budget?.give(back: taken)
  }

  /// How many different texts there are; codes are less than that.
  var count: Int { entries.count }

  /// The bytes of a text; readable for ``padding`` beyond, and valid until another text is added.
  func bytes(of code: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: table.arena + entries[code].offset, count: Int(entries[code].length))
  }

  /// Where a text was first seen.
  func place(of code: Int) -> Place { entries[code].place }

  /// The codes of all cells of a column.
  func read(_ cells: CellColumn, piece: Int, into codes: UnsafeMutablePointer<UInt32>) {
    var table = table
    var place = cells.place(of: 0)
    for row in 0..<cells.count {
      let (bytes, length) = cells.next(&place)
      let found =
        length <= 16
        ? table.code(short: table.short(bytes, length)) : table.code(long: table.long(bytes, length), bytes)
      if let found {
        codes[row] = found
        continue
      }
      codes[row] = code(bytes, length, at: Place(piece: UInt32(piece), row: UInt32(row)))
      table = self.table
    }
  }

  /// The code of a text that is readable for ``padding`` beyond it.
  func code(_ bytes: UnsafePointer<UInt8>, _ length: Int, at place: Place) -> UInt32 {
    if length <= 16 {
      let text = table.short(bytes, length)
      return table.code(short: text) ?? add(bytes, length, text, place)
    }
    let text = table.long(bytes, length)
    return table.code(long: text, bytes) ?? add(bytes, length, text, place)
  }

  /// Adds a text; where there is no memory for it, it is left out and has code 0.
  @inline(never)
  private func add(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, _ slot: Slot, _ place: Place
  ) -> UInt32 {
    // Small tables are sparse, so that nearly every text is found at the first look; large ones would miss the caches.
    let share = table.mask < 1 << 14 ? 8 : table.mask < 1 << 16 ? 4 : 2
    if isExhausted || !makeRoom(for: length) || ((entries.count + 1) * share > table.mask && !grow()) {
      isExhausted = true
      return 0
    }
    (table.arena + arenaCount).update(from: bytes, count: length)
    (table.arena + arenaCount + length).update(repeating: 0, count: Self.padding)
    let code = UInt32(entries.count)
    entries.append(Entry(offset: arenaCount, length: slot.length, place: place))
    arenaCount += length
    var slot = slot
    slot.code = code
    if length > 16 { slot.high = UInt64(entries[Int(code)].offset) }
    table.insert(slot)
    return code
  }

  /// Whether the arena has room for so many bytes more, or got it.
  private func makeRoom(for length: Int) -> Bool {
    guard arenaCount + length > arenaCapacity else { return true }
    let larger = max(arenaCapacity * 2, arenaCount + length)
    guard take(larger - arenaCapacity),
      let fresh: UnsafeMutablePointer<UInt8> = Self.room(for: larger + Self.padding)
    else { return false }
    fresh.update(from: table.arena, count: arenaCount)
    free(table.arena)
    table.arena = fresh
    arenaCapacity = larger
    return true
  }

  /// Whether the table could be made larger.
  private func grow() -> Bool {
    let old = UnsafeMutableBufferPointer(start: table.slots, count: table.mask + 1)
    let larger = old.count * (old.count < 4096 ? 4 : 2)
    // With what the list of texts takes until the next time.
    guard take((larger - old.count) * MemoryLayout<Slot>.stride + larger / 2 * MemoryLayout<Entry>.stride),
      let slots: UnsafeMutablePointer<Slot> = Self.room(for: larger)
    else { return false }
    table.mask = larger - 1
    table.slots = slots
    table.slots.initialize(repeating: .empty, count: larger)
    for slot in old where slot.length != .max { table.insert(slot) }
    free(old.baseAddress)
    return true
  }

  /// Memory that nobody has filled in; nil where there is none, where the standard library would end the program.
  private static func room<Element>(for count: Int) -> UnsafeMutablePointer<Element>? {
    malloc(count * MemoryLayout<Element>.stride)?.bindMemory(to: Element.self, capacity: count)
  }

  private func take(_ byteCount: Int) -> Bool {
    guard let budget else { return true }
    guard budget.take(byteCount) else { return false }
    taken += byteCount
    return true
  }
}
