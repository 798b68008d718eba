import Chronology

/// The functions that an expression may call.
enum ExpressionFunction: String, CaseIterable {
  /// The year in which a date starts, unknown where that may be in more than one.
  case year
  /// The first year of the decade in which a date starts, unknown where that may be in more than one.
  case decade
  /// The month, 1 to 12, in which a date starts, unknown where that may be in more than one.
  case month
  /// The year in which a date ends, unknown where that may be in more than one.
  case end_year
  /// How many years were completed from the start of an interval to its end, within bounds; unknown for what is no interval.
  case years
  /// The numbers of a quantity: its bounds, the figure named, the one number that stands for it.
  case low, high, best, number
  /// The unit of a quantity, and the word before its figure.
  case unit, hedge
  /// How many values a cell holds.
  case count
  /// A text in lower case.
  case lower
  /// How many characters a text has; the longest counts where there are several.
  case length
  /// A number without its sign, its natural logarithm, its square root, and e to its power.
  case abs, log, sqrt, exp
  /// A number rounded to the nearest with so many decimal places, or to the nearest whole number.
  case round
  /// The nearest whole number that is not greater, and the nearest that is not less.
  case floor, ceil
  /// The characters of a text from one place to another, counted from 1.
  case sub
  /// One value where a condition holds and another where it does not.
  case `if`
  /// The first value that is not blank.
  case coalesce
  /// The least of several values in a row, and the greatest.
  case min, max

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .if: 3...3
    case .round: 1...2
    case .sub: 2...3
    case .coalesce, .min, .max: 2...100
    default: 1...1
    }
  }

  /// How a call is written.
  var form: String {
    switch self {
    case .if: "if(condition, value, other)"
    case .round: "round(number, 2)"
    case .sub: "sub(text, 1, 2)"
    case .coalesce, .min, .max: "\(rawValue)(column, other)"
    default: "\(rawValue)(column)"
    }
  }

  /// Finds a function by its name.
  static func named(_ name: String) throws(TableError) -> ExpressionFunction {
    if let function = ExpressionFunction(rawValue: name) { return function }
    let names = allCases.map(\.rawValue)
    throw TableError(
      .badCall, "there is no function \"\(name)\"",
      hint: suggestion(for: name, among: names) ?? "functions are \(names.joined(separator: ", "))")
  }

  /// What the function makes of one column.
  func apply(to argument: Column) throws(TableError) -> Column {
    switch (self, argument.storage) {
    case (.abs, .integer), (.abs, .number), (.log, .integer), (.log, .number), (.sqrt, .integer),
      (.sqrt, .number), (.exp, .integer), (.exp, .number):
      return try argument.computing(self)
    case (.floor, .integer), (.floor, .number), (.ceil, .integer), (.ceil, .number):
      return try argument.rounded(places: nil, self == .floor ? .down : .up)
    case (.decade, .integer(let cells)):
      return argument.integers(cells.map { $0 - (($0 % 10) + 10) % 10 })
    case (.year, .date(let cells)): return argument.parts(of: cells) { $0.startYear }
    case (.decade, .date(let cells)): return argument.parts(of: cells) { $0.startDecade }
    case (.month, .date(let cells)): return argument.parts(of: cells) { $0.startMonth }
    case (.end_year, .date(let cells)): return argument.parts(of: cells) { $0.endYear }
    case (.years, .date): return argument.lasting
    case (.low, .quantity): return argument.numbers { $0.low }
    case (.high, .quantity): return argument.numbers { $0.high }
    case (.best, .quantity): return argument.numbers { $0.best }
    case (.number, .quantity): return argument.numbers { $0.central }
    case (.unit, .quantity): return argument.texts { $0.unit }
    case (.hedge, .quantity): return argument.texts { $0.hedge.words.isEmpty ? "exactly" : $0.hedge.words }
    case (.count, _):
      return .integers(
        argument.name,
        argument.values.map { value in
          switch value {
          case .blank: 0
          case .list(let values): values.count
          default: 1
          }
        })
    case (.length, .text(let cells)):
      return argument.integers(
        cells.map(empty: 0, combine: { Swift.max($0 ?? 0, $1 ?? 0) }) { text in text.count })
    case (.lower, .text(var cells)):
      // Entries that differ in case alone must become one, so that equal cells keep equal codes.
      var lowered: [String] = []
      var codes: [String: UInt32] = [:]
      let recoded = cells.dictionary.map { entry -> UInt32 in
        let text = entry.lowercased()
        if let code = codes[text] { return code }
        let code = UInt32(lowered.count)
        lowered.append(text)
        codes[text] = code
        return code
      }
      cells.codes = cells.codes.recoded(recoded, entryCount: lowered.count)
      cells.dictionary = lowered
      return Column(
        name: argument.name, type: .text, storage: .text(cells), blanks: argument.blanks)
    default:
      let wanted =
        switch self {
        case .lower, .length: "text"
        case .low, .high, .best, .number, .unit, .hedge: "quantity"
        case .abs, .log, .sqrt, .exp, .floor, .ceil: "number"
        default: "date"
        }
      throw TableError(
        .typeMismatch,
        "\"\(rawValue)\" takes a \(wanted), and \"\(argument.name)\" is \(article(argument.type.description)) \(argument.type)"
      )
    }
  }

}

