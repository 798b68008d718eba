import Courses
import Glibc
import Interchange
import LuaHost
import Relations
import Terminal
import Workbench

/// One run of the program, from the command line to the exit code.
struct Program {
  static let version = "0.1.0"
  let arguments: [String]
  private let errors = DescriptorSink.errors

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  func run() -> Int32 {
    let invocation: Invocation
    do throws(Invocation.Mistake) {
      invocation = try Invocation(arguments)
    } catch {
      complain(error.message, hint: error.hint)
      return 2
    }
    if invocation.showsHelp {
      DescriptorSink.output.write(Invocation.usage + "\n")
      return 0
    }
    if invocation.ignoresEnvironment {
      // Lua looks for these itself when its state is made.
      for name in ["LUA_PATH", "LUA_PATH_5_4", "LUA_CPATH", "LUA_CPATH_5_4"] { unsetenv(name) }
    }
    if invocation.showsVersion {
      DescriptorSink.output.write("Entente \(Self.version) · \(LuaState.release)\n")
      if invocation.script == nil, invocation.steps.isEmpty, !invocation.isInteractive { return 0 }
    }
    do throws(CorpusError) {
      if let word = invocation.script, CourseCommand.words.contains(word) {
        return try runCommand(word, invocation)
      }
      let folder = try folder(of: invocation)
      return run(invocation, on: try CorpusLoader.load(folder: folder), from: folder)
    } catch {
      for problem in error.problems { errors.write("\(problem)\n") }
      let count = error.problems.count
      complain("the corpus was not loaded: \(count) mistake\(count == 1 ? "" : "s")", hint: nil)
      return 1
    }
  }

  /// Runs a command for teachers.
  private func runCommand(_ word: String, _ invocation: Invocation) throws(CorpusError) -> Int32 {
    try CourseCommand(
      corpus: { () throws(CorpusError) in try CorpusLoader.load(folder: try folder(of: invocation)) },
      output: { DescriptorSink.output.write($0) }, errors: { [errors] in errors.write($0) },
      showsProgress: Surroundings.current.errorIsTerminal
    ).run(word, invocation.scriptArguments)
  }

  private func complain(_ message: String, hint: String?) {
    errors.write("entente: \(message)\n")
    if let hint { errors.write("  \(hint)\n") }
  }

