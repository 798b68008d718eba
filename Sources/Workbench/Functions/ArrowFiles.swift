import Columnar
import Interchange
import LuaHost
import Relations

/// Arrow files: tables that are used where they lie in the file.
extension Session {
  /// A table with the history it was written with, the loading behind it.
  func loadedArrow(_ path: String) throws(LuaError) -> Table {
    let control = ReadControl(isStopped: { [lua] in lua.isInterrupted })
    let started = ContinuousClock.now
    do throws(ReadError) {
      let (table, report) = try readArrow(path, corpus: { corpusName }, control: control)
      let line = "load \"\(path)\""
      imports[line] = report
      if let lost = report.entries.first(where: { $0.done == ImportReport.originsLeftOut }) {
        notice("\(path): \(lost.what): \(lost.done)")
      }
      return table.made(from: table, by: line).timed((ContinuousClock.now - started).inSeconds)
    } catch {
      if error.code == .stopped { try lua.checkStop() }
      throw LuaError(error.message, hint: error.hint, code: "file")
    }
  }

  func saveArrow(_ table: Table, _ path: String) throws(LuaError) {
    try saved { () throws(FileError) in
      try table.writeArrow(to: path, corpus: table.origins == nil ? nil : corpusName)
    }
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
