import Chronology
import Foundation
import Relations
import Testing

@testable import Workbench

@Suite("A cache of corpora")
struct CorpusCacheTests {
  private let folder: DataFolder

  init() throws {
    folder = try DataFolder([
      "base.lua":
        "source \"s\" { title = \"S\", sections = { { \"a\", \"A\", 9 } } }\nplace \"x\" { name = \"X\" }",
      "kinds/visit.lua":
        "kind \"visit\" { summary = \"A visit.\", roles = { { \"guest\", \"who\" } } }",
      "visits.lua": "visit { guest = \"x\", date = \"1956\", from = \"s/a/1\" }",
    ])
  }

  /// A cache for which the files of the folder are old enough.
  private var cache: CorpusCache {
    var cache = CorpusCache(folder: folder.path("cache/entente"))
    cache.now = { Int(Date().timeIntervalSince1970 * 1e9) + 10_000_000_000 }
    return cache
  }

  private func isFromCache() throws -> Bool {
    try CorpusLoader.load(folder: folder.data, cache: cache).isFromCache
  }

  private func images() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("cache/entente"))
  }

  @Test("gives the second load what the first one made")
  func second() throws {
    let first = try CorpusLoader.load(folder: folder.data, cache: cache)
    let second = try CorpusLoader.load(folder: folder.data, cache: cache)
    #expect(!first.isFromCache)
    #expect(second.isFromCache)
    #expect(contents(of: second.corpus) == contents(of: first.corpus))
    #expect(second.corpus.claims.first?.origin.description == "visits.lua:1")
  }

  @Test("knows a folder by any path that leads to it")
  func links() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.data)
    #expect(try !isFromCache())
    #expect(try CorpusLoader.load(folder: folder.path("link"), cache: cache).isFromCache)
  }

  @Test("holds one image a folder, which only the user may read")
  func permissions() throws {
    for _ in 0..<3 { _ = try isFromCache() }
    let images = try images()
    #expect(images.count == 1)
    let path = folder.path("cache/entente/\(try #require(images.first))")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("gives nothing once a file was edited, even to the same size and time")
  func edited() throws {
    #expect(try !isFromCache())
    let path = folder.path("data/visits.lua")
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    try folder.write("visit { guest = \"x\", date = \"1957\", from = \"s/a/1\" }", to: "visits.lua")
    try FileManager.default.setAttributes([.modificationDate: try #require(time)], ofItemAtPath: path)
    let edited = try CorpusLoader.load(folder: folder.data, cache: cache)
    #expect(!edited.isFromCache)
    #expect(edited.corpus.claims.first?.date?.text == "1957")
    #expect(try isFromCache())
  }

  @Test("gives nothing once a file was added, or taken away")
  func added() throws {
    #expect(try !isFromCache())
    try folder.write("place \"y\" { name = \"Y\" }", to: "more/places.lua")
    #expect(try !isFromCache())
    #expect(try isFromCache())
    try FileManager.default.removeItem(atPath: folder.path("data/more/places.lua"))
    #expect(try !isFromCache())
    #expect(try isFromCache())
  }

  @Test("cares for data files alone")
  func otherFiles() throws {
    #expect(try !isFromCache())
    try folder.write("Read me.", to: "README.md")
    try folder.write("nonsense", to: ".hidden.lua")
    #expect(try isFromCache())
  }

  @Test("is passed over where its image is damaged, and mended", arguments: [0, 30, 400, -1])
  func corrupt(offset: Int) throws {
    #expect(try !isFromCache())
    let path = folder.path("cache/entente/\(try #require(try images().first))")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    if offset < 0 { bytes.removeLast(bytes.count / 2) } else { bytes[offset] ^= 0x10 }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try !isFromCache())
    #expect(try isFromCache())
  }

  @Test("is done without where its folder cannot be made")
  func unwritable() throws {
    try FileManager.default.removeItem(atPath: folder.path("data/kinds"))
    try folder.write(
      "kind \"visit\" { summary = \"A visit.\", roles = { { \"guest\", \"who\" } } }", to: "k.lua")
    // A file where a folder is wanted stops even the superuser, whom permissions do not.
    try Data().write(to: URL(fileURLWithPath: folder.path("cache")))
    #expect(try !isFromCache())
    #expect(try CorpusLoader.load(folder: folder.data, cache: cache).corpus.claims.count == 1)
    #expect(try !isFromCache())
  }

  @Test("keeps nothing of files that have just changed")
  func racy() throws {
    let cache = CorpusCache(folder: folder.path("cache/entente"))
    #expect(try !CorpusLoader.load(folder: folder.data, cache: cache).isFromCache)
    #expect(try !CorpusLoader.load(folder: folder.data, cache: cache).isFromCache)
    #expect(!FileManager.default.fileExists(atPath: folder.path("cache")))
  }

  @Test("keeps nothing that holds mistakes, and tells them each time")
  func mistakes() throws {
    try folder.write("visit { guest = \"nobody\", from = \"s/a/1\" }", to: "visits.lua")
    for _ in 0..<2 {
      let error = #expect(throws: CorpusError.self) { try isFromCache() }
      #expect(error?.problems.first?.field == "visit.guest")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("cache")))
  }
}

@Suite("The corpus that ships")
struct ShippedCorpusTests {
  @Test("is the same after a trip through its image")
  func roundTrip() throws {
    let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../seeds"
    ).path
    let corpus = try CorpusLoader.load(folder: seeds, cache: nil).corpus
    let again = try #require(Corpus(image: corpus.image))
    #expect(corpus.claims.count > 700)
    #expect(contents(of: again) == contents(of: corpus))
  }
}

/// Every field of everything in a corpus, in bytes: as texts, two ways to compose a letter would be equal.
private func contents(of corpus: Corpus) -> [UInt8] {
  var text = ""
  dump(corpus.sources, to: &text)
  dump(corpus.actors, to: &text)
  dump(corpus.kinds, to: &text)
  dump(corpus.claims, to: &text)
  return Array(text.utf8)
}
