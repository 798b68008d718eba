internal import CLua

/// What a state knows of Swift: functions by number, types by class.
extension LuaState {
  /// Every row registered so far: globals first in order of registration, then methods.
  public var registry: [LuaFunctionRow] { rows }

  /// Registers a global function.
  public func register(_ row: LuaFunctionRow) {
    guard let L else { return }
    rows.append(row)
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(.string(row.name), to: L)
    pushFunction(named(row, isMethod: false), to: L)
    nameFunction(row.name, on: L)
    lua_rawset(L, -3)
    clua_pop(L, 1)
  }

  /// Registers a type of objects. Objects of an unregistered class can't be pushed.
  public func register<Object: LuaObject>(_ type: LuaObjectType<Object>) {
    guard let L else { return }
    let typeName = type.name
    lua_createtable(L, 0, 8)
    let address = lua_topointer(L, -1)
    setField("__name", .string(typeName), on: L)
    setField("__metatable", .boolean(false), on: L)
    push(.string("__gc"), to: L)
    clua_push_finaliser(L)
    lua_rawset(L, -3)
    push(.string("__index"), to: L)
    lua_createtable(L, 0, Int32(type.methods.count))
    for var row in type.methods {
      row.owner = typeName
      rows.append(row)
      push(.string(row.name), to: L)
      pushFunction(named(row, isMethod: true), to: L)
      nameFunction("\(typeName):\(row.name)", on: L)
      lua_rawset(L, -3)
    }
    if let index = type.index {
      bodies.append(index)
      clua_push_index(L, Int64(bodies.count - 1))
    }
    lua_rawset(L, -3)
    setOperator("__tostring", on: L, type.text)
    for (name, body) in type.operators {
      setOperator(name, on: L) { call throws(LuaError) in
        call.functionName = Self.signs[name] ?? name
        return try body(&call)
      }
    }
    let reference = LuaReference(poppingFrom: L, of: self)
    metatables[ObjectIdentifier(Object.self)] = Metatable(
      reference: reference, address: address, name: typeName)
    if let address { typeNames[address] = typeName }
  }

  /// How scripts write the operators.
  private static let signs = [
    "__add": "+", "__sub": "-", "__mul": "*", "__div": "/", "__mod": "%", "__pow": "^", "__unm": "-",
    "__idiv": "//",
    "__lt": "<", "__le": "<=", "__eq": "==", "__concat": "..", "__len": "#",
  ]

  /// The name under which a class is registered.
  func typeName<Object: LuaObject>(of type: Object.Type) -> String {
    registeredName(ObjectIdentifier(type))
  }

  func registeredName(_ type: ObjectIdentifier) -> String {
    metatables[type]?.name ?? "object"
  }

  private func named(_ row: LuaFunctionRow, isMethod: Bool) -> LuaBody {
    let (body, name) = (row.body, row.name)
    return { call throws(LuaError) in
      call.functionName = name
      call.isMethod = isMethod
      return try body(&call)
    }
  }

  /// Gives the function on top of the stack the name that tracebacks show.
  private func nameFunction(_ name: String, on L: OpaquePointer) {
    var name = name
    name.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { clua_name_function(L, $0.baseAddress, $0.count) }
    }
  }

  private func setField(_ name: String, _ value: LuaValue, on L: OpaquePointer) {
    push(.string(name), to: L)
    push(value, to: L)
    lua_rawset(L, -3)
  }

  private func setOperator(_ name: String, on L: OpaquePointer, _ body: @escaping LuaBody) {
    push(.string(name), to: L)
    pushFunction(body, to: L)
    lua_rawset(L, -3)
  }

  func pushFunction(_ body: @escaping LuaBody, to L: OpaquePointer) {
    bodies.append(body)
    clua_push_function(L, Int64(bodies.count - 1))
  }

  func invoke(_ number: Int64, on L: OpaquePointer) -> Int32 {
    var call = LuaCall(state: self, L: L)
    do throws(LuaError) {
      return try bodies[Int(number)](&call)
    } catch {
      pushError(error, to: L)
      return -1
    }
  }

  /// The chunk and line that run at a level of the stack: 0 is the running function, 1 its caller.
  func place(level: Int32, on L: OpaquePointer) -> LuaError.Place? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(clua_id_size)) { source in
      guard let start = source.baseAddress else { return nil }
      let line = clua_line(L, level, start)
      return line > 0 ? LuaError.Place(chunk: String(cString: start), line: Int(line)) : nil
    }
  }
}
