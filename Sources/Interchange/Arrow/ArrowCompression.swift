import CFrames

/// How the buffers of an Arrow file are packed, each into a frame of its own.
public enum ArrowCompression: String, Hashable, Sendable, CaseIterable {
  /// Quick to unpack.
  case lz4
  /// Smaller, and slower to unpack.
  case zstd

  /// Takes Arrow's number of it.
  init?(number: UInt8) {
    switch number {
    case 0: self = .lz4
    case 1: self = .zstd
    default: return nil
    }
  }

  var number: UInt8 { UInt8(codec.rawValue) }

  var codec: cfr_codec {
    switch self {
    case .lz4: CFR_LZ4
    case .zstd: CFR_ZSTD
    }
  }

  /// More than a frame of so many bytes can hold, whatever stands in it.
  func mostBytes(inFrameOf count: Int) -> Int {
    switch self {
    // A byte of a length stands for 255 bytes at most.
    case .lz4: count * 255
    // A block is 128 KB at most and has a head of three bytes.
    case .zstd: (count / 3 + 1) << 17
    }
  }
}
