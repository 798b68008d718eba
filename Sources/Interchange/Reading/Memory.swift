import Glibc

/// What memory is left.
enum Memory {
  /// Bytes that can be had without taking them from others, or nil where nobody tells.
  static var available: Int? {
    var limit = rlimit()
    var left: Int?
    if getrlimit(__rlimit_resource_t(UInt32(9)), &limit) == 0, limit.rlim_cur < UInt(Int.max) {
      left = max(0, Int(limit.rlim_cur) - inUse)
    }
    guard let text = try? Files.text(at: "/proc/meminfo") else { return left }
    for line in text.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      let digits = line.filter(\.isNumber)
      if let kilobytes = Int(digits) { return min(left ?? .max, kilobytes * 1024) }
    }
    return left
  }

  /// The addresses that this program has taken, in bytes.
  private static var inUse: Int {
    guard let text = try? Files.text(at: "/proc/self/statm"), let first = text.split(separator: " ").first,
      let pages = Int(first)
    else { return 0 }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}
