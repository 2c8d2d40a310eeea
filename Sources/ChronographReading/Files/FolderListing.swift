#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of a folder and of the folders in it, sorted by the bytes of their paths.
///
/// Hidden files and folders are left out, and a folder that a symbolic link leads back to is not entered again.
enum FolderListing {
  /// A file, and its path relative to the folder that was given.
  typealias Item = (path: FilePath, relative: FilePath)

  /// The files under a folder.
  static func files(under root: FilePath) throws(ReadingError) -> [Item] {
    var found: [Item] = []
    var pending: [(path: FilePath, relative: FilePath?, trail: [[UInt64]])] = []
    pending.append((root, nil, [FileKind.of(root)?.identity ?? []]))
    while let folder = pending.popLast() {
      for name in try names(in: folder.path) {
        let path = folder.path.appending(name)
        let relative = folder.relative?.appending(name) ?? FilePath(name)
        guard let status = FileKind.of(path) else {
          // A link that leads nowhere; reading it says so.
          found.append((path, relative))
          continue
        }
        if status.kind == .file { found.append((path, relative)) }
        // Only a folder on the way down can make a loop; the same folder elsewhere is read again.
        if status.kind == .folder, !folder.trail.contains(status.identity) {
          pending.append((path, relative, folder.trail + [status.identity]))
        }
      }
    }
    return found.sorted { $0.relative < $1.relative }
  }

  private static func names(in folder: FilePath) throws(ReadingError) -> [[UInt8]] {
    guard let handle = folder.withCString({ opendir($0) }) else {
      throw ReadingError(
        .unreadable, place: folder.text, message: "Folder cannot be read: \(lastSystemError())",
        advice: "check its permissions")
    }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != 46 { names.append(name) }
      errno = 0
    }
    guard errno == 0 else {
      throw ReadingError(
        .unreadable, place: folder.text, message: "Folder cannot be read: \(lastSystemError())",
        advice: "check the disk")
    }
    return names
  }
}
