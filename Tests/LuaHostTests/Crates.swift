import LuaHost

/// How many crates there are: each test counts its own.
final class Census {
  var alive = 0
}

/// What the tests of objects hand to Lua: a crate with a label, and crates inside.
final class Crate: LuaObject {
  let label: String
  var inside: [Crate] = []
  /// Called when the crate goes.
  var farewell: (() -> Void)?
  private let census: Census

  init(_ label: String, _ census: Census, lifetime: LuaLifetime? = nil) {
    self.label = label
    self.census = census
    census.alive += 1
    super.init(lifetime: lifetime)
  }

  deinit {
    census.alive -= 1
    farewell?()
  }

  static func type(_ census: Census, isClosable: Bool = false) -> LuaObjectType<Crate> {
    LuaObjectType(
      name: "crate",
      methods: [
        LuaFunctionRow(
          "put", "Puts a crate inside.", .receiver("crate", Crate.self), .value("other", Crate.self),
          returns: "crate", example: "crate(\"a\"):put(crate \"b\")"
        ) { crate, other in
          crate.inside.append(other)
          return crate
        },
        LuaFunctionRow(
          "each", "crate:each() -> iterator", "Goes through what is inside.", example: "crate(\"a\"):each()"
        ) {
          call throws(LuaError) in
          call.returns(each: try call.object(1, as: Crate.self).inside)
        },
        LuaFunctionRow(
          "slot", "Gives a slot.", .receiver("crate", Crate.self), .value("number", Int.self),
          returns: "slot",
          example: "crate(\"a\"):slot(1)"
        ) { crate, number in Slot(owner: crate, number: number) },
        LuaFunctionRow(
          "take", "Empties it.", .receiver("crate", Crate.self), example: "crate(\"a\"):take()"
        ) { crate in crate.inside = [] },
      ],
      fields: [
        LuaField("label") { $0.label }, LuaField("count") { $0.inside.count },
        LuaField("first") { $0.inside.first },
      ],
      text: { "crate \($0.label)" },
      operators: [
        (
          "__pairs",
          { call throws(LuaError) in call.returns(each: try call.object(1, as: Crate.self).inside) }
        )
      ],
      isClosable: isClosable)
  }
}

/// A place in a crate.
struct Slot: LuaHandle {
  let owner: Crate
  let number: Int

  static var type: LuaObjectType<Slot> {
    LuaObjectType(
      name: "slot",
      methods: [
        LuaFunctionRow(
          "next", "Gives the next.", .receiver("slot", Slot.self), returns: "slot", example: "slot:next()"
        ) { slot in Slot(owner: slot.owner, number: slot.number + 1) }
      ],
      fields: [LuaField("number") { $0.number }, LuaField("crate") { $0.owner }],
      text: { "slot \($0.number) of \($0.owner.label)" })
  }
}

/// A state that knows crates: `crate(label)` makes one.
func stateWithCrates(
  _ census: Census, profile: LuaProfile = .full, lifetime: LuaLifetime? = nil, isClosable: Bool = false
) throws -> LuaState {
  let lua = try LuaState(profile: profile)
  lua.register(Crate.type(census, isClosable: isClosable))
  lua.register(Slot.type)
  lua.register(
    LuaFunctionRow(
      "crate", "Makes one.", .value("label", String.self), returns: "crate", example: "crate \"a\""
    ) { label in
      Crate(label, census, lifetime: lifetime)
    })
  return lua
}

extension LuaState {
  /// What a chunk returns, in words.
  func words(_ chunk: String) throws -> String {
    try run(chunk, name: "=test").map(LuaStateTests.show).joined(separator: " ")
  }

  /// What a chunk fails with: the error as a reader sees it.
  func failure(_ chunk: String) -> String {
    do throws(LuaError) {
      return "no error, but \(try run(chunk, name: "=test").map(LuaStateTests.show))"
    } catch {
      return "\(error)"
    }
  }
}
