/// A result as it goes from a process to the grader: texts with their lengths in front, so that no text can be taken for
/// two.
struct ResultRecord {
  private let texts: [String?]

  init(_ lesson: Grade.Lesson) {
    var texts: [String?] = [lesson.name, lesson.title, lesson.output, lesson.verdict.feedback]
    for check in lesson.verdict.checks {
      texts += [check.name, check.status.rawValue, check.message, check.expected, check.actual, check.help]
    }
    self.texts = texts
  }

  /// The result; nil for texts that are none.
  var lesson: Grade.Lesson? {
    guard texts.count >= 10, (texts.count - 4) % 6 == 0, let name = texts[0], let title = texts[1] else {
      return nil
    }
    var checks: [Check] = []
    for start in stride(from: 4, to: texts.count, by: 6) {
      guard let status = texts[start + 1].flatMap(Check.Status.init) else { return nil }
      checks.append(
        Check(
          texts[start] ?? "", status, texts[start + 2] ?? "", expected: texts[start + 3],
          actual: texts[start + 4],
          help: texts[start + 5]))
    }
    return Grade.Lesson(
      name: name, title: title, verdict: Verdict(checks, feedback: texts[3]), output: texts[2] ?? "")
  }

  private init(texts: [String?]) {
    self.texts = texts
  }

  /// The record as bytes: how many texts, then each with its length, or with -1 where there is none.
  var bytes: [UInt8] {
    var bytes = Self.bytes(of: texts.count)
    for text in texts {
      bytes += Self.bytes(of: text?.utf8.count ?? -1)
      bytes += text?.utf8 ?? "".utf8
    }
    return bytes
  }

  /// The record that bytes begin with, and the bytes after it; nil while it is not whole.
  static func first(in bytes: [UInt8]) -> (record: ResultRecord, rest: [UInt8])? {
    var place = 0
    func number() -> Int? {
      guard place + 4 <= bytes.count else { return nil }
      defer { place += 4 }
      return Int(Int32(truncatingIfNeeded: (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }))
    }
    guard let count = number() else { return nil }
    var texts: [String?] = []
    for _ in 0..<count {
      guard let length = number() else { return nil }
      guard length >= 0 else {
        texts.append(nil)
        continue
      }
      guard place + length <= bytes.count else { return nil }
      texts.append(String(decoding: bytes[place..<(place + length)], as: UTF8.self))
      place += length
    }
    return (ResultRecord(texts: texts), Array(bytes[place...]))
  }

  private static func bytes(of number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
