import Glibc

/// A sum of numbers too far apart for exact adding, in the order in which they come.
///
/// What comes up on the way may be more than a number holds where what comes of it is not: then the sum of the same numbers made
/// smaller counts.
struct RunningSum {
  private var sum = 0.0
  private var smaller = 0.0
  private var isFinite = true

  mutating func add(_ number: Double) {
    sum += number
    smaller += scalbn(number, -64)
    isFinite = isFinite && number.isFinite
  }

  /// The sum divided by a count.
  func figure(over count: Double) -> Double {
    sum.isFinite || !isFinite ? sum / count : scalbn(smaller / count, 64)
  }
}
