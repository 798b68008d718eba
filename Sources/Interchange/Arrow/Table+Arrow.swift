public import Columnar
import Glibc

/// Reads an Arrow IPC file, also called Feather 2, with a report of what was decided.
///
/// The file is mapped: a column whose codes or numbers lie in it as they do in memory is used where it lies, so that opening
/// costs a look at the codes and not a copy of the file. One that is compressed is unpacked into memory, by all cores. Files of
/// any program are taken, in one batch of rows or many; so are streams. What a column can't be made of is one error that names
/// the column and its type.
///
/// ```swift
/// let (table, report) = try readArrow("events.arrow")
/// ```
///
/// - Parameters:
///   - corpus: The name of the corpus whose claims are at hand, as it was given to `writeArrow`: which claims the rows come from
///     is read only where it is the same, and the report says so where it is not. Asked only for rows that come from claims.
///   - control: Is asked whether to stop.
/// - Throws: ``ReadError`` where the file is broken, holds too much for the memory once it is unpacked, or holds what is not taken.
public func readArrow(
  _ path: String, corpus: () -> String? = { nil }, control: ReadControl = ReadControl()
) throws(ReadError) -> (table: Table, report: ImportReport) {
  let file = try MappedFile(opening: path)
  return try readArrow(file, path, corpus: corpus, control: control)
}

func readArrow(
  _ file: MappedFile, _ path: String, corpus: () -> String? = { nil }, control: ReadControl = ReadControl()
) throws(ReadError) -> (table: Table, report: ImportReport) {
  if file.bytes.starts(with: Array("FEA1".utf8)) {
    throw ReadError(
      .format, "\(path) is a Feather file of version 1", hint: "write it anew as version 2, which is Arrow")
  }
  var report = ImportReport()
  report.path = path
  var reader = ArrowReader(file, 0..<file.bytes.count, control)
  do throws(ArrowFault) {
    return (try reader.read(&report, corpus: corpus), report)
  } catch {
    throw error.error(path)
  }
}

extension ImportReport {
  /// What was done where the rows of a file come from claims of another corpus than the one at hand.
  public static let originsLeftOut = "which claims they are is left out"
}

/// Whether a file is one that ``readArrow(_:corpus:control:)`` takes: by its name or its first bytes.
public func isArrow(_ path: String) -> Bool {
  if hasArrowEnding(path) { return true }
  var status = stat()
  // A pipe is not opened, as whoever writes to it would believe to be read.
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var head = [UInt8](repeating: 0, count: 6)
  return pread(descriptor, &head, 6, 0) == 6
    && (head == ArrowReader.mark || head.starts(with: Array("FEA1".utf8)))
}

/// Whether a name ends as that of an Arrow file: `.arrow`, `.arrows`, `.feather` or `.ipc`.
public func hasArrowEnding(_ path: String) -> Bool {
  let name = path.lowercased()
  return [".arrow", ".arrows", ".feather", ".ipc"].contains { name.hasSuffix($0) }
}

extension Table {
  /// Writes the table as an Arrow IPC file, whole or not at all.
  ///
  /// Texts, references and dates are dictionaries, plain days are Arrow's dates, other dates the text of EDTF, quantities
  /// structs of low, high, best, hedge and unit. Other programs find the certain rows, a null where a cell is blank, and our
  /// words about columns as metadata under `entente:`. The sorts of blanks, the claims that rows come from and the doubtful rows
  /// lie where only we look: a program that counted doubtful rows among the others would be wrong.
  ///
  /// - Parameters:
  ///   - corpus: The name of the corpus in which origins are numbered.
  ///   - compression: How the file is made smaller. It is no longer used where it lies then, but unpacked as it is read.
  public func writeArrow(
    to path: String, corpus: String? = nil, compression: ArrowCompression? = nil
  ) throws(FileError) {
    let writer = ArrowWriter(self, corpus: corpus, compression: compression)
    try Files.write(to: path) { output throws(FileError) in try writer.write(&output) }
  }
}
