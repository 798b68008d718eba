import Chronology
import Columnar

/// What claims say that say it alike, read once so that it can be held against much else.
///
/// A class, since thousands are held against each other and copies would cost more than the comparison.
final class Telling {
  /// The claims, by number.
  var claims: [Int]
  let timing: Timing
  let date: EDTF?
  /// The days that what is claimed covers, by how it lies in the date.
  let span: Span?
  /// The days on any of which it may be, each stretch with certain ends.
  let members: [Span]
  /// The days that it may cover when its marks of doubt are given room.
  let wide: Span?
  let form: String?
  let place: String?
  let quantity: Quantity?
  let blank: Blank?
  let status: Claim.Status
  let isVoiced: Bool
  /// Who stands in each role that is not of the key, in the order of the kind.
  let roles: [[String]]
  /// What stands in each attribute that is not of the key, in the order of the kind.
  let attributes: [[String]]
  /// The names of these roles and attributes.
  let names: Names
  /// When a source without a date for the claim was written.
  let written: Span?
  /// How much is left open, in days and amounts.
  let vagueness: Double

  /// The columns of a kind that its key leaves open.
  final class Names {
    let roles: [String]
    let attributes: [String]

    init(_ kind: Kind) {
      roles = kind.roles.map(\.name).filter { !kind.key.contains($0) }
      attributes = kind.attributes.map(\.name).filter { !kind.key.contains($0) }
    }
  }

  init(_ content: Content, claim number: Int, _ names: Names, in corpus: Corpus) {
    let claim = corpus.claims[number]
    claims = [number]
    timing = content.timing
    date = content.date
    span = claim.held
    members = content.date?.members.map(\.filled) ?? []
    wide = content.date?.allowance
    form = content.form
    place = content.place
    quantity = content.quantity
    blank = content.blank
    status = content.status
    isVoiced = content.isVoiced
    roles = content.roles
    attributes = content.attributes
    self.names = names
    written = content.written
    vagueness = corpus.vagueness(of: number)
  }

  /// What tells two tellings apart; what is equal in it compares alike with all else.
  struct Content: Hashable {
    let timing: Timing
    let date: EDTF?
    let form: String?
    let place: String?
    let quantity: Quantity?
    let blank: Blank?
    let status: Claim.Status
    let isVoiced: Bool
    let roles: [[String]]
    let attributes: [[String]]
    let written: Span?
  }

  /// Whether it says that something is not so, or did not come about.
  var isNegative: Bool { status == .denied || status == .cancelled }
}

extension Corpus {
  /// The claims of a matter as tellings, the oldest source's first, whatever the order of the files.
  func tellings(in matter: Matter) -> [Telling] {
    let names = Telling.Names(matter.kind)
    var tellings: [Telling] = []
    var offsets: [Telling.Content: Int] = [:]
    for number in inOrder(matter.claims) {
      let claim = claims[number]
      let written = claim.date == nil ? source(claim.passage.source)?.date?.span : nil
      let content = Telling.Content(
        timing: claim.timing, date: claim.date, form: claim.form, place: claim.place,
        quantity: claim.quantity, blank: claim.quantityBlank, status: claim.status,
        isVoiced: claim.voice != nil, roles: names.roles.map { claim.actors(in: $0).sorted() },
        attributes: names.attributes.map { name in claim.attributes.first { $0.name == name }?.texts ?? [] },
        written: written)
      if let offset = offsets[content] {
        tellings[offset].claims.append(number)
        continue
      }
      offsets[content] = tellings.count
      tellings.append(Telling(content, claim: number, names, in: self))
    }
    return tellings
  }

  /// Claims in an order that is theirs, and not that of the files.
  func inOrder(_ numbers: [Int]) -> [Int] {
    numbers.map { (order(of: $0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// What puts one claim before another for itself: the day of its source, then where it stands and what it says.
  private func order(of number: Int) -> Order {
    let claim = claims[number]
    return Order(
      written: source(claim.passage.source)?.date?.span.earliest ?? .distantFuture,
      passage: claim.passage.description,
      content: "\(claim.date?.text ?? "") \(claim.quantity?.description ?? "") \(claim.place ?? "") "
        + claim.participants.map { "\($0.role) \($0.actor)" }.joined(separator: " ")
        + " \(claim.form ?? "") \(claim.status.rawValue)")
  }

  private struct Order: Comparable {
    let written: Day
    let passage: String
    let content: String

    static func < (a: Self, b: Self) -> Bool {
      (a.written, a.passage, a.content) < (b.written, b.passage, b.content)
    }
  }

  /// How much a claim leaves open: in days of its date, then as the share of its amount, which is less than a day.
  func vagueness(of number: Int) -> Double {
    let claim = claims[number]
    var open = 1e9
    if let span = claim.date?.span {
      let days = span.length
      if days.upperBound < .max { open = Double(days.upperBound - days.lowerBound) }
    }
    return open + (claim.quantity?.openShare ?? 0.99)
  }
}

extension Quantity {
  /// What part of the amount is left open: nothing of an exact one, nearly all where a bound is missing.
  fileprivate var openShare: Double {
    guard !isExact else { return 0 }
    guard let low, let high else { return 0.95 }
    // "about" leaves as much room as "nearly" and "just over" together.
    guard low < high else { return 0.2 }
    return min((high - low) / max(abs(low), abs(high)), 0.9)
  }
}

extension Claim {
  /// As `span`, but of what held at some moment only that moment.
  var held: Span? { timing == .asOf ? span.map { Span(within: $0.extent) } : span }
}
