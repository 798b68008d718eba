import Interchange
import LuaHost
public import Relations

/// Loads a corpus from a folder of Lua data files.
///
/// The files run in the `data` profile with a limit on memory and steps: they can neither read anything nor run for
/// ever. Every word that is no function there is taken for a declaration or a kind; what it means is checked once all
/// files are read.
public struct CorpusLoader {
  /// What a set of data files may use together.
  static let (memoryLimit, stepLimit) = (512 << 20, 200_000_000)

  /// Loads all `.lua` files under a folder, at any depth.
  ///
  /// A corpus that was loaded before from the same files, by the same program, comes from the user's cache folder, which
  /// is some five times as fast and otherwise the same; see `CorpusCache`.
  ///
  /// - Throws: `CorpusError` with every mistake in every file. Nothing half-loaded is given.
  public static func load(folder: String) throws(CorpusError) -> Corpus {
    try load(folder: folder, cache: .ofUser).corpus
  }

  /// Loads a folder with a cache, and tells whether the corpus came from there.
  static func load(
    folder: String, cache: CorpusCache?
  ) throws(CorpusError) -> (corpus: Corpus, isFromCache: Bool) {
    // The states are taken before the texts are read: a file that changes in between won't be in that state again.
    let states = try reading(folder) { () throws(FileError) in
      try Files.states(under: folder, ending: ".lua")
    }
    if states.isEmpty {
      throw CorpusError([
        Problem("there are no .lua files in this folder", at: Claim.Place(file: folder, line: 0))
      ])
    }
    let slot = cache?.slot(for: folder, holding: states)
    if let corpus = slot?.corpus() { return (corpus, true) }
    let files = try reading(folder) { () throws(FileError) in
      var files: [(name: String, text: String)] = []
      for state in states { files.append((state.name, try Files.text(at: "\(folder)/\(state.name)"))) }
      return files
    }
    let corpus = try load(files: files)
    slot?.keep(corpus)
    return (corpus, false)
  }

  /// Words a failure to read as a mistake in the folder.
  private static func reading<Result>(
    _ folder: String, _ body: () throws(FileError) -> Result
  ) throws(CorpusError) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw CorpusError([Problem(error.description, at: Claim.Place(file: folder, line: 0))])
    }
  }

  /// Loads data files from memory.
  public static func load(files: [(name: String, text: String)]) throws(CorpusError) -> Corpus {
    let (entries, problems) = EntryRecorder.record(files)
    // A mistake in the Lua of one file leaves its other entries out, which would make others point nowhere.
    guard problems.isEmpty else { throw CorpusError(problems) }
    return try Corpus(assembling: entries)
  }
}

/// Runs data files and writes down what they declare.
private final class EntryRecorder {
  private let lua: LuaState
  private(set) var entries: [Entry] = []
  private(set) var problems: [Problem] = []
  private var file = ""
  private var pending: (keyword: String, id: String, place: Claim.Place)?

  /// Runs files one after the other in a state of their own.
  static func record(
    _ files: [(name: String, text: String)]
  ) -> (entries: [Entry], problems: [Problem]) {
    guard let first = files.first else { return ([], []) }
    do throws(LuaError) {
      let recorder = try EntryRecorder()
      for (name, text) in files { recorder.run(text, file: name) }
      return (recorder.entries, recorder.problems)
    } catch {
      return ([], [Problem(error.message, at: Claim.Place(file: first.name, line: 0))])
    }
  }

  private init() throws(LuaError) {
    lua = try LuaState(
      profile: .data, memoryLimit: CorpusLoader.memoryLimit, stepLimit: CorpusLoader.stepLimit)
    lua.stopCollecting()
    entries.reserveCapacity(1024)
    lua.setMissingGlobal { [unowned self] call throws(LuaError) in
      let word = try call.string(2)
      let function = lua.function { [unowned self] call throws(LuaError) in try record(word, &call) }
      lua.setGlobal(word, function)
      return call.returns(function)
    }
  }

  func run(_ text: String, file: String) {
    self.file = file
    pending = nil
    do throws(LuaError) {
      _ = try lua.run(text, name: "@\(file)")
    } catch {
      let place = Claim.Place(file: file, line: error.place?.line ?? 0)
      problems.append(Problem(error.message, at: place, hint: error.hint))
    }
    if let pending { problems.append(unfinished(pending)) }
    // What one file left is room for the next: fresh memory costs more than clearing up.
    lua.collect()
  }

  private func unfinished(_ pending: (keyword: String, id: String, place: Claim.Place)) -> Problem {
    Problem("\(pending.keyword) \"\(pending.id)\" is not followed by a table", at: pending.place)
  }

  private func record(_ word: String, _ call: inout LuaCall) throws(LuaError) -> Int32 {
    let place = Claim.Place(file: file, line: call.place?.line ?? 0)
    if let pending, pending.keyword != word {
      problems.append(unfinished(pending))
      self.pending = nil
    }
    switch try call.value(1) {
    case .string(let id):
      pending = (word, id, place)
      return call.returns(lua.global(word))
    case .table(let table):
      entries.append(
        Entry(keyword: word, id: pending?.id, record: Datum.Record(table), place: pending?.place ?? place))
      pending = nil
      return 0
    case let other:
      throw LuaError("\(word) takes a table of fields, got \(other.typeName)", hint: "write \(word) { … }")
    }
  }
}

extension Datum {
  /// What Lua holds, as data.
  init(_ value: LuaValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .boolean(let truth): self = .boolean(truth)
    case .table(let table): self = .record(Record(table))
    case .nil, .function, .object, .other: self = .other(value.typeName)
    }
  }
}

extension Datum.Record {
  /// The two parts of a Lua table.
  init(_ table: LuaTable) {
    self.init(list: table.list.map(Datum.init), fields: table.fields.map { ($0.key, Datum($0.value)) })
  }
}
