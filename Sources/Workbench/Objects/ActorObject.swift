import Chronology
import Columnar
import LuaHost
import Relations

/// An actor in Lua. There is one object for each actor of the session, so that `==` holds.
final class ActorObject: LuaObject, FieldedObject {
  let actor: Actor

  init(_ actor: Actor) {
    self.actor = actor
  }

  static func type(_ session: Session) -> LuaObjectType<ActorObject> {
    LuaObjectType(
      name: "actor",
      methods: [
        LuaFunctionRow(
          "is", "actor:is(name, …) -> boolean",
          "Tells whether a name means this actor, or one of several names does.",
          details: "In Lua an actor never equals text; this compares by any name, in any language.",
          example: "visits[1].guest:is \"Tsedenbal\""
        ) { [unowned session] call throws(LuaError) in
          let actor = try call.object(1, as: ActorObject.self).actor
          for index in stride(from: 2, through: max(2, call.count), by: 1) {
            if case .object(let other as ActorObject) = try call.value(index) {
              if other === (try call.object(1, as: ActorObject.self)) { return call.returns(.boolean(true)) }
            } else if try session.actorID(try call.string(index), known: [actor.id]) == actor.id {
              return call.returns(.boolean(true))
            }
          }
          return call.returns(.boolean(false))
        },
        LuaFunctionRow(
          "called", "actor:called(date) -> list",
          "Lists the names that were in use at some time within a date.",
          details:
            "Only names of which the corpus says when they were in use; without such, the name the actor is shown under.",
          example: "actor(\"Mongolia\"):called \"1948\""
        ) { [unowned session] call throws(LuaError) in
          let actor = try call.object(1, as: ActorObject.self).actor
          let period = try session.period(&call, 2)
          let inUse = actor.names.filter { $0.spell.map { $0.span.overlaps(period) == .yes } ?? false }
          let names = inUse.isEmpty ? [actor.name] : inUse.map(\.form)
          return call.returns(.table(LuaTable(list: names.map { .string($0) })))
        },
      ],
      index: { [unowned session] (object, key) throws(LuaError) in try session.field(object, key) },
      text: { $0.actor.name },
      operators: [
        (
          "__lt",
          { call throws(LuaError) in
            let (a, b) = (try call.object(1, as: ActorObject.self), try call.object(2, as: ActorObject.self))
            return call.returns(.boolean(a.actor.name < b.actor.name))
          }
        ),
        ("__concat", concatenation),
      ])
  }

  static let fields = [
    Field("id", "its short name in the corpus"),
    Field("name", "the name it is shown under"),
    Field("sort", "what it is, such as \"person\" or \"state\""),
    Field("names", "a list of all its names"),
    Field("codes", "its codes, by their systems"),
    Field("lifetime", "the date over which it was; nil where it is not told"),
    Field("of", "the state or body that it belongs to; nil for none"),
    Field("to", "for a post, where it is accredited to; nil for none"),
    Field("note", "what else is to be said of it; nil for nothing"),
    Field("claims", "a table of the claims that name it"),
    Field("posts", "a table of the posts it held"),
    Field("spellings", "a table of how sources write its name"),
    Field("born", "the date of birth; nil where it is not told"),
    Field("died", "the date of death; nil where it is not told"),
  ]
}

/// A source in Lua.
final class SourceObject: LuaObject, FieldedObject {
  let source: Source

  init(_ source: Source) {
    self.source = source
  }

  static func type(_ session: Session) -> LuaObjectType<SourceObject> {
    LuaObjectType(
      name: "source", methods: [],
      index: { [unowned session] (object, key) throws(LuaError) in try session.field(object, key) },
      text: { $0.source.id },
      operators: [("__concat", concatenation)])
  }

  static let fields = [
    Field("id", "its short name in the corpus"),
    Field("title", "what it is called"),
    Field("publisher", "who published it; nil where it is not told"),
    Field("author", "who wrote it; nil where it is not told"),
    Field("date", "when it was published; nil where it is not told"),
    Field("language", "the code of its language; nil where it is not told"),
    Field("address", "where it is found; nil where it is not told"),
    Field("edition", "which edition was read; nil where it is not told"),
    Field("copy_of", "the source that it repeats; nil for none"),
    Field("witness", "the source whose word it is: itself, or what it repeats"),
    Field("sections", "a list of its sections"),
    Field("note", "what else is to be said of it; nil for nothing"),
    Field("claims", "a table of the claims that it makes"),
  ]
}

/// A kind of claims in Lua.
final class KindObject: LuaObject, FieldedObject {
  let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
  }

  static func type(_ session: Session) -> LuaObjectType<KindObject> {
    LuaObjectType(
      name: "kind", methods: [],
      index: { [unowned session] (object, key) throws(LuaError) in try session.field(object, key) },
      text: { $0.kind.id },
      operators: [("__concat", concatenation)])
  }

  static let fields = [
    Field("id", "its name"),
    Field("plural", "the name of its table"),
    Field("summary", "what a claim of it says"),
    Field("directed", "whether it goes from one actor to another"),
    Field("time", "how its dates are meant, such as \"within\" or \"throughout\""),
    Field("roles", "a list of the parts that actors have in it"),
    Field("attributes", "a list of what else it tells"),
    Field("forms", "a list of its forms"),
    Field("unit", "what its values count; nil for none"),
    Field("key", "a list of the columns that tell one happening from another"),
    Field("event_codes", "its codes in event data, by their systems"),
    Field("claims", "its table"),
  ]
}

