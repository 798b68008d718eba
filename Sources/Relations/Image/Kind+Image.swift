extension Kind: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(id)
    writer.text(plural)
    writer.text(summary)
    writer.boolean(isDirected)
    writer.choice(timing, among: Timing.imaged)
    writer.list(roles)
    writer.list(attributes)
    writer.list(forms)
    writer.optional(text: unit)
    writer.list(key)
    writer.list(exclusive) { forms, writer in writer.list(forms) }
    writer.list(sole)
    writer.list(posthumous)
    writer.list(eventCodes) { pair, writer in
      writer.text(pair.system)
      writer.text(pair.code)
    }
  }

  init(from reader: inout ImageReader) {
    self.init(
      id: reader.text(), plural: reader.text(), summary: reader.text(), isDirected: reader.boolean(),
      timing: reader.choice(among: Timing.imaged), roles: reader.list(), attributes: reader.list(),
      forms: reader.list(), unit: reader.optionalText(), key: reader.list(),
      exclusive: reader.list { $0.list() }, sole: reader.list(), posthumous: reader.list(),
      eventCodes: reader.list { (system: $0.text(), code: $0.text()) })
  }
}

extension Kind.Field: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(name)
    writer.text(summary)
  }

  init(from reader: inout ImageReader) {
    self.init(name: reader.text(), summary: reader.text())
  }
}

extension Timing {
  /// All cases, made once: a claim's place in this list is what an image holds.
  static let imaged = allCases
}
