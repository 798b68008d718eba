/// A date, interval or set of dates in the Extended Date/Time Format.
///
/// Level 2 of the profile published by the Library of Congress in February 2019 is supported, and with it levels 0 and 1.
/// Beyond it, spaces around the members of a set are read, as other readers do. Times of day are checked
/// and reduced to the day written. Two values are equal where they are written alike; compare `canonical` to ask
/// whether they say the same.
///
/// ```swift
/// let visit = try EDTF("1956-07-16/1956-07-18")
/// visit.words  // "16–18 July 1956"
/// try EDTF("1960/1985~").isApproximate  // true
/// ```
public struct EDTF: Sendable {
  /// The text as written.
  public let text: String

  /// The days it may cover, by what is written and not by what its marks of doubt allow.
  ///
  /// `1956` starts and ends on some day of that year; `1950/1952` starts in 1950 and ends in 1952; `[..1999]` starts and
  /// ends at the latest in 1999. An open end (`2013/..`) is `distantFuture` exactly: still going when written. An unknown
  /// end (`2013/`) may be any day from the start on.
  public let span: Span

  /// The precision of the coarser end, or of the coarsest date of a set.
  public let precision: Precision

  private let traits: Traits

  /// Reads a text.
  ///
  /// - Throws: `EDTFError` with the place, the reason and, where one is found, the date that was probably meant.
  /// - Complexity: Linear in the text; a single date or interval allocates nothing beyond the text itself.
  public init(_ text: String) throws(EDTFError) {
    switch EDTFParser.form(of: text) {
    case .failure(let failure):
      throw EDTFError(failure, in: text)
    case .success(let form):
      guard let span = form.span(\.extent) else {
        throw EDTFError(EDTFParser.Failure(offset: 0, reason: "no day of the calendar fits"), in: text)
      }
      self.text = text
      self.span = span
      precision = form.precision
      traits = Traits(form)
    }
  }

  /// The days it may cover when its marks of doubt are given room.
  ///
  /// Each marked part gives way by one of its own units on either side, by two where it is marked `%`: `1984?` may be 1983 to
  /// 1985, `198X~` the 1970s to the 1990s, `2004-06-~11` the 10th to the 12th. Without marks this is `span`.
  public var allowance: Span { traits.doubt.isEmpty ? span : form?.span(\.allowance) ?? span }

  /// The days meant where it is used to ask: all of `1988`, from the first day of 1995 to the last of 2007.
  ///
  /// An end marked `~`, `?` or `%` keeps its bounds, as do a choice among dates, an unknown end, a year with significant
  /// digits and a date with digits left out in its midst.
  public var period: Span { form?.period ?? span }

  /// The stretches it names: each member of a set by itself, else the one it is.
  ///
  /// ```swift
  /// try EDTF("[1985, 1988]").members.map(\.earliest.year)  // [1985, 1988]
  /// ```
  public var members: [Span] {
    guard isSet, case .set(let isChoice, let members)? = form else { return [span] }
    return members.compactMap { EDTFForm.set(isChoice: isChoice, [$0]).span(\.extent) }
  }

  /// Whether some part is marked uncertain, `?` or `%`.
  public var isUncertain: Bool { traits.doubt.contains(.uncertain) }

  /// Whether some part is marked approximate, `~` or `%`.
  public var isApproximate: Bool { traits.doubt.contains(.approximate) }

  /// Whether it has a start and an end with `/` between, either of which may be open or unknown.
  public var isInterval: Bool { traits.kind == .interval }

  /// Whether it is a set: one of its members, `[…]`, or all of them, `{…}`.
  public var isSet: Bool { traits.kind == .set }

  /// Whether an end is open, `..`: an interval or set that goes on beyond what is told.
  public var isOpen: Bool { traits.isOpen }

  /// The year of the first day it may cover; nothing where there is no limit.
  public var firstYear: Int? { span.earliest.isDistant ? nil : span.earliest.year }

  /// The year of the last day it may cover; nothing where there is no limit.
  public var lastYear: Int? { span.latest.isDistant ? nil : span.latest.year }

  /// What the text says; read again rather than kept, so that a column of dates stays small.
  var form: EDTFForm? {
    if case .success(let form) = EDTFParser.form(of: text) { return form }
    return nil
  }
}

extension EDTF {
  /// What is asked often enough to be kept beside the text.
  private struct Traits: Sendable {
    enum Kind { case moment, interval, set }

    var kind: Kind
    var doubt: Doubt
    var isOpen: Bool

    init(_ form: EDTFForm) {
      doubt = form.doubt
      switch form {
      case .moment:
        kind = .moment
        isOpen = false
      case .interval(let start, let end):
        kind = .interval
        isOpen = start == .open || end == .open
      case .set(_, let members):
        kind = .set
        isOpen = members.contains { member in
          switch member {
          case .from, .until: true
          case .one, .range: false
          }
        }
      }
    }
  }
}

extension EDTF: Hashable {
  /// Compares the texts as written.
  public static func == (one: EDTF, other: EDTF) -> Bool { one.text == other.text }

  /// Feeds the text to the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTF: CustomStringConvertible {
  /// The text as written.
  public var description: String { text }
}
