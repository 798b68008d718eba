internal import CReadline
internal import Glibc

/// Where a session's words go.
public protocol TextSink {
  /// Writes the text as it is.
  func write(_ text: String)
}

/// A file descriptor as a sink.
///
/// What C code has buffered for standard output is let out first, so that the order is kept. A pipe that nobody
/// reads any longer ends the program with code 141, and Ctrl-C ends a long text in the middle.
public struct DescriptorSink: TextSink, Sendable {
  private let descriptor: Int32

  /// Standard output, for results.
  public static let output = DescriptorSink(descriptor: STDOUT_FILENO)
  /// Standard error, for everything else.
  public static let errors = DescriptorSink(descriptor: STDERR_FILENO)

  /// Makes a sink of an open descriptor, which stays open.
  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// Writes the text.
  ///
  /// Where results can no longer be written (a full disk), the program ends with code 1 rather than leave half
  /// a file behind in silence.
  public func write(_ text: String) {
    fflush(nil)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      // In pieces, so that Ctrl-C is noticed between them.
      while start < bytes.count, cr_interrupt_pending() == 0 {
        let piece = bytes[start...].prefix(65_536)
        let count = Glibc.write(descriptor, UnsafeBufferPointer(rebasing: piece).baseAddress, piece.count)
        if count >= 0 { start += count } else { recover(from: errno) }
      }
    }
  }

  private func recover(from code: Int32) {
    switch code {
    case EINTR: return
    case EAGAIN:
      var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&room, 1, -1)
    case EPIPE: exit(141)
    default:
      if descriptor != STDERR_FILENO {
        DescriptorSink.errors.write("entente: cannot write the results: \(String(cString: strerror(code)))\n")
      }
      exit(1)
    }
  }
}
