import Glibc

/// What memory is left, as the machine, the limit on this program's addresses and the groups of processes it is in tell.
package enum FreeMemory {
  /// Bytes that can be had without taking them from others, or nil where nobody tells.
  ///
  /// - Complexity: A few small files are read; some ten microseconds.
  package static var byteCount: Int? { [ofMachine, ofAddresses, ofGroups].compactMap { $0 }.min() }

  private static var ofMachine: Int? {
    text("/proc/meminfo").flatMap { field("MemAvailable:", $0) }.map { $0 * 1024 }
  }

  private static var ofAddresses: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(UInt32(RLIMIT_AS.rawValue)), &limit) == 0,
      limit.rlim_cur < UInt(Int.max)
    else { return nil }
    let pages = text("/proc/self/statm").flatMap { field("", $0) } ?? 0
    // Each thread to come takes addresses for its stack and for its own part of the allocator.
    let threads = Workers.count * (72 << 20)
    return max(0, Int(limit.rlim_cur) - pages * sysconf(Int32(_SC_PAGESIZE)) - threads)
  }

  /// What the tightest of the control groups leaves; files that are only kept in memory give way.
  private static var ofGroups: Int? {
    let line = text("/proc/self/cgroup")?.split(separator: "\n").first { $0.hasPrefix("0::/") }
    guard var path = line?.dropFirst(3) else { return nil }
    var least: Int?
    while true {
      let folder = "/sys/fs/cgroup\(path == "/" ? "" : path)"
      if let most = text("\(folder)/memory.max").flatMap({ field("", $0) }),
        let taken = text("\(folder)/memory.current").flatMap({ field("", $0) })
      {
        let files = text("\(folder)/memory.stat").flatMap { field("inactive_file", $0) } ?? 0
        least = min(least ?? .max, max(0, most - taken + files))
      }
      guard path.count > 1, let slash = path.lastIndex(of: "/") else { return least }
      path = slash == path.startIndex ? "/" : path[..<slash]
    }
  }

  /// The number behind a name at the start of a line, or the first of the text for no name.
  private static func field(_ name: String, _ text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix(name) {
      let words = line.dropFirst(name.count).split { $0 == " " || $0 == "\t" }
      return words.first.flatMap { Int($0) }
    }
    return nil
  }

  /// What the kernel tells in a file of its own, which has no size.
  private static func text(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 16 {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
