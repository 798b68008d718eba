import Glibc

/// Undoes gzip with the system's zlib, which is looked for only when it is wanted: nothing has to be installed to build.
enum Gunzip {
  private typealias Begin =
    @convention(c) (UnsafeMutableRawPointer, Int32, UnsafePointer<CChar>, Int32) -> Int32
  private typealias Inflate = @convention(c) (UnsafeMutableRawPointer, Int32) -> Int32
  private typealias End = @convention(c) (UnsafeMutableRawPointer) -> Int32

  /// The fields of zlib's `z_stream`, whose layout has been the same since 1995.
  private struct Stream {
    var nextIn: UnsafePointer<UInt8>?
    var availableIn: UInt32 = 0
    var totalIn: UInt = 0
    var nextOut: UnsafeMutablePointer<UInt8>?
    var availableOut: UInt32 = 0
    var totalOut: UInt = 0
    var message: UnsafePointer<CChar>?
    var state: OpaquePointer?
    var allocate: OpaquePointer?
    var free: OpaquePointer?
    var opaque: OpaquePointer?
    var dataType: Int32 = 0
    var adler: UInt = 0
    var reserved: UInt = 0
  }

  /// The bytes that a file stands for; several compressed parts one after the other are one text.
  static func bytes(of source: ByteSource, _ control: ReadControl) throws(ReadError) -> [UInt8] {
    guard let library = dlopen("libz.so.1", RTLD_NOW), let begin = dlsym(library, "inflateInit2_"),
      let inflate = dlsym(library, "inflate"), let end = dlsym(library, "inflateEnd"),
      let reset = dlsym(library, "inflateReset")
    else {
      throw ReadError(
        .compressed, "\(source.path) is compressed, and this machine has no zlib",
        hint: "unpack it: gzip -dk \(source.path)")
    }
    let inflateInit = unsafeBitCast(begin, to: Begin.self)
    let inflateSome = unsafeBitCast(inflate, to: Inflate.self)
    let inflateEnd = unsafeBitCast(end, to: End.self)
    let inflateReset = unsafeBitCast(reset, to: End.self)

    let stream = UnsafeMutablePointer<Stream>.allocate(capacity: 1)
    stream.initialize(to: Stream())
    defer { stream.deallocate() }
    // 15 bits of window, and 16 more for the head of gzip.
    guard inflateInit(stream, 31, "1.2.11", Int32(MemoryLayout<Stream>.size)) == 0 else {
      throw ReadError(.compressed, "\(source.path) is compressed, and zlib refuses to unpack it")
    }
    defer { _ = inflateEnd(stream) }

    var result: [UInt8] = []
    let room = 1 << 18
    let (input, output) = (
      UnsafeMutablePointer<UInt8>.allocate(capacity: room),
      UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    )
    defer {
      input.deallocate()
      output.deallocate()
    }
    var offset = 0
    var isAtEnd = false
    while offset < source.count || stream.pointee.availableIn > 0 {
      try control.check()
      control.told(Double(offset) / Double(source.count) / 2)
      if stream.pointee.availableIn == 0 {
        let got = try source.read(at: offset, into: input, count: room)
        offset += got
        stream.pointee.nextIn = UnsafePointer(input)
        stream.pointee.availableIn = UInt32(got)
      }
      if isAtEnd {
        // Zeros behind the last part are padding, and what else stands there is another part.
        if stream.pointee.nextIn?.pointee == 0 { break }
        _ = inflateReset(stream)
        isAtEnd = false
      }
      var isFull = true
      while isFull, !isAtEnd {
        stream.pointee.nextOut = output
        stream.pointee.availableOut = UInt32(room)
        let code = inflateSome(stream, 0)
        let made = room - Int(stream.pointee.availableOut)
        result += UnsafeBufferPointer(start: output, count: made)
        isAtEnd = code == 1
        isFull = stream.pointee.availableOut == 0
        guard code == 0 || code == 1 || code == -5 else {
          throw ReadError(
            .compressed,
            "\(source.path) is broken: what is compressed in it ends after \(result.count) bytes",
            hint: "get the file again")
        }
      }
    }
    guard isAtEnd else {
      throw ReadError(
        .compressed, "\(source.path) is cut short: it ends in the middle of what is compressed",
        hint: "get the file again")
    }
    return result
  }
}
