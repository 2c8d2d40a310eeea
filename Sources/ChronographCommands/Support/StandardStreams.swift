import Foundation

/// Where results go.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all bytes, or throws.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let code = writeAll(bytes, to: STDOUT_FILENO) else { return }
    // The reader has seen enough (`| head`): no words, but no success either.
    if code == EPIPE { throw CommandFailure(.outputFailed, "") }
    throw CommandFailure(
      .outputFailed, "standard output cannot be written: \(String(cString: strerror(code)))")
  }

  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }
}

/// Where findings and progress go.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a text; there is nowhere to tell of a failure.
  static func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// Writes all bytes to a descriptor; returns `errno` where that fails.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
