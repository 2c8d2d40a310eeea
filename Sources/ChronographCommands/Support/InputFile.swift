import Foundation

/// Files that commands read themselves: networks, extractions, projects.
enum InputFile {
  /// All bytes of a file; `-` is standard input.
  static func bytes(_ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachBlock(of: path) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Hands on every line that is not blank, without its line break and with its number from 1.
  static func forEachLine(
    of path: String, _ body: (_ line: ArraySlice<UInt8>, _ number: Int) throws -> Void
  ) throws {
    var pending: [UInt8] = []
    var number = 0
    func hand(_ line: ArraySlice<UInt8>) throws {
      number += 1
      if line.contains(where: { $0 > 32 }) { try body(line, number) }
    }
    try forEachBlock(of: path) { block in
      // Only the new bytes are searched, so that one endless line stays linear.
      var start = 0
      var searched = pending.count
      pending.append(contentsOf: block)
      while let end = pending[searched...].firstIndex(of: 10) {
        try hand(pending[start..<end])
        (start, searched) = (end + 1, end + 1)
      }
      pending.removeSubrange(..<start)
    }
    if !pending.isEmpty { try hand(pending[...]) }
  }

  private static func forEachBlock(
    of path: String, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count == 0 { return }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      try body(block[..<count])
    }
  }

  private static func failure(_ path: String) -> CommandFailure {
    let reason = String(cString: strerror(errno))
    return CommandFailure(
      .inputUnreadable, "\(path): cannot be read: \(reason)", advice: "check the path")
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
