import ChronographReading
import Foundation

/// A folder of files for one test; removed with the value.
final class TemporaryFolder {
  let url: URL

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "chronograph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  @discardableResult
  func write(_ name: String, _ data: Data) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// All items of some of its files, or of the folder itself.
  func items(_ names: String..., options: ReadingOptions = .init()) throws -> [InputItem] {
    Array(try DocumentSequence(names.map { $0.isEmpty ? url.path : path($0) }, options: options))
  }

  /// A message with the folder's own path taken out.
  func shortened(_ message: String) -> String {
    message.replacingOccurrences(of: url.path + "/", with: "")
      .replacingOccurrences(of: url.path, with: "FOLDER")
  }
}

extension InputItem {
  var document: Document? { try? result.get() }

  var error: ReadingError? {
    if case .failure(let error) = result { return error }
    return nil
  }
}

/// Numbers that look random and are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
