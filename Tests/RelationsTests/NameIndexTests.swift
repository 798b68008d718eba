import Relations
import Testing

@Suite("A name")
struct NameIndexTests {
  private static let people: [Entry] = [
    HandMade.entry(
      "person", id: "kim-il-sung",
      [
        "name": .text("Kim Il Sung"),
        "also": .record(
          Datum.Record(
            list: [.text("Kim Song-ju")],
            fields: [("ko", HandMade.texts("김일성", "金日成")), ("ru", .text("Ким Ир Сен"))])),
      ]),
    HandMade.entry("person", id: "kim-jong-il", ["name": .text("Kim Jong Il")]),
    HandMade.entry(
      "person", id: "batmonkh", ["name": .text("Jambyn Batmönkh"), "also": .text("Ж. Батмөнх")]),
    HandMade.entry(
      "place", id: "pyongyang", ["name": .text("P'yŏngyang"), "also": HandMade.texts("Pyongyang", "평양")]),
    HandMade.entry(
      "state", id: "mongolia",
      [
        "name": .text("Mongolia"),
        "codes": .record(
          Datum.Record(fields: [("cow", .text("MON")), ("gw", .number(712)), ("iso3", .text("MNG"))])),
      ]),
    HandMade.entry(
      "state", id: "monaco",
      [
        "name": .text("Monaco"),
        "codes": .record(Datum.Record(fields: [("fips", .text("MON")), ("iso3", .text("MCO"))])),
      ]),
    HandMade.entry("state", id: "korea-1887", ["name": .text("Korea")]),
    HandMade.entry("group", id: "korea-team", ["name": .text("Korea")]),
  ]

  private let index: NameIndex

  init() throws { index = NameIndex(try Corpus(assembling: Self.people)) }

  @Test(
    "finds its actor in any language, spelling, case and order of words",
    arguments: [
      ("kim-il-sung", "kim-il-sung"), ("Kim Il Sung", "kim-il-sung"), ("kim il-sung", "kim-il-sung"),
      ("KIM IL SUNG", "kim-il-sung"), ("Kim Song Ju", "kim-il-sung"), ("김일성", "kim-il-sung"),
      ("金日成", "kim-il-sung"), ("ким ир сен", "kim-il-sung"), ("Sung Kim", "kim-il-sung"),
      ("Jong", "kim-jong-il"), ("batmonkh", "batmonkh"), ("Batmönkh", "batmonkh"), ("Батмөнх", "batmonkh"),
      ("Batmonkh Jambyn", "batmonkh"), ("평양", "pyongyang"), ("P\u{2019}yongyang", "pyongyang"),
      ("pyŏngyang", "pyongyang"),
    ])
  func found(text: String, id: String) {
    #expect(index.match(text) == .one(id))
  }

  @Test(
    "may be a code, with its system or alone if only one actor has it",
    arguments: [
      ("cow:MON", "mongolia"), ("COW:mon", "mongolia"), ("fips:MON", "monaco"), ("gw:712", "mongolia"),
      ("712", "mongolia"), ("mng", "mongolia"), ("MCO", "monaco"),
    ])
  func code(text: String, id: String) {
    #expect(index.match(text) == .one(id))
  }

  @Test(
    "that several have is none of them by itself",
    arguments: [
      ("Korea", ["korea-1887", "korea-team"]), ("MON", ["mongolia", "monaco"]),
      ("Kim", ["kim-il-sung", "kim-jong-il"]), ("il kim", ["kim-il-sung", "kim-jong-il"]),
    ])
  func several(text: String, ids: [String]) {
    #expect(index.match(text) == .several(ids))
  }

  @Test("that several have is that of the one at home where it stands")
  func known() {
    #expect(index.match("Korea", known: ["korea-team", "mongolia"]) == .one("korea-team"))
    #expect(index.match("Kim", known: ["kim-jong-il"]) == .one("kim-jong-il"))
    #expect(index.match("MON", known: ["monaco"]) == .one("monaco"))
    #expect(index.match("Korea", known: ["mongolia"]) == .several(["korea-1887", "korea-team"]))
    #expect(
      index.match("Korea", known: ["korea-1887", "korea-team"]) == .several(["korea-1887", "korea-team"]))
  }

  @Test("that only one has is found wherever it stands")
  func foreign() {
    #expect(index.match("Mongolia", known: ["monaco"]) == .one("mongolia"))
  }

  @Test(
    "that nobody has brings the nearest to mind",
    arguments: [
      ("Kim Il Sun", ["Kim Il Sung"]), ("Mongola", ["Mongolia"]), ("Pyongjang", ["P'yŏngyang"]),
      ("Atlantis", []), ("", []), ("cow:XXX", []),
    ])
  func nearest(text: String, names: [String]) {
    #expect(index.match(text) == .none(nearest: names))
  }

  @Test("is nobody's in a corpus without actors")
  func nobody() throws {
    #expect(NameIndex(Corpus()).match("Kim") == .none(nearest: []))
  }
}
