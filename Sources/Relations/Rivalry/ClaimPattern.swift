import Chronology
import Columnar

/// Which claims a rule or a list speaks of: a kind, and what must stand in some of its columns.
public struct ClaimPattern: Sendable {
  /// The kind's short name.
  public let kind: String
  /// What must hold, all of it.
  public let conditions: [Condition]

  /// What must stand in one column.
  public struct Condition: Sendable {
    /// The column, as claims of the kind have it.
    public let column: String
    /// What is asked of it.
    public let test: Test
  }

  /// What is asked of a column.
  public enum Test: Sendable {
    /// One of these texts or ids stands there.
    case oneOf([String])
    /// A text with one of these in it stands there, case aside.
    case contains([String])
    /// Something stands there, or nothing.
    case isGiven(Bool)
  }

  /// Whether a claim is one of those.
  public func matches(_ claim: Claim) -> Bool {
    claim.kind == kind && conditions.allSatisfy { $0.test.holds(for: claim.texts(of: $0.column)) }
  }
}

extension ClaimPattern.Test {
  func holds(for texts: [String]) -> Bool {
    switch self {
    case .oneOf(let wanted): texts.contains { wanted.contains($0) }
    case .contains(let parts):
      texts.contains { text in
        let text = text.lowercased()
        return parts.contains { text.contains($0.lowercased()) }
      }
    case .isGiven(let isGiven): texts.isEmpty != isGiven
    }
  }
}

extension Claim {
  /// What stands in a column, as ids or texts: roles, titles (`guest_title`), attributes and the fields of every claim.
  func texts(of column: String) -> [String] {
    switch column {
    case "form": return form.map { [$0] } ?? []
    case "place": return place.map { [$0] } ?? []
    case "status": return [status.rawValue]
    case "timing": return [timing.rawValue]
    case "basis": return basis.map { [$0] } ?? []
    case "by": return by
    case "voice": return voice.map { [$0] } ?? []
    case "event": return [event]
    case "source": return [passage.source]
    case "section": return passage.section.map { [$0] } ?? []
    case "passage": return [passage.description]
    case "unit": return quantity?.unit.map { [$0] } ?? []
    case "said": return said.map { [$0] } ?? []
    case "rank": return rank.map { [String($0)] } ?? []
    case "value": return quantity.map { [$0.description] } ?? []
    case "date": return date.map { [$0.text] } ?? []
    case "note": return note.map { [$0] } ?? []
    case "id": return [id]
    default: break
    }
    let actors = actors(in: column)
    if !actors.isEmpty { return actors }
    if let attribute = attributes.first(where: { $0.name == column }) { return attribute.texts }
    guard column.hasSuffix("_title") else { return [] }
    let role = column.dropLast("_title".count)
    return participants.filter { $0.role == role }.compactMap(\.title)
  }
}