extension Session {
  func object(forActor id: String) -> LuaValue {
    if let known = actorObjects[id] { return .object(known) }
    guard let actor = corpus.actor(id) else { return .string(id) }
    let object = ActorObject(actor)
    actorObjects[id] = object
    return .object(object)
  }

  func object(forSource id: String) -> LuaValue {
    if let known = sourceObjects[id] { return .object(known) }
    guard let source = corpus.source(id) else { return .string(id) }
    let object = SourceObject(source)
    sourceObjects[id] = object
    return .object(object)
  }

  func object(forKind id: String) -> LuaValue {
    if let known = kindObjects[id] { return .object(known) }
    guard let kind = corpus.kind(id) else { return .string(id) }
    let object = KindObject(kind)
    kindObjects[id] = object
    return .object(object)
  }

  fileprivate func field(_ owner: ActorObject, _ key: LuaValue) throws(LuaError) -> LuaValue {
    let actor = owner.actor
    switch key.string {
    case "id": return .string(actor.id)
    case "name": return .string(actor.name)
    case "sort": return .string(actor.sort.rawValue)
    case "names": return .table(LuaTable(list: actor.names.map { .string($0.form) }))
    case "codes":
      var fields: [(key: String, value: LuaValue)] = []
      for code in actor.codes where !fields.contains(where: { $0.key == code.system }) {
        fields.append((code.system, Int(code.value).map { .integer($0) } ?? .string(code.value)))
      }
      return .table(LuaTable(fields: fields))
    case "lifetime": return actor.lifetime.map { .object(self.object(for: $0)) } ?? .nil
    case "of": return actor.of.map { object(forActor: $0) } ?? .nil
    case "to": return actor.to.map { object(forActor: $0) } ?? .nil
    case "note": return actor.note.map { .string($0) } ?? .nil
    case "claims": return .object(TableObject(try claims(involving: actor.id)))
    case "posts": return try claims("tenures", where: "holder", is: actor.id)
    case "spellings": return try claims("names", where: "entity", is: actor.id)
    case "born": return try life(of: actor, form: "birth")
    case "died": return try life(of: actor, form: "death")
    default: throw noSuch(key, of: "an actor", owner)
    }
  }

  /// The date of a birth or death, where the corpus has a kind `life` that says it.
  private func life(of actor: Actor, form: String) throws(LuaError) -> LuaValue {
    let claim = corpus.claims.first {
      $0.form == form && $0.date != nil && $0.participants.contains { $0.actor == actor.id }
    }
    return claim?.date.map { .object(object(for: $0)) } ?? .nil
  }

  fileprivate func field(_ owner: SourceObject, _ key: LuaValue) throws(LuaError) -> LuaValue {
    let source = owner.source
    func text(_ text: String?) -> LuaValue { text.map { .string($0) } ?? .nil }
    switch key.string {
    case "id": return .string(source.id)
    case "title": return .string(source.title)
    case "publisher": return text(source.publisher)
    case "author": return text(source.author)
    case "date": return source.date.map { .object(self.object(for: $0)) } ?? .nil
    case "language": return text(source.language)
    case "address": return text(source.address)
    case "edition": return text(source.edition)
    case "copy_of": return source.copyOf.map { object(forSource: $0) } ?? .nil
    case "witness": return object(forSource: source.witness)
    case "sections": return .table(LuaTable(list: source.sections.map { .string($0.id) }))
    case "note": return text(source.note)
    case "claims": return try claims("claims", where: "source", is: source.id)
    default: throw noSuch(key, of: "a source", owner)
    }
  }

  fileprivate func field(_ owner: KindObject, _ key: LuaValue) throws(LuaError) -> LuaValue {
    let kind = owner.kind
    func list(_ texts: [String]) -> LuaValue { .table(LuaTable(list: texts.map { .string($0) })) }
    switch key.string {
    case "id": return .string(kind.id)
    case "plural": return .string(kind.plural)
    case "summary": return .string(kind.summary)
    case "directed": return .boolean(kind.isDirected)
    case "time": return .string(kind.timing.rawValue)
    case "roles": return list(kind.roles.map(\.name))
    case "attributes": return list(kind.attributes.map(\.name))
    case "forms": return list(kind.forms)
    case "unit": return kind.unit.map { .string($0) } ?? .nil
    case "key": return list(kind.key)
    case "event_codes": return .table(LuaTable(fields: kind.eventCodes.map { ($0.system, .string($0.code)) }))
    case "claims": return table(named: kind.plural).map { .object($0) } ?? .nil
    default: throw noSuch(key, of: "a kind", owner)
    }
  }
}
