#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the bytes that the system gave; names need not be valid UTF-8.
struct FilePath: Hashable, Comparable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The path for people; invalid bytes are replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The last component.
  var name: ArraySlice<UInt8> {
    bytes.lastIndex(of: 47).map { bytes[($0 + 1)...] } ?? bytes[...]
  }

  /// What follows the last full stop of the name; empty where there is none.
  var pathExtension: String {
    guard let dot = name.lastIndex(of: 46), dot > name.startIndex else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self)
  }

  /// The path without its extension.
  var withoutExtension: FilePath {
    let ending = pathExtension.isEmpty ? 0 : pathExtension.utf8.count + 1
    return FilePath(Array(bytes.dropLast(ending)))
  }

  func appending(_ component: [UInt8]) -> FilePath {
    FilePath(bytes + (bytes.last == 47 ? [] : [47]) + component)
  }

  /// By bytes, so that no locale matters.
  static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Calls with the path as C takes it.
  func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return "".withCString(body) }
      return body(start)
    }
  }
}

/// What a path leads to.
enum FileKind: Equatable, Sendable {
  case file, folder, other

  /// Follows symbolic links; `nil` where nothing is there.
  ///
  /// The numbers tell folders apart.
  static func of(_ path: FilePath) -> (kind: FileKind, identity: [UInt64])? {
    var status = stat()
    guard !path.bytes.contains(0), path.withCString({ stat($0, &status) }) == 0 else { return nil }
    let identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
    switch status.st_mode & S_IFMT {
    case S_IFREG: return (.file, identity)
    case S_IFDIR: return (.folder, identity)
    default: return (.other, identity)
    }
  }
}

/// What the system says about its last failure.
func lastSystemError() -> String { String(cString: strerror(errno)) }
