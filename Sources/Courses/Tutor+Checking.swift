internal import LuaHost
internal import Relations
internal import Workbench

/// Judging the answer at the prompt.
extension Tutor {
  func checkAnswer(_ given: LuaValue?) throws(LuaError) {
    guard var open else {
      return tell("No lesson is open. lessons() lists what there is, lesson \"NAME\" opens one.")
    }
    let value: LuaValue
    var isLast = false
    var (name, besides): (String?, String) = (nil, "")
    let judged = judged(given, in: open)
    switch judged {
    case .nothing(let reason): return tell(reason)
    case .given(let given): value = given
    case .named(let answer, let isPlain): (value, name) = (answer, isPlain ? nil : "answer =")
    case .last(let last, let isPlain, let isBesides):
      (value, isLast, name) = (last, true, isPlain ? nil : "the last result,")
      if isBesides { besides = "; check(answer) judges answer" }
    }
    open.answerEntry = self.open?.answerEntry
    let verdict = judge.verdict(on: value, from: session, to: open.lesson)
    // A lesson that cannot be judged costs nobody an attempt.
    if verdict.checks.contains(where: { $0.name == "lesson" }) { return tell(verdict.checks[0].message) }
    let answer = Answer(value, in: session)
    if let name {
      let other = verdict.isPassed ? "" : besides
      say("Judged: \(name) \(answer.words(in: session))".cut(to: width - other.count) + other)
    }
    if verdict.isPassed {
      let code = code(since: open.firstEntry, isLast: isLast, to: open.lesson)
      note(open.key) { entry in
        if entry.state != .done { entry.attempts += 1 }
        entry.state = .done
        entry.code = code
      }
      open.isDone = true
      // What is said afterwards may speak of the answer by this name.
      setAnswer(value)
      if case .given = judged { open.answerEntry = session.entries.count - 1 }
      self.open = open
      praise(open)
    } else {
      // The same again is no new attempt.
      let known = tried[open.key, default: []]
      let isKnown = known.contains { $0.verdict == verdict && $0.answer.isSame(as: answer) }
      if !isKnown {
        tried[open.key] = known + [(answer, verdict)]
        // Trying further things with a lesson that is done takes nothing away.
        note(open.key) { if $0.state != .done { $0.attempts += 1 } }
      }
      tell(isKnown ? "Not yet: the same as before." : "Not yet.")
      if let entry = entry(of: judged) {
        for remark in session.remarks(on: session.entries[entry].text) { tell("- " + remark, indent: 2) }
      }
      explain(verdict, open)
    }
  }

  private func praise(_ open: OpenLesson) {
    let entry = progress[open.key]
    tell(entry.attempts > 1 ? "Right, at the \(ordinal(entry.attempts)) attempt." : "Right.")
    if !open.lesson.afterword.isEmpty { tell(open.lesson.afterword, indent: 2) }
    guard let next = next(in: open.course) else { return tellLast(open.course) }
    let number = (open.course.lessons.firstIndex { $0.name == next.name } ?? 0) + 1
    tell(
      "lesson() goes on with \(number) of \(open.course.lessons.count): \(next.title)\(next.title.last?.isPunctuation ?? false ? "" : ".")"
    )
  }

  private func tellLast(_ course: Course) {
    let all = course.lessons.count == 1 ? "The one lesson" : "All \(course.lessons.count) lessons"
    tell("\(all) of \(course.title) \(course.lessons.count == 1 ? "is" : "are") done.")
    tellNext(after: course)
  }

  /// Names the course that follows in the order in which they are taught, or else the first that is not done.
  func tellNext(after course: Course) {
    let courses = courses
    let place = courses.firstIndex { $0.name == course.name }.map { $0 + 1 } ?? 0
    let others = (courses[place...] + courses[..<place]).filter {
      $0.name != course.name && next(in: $0) != nil
    }
    guard let other = others.first else { return }
    let follows = courses.indices.contains(place) && courses[place].name == other.name
    tell(
      "lesson \"\(other.name)\" \(follows ? "is the course that follows" : "is another course"): \(other.title)."
    )
  }

