extension Grid {
  /// Which columns are shown, and how wide.
  struct Layout {
    private(set) var shown: [Int]
    private(set) var widths: [Int]

    /// Cells before each column.
    private static let margin = 2
    /// A text column keeps this much, or all it needs.
    private static let leastText = 12
    /// So does the first one, which most often names the row.
    private static let leastFirst = 24

    init(columns: [Column], cells: [[Cell]], width: Int?) {
      shown = Array(columns.indices)
      widths = columns.indices.map { column in
        cells.reduce(columns[column].header.displayWidth) { max($0, $1[column].text.displayWidth) }
      }
      guard let width else { return }

      let least = columns.indices.map { column in
        let least = column == columns.startIndex ? Self.leastFirst : Self.leastText
        return columns[column].isWhole ? widths[column] : min(widths[column], least)
      }
      var order = Self.dropOrder(columns, cells)
      while shown.count > 1, needed(least) > width, let next = order.popLast() {
        shown.removeAll { $0 == next }
      }
      if needed(least) > width, let last = shown.first {
        widths[last] = max(1, width - Self.margin)
      } else {
        shorten(to: width, least: least)
      }
    }

    private func needed(_ widths: [Int]) -> Int { shown.reduce(0) { $0 + widths[$1] + Self.margin } }

    /// Takes cells from the widest text columns until the line fits.
    private mutating func shorten(to width: Int, least: [Int]) {
      var excess = needed(widths) - width
      while excess > 0 {
        let yielding = shown.filter { widths[$0] > least[$0] }
        guard let widest = yielding.map({ widths[$0] }).max() else { return }
        let tallest = yielding.filter { widths[$0] == widest }
        let below = yielding.map { widths[$0] }.filter { $0 < widest }.max() ?? 0
        // All of the widest go down together, to the next widest, to their least, or as far as needed.
        let floor = max(below, tallest.map { least[$0] }.max() ?? 0)
        let step = min(widest - floor, max(1, excess / tallest.count))
        for column in tallest.reversed() where excess > 0 {
          widths[column] -= step
          excess -= step
        }
      }
    }

    /// The columns in the order of their worth: the last is the first to go.
    private static func dropOrder(_ columns: [Column], _ cells: [[Cell]]) -> [Int] {
      var rank: [Int] = []
      for column in columns.indices {
        let filled = cells.count { !$0[column].isBlank }
        // What few rows have says less of the table than what most have.
        let isSparse = 4 * filled < cells.count
        let isBlank = filled == 0 && !cells.isEmpty
        rank.append(
          isBlank ? 3 : columns[column].isDetail ? 2 : isSparse ? 1 : columns[column].isKept ? -1 : 0)
      }
      return columns.indices.sorted { (rank[$0], $0) < (rank[$1], $1) }
    }

    /// The line below the table: the footer and the columns left out, by name as far as there is room.
    func note(after footer: String?, columns: [Column], width: Int?) -> String? {
      let missing = columns.indices.filter { !shown.contains($0) }
      guard !missing.isEmpty else { return footer }
      let count = "+\(missing.count) column\(missing.count == 1 ? "" : "s")"
      let start = (footer.map { $0 + " · " } ?? "") + count
      let names = missing.map { columns[$0].header.printable }.joined(separator: ", ")
      guard let width else { return start + ": " + names }
      let room = width - start.displayWidth - 2
      return room < min(8, names.displayWidth) ? start : start + ": " + names.clipped(to: room)
    }
  }
}
