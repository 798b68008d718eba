/// A unit taken apart into what it multiplies and what it divides by: "USD·km/year".
struct UnitProduct: Hashable, Sendable {
  private var over: [String] = []
  private var under: [String] = []

  /// Reads a unit; nil is the unit of a bare number.
  init(_ text: String?) {
    guard let text else { return }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    over = Self.factors(parts[0])
    under = parts.dropFirst().flatMap(Self.factors)
  }

  private static func factors(_ text: Substring) -> [String] {
    text.split(separator: "·").map(String.init).filter { $0 != "1" }
  }

  func multiplied(by other: UnitProduct) -> UnitProduct {
    var result = self
    result.over += other.over
    result.under += other.under
    return result.cancelled
  }

  func divided(by other: UnitProduct) -> UnitProduct {
    var result = self
    result.over += other.under
    result.under += other.over
    return result.cancelled
  }

  private var cancelled: UnitProduct {
    var result = self
    for unit in over {
      guard let below = result.under.firstIndex(of: unit), let above = result.over.firstIndex(of: unit)
      else { continue }
      result.under.remove(at: below)
      result.over.remove(at: above)
    }
    return result
  }

  /// The unit as written, nil for a bare number.
  var text: String? {
    if over.isEmpty, under.isEmpty { return nil }
    let above = over.isEmpty ? "1" : over.joined(separator: "·")
    return ([above] + under).joined(separator: "/")
  }
}
