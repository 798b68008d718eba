import Chronology
import Columnar

/// Puts an image together.
struct ImageWriter {
  private var fields: [UInt8] = []
  private var texts = Numbering<ExactText>()
  private var dates = Numbering<Int>()
  private var quantities = Numbering<[UInt8]>()

  mutating func number(_ number: Int) {
    Self.append(UInt64(number), to: &fields)
  }

  /// A number that may be negative.
  mutating func signed(_ number: Int) {
    // The sign goes to the lowest bit, so that small numbers stay short.
    Self.append(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)), to: &fields)
  }

  mutating func optional(signed number: Int?) {
    self.number(number == nil ? 0 : 1)
    if let number { signed(number) }
  }

  mutating func boolean(_ truth: Bool) {
    number(truth ? 1 : 0)
  }

  mutating func choice<Choice: Equatable>(_ choice: Choice, among all: [Choice]) {
    number(all.firstIndex(of: choice) ?? all.count)
  }

  mutating func text(_ text: String) {
    number(texts.number(of: ExactText(text: text)))
  }

  mutating func optional(text: String?) {
    number(text.map { texts.number(of: ExactText(text: $0)) + 1 } ?? 0)
  }

  mutating func optional(date: EDTF?) {
    number(date.map { dates.number(of: texts.number(of: ExactText(text: $0.text))) + 1 } ?? 0)
  }

  mutating func optional(quantity: Quantity?) {
    guard let quantity else { return number(0) }
    var entry = [quantity.hedge.rawValue]
    let figures = [quantity.low, quantity.high, quantity.best]
    entry.append(figures.enumerated().reduce(0) { $0 | ($1.element == nil ? 0 : 1 << UInt8($1.offset)) })
    for figure in figures {
      guard let figure else { continue }
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        entry.append(UInt8(truncatingIfNeeded: figure.bitPattern >> shift))
      }
    }
    Self.append(UInt64(quantity.unit.map { texts.number(of: ExactText(text: $0)) + 1 } ?? 0), to: &entry)
    number(quantities.number(of: entry) + 1)
  }

  mutating func list<Element: ImageElement>(_ elements: [Element]) {
    list(elements) { element, writer in element.write(to: &writer) }
  }

  mutating func list<Element>(_ elements: [Element], _ write: (Element, inout ImageWriter) -> Void) {
    number(elements.count)
    for element in elements { write(element, &self) }
  }

  /// The image of all that was written.
  func finished() -> [UInt8] {
    var content: [UInt8] = []
    Self.append(UInt64(texts.entries.count), to: &content)
    for entry in texts.entries {
      Self.append(UInt64(entry.text.utf8.count), to: &content)
      content += entry.text.utf8
    }
    Self.append(UInt64(dates.entries.count), to: &content)
    for text in dates.entries { Self.append(UInt64(text), to: &content) }
    Self.append(UInt64(quantities.entries.count), to: &content)
    for quantity in quantities.entries { content += quantity }
    content += fields
    let sum = content.withUnsafeBytes(ImageFormat.checksum)
    let header = ImageFormat.mark + withUnsafeBytes(of: sum.littleEndian, Array.init)
    return header + content
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// A text that equals another only if their bytes do: as texts, two ways to compose a letter are equal too, and both must
/// be kept.
private struct ExactText: Hashable {
  let text: String

  static func == (one: Self, other: Self) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Different things, numbered in the order in which they were first met.
private struct Numbering<Entry: Hashable> {
  private(set) var entries: [Entry] = []
  private var numbers: [Entry: Int] = [:]

  mutating func number(of entry: Entry) -> Int {
    if let number = numbers[entry] { return number }
    numbers[entry] = entries.count
    entries.append(entry)
    return entries.count - 1
  }
}
