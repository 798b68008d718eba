import Columnar
import Interchange
public import LuaHost
import Relations

/// The sources' own words, where the documents are at hand.
extension Session {
  var documentFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "read_texts", "read_texts(folder) -> text",
        "Tells where the sources' texts lie, so that `why` can show the passages.",
        details:
          "Each file of the folder that begins with a source's title, or is named after it (`mn-kp-wiki.txt`), is its text. Passages are found by heading and number; where that can't be told nothing is shown.",
        example: "pcall(read_texts, \"/nowhere\")"
      ) { [unowned self] call throws(LuaError) in
        let found = try readDocuments(in: try call.string(1))
        let missing = corpus.sources.map(\.id).filter { texts[$0] == nil }
        let rest = missing.isEmpty ? "" : "; none for \(missing.joined(separator: ", "))"
        return call.returns(
          TextObject("\(found) of \(corpus.sources.count) sources have their text here\(rest)."))
      },
      LuaFunctionRow(
        "passage", "passage(text) -> text | nil",
        "Gives what stands at a passage, where the document is at hand.",
        details:
          "Without the document, or where the place can't be told, the answer is nil. See `read_texts`.",
        example: "passage \"mn-kp-wiki/heads-of-state/2\""
      ) { [unowned self] call throws(LuaError) in
        let text = try call.string(1)
        guard let passage = Passage(text), corpus.source(passage.source) != nil else {
          throw LuaError(
            "\"\(text)\" is no passage", hint: "write source/section/number, as the column passage has it",
            code: "name")
        }
        guard let words = words(at: passage) else { return call.returns(.nil) }
        return call.returns(TextObject(words))
      },
    ]
  }

  /// What stands at a passage, if its document is at hand.
  func words(at passage: Passage) -> String? {
    guard let source = corpus.source(passage.source), let text = texts[source.id] else { return nil }
    return text.text(at: passage, in: source)
  }

  /// Reads the texts of a folder; the answer is how many sources have one.
  ///
  /// - Throws: an error where the folder can't be read.
  @discardableResult
  public func readDocuments(in folder: String) throws(LuaError) -> Int {
    do throws(FileError) {
      var found: [String: DocumentText] = [:]
      var likeness: [String: Int] = [:]
      for name in try Files.names(in: folder) {
        let text = DocumentText(try Files.text(at: "\(folder)/\(name)"))
        let stem = name.prefix(upTo: ".") ?? name
        for source in corpus.sources {
          let weight = stem == source.id ? 3 : text.likeness(to: source)
          guard weight > likeness[source.id] ?? 0 else { continue }
          found[source.id] = text
          likeness[source.id] = weight
        }
      }
      texts = found
      return found.count
    } catch {
      throw LuaError(error.description, hint: "read_texts(folder) wants a folder of texts", code: "file")
    }
  }
}
