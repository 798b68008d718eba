import Relations
import Testing
import Workbench

/// A data file with a mistake, and every line that is to be told of it.
///
/// It is loaded beside `base.lua`, in which nothing is wrong.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  let mistake: String
  let text: String
  let lines: [String]

  init(_ mistake: String, _ text: String, _ lines: String...) {
    self.mistake = mistake
    self.text = text
    self.lines = lines
  }

  var testDescription: String { mistake }

  static let base = """
    source "paper" { title = "Paper", sections = { { "lead", "Introduction", 3 }, { "list", "List", 1, "row" } } }
    state "north" { name = "North", codes = { cow = "NOR" } }
    state "south" { name = "South" }
    person "kim" { name = "Kim", also = { ko = "김" }, of = "north" }
    place "town" { name = "Town" }
    kind "visit" {
      plural = "visits", summary = "somebody travels", time = "occurrence",
      roles = { { "guest", "who travels" }, { "host", "who receives" } },
      attributes = { { "occasion", "what for" } },
      forms = { "visit", "official visit" }, unit = "person", key = { "guest", "event" },
    }
    visit { guest = "kim", host = "south", place = "town", date = "1956-07", from = "paper/lead/1" }
    """

  /// The lines that are told of data files, `base.lua` among them; none where nothing is wrong.
  static func complaints(about files: [(name: String, text: String)]) -> [String] {
    do throws(CorpusError) {
      _ = try CorpusLoader.load(files: [(name: "base.lua", text: base)] + files)
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  var complaints: [String] { Self.complaints(about: [("x.lua", text)]) }
}
