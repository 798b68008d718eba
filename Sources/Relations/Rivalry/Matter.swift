import Chronology

/// Claims of one kind that speak of one thing: they agree in the columns of the kind's key.
struct Matter {
  let kind: Kind
  /// What stands in the columns of the key, by column; columns in which nothing stands are left out.
  let key: [(column: String, texts: [String])]
  /// The claims, by number.
  var claims: [Int]
}

extension Corpus {
  /// Puts the claims of a kind together that agree in some columns; claims in which none of these says anything are
  /// left out.
  func matters(
    of kind: Kind, by columns: [String], among numbers: [Int], where isWanted: (Claim) -> Bool
  ) -> [Matter] {
    var matters: [Matter] = []
    var offsets: [[[String]]: Int] = [:]
    for number in numbers where claims[number].kind == kind.id && isWanted(claims[number]) {
      let claim = claims[number]
      let texts = columns.map { claim.texts(of: $0).sorted() }
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      if let offset = offsets[texts] {
        matters[offset].claims.append(number)
      } else {
        offsets[texts] = matters.count
        let key = zip(columns, texts).filter { !$1.isEmpty }.map { (column: $0, texts: $1) }
        matters.append(Matter(kind: kind, key: key, claims: [number]))
      }
    }
    return matters
  }

  /// A matter as a reader would name it: `visit: guest Kim Yong-nam`.
  func words(for matter: Matter) -> String {
    let parts = matter.key.compactMap { column, texts -> String? in
      // What happened is better told by who took part.
      if column == "event", matter.key.count > 1 { return nil }
      let names = texts.map { actor($0)?.name ?? $0 }.joined(separator: ", ")
      return names.hasPrefix("\(column) ") ? names : "\(column) \(names)"
    }
    return "\(matter.kind.id): \(parts.joined(separator: "; "))"
  }

  /// The source whose word a claim is; copies are one witness.
  public func witness(of number: Int) -> String {
    let id = claims[number].passage.source
    return source(id)?.witness ?? id
  }
}
