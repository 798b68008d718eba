extension Rule: ImageElement {
  private static let orders = Order.allCases

  func write(to writer: inout ImageWriter) {
    writer.text(id)
    writer.text(summary)
    writer.choice(relation, among: ClaimRelation.imaged)
    first.write(to: &writer)
    second.write(to: &writer)
    for links in [same, different] {
      writer.list(links) { link, writer in
        writer.text(link.first)
        writer.text(link.second)
      }
    }
    writer.list(pair)
    writer.choice(order, among: Self.orders)
    writer.boolean(isPart)
    writer.list(unless.map { [$0] } ?? [])
  }

  init(from reader: inout ImageReader) {
    self.init(
      id: reader.text(), summary: reader.text(), relation: reader.choice(among: ClaimRelation.imaged),
      first: ClaimPattern(from: &reader), second: ClaimPattern(from: &reader),
      same: reader.list { Rule.Link(first: $0.text(), second: $0.text()) },
      different: reader.list { Rule.Link(first: $0.text(), second: $0.text()) }, pair: reader.list(),
      order: reader.choice(among: Self.orders), isPart: reader.boolean(),
      unless: (reader.list() as [ClaimPattern]).first)
  }
}

extension ClaimRelation {
  fileprivate static let imaged = allCases
}

extension ClaimPattern: ImageElement {
  func write(to writer: inout ImageWriter) {
    writer.text(kind)
    writer.list(conditions) { condition, writer in
      writer.text(condition.column)
      switch condition.test {
      case .oneOf(let texts):
        writer.signed(0)
        writer.list(texts)
      case .contains(let texts):
        writer.signed(1)
        writer.list(texts)
      case .isGiven(let isGiven): writer.signed(isGiven ? 2 : 3)
      }
    }
  }

  init(from reader: inout ImageReader) {
    self.init(
      kind: reader.text(),
      conditions: reader.list { reader in
        let column = reader.text()
        let test: Test
        switch reader.signed() {
        case 0: test = .oneOf(reader.list())
        case 1: test = .contains(reader.list())
        case let sign: test = .isGiven(sign == 2)
        }
        return Condition(column: column, test: test)
      })
  }
}
