import LuaHost

/// Help on Lua's own library, and on the fields of objects.
extension Session {
  /// A field by its type and name: `date.year`.
  static func field(_ name: String) -> Field? {
    let parts = name.split(separator: ".").map(String.init)
    return parts.count == 2 ? fields[parts[0]]?.first { $0.name == parts[1] } : nil
  }

  /// What a library of Lua's own has.
  func libraryPage(_ name: String) -> String {
    index(of: LuaPages.contents(of: name).map { ($0.form, $0.summary) })
  }

  /// The page of a function of Lua's own library.
  func luaPage(of function: LuaFunction) -> LuaPages.Page? {
    let base = LuaPages.contents(of: "").first { isSame(lua.global($0.name), .function(function)) }
    if let base { return base }
    for library in LuaPages.namesOfLibraries {
      let found = lua.global(library).table?.fields.first { isSame($0.value, .function(function)) }
      if let found { return LuaPages.page("\(library).\(found.key)") }
    }
    return nil
  }

  func isMember(_ value: LuaValue, _ name: String, of library: String) -> Bool {
    LuaPages.page("\(library).\(name)") != nil && isSame(lua.global(library).table?[name] ?? .nil, value)
  }

  private func isSame(_ one: LuaValue, _ other: LuaValue) -> Bool {
    if case .function(let one) = one, case .function(let other) = other {
      one.isSame(as: other)
    } else {
      false
    }
  }
}
