extension YearPart {
  /// The part of a year told with a phrase for the year: `spring 2001`, `the first half of 2001`.
  func words(of year: String) -> String {
    switch code {
    case 21...24: "\(English.seasons[Int(code - 21)]) \(year)"
    case 25...28: "\(English.seasons[Int(code - 25)]) \(year) (northern)"
    case 29...32: "\(English.seasons[Int(code - 29)]) \(year) (southern)"
    case 33...36: "the \(English.ordinals[Int(code - 33)]) quarter of \(year)"
    case 37...39: "the \(English.ordinals[Int(code - 37)]) third of \(year)"
    default: "the \(English.ordinals[Int(code - 40)]) half of \(year)"
    }
  }
}
