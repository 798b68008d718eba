import Testing

@testable import Relations

@Suite("The text of a document")
struct DocumentTextTests {
  static let text = DocumentText(
    """
    = Boats of the lake =

    Infobox
    - Boats: 3

    Boats on the lake are few.

    History

    == Early boats ==
    The first was Anna.

    Berta followed
    in 1901.

    === List ===
    | Boat | Year |
    |------|------|
    | Anna | 1899 |
    | Berta | 1901 |

    == See also ==
    - Lakes
    - Ferries
    """)

  static let source = Source(
    id: "boats", title: "Boats of the Lake", publisher: nil, author: nil, date: nil, language: nil,
    address: nil,
    edition: nil, copyOf: nil,
    sections: [
      Source.Section(id: "title", title: "Page title", count: 1, unit: "line", lists: []),
      Source.Section(id: "box", title: "Infobox", count: 1, unit: "line", lists: []),
      Source.Section(id: "lead", title: "Introduction", count: 1, unit: "paragraph", lists: []),
      Source.Section(id: "early", title: "Boats: Early boats", count: 2, unit: "paragraph", lists: []),
      Source.Section(id: "list", title: "List", count: 2, unit: "row", lists: []),
      Source.Section(id: "see", title: "See also", count: 3, unit: "item", lists: []),
      Source.Section(id: "tooltip", title: "Tooltip on Anna", count: 1, unit: "tooltip", lists: []),
    ], note: nil)

  @Test(
    "has the passages of its source where it can be told which part is meant",
    arguments: [
      ("boats/title/1", "Boats of the lake"), ("boats/box/1", "Boats: 3"),
      ("boats/lead/1", "Boats on the lake are few."), ("boats/early/1", "The first was Anna."),
      ("boats/early/2", "Berta followed in 1901."), ("boats/list/2", "| Berta | 1901 |"),
      // The source says three where the text has two: which is meant can't be told.
      ("boats/see/1", nil), ("boats/tooltip/1", nil), ("boats", nil),
    ] as [(String, String?)])
  func passages(passage: String, expected: String?) throws {
    #expect(Self.text.text(at: try #require(Passage(passage)), in: Self.source) == expected)
  }

  @Test("is known by its title, case and accents aside, better as written")
  func likeness() {
    #expect(Self.text.likeness(to: Self.source) == 1)
    #expect(DocumentText("Boats of the Lake\n").likeness(to: Self.source) == 2)
    #expect(DocumentText("Lakes\n").likeness(to: Self.source) == 0)
    #expect(DocumentText("").likeness(to: Self.source) == 0)
  }
}
