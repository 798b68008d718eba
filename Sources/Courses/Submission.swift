internal import Columnar
import Interchange
import Workbench

/// What somebody hands in: answers to lessons in one file, each below a line that names its lesson.
///
/// ```lua
/// -- lesson: how-many-visits
/// answer = visits:count()
/// ```
///
/// Bytes are taken as they come; nothing of it is run.
public struct Submission: Sendable {
  /// The answer to one lesson.
  public struct Section: Hashable, Sendable {
    /// The lesson, perhaps with its course in front; empty for what stands before the first such line.
    public let name: String
    /// What else stands in the line, between commas.
    public let remarks: [String]
    /// The code.
    public var code: [UInt8]
    /// The line of the file on which the code begins, from 1.
    public let line: Int

    /// The lesson without its course.
    public var lesson: String { String(name.split(separator: "/").last ?? "") }
  }

  /// What it is called in reports.
  public let name: String
  /// The answers in the order of the file.
  public let sections: [Section]
  /// The course that a line names.
  public private(set) var course: String?
  /// Why the file could not be read, where it could not.
  private(set) var failure: String?

  /// Takes a file apart.
  public init(_ bytes: [UInt8], name: String) {
    self.name = name
    var sections: [Section] = []
    var current = Section(name: "", remarks: [], code: [], line: 1)
    var number = 0
    // Some editors begin a file with the mark of its encoding.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).split(
      separator: 10, omittingEmptySubsequences: false)
    {
      number += 1
      if let words = Self.words(of: line, after: "lesson:") {
        sections.append(current)
        current = Section(
          name: words.first ?? "", remarks: Array(words.dropFirst()), code: [], line: number + 1)
      } else if let words = Self.words(of: line, after: "course:") {
        course = words.first
      } else {
        current.code += line
        current.code.append(10)
      }
    }
    sections.append(current)
    self.sections = sections
  }

  /// Reads a file; one that cannot be read is a submission of nothing.
  public init(file: String) {
    do throws(FileError) {
      self.init(try Files.bytes(at: file), name: file)
    } catch {
      self.init([], name: file)
      failure = error.description
    }
  }

  /// What stands in a line after `-- lesson:` or the like, parted by commas; spaces before the word and capitals do not
  /// count.
  private static func words(of line: ArraySlice<UInt8>, after word: String) -> [String]? {
    guard line.starts(with: "--".utf8) else { return nil }
    let rest = line.dropFirst(2).drop { $0 == 32 }
    guard rest.prefix(word.utf8.count).map({ $0 | 32 }).elementsEqual(word.utf8.map { $0 | 32 }) else {
      return nil
    }
    return String(decoding: rest.dropFirst(word.utf8.count).prefix(400), as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
  }

  /// Whether a line of an answer would be taken for the beginning of another.
  static func isHeading(_ line: Substring) -> Bool {
    let bytes = ArraySlice(line.utf8)
    return words(of: bytes, after: "lesson:") != nil || words(of: bytes, after: "course:") != nil
  }

  /// The answer to a lesson: the last one that is given; nil where none is.
  ///
  /// A file that names no lesson is the answer to the one that it is called after, or to the only one.
  public func answer(to lesson: String, of course: Course) -> Section? {
    if let section = sections.last(where: { section in
      section.lesson == lesson && (section.name == lesson || section.name == "\(course.name)/\(lesson)")
    }) {
      return section
    }
    guard sections.count == 1 else { return nil }
    let stem = name.split(separator: "/").last.map { $0.hasSuffix(".lua") ? $0.dropLast(4) : $0 } ?? ""
    return stem == lesson || course.lessons.count == 1 ? sections[0] : nil
  }

  /// The lessons that are named and that the course does not have, with the nearest that it has.
  public func strays(in course: Course) -> [String] {
    let known = course.lessons.map(\.name)
    var remarks = failure.map { [$0] } ?? []
    let isNameless = sections.count == 1 && sections[0].code.contains { $0 > 32 }
    if isNameless, !course.lessons.contains(where: { answer(to: $0.name, of: course) != nil }) {
      remarks.append("the file names no lesson; an answer begins with the line -- lesson: NAME")
    }
    return remarks
      + sections.filter { section in
        !section.name.isEmpty && !known.contains(section.lesson)
          && (!section.name.contains("/") || section.name.hasPrefix(course.name + "/"))
      }.map { section in
        "line \(section.line - 1): the course has no lesson \"\(section.name.cut(to: 60))\""
          + (suggestion(for: section.lesson, among: known).map { "; \($0)" } ?? "")
      }
  }
}
