#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A copy of a document under a name without surprises, for programs that want a file; removes itself.
struct TemporaryFile: ~Copyable {
  let path: String

  /// Writes the file, or returns `nil` where no file can be written.
  init?(_ bytes: [UInt8]) {
    guard let path = Self.write(bytes) else { return nil }
    self.path = path
  }

  deinit { unlink(path) }

  private static func write(_ bytes: [UInt8]) -> String? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/chronograph-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { writeBytes(descriptor, $0) }
      guard count > 0 else {
        unlink(path)
        return nil
      }
      start += count
    }
    return path
  }
}

/// The system's `write`, under a name that no method shadows.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
