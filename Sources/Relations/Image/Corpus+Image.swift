extension Corpus {
  /// The version of the layout of images; one of another version is not read.
  public static var imageVersion: Int { Int(ImageFormat.version) }

  /// The corpus as bytes, from which it can be made again much faster than from its data files.
  ///
  /// An image is a cache, not an exchange format: other versions of the program need not understand it. The same
  /// corpus always gives the same bytes. Making one takes some milliseconds for a thousand claims.
  public var image: [UInt8] {
    var writer = ImageWriter()
    writer.list(sources)
    writer.list(actors)
    writer.list(kinds)
    writer.list(claims)
    writer.list(rules)
    writer.list(readings)
    return writer.finished()
  }

  /// Makes a corpus from its image, or nothing where the bytes are no image, or of another version, or damaged.
  ///
  /// Whatever the bytes are, no more memory is asked for than in proportion to them, and nothing half-read is given.
  /// Takes about a microsecond a claim.
  ///
  /// ```swift
  /// Corpus(image: corpus.image)?.claims.count == corpus.claims.count  // true
  /// Corpus(image: corpus.image.dropLast())  // nil
  /// ```
  public init?(image: some Collection<UInt8>) {
    let read = image.withContiguousStorageIfAvailable { Corpus(read: UnsafeRawBufferPointer($0)) }
    guard let corpus = read ?? Array(image).withUnsafeBytes({ Corpus(read: $0) }) else { return nil }
    self = corpus
  }

  private init?(read image: UnsafeRawBufferPointer) {
    guard var reader = ImageReader(image) else { return nil }
    let sources: [Source] = reader.list()
    let actors: [Actor] = reader.list()
    let kinds: [Kind] = reader.list()
    let claims: [Claim] = reader.list()
    let rules: [Rule] = reader.list()
    let readings: [Reading] = reader.list()
    guard reader.isFinished else { return nil }
    self.init(
      sources: sources, actors: actors, kinds: kinds, claims: claims, rules: rules, readings: readings)
  }
}
