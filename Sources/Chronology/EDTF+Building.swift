extension EDTF {
  /// Takes one day; nothing for the two distant days.
  public init?(_ day: Day) {
    guard !day.isDistant, (-9999...9999).contains(day.year), let date = try? EDTF(day.description) else {
      return nil
    }
    self = date
  }

  /// Joins two dates to the interval from the one to the other.
  ///
  /// Nothing where either is an interval or a set itself, or where the second ends before the first starts. Marks of doubt are
  /// kept; times of day are dropped.
  ///
  /// ```swift
  /// EDTF.interval(from: try EDTF("1960"), to: try EDTF("1985~"))?.text  // "1960/1985~"
  /// ```
  public static func interval(from start: EDTF, to end: EDTF) -> EDTF? {
    guard case .moment(let first) = start.form, case .moment(let last) = end.form else { return nil }
    return try? EDTF("\(first.canonical)/\(last.canonical)")
  }
}
