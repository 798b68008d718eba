import Relations
import Testing
import Workbench

@Suite("A mistake in a declaration")
struct BrokenDeclarationsTests {
  @Test("of an actor or source is told with file, line, field and what is right", arguments: actorsAndSources)
  func actorOrSource(_ file: BrokenFile) {
    #expect(file.complaints == file.lines)
  }

  @Test("of a kind is told with file, line, field and what is right", arguments: kinds)
  func kind(_ file: BrokenFile) {
    #expect(file.complaints == file.lines)
  }

  static let actorsAndSources = [
    BrokenFile(
      "an actor declared twice", "\nplace \"kim\" { name = \"Kim\" }",
      "x.lua:2: place: \"kim\" was declared before, at base.lua:4"),
    BrokenFile(
      "a source declared twice", #"source "paper" { title = "Again", sections = {} }"#,
      "x.lua:1: source: \"paper\" was declared before, at base.lua:1"),
    BrokenFile(
      "an actor without an id", #"person { name = "Ada" }"#,
      "x.lua:1: person: an id is missing; write person \"short-name\" { … }"),
    BrokenFile(
      "an actor with an empty id", #"person "" { name = "Ada" }"#,
      "x.lua:1: person: an id is missing; write person \"short-name\" { … }"),
    BrokenFile(
      "an actor without a name", #"person "ada" { of = "north" }"#, "x.lua:1: person.name: is missing"),
    BrokenFile(
      "a name that is no text", #"person "ada" { name = 7 }"#, "x.lua:1: person.name: text expected, got 7"),
    BrokenFile(
      "an actor that belongs to nobody known", "person \"ada\" { name = \"Ada\",\n  of = \"nort\" }",
      "x.lua:2: person.of: there is no actor \"nort\"; did you mean north?"),
    BrokenFile(
      "a sort of actor that is none", #"persn "ada" { name = "Ada" }"#,
      "x.lua:1: there is no kind \"persn\"; did you mean person?"),
    BrokenFile(
      "a misspelt field of a name",
      "person \"ada\" { name = \"Ada\", also = {\n  { \"Ava\", langage = \"sv\" } } }",
      "x.lua:2: person.also: a name has no langage; did you mean language?"),
    BrokenFile(
      "a spell that ends before it starts",
      #"person "ada" { name = "Ada", also = { { "Ava", from = "1956", to = "1930" } } }"#,
      "x.lua:1: person.also: \"1956/1930\" is no date: the interval ends before it starts; did you mean \"1930/1956\"?"
    ),
    BrokenFile(
      "a spell without quotes", #"person "ada" { name = "Ada", also = { { "Ava", from = 1930 } } }"#,
      "x.lua:1: person.also.from: a date expected, got 1930; a date stands in quotes: without them 1956-07 is a subtraction"
    ),
    BrokenFile(
      "codes without their systems", #"state "east" { name = "East", codes = { "EST" } }"#,
      "x.lua:1: state.codes: each code has the name of its system; write { cow = \"MON\" }"),
    BrokenFile(
      "a code that is a truth",
      "state \"east\" { name = \"East\", codes = {\n  cow = \"EST\",\n  gw = true } }",
      "x.lua:3: state.codes.gw: text or a number expected, got true"),
    BrokenFile(
      "a lifetime that is no date", #"state "east" { name = "East", lifetime = "1921/unknown" }"#,
      "x.lua:1: state.lifetime: \"1921/unknown\" is no date: expected a year of four digits, as in 1956; did you mean \"1921/\"?"
    ),
    BrokenFile(
      "a source without a title", #"source "book" { sections = { { "all", "All", 1 } } }"#,
      "x.lua:1: source.title: is missing"),
    BrokenFile(
      "a source without sections", #"source "book" { title = "Book" }"#,
      "x.lua:1: source.sections: is missing; list them: { { \"lead\", \"Introduction\", 1 }, … }"),
    BrokenFile(
      "sections that are no list", #"source "book" { title = "Book", sections = 3 }"#,
      "x.lua:1: source.sections: a list of sections expected, got 3; list them: { { \"lead\", \"Introduction\", 1 }, … }"
    ),
    BrokenFile(
      "a section that is only a word",
      #"source "book" { title = "Book", sections = { "lead", { "list", "List", 2 } } }"#,
      "x.lua:1: source.sections: each is { id, title, count, unit }, got \"lead\""),
    BrokenFile(
      "a section that holds half a place",
      "source \"book\" { title = \"Book\", sections = {\n { \"lead\", \"Lead\", 1 },\n { \"list\", \"List\", 0.5 } } }",
      "x.lua:3: source.sections: a section has a whole number of places, at least 1, got 0.5"),
    BrokenFile(
      "a section named twice",
      "source \"book\" { title = \"Book\", sections = {\n { \"lead\", \"Lead\", 1 },\n { \"lead\", \"List\", 5 } } }",
      "x.lua:3: source.sections: \"lead\" stands twice"),
    BrokenFile(
      "a copy of what is not there",
      #"source "copy" { title = "Copy", copy_of = "papr", sections = {} }"#,
      "x.lua:1: source.copy_of: there is no source \"papr\"; did you mean paper?"),
    BrokenFile(
      "a copy of a copy",
      """
      source "copy" { title = "Copy", copy_of = "paper", sections = {} }
      source "second-copy" { title = "Copy", sections = {},
        copy_of = "copy" }
      """, "x.lua:3: source.copy_of: \"copy\" is a copy itself; name the original: paper"),
    BrokenFile(
      "a copy of itself", #"source "copy" { title = "Copy", copy_of = "copy", sections = {} }"#,
      "x.lua:1: source.copy_of: a source is no copy of itself"),
    BrokenFile(
      "a slash in a source's id", #"source "a/b" { title = "Book", sections = {} }"#,
      "x.lua:1: source: the id of a source holds no \"/\": it separates the parts of a passage"),
  ]

  static let kinds = [
    BrokenFile(
      "a kind that is a word of the data language", #"kind "place" { summary = "x" }"#,
      "x.lua:1: kind: \"place\" is a word of the data language already; choose another"),
    BrokenFile(
      "a kind that is a function of Lua", #"kind "select" { summary = "x" }"#,
      "x.lua:1: kind: \"select\" is a word of Lua already; choose another"),
    BrokenFile(
      "a kind that Lua cannot read as a word", #"kind "land grant" { summary = "x" }"#,
      "x.lua:1: kind: \"land grant\" cannot be written as a word; a kind is letters, digits and _, and no word of Lua's grammar"
    ),
    BrokenFile(
      "a kind declared twice", #"kind "visit" { plural = "more", summary = "x" }"#,
      "x.lua:1: kind: \"visit\" was declared before, at base.lua:6"),
    BrokenFile(
      "a plural that another kind has", #"kind "call" { summary = "x", plural = "visits" }"#,
      "x.lua:1: kind.plural: the plural \"visits\" was taken before, at base.lua:6"),
    BrokenFile(
      "a plural that is a table of every corpus", #"kind "actor" { summary = "x" }"#,
      "x.lua:1: kind.plural: the table \"actors\" is in every corpus already; choose another"),
    BrokenFile(
      "a kind without a summary", #"kind "call" { plural = "calls" }"#, "x.lua:1: kind.summary: is missing"),
    BrokenFile(
      "an unused field of a kind", "kind \"call\" {\n  summary = \"x\",\n  exclusively = true,\n}",
      "x.lua:3: kind.exclusively: kind has no field of that name; did you mean exclusive?"
    ),
    BrokenFile(
      "forms excluded that are none",
      #"kind "call" { summary = "x", forms = { "made", "missed" }, exclusive = { "made", "mised" } }"#,
      "x.lua:1: kind.exclusive: \"mised\" is no form of it; did you mean missed?"),
    BrokenFile(
      "a sole role that is none", #"kind "call" { summary = "x", roles = { "caller" }, sole = "callr" }"#,
      "x.lua:1: kind.sole: \"callr\" is no role; did you mean caller?"),
    BrokenFile(
      "two roles of one name",
      #"kind "call" { summary = "x", roles = { { "caller", "who" }, { "caller", "whom" } } }"#,
      "x.lua:1: kind.roles: \"caller\" is the name of two columns"),
    BrokenFile(
      "a role and an attribute of one name",
      "kind \"call\" { summary = \"x\", roles = { { \"caller\", \"who\" } },\n  attributes = { { \"caller\", \"why\" } } }",
      "x.lua:2: kind.attributes: \"caller\" is the name of two columns"),
    BrokenFile(
      "a role named as a field of every claim",
      "kind \"call\" { summary = \"x\", roles = {\n  { \"caller\", \"who\" },\n  { \"from\", \"whence\" } } }",
      "x.lua:3: kind.roles: \"from\" is a column of every claim already; choose another name"),
    BrokenFile(
      "a role that Lua cannot read as a word",
      #"kind "call" { summary = "x", roles = { { "end", "the last" } } }"#,
      "x.lua:1: kind.roles: \"end\" cannot be written as a word; a column's name is letters, digits and _, and no word of Lua's grammar"
    ),
    BrokenFile(
      "a role that is no list", #"kind "call" { summary = "x", roles = { { caller = "who" } } }"#,
      "x.lua:1: kind.roles: each is { name, what it stands for }, got a table"),
    BrokenFile(
      "a key that names no column",
      #"kind "call" { summary = "x", roles = { { "caller", "who" } }, key = { "caler" } }"#,
      "x.lua:1: kind.key: \"caler\" is no role or field; did you mean caller?"),
    BrokenFile(
      "an unknown time", #"kind "call" { summary = "x", time = "ocurrence" }"#,
      "x.lua:1: kind.time: \"ocurrence\" is not one of its values; did you mean occurrence?"),
    BrokenFile(
      "an unknown time far from all", #"kind "call" { summary = "x", time = "now" }"#,
      "x.lua:1: kind.time: \"now\" is not one of its values; known are measure, occurrence, spell, stock"),
    BrokenFile(
      "a word for a truth", #"kind "call" { summary = "x", directed = "yes" }"#,
      "x.lua:1: kind.directed: true or false expected, got \"yes\""),
    BrokenFile(
      "a number for an event code", #"kind "call" { summary = "x", event_code = { cameo = 042 } }"#,
      "x.lua:1: kind.event_code.cameo: text expected, got 42; in quotes 042 keeps its 0"),
    BrokenFile(
      "an event code of no system", #"kind "call" { summary = "x", event_code = "042" }"#,
      "x.lua:1: kind.event_code: a table of codes expected, got \"042\"; such as { cameo = \"042\" }"),
  ]
}
