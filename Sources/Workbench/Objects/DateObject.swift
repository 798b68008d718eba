import Chronology
import Columnar
import LuaHost

/// A date in Lua: a value with fields, three-valued comparison and arithmetic.
final class DateObject: LuaObject, FieldedObject {
  let date: EDTF

  init(_ date: EDTF) {
    self.date = date
  }

  static func type(_ session: Session) -> LuaObjectType<DateObject> {
    LuaObjectType(
      name: "date", methods: methods(session),
      index: { [unowned session] (object, key) throws(LuaError) in try session.field(object, key) },
      text: { $0.date.text },
      operators: [
        (
          "__eq",
          { call throws(LuaError) in
            let (a, b) = (try call.value(1), try call.value(2))
            guard let x = a.object(DateObject.self), let y = b.object(DateObject.self) else {
              return call.returns(.boolean(false))
            }
            return call.returns(.boolean(x.date.canonical == y.date.canonical))
          }
        ),
        (
          "__lt",
          { call throws(LuaError) in
            let (a, b) = (try session.date(&call, 1), try session.date(&call, 2))
            return call.returns(.boolean(a.span.before(b.span) == .yes))
          }
        ),
        (
          "__le",
          { call throws(LuaError) in
            let (a, b) = (try session.date(&call, 1), try session.date(&call, 2))
            return call.returns(.boolean(a.span.after(b.span) == .no))
          }
        ),
        (
          "__sub",
          { call throws(LuaError) in
            let (a, b) = (try session.date(&call, 1), try session.date(&call, 2))
            let days = b.span.days(to: a.span)
            return call.returns(QuantityObject(Quantity(days, unit: "day")))
          }
        ),
        ("__concat", concatenation),
      ])
  }

  static let fields = [
    Field("text", "the date as EDTF writes it"),
    Field("words", "the date in words"),
    Field("canonical", "the one way to write it that equal dates share"),
    Field("start", "the date on which it starts, its marks of doubt kept"),
    Field("finish", "the date on which it ends, its marks of doubt kept"),
    Field("year", "the year in which it starts, unknown where that may be in more than one"),
    Field("decade", "the first year of the decade in which it starts, or unknown"),
    Field("month", "the month, 1 to 12, in which it starts, or unknown"),
    Field("day", "the day of the month on which it starts, or unknown"),
    Field("end_year", "the year in which it ends, unknown where that may be in more than one"),
    Field("precision", "what it is told to, such as \"day\", \"month\" or \"year\""),
    Field("earliest", "the first day that it may cover; nil for no limit"),
    Field("latest", "the last day that it may cover; nil for no limit"),
    Field("start_latest", "the last day on which it may start"),
    Field("end_earliest", "the first day on which it may end"),
    Field("is_uncertain", "whether a part is marked ? or %"),
    Field("is_approximate", "whether a part is marked ~ or %"),
    Field("is_interval", "whether it has a start and an end"),
    Field("is_open", "whether it goes on beyond what is told"),
    Field("is_exact", "whether both ends are known to the day"),
    Field("is_set", "whether it is one of several dates, or all of them"),
    Field("earliest_allowed", "the first day where its marks of doubt are given room"),
    Field("latest_allowed", "the last day where its marks of doubt are given room"),
  ]

  private static func methods(_ session: Session) -> [LuaFunctionRow] {
    let relations: [(String, String, (Span, Span) -> Truth)] = [
      ("before", "Says whether it ends before another date starts.", { $0.before($1) }),
      ("after", "Says whether it starts after another date ends.", { $0.after($1) }),
      ("during", "Says whether it lies within another date.", { $0.during($1) }),
      ("overlaps", "Says whether it shares a day with another date.", { $0.overlaps($1) }),
      ("equals", "Says whether it covers the same days as another date.", { $0.equals($1) }),
    ]
    let rows = relations.map { name, summary, relation in
      LuaFunctionRow(
        name, "date:\(name)(other) -> \"yes\" | \"no\" | \"maybe\"", summary,
        details: "Text names the whole period it writes; a date keeps its doubt.",
        example: "date(\"1956-07\"):\(name) \"1956\""
      ) { call throws(LuaError) in
        let date = try call.object(1, as: DateObject.self).date
        let other = try session.period(&call, 2)
        return call.returns("\(relation(date.span, other))")
      }
    }
    return rows + durations(session) + [
      LuaFunctionRow(
        "years_to", "date:years_to(later) -> quantity",
        "Counts the completed years to a later date, as ages are counted.",
        details: "Bounds are kept: from a day to a year gives two figures.",
        example: "date(\"1912-04-15\"):years_to \"1988\"  --> 75–76 year"
      ) { call throws(LuaError) in
        let years = try call.object(1, as: DateObject.self).date.span.completedYears(
          to: session.date(&call, 2).span)
        return call.returns(QuantityObject(Quantity(years, unit: "year")))
      }
    ]
  }
}

