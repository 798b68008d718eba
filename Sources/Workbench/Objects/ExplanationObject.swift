import Columnar
import Interchange
import LuaHost
import Relations

/// An account of where a row, a cell or a result comes from.
final class ExplanationObject: LuaObject, FieldedObject {
  /// What is explained, in one line.
  let subject: String
  /// The steps that led to it, in order.
  let steps: [String]
  /// The claims it rests on.
  let claims: Table
  /// The claims that a reading passed over beside them, with the reason.
  let passedOver: Table
  /// All of it for a reader.
  let words: String

  init(subject: String, steps: [String], claims: Table, passedOver: Table, words: String) {
    self.subject = subject
    self.steps = steps
    self.claims = claims
    self.passedOver = passedOver
    self.words = words
  }

  /// The account as one JSON object: `what`, `steps`, `claims` and `passed_over`, these two as tables are.
  var json: String {
    var json = JSONText()
    json.object { json in
      json.name("what")
      json.string(subject)
      json.name("steps")
      json.array { json in
        for step in steps { json.string(step) }
      }
      json.name("claims")
      json.table(claims)
      json.name("passed_over")
      json.table(passedOver)
    }
    return json.text
  }

  static let fields = [
    Field("claims", "the claims that it rests on, as a table"),
    Field("passed_over", "claims of the same thing that were not taken, as a table"),
    Field("steps", "what was done, a text for each step"),
    Field("text", "all of it in words"),
    Field("json", "all of it for programs"),
  ]

  static func type(_ session: Session) -> LuaObjectType<ExplanationObject> {
    LuaObjectType(
      name: "explanation",
      index: { [unowned session] (object, key) throws(LuaError) in
        switch key.string {
        case "claims": return .object(TableObject(object.claims))
        case "passed_over": return .object(TableObject(object.passedOver))
        case "steps": return .table(LuaTable(list: object.steps.map { .string($0) }))
        case "text": return .string(object.words)
        case "json": return .string(object.json)
        default:
          throw session.noSuch(key, of: "an explanation", object)
        }
      },
      text: { $0.words })
  }
}
