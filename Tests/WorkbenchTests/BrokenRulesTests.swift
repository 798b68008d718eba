import Testing

@Suite("A mistake in a rule, a reading or a list")
struct BrokenRulesTests {
  @Test("is told with file, line, field and what is right", arguments: files)
  func told(_ file: BrokenFile) {
    #expect(file.complaints == file.lines)
  }

  static let files = [
    BrokenFile(
      "a rule on a kind that is none",
      #"rule "r" { summary = "odd", first = { "visti" }, second = { "visit" } }"#,
      "x.lua:1: rule.first: there is no kind \"visti\"; did you mean visit?"),
    BrokenFile(
      "a rule with one side", #"rule "r" { summary = "odd", first = { "visit" } }"#,
      "x.lua:1: rule.second: is missing; write second = { \"kind\", column = \"…\" }"),
    BrokenFile(
      "a rule on a column that is none",
      #"rule "r" { summary = "odd", first = { "visit", gest = "kim" }, second = { "visit" } }"#,
      "x.lua:1: rule.first: visit has no column \"gest\"; did you mean guest?"),
    BrokenFile(
      "a rule on an actor that is none",
      #"rule "r" { summary = "odd", first = { "visit", guest = "kin" }, second = { "visit" } }"#,
      "x.lua:1: rule.first: there is no actor \"kin\"; did you mean kim?"),
    BrokenFile(
      "a rule on a form that is none",
      #"rule "r" { summary = "odd", first = { "visit", form = "vist" }, second = { "visit" } }"#,
      "x.lua:1: rule.first: visit has no form \"vist\"; did you mean visit?"),
    BrokenFile(
      "a rule that links what is not there",
      #"rule "r" { summary = "odd", first = { "visit" }, second = { "visit" }, same = { guest = "hots" } }"#,
      "x.lua:1: rule.same: visit has no column \"hots\"; did you mean host?"),
    BrokenFile(
      "an order that is none",
      #"rule "r" { summary = "odd", first = { "visit" }, second = { "visit" }, time = "befor" }"#,
      "x.lua:1: rule.time: \"befor\" is not one of its values; did you mean before?"),
    BrokenFile(
      "a condition that is a number",
      #"rule "r" { summary = "odd", first = { "visit", rank = 1 }, second = { "visit" } }"#,
      "x.lua:1: rule.first.rank: a text, a list of texts, true, false or { contains = \"…\" } expected, got 1"
    ),
    BrokenFile(
      "a reading that prefers what is not there",
      #"reading "mine" { summary = "mine", prefer = { "papr" } }"#,
      "x.lua:1: reading.prefer: there is no source \"papr\"; did you mean paper?"),
    BrokenFile(
      "a reading of a status that is none", #"reading "mine" { summary = "mine", status = "assertd" }"#,
      "x.lua:1: reading.status: there is no status \"assertd\"; did you mean asserted?"),
    BrokenFile(
      "a reading with the name of none", #"reading "default" { summary = "mine" }"#,
      "x.lua:1: reading: \"default\" is the reading of whoever chose none"),
    BrokenFile(
      "a section that lists what is no kind",
      #"source "book" { title = "Book", sections = { { "list", "List", 3, "row", lists = "visits" } } }"#,
      "x.lua:1: source.sections: there is no kind \"visits\"; did you mean visit?"),
  ]
}
