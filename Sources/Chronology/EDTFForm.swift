/// What an EDTF text says, before it is turned into days.
enum EDTFForm: Hashable, Sendable {
  case moment(Moment)
  case interval(IntervalEnd, IntervalEnd)
  /// One of its members (`[…]`) or all of them (`{…}`).
  case set(isChoice: Bool, [SetMember])

  /// One end of an interval.
  enum IntervalEnd: Hashable, Sendable {
    case moment(Moment)
    case open
    case unknown

    var moment: Moment? {
      if case .moment(let moment) = self { return moment }
      return nil
    }
  }

  /// One entry of a set.
  enum SetMember: Hashable, Sendable {
    case one(Moment)
    case range(Moment, Moment)
    case until(Moment)
    case from(Moment)

    var moments: [Moment] {
      switch self {
      case .one(let moment), .until(let moment), .from(let moment): [moment]
      case .range(let first, let last): [first, last]
      }
    }
  }

  /// The doubt marked anywhere in it.
  var doubt: Doubt {
    switch self {
    case .moment(let moment): moment.doubt
    case .interval(let start, let end): (start.moment?.doubt ?? []).union(end.moment?.doubt ?? [])
    case .set(_, let members): members.flatMap(\.moments).reduce([]) { $0.union($1.doubt) }
    }
  }

  /// The coarsest precision in it.
  var precision: Precision {
    switch self {
    case .moment(let moment): moment.precision
    case .interval(let start, let end):
      max(start.moment?.precision ?? .day, end.moment?.precision ?? .day)
    case .set(_, let members): members.flatMap(\.moments).map(\.precision).max() ?? .day
    }
  }
}
