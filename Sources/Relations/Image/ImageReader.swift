import Chronology
import Columnar

/// Takes an image apart without ever reading beyond its end.
///
/// A failure is kept rather than thrown: from then on every number is 0 and every list empty, so that reading soon ends,
/// and whoever reads asks `isFinished` once at the end. So the layout stands in the code without a branch at every
/// field, and reading is fast.
struct ImageReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var isIntact = true
  private var texts: [String] = []
  private var dates: [EDTF] = []
  private var quantities: [Quantity] = []

  /// Checks the header and reads the tables; nil where this is no image, or a damaged one.
  ///
  /// The bytes must outlive the reader.
  init?(_ image: UnsafeRawBufferPointer) {
    guard image.count > ImageFormat.headerSize, image.starts(with: ImageFormat.mark) else { return nil }
    let sum = UInt64(littleEndian: image.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    bytes = UnsafeRawBufferPointer(rebasing: image[ImageFormat.headerSize...])
    guard ImageFormat.checksum(bytes) == sum else { return nil }
    texts = list { $0.textEntry() }
    dates = dateEntries()
    quantities = list { $0.quantityEntry() }
    guard isIntact else { return nil }
  }

  /// Whether everything was read and made sense.
  var isFinished: Bool { isIntact && offset == bytes.count }

  // MARK: Fields

  mutating func number() -> UInt64 {
    guard offset < bytes.count, isIntact else { return failed(0) }
    let byte = bytes[offset]
    offset += 1
    return byte < 0x80 ? UInt64(byte) : longNumber(UInt64(byte & 0x7F))
  }

  private mutating func longNumber(_ low: UInt64) -> UInt64 {
    var (number, shift) = (low, UInt64(7))
    while offset < bytes.count, shift < 64 {
      let byte = UInt64(bytes[offset])
      offset += 1
      // Of the tenth byte only one bit has room.
      if shift == 63, byte > 1 { break }
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return failed(0)
  }

  mutating func signed() -> Int {
    let number = number()
    return Int(truncatingIfNeeded: Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
  }

  mutating func optionalSigned() -> Int? {
    boolean() ? signed() : nil
  }

  mutating func boolean() -> Bool {
    let number = number()
    return number > 1 ? failed(false) : number == 1
  }

  /// One of a list that is not empty.
  mutating func choice<Choice>(among all: [Choice]) -> Choice {
    let number = number()
    return number < all.count ? all[Int(number)] : failed(all[0])
  }

  mutating func text() -> String {
    let number = number()
    return number < texts.count ? texts[Int(number)] : failed("")
  }

  mutating func optionalText() -> String? { optional(texts) }

  mutating func optionalDate() -> EDTF? { optional(dates) }

  mutating func optionalQuantity() -> Quantity? { optional(quantities) }

  private mutating func optional<Entry>(_ table: [Entry]) -> Entry? {
    let number = number()
    if number == 0 { return nil }
    return number <= table.count ? table[Int(number - 1)] : failed(nil)
  }

  mutating func list<Element: ImageElement>() -> [Element] {
    list { Element(from: &$0) }
  }

  @inline(__always)
  mutating func list<Element>(_ read: (inout ImageReader) -> Element) -> [Element] {
    let count = number()
    if count == 0 { return [] }
    // Every element takes at least a byte, so a damaged count cannot ask for much room.
    guard count <= bytes.count - offset else { return failed([]) }
    // Appending is quicker here than filling room not yet initialised, which looks the array's type up each time.
    var elements: [Element] = []
    elements.reserveCapacity(Int(count))
    while elements.count < Int(count), isIntact { elements.append(read(&self)) }
    return elements
  }

  // MARK: Tables

  private mutating func textEntry() -> String {
    let count = number()
    guard count <= bytes.count - offset else { return failed("") }
    let entry = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + Int(count)])
    offset += Int(count)
    // Decoding repairs what is not UTF-8, so text that stayed as it was is right: quicker than the validating
    // initialiser, which looks a generic type up for every text.
    var text = String(decoding: entry, as: UTF8.self)
    let isUnrepaired = text.withUTF8 { $0.count == entry.count && $0.elementsEqual(entry) }
    return isUnrepaired ? text : failed("")
  }

  private mutating func dateEntries() -> [EDTF] {
    let count = number()
    var dates: [EDTF] = []
    guard count <= bytes.count - offset else { return failed([]) }
    dates.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let date = try? EDTF(text()), isIntact else { return failed([]) }
      dates.append(date)
    }
    return dates
  }

  private mutating func quantityEntry() -> Quantity {
    guard let hedge = Hedge(rawValue: UInt8(truncatingIfNeeded: number())) else { return failed(.unknown()) }
    let present = number()
    if present > 7 { return failed(.unknown()) }
    let low = present & 1 != 0 ? figure() : nil
    let high = present & 2 != 0 ? figure() : nil
    let best = present & 4 != 0 ? figure() : nil
    return Quantity(low: low, high: high, best: best, hedge: hedge, unit: optionalText())
  }

  private mutating func figure() -> Double {
    guard bytes.count - offset >= 8 else { return failed(0) }
    let pattern = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    offset += 8
    return Double(bitPattern: UInt64(littleEndian: pattern))
  }

  private mutating func failed<Placeholder>(_ placeholder: Placeholder) -> Placeholder {
    isIntact = false
    return placeholder
  }
}
