/// Which two of some things go, or do not go, together; whichever is named first.
struct Pairing {
  private let count: Int
  private var bits: [UInt64]

  init(_ count: Int) {
    self.count = count
    bits = Array(repeating: 0, count: (count * count + 63) / 64)
  }

  mutating func insert(_ one: Int, _ other: Int) {
    for place in [one * count + other, other * count + one] { bits[place / 64] |= 1 << UInt64(place % 64) }
  }

  func contains(_ one: Int, _ other: Int) -> Bool {
    let place = one * count + other
    return bits[place / 64] & 1 << UInt64(place % 64) != 0
  }
}
