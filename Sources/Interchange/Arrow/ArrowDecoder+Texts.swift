import Columnar

extension ArrowDecoder {
  /// Codes of the texts that differ.
  func texts(
    _ field: ArrowField, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Column.Layout {
    var coder = ByteCoder()
    var codes: [UInt32] = []
    codes.reserveCapacity(pieces.reduce(0) { $0 + $1.length })
    for piece in pieces {
      switch field.type {
      case .utf8View: try view(field, piece, blanks, &coder, &codes)
      case .utf8(isLarge: true): try spans(Int64.self, field, piece, blanks, &coder, &codes)
      default: try spans(Int32.self, field, piece, blanks, &coder, &codes)
      }
    }
    let (texts, stray) = coder.texts()
    if let stray {
      let row = codes.firstIndex(of: UInt32(stray)) ?? 0
      throw .broken(field.name, "has bytes that are no UTF-8 in row \(row + 1)")
    }
    return .text(Codes(codes, entryCount: texts.count), dictionary: texts, offsets: nil)
  }

  private func spans<Offset: FixedWidthInteger>(
    _ offset: Offset.Type, _ field: ArrowField, _ piece: ArrowArray, _ blanks: Vector<UInt8>?,
    _ coder: inout ByteCoder, _ codes: inout [UInt32]
  ) throws(ArrowFault) {
    let (offsets, bytes) = (piece.buffers[0].bytes, piece.buffers[1].bytes)
    let size = MemoryLayout<Offset>.size
    for row in 0..<piece.length {
      if let blanks, blanks[codes.count] != 0 {
        codes.append(0)
        continue
      }
      let start = Int(
        Offset(littleEndian: offsets.loadUnaligned(fromByteOffset: row * size, as: Offset.self)))
      let end = Int(
        Offset(littleEndian: offsets.loadUnaligned(fromByteOffset: (row + 1) * size, as: Offset.self)))
      try add(bytes, start, end, field, &coder, &codes)
    }
  }

  /// Views of sixteen bytes: how long; then up to twelve bytes themselves, or four of them, the buffer and the offset within.
  private func view(
    _ field: ArrowField, _ piece: ArrowArray, _ blanks: Vector<UInt8>?, _ coder: inout ByteCoder,
    _ codes: inout [UInt32]
  ) throws(ArrowFault) {
    let views = piece.buffers[0].bytes
    let limit = coder.byteCount + 4 * piece.buffers.reduce(0) { $0 + $1.count }
    for row in 0..<piece.length {
      if let blanks, blanks[codes.count] != 0 {
        codes.append(0)
        continue
      }
      func part(_ offset: Int) -> Int {
        Int(Int32(littleEndian: views.loadUnaligned(fromByteOffset: 16 * row + offset, as: Int32.self)))
      }
      let count = part(0)
      if count <= 12 {
        guard count >= 0 else { throw .broken(field.name, "has a text of \(count) bytes") }
        try add(views, 16 * row + 4, 16 * row + 4 + count, field, &coder, &codes)
      } else {
        let (buffer, offset) = (part(8), part(12))
        guard buffer >= 0, buffer + 1 < piece.buffers.count else {
          throw .broken(field.name, "points to texts that are not there")
        }
        try add(piece.buffers[buffer + 1].bytes, offset, offset + count, field, &coder, &codes)
        // Texts may overlap, but nobody writes files whose texts are many times as long as themselves.
        guard coder.byteCount <= limit else { throw .broken(field.name, "has texts longer than the file") }
      }
    }
  }

  private func add(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ field: ArrowField, _ coder: inout ByteCoder,
    _ codes: inout [UInt32]
  ) throws(ArrowFault) {
    guard start >= 0, start <= end, end <= bytes.count else {
      throw .broken(field.name, "has in row \(codes.count + 1) a text beyond its part")
    }
    if let base = bytes.baseAddress {
      codes.append(coder.code(base + start, end - start))
    } else {
      codes.append(withUnsafeBytes(of: 0) { $0.baseAddress.map { coder.code($0, 0) } ?? 0 })
    }
  }
}
