import Relations

/// A corpus as a Swift program makes one, without any Lua.
enum HandMade {
  /// An entry of texts, numbers and lists, with its fields in the order of their names.
  static func entry(
    _ keyword: String, id: String? = nil, line: Int = 1, _ fields: [String: Datum]
  ) -> Entry {
    let record = Datum.Record(
      fields: fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    return Entry(
      keyword: keyword, id: id, record: record, place: Claim.Place(file: "hand.made", line: line))
  }

  static func list(_ elements: Datum...) -> Datum { .record(Datum.Record(list: elements)) }

  static func texts(_ texts: String...) -> Datum { .record(Datum.Record(list: texts.map { .text($0) })) }

  static let declarations: [Entry] = [
    entry(
      "source", id: "paper",
      [
        "title": .text("Paper"), "date": .text("1999"),
        "sections": list(
          list(.text("lead"), .text("Introduction"), .number(3)),
          list(.text("list"), .text("List"), .number(1), .text("row"))),
      ]),
    entry(
      "source", id: "copy",
      ["title": .text("Copy"), "copy_of": .text("paper"), "sections": list(texts("all"))]),
    entry(
      "state", id: "north",
      [
        "name": .text("North"),
        "codes": .record(Datum.Record(fields: [("cow", .text("NOR")), ("gw", .number(7))])),
      ]),
    entry("state", id: "south", ["name": .text("South")]),
    entry("person", id: "kim", ["name": .text("Kim"), "of": .text("north")]),
    entry("place", id: "town", ["name": .text("Town")]),
    entry(
      "kind", id: "visit",
      [
        "plural": .text("visits"), "summary": .text("somebody travels"), "unit": .text("person"),
        "roles": list(texts("guest", "who travels"), texts("host", "who receives")),
        "attributes": list(texts("occasion", "what for")), "forms": texts("visit", "official visit"),
      ]),
  ]

  static let visits: [Entry] = [
    entry(
      "visit", line: 10,
      [
        "guest": .record(Datum.Record(list: [.text("kim")], fields: [("as", .text("Premier"))])),
        "host": .text("south"), "place": .text("town"), "date": .text("1956-07"), "value": .text("about 12"),
        "occasion": texts("talks", "rest"), "from": texts("paper/lead/1", "copy"), "event": .text("summer"),
      ]),
    entry(
      "visit", line: 20,
      [
        "guest": texts("kim", "north"), "since": .text("1960"), "form": .text("official visit"),
        "value": .text("lost"), "basis": .text("truncated"), "status": .text("planned"),
        "from": .text("paper/lead/1"),
      ]),
    entry("visit", line: 30, ["from": .text("paper/list/1"), "value": .text("unknown"), "rank": .number(2)]),
  ]

  static func corpus() throws -> Corpus { try Corpus(assembling: visits + declarations) }
}
