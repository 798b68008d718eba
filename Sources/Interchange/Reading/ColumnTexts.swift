/// The different texts of a column as they stand in the file, in the order in which its rows first hold them.
final class ColumnTexts {
  /// One of the texts.
  struct Text {
    /// What the cell says, without the quotes that enclose it; readable for ``CellCoder/padding`` beyond.
    var content: UnsafeBufferPointer<UInt8>
    /// Whether quotes enclose it.
    var isQuoted: Bool
    /// Whether it is meant as a text, also where it looks like a number.
    var isText = false

    /// The content without spaces around it.
    var trimmed: UnsafeBufferPointer<UInt8> {
      var part = content[...]
      while part.first == 0x20 { part.removeFirst() }
      while part.last == 0x20 { part.removeLast() }
      return UnsafeBufferPointer(rebasing: part)
    }
  }

  private(set) var texts: [Text] = []
  /// For each part which text each of its codes stands for.
  private(set) var places: [[UInt32]] = []
  /// What holds the bytes of the texts.
  private let coder: CellCoder?
  private var unquoted: [UnsafeMutableBufferPointer<UInt8>] = []

  /// Takes what the threads have found; they keep the bytes as long as this lives. Where somebody asks to stop it is left
  /// as it is then, and no use.
  init(_ parts: [ColumnPart], _ syntax: CellSyntax, _ control: ReadControl, _ budget: MemoryBudget) {
    if parts.count == 1 {
      coder = parts.first?.coder
      places = [Array(0..<UInt32(coder?.count ?? 0))]
    } else {
      let merged = CellCoder(budget)
      places = Self.merge(parts.map(\.coder), into: merged, control)
      coder = merged
    }
    guard let coder, !coder.isExhausted else { return }
    texts.reserveCapacity(coder.count)
    for code in 0..<coder.count {
      if code & 0xFFFF == 0, control.isStopping { return }
      let bytes = coder.bytes(of: code)
      if let content = syntax.enclosed(bytes) {
        texts.append(Text(content: kept(content), isQuoted: true, isText: syntax.quotesMakeTexts))
      } else {
        texts.append(Text(content: bytes, isQuoted: false))
      }
    }
  }

  /// Whether there was no memory for all of them; then this is of no use.
  var isExhausted: Bool { coder?.isExhausted ?? false }

  deinit {
    for buffer in unquoted { buffer.deallocate() }
  }

  /// Each part has its texts in the order of its own rows, so that the first of all is the first of some part.
  private static func merge(
    _ coders: [CellCoder], into merged: CellCoder, _ control: ReadControl
  ) -> [[UInt32]] {
    var places = coders.map { coder in
      var places: [UInt32] = []
      places.reserveCapacity(coder.count)
      return places
    }
    while true {
      var first: (part: Int, place: CellCoder.Place)?
      for (part, coder) in coders.enumerated() where places[part].count < coder.count {
        let place = coder.place(of: places[part].count)
        if first.map({ place < $0.place }) ?? true { first = (part, place) }
      }
      guard let (part, place) = first else { return places }
      if merged.count & 0xFFFF == 0, control.isStopping { return places }
      let bytes = coders[part].bytes(of: places[part].count)
      guard let start = bytes.baseAddress else { return places }
      places[part].append(merged.code(start, bytes.count, at: place))
      if merged.isExhausted { return places }
    }
  }

  private func kept(_ bytes: [UInt8]) -> UnsafeBufferPointer<UInt8> {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + CellCoder.padding)
    buffer.initialize(repeating: 0)
    _ = buffer.update(fromContentsOf: bytes)
    unquoted.append(buffer)
    return UnsafeBufferPointer(rebasing: buffer[..<bytes.count])
  }

  /// For each text a number in the order of first appearance, the same for those that are alike, and how many there are.
  ///
  /// - Parameter key: what makes texts alike; those that have none get 0.
  func numbered<Key: Hashable>(_ key: (Int) -> Key?) -> (numbers: [UInt32], keys: [Key]) {
    var known: [Key: UInt32] = [:]
    var keys: [Key] = []
    let numbers = texts.indices.map { place -> UInt32 in
      guard let key = key(place) else { return 0 }
      if let number = known[key] { return number }
      known[key] = UInt32(keys.count)
      keys.append(key)
      return UInt32(keys.count - 1)
    }
    return (numbers, keys)
  }
}
