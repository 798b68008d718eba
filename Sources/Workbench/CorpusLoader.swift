import Glibc
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
      // The folder stands before the message already.
      let message = error.path == folder ? String(cString: strerror(error.code)) : error.description
      throw CorpusError([Problem(message, at: Claim.Place(file: folder, line: 0))])
    }
  }

  /// Loads data files from memory.
  ///
  /// - Throws: `CorpusError` with every mistake in every file. Where a file cannot be run to its end, what points to
  ///   something that is nowhere else is not complained about: it may be in that file.
  public static func load(files: [(name: String, text: String)]) throws(CorpusError) -> Corpus {
    let (entries, problems) = EntryRecorder.record(files)
    do throws(CorpusError) {
      guard problems.isEmpty else { throw CorpusError(problems + Corpus.problems(inSome: entries)) }
      return try Corpus(assembling: entries)
    } catch {
      throw CorpusError(located(error.problems, in: files))
    }
  }

  /// Moves mistakes from the first lines of their entries to the lines of their fields, where these can be found.
  private static func located(_ problems: [Problem], in files: [(name: String, text: String)]) -> [Problem] {
    var texts: [String: EntryText] = [:]
    return problems.map { problem in
      let name = problem.place.file
      if texts[name] == nil, let file = files.first(where: { $0.name == name }) {
        texts[name] = EntryText(file.text)
      }
      guard let line = texts[name]?.line(of: problem) else { return problem }
      return problem.moved(toLine: line)
    }
  }
}
