public import LuaHost
public import Relations
public import Workbench

/// Holds answers to lessons against what their solutions give.
///
/// Solutions and the wrong answers that lessons list are run once, when first needed, each in a room of its own.
public final class Judge {
  private let corpus: Corpus
  private let patience: Double
  private var models: [String: Model] = [:]

  /// What a lesson's own code gives.
  private final class Model {
    let room: Workroom
    let value: LuaValue
    let answer: Answer
    lazy var wrong: [(feedback: String, answer: Answer)] = []
    var hasWrong = false

    init(_ room: Workroom, _ value: LuaValue) {
      self.room = room
      self.value = value
      answer = Answer(value, in: room.session)
    }
  }

  /// Makes a judge of answers about a corpus.
  ///
  /// - Parameter patience: how many times as long as a lesson says an answer may take on the clock, where the machine may
  ///   be busy with other things. Steps and memory, which do not depend on that, are limited as the lesson says.
  public init(_ corpus: Corpus, patience: Double = 1) {
    self.corpus = corpus
    self.patience = patience
  }

  /// A room for the code of an answer to a lesson.
  func room(for lesson: Lesson) throws(LuaError) -> Workroom {
    try Workroom(corpus, for: lesson, patience: patience)
  }

  /// Runs code as the answer to a lesson and judges it.
  ///
  /// - Returns: the verdict and what the code printed.
  public func verdict(
    on code: [UInt8], to lesson: Lesson, name: String, line: Int = 1
  ) -> (verdict: Verdict, output: String) {
    let room: Workroom
    do throws(LuaError) {
      room = try self.room(for: lesson)
    } catch {
      return (Verdict([Check("room", .couldNotRun, error.message)]), "")
    }
    let value: LuaValue
    do throws(LuaError) {
      value = try room.answer(code, name: name, line: line)
    } catch {
      return (Verdict([Failure.check(for: error, limits: lesson.limits)]), room.output)
    }
    let verdict = verdict(on: value, from: room.session, to: lesson)
    return (verdict, room.output)
  }

  /// Judges an answer that a session gave.
  public func verdict(on value: LuaValue, from session: Session, to lesson: Lesson) -> Verdict {
    let model: Model
    do throws(LuaError) {
      model = try self.model(of: lesson)
    } catch {
      return Verdict([
        Check(
          "lesson", .couldNotRun, "the lesson's own solution fails: \(error.located)",
          help: "is the corpus another than the lesson is about?")
      ])
    }
    let answer = Answer(value, in: session)
    if case .nothing = answer, !model.answer.isNothing {
      return Verdict([
        Check(
          "answer", .failed, "there is no answer", expected: model.answer.words(in: model.room.session),
          help: "give it to answer: answer = …")
      ])
    }
    var verdict = Verdict([])
    if lesson.rule.compares {
      let comparison = Comparison(expected: model.room.session, given: session, limits: lesson.limits)
      verdict.checks = comparison.checks(of: answer, against: model.answer, by: lesson.rule)
    }
    if lesson.rule.hasTest, lesson.rule.compares == false || verdict.isPassed {
      verdict.checks.append(test(value, against: model.value, in: lesson))
    }
    if !verdict.isPassed { verdict.feedback = feedback(on: answer, to: lesson, model, session) }
    return verdict
  }

  /// Runs all that lessons have of their own, so that the work is done before processes part.
  public func prepare(_ lessons: [Lesson]) {
    for lesson in lessons {
      guard let model = try? model(of: lesson) else { continue }
      prepareWrong(lesson, model)
    }
  }

  /// Forgets solutions that are functions: they are called, and a state that another process made is not to run here.
  func dropFunctions() {
    models = models.filter { !$0.value.answer.holdsFunction }
  }

  /// What the solution gives, in a line, and what it printed.
  func solution(of lesson: Lesson) throws(LuaError) -> (answer: Answer, session: Session) {
    let model = try model(of: lesson)
    return (model.answer, model.room.session)
  }

  private func model(of lesson: Lesson) throws(LuaError) -> Model {
    let key = lesson.text
    if let known = models[key] { return known }
    let room = try self.room(for: lesson)
    let value = try room.answer(Array(lesson.solution.utf8), name: "@solution of \(lesson.name)")
    let model = Model(room, value)
    models[key] = model
    return model
  }

  // MARK: Wrong answers

  private func prepareWrong(_ lesson: Lesson, _ model: Model) {
    guard !model.hasWrong else { return }
    model.hasWrong = true
    for wrong in lesson.wrong where !wrong.feedback.isEmpty {
      guard let room = try? room(for: lesson),
        let value = try? room.answer(Array(wrong.code.utf8), name: "=wrong answer")
      else { continue }
      model.wrong.append((wrong.feedback, Answer(value, in: room.session, keeping: room)))
    }
  }

  /// What the lesson says of an answer that is equal to one it lists as wrong.
  private func feedback(on answer: Answer, to lesson: Lesson, _ model: Model, _ session: Session) -> String? {
    prepareWrong(lesson, model)
    var rule = lesson.rule
    // Of a list in which order matters, the right things in a wrong order are a wrong answer of their own.
    rule.hasTest = false
    for (feedback, wrong) in model.wrong {
      let comparison = Comparison(expected: model.room.session, given: session, limits: lesson.limits)
      let checks = comparison.checks(of: answer, against: wrong, by: rule)
      if checks.allSatisfy({ $0.status == .passed }) { return feedback }
    }
    return nil
  }

  // MARK: Tests of the lesson's own

  /// Calls the function with which a lesson judges: it gets copies and handles, in a room that no answer has been in.
  private func test(_ value: LuaValue, against expected: LuaValue, in lesson: Lesson) -> Check {
    do throws(LuaError) {
      let room = try self.room(for: lesson)
      guard case .table(let table)? = try room.session.lua.run(lesson.text, name: "@\(lesson.file)").first
      else { return Check("test", .couldNotRun, "the lesson's file gives no table") }
      let function: LuaFunction
      if case .function(let whole) = table["check"] {
        function = whole
      } else if case .function(let own)? = table["check"].table?["test"] {
        function = own
      } else {
        return Check("test", .couldNotRun, "the lesson has no test")
      }
      switch try function.call([value, expected]).first ?? .nil {
      case .boolean(true): return Check("test", .passed)
      case .string(let message): return Check("test", .failed, message)
      default: return Check("test", .failed, "it is not yet what is asked for")
      }
    } catch {
      return Check("test", .couldNotRun, "the lesson's own test fails: \(error.located)")
    }
  }
}
