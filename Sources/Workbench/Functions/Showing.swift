import Interchange
import LuaHost

extension Session {
  var showingFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "view", "view(value)",
        "Shows a value whole, at a terminal in a pager: all rows and columns of a table.",
        details:
          "The pager is $PAGER or less -SRX; there the arrow keys move, / searches and q leaves. What fits the screen needs none. Of a table of more than 10,000 rows the first and the last are shown.",
        example: "view(visits)"
      ) { [unowned self] call throws(LuaError) in
        let text: String
        if case .object(let object as TableObject) = try call.valueUnlessTable(1) {
          text = whole(object.table)
        } else {
          let limit = rowLimit
          rowLimit = nil
          defer { rowLimit = limit }
          text = try display(call, 1)
        }
        show(text)
        return 0
      },
      LuaFunctionRow(
        "shown", "shown(value) -> text",
        "Gives what the prompt shows of a value: of a long table its first and last rows.",
        details: "For scripts, where `print` writes a table whole.", example: "print(shown(visits))"
      ) { [unowned self] call throws(LuaError) in
        let limit = rowLimit
        rowLimit = limit ?? 30
        defer { rowLimit = limit }
        return call.returns(try display(call, 1))
      },
    ]
  }
}
