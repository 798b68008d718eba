import Columnar

/// What we wrote beside Arrow's own messages: sorts of blanks, origins, doubtful rows.
extension ArrowReader {
  /// Pairs of offset and length, as the footer has them under a key.
  private func ranges(_ key: String) throws(ArrowFault) -> [Range<Int>]? {
    guard let text = value(footer, key) else { return nil }
    let numbers = text.split(separator: ",").map { Int($0) ?? -1 }
    var ranges: [Range<Int>] = []
    for place in stride(from: 0, to: numbers.count - 1, by: 2) {
      let (offset, count) = (numbers[place], numbers[place + 1])
      guard offset >= 0, count >= 0, count <= bytes.count, offset <= bytes.count - count else {
        throw .broken("its footer points beyond its end for \(key)")
      }
      ranges.append(offset..<offset + count)
    }
    return ranges
  }

  /// The bytes of a part, unpacked where the file's own parts are packed.
  mutating func part(_ key: String, of subject: String) throws(ArrowFault) -> ArrowBytes? {
    guard let range = try ranges(key)?.first else { return nil }
    return try part(range, of: subject)
  }

  private mutating func part(_ range: Range<Int>, of subject: String) throws(ArrowFault) -> ArrowBytes {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard let word = value(footer, ArrowKeys.packed) else { return ArrowBytes(bytes) }
    guard let compression = ArrowCompression(rawValue: word) else {
      throw .broken("its own parts are packed with \(word)")
    }
    var part = try ArrowBytes(bytes, packed: compression, of: subject, budget)
    var unpacking = ArrowUnpacking()
    unpacking.add(&part, of: subject)
    try unpacking.run(control)
    return part
  }

  func blanks(_ part: ArrowBytes, _ field: ArrowField) throws(ArrowFault) -> Vector<UInt8> {
    guard part.count == rowCount, let base = part.bytes.baseAddress else {
      throw .broken(field.name, "has \(part.count) blanks for \(rowCount) rows")
    }
    let codes = Vector(
      owner: part.keeper ?? file, base: base.assumingMemoryBound(to: UInt8.self), count: rowCount)
    guard codes.greatest <= Blank.unknown.rawValue else {
      throw .broken(field.name, "has blanks of no known sort")
    }
    return codes
  }

  mutating func origins(
    _ report: inout ImportReport, _ depth: Int, _ known: () -> String?
  ) throws(ArrowFault) -> Origins? {
    guard let ranges = try ranges(ArrowKeys.origins), ranges.count == 2 else { return nil }
    if let written = value(footer, ArrowKeys.corpus), written != known() {
      if depth == 0 {
        report.decide(
          "the rows come from claims of another corpus, or of another state of this one",
          ImportReport.originsLeftOut)
      }
      return nil
    }
    let offsets = words(try part(ranges[0], of: "the list of origins"))
    let ids = words(try part(ranges[1], of: "the list of origins"))
    guard offsets.count == rowCount + 1 || (fields.isEmpty && !offsets.isEmpty) else {
      throw .broken("it has origins for \(offsets.count - 1) rows")
    }
    if offsets.indices.allSatisfy({ offsets[$0] == $0 }), offsets.count == ids.count + 1 {
      return Origins(each: ids)
    }
    var origins = Origins()
    for row in 0..<offsets.count - 1 {
      guard offsets[row] <= offsets[row + 1], Int(offsets[row + 1]) <= ids.count else {
        throw .broken("row \(row + 1) has origins beyond its end")
      }
      origins.append(Array(ids[Int(offsets[row])..<Int(offsets[row + 1])]))
    }
    return origins
  }

  private func words(_ part: ArrowBytes) -> [UInt32] {
    let bytes = part.bytes
    // Unpacked bytes last no longer than what keeps them.
    return withExtendedLifetime(part) {
      (0..<bytes.count / 4).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
      }
    }
  }

  /// Where the file with the doubtful rows lies within this one.
  func doubtfulRange() throws(ArrowFault) -> Range<Int>? {
    guard let range = try ranges(ArrowKeys.doubtful)?.first else { return nil }
    guard range.count < bytes.count, let whole = file.bytes.baseAddress, let base = bytes.baseAddress else {
      throw .broken("its doubtful rows are itself")
    }
    let start = base - whole + range.lowerBound
    return start..<start + range.count
  }
}
