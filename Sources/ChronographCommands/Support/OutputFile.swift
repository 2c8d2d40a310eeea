import Foundation

/// Writes files that appear whole or not at all: beside their place first, then renamed.
enum OutputFile {
  /// Replaces the file at a path by these bytes; folders on the way are made.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let code = Interruption.queue.sync { replace(path, by: bytes) }
    guard let code else { return }
    throw failure(path, code)
  }

  /// Proves that files can be written into a folder, before any work is done for them.
  ///
  /// A folder that does not exist yet is made with the first file, so that a run that fails leaves none behind.
  static func checkFolder(_ path: String) throws(CommandFailure) {
    let code = Interruption.queue.sync { () -> Int32? in
      let folder = nearestExisting(path)
      let probe = "\(folder)/.chronograph-\(getpid())"
      defer { unlink(probe) }
      return create(probe, holding: [])
    }
    if let code { throw failure(path, code) }
  }

  /// The path itself, or what exists of it from its start.
  private static func nearestExisting(_ path: String) -> String {
    var folder = path
    var status = stat()
    while !folder.isEmpty, folder != "/", stat(folder, &status) != 0, errno == ENOENT {
      folder = parent(of: folder)
    }
    return folder.isEmpty ? "." : folder
  }

  /// The folder that holds a path; empty where it names none.
  ///
  /// Foundation's `deletingLastPathComponent` traps on a path of one letter.
  static func parent(of path: String) -> String {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard rest != "/", let slash = rest.lastIndex(of: "/") else { return "" }
    rest = rest[..<slash]
    while rest.last == "/" { rest.removeLast() }
    return rest.isEmpty ? "/" : String(rest)
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      .outputFailed, "\(path): cannot be written: \(String(cString: strerror(code)))",
      advice: "choose another place with --output")
  }

  private static func replace(_ path: String, by bytes: [UInt8]) -> Int32? {
    var status = stat()
    if stat(path, &status) == 0 {
      let kind = status.st_mode & S_IFMT
      if kind == S_IFDIR { return EISDIR }
      if kind != S_IFREG { return append(bytes, to: path) }
    }
    let folder = parent(of: path)
    if let code = makeFolder(folder) { return code }
    let temporary = "\(path).\(getpid()).part"
    if let code = create(temporary, holding: bytes) {
      unlink(temporary)
      return code
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      return code
    }
    return nil
  }

  private static func create(_ path: String, holding bytes: [UInt8]) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let code = writeAll(bytes, to: descriptor)
    // Some file systems report a full disk only when the file is closed.
    let closing = close(descriptor) == 0 ? nil : errno
    return code ?? closing
  }

  /// A pipe or a device is no file to replace.
  private static func append(_ bytes: [UInt8], to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return writeAll(bytes, to: descriptor)
  }

  private static func makeFolder(_ path: String) -> Int32? {
    guard !path.isEmpty, path != "/" else { return nil }
    if mkdir(path, 0o777) == 0 { return nil }
    if errno == ENOENT {
      if let code = makeFolder(parent(of: path)) { return code }
      return mkdir(path, 0o777) == 0 || errno == EEXIST ? nil : errno
    }
    guard errno == EEXIST else { return errno }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR
  }
}
