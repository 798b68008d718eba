package import Chronology

extension Column {
  /// How the cells of a column lie in memory, for writers and readers of files that keep them so.
  package enum Layout: Sendable {
    case boolean(Vector<Bool>)
    case integer(Cells<Int>)
    case number(Cells<Double>)
    /// Places in a dictionary whose texts differ; with offsets a row has several, those between its offset and the next.
    case text(Codes, dictionary: [String], offsets: [Int32]?)
    /// Places in a dictionary whose dates differ as written.
    case date(Codes, dictionary: [EDTF])
    case quantity(QuantityLayout)
  }

  /// The parts of quantities, each with one element a row; NaN stands where a part has no number.
  package struct QuantityLayout: Sendable {
    package var lows: [Double] = []
    package var highs: [Double] = []
    package var bests: [Double] = []
    package var hedges: [Hedge] = []
    /// Places in `units`, 0 for no unit.
    package var unitCodes: [UInt32] = []
    /// The units that occur, behind one that stands for none.
    package var units: [String] = [""]

    package init() {}
  }

  /// The cells as they lie in memory; what stands in a blank one has no meaning.
  package var layout: Layout {
    switch storage {
    case .boolean(let values): return .boolean(values)
    case .integer(let cells): return .integer(cells)
    case .number(let cells): return .number(cells)
    case .text(let cells): return .text(cells.codes, dictionary: cells.dictionary, offsets: cells.offsets)
    case .date(let cells): return .date(cells.codes, dictionary: cells.dictionary)
    case .quantity(let cells):
      var layout = QuantityLayout()
      (layout.lows, layout.highs, layout.bests) = (cells.lows, cells.highs, cells.bests)
      (layout.hedges, layout.unitCodes, layout.units) = (cells.hedges, cells.unitCodes, cells.units)
      return .quantity(layout)
    }
  }

  /// A byte for each row, 0 or the raw value of a ``Blank``; nil where no cell is blank.
  package var blankCodes: Vector<UInt8>? { blanks.codes }

  /// Takes cells as they lie in memory.
  ///
  /// - Parameter domain: Makes references of texts.
  /// - Precondition: All parts have one length, and codes are places in their dictionary but where a cell is blank and the
  ///   dictionary empty. Offsets ascend and end within the codes.
  package init(_ name: String, _ layout: Layout, domain: String? = nil, blanks: Vector<UInt8>?) {
    let blanks = Blanks(codes: blanks)
    switch layout {
    case .boolean(let values):
      self.init(name: name, type: .boolean, storage: .boolean(values), blanks: blanks)
    case .integer(let cells):
      self.init(name: name, type: .integer, storage: .integer(cells), blanks: blanks)
    case .number(let cells):
      self.init(name: name, type: .number, storage: .number(cells), blanks: blanks)
    case .text(let codes, let dictionary, let offsets):
      self.init(
        name: name, type: domain.map { .reference(domain: $0) } ?? .text,
        storage: .text(Coded(codes: codes, dictionary: dictionary, offsets: offsets)), blanks: blanks)
    case .date(let codes, let dictionary):
      self.init(
        name: name, type: .date, storage: .date(Coded(codes: codes, dictionary: dictionary)), blanks: blanks)
    case .quantity(let parts):
      let cells = QuantityCells(
        lows: parts.lows, highs: parts.highs, bests: parts.bests, hedges: parts.hedges,
        unitCodes: parts.unitCodes, units: parts.units)
      self.init(name: name, type: .quantity, storage: .quantity(cells), blanks: blanks)
    }
  }
}
