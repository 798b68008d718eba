import Columnar

/// Gives the columns of a file their names, and decides which of them are wanted and what they are to hold.
struct ColumnNaming {
  let path: String
  let options: ReadOptions
  let dataset: KnownDataset?

  /// The columns in the order of the file; a name that occurs twice gets a number.
  func drafts(
    _ names: [[UInt8]], _ report: inout ImportReport
  ) throws(ReadError) -> [ColumnDraft] {
    var drafts: [ColumnDraft] = []
    var taken: Set<String> = []
    var told = options.types
    let missing = missingCodes(&report)
    for (place, bytes) in names.enumerated() {
      let original = Self.text(bytes, options.encoding)
      let rule = dataset?.rule(original) ?? KnownDataset.Rule()
      var name = rule.name ?? original
      if name.isEmpty {
        name = "column_\(place + 1)"
        report.decide("column \(place + 1) has no name", "called \(name)", column: name)
      }
      if taken.contains(name) {
        var number = 2
        while taken.contains("\(name)_\(number)") || names.contains(Array("\(name)_\(number)".utf8)) {
          number += 1
        }
        report.decide(
          "another column is called \(name)", "called \(name)_\(number)", column: "\(name)_\(number)")
        name += "_\(number)"
      } else if let new = rule.name, new != original {
        report.decide("the file calls it \(original)", "called \(new)", column: new)
      }
      taken.insert(name)
      var draft = ColumnDraft(name: name, original: original, missing: missing)
      draft.wants = rule.type
      draft.summary =
        rule.summary ?? (rule.name != nil && rule.name != original ? "\(original) in the file" : "")
      if let type = told.removeValue(forKey: name) ?? told.removeValue(forKey: original) {
        draft.wants = type
        draft.isTold = true
      }
      drafts.append(draft)
    }
    if let stray = told.keys.sorted().first {
      throw noColumn(stray, " to give a type", drafts)
    }
    try choose(&drafts, &report)
    return drafts
  }

  /// Leaves out the columns that are not wanted.
  private func choose(_ drafts: inout [ColumnDraft], _ report: inout ImportReport) throws(ReadError) {
    guard let wanted = options.columns else { return }
    for name in wanted where !drafts.contains(where: { $0.name == name || $0.original == name }) {
      throw noColumn(name, "", drafts)
    }
    for place in drafts.indices {
      drafts[place].isWanted = wanted.contains(drafts[place].name) || wanted.contains(drafts[place].original)
    }
    tellLeftOut(drafts, &report)
  }

  func tellLeftOut(_ drafts: [ColumnDraft], _ report: inout ImportReport) {
    let others = drafts.filter { !$0.isWanted }.map(\.name)
    guard !others.isEmpty else { return }
    let count = drafts.count - others.count
    report.decide(
      "told: \(count) of \(drafts.count) columns", "left out: \(others.joined(separator: ", "))")
  }

  func noColumn(_ name: String, _ purpose: String, _ drafts: [ColumnDraft]) -> ReadError {
    let names = drafts.map(\.name)
    return ReadError(
      .option, "\(path) has no column \"\(name)\"\(purpose)",
      hint: suggestion(for: name, among: names)
        ?? "columns are \(names.prefix(30).joined(separator: ", "))")
  }

  /// A name from its bytes, whose encoding is not known yet.
  static func text(_ bytes: [UInt8], _ encoding: ReadOptions.Encoding?) -> String {
    if let encoding { return TextDecoding.text(bytes, encoding) }
    var check = UTF8Check()
    bytes.withUnsafeBufferPointer { check.look(at: $0, origin: 0) }
    return TextDecoding.text(bytes, check.strays == 0 ? .utf8 : .windows1252)
  }

  private func missingCodes(_ report: inout ImportReport) -> MissingCodes {
    var codes: [MissingCodes.Code] = []
    if let told = options.missing {
      codes = told.map { MissingCodes.Code(bytes: Array($0.text.utf8), blank: $0.blank, isDeclared: true) }
    } else {
      codes = [MissingCodes.Code(bytes: Array("NA".utf8), blank: .notCovered, isDeclared: false)]
    }
    if let dataset, options.missing == nil, !dataset.missing.isEmpty {
      let words = dataset.missing.joined(separator: ", ")
      report.decide("\(dataset.title) write \(words) for what is missing", "left blank")
      codes += dataset.missing.map {
        MissingCodes.Code(bytes: Array($0.utf8), blank: .notCovered, isDeclared: true)
      }
    }
    return MissingCodes(codes)
  }
}