extension Quantity {
  /// A whole number known within bounds; `Int.min` and `Int.max` stand for no limit.
  init(_ range: ClosedRange<Int>, unit: String?) {
    switch (range.lowerBound, range.upperBound) {
    // Both without limit on one side: still going on when it was written, and for who knows how long.
    case (.min, .max), (.max, .max), (.min, .min): self = .unknown(unit: unit)
    case (.min, let most): self.init(.atMost, Double(most), unit: unit)
    case (let least, .max): self.init(.atLeast, Double(least), unit: unit)
    case (let least, let most): self.init(between: Double(least), and: Double(most), unit: unit)
    }
  }
}

/// What `..` does with a value and text: joins their words; nil has none, here as elsewhere in Lua.
var concatenation: LuaBody {
  { call throws(LuaError) in
    if call.isMissing(1) || call.isMissing(2) { throw LuaError("attempt to concatenate a nil value") }
    let (left, right) = (try call.text(1), try call.text(2))
    return call.returns(left + right)
  }
}

extension Session {
  /// How many dates are kept as what they are to Lua.
  private static let mostDates = 1 << 16

  /// The one object of a date, so that a date is a key of Lua's tables as a text is.
  func object(for date: EDTF) -> DateObject {
    if let known = dateObjects[date.text] { return known }
    if dateObjects.count >= Self.mostDates { dateObjects = [:] }
    let object = DateObject(date)
    dateObjects[date.text] = object
    return object
  }

  /// Reads an argument that is a date, or text that writes one.
  func date(_ call: inout LuaCall, _ index: Int) throws(LuaError) -> EDTF {
    switch try call.value(index) {
    case .object(let object as DateObject): return object.date
    case .string(let text): return try date(text)
    case .integer(let year): return try date(Self.yearText(year))
    default: throw call.mismatch(index, expected: "a date")
    }
  }

  /// Reads an argument that stands for a period: the whole of what text writes, or a date with its doubt.
  func period(_ call: inout LuaCall, _ index: Int) throws(LuaError) -> Span {
    if case .object(let object as DateObject) = try call.value(index) { return object.date.span }
    return try date(&call, index).period
  }

  /// Reads a date from text, wording a failure for the one who wrote it.
  func date(_ text: String) throws(LuaError) -> EDTF {
    do throws(EDTFError) {
      return try EDTF(text)
    } catch {
      guard let hint = error.hint, (try? EDTF(hint)) != nil else {
        throw LuaError("\"\(text)\" is no date: \(error.reason)", hint: error.hint, code: "date")
      }
      let isEnglish = EDTF.fromEnglish(text)?.date.text == hint
      let reason = isEnglish ? "dates are written in EDTF" : error.reason
      throw LuaError("\"\(text)\" is no date: \(reason)", hint: "write it as \"\(hint)\"", code: "date")
    }
  }

  /// A year as EDTF writes it: four digits.
  static func yearText(_ year: Int) -> String {
    let digits = String(abs(year))
    return (digits.count > 4 ? "Y" : "") + (year < 0 ? "-" : "")
      + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  fileprivate func field(_ object: DateObject, _ key: LuaValue) throws(LuaError) -> LuaValue {
    let date = object.date
    func day(_ day: Day) -> LuaValue { day.isDistant ? .nil : .string("\(day)") }
    // As the functions of the same names have it in expressions: what may be one or the other is unknown.
    func part(_ number: Int?) -> LuaValue { number.map { .integer($0) } ?? .object(unknown) }
    switch key.string {
    case "text": return .string(date.text)
    case "words": return .string(date.words)
    case "canonical": return .string(date.canonical)
    case "start", "finish":
      // An interval's parts keep their marks; any other date is its own start and end.
      let parts = date.isInterval ? date.text.split(separator: "/", omittingEmptySubsequences: false) : []
      guard parts.count == 2 else { return .object(object) }
      let side = String(key.string == "start" ? parts[0] : parts[1])
      return (try? EDTF(side)).map { .object(self.object(for: $0)) } ?? .nil
    case "year": return part(date.span.startYear)
    case "decade": return part(date.span.startDecade)
    case "month": return part(date.span.startMonth)
    case "day": return part(date.span.startDay)
    case "end_year": return part(date.span.endYear)
    case "precision": return .string("\(date.precision)")
    case "earliest": return day(date.span.earliest)
    case "latest": return day(date.span.latest)
    case "start_latest": return day(date.span.start.latest)
    case "end_earliest": return day(date.span.end.earliest)
    case "is_uncertain": return .boolean(date.isUncertain)
    case "is_approximate": return .boolean(date.isApproximate)
    case "is_interval": return .boolean(date.isInterval)
    case "is_open": return .boolean(date.isOpen)
    case "is_exact": return .boolean(date.span.isExact)
    case "is_set": return .boolean(date.isSet)
    case "earliest_allowed": return day(date.allowance.earliest)
    case "latest_allowed": return day(date.allowance.latest)
    default: throw noSuch(key, of: "a date", object)
    }
  }
}
