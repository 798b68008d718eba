import Chronology
import Columnar
import LuaHost
import Relations

/// What a filter asks of one column, as the functions `before`, `one_of` and their kin make it.
final class ConditionObject: LuaObject {
  indirect enum Test {
    case before(LuaValue)
    case after(LuaValue)
    case during(LuaValue)
    case overlapping(LuaValue)
    case between(LuaValue, LuaValue)
    case above(LuaValue)
    case below(LuaValue)
    case oneOf([LuaValue])
    case matches(String)
    case isBlank
    case isUnknown
    case isKnown
    case not(LuaValue)
  }

  let test: Test
  let words: String

  init(_ test: Test, words: String) {
    self.test = test
    self.words = words
  }

  static var type: LuaObjectType<ConditionObject> {
    LuaObjectType(name: "condition", text: { $0.words })
  }
}

extension Session {
  var conditionFunctions: [LuaFunctionRow] {
    func one(
      _ name: String, _ signature: String, _ summary: String, details: String = "", example: String,
      _ test: @escaping (LuaValue) -> ConditionObject.Test
    ) -> LuaFunctionRow {
      LuaFunctionRow(name, signature, summary, details: details, example: example) { call throws(LuaError) in
        if call.isMissing(1) { throw call.argumentError(1, "a value expected, got nothing") }
        let value = try call.value(1)
        return call.returns(ConditionObject(test(value), words: "\(name) \(try call.inspect(1))"))
      }
    }
    func none(_ name: String, _ summary: String, example: String, _ test: ConditionObject.Test)
      -> LuaFunctionRow
    {
      LuaFunctionRow(name, "\(name)() -> condition", summary, example: example) { call throws(LuaError) in
        if !call.isMissing(1) {
          throw call.argumentError(
            1, "nothing expected, got \(try call.inspect(1))",
            hint: "it is a condition: filter{ host = \(name)() }")
        }
        return call.returns(ConditionObject(test, words: "\(name)()"))
      }
    }
    return [
      one(
        "before", "before(date) -> condition", "Asks that a date ends before another starts.",
        details:
          "Certain where the whole of the doubt lies before; rows where only part of it does are kept aside, see `possible`.",
        example: "visits:filter{ date = before \"1957\" }"
      ) { .before($0) },
      one(
        "after", "after(date) -> condition", "Asks that a date starts after another ends.",
        example: "visits:filter{ date = after \"2007-07\" }"
      ) { .after($0) },
      one(
        "during", "during(period) -> condition", "Asks that a date lies within a period.",
        details:
          "Text names the whole period it writes, so \"1995/2007\" is from the first day of 1995 to the last of 2007; an end marked ~ keeps its doubt. A date value keeps all its doubt: `during(interval(signed, ended))`.",
        example: "visits:filter{ date = during \"1960/1985~\" }"
      ) { .during($0) },
      one(
        "overlapping", "overlapping(period) -> condition",
        "Asks that a date shares at least a day with a period.",
        example: "tenures:filter{ date = overlapping \"2009/2017\" }"
      ) { .overlapping($0) },
      LuaFunctionRow(
        "between", "between(low, high) -> condition",
        "Asks for a number, quantity or date from one bound to another, both included.",
        example: "population:filter{ value = between(100, 300) }"
      ) { call throws(LuaError) in
        let (low, high) = (try call.value(1), try call.value(2))
        if low.isNil || high.isNil { throw call.argumentError(low.isNil ? 1 : 2, "two bounds expected") }
        return call.returns(
          ConditionObject(
            .between(low, high), words: "between(\(try call.inspect(1)), \(try call.inspect(2)))"))
      },
      one(
        "above", "above(number) -> condition", "Asks for more than a number.",
        details: "\"over 400\" is certainly above 300 and possibly above 500.",
        example: "aid:filter{ value = above(300) }"
      ) { .above($0) },
      one(
        "below", "below(number) -> condition", "Asks for less than a number.",
        example: "aid:filter{ value = below(300) }"
      ) {
        .below($0)
      },
      LuaFunctionRow(
        "one_of", "one_of{ value, … } -> condition", "Asks for any of several values.",
        example: "visits:filter{ guest = one_of{ \"Kim Il Sung\", \"Kim Yong-nam\" } }"
      ) { call throws(LuaError) in
        let values: [LuaValue]
        if case .table(let table) = try call.value(1) {
          values = table.list
        } else {
          var given: [LuaValue] = []
          for index in stride(from: 1, through: call.count, by: 1) { given.append(try call.value(index)) }
          values = given
        }
        return call.returns(
          ConditionObject(.oneOf(values), words: "one_of \(call.count > 0 ? try call.inspect(1) : "{}")"))
      },
      LuaFunctionRow(
        "matches", "Asks for a text or name that holds another, case and accents aside.",
        .value("text", String.self), returns: "condition",
        details:
          "An actor matches if any of its names does. `^` at the start asks for the beginning of a word.",
        example: "actors:filter{ name = matches \"Rinchin\" }"
      ) { text in ConditionObject(.matches(text), words: "matches \"\(text)\"") },
      LuaFunctionRow(
        "isnt", "isnt(value) -> condition",
        "Asks for anything but a value, or for what does not meet a condition.",
        example: "visits:filter{ status = isnt \"asserted\" }"
      ) { call throws(LuaError) in
        let value = try call.value(1)
        return call.returns(ConditionObject(.not(value), words: "isnt \(try call.inspect(1))"))
      },
      LuaFunctionRow(
        "blank", "blank() -> condition", "Asks for rows that hold nothing there, of whatever sort of blank.",
        details:
          "The sorts are the values `not_covered` (nobody looked), `none` (looked, nothing there) and `unknown` (said not to be known): `filter{ value = none }`. A row gives nil for what is not covered, and the other two as they are; `derive` takes all three.",
        example: "visits:filter{ host = blank() }"
      ) { call in call.returns(ConditionObject(.isBlank, words: "blank()")) },
      none(
        "known", "Asks for rows that hold something there.", example: "visits:filter{ host = known() }",
        .isKnown),
    ]
  }
}
