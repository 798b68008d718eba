import Glibc

/// Numbers keys in the order in which they come, for one thread.
final class KeyTable: @unchecked Sendable {
  private let isDense: Bool
  /// For a dense table the number of each key and 1; else such numbers at the place of the key's hash.
  private var block: Block
  private var capacity: Int
  /// How many different keys came so far.
  private(set) var count = 0
  // Of each number its key and the row it came from first, in blocks that are theirs alone.
  private var keys: UnsafeMutablePointer<UInt64>
  private var rows: UnsafeMutablePointer<Int32>
  private var lists: (keys: Block, rows: Block)
  private var room = 1 << 10
  /// Threads that work for it do not know whose work it is.
  private let execution = Execution.current

  /// - Parameter possible: All keys are below this; nil for keys that may be any.
  init(possible: Int?) {
    isDense = possible != nil
    capacity = possible ?? 1 << 12
    block = Block(zeroedByteCount: capacity * (possible == nil ? MemoryLayout<Entry>.stride : 4))
    lists = (Block(byteCount: room * 8), Block(byteCount: room * 4))
    keys = lists.keys.base.bindMemory(to: UInt64.self, capacity: room)
    rows = lists.rows.base.bindMemory(to: Int32.self, capacity: room)
  }

  /// The first row of each number.
  var firstRows: Vector<Int32> { Vector(UnsafeBufferPointer(start: rows, count: count)) }

  /// Numbers short keys of a dense table.
  func number(_ slots: UnsafePointer<UInt32>, _ found: Range<Int>, into out: UnsafeMutablePointer<UInt32>) {
    reserve(found.count)
    let table = block.base.assumingMemoryBound(to: UInt32.self)
    var (count, keys, rows) = (count, keys, rows)
    for offset in 0..<found.count {
      let slot = slots[offset]
      var number = table[Int(slot)]
      if number == 0 {
        keys[count] = UInt64(slot)
        rows[count] = Int32(truncatingIfNeeded: found.lowerBound &+ offset)
        count &+= 1
        number = UInt32(truncatingIfNeeded: count)
        table[Int(slot)] = number
      }
      out[offset] = number &- 1
    }
    self.count = count
    _ = (keys, rows)
  }

  /// Numbers keys of a table of hashes.
  func number(_ slots: UnsafePointer<UInt64>, _ found: Range<Int>, into out: UnsafeMutablePointer<UInt32>) {
    for offset in 0..<found.count { out[offset] = number(of: slots[offset], row: found.lowerBound + offset) }
  }

  /// The number of a key, a new one where it was not met before.
  @inline(__always)
  func number(of key: UInt64, row: Int) -> UInt32 {
    guard isDense else { return hashed(key, row: row) }
    let table = block.base.assumingMemoryBound(to: UInt32.self)
    if table[Int(key)] == 0 { table[Int(key)] = added(key, row: row) }
    return table[Int(key)] - 1
  }

  /// The number of a key, -1 where it was never met.
  @inline(__always)
  func find(_ key: UInt64) -> Int32 {
    if isDense {
      return Int32(bitPattern: block.base.assumingMemoryBound(to: UInt32.self)[Int(key)]) - 1
    }
    let table = block.base.assumingMemoryBound(to: Entry.self)
    let hash = Self.hash(key)
    var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while table[place].number != 0 {
      if table[place].holds(hash), keys[Int(table[place].number) - 1] == key {
        return Int32(bitPattern: table[place].number) - 1
      }
      place = (place + 1) & (capacity - 1)
    }
    return -1
  }

  /// For each key of a dense table its number and 1, or 0; nil for a table of hashes.
  var dense: UnsafePointer<UInt32>? {
    isDense ? UnsafePointer(block.base.assumingMemoryBound(to: UInt32.self)) : nil
  }

  /// Takes in the keys of another; the answer is which numbers its keys have here.
  ///
  /// - Throws: ``TableError`` where somebody asked to stop.
  func merge(_ other: KeyTable) throws(TableError) -> Vector<UInt32> {
    try Vector(count: other.count) { (out) throws(TableError) in
      for place in 0..<other.count {
        if place & 0xFFFF == 0 { try Execution.current.check() }
        out[place] = number(of: other.keys[place], row: Int(other.rows[place]))
      }
    }
  }

  private func added(_ key: UInt64, row: Int) -> UInt32 {
    reserve(1)
    keys[count] = key
    rows[count] = Int32(truncatingIfNeeded: row)
    count += 1
    return UInt32(truncatingIfNeeded: count)
  }

  /// Makes room for so many more keys.
  private func reserve(_ more: Int) {
    guard count + more > room else { return }
    room = max(room * 2, count + more)
    let larger = (keys: Block(byteCount: room * 8), rows: Block(byteCount: room * 4))
    let (newKeys, newRows) = (
      larger.keys.base.bindMemory(to: UInt64.self, capacity: room),
      larger.rows.base.bindMemory(to: Int32.self, capacity: room)
    )
    newRows.update(from: rows, count: count)
    for start in stride(from: 0, to: count, by: 1 << 16) {
      // Keys that are wrong only find too little; what was asked is thrown away.
      if execution.isStopping { break }
      (newKeys + start).update(from: keys + start, count: min(1 << 16, count - start))
    }
    (keys, rows, lists) = (newKeys, newRows, larger)
  }

  /// A number and 1, or 0 for a free place, and the upper half of the hash: where that differs the key itself, which lies elsewhere,
  /// need not be looked at. Half the room that the key would take is half the memory to be cleared first.
  private struct Entry {
    var number: UInt32
    var mark: UInt32

    init(_ number: Int, _ hash: UInt64) {
      self.number = UInt32(truncatingIfNeeded: number)
      mark = UInt32(truncatingIfNeeded: hash &>> 32)
    }

    func holds(_ hash: UInt64) -> Bool { mark == UInt32(truncatingIfNeeded: hash &>> 32) }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(__always)
  private func hashed(_ key: UInt64, row: Int) -> UInt32 {
    if count * 2 >= capacity { grow() }
    let table = block.base.assumingMemoryBound(to: Entry.self)
    let hash = Self.hash(key)
    var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while table[place].number != 0 {
      if table[place].holds(hash), keys[Int(table[place].number) - 1] == key {
        return table[place].number - 1
      }
      place = (place + 1) & (capacity - 1)
    }
    let number = added(key, row: row)
    table[place] = Entry(Int(number), hash)
    return number - 1
  }

  private func grow() {
    // What is large already grows by less, for all of it has to be cleared.
    capacity *= capacity < 1 << 20 ? 4 : 2
    let larger = Block(zeroedByteCount: capacity * MemoryLayout<Entry>.stride)
    let table = larger.base.assumingMemoryBound(to: Entry.self)
    for number in 0..<count {
      // A table cut short finds too little and goes on being one; what was asked of it is thrown away. Each key may be the first in
      // its page of two megabytes, which the system has to clear then.
      if number & 0xF == 0, execution.isStopping { break }
      let hash = Self.hash(keys[number])
      var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while table[place].number != 0 { place = (place + 1) & (capacity - 1) }
      table[place] = Entry(number + 1, hash)
    }
    block = larger
  }
}
