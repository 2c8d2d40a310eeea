import Foundation
import Testing

@testable import ChronographCommands

/// Commands as a person types them, with what the program answers on both streams and its exit code.
///
/// Each file of `Golden/Transcripts` is a list of commands and answers; `Fixtures` is the folder they are typed in, fresh
/// for every command. A new line `$ chronograph …` is recorded with `RECORD_GOLDEN=1`.
@Suite(.enabled(if: Program.isBuilt, "the program is not built"))
struct TranscriptTests {
  struct Step: CustomTestStringConvertible, Sendable {
    let transcript: String
    let command: String
    /// What stands below the command.
    let answer: String
    var testDescription: String { "\(transcript): \(command)" }
  }

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let folder = tests.appendingPathComponent("Golden/Transcripts")
  static let transcripts: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  static func steps(of transcript: String) -> [Step] {
    let file = folder.appendingPathComponent(transcript)
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return ("\n" + text).components(separatedBy: "\n$ ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let answer = lines.count > 1 ? String(lines[1]) : ""
      return Step(
        transcript: transcript, command: String(lines[0]),
        answer: answer.hasSuffix("\n\n") ? String(answer.dropLast()) : answer)
    }
  }

  static let steps = transcripts.flatMap { steps(of: $0) }

  /// Words divided by spaces; double quotes keep a word together.
  static func words(_ command: String) -> [String] {
    var (words, word, isQuoted, isOpen) = ([String](), "", false, false)
    for character in command {
      if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if character == " " && !isQuoted {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }

  private static func answer(to command: String) throws -> String {
    let scratch = try Scratch()
    let place = scratch.url("w")
    try FileManager.default.copyItem(at: tests.appendingPathComponent("Fixtures"), to: place)
    var words = Array(words(command).dropFirst())
    var input: String?
    if let mark = words.firstIndex(of: "<"), mark + 1 < words.count {
      input = try String(contentsOf: place.appendingPathComponent(words[mark + 1]), encoding: .utf8)
      words = Array(words[..<mark])
    }
    let result = try Program.run(words, input: input, in: place)
    let errors = result.errors.isEmpty ? "" : "--- standard error\n\(result.errors)"
    return result.output + errors + "--- exit \(result.status)\n"
  }

  @Test(arguments: steps) func isAnsweredAsRecorded(_ step: Step) throws {
    let answer = try Self.answer(to: step.command)
    guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != "1" else { return }
    #expect(answer == step.answer + (step.answer.hasSuffix("\n") ? "" : "\n"))
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1", "nothing to record"),
    arguments: transcripts)
  func recordsEveryTranscript(_ transcript: String) throws {
    let parts = try Self.steps(of: transcript).map { step in
      "$ \(step.command)\n" + (try Self.answer(to: step.command))
    }
    let file = Self.folder.appendingPathComponent(transcript)
    try Data(parts.joined(separator: "\n").utf8).write(to: file)
    Issue.record("recorded \(transcript)")
  }

  /// Errors say on standard error what to do, and only then is the exit code another than 0 or 1.
  @Test(arguments: steps) func everyRefusalIsOneErrorInWords(_ step: Step) throws {
    let status = step.answer.split(separator: "\n").last.flatMap { $0.split(separator: " ").last }
    let isRefused = !["0", "1"].contains(status.map(String.init) ?? "")
    let parts = step.answer.components(separatedBy: "--- standard error\n")
    let errors = parts.count > 1 ? parts[1] : ""
    #expect(parts[0].isEmpty || !isRefused, "a refusal writes nothing on standard output")
    #expect(isRefused == (errors.contains("chronograph: error: ") || errors.hasPrefix("Error: ")))
  }

  @Test func theTranscriptsCoverEveryCommandAndExitCode() {
    let used = Set(Self.steps.compactMap { Self.words($0.command).dropFirst().first })
    #expect(Set(HelpTests.names).subtracting(used).isEmpty)
    for status in ["0", "1", "2", "3", "5"] {
      #expect(Self.steps.contains { $0.answer.hasSuffix("--- exit \(status)\n") }, "\(status)")
    }
    #expect(Set(Self.steps.map(\.command)).count == Self.steps.count)
  }
}
