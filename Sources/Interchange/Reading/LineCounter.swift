import Columnar

/// The lines of a file in which bytes stand; an end is LF, CRLF or CR.
enum LineCounter {
  /// The lines of some places, which ascend; counted from 1.
  static func lines(
    of places: [Int], in source: ByteSource, _ control: ReadControl
  ) throws(ReadError) -> [Int] {
    var lines: [Int] = []
    lines.reserveCapacity(places.count)
    var line = 1
    var begin = 0
    var endedInReturn = false
    var index = 0
    let step = 1 << 20
    while index < places.count, begin < source.count {
      try control.check()
      let bytes = try source.bytes(begin..<min(source.count, begin + step))
      for (offset, byte) in bytes.enumerated() {
        while index < places.count, places[index] <= begin + offset {
          lines.append(line)
          index += 1
        }
        if byte == 0x0A {
          if !endedInReturn { line += 1 }
          endedInReturn = false
        } else {
          endedInReturn = byte == 0x0D
          if endedInReturn { line += 1 }
        }
      }
      begin += bytes.count
    }
    while index < places.count {
      lines.append(line)
      index += 1
    }
    return lines
  }
}
