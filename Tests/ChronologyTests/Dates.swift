import Testing

@testable import Chronology

/// Reads a day from `1956-07-16`, or `..` as either distant day by the side it stands on.
func day(_ text: String, orElse distant: Day = .distantPast) throws -> Day {
  if text == ".." { return distant }
  let sign = text.hasPrefix("-") ? -1 : 1
  let parts = text.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3, "\(text)")
  return try #require(Day(year: sign * parts[0], month: parts[1], day: parts[2]), "\(text)")
}

/// Reads bounds from `1956-07-16` or `1956-07-16…1956-07-18`.
func bounds(_ text: String, isStart: Bool) throws -> Bounds {
  let parts = text.split(separator: "…").map(String.init)
  if parts.count == 2 { return Bounds(try day(parts[0]), try day(parts[1], orElse: .distantFuture)) }
  return Bounds(try day(text, orElse: isStart ? .distantPast : .distantFuture))
}

/// Reads a span from its two bounds, or from one that both share.
func span(_ start: String, _ end: String? = nil) throws -> Span {
  guard let end else { return Span(within: try bounds(start, isStart: true)) }
  return try #require(Span(start: try bounds(start, isStart: true), end: try bounds(end, isStart: false)))
}
