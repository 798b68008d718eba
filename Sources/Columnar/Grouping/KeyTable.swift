import Glibc

/// Numbers keys in the order in which they come, for one thread.
final class KeyTable: @unchecked Sendable {
  private let isDense: Bool
  /// For a dense table the number of each key and 1; else keys and such numbers at the place of their hash.
  private var block: Block
  private var capacity: Int
  /// How many different keys came so far.
  private(set) var count = 0
  // Of each number its key and the row it came from first.
  private var keys: UnsafeMutablePointer<UInt64>
  private var rows: UnsafeMutablePointer<Int32>
  private var room = 1 << 10
  /// Threads that work for it do not know whose work it is.
  private let execution = Execution.current

  /// - Parameter possible: All keys are below this; nil for keys that may be any.
  init(possible: Int?) {
    isDense = possible != nil
    capacity = possible ?? 1 << 12
    block = Block(zeroedByteCount: capacity * (possible == nil ? 16 : 4))
    keys = .allocate(capacity: room)
    rows = .allocate(capacity: room)
  }

  deinit {
    keys.deallocate()
    rows.deallocate()
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
    var place = place(of: key, in: capacity - 1)
    while table[place].number != 0 {
      if table[place].key == key { return Int32(truncatingIfNeeded: table[place].number) - 1 }
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
    let larger = max(room * 2, count + more)
    keys = Self.moved(keys, count, larger)
    rows = Self.moved(rows, count, larger)
    room = larger
  }

  private static func moved<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, _ room: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: room)
    new.update(from: old, count: count)
    old.deallocate()
    return new
  }

  private struct Entry {
    var key: UInt64
    var number: UInt64
  }

  @inline(__always)
  private func place(of key: UInt64, in mask: Int) -> Int {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & mask
  }

  @inline(__always)
  private func hashed(_ key: UInt64, row: Int) -> UInt32 {
    if count * 2 >= capacity { grow() }
    let table = block.base.assumingMemoryBound(to: Entry.self)
    var place = place(of: key, in: capacity - 1)
    while table[place].number != 0 {
      if table[place].key == key { return UInt32(truncatingIfNeeded: table[place].number - 1) }
      place = (place + 1) & (capacity - 1)
    }
    let number = added(key, row: row)
    table[place] = Entry(key: key, number: UInt64(number))
    return number - 1
  }

  private func grow() {
    capacity *= 4
    let larger = Block(zeroedByteCount: capacity * 16)
    let table = larger.base.assumingMemoryBound(to: Entry.self)
    for number in 0..<count {
      // A table cut short finds too little and goes on being one; what was asked of it is thrown away. Each key may be the first in
      // its page of two megabytes, which the system has to clear then.
      if number & 0x3F == 0, execution.isStopping { break }
      var place = place(of: keys[number], in: capacity - 1)
      while table[place].number != 0 { place = (place + 1) & (capacity - 1) }
      table[place] = Entry(key: keys[number], number: UInt64(number + 1))
    }
    block = larger
  }
}
