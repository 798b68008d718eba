import Chronology
import Columnar

/// The names of the fields that a claim of every kind has.
enum ClaimField {
  static let all = [
    "id", "date", "timing", "basis", "place", "value", "said", "rank", "form", "status", "by", "voice",
    "event",
    "source", "passage", "note", "unit",
  ]
  /// The fields as an entry writes them.
  static let written = [
    "id", "as", "date", "at", "since", "over", "basis", "place", "value", "unit", "said", "rank", "form",
    "status", "by",
    "voice", "event", "from", "note",
  ]
}

extension CorpusAssembly {
  /// Reads the claims; what they point to has been declared by now.
  mutating func claim(_ entries: [Entry]) {
    claims.reserveCapacity(entries.count * 2)
    for entry in entries where !Self.words.contains(entry.keyword) {
      guard let kind = kindsByID[entry.keyword] else {
        problems.append(
          Problem(
            "there is no kind \"\(entry.keyword)\"", at: entry.place,
            hint: EntryReader.offer(entry.keyword, kinds.map(\.id) + Self.words)))
        continue
      }
      claim(entry, of: kind)
    }
  }

  private mutating func claim(_ entry: Entry, of kind: Kind) {
    var reader = EntryReader(entry)
    if let id = entry.id { reader.report("a claim takes its id as a field", hint: "id = \"\(id)\"") }
    let participants = participants(&reader, kind)
    var attributes: [(String, [String])] = []
    for attribute in kind.attributes {
      let texts = reader.texts(attribute.name)
      if !texts.isEmpty { attributes.append((attribute.name, texts)) }
    }
    let (date, timing) = date(&reader, kind)
    let (quantity, blank) = quantity(&reader, kind)
    let form = form(&reader, kind)
    let place = reader.text("place")
    if let place { check(actor: place, &reader, field: "place", isPlace: true) }
    let by = reader.texts("by")
    for actor in by { check(actor: actor, &reader, field: "by") }
    let passages = passages(&reader)
    let givenID = reader.text("id")
    let givenEvent = reader.text("event")
    let (basis, said, rank) = (reader.text("basis"), reader.text("said"), reader.integer("rank"))
    let (status, voice, note) = (
      reader.word("status", as: Claim.Status.self), reader.text("voice"), reader.text("note")
    )
    reader.finish(allowed: ClaimField.written + kind.roles.map(\.name) + kind.attributes.map(\.name))
    var event = givenEvent
    for text in passages {
      guard case (let passage, let earlier)?? = self.passages[text] else { continue }
      let id: String
      if let givenID {
        id = passages.count == 1 ? givenID : "\(givenID)@\(passage.source)"
      } else {
        self.passages[text] = .some((passage, earlier + 1))
        id = text + "#" + String(earlier + 1)
      }
      if let earlier = claimPlaces.updateValue(entry.place, forKey: id) {
        reader.report("the claim \"\(id)\" stands twice, first at \(earlier)", field: "id")
      }
      event = event ?? id
      claims.append(
        Claim(
          id: id, kind: kind.id, participants: participants, attributes: attributes, form: form, place: place,
          date: date, timing: timing, basis: basis, quantity: quantity, quantityBlank: blank, said: said,
          rank: rank,
          status: status ?? .asserted, by: by, voice: voice, event: event ?? id, passage: passage, note: note,
          origin: entry.place))
    }
    problems += reader.problems
  }

  private func participants(_ reader: inout EntryReader, _ kind: Kind) -> [Claim.Participant] {
    var participants: [Claim.Participant] = []
    let leading = reader.text("as")
    for (offset, role) in kind.roles.enumerated() {
      guard let datum = reader.take(role.name) else { continue }
      add(datum, role: role.name, title: offset == 0 ? leading : nil, &reader, to: &participants)
    }
    if let leading, let first = kind.roles.first?.name, !participants.contains(where: { $0.role == first }) {
      reader.report("\"\(leading)\" is the title of the \(first), and there is no \(first)", field: "as")
    }
    return participants
  }

