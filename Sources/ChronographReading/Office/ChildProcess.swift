#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Starts a program without a shell, gives it a file as standard input and takes what it writes.
enum ChildProcess {
  enum Failure: Error, Hashable {
    case notFound
    case timedOut(seconds: Int)
    case tooMuchOutput
    case exit(Int)
    case system(String)
  }

  /// Runs a program found on the path, for a limited time and with limited output.
  static func output(
    of program: String, _ arguments: [String], input: String, seconds: Int = 60,
    limit: Int = DocumentSequence.limit
  ) throws(Failure) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(lastSystemError()) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child: pid_t
    do throws(Failure) {
      child = try spawn(program, arguments, input: input, output: ends[1])
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    var bytes: [UInt8] = []
    let failure = collect(from: ends[0], into: &bytes, seconds: seconds, limit: limit)
    if failure != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let failure { throw failure }
    // As the macros WIFEXITED and WEXITSTATUS take it apart.
    let code = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    guard code == 0 else { throw code == 127 ? .notFound : .exit(code) }
    return bytes
  }

  private static func spawn(
    _ program: String, _ arguments: [String], input: String, output: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    // A fixed locale, so that the output depends on the document alone.
    let environment = ["PATH=\(path)", "LC_ALL=C.UTF-8"]
    var child: pid_t = 0
    let status = withCStrings([program] + arguments) { words in
      withCStrings(environment) { variables in
        posix_spawnp(&child, program, &actions, nil, words, variables)
      }
    }
    if status == ENOENT || status == EACCES { throw .notFound }
    guard status == 0 else { throw .system(String(cString: strerror(status))) }
    return child
  }

  private static func collect(
    from descriptor: Int32, into bytes: inout [UInt8], seconds: Int, limit: Int
  ) -> Failure? {
    let deadline = monotonicMilliseconds() + seconds * 1000
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = deadline - monotonicMilliseconds()
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = left > 0 ? poll(&request, 1, Int32(clamping: left)) : 0
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .timedOut(seconds: seconds) }
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? nil : .system(lastSystemError()) }
      bytes += block.prefix(count)
      guard bytes.count <= limit else { return .tooMuchOutput }
    }
  }

  /// For the time limit only; nothing that is written depends on it.
  private static func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// Calls with the strings as C takes them: an array that a null ends.
  private static func withCStrings<Value>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: strings.count + 1)
    for (index, text) in strings.enumerated() {
      pointers.advanced(by: index).initialize(to: strdup(text))
    }
    pointers.advanced(by: strings.count).initialize(to: nil)
    defer {
      for index in strings.indices { free(pointers[index]) }
      pointers.deallocate()
    }
    return body(pointers)
  }
}

extension ReadingError {
  /// What a failed program means for the document.
  init(
    _ failure: ChildProcess.Failure, of program: String, package: String, format: String,
    place: String
  ) {
    if failure == .notFound {
      self.init(
        .missingTool, place: place,
        message: "\(format) is read by \(program), which is not installed",
        advice: "install the package \(package) (Debian: apt-get install \(package))")
      return
    }
    let reason =
      switch failure {
      case .timedOut(let seconds): "took more than \(seconds) seconds"
      case .tooMuchOutput: "wrote more than \(DocumentSequence.limit >> 20) MB"
      case .exit(let code): "ended with code \(code)"
      case .system(let reason): "could not be run: \(reason)"
      case .notFound: "was not found"
      }
    self.init(
      .toolFailed, place: place, message: "\(format) could not be read: \(program) \(reason)",
      advice: "check that the file opens, or save it as text")
  }
}
