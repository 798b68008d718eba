/// The doubt marked on a part of a date: `?` uncertain, `~` approximate, `%` both.
struct Doubt: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let uncertain = Doubt(rawValue: 1)
  static let approximate = Doubt(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(mark: UInt8) {
    switch mark {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  /// The mark as EDTF writes it; empty for none.
  var mark: String {
    switch rawValue {
    case 1: "?"
    case 2: "~"
    case 3: "%"
    default: ""
    }
  }

  /// How many units a marked part gives way on either side: one for either doubt, two for both.
  var slack: Int { rawValue == 3 ? 2 : isEmpty ? 0 : 1 }
}
