import LuaHost
import Relations
import Testing
import Workbench

@Suite("Claims of the corpus that ships, held against each other")
struct RivalsTests {
  /// What is to be found, by the passages it rests on; none of it is named in code.
  struct Known: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let relation: ClaimRelation
    let passages: Set<String>

    init(_ what: String, _ relation: ClaimRelation, _ passages: String...) {
      testDescription = what
      self.relation = relation
      self.passages = Set(passages)
    }
  }

  static let known = [
    Known("the visit listed twice", .duplicate, "mn-kp-wiki/heads-of-state/3", "mn-kp-wiki/heads-of-state/6"),
    Known(
      "the visit of 1988 that no table has", .omission, "mn-kp-wiki/post-1990/1", "mn-kp-infolist/post-1990/1"
    ),
    Known(
      "the host who was not yet in office", .tension, "mn-kp-wiki/lower-ranking/3",
      "mn-kp-wiki/lower-ranking/4",
      "mn-kp-infolist/tooltip-kim-jong-un/1"),
    Known(
      "permission refused against land granted", .tension, "koreans-in-mongolia/defectors/2",
      "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1"),
    Known(
      "the denial against the plan", .tension, "koreans-in-mongolia/defectors/2", "mn-kp-wiki/post-1990/3",
      "mn-kp-infolist/post-1990/1"),
    Known(
      "the denial against the shelters that are there", .tension, "koreans-in-mongolia/defectors/2",
      "koreans-in-mongolia/defectors/3", "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1"),
    Known(
      "the population of 2013 told three ways", .tension, "koreans-in-mongolia/infobox/2",
      "koreans-in-mongolia/population-and-business/1"),
    Known(
      "the estimate for a month against the arrivals of a year", .tension, "koreans-in-mongolia/defectors/1",
      "mn-kp-wiki/post-1990/3", "mn-kp-infolist/post-1990/1", "nk-news-2023/body/15"),
    Known(
      "the embassy closed in 1999 against later ambassadors", .tension, "mn-kp-wiki/post-1990/1",
      "mn-kp-infolist/post-1990/1", "mn-kp-wiki/kp-ambassadors/1", "mn-kp-wiki/kp-ambassadors/2",
      "mn-kp-infolist/kp-ambassadors/1", "mn-kp-infolist/kp-ambassadors/2"),
    Known(
      "the latest visit against a later one", .contradiction, "mn-kp-wiki/post-1990/1",
      "mn-kp-infolist/post-1990/1",
      "mn-kp-wiki/post-1990/4", "mn-kp-wiki/heads-of-state/10"),
    Known(
      "refugees turned away against praise in one year", .tension, "koreans-in-mongolia/defectors/3",
      "koreans-in-mongolia/defectors/4"),
    Known(
      "the host in whose office the tooltip has his father", .tension, "mn-kp-wiki/lower-ranking/3",
      "mn-kp-wiki/lower-ranking/4", "mn-kp-infolist/tooltip-kim-il-sung/1"),
    Known(
      "the embassy closed in the year of a visit", .tension, "mn-kp-wiki/post-1990/1",
      "mn-kp-wiki/heads-of-state/7"),
    Known(
      "intent left open against the word defectors", .tension, "nk-news-2023/body/4", "nk-news-2023/body/11"),
    Known(
      "the visit of 1988 against the row that stands twice", .omission, "mn-kp-wiki/post-1990/1",
      "mn-kp-wiki/heads-of-state/6"),
    Known(
      "the railway that ends in Russia and passes through Mongolia", .tension,
      "mn-kp-infolist/tooltip-trans-siberian/1", "mn-kp-wiki/post-1990/2", "mn-kp-infolist/post-1990/1"),
  ]

  @Test("have these findings among them", arguments: known)
  func found(_ known: Known) throws {
    let corpus = try Shipped.corpus()
    let found = corpus.findings().filter { finding in
      finding.relation == known.relation
        && known.passages.isSubset(of: finding.claims.map { corpus.claims[$0].passage.description })
    }
    #expect(!found.isEmpty)
  }

  @Test("have no other findings than those written down here")
  func nothingElse() throws {
    let corpus = try Shipped.corpus()
    let found = corpus.findings().map { "\($0.relation.rawValue) \($0.rule): \($0.matter)" }
    #expect(found.filter { $0.hasPrefix("contradiction ") || $0.hasPrefix("tension ") } == Self.all)
  }

  /// Each with what explains it, where it is no mistake of a source.
  static let all = [
    "contradiction latest-of-all: visit: origin North Korea; destination Mongolia",
    // The foundation may be one of the charity groups.
    "tension key: land_grant: land for a refugee camp near Ulaanbaatar (2005)",
    "tension refused-and-granted: regulation",
    // The introduction speaks of all times at once.
    "tension cordial-and-strained: diplomatic_relation: party Mongolia, North Korea",
    "tension closed-embassy: mission: sender North Korea; receiver Mongolia",
    "tension closed-and-received: mission: receiver Mongolia; sender North Korea",
    "tension status: facility: site refugee camps in Mongolia; form refugee camp",
    "tension denied-and-there: facility: users North Korean refugees and defectors",
    // The line of the tooltip and the one through Mongolia, a branch of it.
    "tension key: geography: subject Trans-Siberian Railway; form route",
    "tension more-pass-than-arrive: migration: group North Korean refugees and defectors",
    "tension turned-away-and-praised: policy: actor Mongolia",
    "tension turned-away-and-let-through: policy: actor Mongolia; affected North Korean refugees and defectors",
    "tension usual-and-inconsistent: policy: actor Mongolia; affected North Korean refugees and defectors",
    "tension key: population: group South Koreans in Mongolia; place Mongolia",
    "tension left-open-and-called: statement: about four North Koreans detained in May 2023",
    "tension another-in-office: visit: destination North Korea",
    "tension host-before-office: visit: host Kim Jong Il",
  ]

  @Test("of a page and its copy corroborate nothing")
  func copies() throws {
    let corpus = try Shipped.corpus()
    for finding in corpus.findings() where finding.relation <= .refinement {
      #expect(Set(finding.claims.map { corpus.witness(of: $0) }).count > 1, "\(finding.matter)")
    }
  }

  @Test("are told in Lua with their matter, reason, claims and witnesses")
  func lua() throws {
    try Shipped.session().run(
      """
      local row = contradictions(missions)[1]
      assert(row.rule == "closed-embassy" and row.relation == "tension")
      assert(row.reason == "the embassy was closed, no reopening is told, and yet it has an ambassador")
      assert(row.witnesses == 1 and row.claims == 6, row.claims)
      assert(why(row).claims:filter{ kind = "tenure" }:count() == 4)
      local sides = compare(population:filter{ group = "South Koreans in Mongolia", date = during "2013" })
      local said = {}
      for side in sides:filter{ what = "value" } do said[#said + 1] = side.said end
      assert(table.concat(said, "; ") == "2284 persons; about 2160 persons", table.concat(said, "; "))
      assert(duplicates(visits):count() == 1 and omissions(visits):count() == 3)
      assert(corroborations(migration):filter{ witnesses = 2 }:count() == 2)
      local missing = omissions(visits)[1]
      assert(missing.claims == 4 and missing.reason:find("rows 3 and 6 say the same", 1, true), missing.reason)
      """, name: "=test")
  }
}
