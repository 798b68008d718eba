import Columnar
public import Interchange
public import LuaHost
public import Relations

/// One user's work with one corpus: a Lua state that knows the corpus, and what was done in it.
///
/// The terminal, scripts and tests are front ends of it. Nothing here reads or writes a terminal.
///
/// ```swift
/// let session = try Session(corpus: try CorpusLoader.load(folder: "seeds"))
/// session.evaluate("visits:count()")  // .printed("44")
/// ```
public final class Session {
  /// The interpreter.
  public let lua: LuaState
  /// What the session knows.
  public private(set) var corpus: Corpus
  /// How tables are written when they are printed.
  public var format: Format = .table
  /// The cells that printed tables may fill, or nil for no limit.
  public var width: Int?
  /// The rows that a printed table shows at most, or nil for all.
  public var rowLimit: Int?
  /// Tells what does not belong in the output, such as that a written table leaves doubtful rows out.
  public var notice: (String) -> Void = { _ in }
  /// Shows a text that was asked for whole, such as in a pager; by default it is an entry's own answer.
  public var view: ((String) -> Void)?
  /// Colours the parts of printed tables; by default they stay as they are.
  public var paint: Paint = { $1 }
  /// Finds actors by name; made when first asked.
  lazy var names = NameIndex(corpus)
  /// How rival claims are chosen among, what stands under it, and the readings declared in the session.
  package private(set) var reading = Reading.plain
  private(set) var choice: Choice?
  var ownReadings: [Reading] = []
  private var choices: [String: Choice] = [:]
  /// The entries so far, the one that runs with them.
  package private(set) var entries: [PastEntry] = []
  /// Told after each entry, whether it worked or not.
  package var entryEnded: () -> Void = {}
  /// The last mistake of an entry.
  private(set) var lastError: LuaError?
  /// Whether the front end is to say how long each entry took.
  public internal(set) var isTiming = false
  /// Seconds of a clock that only goes forward; with one, tables say under them when they took long.
  public var clock: (() -> Double)?
  /// Of which sorts of claims it was said that several rows may tell of one happening.
  var saidRepeated: Set<String> = []
  /// When the entry that runs began.
  private(set) var begun: Double?
  /// The texts of what runs, where the order of names is looked up.
  var chunkTexts = ChunkTexts()
  /// What may stand in a text given to a function, by the function's name: for completion of functions that others add.
  public var namesToComplete: [String: () -> [String]] = [:]
  /// Functions that an entry calls by their bare names: there is nothing else that one could mean by them.
  public var commands: Set<String> = []
  /// Reads the corpus anew, where it came from files.
  public var loadCorpus: (() throws(CorpusError) -> Corpus)?
  /// The sources' texts that are at hand, by source.
  var texts: [String: DocumentText] = [:]
  /// What was found where claims were held against each other, by the claims that were left out; see `findings`.
  private var foundWithout: [Set<Int>: [Finding]] = [:]
  /// What an evaluation has shown so far.
  private var shown: [String] = []
  private(set) var isEvaluating = false
  private var keeper: LuaFunction?
  private var notedLocal = false
  /// What `require` read of the modules that entries asked for.
  var modules: [String: [UInt8]] = [:]
  /// The functions that there were at first, and the entries that gave their names to something else.
  var originals: [String: LuaFunction] = [:]
  var overwritten: [String: Int] = [:]
  /// The names that the entry gives as values of a filter's conditions; worked out when first asked.
  var conditionNames: Set<String>?
  /// How many blocks and brackets were left open by the last entry that could not be read, and whether that was spoken of.
  private var leftOpen = (count: 0, isTold: false)
  /// The one value of Lua for what somebody says is not known.
  let unknown = BlankObject(.unknown)
  let nothing = BlankObject(.none)
  var tables: [String: TableObject] = [:]
  var actorObjects: [String: ActorObject] = [:]
  /// What dates are to Lua, by how they are written.
  var dateObjects: [String: DateObject] = [:]
  var sourceObjects: [String: SourceObject] = [:]
  var kindObjects: [String: KindObject] = [:]

  /// Opens a session on a corpus.
  public init(corpus: Corpus, profile: LuaProfile = .full) throws(LuaError) {
    self.corpus = corpus
    lua = try LuaState(profile: profile)
    registerTypes()
    registerFunctions()
    keepFunctions()
    lua.setMissingGlobal { [unowned self] call throws(LuaError) in
      guard case .string(let name) = try call.value(2) else { return 0 }
      guard let table = table(named: name) else {
        try refuse(name)
        if profile.isConfined, let hint = suggestion(for: name, among: tableNames) {
          throw LuaError("nothing is called \(name)", hint: hint, code: "undefined")
        }
        return 0
      }
      lua.setGlobal(name, .object(table))
      return call.returns(table)
    }
  }

