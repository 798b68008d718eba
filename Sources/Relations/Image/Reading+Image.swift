extension Reading: ImageElement {
  private static let orders: [Order?] = [nil] + Order.allCases
  private static let doubts = Doubtful.allCases
  private static let statuses = Claim.Status.allCases

  func write(to writer: inout ImageWriter) {
    writer.text(id)
    writer.text(summary)
    writer.list(prefer)
    writer.choice(order, among: Self.orders)
    writer.choice(doubtful, among: Self.doubts)
    writer.list(statuses) { status, writer in writer.choice(status, among: Self.statuses) }
    writer.list(only)
    writer.optional(date: knownOn)
  }

  init(from reader: inout ImageReader) {
    self.init(
      id: reader.text(), summary: reader.text(), prefer: reader.list(),
      order: reader.choice(among: Self.orders),
      doubtful: reader.choice(among: Self.doubts), statuses: reader.list { $0.choice(among: Self.statuses) },
      only: reader.list(), knownOn: reader.optionalDate())
  }
}
