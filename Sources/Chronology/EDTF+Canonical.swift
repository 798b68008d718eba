extension EDTF {
  /// The one way of writing what this says.
  ///
  /// Marks of doubt that parts of a date share stand once, behind the last of them; times of day are dropped; sets are in
  /// order of time without spaces. `2004?-06?-11?` becomes `2004-06-11?`.
  public var canonical: String { form?.canonical ?? text }
}

extension EDTFForm {
  var canonical: String {
    switch self {
    case .moment(let moment): return moment.canonical
    case .interval(let start, let end): return "\(start.canonical)/\(end.canonical)"
    case .set(let isChoice, let members):
      // Sorting by place as well as by day keeps members that start together in the order written.
      let inOrder = members.enumerated().sorted {
        ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
      }
      let inside = inOrder.map(\.element.canonical).joined(separator: ",")
      return isChoice ? "[\(inside)]" : "{\(inside)}"
    }
  }
}

extension EDTFForm.IntervalEnd {
  var canonical: String {
    switch self {
    case .moment(let moment): moment.canonical
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFForm.SetMember {
  /// The day to sort by; what is open to the past comes first, what is open to the future last.
  var start: Day {
    switch self {
    case .one(let moment), .range(let moment, _): moment.extent?.earliest ?? .distantPast
    case .until: .distantPast
    case .from: .distantFuture
    }
  }

  var canonical: String {
    switch self {
    case .one(let moment): moment.canonical
    case .range(let first, let last): "\(first.canonical)..\(last.canonical)"
    case .until(let moment): "..\(moment.canonical)"
    case .from(let moment): "\(moment.canonical).."
    }
  }
}

extension Moment {
  /// Each part present with its doubt, year first.
  private var parts: [(text: String, doubt: Doubt)] {
    var parts = [(year.text, yearDoubt)]
    if let month { parts.append((month.text, monthDoubt)) }
    if let part { parts.append((String(part.code), monthDoubt)) }
    if let day { parts.append((day.text, dayDoubt)) }
    return parts
  }

  var canonical: String {
    let parts = parts
    let grouped = parts.prefix { $0.doubt == yearDoubt }.count
    return parts.enumerated().map { place, part in
      if place >= grouped { return part.doubt.mark + part.text }
      return place == grouped - 1 ? part.text + part.doubt.mark : part.text
    }.joined(separator: "-")
  }
}
