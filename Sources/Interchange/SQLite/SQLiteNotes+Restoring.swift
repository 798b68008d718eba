import Columnar

/// Columns as they were before they were written, from those that the cells make.
extension SQLiteNotes {
  /// Puts together what belongs together. What does not fit what is said of it, as others have changed it, stays as it is, and is
  /// told.
  ///
  /// - Parameter stored: the names of the columns in the file.
  func restored(_ columns: [Column], named stored: [String], _ report: inout ImportReport) -> [Column] {
    guard !notes.isEmpty else { return columns }
    let said = stored.map { self[$0] }
    var result: [Column] = []
    var used: Set<Int> = []
    for (place, column) in columns.enumerated() {
      guard let note = said[place], note.part == .value else { continue }
      func part(_ part: Part) -> Int? {
        said.indices.first { said[$0]?.part == part && said[$0]?.name == note.name }
      }
      var restored = column
      if note.type == .quantity {
        let places = [Part.low, .high, .best, .hedge, .unit].map { part($0) }
        guard let made = quantities(column, places.map { place in place.map { columns[$0] } }) else {
          report.decide(
            "its parts are not those of quantities any more", "kept as they are", column: column.name)
          continue
        }
        restored = made
        used.formUnion(places.compactMap(\.self))
      } else {
        restored = typed(column, note)
      }
      if let place = part(.blank) {
        if let made = withSorts(restored, columns[place]) {
          restored = made
          used.insert(place)
        } else {
          report.decide("it says more than the sorts of blanks", "kept as it is", column: columns[place].name)
        }
      }
      if restored.type != column.type {
        report.decide("\(Self.table) says so", "made \(restored.type)", column: column.name)
      }
      restored.unit = note.unit
      restored.summary = note.summary
      restored.isDetail = note.isDetail
      result.append(restored)
      used.insert(place)
      restoredName(&result[result.count - 1], note, others: columns, place)
    }
    // What others have added, in the order of the file, behind ours.
    for (place, column) in columns.enumerated() where !used.contains(place) { result.append(column) }
    return result
  }

  /// Gives a column the name it had, where no other has it now.
  private func restoredName(_ column: inout Column, _ note: Note, others: [Column], _ place: Int) {
    let isTaken = others.indices.contains { $0 != place && others[$0].name == note.name }
    if !isTaken { column.name = note.name }
  }

  /// Texts as ids, or as several in a cell, where they were.
  private func typed(_ column: Column, _ note: Note) -> Column {
    guard case .text(let codes, let dictionary, _) = column.layout else { return column }
    var domain: String?
    if case .reference(let registry) = note.type { domain = registry }
    guard note.isMultiple else {
      return domain == nil
        ? column
        : Column(
          column.name, .text(codes, dictionary: dictionary, offsets: nil), domain: domain,
          blanks: column.blankCodes)
    }
    var builder = ColumnBuilder(column.name, note.type)
    for row in 0..<column.count {
      if let blank = column.blank(at: row) {
        builder.append(blank: blank)
        continue
      }
      let texts = Self.split(dictionary[Int(codes[row])])
      do throws(TableError) {
        try builder.append(
          .list(texts.map { text in domain.map { .reference(domain: $0, id: text) } ?? .text(text) }))
      } catch {
        return column
      }
    }
    return builder.column
  }

  /// The texts of a cell that `; ` stands between.
  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var wasSemicolon = false
    for letter in text.unicodeScalars {
      if wasSemicolon, letter == " " {
        part.removeLast()
        parts.append(String(part))
        part.removeAll()
        wasSemicolon = false
        continue
      }
      part.append(letter)
      wasSemicolon = letter == ";"
    }
    return parts + [String(part)]
  }

  /// The column with what another says of its blanks; nil where that says anything else.
  private func withSorts(_ column: Column, _ sorts: Column) -> Column? {
    guard column.count == sorts.count else { return nil }
    var codes = [UInt8](repeating: 0, count: column.count)
    for row in 0..<column.count {
      let said = sorts[row]
      switch (column.blank(at: row), said) {
      case (nil, .blank): continue
      case (let blank?, .blank): codes[row] = blank.rawValue
      case (_?, .text(let word)):
        guard let blank = Blank.allCases.first(where: { $0.name == word }) else { return nil }
        codes[row] = blank.rawValue
      default: return nil
      }
    }
    var domain: String?
    if case .reference(let registry) = column.type { domain = registry }
    return Column(column.name, column.layout, domain: domain, blanks: Vector(codes))
  }

  /// A column of quantities from its figure and the columns of low, high, best, hedge and unit; nil where they make none.
  private func quantities(_ figures: Column, _ parts: [Column?]) -> Column? {
    guard let lows = parts[0], let highs = parts[1], let hedges = parts[3], let units = parts[4] else {
      return nil
    }
    func number(_ value: Value) -> Double?? {
      switch value {
      case .blank: .some(nil)
      case .number(let number): number
      case .integer(let number): Double(number)
      default: nil
      }
    }
    var quantities: [Quantity?] = []
    for row in 0..<figures.count {
      guard let figure = number(figures[row]), let low = number(lows[row]), let high = number(highs[row])
      else {
        return nil
      }
      var unit: String?
      if case .text(let text) = units[row] { unit = text } else if !units[row].isBlank { return nil }
      guard case .text(let word) = hedges[row] else {
        guard hedges[row].isBlank, figure == nil, low == nil, high == nil else { return nil }
        quantities.append(nil)
        continue
      }
      guard let hedge = Hedge.allCases.first(where: { $0.name == word }) else { return nil }
      var best = hedge.best(figure: figure)
      if let bests = parts[2] {
        guard let said = number(bests[row]) else { return nil }
        best = said
      }
      quantities.append(Quantity(low: low, high: high, best: best, hedge: hedge, unit: unit))
    }
    return .quantities(figures.name, quantities)
  }
}
