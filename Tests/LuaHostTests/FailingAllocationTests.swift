import CLua
import Testing

@testable import LuaHost

/// What happens when the n-th request for memory fails, for each n.
///
/// Only what scripts and the C side of the host ask for can fail here. While Swift code runs on a state, Lua's requests
/// are always met: where the machine has nothing left the program ends there, as Swift's own allocations would end it.
@Suite("When memory fails")
struct FailingAllocationTests {
  /// Uses everything: functions, objects, errors, coroutines, closures, strings, iterators, calls both ways, load, tostring.
  static let script = """
    local kept, log = {}, {}
    for i = 1, 3 do
      local t = token(i)
      kept[t] = function(n) kept.last = n return t.number + n end
      log[#log + 1] = tostring(t) .. ':' .. kept[t](i) .. ':' .. t:plus(1)
    end
    local ok, e = pcall(refuse)
    log[#log + 1] = e and e.column or 'none'
    log[#log + 1] = tostring(e) .. #(e.suggestions or {})
    local co = coroutine.wrap(function(a)
      local closed <close> = setmetatable({}, {__close = function() log[#log + 1] = 'closed' end})
      local b = coroutine.yield(a .. 'x')
      return apply(function(c) return c .. token(9).number end, b)
    end)
    local joined = co('one') .. co('two')
    log[#log + 1] = joined
    for word, rest in ('a=1,b=2'):gmatch('(%w+)=(%w+)') do log[#log + 1] = word:rep(40) .. rest end
    log[#log + 1] = load('local x = ... return function() return x * 2 end', '=inner')(21)()
    table.sort(log, function(a, b) return tostring(a) < tostring(b) end)
    log[#log + 1] = select(2, xpcall(function() error(setmetatable({}, {__tostring = function() return 'own' end})) end, tostring))
    setmetatable({}, {__gc = function() kept.collected = true end})
    collectgarbage()
    return table.concat({#log, string.format('%5.2f|%q', 1.5, 'q'), select('#', pcall(apply, error))}, ' ')
    """

  static let whole = "11  1.50|\"q\" 2"

  @Test("a script ends with an error or well, and the state goes on", arguments: [2, Int64.max])
  func script(failures: Int64) throws {
    var errors: [String: Int] = [:]
    var granted: Int64 = 0
    var isOver = false
    while !isOver {
      let tally = Tally()
      do {
        let lua = try testState(tally)
        let host = try #require(clua_host_of(lua.L))
        host.pointee.granted = granted
        host.pointee.failures = failures
        do throws(LuaError) {
          let results = try lua.run(Self.script, name: "=test")
          #expect(results.map(LuaStateTests.show) == [Self.whole] || host.pointee.failures < failures)
        } catch {
          #expect(
            ["memory", "run", "syntax", "stack"].contains(error.code), "\(granted): \(error.code) \(error)")
          errors[error.code, default: 0] += 1
        }
        isOver = host.pointee.failures == failures
        host.pointee.failures = 0
        host.pointee.granted = 0
        #expect(try text(lua, Self.script) == Self.whole, "after \(granted)")
      }
      #expect(clua_left_behind() == 0)
      #expect(tally.alive == 0)
      #expect(tally.made > 0)
      granted += 1
    }
    #expect(granted > 100)
    #expect(errors["memory", default: 0] > granted / 2)
  }

  @Test("a state that cannot be opened says so", arguments: [2, Int64.max])
  func opening(failures: Int64) throws {
    var granted: Int64 = 0
    var opened = false
    while !opened {
      clua_fail_next_state(granted, failures)
      do {
        let lua = try LuaState()
        let host = lua.L.flatMap { clua_host_of($0) }
        opened = host?.pointee.failures == failures
        host?.pointee.failures = 0
        #expect(try text(lua, "return 1 + 1") == "2")
      } catch {
        #expect((error as? LuaError)?.code == "memory", "\(granted): \(error)")
      }
      #expect(clua_left_behind() == 0)
      granted += 1
    }
    #expect(granted > 100)
  }

  @Test("an error on its way out arrives whole, with its traceback")
  func errorSurvives() throws {
    let lua = try testState()
    let host = try #require(clua_host_of(lua.L))
    lua.register(
      LuaFunctionRow("fail", "fail()", "From here on nothing is granted.", example: "fail()") {
        _ throws(LuaError) in
        host.pointee.failures = .max
        return 0
      })
    // The handler is called like any function: Lua needs room to note the call, and has it from calls before.
    let chunk = """
      local function deep(n) return n > 0 and 1 + deep(n - 1) or 0 end
      deep(10)
      local e = {7}
      fail()
      error(e)
      """
    let error = try failure(lua, chunk)
    host.pointee.failures = 0
    #expect(error.value.map(LuaStateTests.show) == "{7}")
    #expect(error.traceback == "stack traceback:\n\t[C]: in function 'error'\n\ttest:5: in main chunk")
  }
}
