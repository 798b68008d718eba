import Columnar
import Interchange
import LuaHost
import Relations

/// Arrow files: tables that are used where they lie in the file, or unpacked where it is compressed.
extension Session {
  /// A table with the history it was written with, the loading behind it.
  func loadedArrow(_ path: String) throws(LuaError) -> Table {
    let progress = ProgressLine("loading \(path)")
    defer { progress.clear() }
    let control = ReadControl(isStopped: { [lua] in lua.isInterrupted }, progress: { progress.show($0) })
    let started = ContinuousClock.now
    do throws(ReadError) {
      let (table, report) = try readArrow(path, corpus: { corpusName }, control: control)
      let line = "load \"\(path)\""
      if let lost = report.entries.first(where: { $0.done == ImportReport.originsLeftOut }) {
        notice("\(path): \(lost.what): \(lost.done)")
      }
      return table.made(from: table, by: line, remark: report).timed(
        (ContinuousClock.now - started).inSeconds)
    } catch {
      if error.code == .stopped { try lua.checkStop() }
      throw LuaError(error.message, hint: error.hint, code: "file")
    }
  }

  func saveArrow(_ table: Table, _ path: String, _ options: LuaTable? = nil) throws(LuaError) {
    let compression = try options.map { options throws(LuaError) in try self.compression(options) } ?? nil
    try saved { () throws(FileError) in
      try table.writeArrow(
        to: path, corpus: table.origins == nil ? nil : corpusName, compression: compression)
    }
  }

  /// What `{ compression = … }` asks for.
  private func compression(_ options: LuaTable) throws(LuaError) -> ArrowCompression? {
    if let stray = options.list.first {
      throw LuaError(
        "an option has a name, and \(stray.typeName) stands alone",
        hint: "the option is compression, \"lz4\" or \"zstd\"", code: "argument")
    }
    var found: ArrowCompression?
    for (option, value) in options.fields {
      guard option == "compression" else {
        throw LuaError(
          "save has no option \"\(option)\" for Arrow files",
          hint: suggestion(for: option, among: ["compression"])
            ?? "the option is compression, \"lz4\" or \"zstd\"", code: "argument")
      }
      let known = ArrowCompression.allCases.map(\.rawValue)
      guard let word = value.string else {
        throw LuaError(
          "option \"compression\" wants \"lz4\" or \"zstd\", got a \(value.typeName)", code: "argument")
      }
      guard let compression = ArrowCompression(rawValue: word) else {
        throw LuaError(
          "option \"compression\" is \"\(word)\"",
          hint: suggestion(for: word, among: known)
            ?? "known are lz4 and zstd; without the option the file is not compressed", code: "argument")
      }
      found = compression
    }
    return found
  }

  /// Writes a file; Ctrl-C and limits of time stop it.
  func saved(_ body: () throws(FileError) -> Void) throws(LuaError) {
    let result = heeding { () -> Result<Void, FileError> in
      do throws(FileError) {
        return .success(try body())
      } catch {
        return .failure(error)
      }
    }
    guard case .failure(let error) = result else { return }
    try lua.checkStop()
    throw LuaError(error.description, code: "file")
  }

  /// Tells corpora apart whose claims are numbered otherwise: the FNV-1a hash of all they hold.
  private var corpusName: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in corpus.image { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
