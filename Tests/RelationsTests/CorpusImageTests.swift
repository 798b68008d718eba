import Chronology
import Columnar
import Testing

@testable import Relations

@Suite("An image of a corpus")
struct CorpusImageTests {
  @Test("gives every field back")
  func roundTrip() throws {
    let corpus = try SmallCorpus.corpus()
    let again = try #require(Corpus(image: corpus.image))
    #expect(contents(of: again) == contents(of: corpus))
  }

  @Test("gives the fields back that a reader would look at")
  func literals() throws {
    let corpus = try #require(Corpus(image: SmallCorpus.corpus().image))
    #expect(corpus.sources.map(\.id) == ["paper", "copy"])
    #expect(corpus.source("copy")?.witness == "paper")
    #expect(corpus.actor("ada")?.names.map(\.form) == ["Ada", "Ada Ångström", "Ada A\u{30A}ngström", "아다"])
    #expect(corpus.actor("ada")?.names.map(\.form.utf8.count) == [3, 14, 15, 6])
    let claim = try #require(corpus.claims.first)
    #expect(claim.participants.map(\.actor) == ["ada", "north"])
    #expect(claim.date?.text == "1956-07-16/1956-07-18~")
    #expect(claim.quantity == Quantity(low: 390.5, high: nil, best: -0.0, hedge: .over, unit: "person"))
    #expect(claim.quantity?.best?.sign == .minus)
    #expect(claim.rank == -2)
    #expect(claim.origin.description == "a/visits.lua:12")
    #expect(corpus.claims.map(\.quantityBlank) == [nil, .unknown, Blank.none, .notCovered])
  }

  @Test("can be of nothing")
  func empty() throws {
    let corpus = try #require(Corpus(image: Corpus().image))
    #expect(contents(of: corpus) == contents(of: Corpus()))
  }

  @Test("is the same bytes each time")
  func stable() throws {
    #expect(try SmallCorpus.corpus().image == SmallCorpus.corpus().image)
  }

  @Test("is read from any collection of bytes")
  func collections() throws {
    let image = try SmallCorpus.corpus().image
    #expect(Corpus(image: (image + [1, 2])[..<image.count]) != nil)
    #expect(Corpus(image: image.lazy.map { $0 }) != nil)
  }

  @Test(
    "is not what merely looks like one",
    arguments: [[], [0], Array("ENTENTE".utf8), Array("return { 1, 2, 3 } -- no image at all".utf8)])
  func foreign(bytes: [UInt8]) {
    #expect(Corpus(image: bytes) == nil)
  }

  @Test("of another version is refused")
  func otherVersion() throws {
    var image = try SmallCorpus.corpus().image
    image[7] += 1
    #expect(Corpus(image: image) == nil)
  }

  @Test("with any bit turned is refused")
  func flipped() throws {
    var image = try SmallCorpus.corpus().image
    for offset in image.indices {
      for bit in UInt8(0)..<8 {
        image[offset] ^= 1 << bit
        if Corpus(image: image) != nil { Issue.record("bit \(bit) of byte \(offset) went unnoticed") }
        image[offset] ^= 1 << bit
      }
    }
  }

  @Test("cut short or drawn out is refused")
  func truncated() throws {
    let image = try SmallCorpus.corpus().image
    for count in image.indices where Corpus(image: image.prefix(count)) != nil {
      Issue.record("\(count) bytes of \(image.count) were taken for all")
    }
    #expect(Corpus(image: image + [0]) == nil)
  }
}

@Suite("An image with a right checksum and wrong content")
struct ForgedImageTests {
  @Test("is refused, or is some corpus that is whole")
  func altered() throws {
    let image = try SmallCorpus.corpus().image
    var accepted = 0
    for offset in image.indices.dropFirst(ImageFormat.headerSize) {
      for value in [0, 1, 0x7F, 0x80, 0xFF, image[offset] ^ 1, image[offset] &+ 1] {
        var forged = image
        forged[offset] = value
        guard let corpus = Corpus(image: sealed(forged)) else { continue }
        accepted += 1
        if Corpus(image: corpus.image)?.image != corpus.image {
          Issue.record("byte \(offset) as \(value) gives a corpus that is not whole")
        }
      }
    }
    // A letter changed in a name is nothing that could be noticed; that some are shows that the seal holds.
    #expect(accepted > 0)
  }

  @Test("cut short or drawn out is refused")
  func truncated() throws {
    let image = try SmallCorpus.corpus().image
    for count in ImageFormat.headerSize..<image.count
    where Corpus(image: sealed(Array(image.prefix(count)))) != nil {
      Issue.record("\(count) bytes of \(image.count) were taken for all")
    }
    #expect(Corpus(image: sealed(image + [0])) == nil)
  }

  @Test(
    "is refused where a count or number is beyond all bounds",
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
      [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00],
      [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
      [0x80],
    ])
  func huge(content: [UInt8]) {
    let header = ImageFormat.mark + [UInt8](repeating: 0, count: 8)
    #expect(Corpus(image: sealed(header + content)) == nil)
  }

  @Test(
    "is refused where a text is not UTF-8", arguments: [(UInt8(0x41), true), (0xC3, false), (0xFF, false)])
  func notUTF8(byte: UInt8, isAccepted: Bool) {
    // One text of one byte; no dates, quantities, sources, actors, kinds, claims, rules and readings.
    let image = [UInt8](repeating: 0, count: ImageFormat.headerSize) + [1, 1, byte, 0, 0, 0, 0, 0, 0, 0, 0]
    #expect((Corpus(image: sealed(image)) != nil) == isAccepted)
  }

  /// An image with the checksum that its content asks for.
  private func sealed(_ image: [UInt8]) -> [UInt8] {
    let content = Array(image.dropFirst(ImageFormat.headerSize))
    let sum = content.withUnsafeBytes(ImageFormat.checksum)
    return ImageFormat.mark + withUnsafeBytes(of: sum.littleEndian, Array.init) + content
  }
}

/// Every field of everything in a corpus, in bytes: as texts, two ways to compose a letter would be equal.
func contents(of corpus: Corpus) -> [UInt8] {
  var text = ""
  dump(corpus.sources, to: &text)
  dump(corpus.actors, to: &text)
  dump(corpus.kinds, to: &text)
  dump(corpus.claims, to: &text)
  dump(corpus.rules, to: &text)
  dump(corpus.readings, to: &text)
  return Array(text.utf8)
}
