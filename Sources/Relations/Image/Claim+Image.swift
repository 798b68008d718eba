import Columnar

extension Claim: ImageElement {
  private static let statuses = Status.allCases
  private static let blanks: [Blank?] = [nil, .notCovered, Blank.none, .unknown]

  func write(to writer: inout ImageWriter) {
    writer.text(id)
    writer.text(kind)
    writer.list(participants)
    writer.list(attributes) { attribute, writer in
      writer.text(attribute.name)
      writer.list(attribute.texts)
    }
    writer.optional(text: form)
    writer.optional(text: place)
    writer.optional(date: date)
    writer.choice(timing, among: Timing.imaged)
    writer.optional(text: basis)
    writer.optional(quantity: quantity)
    writer.choice(quantityBlank, among: Self.blanks)
    writer.list(lost)
    writer.optional(text: said)
    writer.optional(signed: rank)
    writer.choice(status, among: Self.statuses)
    writer.list(by)
    writer.optional(text: voice)
    writer.text(event)
    passage.write(to: &writer)
    writer.optional(text: note)
    origin.write(to: &writer)
  }

  init(from reader: inout ImageReader) {
    self.init(
      id: reader.text(), kind: reader.text(), participants: reader.list(),
      attributes: reader.list { (name: $0.text(), texts: $0.list()) }, form: reader.optionalText(),
      place: reader.optionalText(), date: reader.optionalDate(), timing: reader.choice(among: Timing.imaged),
      basis: reader.optionalText(), quantity: reader.optionalQuantity(),
      quantityBlank: reader.choice(among: Self.blanks), lost: reader.list(), said: reader.optionalText(),
      rank: reader.optionalSigned(), status: reader.choice(among: Self.statuses), by: reader.list(),
      voice: reader.optionalText(), event: reader.text(), passage: Passage(from: &reader),
      note: reader.optionalText(), origin: Place(from: &reader))
  }
}

extension Claim.Participant: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(role)
    writer.text(actor)
    writer.optional(text: title)
  }

  init(from reader: inout ImageReader) {
    self.init(role: reader.text(), actor: reader.text(), title: reader.optionalText())
  }
}

extension Claim.Place: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(file)
    writer.signed(line)
  }

  init(from reader: inout ImageReader) {
    self.init(file: reader.text(), line: reader.signed())
  }
}
