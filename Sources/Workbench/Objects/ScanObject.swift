import Columnar
import LuaHost

/// A file whose rows are read when a question is put to it, a part at a time.
final class ScanObject: LuaObject {
  let plan: Plan
  /// The first rows with the steps done to them: what the columns are called and seem to hold.
  let sample: Table

  init(_ plan: Plan, sample: Table) {
    self.plan = plan
    self.sample = sample
  }

  static func type(_ session: Session) -> LuaObjectType<ScanObject> {
    LuaObjectType(
      name: "scan", methods: session.scanVerbs,
      index: { [unowned session] (object, key) throws(LuaError) in
        let name = key.string ?? key.typeName
        if object.sample[name] != nil {
          throw LuaError(
            "the cells of \"\(name)\" are read when a question needs them",
            hint: "scan:select{ \"\(name)\" }:collect() reads them into a table", code: "column")
        }
        let known = session.scanVerbs.map(\.name)
        if session.tableMethodNames.contains(name) {
          throw LuaError(
            "a scan has no method \"\(name)\", as tables have",
            hint: "collect() reads its rows into a table; waiting ones are \(known.joined(separator: ", "))",
            code: "method")
        }
        throw session.noSuch(key, of: "a scan", known + object.sample.columns.map(\.name))
      },
      text: { [unowned session] in session.text(of: $0) },
      operators: [("__concat", concatenation)])
  }
}

/// Rows of a scan put together by equal values.
final class ScanGroupsObject: LuaObject {
  let scan: ScanObject
  let keys: [String]

  init(_ scan: ScanObject, keys: [String]) {
    self.scan = scan
    self.keys = keys
  }

  static func type(_ session: Session) -> LuaObjectType<ScanGroupsObject> {
    LuaObjectType(
      name: "groups of a scan",
      methods: [
        LuaFunctionRow(
          "aggregate", "groups:aggregate{ name = aggregation, … } -> table",
          "Reads the file and computes figures over each group.",
          details:
            "Of counts, sums, means, least, greatest, first, last and different values only what they have come to is kept; for others the rows are, of the columns that are needed.",
          example: "pcall(scan, \"events.csv\")"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: ScanGroupsObject.self)
          let figures = try session.aggregations(
            try session.written(call, 2), in: groups.scan.sample)
          return call.returns(
            try session.run(groups.scan.plan.adding(.aggregate(by: groups.keys, figures))))
        },
        LuaFunctionRow(
          "count", "groups:count() -> table",
          "Reads the file and counts the rows of each group, in a column `n`.",
          example: "pcall(scan, \"events.csv\")"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: ScanGroupsObject.self)
          return call.returns(
            try session.run(groups.scan.plan.adding(.aggregate(by: groups.keys, [.count(as: "n")]))))
        },
      ],
      text: { groups in
        "groups of a scan by \(groups.keys.joined(separator: ", ")): call :count() or :aggregate{ … }"
      })
  }
}
