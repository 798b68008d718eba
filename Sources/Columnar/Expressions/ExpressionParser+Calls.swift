import Chronology

extension ExpressionParser {
  /// The functions that are forms of expression of their own, beside those of ``ExpressionFunction``.
  private static let forms = [
    "before", "after", "during", "within", "overlaps", "contains", "matches", "oneof", "isblank", "column",
  ]

  /// What functions of ours are called in other languages.
  private static let elsewhere: [String: ExpressionFunction] = [
    "ifelse": .if, "if_else": .if, "iif": .if, "case": .if, "case_when": .if, "when": .if, "where": .if,
    "ifnull": .coalesce, "nvl": .coalesce, "fillna": .coalesce, "fill_null": .coalesce,
    "replace_na": .coalesce,
    "pmin": .min, "least": .min, "pmax": .max, "greatest": .max, "ln": .log, "tolower": .lower,
    "nchar": .length,
    "substr": .sub, "substring": .sub, "str_sub": .sub, "left": .sub, "ceiling": .ceil, "trunc": .floor,
  ]

  /// The names of all functions that an expression may call, sorted.
  public static var functions: [String] { (forms + ExpressionFunction.allCases.map(\.rawValue)).sorted() }

  /// An argument, and where it stands for a message about it.
  private struct Argument {
    var expression: Expression
    var position: Int
  }

  /// Reads the arguments of a call, its opening parenthesis already read.
  mutating func call(
    _ name: String, at position: Int, receiver: Expression?
  ) throws(ExpressionError) -> Expression {
    var arguments: [Argument] = receiver.map { [Argument(expression: $0, position: position)] } ?? []
    if !take(")") {
      repeat {
        let position = current.position
        arguments.append(Argument(expression: try disjunction(), position: position))
      } while take(",")
      try expect(")")
    }
    return try Self.expression(name, arguments, at: position)
  }

  private static func expression(
    _ name: String, _ arguments: [Argument], at position: Int
  ) throws(ExpressionError) -> Expression {
    func require(_ counts: ClosedRange<Int>, _ form: String) throws(ExpressionError) {
      guard counts.contains(arguments.count) else {
        throw ExpressionError(
          "\"\(name)\" does not take \(arguments.count) arguments", at: position, hint: "write \(form)")
      }
    }

    switch name {
    case "before", "after", "during", "within", "overlaps", "contains":
      try require(2...2, "\(name)(date, \"1990\")")
      let relation = name == "within" ? .during : Relation(rawValue: name) ?? .during
      return .temporal(relation, arguments[0].expression, try period(arguments[1], of: name))
    case "matches":
      try require(2...2, "matches(note, \"part of a text\")")
      guard case .literal(.text(let text)) = arguments[1].expression else {
        throw ExpressionError("\"matches\" takes a text to look for", at: arguments[1].position)
      }
      return .matches(arguments[0].expression, text)
    case "oneof":
      try require(1...10_000, "oneof(place, \"Pyongyang\", \"Ulaanbaatar\")")
      var values: [Value] = []
      for argument in arguments.dropFirst() {
        guard case .literal(let value) = argument.expression else {
          throw ExpressionError("\"oneof\" takes texts and numbers to choose from", at: argument.position)
        }
        values.append(value)
      }
      return .oneOf(arguments[0].expression, values)
    case "isblank":
      try require(1...2, "isblank(place) or isblank(place, \"unknown\")")
      return .isBlank(arguments[0].expression, arguments.count == 2 ? try blank(arguments[1]) : nil)
    case "column":
      guard arguments.count == 1, case .literal(.text(let column)) = arguments[0].expression else {
        throw ExpressionError(
          "\"column\" takes the name of a column", at: position, hint: "write column(\"a name\")")
      }
      return .column(column)
    default:
      guard let function = ExpressionFunction(rawValue: name) else {
        let names = forms + ExpressionFunction.allCases.map(\.rawValue)
        let all = "functions are \(names.joined(separator: ", "))"
        throw ExpressionError(
          "there is no function \"\(name)\"", at: position,
          hint: elsewhere[name.lowercased()].map { "did you mean \($0.form)?" }
            ?? suggestion(for: name, among: names) ?? all)
      }
      if function == .min || function == .max, arguments.count == 1 {
        throw ExpressionError(
          "\"\(name)\" takes the values of one row that are to be compared, as in \(function.form)",
          at: position,
          hint: "that of a whole column is a figure: aggregate{ x = \(name) \"column\" }")
      }
      try require(function.arity, function.form)
      return .call(name, arguments.map(\.expression))
    }
  }

  private static func period(_ argument: Argument, of name: String) throws(ExpressionError) -> Span {
    let text: String
    switch argument.expression {
    case .literal(.text(let written)): text = written
    case .literal(.integer(let year)) where (1000...9999).contains(year): text = String(year)
    default:
      throw ExpressionError(
        "\"\(name)\" takes a date in quotes", at: argument.position, hint: "write \(name)(date, \"1990\")")
    }
    do throws(EDTFError) {
      return try EDTF(text).period
    } catch {
      throw ExpressionError("\(error)", at: argument.position)
    }
  }

  private static func blank(_ argument: Argument) throws(ExpressionError) -> Blank {
    if case .literal(.text(let text)) = argument.expression,
      let blank = Blank.allCases.first(where: { $0.description == text })
    {
      return blank
    }
    throw ExpressionError(
      "\"isblank\" takes a sort of blank", at: argument.position,
      hint: "write \"not covered\", \"none\" or \"unknown\"")
  }
}
