internal import CLua

/// Swift sequences in a generic `for`.
extension LuaCall {
  /// Gives what a generic `for` needs to go through a sequence, as in `for cell in cells() do`.
  ///
  /// The sequence's iterator is let go of when the loop ends, be it by `break` or an error. As the result of a `__pairs`
  /// metamethod it is let go of when the collector finds it: `pairs` passes no closing value on.
  @inlinable
  public func returns<Elements: Sequence>(each elements: Elements) -> Int32
  where Elements.Element: LuaResult {
    var iterator = elements.makeIterator()
    return returnsEach(from: { call in
      guard let element = iterator.next() else { return 0 }
      element.push(to: call)
      return 1
    })
  }

  /// As above for pairs, as in `for name, cell in named() do`.
  @inlinable
  public func returns<Elements: Sequence, Key: LuaResult, Value: LuaResult>(pairs elements: Elements) -> Int32
  where Elements.Element == (key: Key, value: Value) {
    var iterator = elements.makeIterator()
    return returnsEach(from: { call in
      guard let element = iterator.next() else { return 0 }
      element.key.push(to: call)
      element.value.push(to: call)
      return 2
    })
  }

  /// Gives what a generic `for` needs to call a function for each turn until it returns nothing.
  public func returnsEach(from body: @escaping LuaBody) -> Int32 {
    let function = HostFunction(body, name: "for iterator", in: state)
    return clua_push_iteration(L, Unmanaged.passRetained(function).toOpaque())
  }
}
