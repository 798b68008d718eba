/// What a field of an Arrow schema says that its values are.
///
/// The numbers of types and slots are those of Arrow's `Schema.fbs`.
enum ArrowType: Equatable {
  case null
  case int(bits: Int, isSigned: Bool)
  case float(bits: Int)
  case boolean
  /// Texts with offsets of four bytes, or of eight where they are large.
  case utf8(isLarge: Bool)
  case utf8View
  case decimal(precision: Int, scale: Int, bits: Int)
  case days
  /// Milliseconds since 1970.
  case milliseconds
  /// So many a second since 1970; a zone makes them moments, without one they are what a clock on the wall said.
  case timestamp(perSecond: Int, zone: String?)
  /// So many a second since midnight.
  case time(perSecond: Int, bits: Int)
  case list(isLarge: Bool)
  case fixedList(size: Int)
  case structure
  /// One that is not taken, by its name.
  case other(String)

  init(_ field: FlatTable) throws(ArrowFault) {
    let number = try field.number(2, else: UInt8(0))
    let type = try field.table(3)
    func value(_ slot: Int, else other: Int16) throws(ArrowFault) -> Int16 {
      guard let type else { return other }
      return try type.number(slot, else: other)
    }
    func wide(_ slot: Int, else other: Int32) throws(ArrowFault) -> Int {
      guard let type else { return Int(other) }
      return Int(try type.number(slot, else: other))
    }
    switch number {
    case 1: self = .null
    case 2:
      let bits = try wide(0, else: 0)
      guard [8, 16, 32, 64].contains(bits) else { throw .broken("it has integers of \(bits) bits") }
      self = .int(bits: bits, isSigned: try type?.truth(1) ?? false)
    case 3:
      let precision = Int(try value(0, else: 0))
      guard (0...2).contains(precision) else { throw .broken("it has numbers of precision \(precision)") }
      self = .float(bits: 16 << precision)
    case 4: self = .other("binary")
    case 5: self = .utf8(isLarge: false)
    case 6: self = .boolean
    case 7:
      let (precision, scale, bits) = (try wide(0, else: 0), try wide(1, else: 0), try wide(2, else: 128))
      self = .decimal(precision: precision, scale: scale, bits: bits)
      if ![32, 64, 128].contains(bits) || !(-38...38).contains(scale) { self = .other(description) }
    case 8: self = try value(0, else: 1) == 0 ? .days : .milliseconds
    case 9:
      let (unit, bits) = (try value(0, else: 1), try wide(1, else: 32))
      guard let rate = Self.rate(unit), bits == 32 || bits == 64 else { throw .broken("it has odd times") }
      self = .time(perSecond: rate, bits: bits)
    case 10:
      guard let rate = Self.rate(try value(0, else: 0)) else { throw .broken("it has odd timestamps") }
      self = .timestamp(perSecond: rate, zone: try type?.text(1).flatMap { $0.isEmpty ? nil : $0 })
    case 11: self = .other("interval")
    case 12: self = .list(isLarge: false)
    case 13: self = .structure
    case 14: self = .other("union")
    case 15: self = .other("fixed_size_binary(\(try wide(0, else: 0)))")
    case 16: self = .fixedList(size: try wide(0, else: 0))
    case 17: self = .other("map")
    case 18: self = .other("duration")
    case 19: self = .other("large_binary")
    case 20: self = .utf8(isLarge: true)
    case 21: self = .list(isLarge: true)
    case 22: self = .other("run_end_encoded")
    case 23: self = .other("binary_view")
    case 24: self = .utf8View
    case 25: self = .other("list_view")
    case 26: self = .other("large_list_view")
    default: self = .other("type \(number), which came after this program")
    }
  }

  private static func rate(_ unit: Int16) -> Int? {
    [1, 1_000, 1_000_000, 1_000_000_000].indices.contains(Int(unit))
      ? [1, 1_000, 1_000_000, 1_000_000_000][Int(unit)] : nil
  }

  /// Whether no buffer tells how many values there are.
  var hasNoBuffer: Bool {
    switch self {
    case .null, .structure, .fixedList, .other: true
    default: false
    }
  }

  /// About how many bytes of memory a row takes while a column is made of it, beside the buffers themselves.
  var decodingWidth: Int {
    switch self {
    case .int(32, true), .int(64, true), .float(64), .null, .structure, .other: 0
    case .boolean: 1
    case .int, .float, .utf8, .utf8View: 8
    case .decimal, .days, .milliseconds, .timestamp, .time, .list, .fixedList: 24
    }
  }

  /// The number of the type and its table, for the types that we write.
  var flat: (number: UInt8, table: FlatValue) {
    switch self {
    case .int(let bits, let isSigned): (2, .table([0: .int(Int32(bits)), 1: .truth(isSigned)]))
    case .float(let bits): (3, .table([0: .short(bits == 64 ? 2 : bits == 32 ? 1 : 0)]))
    case .utf8(let isLarge): (isLarge ? 20 : 5, .table([:]))
    case .boolean: (6, .table([:]))
    case .days: (8, .table([0: .short(0)]))
    case .list(let isLarge): (isLarge ? 21 : 12, .table([:]))
    case .structure: (13, .table([:]))
    default: (1, .table([:]))
    }
  }
}

extension ArrowType: CustomStringConvertible {
  /// The type as Arrow's own libraries write it.
  var description: String {
    switch self {
    case .null: "null"
    case .int(let bits, let isSigned): "\(isSigned ? "" : "u")int\(bits)"
    case .float(let bits): "float\(bits)"
    case .boolean: "bool"
    case .utf8(let isLarge): isLarge ? "large_utf8" : "utf8"
    case .utf8View: "utf8_view"
    case .decimal(let precision, let scale, let bits): "decimal\(bits)(\(precision), \(scale))"
    case .days: "date32"
    case .milliseconds: "date64"
    case .timestamp(let rate, let zone): "timestamp(\(Self.unit(rate))\(zone.map { ", \($0)" } ?? ""))"
    case .time(let rate, let bits): "time\(bits)(\(Self.unit(rate)))"
    case .list(let isLarge): isLarge ? "large_list" : "list"
    case .fixedList(let size): "fixed_size_list(\(size))"
    case .structure: "struct"
    case .other(let name): name
    }
  }

  private static func unit(_ rate: Int) -> String {
    switch rate {
    case 1: "s"
    case 1_000: "ms"
    case 1_000_000: "us"
    default: "ns"
    }
  }
}
