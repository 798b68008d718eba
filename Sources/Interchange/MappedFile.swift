import Columnar
import Glibc

/// The bytes of a whole file, mapped into memory where there are many.
///
/// What is replaced by a rename, as all that this program writes is, stays as it was for whoever has it mapped. A program that
/// cuts short or writes over a mapped file pulls it away from under its readers: touching what is no longer there ends a
/// process. So small files are copied, the size is taken from the open file itself, and what is read of a large one is
/// checked against that size; what happens to it later is beyond a reader.
final class MappedFile: Sendable {
  /// Where the bytes begin: a multiple of 64.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// Whether the bytes lie in the file and not in memory of our own.
  let isMapped: Bool

  /// Files up to this size are copied: a millisecond's work.
  static let copyLimit = 4 << 20

  private let block: Block?

  init(opening path: String, copyLimit: Int = MappedFile.copyLimit) throws(ReadError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw ReadError(.folder, "\(path) is a folder", hint: "name a file in it")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ReadError(.format, "\(path) is no file that can be mapped", hint: "put it into a file first")
    }
    let size = Int(status.st_size)
    guard size > copyLimit else {
      let copy = Block(byteCount: size)
      var done = 0
      while done < size {
        let got = read(descriptor, copy.base + done, size - done)
        if got < 0, errno == EINTR { continue }
        if got < 0 { throw .system(path, errno) }
        if got == 0 { throw .changed(path) }
        done += got
      }
      block = copy
      bytes = UnsafeRawBufferPointer(start: copy.base, count: size)
      isMapped = false
      return
    }
    guard let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
      throw .system(path, errno)
    }
    block = nil
    bytes = UnsafeRawBufferPointer(start: mapped, count: size)
    isMapped = true
  }

  /// Takes bytes that are there already.
  init(_ copied: [UInt8]) {
    let copy = Block(byteCount: copied.count)
    copied.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.base.copyMemory(from: start, byteCount: bytes.count) }
    }
    block = copy
    bytes = UnsafeRawBufferPointer(start: copy.base, count: copied.count)
    isMapped = false
  }

  deinit {
    if isMapped, let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
  }
}
