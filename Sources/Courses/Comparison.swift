internal import Chronology
internal import Columnar
internal import LuaHost
internal import Workbench

/// Holds an answer against the right one and says what differs.
struct Comparison {
  /// The sessions that the two come from: they know the names of things.
  let expected: Session
  let given: Session
  let limits: AnswerLimits

  /// What is to be said of an answer, part by part.
  func checks(of answer: Answer, against right: Answer, by rule: CheckRule, named name: String = "answer")
    -> [Check]
  {
    switch (right, answer) {
    case (.table(let right), .table(let table)): return tableChecks(of: table, against: right, by: rule, name)
    case (.table(let right), .list) where right.rowCount == 0: break
    case (.record(let parts), .record(let given)):
      return recordChecks(of: given, against: parts, by: rule, name)
    case (.function(let right, _), .function(let function, _)):
      return callChecks(of: function, against: right, by: rule, name)
    case (.list(let right), .list(let list)):
      return [listCheck(of: list, against: right, by: rule, name)]
    case (.list(let right), .table(let table)) where table.columns.count == 1:
      // One column is as good as the list of its values.
      let column = table.columns[0]
      return [
        listCheck(of: (0..<column.count).map { .value(column[$0]) }, against: right, by: rule, name)
      ]
    case (.record(let parts), .list(let list)) where list.isEmpty:
      return recordChecks(of: [], against: parts, by: rule, name)
    case (.value(let right), .value(let value)):
      guard let difference = difference(of: value, from: right, by: rule) else {
        return [Check(name, .passed)]
      }
      return [
        Check(
          name, .failed, label(name) + difference, expected: Answer.words(right, in: expected),
          actual: Answer.words(value, in: given), help: remark(on: value, besides: right, by: rule))
      ]
    case (.value(let right), .table(let table)) where table.rowCount == 1 && table.columns.count == 1:
      return checks(of: .value(table.columns[0][0]), against: .value(right), by: rule, named: name)
    case (.nothing, .nothing): return [Check(name, .passed)]
    default: break
    }
    return [
      Check(
        name, .failed, "\(label(name))\(right.sort) is asked for, and this is \(answer.sort)",
        expected: right.words(in: expected), actual: answer.words(in: given), help: help(answer, right))
    ]
  }

  /// The part that is spoken of, where the answer has parts.
  private func label(_ name: String) -> String { name == "answer" ? "" : "\(name): " }

  /// How one thing becomes the other.
  private func help(_ answer: Answer, _ right: Answer) -> String? {
    switch (right, answer) {
    case (.value(.integer), .table), (.value(.number), .table):
      "how many rows a table has, table:count() tells"
    case (.table, .value(.integer)), (.table, .value(.number)):
      "the rows themselves are asked for, not how many they are"
    case (.table, .other("groups")), (.value, .other("groups")):
      "groups become a table by :count() or :aggregate{ … }"
    case (.value(.quantity), .value(.integer)), (.value(.quantity), .value(.number)):
      "a quantity has its unit and its doubt with it: leave it as it is, or write quantity(\"over 400\", \"person\")"
    case (.value(.reference), .table(let table)), (.value(.date), .table(let table)),
      (.value(.text), .table(let table)):
      "a cell is had by row and column: table[1].\(Self.column(of: table, like: right))"
    case (.list, .table): "a column's values as a list: table:values \"guest\""
    case (.record(let parts), _):
      "write answer = { \(parts.map { "\($0.key) = …" }.joined(separator: ", ")) }"
    case (.function, _): "write function answer(…) … end, without calling it"
    case (_, .function):
      "a function is called with parentheses, f(); a cell is had by row and column, table[1].group"
    default: nil
    }
  }

  /// A column of a table that may hold what is asked for, by its sort alone.
  private static func column(of table: Table, like right: Answer) -> String {
    let shown = table.columns.filter { !$0.isDetail }
    let fitting = shown.first { column in
      switch (right, column.type) {
      case (.value(.reference(let domain, _)), .reference(let own)): domain == own
      case (.value(.date), .date), (.value(.text), .text): true
      default: false
      }
    }
    return (fitting ?? shown.first)?.name ?? "column"
  }

  // MARK: Parts

  private func recordChecks(
    of given: [(key: String, value: Answer)], against parts: [(key: String, value: Answer)],
    by rule: CheckRule,
    _ name: String
  ) -> [Check] {
    parts.flatMap { part -> [Check] in
      let path = name == "answer" ? part.key : "\(name).\(part.key)"
      guard let own = given.first(where: { $0.key == part.key }) else {
        let near = nearest(part.key, among: given.map(\.key)).first
        return [
          Check(
            path, .failed, "the part \(path) is missing", expected: part.value.words(in: expected),
            help: near.map { "you have \($0)" }
              ?? "write answer = { \(parts.map { "\($0.key) = …" }.joined(separator: ", ")) }")
        ]
      }
      var partRule = rule.parts[part.key] ?? rule
      partRule.parts = [:]
      return checks(of: own.value, against: part.value, by: partRule, named: path)
    }
  }

