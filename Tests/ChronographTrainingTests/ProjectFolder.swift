import Foundation

/// Paths in the source tree, so that fixtures need not be copied into the build.
enum ProjectFolder {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let gold = root.appendingPathComponent("Tests/Gold").path
  static let sample = root.appendingPathComponent("Graphs/third-plenum/documents").path

  /// The names of the files with that extension, sorted, without it.
  static func names(in folder: String, _ pathExtension: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".\(pathExtension)") }.sorted()
      .map { String($0.dropLast(pathExtension.count + 1)) }
  }

  static func text(_ folder: String, _ name: String) throws -> String {
    try String(
      contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name), encoding: .utf8)
  }
}
