/// Reads EDTF from bytes, without taking copies.
struct EDTFParser {
  /// What stopped the reading, and at which byte.
  struct Failure: Error {
    var offset: Int
    var reason: String
    /// The text that was probably meant, where the parser knows it.
    var proposal: String?
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  /// Where a time of day stood; most places allow none.
  var timeOffset: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Reads the whole text.
  static func form(of text: String) -> Result<EDTFForm, Failure> {
    var text = text
    return text.withUTF8 { bytes in
      var parser = EDTFParser(bytes)
      do throws(Failure) {
        return .success(try parser.whole())
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func whole() throws(Failure) -> EDTFForm {
    guard let first = peek else { throw failure("the text is empty") }
    let form: EDTFForm
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      form = try set()
    } else {
      form = try momentOrInterval()
    }
    guard index == bytes.count else { throw failure("nothing may follow here") }
    return form
  }

  private mutating func momentOrInterval() throws(Failure) -> EDTFForm {
    let start = try intervalEnd()
    if peek == nil, case .moment(let moment) = start { return .moment(moment) }
    guard take("/") else { throw failure(expectation()) }
    let endOffset = index
    let end = try intervalEnd()
    if let timeOffset {
      throw failure(at: timeOffset, "an interval runs from day to day, without times of day")
    }
    guard start.moment != nil || end.moment != nil else {
      throw failure(at: 0, "an interval needs a date at one end at least")
    }
    let form = EDTFForm.interval(start, end)
    if peek == nil, form.span(\.extent) == nil {
      throw failure(at: endOffset, "the interval ends before it starts")
    }
    return form
  }

  private mutating func intervalEnd() throws(Failure) -> EDTFForm.IntervalEnd {
    if peek == UInt8(ascii: "/") || peek == nil { return .unknown }
    if takeDots() { return .open }
    return .moment(try moment())
  }

  private mutating func set() throws(Failure) -> EDTFForm {
    let opening = index
    let isChoice = bytes[index] == UInt8(ascii: "[")
    let closing: Unicode.Scalar = isChoice ? "]" : "}"
    index += 1
    var members: [EDTFForm.SetMember] = []
    while true {
      skipSpaces()
      let offset = index
      let member = try setMember()
      skipSpaces()
      members.append(member)
      if case .until = member, members.count > 1 {
        throw failure(at: offset, "only the first of a set may be open to the past")
      }
      if take(",") {
        if case .from = member { throw failure("only the last of a set may be open to the future") }
        continue
      }
      if take(closing) { break }
      throw peek == nil
        ? failure("the set that opens at character \(opening + 1) wants \"\(closing)\" at its end")
        : failure("expected \",\" or \"\(closing)\"")
    }
    if let timeOffset { throw failure(at: timeOffset, "a date in a set has no time of day") }
    return .set(isChoice: isChoice, members)
  }

  private mutating func setMember() throws(Failure) -> EDTFForm.SetMember {
    if takeDots() { return .until(try moment()) }
    let first = try moment()
    guard takeDots() else { return .one(first) }
    skipSpaces()
    guard let next = peek, next != UInt8(ascii: ","), next != UInt8(ascii: "]"), next != UInt8(ascii: "}")
    else { return .from(first) }
    let offset = index
    let last = try moment()
    guard let low = first.extent, let high = last.extent, low.earliest <= high.latest else {
      throw failure(at: offset, "the range ends before it starts")
    }
    guard first.unit == last.unit else {
      throw failure(
        at: offset, "both ends of a range in a set are told alike: two years, two months or two days")
    }
    return .range(first, last)
  }
}

extension EDTFParser {
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  mutating func takeDots() -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: ".")
    else { return false }
    index += 2
    return true
  }

  mutating func skipSpaces() {
    while peek == UInt8(ascii: " ") { index += 1 }
  }

  /// The mark of doubt here, if any; two marks in a row are refused, since `%` says both.
  mutating func takeDoubt() throws(Failure) -> Doubt {
    guard let byte = peek, let doubt = Doubt(mark: byte) else { return [] }
    index += 1
    if let next = peek, Doubt(mark: next) != nil {
      throw failure("one mark is enough: \"%\" says both uncertain and approximate")
    }
    return doubt
  }

  func expectation() -> String {
    index == bytes.count ? "the date breaks off" : "this cannot stand here"
  }

  func failure(at offset: Int? = nil, _ reason: String) -> Failure {
    Failure(offset: offset ?? index, reason: reason)
  }
}
