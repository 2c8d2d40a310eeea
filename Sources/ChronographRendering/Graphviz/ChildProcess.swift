#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs a program with bytes on stdin and takes its stdout, in a process group that can be killed.
struct ChildProcess: Sendable {
  var path: String
  var arguments: [String]
  /// How long it may take, by the wall clock.
  var seconds: Int
  /// No answer is longer, in bytes.
  var outputLimit = 64 << 20

  /// How a program ended.
  struct Outcome: Hashable, Sendable {
    enum End: Hashable, Sendable {
      case exited(Int32)
      case signalled(Int32)
      case timedOut
      case tooMuchOutput
    }
    var end: End
    var output: [UInt8]
    var messages: String
  }

  func run(_ input: [UInt8]) throws(LayoutFailure) -> Outcome {
    var pipes = try Pipes()
    defer { pipes.closeAll() }
    let process = try start(pipes)
    pipes.closeChildEnds()
    var exchange = exchange(input, &pipes)
    if exchange.end == nil, !waitForEnd(of: process, exchange.deadline) { exchange.end = .timedOut }
    // Whatever it has started itself goes with it.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let messages = String(decoding: exchange.messages.prefix(2000), as: UTF8.self)
    let end =
      exchange.end
      ?? (status & 0x7f == 0
        ? .exited(status >> 8 & 0xff) : .signalled(status & 0x7f))
    return Outcome(end: end, output: exchange.output, messages: messages)
  }

  private func start(_ pipes: borrowing Pipes) throws(LayoutFailure) -> pid_t {
    var actions = SpawnActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (index, descriptor) in pipes.childEnds.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(index))
    }
    var attributes = SpawnAttributes()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var process: pid_t = 0
    var texts = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for text in texts { free(text) } }
    // An empty environment: no GVBINDIR, no locale.
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    let status = posix_spawn(&process, path, &actions, &attributes, &texts, &environment)
    guard status == 0 else { throw .notStarted(String(cString: strerror(status))) }
    return process
  }

  private typealias Exchange = (
    output: [UInt8], messages: [UInt8], end: Outcome.End?, deadline: Int
  )

  /// Writes and reads at once, until both outputs are closed or the time is over.
  private func exchange(_ input: [UInt8], _ pipes: inout Pipes) -> Exchange {
    var (output, messages, sent) = ([UInt8](), [UInt8](), 0)
    var isOpen = (output: true, messages: true)
    let deadline = Self.milliseconds() + seconds * 1000
    while isOpen.output || isOpen.messages {
      let left = deadline - Self.milliseconds()
      guard left > 0 else { return (output, messages, .timedOut, deadline) }
      guard output.count <= outputLimit else {
        return ([], messages, .tooMuchOutput, deadline)
      }
      var waits = [
        pollfd(fd: sent < input.count ? pipes.input : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOpen.output ? pipes.output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.messages ? pipes.messages : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waits, 3, Int32(min(left, 1_000_000))) > 0 else { continue }
      if waits[0].revents != 0 {
        sent = pipes.send(input, from: sent)
        if sent >= input.count { pipes.closeInput() }
      }
      if waits[1].revents != 0 { isOpen.output = Self.read(pipes.output, into: &output) }
      if waits[2].revents != 0 { isOpen.messages = Self.read(pipes.messages, into: &messages) }
    }
    return (output, messages, nil, deadline)
  }

  /// A program that has closed its outputs is about to end; killing it now would hide its status.
  private func waitForEnd(of process: pid_t, _ deadline: Int) -> Bool {
    var info = siginfo_t()
    while true {
      info.si_signo = 0
      let status = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
      if status == 0, info.si_signo != 0 { return true }
      if status != 0, errno != EINTR { return true }
      guard Self.milliseconds() < deadline else { return false }
      usleep(500)
    }
  }

  /// Reads once; `false` at the end.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    #if canImport(Glibc)
      let count = Glibc.read(descriptor, &buffer, buffer.count)
    #else
      let count = Darwin.read(descriptor, &buffer, buffer.count)
    #endif
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    bytes.append(contentsOf: buffer[..<count])
    return true
  }

  /// A clock that only ever measures how long something takes.
  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
