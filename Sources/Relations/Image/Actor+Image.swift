extension Actor: ImageElement {
  private static let sorts = Sort.allCases

  func write(to writer: inout ImageWriter) {
    writer.text(id)
    writer.choice(sort, among: Self.sorts)
    writer.text(name)
    writer.list(names)
    writer.list(codes)
    writer.optional(date: lifetime)
    writer.optional(text: of)
    writer.optional(text: to)
    writer.optional(text: note)
  }

  init(from reader: inout ImageReader) {
    self.init(
      id: reader.text(), sort: reader.choice(among: Self.sorts), name: reader.text(), names: reader.list(),
      codes: reader.list(), lifetime: reader.optionalDate(), of: reader.optionalText(),
      to: reader.optionalText(), note: reader.optionalText())
  }
}

extension Actor.Name: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(form)
    writer.optional(text: language)
    writer.optional(date: spell)
    writer.optional(text: note)
  }

  init(from reader: inout ImageReader) {
    self.init(
      form: reader.text(), language: reader.optionalText(), spell: reader.optionalDate(),
      note: reader.optionalText())
  }
}

extension Actor.Code: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(system)
    writer.text(value)
    writer.optional(date: spell)
  }

  init(from reader: inout ImageReader) {
    self.init(system: reader.text(), value: reader.text(), spell: reader.optionalDate())
  }
}