  /// The corpus that is asked for: `--corpus`, or `ENTENTE_CORPUS`, or the one that ships, beside the program or above it.
  private func folder(of invocation: Invocation) throws(CorpusError) -> String {
    if let folder = invocation.corpus { return folder }
    if let folder = getenv("ENTENTE_CORPUS") { return String(cString: folder) }
    if let program = Files.resolved("/proc/self/exe") {
      var folder = program
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        for name in ["seeds", "share/entente/seeds"] where Files.isFolder("\(folder)/\(name)") {
          return "\(folder)/\(name)"
        }
      }
    }
    throw CorpusError([
      Problem(
        "the corpus that ships was not found; name one with --corpus DIR",
        at: Claim.Place(file: "seeds", line: 0))
    ])
  }

  private func run(_ invocation: Invocation, on corpus: Corpus, from folder: String) -> Int32 {
    let surroundings = Surroundings.current
    // Before the state of Lua, which keeps the streams that it finds.
    let conversation = invocation.speaksLines ? Conversation() : nil
    if invocation.speaksLines, conversation == nil {
      complain("the streams could not be taken for the protocol", hint: nil)
      return 1
    }
    let session: Workbench.Session
    do throws(LuaError) {
      session = try Workbench.Session(corpus: corpus)
    } catch {
      complain(error.message, hint: nil)
      return 1
    }
    // What scripts left to be done at the end is done, as by lua(1).
    defer {
      fflush(nil)
      session.lua.close()
    }
    Tutor.register(in: session, shelf: .ofUser, progressPath: Tutor.progressPathOfUser)
    if let form = invocation.reference {
      DescriptorSink.output.write(session.reference(as: form))
      return 0
    }
    session.format = invocation.format ?? .table
    session.width = surroundings.width
    session.paint =
      Palette(invocation.color, in: surroundings, isTerminal: surroundings.outputIsTerminal).paint
    session.rowLimit = surroundings.rowLimit
    session.notice = { [errors] in errors.write("entente: \($0)\n") }
    let pager = Pager(surroundings)
    session.view = { text in
      if pager?.show(text) != true { DescriptorSink.output.write(text + "\n") }
    }
    session.loadCorpus = { () throws(CorpusError) in try CorpusLoader.load(folder: folder) }
    session.lua.watchInterrupts()
    Interrupts.install(stop: LuaState.interruptWatched)
    let script = invocation.script
    // Without a script the program itself is at 0, and its options come after it.
    session.lua.setArguments(
      before: script == nil ? [] : invocation.before, script: script ?? arguments.first ?? "entente",
      after: script == nil ? Array(arguments.dropFirst()) : invocation.scriptArguments)

    if let folder = invocation.documents {
      do throws(LuaError) {
        try session.readDocuments(in: folder)
      } catch {
        complain(error.message, hint: "--documents wants a folder of texts")
        return 1
      }
    }
    if !invocation.ignoresEnvironment, let code = runInit(session) { return code }
    for step in invocation.steps {
      let failure = attempt(session) { () throws(LuaError) in
        switch step {
        case .execute(let text): try session.run(text, name: "=(command line)")
        case .require(let module, let name):
          do throws(LuaError) {
            try session.run(
              "local m, n = ... _G[n] = require(m)", name: "=(command line)",
              arguments: [.string(module), .string(name)])
          } catch {
            // The line that asks for the module is ours: nobody wrote it.
            var failure = error
            if failure.place?.chunk == "(command line)" { (failure.place, failure.excerpt) = (nil, nil) }
            throw failure
          }
        }
      }
      if let failure { return failure }
    }
    if let conversation {
      if let script, let failure = run(script: script, invocation, session) { return failure }
      return hold(conversation, session)
    }
    if let script {
      if let failure = run(script: script, invocation, session) { return failure }
    } else if invocation.steps.isEmpty, !invocation.showsVersion || invocation.isInteractive {
      return prompt(session, invocation, surroundings)
    }
    if invocation.isInteractive { return prompt(session, invocation, surroundings) }
    fflush(nil)
    return 0
  }

  /// Runs what `LUA_INIT` holds, as lua(1) does; the code to leave with where it failed.
  private func runInit(_ session: Workbench.Session) -> Int32? {
    guard let pointer = getenv("LUA_INIT_5_4") ?? getenv("LUA_INIT") else { return nil }
    let text = String(cString: pointer)
    return attempt(session) { () throws(LuaError) in
      if text.hasPrefix("@") {
        try session.run(try read(String(text.dropFirst())), name: text)
      } else {
        try session.run(text, name: "=LUA_INIT")
      }
    }
  }

  private func run(script: String, _ invocation: Invocation, _ session: Workbench.Session) -> Int32? {
    attempt(session) { () throws(LuaError) in
      let text = try script == "-" ? standardInput() : read(script)
      // What ran before may have changed them.
      guard case .table(let arguments) = session.lua.global("arg") else {
        throw LuaError("'arg' is not a table")
      }
      try session.run(text, name: script == "-" ? "=stdin" : "@\(script)", arguments: arguments.list)
    }
  }

  private func read(_ path: String) throws(LuaError) -> [UInt8] {
    do throws(FileError) {
      return try Files.bytes(at: path)
    } catch {
      // Lua where a file's name should stand.
      let isText = path.contains("(") || path.contains("{") || path.contains(" ")
      throw LuaError(
        error.description, hint: isText ? "text is run with -e: entente -e 'print(\(path))'" : nil,
        code: "file")
    }
  }

  private func standardInput() throws(LuaError) -> [UInt8] {
    do throws(FileError) {
      return try Files.standardInput()
    } catch {
      throw LuaError(error.description, code: "file")
    }
  }

  /// Runs a part of the program; the code to leave with where it failed.
  private func attempt(_ session: Workbench.Session, _ body: () throws(LuaError) -> Void) -> Int32? {
    let outcome = Interrupts.during { () -> Result<Void, LuaError> in
      do throws(LuaError) {
        return .success(try body())
      } catch {
        return .failure(error)
      }
    }
    fflush(nil)
    guard case .failure(let error) = outcome else {
      guard LuaState.outputFailed else { return nil }
      complain("cannot write the results", hint: nil)
      return 1
    }
    if error.isInterrupt {
      // What is pending would keep the next line from being written.
      _ = Interrupts.take()
      complain("interrupted", hint: nil)
      return 130
    }
    errors.write("entente: \(session.explanation(of: error, isLocated: true))\n")
    // What one of our functions refused is explained by its message; a traceback is for a script that went wrong.
    if error.code == "run", let traceback = error.traceback, traceback.contains("\n") {
      errors.write(traceback + "\n")
    }
    return 1
  }

  /// Runs the user's own beginning of a session; a mistake in it is told and does not keep the prompt from coming.
  private func runConfiguration(_ path: String, _ session: Workbench.Session) {
    guard let bytes = try? Files.bytes(at: path) else { return }
    _ = attempt(session) { () throws(LuaError) in try session.run(bytes, name: "@\(path)") }
  }

  /// Answers requests in lines of JSON.
  private func hold(_ conversation: Conversation, _ session: Workbench.Session) -> Int32 {
    session.paint = { $1 }
    session.view = nil
    session.notice = { text in conversation.tell("entente: \(text)\n") }
    let engine = SessionEngine(session, in: { Surroundings() })
    return conversation.run(engine: engine, program: "Entente \(Self.version) · \(LuaState.release)")
  }

  private func prompt(_ session: Workbench.Session, _ invocation: Invocation, _ surroundings: Surroundings)
    -> Int32
  {
    let corpus = session.corpus
    let years = session.corpusYears.map { ", \($0)" } ?? ""
    let greeting = """
      Entente \(Self.version) · \(LuaState.release) · \(corpus.sources.count) sources, \(corpus.claims.count) claims\(years)
      help() · lessons() · Tab completes · Ctrl-D leaves
      """
    if !invocation.ignoresEnvironment, let path = surroundings.configurationPath {
      runConfiguration(path, session)
    }
    let engine = SessionEngine(session, in: { .current })
    return Terminal.Session(
      engine: engine, surroundings: surroundings, color: invocation.color,
      isInteractive: invocation.isInteractive
    ).run(greeting: greeting)
  }
}
