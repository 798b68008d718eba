extension Plan: CustomStringConvertible {
  /// What will be done, a line a step, in the order in which it will be: what is read, what is done to each part, what is kept
  /// of the parts, and what must wait until all are there.
  public var lines: [String] {
    let plan = optimised()
    let columns = plan.neededColumns
    let names = source.columnNames.filter(columns.contains)
    let all = names.count == source.columnNames.count
    var lines = ["\(source.title): \(all ? "all" : "\(names.count) of \(source.columnNames.count)") columns"]
    if !all { lines[0] += " (\(names.joined(separator: ", ")))" }
    let rowwise = plan.steps.prefix { $0.isRowwise }
    lines += rowwise.map { "\($0), part by part" }
    lines += plan.steps.dropFirst(rowwise.count).map(\.description)
    return lines
  }

  /// The lines, one under the other.
  public var description: String { lines.joined(separator: "\n") }
}
