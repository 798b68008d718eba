/// What a cell in quotes says.
enum CellText {
  /// Writes the content of a cell that starts with a quote; the answer is how many bytes it has.
  ///
  /// Two quotes are one; what follows the closing quote belongs to the cell, as other readers have it.
  static func unquote(
    _ bytes: UnsafePointer<UInt8>, count: Int, quote: UInt8, into target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var written = 0
    var place = 1
    while place < count {
      if bytes[place] == quote {
        if place + 1 < count, bytes[place + 1] == quote {
          target[written] = quote
          written += 1
          place += 2
          continue
        }
        place += 1
        break
      }
      target[written] = bytes[place]
      written += 1
      place += 1
    }
    while place < count {
      target[written] = bytes[place]
      written += 1
      place += 1
    }
    return written
  }
}
