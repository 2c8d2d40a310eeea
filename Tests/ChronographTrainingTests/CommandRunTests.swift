import ArgumentParser
import Foundation
import Testing

@testable import ChronographTraining

/// The commands as a maintainer runs them, into a folder of their own.
@Suite struct CommandRunTests {
  /// Runs a body with a fresh folder and removes it afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "chronograph-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func annotationsScoredAgainstThemselvesArePerfect() throws {
    try withFolder { folder in
      let page = folder.appendingPathComponent("quality.md")
      let command = try EvaluateCommand.parse([
        "--gold", ProjectFolder.gold, "--extractions", ProjectFolder.gold, "--markdown", page.path,
      ])
      try command.run()
      let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      let rows = lines.filter { $0.hasPrefix("| ") && $0.contains(" 1.000 ") }
      #expect(rows.count > 40)
      #expect(!lines.contains { $0.hasPrefix("| ") && $0.contains(" 0.") })
    }
  }

  @Test func keepsWhatTheProgramFound() throws {
    try withFolder { folder in
      let command = try EvaluateCommand.parse([
        "--gold", ProjectFolder.gold, "--doc", "court-vasko-2020", "--keep", folder.path,
        "--errors",
        "--documents",
      ])
      try command.run()
      let file = try GoldFile(at: folder.appendingPathComponent("court-vasko-2020.json"))
      #expect(file?.document == "court-vasko-2020")
    }
  }

  @Test func saysWhichExtractionIsMissing() throws {
    let command = try EvaluateCommand.parse([
      "--gold", ProjectFolder.gold, "--extractions", "/nowhere",
    ])
    #expect(throws: EvaluationError.self) { try command.run() }
  }

  @Test func writesTheBenchmarksPage() throws {
    try withFolder { folder in
      let page = folder.appendingPathComponent("benchmarks.md")
      // A single article, and the layout in this process, since the helper may not be built yet.
      let article = "\(ProjectFolder.sample)/2024-06-15-plan-outline-issued.md"
      let command = try BenchCommand.parse([
        "--articles", article, "--count", "2", "--markdown", page.path,
      ])
      try command.run()
      let text = try String(contentsOf: page, encoding: .utf8)
      for row in ["sentences and tokens", "whole extraction", "assembling 2 documents", "diagram"] {
        #expect(text.contains(row), "\(row)")
      }
    }
  }

  @Test func namesAFolderWithoutArticles() throws {
    try withFolder { folder in
      let command = try BenchCommand.parse(["--articles", folder.path])
      #expect(throws: (any Error).self) { try command.run() }
    }
  }
}
