import LuaHost
import Workbench

extension Session {
  /// What a chunk returns, each as `tostring` has it, with spaces between; or its error and hint.
  func shown(byChunk chunk: String) -> String {
    do throws(LuaError) {
      let values = try lua.run(
        "local t = table.pack((function() \(chunk) end)()); for i = 1, t.n do t[i] = tostring(t[i]) end "
          + "return table.concat(t, \" \")", name: "=test")
      return values.first?.string ?? ""
    } catch {
      return "error: \(error.message)" + (error.hint.map { " / \($0)" } ?? "")
    }
  }
}
