import Foundation
import LuaHost
import Testing

/// The page that shows how to embed the host, and its code, run.
@Suite("The embedding page")
struct EmbeddingTests {
  // The page shows what stands between the marks.
  // begin
  /// A Swift object for scripts.
  final class Account: LuaObject {
    var balance = 0

    static var type: LuaObjectType<Account> {
      LuaObjectType(
        name: "account",
        methods: [
          LuaFunctionRow(
            "pay", "Pays in, or out.", .receiver("account", Account.self), .value("amount", Int.self),
            .option("note", String.self, default: "cash"), returns: "integer",
            example: "account():pay(5)  --> 5"
          ) { account, amount, note throws(LuaError) in
            guard account.balance + amount >= 0 else {
              throw LuaError(
                "\(account.balance) is all there is", hint: "pay in first (\(note))", code: "funds")
            }
            account.balance += amount
            return account.balance
          }
        ],
        fields: [LuaField("balance") { $0.balance }],
        text: { "account with \($0.balance)" })
    }
  }

  static func example() throws -> [String] {
    let lua = try LuaState(profile: .full, memoryLimit: 8 << 20, stepLimit: 10_000_000)
    lua.register(Account.type)
    lua.register(
      LuaFunctionRow("account", "Opens one.", returns: "account", example: "account()") { Account() })

    var output: [String] = []
    let results = try lua.run("local a = account() a:pay(20) return a:pay(5), tostring(a)", name: "=bank")
    output.append("\(results[0].integer ?? 0) \(results[1].string ?? "")")

    for script in [
      "account():pay('five')", "account():pay(1, { noet = 'x' })", "account().balanse = 1",
      "return account().balanse", "account():pay(-1)",
    ] {
      do throws(LuaError) {
        _ = try lua.run(script, name: "=bank")
      } catch {
        output.append("\(error.code): \(error)")
      }
    }

    lua.watchInterrupts()  // and a handler of SIGINT calls LuaState.interruptWatched()
    lua.register(
      LuaFunctionRow("stop", "Stands for Ctrl-C.", example: "stop()") { LuaState.interruptWatched() })
    do throws(LuaError) {
      _ = try lua.run("stop() while true do pcall(function() while true do end end) end", name: "=bank")
    } catch {
      output.append("\(error)")
    }
    return output
  }
  // end

  static let output = """
    25 account with 25
    argument: bank:1: bad argument #1 'amount' to 'pay' (a whole number expected, got string "five")
    argument: bank:1: unknown option 'noet' to 'pay' (note?)
    run: bank:1: attempt to index a account value
    field: bank:1: an account has no field 'balanse'
      did you mean balance?
    funds: bank:1: 0 is all there is
      pay in first (cash)
    bank:1: interrupted
    """

  @Test("has an example that runs, with the output it shows")
  func runs() throws {
    #expect(try Self.example().joined(separator: "\n") == Self.output)
  }

  @Test("shows the very code that runs here, and its output")
  func shows() throws {
    let tests = URL(fileURLWithPath: #filePath)
    let page = try String(
      contentsOf: tests.deletingLastPathComponent().appendingPathComponent(
        "../../Sources/LuaHost/Embedding.md"),
      encoding: .utf8)
    let blocks = page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let code = blocks.filter { $0.hasPrefix("swift\n") && $0.contains("LuaObject {") }.map { $0.dropFirst(6) }
    let source = try String(contentsOf: tests, encoding: .utf8)
    let marked = source.components(separatedBy: "  // begin\n")[1].components(separatedBy: "  // end\n")[0]
      .split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("  ") ? $0.dropFirst(2) : $0
      }
      .joined(separator: "\n")
    #expect(code.map(String.init) == [marked])
    #expect(blocks.filter { $0.hasPrefix("text\n") }.map { $0.dropFirst(5).dropLast() } == [Self.output[...]])
  }
}
