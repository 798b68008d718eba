import Interchange
public import LuaHost

/// Where a mistake happened: in the entry that ran, in a function that an earlier one made, or in a file.
extension Session {
  /// What Lua calls an entry, counted from 1 as `history()` counts them.
  ///
  /// A function keeps the name of the chunk that made it; were all entries called the same, a line of it would be nobody's.
  static func chunk(ofEntry number: Int) -> String { "entry \(number)" }

  /// The line within the last entry, from 1, that an error is about; nil where it happened elsewhere.
  public func line(of error: LuaError) -> Int? {
    guard let place = error.place, place.chunk == Self.chunk(ofEntry: entries.count) else { return nil }
    return place.line
  }

  /// The text of what Lua calls by a name: an entry, or a file that can be read.
  func text(ofChunk chunk: String) -> String? {
    entry(ofChunk: chunk)?.entry.source ?? (try? Files.text(at: chunk))
  }

  func entry(ofChunk chunk: String) -> (number: Int, entry: PastEntry)? {
    guard let start = chunk.range(after: "entry "), let number = Int(chunk[start...]),
      chunk == Self.chunk(ofEntry: number), entries.indices.contains(number - 1)
    else { return nil }
    return (number, entries[number - 1])
  }

  /// What stands before a message that is not about the last entry: `in f (entry 3, line 2): `, or `lib.lua:3: `.
  func elsewhere(_ error: LuaError) -> String {
    guard let place = error.place, line(of: error) == nil else { return "" }
    guard let (number, entry) = entry(ofChunk: place.chunk) else {
      return isPrompt(place.chunk) ? "" : "\(place.chunk):\(place.line): "
    }
    var words = Self.chunk(ofEntry: number)
    if entry.text.contains("\n") {
      words += ", line \(place.line - entry.source.prefix { $0 == "\n" }.count)"
    }
    let function = error.calls.first { $0.place == "\(place.chunk):\(place.line)" }?.function
    return function.map { "in \($0) (\(words)): " } ?? words + ": "
  }

  /// Whether a chunk is the prompt's own Lua.
  private func isPrompt(_ chunk: String) -> Bool { chunk == "(entente)" }

  /// An error of Lua's compiler that came by way of `dofile` or `require`, known for what it is.
  func recognized(_ raised: LuaError) -> LuaError {
    guard raised.code == "run", let place = raised.place, raised.message.range(after: " near ") != nil,
      entry(ofChunk: place.chunk) == nil, let text = try? Files.text(at: place.chunk)
    else { return raised }
    do throws(LuaError) {
      _ = try lua.load(text, name: "@" + place.chunk)
      return raised
    } catch {
      guard error.message == raised.message else { return raised }
      var syntax = raised
      syntax.code = "syntax"
      return syntax
    }
  }

  /// What runs into itself without end, where the stack was full.
  func hint(onStack error: LuaError) -> String? {
    guard error.code == "stack" else { return nil }
    // Beginning with the innermost; what has no name ends the list.
    let names = error.calls.prefix { $0.function != nil }.compactMap(\.function)
    guard let first = names.first, let length = names.dropFirst().firstIndex(of: first) else { return nil }
    let cycle = names[..<length]
    if cycle.count == 1 { return "\(first) calls itself without end" }
    return "\(cycle.dropLast().joined(separator: ", ")) and \(names[length - 1]) call each other without end"
  }
}

extension LuaError {
  /// The calls that led to it, from the innermost on, as the traceback has them.
  fileprivate var calls: [(place: String, function: String?)] {
    (traceback ?? "").split(separator: "\n").compactMap { line in
      guard line.first == "\t", let place = line.dropFirst().prefix(upTo: ": in "),
        let start = line.range(after: ": in ")
      else { return nil }
      let called = line[start...]
      return (place, called.range(after: "'").flatMap { called[$0...].prefix(upTo: "'") })
    }
  }
}
