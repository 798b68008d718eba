extension EDTFForm {
  /// The days it covers, each date read by `bounds`; nothing where an end would come before its start.
  func span(_ bounds: (Moment) -> Bounds?) -> Span? {
    switch self {
    case .moment(let moment):
      return bounds(moment).map(Span.init(within:))
    case .interval(let start, let end):
      guard let first = Self.bounds(of: start, otherwise: .distantPast, bounds),
        let last = Self.bounds(of: end, otherwise: .distantFuture, bounds)
      else { return nil }
      return Span(start: first, end: last)
    case .set(let isChoice, let members):
      return Self.span(of: members, isChoice: isChoice, bounds)
    }
  }

  /// The days meant where it is used to ask: whole and certain, but where it is marked as doubtful.
  ///
  /// A date in doubt, a choice among dates and a date with digits left out in its midst keep their bounds.
  var period: Span? {
    switch self {
    case .moment(let moment):
      guard let extent = moment.extent else { return nil }
      return moment.isDefinite ? Span(extent.earliest, extent.latest) : Span(within: extent)
    case .interval(let start, let end):
      guard let first = Self.bounds(of: start, otherwise: .distantPast, \.extent),
        let last = Self.bounds(of: end, otherwise: .distantFuture, \.extent)
      else { return nil }
      return Span(
        start: start.moment?.isDefinite == true ? Bounds(first.earliest) : first,
        end: end.moment?.isDefinite == true ? Bounds(last.latest) : last)
    case .set(let isChoice, let members):
      guard let span = span(\.extent) else { return nil }
      let isDefinite = !isChoice && members.flatMap(\.moments).allSatisfy(\.isDefinite)
      return isDefinite ? span.filled : span
    }
  }

  /// An open end lies beyond all days; of an unknown one nothing is known but what the other end says.
  private static func bounds(
    of end: IntervalEnd, otherwise beyond: Day, _ bounds: (Moment) -> Bounds?
  ) -> Bounds? {
    switch end {
    case .moment(let moment): bounds(moment)
    case .open: Bounds(beyond)
    case .unknown: .unknown
    }
  }

  private static func span(
    of members: [SetMember], isChoice: Bool, _ bounds: (Moment) -> Bounds?
  ) -> Span? {
    var start: Bounds?
    var end: Bounds?
    for member in members {
      guard let (first, last) = ends(of: member, bounds) else { return nil }
      guard let oldStart = start, let oldEnd = end else {
        (start, end) = (first, last)
        continue
      }
      // All of them start with the one that starts first; of a choice either may be meant.
      start =
        isChoice
        ? oldStart.union(first)
        : Bounds(min(oldStart.earliest, first.earliest), min(oldStart.latest, first.latest))
      end =
        isChoice
        ? oldEnd.union(last) : Bounds(max(oldEnd.earliest, last.earliest), max(oldEnd.latest, last.latest))
    }
    guard let start, let end else { return nil }
    return isChoice ? Span(within: start.union(end)) : Span(start: start, end: end)
  }

  private static func ends(of member: SetMember, _ bounds: (Moment) -> Bounds?) -> (Bounds, Bounds)? {
    switch member {
    case .one(let moment): bounds(moment).map { ($0, $0) }
    case .range(let first, let last): bounds(first).flatMap { low in bounds(last).map { (low, $0) } }
    case .until(let moment): bounds(moment).map { (Bounds(.distantPast), $0) }
    case .from(let moment): bounds(moment).map { ($0, Bounds(.distantFuture)) }
    }
  }
}

extension Moment {
  /// Whether it names all the days of one stretch, with nothing in doubt.
  var isDefinite: Bool { doubt.isEmpty && year.significant == 0 && isContiguous }
}