  // MARK: Functions

  private func callChecks(
    of function: LuaFunction, against right: LuaFunction, by rule: CheckRule, _ name: String
  ) -> [Check] {
    rule.calls.map { arguments in
      let call = "\(name)(\(arguments.map(\.words).joined(separator: ", ")))"
      let wanted: Answer
      do throws(LuaError) {
        wanted = Answer(try right.call(arguments.map(\.value)).first ?? .nil, in: expected)
      } catch {
        return Check(call, .couldNotRun, "the lesson's own function fails: \(error.message)")
      }
      let got: Answer
      do throws(LuaError) {
        got = Answer(try function.call(arguments.map(\.value)).first ?? .nil, in: given)
      } catch {
        var check = Failure.check(for: error, limits: limits)
        check.name = call
        check.message = "\(call): \(check.message)"
        check.expected = wanted.words(in: expected)
        return check
      }
      var plain = rule
      plain.calls = []
      if case .nothing = got, !wanted.isNothing {
        return Check(
          call, .failed, "\(call) gives nothing", expected: wanted.words(in: expected), actual: "nothing",
          help: "a function gives what stands after return")
      }
      let failed = checks(of: got, against: wanted, by: plain).first { $0.status != .passed }
      guard let failed else { return Check(call, .passed) }
      return Check(
        call, .failed, "\(call) gives \(got.words(in: given)): \(failed.message)",
        expected: wanted.words(in: expected), actual: got.words(in: given), help: failed.help)
    }
  }

  // MARK: Lists

  private func listCheck(of list: [Answer], against right: [Answer], by rule: CheckRule, _ name: String)
    -> Check
  {
    let (wanted, got) = (right.map { $0.words(in: expected) }, list.map { $0.words(in: given) })
    func failed(_ message: String, help: String? = nil) -> Check {
      Check(
        name, .failed, label(name) + message, expected: Answer.list(right).words(in: expected),
        actual: Answer.list(list).words(in: given), help: help)
    }
    var free = Array(list.indices)
    var missing: [Int] = []
    for (place, element) in right.enumerated() {
      let found = free.firstIndex { isEqual(list[$0], element, by: rule) }
      if let found { free.remove(at: found) } else { missing.append(place) }
    }
    if !missing.isEmpty || !free.isEmpty, rule.isOrdered, right.allSatisfy(\.isPlain) {
      return failed(placesOff(list, right, by: rule))
    }
    if !missing.isEmpty || !free.isEmpty {
      var parts: [String] = []
      if !missing.isEmpty { parts.append("\(named(missing.map { wanted[$0] })) missing") }
      let doubled = free.filter { index in
        list.indices.contains { $0 != index && isEqual(list[$0], list[index], by: rule) }
      }
      if !free.isEmpty, doubled.count == free.count, missing.isEmpty {
        parts.append("\(named(free.map { got[$0] })) there more than once")
      } else if !free.isEmpty {
        parts.append("\(named(free.map { got[$0] })) too many")
      }
      return failed("in the list " + parts.joined(separator: ", and "))
    }
    if rule.isOrdered, let place = right.indices.first(where: { !isEqual(list[$0], right[$0], by: rule) }) {
      return failed("all of it is there, in another order: at \(place + 1) stands \(got[place])")
    }
    return Check(name, .passed)
  }

  /// How many words or numbers of a list in order are off, and where; what should stand there would be the answer.
  private func placesOff(
    _ list: [Answer], _ right: [Answer], by rule: CheckRule
  ) -> String {
    let off = zip(list, right).enumerated().filter { !isEqual($0.element.0, $0.element.1, by: rule) }
      .map { "\($0.offset + 1)" }
    let places =
      off.count < 2 ? off.joined() : off.dropLast().joined(separator: ", ") + " and " + off[off.count - 1]
    let wrong =
      off.isEmpty
      ? ""
      : off.count == list.count && off.count > 1
        ? "none of the \(list.count) is right"
        : "\(off.count) of \(list.count) \(off.count == 1 ? "is" : "are") not right, at \(places)"
    guard list.count != right.count else { return wrong }
    let count =
      list.isEmpty
      ? "the list is empty, and \(right.count) are asked for"
      : "\(right.count) are asked for, and the list has \(list.count)"
    return [count, wrong].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func named(_ words: [String]) -> String {
    let shown = words.prefix(3).joined(separator: ", ")
    return (words.count > 3 ? "\(shown) and \(words.count - 3) more" : shown)
      + (words.count == 1 ? " is" : " are")
  }

  private func isEqual(_ one: Answer, _ other: Answer, by rule: CheckRule) -> Bool {
    checks(of: one, against: other, by: rule).allSatisfy { $0.status == .passed }
  }
}
