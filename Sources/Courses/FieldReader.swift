import Columnar
import LuaHost

/// Takes the fields of a table one after the other, and notes every mistake.
struct FieldReader {
  private let table: LuaTable
  private let owner: String
  private let file: String
  private var asked: [String] = []
  private(set) var problems: [CourseProblem] = []

  init(_ table: LuaTable, of owner: String, in file: String) {
    self.table = table
    self.owner = owner
    self.file = file
  }

  mutating func complain(_ message: String, hint: String? = nil) {
    problems.append(CourseProblem(message, in: file, hint: hint))
  }

  /// Complains of what nobody asked for.
  mutating func finish() {
    for (key, _) in table.fields where !asked.contains(key) {
      complain("\(owner) has no field \"\(key)\"", hint: suggestion(for: key, among: asked, orAll: "fields"))
    }
    if let stray = table.list.first {
      complain("a \(stray.typeName) stands there without a name", hint: "each field is written name = value")
    }
  }

  private mutating func value(_ name: String) -> LuaValue {
    asked.append(name)
    return table[name]
  }

  mutating func text(_ name: String, default fallback: String? = nil) -> String {
    let value = value(name)
    if let text = value.string, fallback != nil || !text.allSatisfy(\.isWhitespace) { return text }
    if value.isNil, let fallback { return fallback }
    complain(value.isNil ? "\(name) is missing" : "\(name) has to be a text that says something")
    return fallback ?? ""
  }

  mutating func texts(_ name: String, default fallback: [String]? = nil) -> [String] {
    let value = value(name)
    if let text = value.string { return [text] }
    if case .table(let table) = value, table.fields.isEmpty, table.otherKeys == 0 {
      let texts = table.list.compactMap(\.string)
      if texts.count == table.list.count { return texts }
    }
    if value.isNil, let fallback { return fallback }
    complain(value.isNil ? "\(name) is missing" : "\(name) has to be a list of texts")
    return fallback ?? []
  }

  mutating func truth(_ name: String, default fallback: Bool) -> Bool {
    switch value(name) {
    case .nil: return fallback
    case .boolean(let truth): return truth
    default:
      complain("\(name) has to be true or false")
      return fallback
    }
  }

  mutating func number(_ name: String, default fallback: Double) -> Double {
    let value = value(name)
    if value.isNil { return fallback }
    if let number = value.number, number > 0, number.isFinite { return number }
    complain("\(name) has to be a number above 0")
    return fallback
  }

  mutating func limits(_ name: String) -> AnswerLimits {
    var limits = AnswerLimits()
    switch value(name) {
    case .nil: break
    case .table(let table):
      var fields = FieldReader(table, of: name, in: file)
      limits.seconds = min(60, fields.number("seconds", default: limits.seconds))
      limits.megabytes = Int(min(1024, fields.number("megabytes", default: Double(limits.megabytes))))
      limits.steps = Int(min(10_000, fields.number("steps", default: Double(limits.steps))))
      fields.finish()
      problems += fields.problems
    default:
      complain("\(name) has to be a table", hint: "limits = { seconds = 2, megabytes = 128, steps = 50 }")
    }
    return limits
  }

  mutating func wrongAnswers(_ name: String) -> [WrongAnswer] {
    let value = value(name)
    if value.isNil { return [] }
    guard case .table(let table) = value, table.fields.isEmpty else {
      complain("\(name) has to be a list", hint: "wrong = { { answer = [[ … ]], feedback = \"…\" } }")
      return []
    }
    var answers: [WrongAnswer] = []
    for (index, element) in table.list.enumerated() {
      guard case .table(let entry) = element else {
        complain("\(name)[\(index + 1)] has to be a table", hint: "{ answer = [[ … ]], feedback = \"…\" }")
        continue
      }
      var fields = FieldReader(entry, of: "\(name)[\(index + 1)]", in: file)
      let answer = WrongAnswer(
        code: fields.text("answer").unindented, feedback: fields.text("feedback", default: "").unindented,
        shows: fields.text("shows", default: ""))
      if answer.feedback.isEmpty, answer.shows.isEmpty, fields.problems.isEmpty {
        fields.complain(
          "\(name)[\(index + 1)] has neither feedback nor shows",
          hint: "feedback is said to the student, shows is what the general words have to hold")
      }
      fields.finish()
      problems += fields.problems
      answers.append(answer)
    }
    return answers
  }

  mutating func rule(_ name: String) -> CheckRule {
    let value = value(name)
    var rule = CheckRule()
    switch value {
    case .nil: break
    case .function:
      rule.hasTest = true
      rule.compares = false
    case .table(let table): rule = self.rule(from: table, path: name)
    default: complain("\(name) has to be a table or a function")
    }
    return rule
  }

  private mutating func rule(from table: LuaTable, path: String) -> CheckRule {
    var rule = CheckRule()
    var fields = FieldReader(table, of: path, in: file)
    rule.isOrdered = fields.truth("ordered", default: false)
    if !table["columns"].isNil {
      rule.columns = fields.texts("columns")
    } else {
      fields.asked.append("columns")
    }
    rule.isByClaims = fields.truth("rows_by_claims", default: false)
    rule.comparesPossible = fields.truth("possible", default: false)
    rule.comparesClaims = fields.truth("claims", default: false)
    let reading = fields.text("reading", default: "")
    rule.reading = reading.isEmpty ? nil : reading
    rule.tolerance = fields.number("tolerance", default: rule.tolerance)
    func words(_ name: String) -> String? {
      let text = fields.text(name, default: "").unindented
      return text.isEmpty ? nil : text
    }
    rule.whenHigh = words("high")
    rule.whenLow = words("low")
    rule.whenOther = words("other")
    switch fields.value("test") {
    case .nil: break
    case .function: rule.hasTest = true
    default: fields.complain("\(path).test has to be a function")
    }
    switch fields.value("calls") {
    case .nil: break
    case .table(let calls):
      for (index, call) in calls.list.enumerated() {
        if case .list(let arguments)? = CheckArgument(call) {
          rule.calls.append(arguments)
        } else {
          fields.complain(
            "\(path).calls[\(index + 1)] has to be a list of arguments",
            hint: "calls = { { 1956 }, { 1989 } }")
        }
      }
    default: fields.complain("\(path).calls has to be a list of lists")
    }
    switch fields.value("parts") {
    case .nil: break
    case .table(let parts):
      for (key, value) in parts.fields {
        guard case .table(let table) = value else {
          fields.complain("\(path).parts.\(key) has to be a table")
          continue
        }
        rule.parts[key] = fields.rule(from: table, path: "\(path).parts.\(key)")
      }
    default: fields.complain("\(path).parts has to be a table of tables")
    }
    fields.finish()
    problems += fields.problems
    return rule
  }
}
