import Chronology
import Columnar
import Testing

@Suite("Column") struct ColumnTests {
  @Test("gives back what was put in, whatever the type")
  func roundTrip() throws {
    let lists: [[Value]] = [
      [true, .blank(.none), false], [1, .blank(.unknown), -3], [0.5, .blank(.notCovered), 2.0],
      ["a", "b", .blank(.none), "a"],
      [.list(["a", "b"]), "c", .blank(.unknown), .list(["b", "a", "a"])],
      [.date(try EDTF("1956")), .blank(.none), .date(try EDTF("1956~"))],
      [.quantity(Quantity(.over, 400, unit: "person")), .blank(.none), .quantity(Quantity(3))],
      [.reference(domain: "actor", id: "kim"), .blank(.unknown), .reference(domain: "actor", id: "kim")],
      [.blank(.none), .blank(.unknown)], [],
    ]
    for values in lists {
      let column = try Column("c", values: values)
      #expect(column.values == values)
      #expect(column.count == values.count)
      #expect(column.blankCount == values.count { $0.isBlank })
    }
  }

  @Test("knows the entries that its cells have, and no other of those it came from")
  func entries() throws {
    func entries(_ values: [Value], taking count: Int) throws -> [Value] {
      let table = try Table(columns: [Column("c", values: values)])
      return try #require(table.take(count)["c"]).entries
    }
    #expect(try entries(["a", "b", .blank(.none), "a"], taking: 4) == ["a", "b"])
    #expect(try entries(["a", "b", "b"], taking: -2) == ["b"])
    #expect(try entries(["a", .blank(.unknown), "b"], taking: -2) == ["b"])
    #expect(try entries([.blank(.unknown), "a"], taking: 1) == [])
    #expect(try entries(["c", .list(["a", "b"]), .blank(.none)], taking: -2) == ["a", "b"])
    #expect(try entries([1, 2], taking: 2) == [])
    let many = (0..<300).map { Value.text("\($0)") }
    #expect(try entries(many + many, taking: 600) == many)
    #expect(try entries(many, taking: 299) == Array(many.dropLast()))
  }

  @Test("takes the type its values have in common")
  func inference() throws {
    #expect(try Column("c", values: [1, 0.5]).values == [.number(1), .number(0.5)])
    #expect(try Column("c", values: [.blank(.none)]).type == .text)
    #expect(try Column("c", values: [.list([]), "a"]).values == [.blank(.notCovered), "a"])
    #expect(throws: TableError.self) { try Column("c", values: [1, "one"]) }
  }

  @Test("refuses a value of another type and names both")
  func refusing() {
    var builder = ColumnBuilder("year", .integer)
    #expect {
      try builder.append("MCMLVI")
    } throws: {
      "\($0)" == "column \"year\" holds integer, and \"MCMLVI\" is a text"
    }
    #expect(builder.column.isEmpty)
  }

  @Test("gathers rows in any order, as often as named, with not covered for what is not there")
  func gathering() throws {
    for column in try Visits.table().columns {
      let gathered = column.gather([7, -1, 4, 4, 6])
      let expected = [column[7], .blank(.notCovered), column[4], column[4], column[6]]
      #expect(gathered.values == expected, "\(column.name)")
      #expect(column.gather([]).isEmpty)
      #expect(gathered.type == column.type)
    }
  }

  @Test("keeps each spelling of a text as it was, and finds them equal")
  func spellings() throws {
    let spelled = ["e\u{301}", "\u{e9}", "e\u{301}"]
    let table = try Table(columns: [.text("c", spelled)])
    let kept = (0..<3).map { table.columns[0][$0].description.unicodeScalars.count }
    #expect(kept == [2, 1, 2])
    #expect(try table.filter(.compare(.equal, .column("c"), .literal("\u{e9}"))).rowCount == 3)
    #expect(try table.append(table).columns[0][4].description.unicodeScalars.count == 1)
    #expect(try table.group(by: ["c"]).rowCount == 1)
  }

  @Test("finds each of many texts again")
  func manyTexts() throws {
    let values = (0..<5000).map { Value.text("text number \($0 % 1700)") }
    #expect(try Column("c", values: values).values == values)
  }

  @Test("keeps the three sorts of blanks apart")
  func blanks() {
    let column = Column.blank("c", .quantity, .unknown, count: 2)
    #expect(column.values == [.blank(.unknown), .blank(.unknown)])
    #expect(Blank.allCases.map(\.description) == ["not covered", "none", "unknown"])
  }
}

extension Column {
  fileprivate var isEmpty: Bool { values.isEmpty }
}
