/// A growing buffer of UTF-8 that formats write to; the caller flushes it, so errors surface there.
public struct ByteWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty buffer.
  public init() {}

  /// Appends a text.
  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a part of a text.
  public mutating func write(_ text: Substring) { bytes.append(contentsOf: text.utf8) }

  /// Appends a literal without going through `String`.
  public mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends one byte.
  public mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Appends bytes.
  public mutating func write(bytes more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
