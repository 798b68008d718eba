import Glibc

/// A process of its own in which one submission is judged.
///
/// It is made by forking, so that the corpus, the course and what its solutions give need not be read again.
final class GradingProcess {
  /// Which submission it is for.
  let number: Int
  private let process: pid_t
  private let descriptor: Int32
  private var received: [UInt8] = []
  private var lastHeard = GradingProcess.now
  /// Whether there is something to read; set by `wait`.
  private(set) var isReadable = false
  private(set) var hasEnded = false
  /// Whether it was ended because it took too long.
  private(set) var wasStopped = false

  /// Starts a process; nil where there can be none.
  ///
  /// - Parameters:
  ///   - memory: the bytes that Lua may hold in it; the process may hold a multiple of them.
  ///   - body: what it does; it hands its results to `send`.
  init?(number: Int, memory: Int, _ body: (_ send: (Grade.Lesson) -> Void) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    fflush(nil)
    let made = fork()
    guard made != 0 else {
      close(ends[0])
      Self.confine(memory: memory, keeping: ends[1])
      body { lesson in Self.write(ResultRecord(lesson).bytes, to: ends[1]) }
      // Nothing of the parent's is to be tidied up here, and nothing it buffered is to be written twice.
      _exit(0)
    }
    close(ends[1])
    guard made > 0 else {
      close(ends[0])
      return nil
    }
    // So that the next process does not hold this pipe open.
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    self.number = number
    process = made
    descriptor = ends[0]
  }

  /// Takes from the process what no answer needs.
  private static func confine(memory: Int, keeping descriptor: Int32) {
    // Whoever prints past Lua, as a program that breaks does, prints to nobody.
    let nowhere = open("/dev/null", O_RDWR)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { dup2(nowhere, stream) }
    for other in Int32(3)..<256 where other != descriptor { close(other) }
    signal(SIGINT, SIG_DFL)
    signal(SIGPIPE, SIG_DFL)
    limit(RLIMIT_CORE, 0)
    limit(RLIMIT_FSIZE, 0)
    limit(__RLIMIT_NPROC, 0)
    // No file can be opened any more.
    limit(RLIMIT_NOFILE, 0)
    // Tables of rows and the copy that is judged lie outside of Lua.
    limit(RLIMIT_AS, held + memory * 8 + (256 << 20))
  }

  /// The bytes of address space that the process has taken already.
  private static var held: Int {
    let path = "/proc/self/statm"
    let file = fopen(path, "r")
    guard let file else { return 1 << 30 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return 1 << 30 }
    let digits = line.prefix { $0 >= 48 && $0 <= 57 }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) } * sysconf(Int32(_SC_PAGESIZE))
  }

  private static func limit(_ resource: __rlimit_resource, _ most: Int) {
    var limits = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
    setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody reads any longer: there is nobody to work for.
      if count <= 0 { _exit(1) }
      start += count
    }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  // MARK: Listening

  /// Waits until one of the processes says something, or a tenth of a second.
  static func wait(for processes: [GradingProcess]) {
    var waits = processes.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    let count = poll(&waits, nfds_t(waits.count), 100)
    for (process, wait) in zip(processes, waits) { process.isReadable = count > 0 && wait.revents != 0 }
  }

  /// Whether nothing was heard for longer than an answer may take.
  func isOverdue(_ seconds: Double) -> Bool { !hasEnded && Self.now - lastHeard > seconds }

  /// Reads what came; at the end of it the process is gone.
  func read() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { return }
    if count > 0 {
      received += buffer[..<count]
    } else {
      end()
    }
  }

  /// Takes the next whole result off what was read.
  func nextResult() -> Grade.Lesson? {
    guard let (record, rest) = ResultRecord.first(in: received) else { return nil }
    received = rest
    lastHeard = Self.now
    return record.lesson
  }

  /// Ends the process.
  func stop() {
    wasStopped = true
    kill(process, SIGKILL)
    end()
  }

  private func end() {
    close(descriptor)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    hasEnded = true
  }
}
