import Chronology
import Columnar

extension CorpusAssembly {
  /// Reads the claims; what they point to has been declared by now.
  mutating func claim(_ entries: [Entry]) {
    claims.reserveCapacity(entries.count * 2)
    let words = DataLanguage.declarations
    for entry in entries where !words.contains(entry.keyword) {
      guard let kind = kindsByID[entry.keyword] else {
        if isPartial { continue }
        problems.append(
          Problem(
            "there is no kind \"\(entry.keyword)\"", at: entry.place,
            hint: EntryReader.offer(entry.keyword, kinds.map(\.id) + words)
              ?? "a kind is declared: kind \"\(entry.keyword)\" { … }"))
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
    let (quantity, blank, isLost) = quantity(&reader, kind)
    let form = form(&reader, kind)
    let place = reader.text("place")
    if let place { check(actor: place, &reader, field: "place", isPlace: true) }
    let by = reader.texts("by")
    for actor in by { check(actor: actor, &reader, field: "by") }
    let passages = passages(&reader)
    let givenID = reader.text("id")
    let givenEvent = reader.text("event")
    let basis = reader.text("basis", among: ClaimField.bases)
    let (said, rank) = (reader.text("said"), reader.integer("rank"))
    let status = reader.word("status", as: Claim.Status.self)
    let voice = reader.text("voice", among: ClaimField.voices)
    let note = reader.text("note")
    let isDateLost = basis == "lost" || basis == "truncated"
    let lost = (isLost ? ["value"] : []) + (isDateLost ? ["date"] : [])
    reader.finish(
      allowed: kind.roles.map(\.name) + kind.attributes.map(\.name) + ClaimField.written,
      own: kind.roles.map(\.name) + kind.attributes.map(\.name))
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
          date: date, timing: timing, basis: basis, quantity: quantity, quantityBlank: blank, lost: lost,
          said: said, rank: rank, status: status ?? .asserted, by: by, voice: voice, event: event ?? id,
          passage: passage, note: note,
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
      reader.report(
        "\"\(leading)\" is the title of the \(first), and there is no \(first)", field: "as",
        hint: "the title of another stands with it: { \"id\", as = \"\(leading)\" }")
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
          reader.report(
            "a participant has no field \"\(name)\"", field: role, word: name,
            hint: "a title is written { \"id\", as = \"title\" }")
        }
      }
      if record.list.isEmpty {
        reader.report("names no actor", field: role, hint: "a role that nobody is named for is left out")
      }
      for element in record.list { add(element, role: role, title: title, &reader, to: &participants) }
    default:
      reader.report(datum, insteadOf: "an actor's id", field: role)
    }
  }

  private func check(actor id: String, _ reader: inout EntryReader, field: String, isPlace: Bool = false) {
    guard let sort = sortByActor[id] else {
      if isPartial { return }
      reader.report("there is no actor \"\(id)\"", field: field, word: id, hint: hint(forActor: id))
      return
    }
    if isPlace, sort == .person || sort == .post || sort == .instrument {
      reader.report(
        "\"\(id)\" is a \(sort.rawValue), not a place", field: field,
        hint: "who takes part stands in a role of the kind")
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
      reader.report("only one of \(given.joined(separator: " and ")) can be given", field: given[1])
    }
    return found
  }

  /// The amount, or why there is none; and whether one was there to be read and the text has a hole in its place.
  private func quantity(_ reader: inout EntryReader, _ kind: Kind) -> (Quantity?, Blank?, isLost: Bool) {
    let unit = reader.text("unit") ?? kind.unit
    switch reader.take("value") {
    case nil: return (nil, nil, false)
    case .number(let number)?:
      if number.isFinite { return (Quantity(number, unit: unit), nil, false) }
      reader.report("an amount is finite, got \(number)", field: "value")
    case .text("unknown")?: return (nil, .unknown, false)
    case .text("lost")?: return (nil, .unknown, true)
    case .text("none")?: return (nil, Blank.none, false)
    case .text(let text)?:
      if let quantity = try? Quantity(parsing: text, unit: unit) { return (quantity, nil, false) }
      reader.report(
        "\"\(text)\" is no amount", field: "value",
        hint:
          "write a number, or \"about 100\", \"over 400\", \"at most 5300\", \"2..5\", \"unknown\" or \"lost\"; the unit has a field of its own"
      )
    case let other?: reader.report(other, insteadOf: "an amount", field: "value")
    }
    return (nil, nil, false)
  }

  private func form(_ reader: inout EntryReader, _ kind: Kind) -> String? {
    guard let form = reader.text("form") else { return kind.forms.first }
    if !kind.forms.contains(form) {
      reader.report(
        kind.forms.isEmpty
          ? "\(kind.id) has no forms, got \"\(form)\"" : "\"\(form)\" is not a form of \(kind.id)",
        field: "form",
        hint: EntryReader.offer(form, kind.forms)
          ?? (kind.forms.isEmpty ? nil : "known are \(kind.forms.joined(separator: ", "))"))
    }
    return form
  }

  /// The passages of an entry as they are written, each checked when it is first met.
  private mutating func passages(_ reader: inout EntryReader) -> [String] {
    let hint = "from = \"source/section/1\""
    if reader.entry.record["from"] == nil {
      reader.report("is missing: a claim points to where it stands", field: "from", hint: hint)
    }
    let texts = reader.texts("from")
    if texts.isEmpty, case .record(let record)? = reader.entry.record["from"], record.list.isEmpty,
      record.fields.isEmpty
    {
      reader.report("names no passage", field: "from", hint: hint)
    }
    for (offset, text) in texts.enumerated() where texts[..<offset].contains(text) {
      reader.report("\"\(text)\" stands twice", field: "from", word: text)
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
      let last = text.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      let isCount = text.contains("/") && Int(last).map { $0 < 1 } == true
      reader.report(
        "\"\(text)\" is no passage", field: "from", word: text,
        hint: isCount ? "places are counted from 1" : "write source/section/number")
      return nil
    }
    guard let sections = sectionsBySource[passage.source] else {
      if isPartial { return nil }
      reader.report(
        "there is no source \"\(passage.source)\"", field: "from", word: text,
        hint: EntryReader.offer(passage.source, sources.map(\.id))
          ?? "a source is declared: source \"\(passage.source)\" { … }")
      return nil
    }
    guard let name = passage.section else { return passage }
    guard let section = sections[name] else {
      let known = sources.first { $0.id == passage.source }?.sections.map(\.id) ?? []
      reader.report(
        "\(passage.source) has no section \"\(name)\"", field: "from", word: text,
        hint: EntryReader.offer(name, known))
      return nil
    }
    if let number = passage.number, number > section.count {
      let places = "\(section.count) \(section.unit)\(section.count == 1 ? "" : "s")"
      reader.report(
        "\"\(text)\" points nowhere: \(section.title) has \(places)", field: "from", word: text)
      return nil
    }
    return passage
  }
}
