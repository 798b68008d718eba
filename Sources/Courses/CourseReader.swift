import Columnar
import Interchange
import LuaHost

/// Reads courses from folders of Lua data files: `course.lua` names the lessons in order, each has a file of its name.
///
/// The files run in the `data` profile with limits. All mistakes of a course are reported together, and one with
/// mistakes is not used.
public struct CourseReader {
  /// The name of the file that makes a folder a course.
  public static let courseFile = "course.lua"

  /// Reads the course in a folder.
  public static func course(in folder: String) throws(CourseError) -> Course {
    var reader = CourseReader()
    let course = reader.read(folder)
    guard let course, reader.problems.isEmpty else { throw CourseError(reader.problems) }
    return course
  }

  private var problems: [CourseProblem] = []

  private mutating func read(_ given: String) -> Course? {
    var folder = given
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let path = Files.resolved(folder) ?? folder
    let name = String(path.split(separator: "/").last ?? "course")
    guard let file = load(Self.courseFile, in: folder) else { return nil }
    var fields = FieldReader(file.table, of: "a course", in: Self.courseFile)
    let title = fields.text("title")
    let summary = fields.text("summary", default: "")
    let names = fields.texts("lessons")
    let showsSolution = fields.truth("solutions", default: true)
    let allowsSkipping = fields.truth("skip", default: true)
    if names.isEmpty, fields.problems.isEmpty {
      fields.complain(
        "lessons is empty", hint: "write lessons = { \"first\" }, the names of files without .lua")
    }
    var seen: Set<String> = []
    for name in names {
      if !seen.insert(name).inserted { fields.complain("lessons names \"\(name)\" twice") }
      if !Self.isName(name) {
        fields.complain(
          "\"\(name)\" is no name for a lesson", hint: "names are of small letters, digits and hyphens")
      }
    }
    fields.finish()
    problems += fields.problems
    // A file that nobody will ever see is most likely one that was forgotten in the list.
    for stray in (try? Files.names(in: folder)) ?? []
    where stray.hasSuffix(".lua") && stray != Self.courseFile {
      if !names.contains(String(stray.dropLast(4))) {
        problems.append(
          CourseProblem("course.lua does not name this lesson", in: stray, hint: "add it to lessons"))
      }
    }
    var lessons: [Lesson] = []
    for name in names where Self.isName(name) {
      guard var lesson = lesson(name, in: folder, known: lessons.map(\.name)) else { continue }
      lesson.showsSolution = lesson.showsSolution && showsSolution
      lesson.allowsSkipping = lesson.allowsSkipping && allowsSkipping
      if let twin = lessons.first(where: { $0.title == lesson.title }) {
        problems.append(CourseProblem("the title is that of \(twin.name)", in: lesson.file))
      }
      lessons.append(lesson)
    }
    return Course(name: name, folder: folder, title: title, summary: summary, lessons: lessons)
  }

  /// Whether a text can be a lesson's name: it is a file's name, and is typed.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private mutating func lesson(_ name: String, in folder: String, known: [String]) -> Lesson? {
    let file = name + ".lua"
    guard let loaded = load(file, in: folder) else { return nil }
    var fields = FieldReader(loaded.table, of: "a lesson", in: file)
    let lesson = Lesson(
      name: name, file: file, title: fields.text("title"), goals: fields.texts("goals", default: []),
      needs: fields.texts("needs", default: []), task: fields.text("task").unindented,
      given: fields.text("given", default: "").unindented,
      starter: fields.text("starter", default: "").unindented, solution: fields.text("solution").unindented,
      hints: fields.texts("hints").map(\.unindented),
      afterword: fields.text("afterword", default: "").unindented, rule: fields.rule("check"),
      wrong: fields.wrongAnswers("wrong"), limits: fields.limits("limits"),
      showsSolution: fields.truth("solutions", default: true),
      allowsSkipping: fields.truth("skip", default: true), text: loaded.text)
    for need in lesson.needs where !known.contains(need) {
      fields.complain(
        "needs names \"\(need)\", which does not come before it in the course",
        hint: suggestion(for: need, among: known))
    }
    fields.finish()
    problems += fields.problems
    return lesson
  }

  /// The table that a file gives, or nil with a problem noted.
  private mutating func load(_ file: String, in folder: String) -> (table: LuaTable, text: String)? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Files.bytes(at: "\(folder)/\(file)")
    } catch {
      problems.append(
        CourseProblem(
          error.description, in: file,
          hint: file == Self.courseFile ? "a course is a folder with a course.lua" : nil))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.append(CourseProblem("the file is not UTF-8", in: file))
      return nil
    }
    do throws(LuaError) {
      let lua = try LuaState(profile: .data, memoryLimit: 64 << 20, stepLimit: 10_000_000)
      guard case .table(let table)? = try lua.run(text, name: "@\(file)").first else {
        problems.append(
          CourseProblem("the file gives no table", in: file, hint: "it begins with return { …"))
        return nil
      }
      return (table, text)
    } catch {
      problems.append(CourseProblem(error.message, in: file, line: error.place?.line, hint: error.hint))
      return nil
    }
  }
}
