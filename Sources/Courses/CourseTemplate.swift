import Glibc
public import Interchange

/// A course to begin with: one lesson that can be proved, tried and graded as it stands.
public enum CourseTemplate {
  /// Writes the files of a new course.
  ///
  /// - Returns: the files' paths.
  /// - Throws: an error where the folder is there already and holds something.
  public static func write(to folder: String) throws(FileError) -> [String] {
    if !((try? Files.names(in: folder)) ?? []).isEmpty {
      throw FileError(path: folder, action: "begin a course in", code: ENOTEMPTY)
    }
    try Files.makeFolder(folder)
    var paths: [String] = []
    for (name, text) in [(CourseReader.courseFile, course), ("visits-to-pyongyang.lua", lesson)] {
      let path = "\(folder)/\(name)"
      try Files.write(Array(text.utf8), to: path)
      paths.append(path)
    }
    return paths
  }

  private static let course = """
    return {
      title = "My course",
      summary = "What it is about, in a sentence.",
      -- The lessons in their order: the names of files, without .lua.
      lessons = { "visits-to-pyongyang" },
      -- solutions = false,   -- keeps solutions from students
      -- skip = false,        -- keeps lessons from being skipped
    }

    """

  private static let lesson = """
    return {
      title = "Visits to Pyongyang",
      goals = { "filter a table by a place" },

      -- Markdown; `code` stands between backticks.
      task = [[
        The table `visits` holds who visited whom. Which of its rows took place in Pyongyang?
        The rows themselves are asked for, not how many they are.
      ]],

      -- What the student begins with; it must not pass.
      starter = [[ answer = visits ]],

      -- Code that passes. The answer is a value: a number, a text, a list, a table, or { several = …, of = … }.
      solution = [[ answer = visits:filter{ place = "Pyongyang" } ]],

      -- The gentlest first; the last may say nearly everything.
      hints = {
        "`visits:columns()` lists what is told of a visit.",
        "`visits:filter{ column = \\"value\\" }` keeps some rows.",
      },

      -- Answers that are often given, with what to say then.
      wrong = {
        {
          answer = [[ answer = visits:filter{ destination = "North Korea" } ]],
          feedback = "North Korea is more than Pyongyang: of some visits no place is told. Ask for the place.",
        },
        -- `shows` says what the program's own words must hold.
        { answer = [[ answer = visits:filter{ place = "Pyongyang" }:count() ]], shows = "a table of rows is asked for" },
      },

      -- By default the answer is compared with that of the solution, by value. What can be asked for besides:
      -- check = { ordered = true, columns = { "date", "guest" }, possible = true, claims = true, reading = "strict" }
    }

    """
}