  // MARK: Running

  /// Runs a script; what it returns is dropped.
  public func run(_ text: String, name: String, arguments: [LuaValue] = []) throws(LuaError) {
    try run(Array(text.utf8), name: name, arguments: arguments)
  }

  /// Runs a script as it stands in a file, in whatever encoding.
  public func run(_ bytes: [UInt8], name: String, arguments: [LuaValue] = []) throws(LuaError) {
    var script = bytes[...]
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if script.starts(with: byteOrderMark) { script = script.dropFirst(3) }
    // A first line that names an interpreter is kept as an empty line, so that line numbers hold.
    if script.first == UInt8(ascii: "#") { script = script.drop { $0 != UInt8(ascii: "\n") } }
    chunkTexts.keep(String(decoding: script, as: UTF8.self), of: name)
    do throws(LuaError) {
      let chunk = try lua.load(bytes: script, name: name)
      for remark in remarks(onScript: String(decoding: script, as: UTF8.self)) {
        notice("\(name.dropFirst()):\(remark.line): \(remark.text)")
      }
      _ = try chunk.call(arguments)
    } catch {
      throw advised(error, in: String(decoding: script, as: UTF8.self), name: name)
    }
  }

  /// What came of an entry.
  public enum Outcome: Sendable {
    /// It ran; the text it asks to be shown, which may be empty.
    case shown(String)
    /// It failed; nothing of it is kept but what ran before.
    case failed(LuaError)
  }

  /// Runs an entry as typed at the prompt: an expression's values are shown and kept in `_`.
  ///
  /// `=` in front and `?` for help are understood; a `;` at the end keeps the values from being shown.
  public func evaluate(_ entry: String) -> Outcome {
    if let note = aboutPrompt(entry) { return .shown(note) }
    if let closed = Self.closings(in: entry), leftOpen.count > 0 {
      let note = leftOpen.isTold ? "" : "(\(entry.trimmed) belongs to what could not be read above)"
      leftOpen = (leftOpen.count - closed, true)
      return .shown(note)
    }
    shown = []
    conditionNames = nil
    begun = clock?()
    isEvaluating = true
    defer {
      isEvaluating = false
      entryEnded()
    }
    lua.clearInterrupt()
    if entries.isEmpty { keepRegisteredFunctions() }
    entries.append(PastEntry(entry))
    let mayOverwrite = overwritable(in: entry)
    let name = "=" + Self.chunk(ofEntry: entries.count)
    do throws(LuaError) {
      let text = sessionWide(entry)
      if text != entry, !notedLocal {
        notedLocal = true
        shown.append("(kept for the session: a local would end with its entry)")
      }
      let compiled = compile(text, name: name)
      if case .success = compiled {
        shown += (remarks(on: text) + editedModules(in: text)).map { wrapped("(\($0))") }
      }
      switch compiled {
      case .success(.expression(let function)):
        entries[entries.count - 1].isExpression = true
        if let note = missing(entry.trimmed) { shown.append(note) }
        let isSilent = entry.trimmed.hasSuffix(";")
        _ = try keeping().call([.function(function), .boolean(isSilent)])
      case .success(.statement(let function)):
        _ = try function.call()
      case .failure(let error):
        throw error
      }
      entries[entries.count - 1].worked = true
      shown += overwriting(mayOverwrite).map { wrapped("(\($0))") }
      return .shown(shown.joined(separator: "\n"))
    } catch {
      _ = overwriting(mayOverwrite)
      let failure = advised(error, in: entry, name: name)
      lastError = failure
      if error.code == "syntax" { leftOpen = (Self.openings(in: entry), false) }
      return .failed(failure)
    }
  }

