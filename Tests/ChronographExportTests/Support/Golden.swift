import Foundation
import Testing

/// Compares a text with a file in `Golden/`; `RECORD_GOLDEN=1` rewrites the file and fails, so that a recording run is
/// never taken for a passing one.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = testFolder.appending(path: "ChronographExportTests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: url)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
  guard text != expected else { return }
  let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
  let difference = lines.first { $0 != $1 }
  Issue.record(
    "\(name) differs: got \(difference?.0 ?? "another length"), expected \(difference?.1 ?? "")",
    sourceLocation: sourceLocation)
}

/// `Tests/`.
let testFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
