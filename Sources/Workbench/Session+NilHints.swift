import Columnar
import LuaHost

/// What is nil, where Lua does not say it, and what that most likely means.
extension Session {
  /// What is nil, as Lua names it elsewhere: ` (field 'value')`; empty for what has no name.
  func naming(_ operand: ErrorMark.Operand, in line: ErrorMark?) -> String {
    guard let (word, isField) = operand.variable else { return "" }
    let sort = isField ? "field" : line?.isLocal(word.text) ?? false ? "local" : "global"
    return " (\(sort) '\(word.text)')"
  }

  /// What to do where one side of an operator is nil because of what it calls.
  func advice(onNil operand: ErrorMark.Operand, of operation: ErrorMark.Operation, _ line: ErrorMark)
    -> Advice?
  {
    guard operand.isCall else { return nil }
    guard operand.words.first?.text == "print" else { return Advice("what this call gave is nil") }
    let isLeft = operand.range == operation.left.range
    // What is between print's parentheses, or the one text after it.
    let shown = operand.words.dropFirst()
    let isBracketed = shown.first?.isSign(in: ["("]) ?? false
    let inside = isBracketed ? shown.dropFirst().dropLast() : shown
    guard let first = inside.first, let last = inside.last else { return Advice("print gives no value") }
    let argument = line.text(first.range.lowerBound..<last.range.upperBound)
    let other = line.text((isLeft ? operation.right : operation.left).range)
    // A text can't be reckoned with.
    let isText = inside.count == 1 && first.sort == .literal && Double(first.text) == nil
    let sign = isText ? ".." : operation.sign
    let whole = isLeft ? "\(argument) \(sign) \(other)" : "\(other) \(sign) \(argument)"
    return Advice("print gives no value: print(\(whole))")
  }

  /// `unknown` or `none`, compared or reckoned with.
  func unknownValue(_ error: LuaError) -> Advice? {
    let isCompared =
      error.message.hasPrefix("attempt to compare") && error.message.split(separator: " ").contains("blank")
    guard isCompared || error.message.hasPrefix("attempt to perform arithmetic on a blank value") else {
      return nil
    }
    return Advice("unknown is no number: ask first whether it is ~= unknown")
  }

  /// A field of a row of which the row tells nothing, where something is asked of it or reckoned with it.
  func blank(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    guard error.message.hasPrefix("attempt to"), error.message.split(separator: " ").contains("nil"),
      let start = error.message.range(after: "(field '"),
      let name = error.message[start...].prefix(upTo: "'")
    else { return nil }
    let fields = line.words.filter { $0.text == name && $0.sort == .name }
    guard !fields.isEmpty, fields.allSatisfy({ isColumnOfRow($0, in: line) }) else { return nil }
    return Advice("the row tells nothing of \(name), and what is not told is nil")
  }

  /// Whether a field is a column that the row before the dot has: a row of a table by its number, a variable that holds one, or
  /// what a loop or function takes from a table.
  private func isColumnOfRow(_ field: EntryText.Token, in line: ErrorMark) -> Bool {
    let before = Array(line.tokens(before: field))
    guard before.count > 1, before[before.count - 1].isSign(in: ["."]) else { return false }
    let owner = before[before.count - 2]
    if owner.isSign(in: ["]"]), let open = before.lastIndex(where: { $0.isSign(in: ["["]) }), open > 0 {
      return table(before[open - 1].text)?[field.text] != nil
    }
    guard owner.sort == .name, before.count < 3 || !before[before.count - 3].isSign(in: [".", ":"]) else {
      return false
    }
    if let row = lua.global(owner.text).object(RowObject.self) { return row.table.table[field.text] != nil }
    return line.isLocal(owner.text) && tableOfChain(line.text(before: owner))?[field.text] != nil
  }

  /// The table that a name stands for: one of the corpus, or what a variable holds.
  func table(_ name: String) -> Table? {
    (table(named: name) ?? lua.global(name).object(TableObject.self))?.table
  }

  /// The row after the last, asked for as lists of Lua's own are added to: `visits[#visits + 1].`
  func rowPastEnd(_ words: EntryWords) -> (name: String?, row: Int)? {
    guard let (name, offset) = words.rowFromEnd, let table = table(name) else { return nil }
    return (name, table.rowCount + offset)
  }
}
