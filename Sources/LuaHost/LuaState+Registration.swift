internal import CLua

/// What a state knows of Swift: functions by address, types by class.
extension LuaState {
  /// Every row registered so far: globals first in order of registration, then methods.
  public var registry: [LuaFunctionRow] { rows }

  /// The name under which the function of ours that runs was registered, a method's as `type:name`; nil where none runs.
  public var runningName: String? {
    guard let L = running, lua_checkstack(L, 4) != 0 else { return nil }
    defer { clua_pop(L, 1) }
    return clua_push_running_name(L) ? string(at: -1, on: L) : nil
  }

  /// Registers a global function.
  public func register(_ row: LuaFunctionRow) {
    guard let L else { return }
    rows.append(row)
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(row.name, to: L)
    clua_push_function(L, kept(row.body, name: row.name))
    nameFunction(row.name, on: L)
    lua_rawset(L, -3)
    clua_pop(L, 1)
  }

  /// Registers a type of objects. Objects of an unregistered class can't be pushed.
  public func register<Object: LuaObject>(_ type: LuaObjectType<Object>) {
    register(type, owner: nil)
  }

  /// Registers a type of handles, before Lua is given any object that they are parts of.
  public func register<Handle: LuaHandle>(_ type: LuaObjectType<Handle>) {
    register(type, owner: ObjectIdentifier(Handle.Owner.self))
  }

  private func register<Object>(_ type: LuaObjectType<Object>, owner: ObjectIdentifier?) {
    guard let L else { return }
    let identifier = ObjectIdentifier(Object.self)
    lua_createtable(L, 0, 8)
    push("__name", to: L)
    push(type.name, to: L)
    lua_rawset(L, -3)
    pushIndex(of: type, on: L)
    setOperator("__tostring", on: L, type.text)
    for (name, body) in type.operators { setOperator(name, sign: Self.signs[name], on: L, body) }
    if type.isClosable, owner == nil {
      push("__close", to: L)
      clua_push_closer(L)
      lua_rawset(L, -3)
    }
    names[identifier] = type.name
    clua_register_type(L, identifier.address, owner?.address)
  }

  /// Sets the `__index` of the metatable on top: a table where there are methods alone, so that Lua needs no call to find them.
  private func pushIndex<Object>(of type: LuaObjectType<Object>, on L: OpaquePointer) {
    push("__index", to: L)
    lua_createtable(L, 0, Int32(type.methods.count + type.fields.count))
    for var row in type.methods {
      row.owner = type.name
      rows.append(row)
      push(row.name, to: L)
      clua_push_function(L, kept(row.body, name: row.name, isMethod: true))
      nameFunction("\(type.name):\(row.name)", on: L)
      lua_rawset(L, -3)
    }
    for field in type.fields {
      push(field.name, to: L)
      lua_pushlightuserdata(L, kept(field.body, name: field.name))
      lua_rawset(L, -3)
    }
    if let index = type.index ?? (type.fields.isEmpty ? nil : Self.refusal(by: type)) {
      clua_push_index(L, kept(index, name: "__index"))
    }
    lua_rawset(L, -3)
  }

  /// What a type whose fields are all known answers to any other name.
  private static func refusal<Object: LuaArgument>(by type: LuaObjectType<Object>) -> LuaBody {
    let known = type.fields.map(\.name) + type.methods.map(\.name)
    let owner = withArticle(type.name)
    return { call throws(LuaError) in
      _ = try call.argument(1, as: Object.self)
      let key = LuaSlot(call, 2)
      let near = key.string.flatMap { nearestName(to: $0, among: known) }
      let hint = near.map { "did you mean \($0)?" } ?? "it has \(known.joined(separator: ", "))"
      throw LuaError("\(owner) has no field '\(key.string ?? key.shown)'", hint: hint, code: "field")
    }
  }

  /// The name under which a class is registered.
  func registeredName(_ type: ObjectIdentifier) -> String {
    names[type] ?? "object"
  }

  /// How scripts write the operators.
  private static let signs = [
    "__add": "+", "__sub": "-", "__mul": "*", "__div": "/", "__mod": "%", "__pow": "^", "__unm": "-",
    "__idiv": "//",
    "__lt": "<", "__le": "<=", "__eq": "==", "__concat": "..", "__len": "#",
  ]

  /// Gives the function on top of the stack the name that tracebacks show.
  private func nameFunction(_ name: String, on L: OpaquePointer) {
    var name = name
    name.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { clua_name_function(L, $0.baseAddress, $0.count) }
    }
  }

  private func setOperator(
    _ name: String, sign: String? = nil, on L: OpaquePointer, _ body: @escaping LuaBody
  ) {
    push(name, to: L)
    clua_push_function(L, kept(body, name: sign ?? name))
    lua_rawset(L, -3)
  }

  /// Keeps a function as long as the state; the answer is how Lua knows it.
  private func kept(_ body: @escaping LuaBody, name: String, isMethod: Bool = false)
    -> UnsafeMutableRawPointer
  {
    let function = HostFunction(body, name: name, isMethod: isMethod, in: self)
    functions.append(function)
    return Unmanaged.passUnretained(function).toOpaque()
  }

  /// Pushes a function that lives as long as Lua holds it.
  func pushOwnedFunction(_ body: @escaping LuaBody, to L: OpaquePointer) {
    clua_push_owned_function(L, Unmanaged.passRetained(HostFunction(body, in: self)).toOpaque())
  }

  /// Runs a function that Lua called: how many results it pushed, or -1 with an error on top.
  static let invoke: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?) -> Int32 = { L, pointer in
    guard let L, let pointer else { return 0 }
    let function = Unmanaged<HostFunction>.fromOpaque(pointer)
    return function._withUnsafeGuaranteedRef { running in
      var call = LuaCall(function, on: L)
      do throws(LuaError) {
        return try running.body(&call)
      } catch {
        running.state.pushError(error, to: L)
        return -1
      }
    }
  }

  /// The chunk and line that run at the first of some levels of the stack to have them: 0 is the running function, 1 its
  /// caller.
  func place(levels: ClosedRange<Int32>, on L: OpaquePointer) -> LuaError.Place? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(clua_id_size)) { source in
      guard let start = source.baseAddress else { return nil }
      let line = clua_line(L, levels.lowerBound, levels.upperBound, start)
      return line > 0 ? LuaError.Place(chunk: String(cString: start), line: Int(line)) : nil
    }
  }
}
