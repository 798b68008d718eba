/// How far some bytes are UTF-8.
struct UTF8Check: Sendable {
  /// Characters of two bytes and more.
  var characters = 0
  /// Bytes that are no part of one.
  var strays = 0
  /// Of those, the ones that Windows-1252 has letters for and Latin-1 has not.
  var controls = 0
  /// Where the first of them stand.
  var places: [Int] = []

  static let placeLimit = 10_000

  /// Looks at bytes; places are counted from `origin`.
  mutating func look(at bytes: UnsafeBufferPointer<UInt8>, origin: Int) {
    var place = 0
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    while place < count {
      if place + 32 <= count {
        let here = raw.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
        if (here[0] | here[1] | here[2] | here[3]) & ByteWord.tops == 0 {
          place += 32
          continue
        }
      }
      if place + 8 <= count {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if word & ByteWord.tops == 0 {
          place += 8
          continue
        }
      }
      let byte = bytes[place]
      if byte < 0x80 {
        place += 1
        continue
      }
      let length = Self.length(bytes, place)
      if length > 0 {
        characters += 1
        place += length
      } else {
        strays += 1
        if byte < 0xA0 { controls += 1 }
        if places.count < Self.placeLimit { places.append(origin + place) }
        place += 1
      }
    }
  }

  mutating func add(_ other: UTF8Check) {
    characters += other.characters
    strays += other.strays
    controls += other.controls
    places += other.places.prefix(max(0, Self.placeLimit - places.count))
  }

  /// The bytes of the character that starts at a place, 0 where none does.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      place + offset < bytes.count && range.contains(bytes[place + offset])
    }
    switch bytes[place] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
