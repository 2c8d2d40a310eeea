#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, or standard input, read in blocks; closes itself.
final class ByteStream {
  /// A place for messages.
  let name: String
  private let descriptor: Int32
  private let closesItself: Bool

  /// Opens a file.
  init(_ path: FilePath) throws(ReadingError) {
    name = path.text
    closesItself = true
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw Self.error(errno, name) }
  }

  /// Wraps standard input.
  init(standardInputNamed name: String) {
    self.name = name
    descriptor = 0
    closesItself = false
  }

  deinit {
    if closesItself, descriptor >= 0 { close(descriptor) }
  }

  /// Reads at most so many bytes; an empty block is the end.
  func read(_ count: Int) throws(ReadingError) -> [UInt8] {
    var failure: Int32 = 0
    let descriptor = descriptor
    let block = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = 0
      repeat {
        got = readBytes(descriptor, buffer.baseAddress, count)
      } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      filled = max(0, got)
    }
    guard failure == 0 else { throw Self.error(failure, name) }
    return block
  }

  /// Reads so many bytes, or fewer at the end: a pipe hands over as little as one at a time.
  func readHead(_ count: Int) throws(ReadingError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < count {
      let block = try read(count - head.count)
      if block.isEmpty { break }
      head += block
    }
    return head
  }

  /// Reads to the end, or fails where there is more than a document may have.
  func readAll(limit: Int, startingWith start: [UInt8] = []) throws(ReadingError) -> [UInt8] {
    var bytes = start
    while true {
      let block = try read(1 << 18)
      if block.isEmpty { return bytes }
      bytes += block
      guard bytes.count <= limit else {
        throw ReadingError(
          .tooLarge, place: name,
          message: "Document is larger than \(limit >> 20) MB",
          advice: "split it, or give its documents as JSON Lines")
      }
    }
  }

  private static func error(_ number: Int32, _ name: String) -> ReadingError {
    let reason = String(cString: strerror(number))
    guard number == ENOENT || number == ENOTDIR else {
      return ReadingError(
        .unreadable, place: name, message: "Input cannot be read: \(reason)",
        advice: "check its permissions")
    }
    return .missing(name)
  }
}

extension ReadingError {
  static func missing(_ name: String) -> ReadingError {
    ReadingError(
      .missingFile, place: name, message: "No such file or folder", advice: "check the path")
  }
}

/// The system's `read`, under a name that no method shadows.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}