extension Column {
  /// Whole numbers computed from the cells; nil is unknown, and blank cells keep their blank.
  fileprivate func integers(_ values: [Int?]) -> Column {
    var result = Column.integers(name, values, blank: .unknown)
    result.blanks = Blanks(values.indices.map { blanks[$0] ?? (values[$0] == nil ? .unknown : nil) })
    return result
  }
}

extension Column {
  /// Whole numbers computed from dates; nil is unknown, and blank cells keep their blank.
  fileprivate func parts(of cells: Coded<EDTF>, _ part: (Span) -> Int?) -> Column {
    // A blank cell has code 0 even where there are no dates.
    var parts = [Int](repeating: 0, count: Swift.max(1, cells.dictionary.count))
    var sorts = [UInt8](repeating: 0, count: parts.count)
    cells.dictionary.withUnsafeBufferPointer { dates in
      for place in dates.indices {
        if let number = part(dates[place].span) {
          parts[place] = number
        } else {
          sorts[place] = Blank.unknown.rawValue
        }
      }
    }
    let (codes, blanks) = (cells.codes, blanks)
    let numbers = Vector<Int>(count: count) { out in
      for row in 0..<count { out[row] = parts[Int(codes[row])] }
    }
    let all = Vector<UInt8>(count: count) { out in
      for row in 0..<count { out[row] = blanks[row]?.rawValue ?? sorts[Int(codes[row])] }
    }
    return .integers(name, .plain(numbers), blanks: all)
  }
}

extension Column {
  /// Numbers computed from quantities; nil, as the bound on an open side, is none.
  fileprivate func numbers(_ part: (Quantity) -> Double?) -> Column {
    let parts = values.map { value -> Value in
      guard case .quantity(let quantity) = value else { return value }
      return part(quantity).map { .number($0) } ?? .blank(.none)
    }
    return Column(name, .number, filling: parts)
  }

  /// Texts computed from quantities; nil is none.
  fileprivate func texts(_ part: (Quantity) -> String?) -> Column {
    let parts = values.map { value -> Value in
      guard case .quantity(let quantity) = value else { return value }
      return part(quantity).map { .text($0) } ?? .blank(.none)
    }
    return Column(name, .text, filling: parts)
  }
}

extension Column {
  /// The years that the dates of the cells last, as quantities.
  fileprivate var lasting: Column {
    Column(
      name, .quantity,
      filling: values.map { value in
        guard case .date(let date) = value else { return value }
        guard date.isInterval else { return .blank(.unknown) }
        let years = Span(within: date.span.start).completedYears(to: Span(within: date.span.end))
        let (low, high) = (years.lowerBound, years.upperBound)
        guard high < .max else {
          return low > 0 && low < .max
            ? .quantity(Quantity(.atLeast, Double(low), unit: "year")) : .blank(.unknown)
        }
        return .quantity(Quantity(between: Double(max(0, low)), and: Double(high), unit: "year"))
      })
  }
}
