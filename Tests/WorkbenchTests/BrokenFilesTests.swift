import Relations
import Testing
import Workbench

@Suite("A mistake in a data file")
struct BrokenFilesTests {
  @Test("is not found where there is none")
  func base() {
    #expect(BrokenFile.complaints(about: []) == [])
  }

  @Test("in a claim is told with file, line, field and the nearest right thing", arguments: claims)
  func claim(_ file: BrokenFile) {
    #expect(file.complaints == file.lines)
  }

  static let claims = [
    BrokenFile(
      "an unknown kind", #"vist { guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: there is no kind \"vist\"; did you mean visit?"),
    BrokenFile(
      "a kind that nothing comes near", #"earthquake { from = "paper/lead/1" }"#,
      "x.lua:1: there is no kind \"earthquake\"; known are visit, source, kind, rule, reading, state, person, organisation, group, place, post, instrument, site, episode"
    ),
    BrokenFile(
      "an unknown role",
      """
      visit {
        gest = "kim",
        from = "paper/lead/1",
      }
      """,
      "x.lua:2: visit.gest: visit has no field of that name; did you mean guest?"),
    BrokenFile(
      "a field that nothing comes near", #"visit { guest = "kim", weather = "fine", from = "paper/lead/1" }"#,
      "x.lua:1: visit.weather: visit has no field of that name; its own fields are guest, host, occasion"),
    BrokenFile(
      "an unknown actor",
      """
      -- visit { guest = "kin" }
      visit { from = "paper/lead/1", -- guest =
        host = "south", note = "guest = 1", guest =
          "kin" }
      """,
      "x.lua:4: visit.guest: there is no actor \"kin\"; did you mean kim?"),
    BrokenFile(
      "an actor by name in place of its id", #"visit { guest = "김", from = "paper/lead/1" }"#,
      "x.lua:1: visit.guest: there is no actor \"김\"; did you mean kim?"),
    BrokenFile(
      "an unknown actor in a list over several lines",
      """
      visit { from = "paper/lead/1",
        guest = {
          { "kim", as = "Premier" },
          { "nobody in particular", as = "Aide" },
        } }
      """,
      "x.lua:4: visit.guest: there is no actor \"nobody in particular\"; known are north, south, kim, town"),
    BrokenFile(
      "an unknown source", #"visit { guest = "kim", from = "papers/lead/1" }"#,
      "x.lua:1: visit.from: there is no source \"papers\"; did you mean paper?"),
    BrokenFile(
      "an unknown section in one of two passages",
      """
      visit { guest = "kim", from = {
        "paper/lead/1",
        "paper/leed/2" } }
      """,
      "x.lua:3: visit.from: paper has no section \"leed\"; did you mean lead?"),
    BrokenFile(
      "a passage beyond the last", #"visit { guest = "kim", from = "paper/list/2" }"#,
      "x.lua:1: visit.from: \"paper/list/2\" points nowhere: List has 1 row"),
    BrokenFile(
      "a passage counted from 0", #"visit { guest = "kim", from = "paper/lead/0" }"#,
      "x.lua:1: visit.from: \"paper/lead/0\" is no passage; places are counted from 1"),
    BrokenFile(
      "what is no passage", #"visit { guest = "kim", from = "paper/lead/1/2" }"#,
      "x.lua:1: visit.from: \"paper/lead/1/2\" is no passage; write source/section/number"),
    BrokenFile(
      "a passage named twice", #"visit { guest = "kim", from = { "paper/lead/1", "paper/lead/1" } }"#,
      "x.lua:1: visit.from: \"paper/lead/1\" stands twice"),
    BrokenFile(
      "no passage", #"visit { guest = "kim" }"#,
      "x.lua:1: visit.from: is missing: a claim points to where it stands; from = \"source/section/1\""),
    BrokenFile(
      "an empty list of passages", #"visit { guest = "kim", from = {} }"#,
      "x.lua:1: visit.from: names no passage; from = \"source/section/1\""),
    BrokenFile(
      "passages under names", #"visit { guest = "kim", from = { first = "paper/lead/1" } }"#,
      "x.lua:1: visit.from: a list of texts expected, got one with the name first in it"),
    BrokenFile(
      "what is no date", #"visit { date = "soon", guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.date: \"soon\" is no date: expected a year of four digits, as in 1956; a date is EDTF text, such as \"1956-07\""
    ),
    BrokenFile(
      "a date in plain English", #"visit { date = "16 July 1956", guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.date: \"16 July 1956\" is no date: a year has four digits, with X for each that is not known, as in 198X; did you mean \"1956-07-16\"?"
    ),
    BrokenFile(
      "a day that never was", #"visit { date = "1957-02-29", guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.date: \"1957-02-29\" is no date: February 1957 has 28 days"),
    BrokenFile(
      "an interval that ends before it starts",
      #"visit { date = "1957/1956", guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.date: \"1957/1956\" is no date: the interval ends before it starts; did you mean \"1956/1957\"?"
    ),
    BrokenFile(
      "a date as the draft of 2012 wrote it",
      #"visit { date = "195u", guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.date: \"195u\" is no date: a year has four digits, with X for each that is not known, as in 198X; did you mean \"195X\"?"
    ),
    BrokenFile(
      "a date without quotes", #"visit { date = 1956-07-16, guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.date: a date expected, got 1933; a date stands in quotes: without them 1956-07 is a subtraction"
    ),
    BrokenFile(
      "a table in place of a date", #"visit { date = { 1956, 7 }, guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.date: a date expected, got a table; a date is EDTF text, such as \"1956-07\""),
    BrokenFile(
      "two of date, at and since",
      """
      visit { guest = "kim", from = "paper/lead/1",
        date = "1956",
        since = "1957" }
      """,
      "x.lua:3: visit.since: only one of date and since can be given"),
    BrokenFile(
      "what is no amount", #"visit { guest = "kim", value = "a lot", from = "paper/lead/1" }"#,
      "x.lua:1: visit.value: \"a lot\" is no amount; write a number, or \"about 100\", \"over 400\", \"at most 5300\", \"2..5\", \"unknown\" or \"lost\"; the unit has a field of its own"
    ),
    BrokenFile(
      "an amount with its unit in it", #"visit { guest = "kim", value = "200 USD", from = "paper/lead/1" }"#,
      "x.lua:1: visit.value: \"200 USD\" is no amount; write a number, or \"about 100\", \"over 400\", \"at most 5300\", \"2..5\", \"unknown\" or \"lost\"; the unit has a field of its own"
    ),
    BrokenFile(
      "an amount without end", #"visit { guest = "kim", value = 1/0, from = "paper/lead/1" }"#,
      "x.lua:1: visit.value: an amount is finite, got inf"),
    BrokenFile(
      "a truth in place of an amount", #"visit { guest = "kim", value = true, from = "paper/lead/1" }"#,
      "x.lua:1: visit.value: an amount expected, got true"),
    BrokenFile(
      "a unit that is no text", #"visit { guest = "kim", value = 2, unit = 5, from = "paper/lead/1" }"#,
      "x.lua:1: visit.unit: text expected, got 5"),
    BrokenFile(
      "a rank that is not whole", #"visit { guest = "kim", rank = 1.5, from = "paper/lead/1" }"#,
      "x.lua:1: visit.rank: a whole number expected, got 1.5"),
    BrokenFile(
      "an unknown form", #"visit { guest = "kim", form = "oficial visit", from = "paper/lead/1" }"#,
      "x.lua:1: visit.form: \"oficial visit\" is not a form of visit; did you mean official visit?"),
    BrokenFile(
      "an unknown status", #"visit { guest = "kim", status = "planed", from = "paper/lead/1" }"#,
      "x.lua:1: visit.status: \"planed\" is not one of its values; did you mean planned?"),
    BrokenFile(
      "an unknown voice", #"visit { guest = "kim", voice = "rumour", from = "paper/lead/1" }"#,
      "x.lua:1: visit.voice: \"rumour\" is not one of its values; known are named, quoted, official statistics, unnamed source, unnamed estimate, unnamed reports, unofficial, silence"
    ),
    BrokenFile(
      "an unknown basis", #"visit { guest = "kim", basis = "infered", from = "paper/lead/1" }"#,
      "x.lua:1: visit.basis: \"infered\" is not one of its values; did you mean inferred?"),
    BrokenFile(
      "a person in place of a place", #"visit { guest = "kim", place = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit.place: \"kim\" is a person, not a place; who takes part stands in a role of the kind"),
    BrokenFile(
      "a title of nobody", #"visit { host = "south", as = "Premier", from = "paper/lead/1" }"#,
      "x.lua:1: visit.as: \"Premier\" is the title of the guest, and there is no guest; the title of another stands with it: { \"id\", as = \"Premier\" }"
    ),
    BrokenFile(
      "a misspelt title", #"visit { guest = { "kim", title = "Premier" }, from = "paper/lead/1" }"#,
      "x.lua:1: visit.guest: a participant has no field \"title\"; a title is written { \"id\", as = \"title\" }"
    ),
    BrokenFile(
      "a role with nobody in it", #"visit { guest = {}, from = "paper/lead/1" }"#,
      "x.lua:1: visit.guest: names no actor; a role that nobody is named for is left out"),
    BrokenFile(
      "a text without quotes", #"visit { guest = kim, from = "paper/lead/1" }"#,
      "x.lua:1: visit.guest: an actor's id expected, got a word without quotes; text is written \"…\""
    ),
    BrokenFile(
      "a function as a value",
      #"visit { guest = "kim", note = function() return "x" end, from = "paper/lead/1" }"#,
      "x.lua:1: visit.note: text expected, got a word without quotes; text is written \"…\""
    ),
    BrokenFile(
      "a value without a name", #"visit { "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit: every value has a name here, and \"kim\" has none; write name = value"),
    BrokenFile(
      "a hole in a list",
      #"visit { guest = "kim", occasion = { "talks", nil, "rest" }, from = "paper/lead/1" }"#,
      "x.lua:1: visit.occasion: a value stands under what is neither a name nor 1, 2, 3, …; a nil in a list ends it"
    ),
    BrokenFile(
      "bytes that are no text", #"visit { guest = "kim", note = "caf\xE9", from = "paper/lead/1" }"#,
      "x.lua:1: visit.note: \"caf�\" is not UTF-8; write the letters themselves, not their bytes"),
    BrokenFile(
      "an id before the table of a claim", #"visit "first" { guest = "kim", from = "paper/lead/1" }"#,
      "x.lua:1: visit: a claim takes its id as a field; id = \"first\""),
    BrokenFile(
      "a claim of another's id",
      """
      visit { id = "first", guest = "kim", from = "paper/lead/1" }
      visit { guest = "kim", from = "paper/lead/2",
        id = "first" }
      """,
      "x.lua:3: visit.id: the claim \"first\" stands twice, first at x.lua:1"),
  ]
}
