#if canImport(Glibc)
  internal import Glibc
  typealias SpawnActions = posix_spawn_file_actions_t
  typealias SpawnAttributes = posix_spawnattr_t
  private let stream = Int32(SOCK_STREAM.rawValue)
#elseif canImport(Darwin)
  internal import Darwin
  typealias SpawnActions = posix_spawn_file_actions_t?
  typealias SpawnAttributes = posix_spawnattr_t?
  private let stream = SOCK_STREAM
#endif

/// The three ways between the program and a child: its stdin, stdout and stderr.
struct Pipes: ~Copyable {
  private var parentEnds: [Int32] = []
  private(set) var childEnds: [Int32] = []

  /// Where the child's stdin is written to.
  ///
  /// A socket: writing to a dead child is an error, not a signal.
  var input: Int32 { parentEnds[0] }
  /// Where the child's stdout is read.
  var output: Int32 { parentEnds[1] }
  /// Where the child's stderr is read.
  var messages: Int32 { parentEnds[2] }

  init() throws(LayoutFailure) {
    for index in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard socketpair(AF_UNIX, stream, 0, &pair) == 0 else {
        closeAll()
        throw .notStarted(String(cString: strerror(errno)))
      }
      for descriptor in pair { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      parentEnds.append(pair[0])
      childEnds.append(pair[1])
      _ = fcntl(pair[0], F_SETFL, index == 0 ? O_NONBLOCK : 0)
    }
    #if canImport(Darwin)
      var on: Int32 = 1
      setsockopt(input, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// Sends what the child takes now; the new offset, which is the end when the child takes no more.
  func send(_ bytes: [UInt8], from offset: Int) -> Int {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    let count = bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        Glibc.send(input, buffer.baseAddress?.advanced(by: offset), buffer.count - offset, flags)
      #else
        Darwin.send(input, buffer.baseAddress, buffer.count, flags)
      #endif
    }
    if count >= 0 { return offset + count }
    return errno == EAGAIN || errno == EINTR ? offset : bytes.count
  }

  /// Tells the child that its input is complete.
  mutating func closeInput() { shutdown(input, Int32(SHUT_WR)) }

  mutating func closeChildEnds() {
    for descriptor in childEnds { close(descriptor) }
    childEnds = []
  }

  mutating func closeAll() {
    closeChildEnds()
    for descriptor in parentEnds { close(descriptor) }
    parentEnds = []
  }
}
