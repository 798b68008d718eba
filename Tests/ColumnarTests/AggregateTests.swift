import Chronology
import Columnar
import Testing

@Suite("Aggregate") struct AggregateTests {
  @Test("makes a row of each group, in order of appearance, with the origins of all its rows")
  func grouping() throws {
    let groups = try Visits.table().aggregate(by: ["place"], [.count(), .sum("number"), .first("guest")])
    #expect(groups.cells("place") == ["Pyongyang", "Ulaanbaatar", "Öndörkhaan", "unknown"])
    #expect(groups.cells("count") == ["4", "2", "1", "1"])
    #expect(groups.cells("sum_number") == ["16", "7", "6", "none"])
    #expect(groups.cells("sum_number_none") == ["0", "0", "0", "1"])
    #expect(groups["sum_number_none"]?.isDetail == false)
    #expect(groups["sum_number_unknown"]?.isDetail == true)
    #expect(groups.cells("first_guest") == ["Tsedenbal", "Kim Il Sung", "Rinchin", "not covered"])
    #expect(groups.origins == Origins([[10, 12, 13, 17], [11, 14], [15], [16]]))
    #expect(groups.rowPlural == "groups")
    #expect(
      groups.history == [
        "aggregate by place: count = count(), sum_number = sum(number), first_guest = first(guest)"
      ])
  }

  @Test("puts a row with several values in the group of each")
  func several() throws {
    let groups = try Visits.table().aggregate(by: ["guest"], [.count(), .list("place")])
    #expect(
      groups.cells("guest") == [
        "Tsedenbal", "Kim Il Sung", "Rinchin", "Batmönkh", "Kim Jong Il", "not covered", "Elbegdorj",
      ])
    #expect(groups.cells("count") == ["1", "2", "2", "2", "1", "1", "1"])
    #expect(groups.cells("list_place")[2] == "Pyongyang; Öndörkhaan")
    let pairs = try Visits.table().group(by: ["guest", "place"])
    #expect(pairs.rowCount == 8)
    #expect(pairs.columns.map(\.name) == ["guest", "place"])
  }

  @Test("keeps the sorts of blanks apart")
  func blanks() throws {
    let column = try Column("a", values: [.blank(.none), .blank(.unknown), .blank(.none), "x"])
    let groups = try Table(columns: [column]).aggregate(by: ["a"], [.count()])
    #expect(groups.cells("a") == ["none", "unknown", "x"])
    #expect(groups.cells("count") == ["2", "1", "1"])
  }

  @Test("carries the bounds of quantities and counts the blanks it leaves out")
  func quantities() throws {
    let known = try Visits.table().filter(ExpressionParser.parse("number ~= 6"))
    let all = try known.aggregate(by: [], [.sum("crew"), .mean("crew"), .min("crew"), .max("crew")])
    #expect(all.rowCount == 1)
    #expect(all.cells("sum_crew") == ["over 702 person"])
    #expect(all.cells("sum_crew_not_covered") == ["1"])
    #expect(all.cells("sum_crew_none") == ["0"])
    #expect(all.cells("max_crew") == ["over 400 person"])
    let exact = try Visits.table().rows(at: [0, 7]).aggregate(by: [], [.sum("crew"), .mean("crew")])
    #expect(exact.cells("sum_crew") == ["210 person"])
    #expect(exact.cells("mean_crew") == ["105 person"])
    #expect(exact["sum_crew_not_covered"]?.isDetail == true)
  }

  @Test("finds least, greatest, first, last and different values of any column")
  func extremes() throws {
    let row = try Visits.table().aggregate(
      by: [],
      [
        .min("number"), .max("score"), .mean("score"), .mean("number"), .min("place"), .max("place"),
        .min("date"), .max("date"), .first("date"), .last("date"), .countDistinct("place"),
        .countDistinct("guest"), .count("place"), .list("state"), .sum("state"), .mean("state"),
      ])
    #expect(
      row.columns.filter { !["_not_covered", "_none", "_unknown"].contains(where: $0.name.hasSuffix) }.map {
        $0[0].description
      } == [
        "1", "3", "1", "4.142857142857143", "Öndörkhaan", "Ulaanbaatar", "1956", "2013", "1956", "2013",
        "3", "6", "7", "true; false", "4", "0.5714285714285714",
      ])
  }

  @Test(
    "bounds an extreme by both figures where neither is the greater for certain",
    arguments: [
      (["2284", "about 2160"], "1944–2284, best 2160", "2284–2376"),
      (["about 100", "about 105"], "about 100", "about 105"),
      (["270", "2284"], "270", "2284"), (["200..500", "300..400"], "200–400", "300–500"),
      (["about 100", "80..120"], "80–110", "90–120"),
    ])
  func boundedExtremes(figures: [String], least: String, greatest: String) throws {
    let column = Column(
      "n", .quantity, filling: try figures.map { .quantity(try Quantity(parsing: $0)) })
    let row = try Table(columns: [column]).aggregate(by: [], [.min("n"), .max("n")])
    func words(_ name: String) -> String? {
      if case .quantity(let quantity)? = row[name]?[0] { quantity.words } else { nil }
    }
    #expect(words("min_n") == least)
    #expect(words("max_n") == greatest)
  }

  @Test("says how many doubtful rows a group may gain")
  func possible() throws {
    let early = try Visits.table().filter(ExpressionParser.parse("date < '1956-07-19'"))
    let groups = try early.aggregate(by: ["place"], [.count()])
    #expect(groups.cells("place") == ["Ulaanbaatar"])
    #expect(groups.cells("possible") == ["0"])
    #expect(groups.doubtful?.cells("place") == ["Pyongyang", "unknown"])
    #expect(groups.doubtful?.cells("possible") == ["1", "1"])
    let whole = try early.aggregate(by: [], [.count()])
    #expect(whole.cells("count") == ["1"])
    #expect(whole.cells("possible") == ["2"])
    #expect(whole.doubtful == nil)
  }

  @Test("counts nothing in an empty table")
  func empty() throws {
    let none = try Visits.table().take(0)
    let whole = try none.aggregate(
      by: [], [.count(), .sum("number"), .mean("crew"), .max("date"), .list("guest")])
    #expect(
      whole.columns.map { $0[0].description } == [
        "0", "none", "0", "0", "0", "none", "0", "0", "0", "none", "none",
      ])
    #expect(try none.aggregate(by: ["place"], [.count()]).rowCount == 0)
  }

  @Test("refuses sums of texts, unlike units, results of one name and columns that are not there")
  func refusing() throws {
    let table = try Visits.table()
    #expect(throws: TableError.self) { try table.aggregate(by: [], [.sum("place")]) }
    #expect(throws: TableError.self) { try table.aggregate(by: ["place"], [.count(as: "place")]) }
    #expect(throws: TableError.self) { try table.aggregate(by: ["plaza"], []) }
    #expect(throws: TableError.self) { try table.aggregate(by: [], [Aggregation(.sum)]) }
    let mixed = try Table(columns: [.quantities("aid", [Quantity(1, unit: "USD"), Quantity(1, unit: "RUB")])])
    #expect {
      try mixed.aggregate(by: [], [.sum("aid")])
    } throws: {
      "\($0)" == "cannot add \"USD\" and \"RUB\" in column \"aid\"; filter or group by unit first"
    }
  }
}