  /// What to say of an entry that is nothing but a name which nobody has given a value, but which is close to one.
  private func missing(_ entry: String) -> String? {
    if let note = rowNumber(entry) { return note }
    let name = entry.dropLast(2)
    if entry.hasSuffix("--"), !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
      return "(-- begins a comment; Lua writes \(name) = \(name) - 1)"
    }
    if Self.conditionNames(in: entry).contains("nil") {
      return "(a condition of nil is none; what is not told is asked for by blank())"
    }
    let parts = entry.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, tableMethodNames.contains(parts[1]), let table = table(named: parts[0])?.table,
      table[parts[1]] == nil
    {
      return "(a method is called with a colon: \(parts[0]):\(parts[1])(…); help \"\(parts[1])\" tells more)"
    }
    guard let first = entry.first, first.isLetter || first == "_",
      entry.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }), !globalNames.contains(entry)
    else { return nil }
    let near = corpus.kind(entry).map { [$0.plural] } ?? nearest(entry, among: globalNames + ["end"])
    return suggestion(for: entry, among: near).map { "(nothing is called \(entry); \($0))" }
  }

  /// What to say of a table's row by a number that it has none of.
  private func rowNumber(_ entry: String) -> String? {
    let tokens = EntryText(entry).tokens
    let sign = tokens.count == 5 && tokens[2].text == "-" ? -1 : 1
    guard tokens.count == (sign < 0 ? 5 : 4), tokens[1].text == "[", tokens.last?.text == "]",
      let number = Int(tokens[tokens.count - 2].text).map({ $0 * sign }),
      let table = (table(named: tokens[0].text) ?? lua.global(tokens[0].text).object(TableObject.self))?
        .table,
      !(1...max(1, table.rowCount)).contains(number)
    else { return nil }
    let hint = number < 0 ? ":take(-1) has the last" : number == 0 ? "[1] is the first" : ""
    return
      "(rows are numbered from 1 to \(table.rowCount)\(hint.isEmpty ? "" : "; \(tokens[0].text)\(hint)"))"
  }

  /// Lua that calls a function, keeps its first result as `_`, and hands all of them to be shown.
  private func keeping() throws(LuaError) -> LuaFunction {
    if let keeper { return keeper }
    let show = lua.function { [unowned self] call throws(LuaError) in
      if call.count > 1, let last = entries.indices.last {
        let first = try call.valueUnlessTable(2)
        entries[last].result = first.isNil ? .nil : .value
        if let table = first.object(TableObject.self)?.table {
          entries[last].isWorded = table.rowCount > (rowLimit ?? .max - 1) + 1
        } else {
          entries[last].isWorded = first.typeName == "table"
        }
      }
      if case .boolean(true) = try call.value(1) { return 0 }
      for index in stride(from: 2, through: call.count, by: 1) {
        shown.append(try display(call, index))
      }
      return 0
    }
    let made = try lua.run(
      """
      local show = ...
      return function(f, silent)
        local function keep(...)
          if select("#", ...) > 0 and (...) ~= nil then
            rawset(_G, "___", rawget(_G, "__")) rawset(_G, "__", rawget(_G, "_")) rawset(_G, "_", (...))
          end
          show(silent, ...)
        end
        keep(f())
      end
      """, name: "=(entente)", arguments: [show])
    guard case .function(let function)? = made.first else { throw LuaError("the prompt could not be set up") }
    keeper = function
    return function
  }

  /// Shows a text that was asked for whole.
  func show(_ text: String) {
    if let view { view(text) } else { shown.append(text) }
  }

  /// Shows a text among what the running entry shows; a function that says something leaves `_` as it was.
  ///
  /// Outside of an entry, as in a script, it is told as a notice.
  public func say(_ text: String) {
    if isEvaluating { shown.append(text) } else { notice(text) }
  }

  // MARK: The corpus

  /// Goes on with another corpus; readings declared in the session are kept.
  func replaceCorpus(by corpus: Corpus) throws(LuaError) {
    self.corpus = corpus
    names = NameIndex(corpus)
    foundWithout = [:]
    (actorObjects, sourceObjects, kindObjects, choices) = ([:], [:], [:], [:])
    try use(allReadings.last { $0.id == reading.id } ?? .plain)
  }

  // MARK: Readings

  /// What stands under a reading; nil for the one that chooses nothing.
  func choice(under reading: Reading) -> Choice? {
    if reading.id == Reading.plain.id { return nil }
    let key = "\(reading.id): \(reading.terms)"
    if let known = choices[key] { return known }
    let made = corpus.choice(under: reading)
    choices[key] = made
    return made
  }

  /// What was found where claims were held against each other; worked out when first asked.
  ///
  /// What the reading in use does not count, for its source, status or day, is left out. Rivals among which it chooses are
  /// not: a choice does away with no contradiction.
  var findings: [Finding] { findings(under: choice) }

  /// What is found among the claims that count under a choice.
  func findings(under choice: Choice?) -> [Finding] {
    let passing = choice?.ruledOut ?? []
    if let known = foundWithout[passing] { return known }
    let found = corpus.findings(passing: passing)
    foundWithout[passing] = found
    return found
  }

  /// Computes the corpus's tables under a reading from now on.
  ///
  /// Tables that a script already holds stay as they are; globals that are the corpus's own tables are made anew.
  func use(_ reading: Reading) throws(LuaError) {
    self.reading = reading
    choice = choice(under: reading)
    for (name, table) in tables {
      if case .object(let object) = lua.global(name), object === table { lua.setGlobal(name, .nil) }
    }
    tables = [:]
  }

  /// All names that a script could use now: what is set, and the tables that would be made when asked for.
  var globalNames: [String] {
    Set(lua.globalNames).union(tableNames).sorted()
  }

  /// Every method of every type.
  var methodNames: [String] {
    Set(lua.registry.filter { $0.owner != nil }.map(\.name)).sorted()
  }
}
