/// The rows that one thread found.
final class FoundRows: @unchecked Sendable {
  private let room: UnsafeMutablePointer<Int32>
  /// Where the first few stand: the room for many, in pages of two megabytes, costs more to touch than what finds few rows.
  private let few: Block?
  private var base: UnsafeMutablePointer<Int32>
  /// How many are certain.
  private(set) var count = 0
  private(set) var possible: [Int32] = []

  private static let fewest = 1 << 16

  /// - Parameter room: Room for all rows that are asked, of which there are so many.
  init(_ room: UnsafeMutablePointer<Int32>, rowCount: Int) {
    self.room = room
    few = rowCount > Self.fewest ? Block(byteCount: Self.fewest * 4) : nil
    base = few.map { $0.base.bindMemory(to: Int32.self, capacity: Self.fewest) } ?? room
  }

  /// Puts what several found one after the other; it may be where the first has its room.
  static func join(_ found: [FoundRows], at start: UnsafeMutablePointer<Int32>) {
    var place = start
    for list in found {
      if place != list.base { place.update(from: list.base, count: list.count) }
      place += list.count
    }
  }

  /// Takes those of some rows to which the answer is yes, or maybe.
  func take(_ rows: Range<Int>, _ answers: UnsafePointer<UInt8>) {
    if base != room, count + rows.count > Self.fewest {
      room.update(from: base, count: count)
      base = room
    }
    let raw = UnsafeRawPointer(answers)
    let start = Int32(truncatingIfNeeded: rows.lowerBound)
    let base = base
    var place = count
    var offset = 0
    while offset + 64 <= rows.count {
      var any: UInt64 = 0
      var all: UInt64 = .max
      for each in 0..<8 {
        let word = raw.loadUnaligned(fromByteOffset: offset &+ 8 &* each, as: UInt64.self)
        any |= word
        all &= word
      }
      let row = start &+ Int32(truncatingIfNeeded: offset)
      if any & Self.maybes != 0 {
        for each in offset..<offset + 64 where answers[each] == 1 {
          possible.append(start &+ Int32(truncatingIfNeeded: each))
        }
      }
      if all & Self.yeses == Self.yeses {
        for each in 0..<64 { base[place &+ each] = row &+ Int32(truncatingIfNeeded: each) }
        place &+= 64
      } else if any & Self.yeses != 0 {
        var bits = Self.bits(raw + offset)
        if bits.nonzeroBitCount <= 16 {
          while bits != 0 {
            base[place] = row &+ Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
            place &+= 1
            bits &= bits &- 1
          }
        } else {
          for part in 0..<8 {
            let byte = (bits &>> UInt64(8 &* part)) & 255
            let row = row &+ Int32(truncatingIfNeeded: 8 &* part)
            if byte == 255 {
              for each in 0..<8 { base[place &+ each] = row &+ Int32(truncatingIfNeeded: each) }
              place &+= 8
            } else {
              // Written first and kept if the answer is yes: without a branch that the processor would have to guess.
              for each in 0..<8 {
                base[place] = row &+ Int32(truncatingIfNeeded: each)
                place &+= Int(truncatingIfNeeded: byte &>> UInt64(each)) & 1
              }
            }
          }
        }
      }
      offset += 64
    }
    for each in offset..<rows.count {
      let row = start &+ Int32(truncatingIfNeeded: each)
      if answers[each] == 1 { possible.append(row) }
      guard answers[each] == 2 else { continue }
      base[place] = row
      place += 1
    }
    count = place
  }

  private static let maybes: UInt64 = 0x0101_0101_0101_0101
  private static let yeses: UInt64 = 0x0202_0202_0202_0202

  /// A bit for each of 64 answers, set where it is yes.
  @inline(__always)
  private static func bits(_ answers: UnsafeRawPointer) -> UInt64 {
    var bits: UInt64 = 0
    for each in 0..<8 {
      let word = answers.loadUnaligned(fromByteOffset: 8 &* each, as: UInt64.self) & yeses
      // The product has the bit of each byte side by side in its highest byte.
      bits |= (((word &>> 1) &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(8 &* each)
    }
    return bits
  }
}