  private func add(
    _ datum: Datum, role: String, title: String?, _ reader: inout EntryReader,
    to participants: inout [Claim.Participant]
  ) {
    switch datum {
    case .text(let id):
      check(actor: id, &reader, field: role)
      participants.append(Claim.Participant(role: role, actor: id, title: title))
    case .record(let record):
      var title = title
      for (name, value) in record.fields {
        if name == "as", case .text(let text) = value {
          title = text
        } else {
          reader.report("{ \"actor\", as = \"title\" } has no \(name)", field: role)
        }
      }
      if record.list.isEmpty { reader.report("names no actor", field: role) }
      for element in record.list { add(element, role: role, title: title, &reader, to: &participants) }
    default:
      reader.report("an actor's id expected, got \(datum.described)", field: role)
    }
  }

  private func check(actor id: String, _ reader: inout EntryReader, field: String, isPlace: Bool = false) {
    guard let sort = sortByActor[id] else {
      reader.report(
        "there is no actor \"\(id)\"", field: field, hint: EntryReader.offer(id, actors.map(\.id)))
      return
    }
    if isPlace, sort == .person || sort == .post || sort == .instrument {
      reader.report("\"\(id)\" is a \(sort.rawValue), not a place", field: field)
    }
  }

  private func date(_ reader: inout EntryReader, _ kind: Kind) -> (EDTF?, Timing) {
    let ways: [(String, Timing)] = [("date", kind.timing), ("at", .asOf), ("since", .since), ("over", .over)]
    var found: (EDTF?, Timing) = (nil, kind.timing)
    var given: [String] = []
    for (name, timing) in ways where reader.entry.record[name] != nil {
      given.append(name)
      found = (reader.date(name), timing)
    }
    if given.count > 1 {
      reader.report("only one of \(given.joined(separator: ", ")) can be given", field: given[1])
    }
    return found
  }

  private func quantity(_ reader: inout EntryReader, _ kind: Kind) -> (Quantity?, Blank?) {
    let unit = reader.text("unit") ?? kind.unit
    switch reader.take("value") {
    case nil: return (nil, nil)
    case .number(let number)?: return (Quantity(number, unit: unit), nil)
    case .text("unknown")?, .text("lost")?: return (nil, Blank.unknown)
    case .text("none")?: return (nil, Blank.none)
    case .text(let text)?:
      do throws(QuantityError) {
        return (try Quantity(parsing: text, unit: unit), nil)
      } catch {
        reader.report("\"\(text)\" is no amount: \(error.message)", field: "value", hint: error.hint)
        return (nil, nil)
      }
    case let other?:
      reader.report("an amount expected, got \(other.described)", field: "value")
      return (nil, nil)
    }
  }

  private func form(_ reader: inout EntryReader, _ kind: Kind) -> String? {
    guard let form = reader.text("form") else { return kind.forms.first }
    if !kind.forms.contains(form) {
      reader.report(
        kind.forms.isEmpty ? "a \(kind.id) has no forms" : "\"\(form)\" is not a form of \(kind.id)",
        field: "form",
        hint: EntryReader.offer(form, kind.forms))
    }
    return form
  }

  /// The passages of an entry as they are written, each checked when it is first met.
  private mutating func passages(_ reader: inout EntryReader) -> [String] {
    let texts = reader.texts("from")
    if texts.isEmpty, reader.entry.record["from"] == nil {
      reader.report(
        "is missing: a claim points to where it stands", field: "from", hint: "from = \"source/section/1\"")
    }
    return texts.filter { text in
      if let known = passages[text] {
        if known == nil { report(text, &reader) }
        return known != nil
      }
      let passage = report(text, &reader)
      passages[text] = .some(passage.map { ($0, 0) })
      return passage != nil
    }
  }

  /// Reads a passage and reports what is wrong with it.
  @discardableResult
  private func report(_ text: String, _ reader: inout EntryReader) -> Passage? {
    guard let passage = Passage(text) else {
      reader.report("\"\(text)\" is no passage", field: "from", hint: "write source/section/number")
      return nil
    }
    guard let sections = sectionsBySource[passage.source] else {
      reader.report(
        "there is no source \"\(passage.source)\"", field: "from",
        hint: EntryReader.offer(passage.source, sources.map(\.id)))
      return nil
    }
    guard let name = passage.section else { return passage }
    guard let section = sections[name] else {
      reader.report(
        "\(passage.source) has no section \"\(name)\"", field: "from",
        hint: EntryReader.offer(name, sections.keys.sorted()))
      return nil
    }
    if let number = passage.number, number > section.count {
      reader.report(
        "\"\(text)\" points nowhere: \(section.title) has \(section.count) \(section.unit)\(section.count == 1 ? "" : "s")",
        field: "from")
      return nil
    }
    return passage
  }
}
