extension Source: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(id)
    writer.text(title)
    writer.optional(text: publisher)
    writer.optional(text: author)
    writer.optional(date: date)
    writer.optional(text: language)
    writer.optional(text: address)
    writer.optional(text: edition)
    writer.optional(text: copyOf)
    writer.list(sections)
    writer.optional(text: note)
  }

  init(from reader: inout ImageReader) {
    self.init(
      id: reader.text(), title: reader.text(), publisher: reader.optionalText(),
      author: reader.optionalText(), date: reader.optionalDate(), language: reader.optionalText(),
      address: reader.optionalText(), edition: reader.optionalText(), copyOf: reader.optionalText(),
      sections: reader.list(), note: reader.optionalText())
  }
}

extension Source.Section: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(id)
    writer.text(title)
    writer.signed(count)
    writer.text(unit)
    writer.list(lists)
  }

  init(from reader: inout ImageReader) {
    self.init(
      id: reader.text(), title: reader.text(), count: reader.signed(), unit: reader.text(),
      lists: reader.list())
  }
}

extension Passage: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(source)
    writer.optional(text: section)
    writer.optional(signed: number)
  }

  init(from reader: inout ImageReader) {
    self.init(source: reader.text(), section: reader.optionalText(), number: reader.optionalSigned())
  }
}
