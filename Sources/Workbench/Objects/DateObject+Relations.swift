import Chronology
import Columnar
import LuaHost

extension DateObject {
  /// How long dates last, how far they lie apart, and in which of Allen's ways they lie to each other.
  static func durations(_ session: Session) -> [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "relation", "date:relation(other [, name]) -> list | \"yes\" | \"no\" | \"maybe\"",
        "Tells in which of Allen's thirteen ways it may lie to another date, or whether in a certain one.",
        details:
          "They are precedes, meets, overlaps, is_finished_by, contains, starts, equals, is_started_by, during, finishes, is_overlapped_by, is_met_by, is_preceded_by. One name alone is certain. Text names the whole period it writes; a date keeps its doubt.",
        example: "date(\"1956-07-16/1956-07-18\"):relation(\"1950/1960\", \"during\")  --> \"yes\""
      ) { [unowned session] call throws(LuaError) in
        let span = try call.object(1, as: DateObject.self).date.span
        let other = try session.period(&call, 2)
        guard let name = try call.optionalString(3) else {
          let names = span.possibleRelations(to: other).map { LuaValue.string($0.name) }
          return call.returns(.table(LuaTable(list: names)))
        }
        guard let relation = Allen.allCases.first(where: { $0.name == name }) else {
          let names = Allen.allCases.map(\.name)
          throw call.argumentError(
            3, "there is no relation \"\(name)\"",
            hint: suggestion(for: name, among: names) ?? "known are \(names.joined(separator: ", "))")
        }
        return call.returns("\(span.relation(relation, to: other))")
      },
      LuaFunctionRow(
        "length", "date:length() -> quantity",
        "Counts the days it lasts, first and last included, within bounds.",
        example: "date(\"1956-07-16/1956-07-18\"):length()  --> 3 days"
      ) { call throws(LuaError) in
        call.returns(
          QuantityObject(Quantity(try call.object(1, as: DateObject.self).date.span.length, unit: "day")))
      },
      LuaFunctionRow(
        "days_to", "date:days_to(later) -> quantity", "Counts the days to another date, within bounds.",
        example: "date(\"1956-07-16\"):days_to \"1956-08\"  --> 16–46 days"
      ) { [unowned session] call throws(LuaError) in
        let span = try call.object(1, as: DateObject.self).date.span
        return call.returns(
          QuantityObject(Quantity(span.days(to: try session.date(&call, 2).span), unit: "day")))
      },
    ]
  }
}

extension Session {
  var dateFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "propose", "propose(text) -> table | nil",
        "Proposes a date for a phrase of English as sources have it, to be looked at and agreed to.",
        details:
          "The table holds the `date`, its `words`, and what was `assumed` to reach it. Nothing takes a proposal by itself; what is not understood as a whole, or may mean two days, is nil.",
        example: "propose(\"late 1953\").assumed"
      ) { call throws(LuaError) in
        guard let proposal = EDTF.fromEnglish(try call.string(1)) else { return call.returns(.nil) }
        return call.returns(
          .table(
            LuaTable(fields: [
              ("assumed", .table(LuaTable(list: proposal.assumptions.map { .string($0) }))),
              ("date", .object(DateObject(proposal.date))), ("words", .string(proposal.date.words)),
            ])))
      }
    ]
  }
}

extension Allen {
  /// The name as a script writes it: `is_met_by`.
  var name: String {
    "\(self)".reduce(into: "") { name, letter in
      if letter.isUppercase { name += "_" }
      name += letter.lowercased()
    }
  }
}
