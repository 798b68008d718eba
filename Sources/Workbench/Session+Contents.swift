public import Columnar
public import LuaHost
import Relations

/// A value of Lua as data, for those who compare answers and know no objects of Lua.
public enum LuaContent {
  /// Nil.
  case nothing
  /// What a cell of a table can hold: a number, text, date, quantity, actor, or a blank that was stated.
  case cell(Value)
  /// A table of rows; a row is a table of one, an explanation the table of its claims.
  case table(Table)
  /// A list and named values, of which one may be empty.
  case parts(LuaTable)
  /// A function.
  case function(LuaFunction)
  /// Something else, by the name of its type.
  case other(String)
}

extension Session {
  /// What a value holds.
  public func content(of value: LuaValue) -> LuaContent {
    switch value {
    case .nil: return .nothing
    case .table(let table): return .parts(table)
    case .function(let function): return .function(function)
    case .object(let object):
      switch object {
      case let object as TableObject: return .table(object.table)
      case let object as RowObject:
        var row = object.table.table.take(object.row + 1).take(-1).withDoubtful(nil)
        row.rowName = object.table.table.rowName
        return .table(row)
      case let object as ExplanationObject: return .table(object.claims)
      case let object as ColumnObject:
        let column = object.table.table[object.name]
        return .parts(
          LuaTable(list: column.map { column in (0..<column.count).map { self.value(column[$0]) } } ?? []))
      case let object as TextObject: return .cell(.text(object.text))
      default: return cell(value).map(LuaContent.cell) ?? .other(lua.typeName(ofObject: object))
      }
    default: return cell(value).map(LuaContent.cell) ?? .other(value.typeName)
    }
  }

  /// A value of a table as a reader wants it: actors by name, dates as written.
  public func words(for value: Value) -> String { text(of: value) }

  /// Where a claim stands and what it says, in two lines or three.
  public func words(forClaim number: Int) -> String {
    guard corpus.claims.indices.contains(number) else { return "claim \(number)" }
    return lines(for: [number]).joined(separator: "\n")
  }

  /// Where a claim stands.
  public func place(ofClaim number: Int) -> String {
    guard corpus.claims.indices.contains(number) else { return "claim \(number)" }
    return corpus.words(for: corpus.claims[number].passage)
  }
}
