import Glibc
import Interchange
import Relations

/// Keeps images of corpora between runs of the program, so that unchanged data files need not be run and checked again.
///
/// There is one file for each folder of data. It is used only where the names, sizes and times of all data files, the
/// program and the layout of images are what they were when it was written. Whatever goes wrong here, the corpus is
/// loaded from its data files as if there were no cache, and nobody is told.
struct CorpusCache {
  /// The folder of the images; it need not exist.
  let folder: String
  /// Tells the time in nanoseconds since 1970.
  var now: @Sendable () -> Int = { CorpusCache.clock }

  /// The cache that the user's surroundings ask for: `$XDG_CACHE_HOME/entente`, or `~/.cache/entente`.
  ///
  /// Nil where `ENTENTE_CACHE` is `off` or there is no such folder.
  static var ofUser: CorpusCache? {
    if variable("ENTENTE_CACHE") == "off" { return nil }
    // The standard for these folders wants a path that is not absolute to be ignored.
    if let folder = variable("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return CorpusCache(folder: "\(folder)/entente")
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return CorpusCache(folder: "\(home)/.cache/entente")
  }

  /// Where the image of a folder of data is, in the state in which its files are now; nil where it can't have one.
  func slot(for data: String, holding files: [FileState]) -> Slot? {
    var program = stat()
    guard let path = Files.resolved(data), stat("/proc/self/exe", &program) == 0 else { return nil }
    var fingerprint = "Entente corpus, image \(Corpus.imageVersion)\n"
    fingerprint +=
      "\(program.st_size) \(program.st_mtim.tv_sec) \(program.st_mtim.tv_nsec) program\0\(path)\0"
    // A file that changed just now may change once more within the same tick of the file system's clock.
    let settled = now() - Self.unsettled
    var isSettled = true
    for file in files {
      fingerprint += "\(file.size) \(file.modified) \(file.changed) \(file.name)\0"
      isSettled = isSettled && file.modified < settled && file.changed < settled
    }
    return Slot(
      folder: folder, path: "\(folder)/corpus-\(Self.hash(path)).image", fingerprint: fingerprint,
      isSettled: isSettled)
  }

  /// How long a file must have been left alone for its time to tell its state, in nanoseconds: the coarsest clocks of
  /// file systems tick every two seconds.
  private static let unsettled = 2_000_000_000

  private static var clock: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The FNV-1a hash of a path, in hexadecimal digits: the same in every run.
  private static func hash(_ path: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

extension CorpusCache {
  /// The place of one corpus's image: a file that holds the fingerprint, then the image.
  struct Slot {
    fileprivate let folder: String
    let path: String
    fileprivate let fingerprint: String
    fileprivate let isSettled: Bool

    /// The corpus kept here; nil where there is none, or one of other files, or a damaged one.
    func corpus() -> Corpus? {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var status = stat()
      // What another user put here is not ours to believe.
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        let bytes = Self.bytes(of: descriptor, count: Int(status.st_size)),
        bytes.starts(with: fingerprint.utf8)
      else { return nil }
      return Corpus(image: bytes[fingerprint.utf8.count...])
    }

    /// Keeps a corpus, whole or not at all.
    func keep(_ corpus: Corpus) {
      guard isSettled, Self.make(folder: folder) else { return }
      // What can't be kept is made anew the next time.
      try? Files.write(
        Array(fingerprint.utf8) + corpus.image, to: path, isPrivate: true, isDurable: false)
    }

    private static func bytes(of descriptor: Int32, count: Int) -> [UInt8]? {
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
          let got = read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
          if got < 0, errno == EINTR { continue }
          if got <= 0 { break }
          filled += got
        }
      }
      return bytes.count == count ? bytes : nil
    }

    /// Makes a folder and those above it, readable for the user alone.
    private static func make(folder: String) -> Bool {
      if Files.isFolder(folder) { return true }
      guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex,
        make(folder: String(folder[..<slash]))
      else { return false }
      return mkdir(folder, 0o700) == 0 || errno == EEXIST
    }
  }
}
