import Columnar

/// A dataset of the field, known by the names of its columns: what its columns hold and how it writes a blank.
///
/// Names of columns and meanings are those of the codebooks.
struct KnownDataset: Sendable {
  /// What is known of one column.
  struct Rule: Sendable {
    var name: String?
    var type: ReadOptions.CellType?
    var summary: String?
  }

  var title: String
  var rowName = "row"
  var rowPlural = "rows"
  /// Names that must all be there, in small letters.
  var needs: [String]
  /// Rules by name in small letters.
  var rules: [String: Rule] = [:]
  /// What it writes for a blank, beside the empty cell and NA.
  var missing: [String] = []
  /// The names of all columns, where its files come without them.
  var headless: [String] = []

  static func recognise(_ names: [String]) -> KnownDataset? {
    let present = Set(names.map { $0.lowercased() })
    return all.first { $0.needs.allSatisfy(present.contains) }
  }

  /// The dataset whose files have no names but such a first row.
  static func recognise(headless row: [SampleRows.Cell]) -> KnownDataset? {
    guard row.count > 2, row[0].sorts.contains(.integer), row[1].sorts.contains(.integer),
      row[1].bytes.count == 8
    else { return nil }
    return all.first { $0.headless.count == row.count }
  }

  func rule(_ name: String) -> Rule { rules[name.lowercased()] ?? Rule() }

  private static let all: [KnownDataset] = [icews, gdelt2, gdelt1] + lists

  private static func codes(_ names: [String]) -> [String: Rule] {
    Dictionary(names.map { ($0.lowercased(), Rule(type: .text)) }) { first, _ in first }
  }

  // MARK: Events

  static let icews = KnownDataset(
    title: "ICEWS coded events", rowName: "event", rowPlural: "events",
    needs: ["event id", "event date", "source name", "cameo code", "intensity", "target name"],
    rules: [
      "event id": Rule(name: "event_id"),
      "event date": Rule(name: "date", type: .date),
      "source name": Rule(name: "source"),
      "source sectors": Rule(name: "source_sectors"),
      "source country": Rule(name: "source_country"),
      "event text": Rule(name: "event"),
      "cameo code": Rule(name: "cameo", type: .text, summary: "the CAMEO code, zeros in front kept"),
      "intensity": Rule(
        name: "goldstein", type: .number, summary: "the code's value on Goldstein's scale, -10 to 10"),
      "target name": Rule(name: "target"),
      "target sectors": Rule(name: "target_sectors"),
      "target country": Rule(name: "target_country"),
      "story id": Rule(name: "story_id"),
      "sentence number": Rule(name: "sentence"),
      "publisher": Rule(name: "publisher"),
      "city": Rule(name: "city"), "district": Rule(name: "district"), "province": Rule(name: "province"),
      "country": Rule(name: "country"),
      "latitude": Rule(name: "latitude", type: .number),
      "longitude": Rule(name: "longitude", type: .number),
    ])

  private static func actor(_ number: Int) -> [String] {
    [
      "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
      "Type1Code", "Type2Code", "Type3Code",
    ].map { "Actor\(number)\($0)" }
  }

  private static func place(_ prefix: String, hasSecondLevel: Bool) -> [String] {
    (["Type", "FullName", "CountryCode", "ADM1Code"] + (hasSecondLevel ? ["ADM2Code"] : [])
      + ["Lat", "Long", "FeatureID"]).map { "\(prefix)Geo_\($0)" }
  }

  private static func gdeltNames(hasSecondLevel: Bool) -> [String] {
    var names = ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"] + actor(1) + actor(2)
    names += ["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"]
    names += ["NumMentions", "NumSources", "NumArticles", "AvgTone"]
    for prefix in ["Actor1", "Actor2", "Action"] { names += place(prefix, hasSecondLevel: hasSecondLevel) }
    return names + ["DATEADDED", "SOURCEURL"]
  }

  private static func gdelt(_ title: String, hasSecondLevel: Bool, needs: [String]) -> KnownDataset {
    let names = gdeltNames(hasSecondLevel: hasSecondLevel)
    var rules = codes(
      names.filter { $0.hasSuffix("Code") || $0.hasSuffix("FeatureID") || $0.hasSuffix("Name") })
    rules["goldsteinscale"] = Rule(type: .number)
    rules["avgtone"] = Rule(type: .number)
    rules["sqldate"] = Rule(type: .date)
    return KnownDataset(
      title: title, rowName: "event", rowPlural: "events", needs: needs, rules: rules,
      headless: names)
  }

  static let gdelt2 = gdelt(
    "GDELT 2 events", hasSecondLevel: true,
    needs: ["globaleventid", "sqldate", "eventcode", "goldsteinscale", "actor1geo_adm2code"])
  static let gdelt1 = gdelt(
    "GDELT 1 events", hasSecondLevel: false,
    needs: ["globaleventid", "sqldate", "eventcode", "goldsteinscale", "actor1geo_adm1code"])

  // MARK: Lists

  private static let lists: [KnownDataset] = [
    KnownDataset(
      title: "COW National Material Capabilities", rowName: "state-year", rowPlural: "state-years",
      needs: ["stateabb", "ccode", "year", "milex", "milper", "cinc"], missing: ["-9"]),
    KnownDataset(
      title: "COW state system membership", rowName: "spell", rowPlural: "spells",
      needs: ["stateabb", "ccode", "statenme", "styear", "endyear"]),
    KnownDataset(
      title: "COW Diplomatic Exchange", rowName: "dyad-year", rowPlural: "dyad-years",
      needs: ["ccode1", "ccode2", "year", "dr_at_1", "dr_at_2", "de"],
      rules: [
        "dr_at_1": Rule(summary: "0 none, 1 chargé d'affaires, 2 minister, 3 ambassador, 9 other"),
        "dr_at_2": Rule(summary: "0 none, 1 chargé d'affaires, 2 minister, 3 ambassador, 9 other"),
      ]),
    KnownDataset(
      title: "COW Militarized Interstate Disputes", rowName: "dispute", rowPlural: "disputes",
      needs: ["dispnum", "styear", "hostlev", "fatality"], missing: ["-9"]),
    KnownDataset(
      title: "Archigos leaders", rowName: "leader spell", rowPlural: "leader spells",
      needs: ["obsid", "leadid", "ccode", "leader", "startdate", "enddate", "entry", "exit"],
      rules: ["ccode": Rule(summary: "the Gleditsch-Ward number of the state, in spite of its name")],
      missing: ["."]),
    KnownDataset(
      title: "Gleditsch-Ward list of states", rowName: "spell", rowPlural: "spells",
      needs: ["gwcode", "stateabb", "statename", "startdate", "enddate"],
      rules: ["enddate": Rule(summary: "the last day of the list's own coverage where the state goes on")]),
    KnownDataset(
      title: "UCDP Georeferenced Event Dataset", rowName: "event", rowPlural: "events",
      needs: ["type_of_violence", "side_a", "side_b", "date_start", "date_end", "best", "high", "low"]),
    KnownDataset(
      title: "UCDP/PRIO Armed Conflict Dataset", rowName: "conflict-year", rowPlural: "conflict-years",
      needs: ["conflict_id", "side_a", "side_b", "gwno_a", "intensity_level", "type_of_conflict"],
      rules: codes(["gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd", "gwno_loc", "side_a_id", "side_b_id"])),
    KnownDataset(
      title: "Diplometrics country and leader trips", rowName: "trip", rowPlural: "trips",
      needs: ["tripid", "leaderid", "tripstartdate", "tripenddate", "countryvisited"]),
  ]
}
