/// What is to be done to rows that may be too many for memory: where they come from, and the steps.
///
/// A plan is data. Nothing is read before it is run; then only the columns that it needs are, filters come before what does
/// not change their answer, and reading ends with the last row that is wanted. What asks of a row nothing but that row is done
/// to a part of the rows at a time, and of counts, sums and the like only what they have come to is kept. The result is that of
/// all steps done to all rows, but for two things: rows that are only possible may come in another order, and where a `take` ends
/// the reading those of what was not read are not there.
///
/// ```swift
/// var plan = Plan(source)
/// plan.steps = [.filter(condition), .aggregate(by: ["source", "target"], [.count()])]
/// let table = try plan.run()
/// table.steps   // what was done, the rows left by each step and its time
/// ```
public struct Plan: Sendable {
  /// Where the rows come from.
  public let source: any RowSource
  /// What is done to them, in order.
  public var steps: [PlanStep] = []

  /// Plans to take all rows as they are.
  public init(_ source: any RowSource) {
    self.source = source
  }

  /// The same with a step more.
  public func adding(_ step: PlanStep) -> Plan {
    var result = self
    result.steps.append(step)
    return result
  }

  /// The columns of the source that are read.
  var neededColumns: Set<String> {
    let all = Set(source.columnNames)
    let needed = steps.reversed().reduce(nil as Set<String>?) { wanted, step in step.needs(for: wanted) }
    // Rows that are only counted are still read, for one of their columns.
    let found = needed?.intersection(all) ?? all
    return found.isEmpty ? Set(source.columnNames.prefix(1)) : found
  }

  /// The same result for less work: filters before what does not change their answer, and no column that nobody looks at.
  func optimised() -> Plan {
    var result = self
    var place = 0
    while place < result.steps.count {
      if case .filter(let condition) = result.steps[place] {
        var now = place
        while now > 0, result.mayComeBefore(condition, now - 1) {
          result.steps.swapAt(now - 1, now)
          now -= 1
        }
      }
      place += 1
    }
    var wanted: Set<String>?
    for place in result.steps.indices.reversed() {
      if let known = wanted {
        switch result.steps[place] {
        case .derive(let name, _) where !known.contains(name):
          result.steps.remove(at: place)
          continue
        case .select(let names): result.steps[place] = .select(names.filter(known.contains))
        default: break
        }
      }
      wanted = result.steps[place].needs(for: wanted)
    }
    return result
  }

  /// Whether a filter behind a step may as well stand before it.
  private func mayComeBefore(_ condition: Expression, _ place: Int) -> Bool {
    switch steps[place] {
    case .derive(let name, _): return !condition.columns.contains(name)
    case .sort, .select: return true
    case .join(_, let keys, _):
      // Whether a key holds several values, and so does not say what its partner does, goes by the rows that are there.
      let mayBeSeveral = lists(before: place)
      return condition.columns.isSubset(of: names(before: place))
        && !keys.contains { mayBeSeveral.contains($0.0) }
    case .joinInTime: return condition.columns.isSubset(of: names(before: place))
    case .filter, .aggregate, .distinct, .take, .window, .pivot: return false
    }
  }

  /// The names of lists that were made before a step.
  private func lists(before place: Int) -> Set<String> {
    steps[..<place].reduce([]) { names, step in
      guard case .aggregate(_, let figures) = step else { return names }
      return names.union(figures.filter { $0.function == .list }.map(\.name))
    }
  }

  /// The names that are surely there before a step, those that a join brings left out.
  private func names(before place: Int) -> Set<String> {
    steps[..<place].reduce(Set(source.columnNames)) { names, step in
      switch step {
      case .derive(let name, _): names.union([name])
      case .select(let kept): Set(kept)
      case .aggregate(let keys, let figures): Set(keys + figures.map(\.name))
      case .window(_, let figures): names.union(figures.map(\.name))
      case .pivot(let keys, _, _): Set(keys)
      case .filter, .join, .joinInTime, .distinct, .sort, .take: names
      }
    }
  }
}