  private func explain(_ verdict: Verdict, _ open: OpenLesson) {
    if let feedback = verdict.feedback {
      tell(feedback, indent: 2)
    } else {
      var helped: Set<String> = []
      for check in verdict.checks where check.status != .passed {
        for line in check.message.split(separator: "\n") { tell("- " + line.capitalised, indent: 2) }
        if let help = check.help, helped.insert(help).inserted { tell(help[...].capitalised, indent: 4) }
      }
    }
    if session.reading.id != Reading.plain.id, open.lesson.rule.reading == nil {
      tell("(The reading \(session.reading.id) is in use; use_reading() ends it.)")
    }
    let entry = progress[open.key]
    let left = open.lesson.hints.count - entry.hints
    if entry.attempts == 1 {
      tell(left > 0 ? "hint() helps." : "")
    } else if left > 0 {
      tell("\(counted(left, "hint")) left\(open.lesson.showsSolution ? "; solution() shows one way" : "").")
    } else if open.lesson.showsSolution {
      tell("solution() shows one way.")
    }
  }

  private func ordinal(_ number: Int) -> String {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    return number <= words.count ? words[number - 1] : "\(number)th"
  }

  // MARK: The code of an answer

  /// Whether an entry is a call of one of the functions here.
  static func isOurs(_ entry: String) -> Bool {
    if entry.hasPrefix("?") { return true }
    return names.contains(String(entry.prefix { $0.isLetter || $0 == "_" }))
      && !entry.dropFirst(entry.prefix { $0.isLetter || $0 == "_" }.count).drop { $0 == " " }.hasPrefix("=")
  }

  /// The entries that led to the answer, as code that gives it by itself.
  ///
  /// What was typed before the lesson was opened may be needed as well; where neither gives the answer again, the entries
  /// are kept all the same, for a reader.
  private func code(since first: Int, isLast: Bool, to lesson: Lesson) -> String {
    // As a rule the last entry is the answer by itself.
    let starts = [session.entries.count - 2, first, 0].map { max($0, 0) }
    let fallback = code(from: first, isLast: isLast)
    for start in starts {
      let code = code(from: start, isLast: isLast)
      if code.isEmpty { continue }
      if judge.verdict(on: Array(code.utf8), to: lesson, name: "=answer").verdict.isPassed { return code }
    }
    return fallback
  }

  private func code(from start: Int, isLast: Bool) -> String {
    var lines: [String] = []
    var endsInAnswer = false
    for entry in session.entries.dropFirst(start) {
      let text = session.luaText(of: entry.text)
      if text.hasPrefix("check"), let argument = Self.argument(of: text) {
        lines.append("answer = \(argument)")
        continue
      }
      guard entry.worked, !Self.isOurs(entry.text) else { continue }
      if entry.isExpression {
        var expression = text
        while expression.hasSuffix(";") { expression.removeLast() }
        lines.append("_ = \(expression)")
        endsInAnswer = true
      } else {
        lines.append(text)
      }
    }
    if isLast, endsInAnswer, let last = lines.lastIndex(where: { $0.hasPrefix("_ = ") }) {
      let isAlone = !lines.dropFirst(last + 1).contains { $0.holds("_") }
      if isAlone { lines[last] = "answer" + lines[last].dropFirst(1) } else { lines.append("answer = _") }
    }
    return lines.joined(separator: "\n")
  }

  /// What stands between the parentheses of `check(…)`; nil where nothing does.
  private static func argument(of text: String) -> String? {
    let rest = text.dropFirst("check".count).drop { $0 == " " }
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      let inner = String(rest.dropFirst().dropLast()).trimmed
      return inner.isEmpty ? nil : inner
    }
    return rest.hasPrefix("{") || rest.hasPrefix("\"") ? String(rest) : nil
  }
}

extension String.SubSequence {
  /// With its first letter large, where it is a word of ours and not a name or code.
  var capitalised: String {
    guard let first, first.isLowercase, dropFirst().first?.isLowercase ?? false || self.hasPrefix("a ") else {
      return String(self)
    }
    // A name of a part or function that stands before a colon or parenthesis stays as it is written.
    let word = prefix { $0.isLetter || $0 == "_" }
    if let after = dropFirst(word.count).first, after != " ", after != "," { return String(self) }
    return first.uppercased() + dropFirst()
  }
}
