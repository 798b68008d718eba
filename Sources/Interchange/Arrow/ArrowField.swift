/// A field of an Arrow schema: a column, or what lies within one.
struct ArrowField {
  /// How values are coded as places in a dictionary.
  struct Encoding {
    var id: Int64
    /// The type of the places.
    var bits: Int
    var isSigned: Bool
  }

  var name: String
  /// What the values are; where they are coded, those of the dictionary.
  var type: ArrowType
  var encoding: Encoding?
  var children: [ArrowField] = []
  var metadata: [(key: String, value: String)] = []

  init(
    _ name: String, _ type: ArrowType, encoding: Encoding? = nil, children: [ArrowField] = [],
    metadata: [(key: String, value: String)] = []
  ) {
    self.name = name
    self.type = type
    self.encoding = encoding
    self.children = children
    self.metadata = metadata
  }

  /// Reads a field and those within it.
  ///
  /// - Parameter allowance: How many bytes of names there may be yet, so that fields that contain themselves, or one long
  ///   name that thousands share, are not read for ever.
  init(_ table: FlatTable, depth: Int = 0, allowance: inout Int) throws(ArrowFault) {
    name = try table.text(0) ?? ""
    allowance -= 8 + name.utf8.count
    guard allowance >= 0, depth < 64 else { throw .broken("its fields contain each other") }
    type = try ArrowType(table)
    if let coding = try table.table(4) {
      // Places are int32 where nothing is said.
      let index = try coding.table(1)
      let bits = Int(try index?.number(0, else: Int32(0)) ?? 32)
      guard [8, 16, 32, 64].contains(bits) else { throw .broken(name, "has codes of \(bits) bits") }
      encoding = Encoding(
        id: try coding.number(0, else: Int64(0)), bits: bits, isSigned: try index?.truth(1) ?? true)
    }
    for child in try table.tables(5) {
      children.append(try ArrowField(child, depth: depth + 1, allowance: &allowance))
    }
    metadata = try Self.pairs(table, 6, allowance: &allowance)
  }

  /// Keys and values, in their order.
  static func pairs(
    _ table: FlatTable, _ slot: Int, allowance: inout Int
  ) throws(ArrowFault) -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    for pair in try table.tables(slot) {
      let (key, value) = (try pair.text(0) ?? "", try pair.text(1) ?? "")
      allowance -= 8 + key.utf8.count + value.utf8.count
      guard allowance >= 0 else { throw .broken("its metadata are larger than itself") }
      pairs.append((key, value))
    }
    return pairs
  }

  /// What is said under a key.
  subscript(key: String) -> String? { metadata.first { $0.key == key }?.value }

  var flat: FlatValue {
    let (number, table) = type.flat
    var fields: [Int: FlatValue] = [
      0: .text(name), 1: .truth(true), 2: .byte(number), 3: table, 5: .tables(children.map(\.flat)),
    ]
    if let encoding {
      fields[4] = .table([
        0: .long(encoding.id),
        1: .table([0: .int(Int32(encoding.bits)), 1: .truth(encoding.isSigned)]),
      ])
    }
    if !metadata.isEmpty { fields[6] = Self.flat(metadata) }
    return .table(fields)
  }

  static func flat(_ pairs: [(key: String, value: String)]) -> FlatValue {
    .tables(pairs.map { .table([0: .text($0.key), 1: .text($0.value)]) })
  }

  /// The type with what it is coded as, in words.
  var description: String {
    if let encoding { return "dictionary<\(encoding.isSigned ? "" : "u")int\(encoding.bits), \(type)>" }
    return children.isEmpty ? "\(type)" : "\(type)<\(children.map(\.description).joined(separator: ", "))>"
  }
}
