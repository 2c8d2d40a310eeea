import ArgumentParser
import ChronographReading
import Testing

@testable import ChronographCommands

/// Arguments as the shell hands them over, without running anything.
struct ParsingTests {
  @Test func buildTakesFormatsWithCommas() throws {
    let command = try BuildCommand.parse(["a", "b", "--formats", "json, svg", "-o", "out"])
    #expect(command.input.inputs == ["a", "b"])
    #expect(command.formats == ["json", "svg"])
    #expect(command.output == "out")
    #expect(!command.input.reading.strict)
  }

  @Test func standardInputIsAnInput() throws {
    let command = try ExtractCommand.parse(["--input-format", "jsonl", "-", "--jobs", "3"])
    #expect(command.input.inputs == ["-"])
    #expect(command.input.reading.inputFormat == .jsonl)
    #expect(command.input.reading.jobs == 3)
  }

  @Test func verifyTakesSeveralDocuments() throws {
    let command = try VerifyCommand.parse(["n.json", "--documents", "a", "b"])
    #expect(command.documents == ["a", "b"])
  }

  @Test func aNumberInTextOptionIsNoFormat() {
    #expect(throws: (any Error).self) { try ExportCommand.parse(["n.json", "--format", "1"]) }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var says: String
    var testDescription: String { arguments.joined(separator: " ") }
    init(_ arguments: String..., says: String) { (self.arguments, self.says) = (arguments, says) }
  }

  static let cases: [Case] = [
    .init("build", says: "Missing expected argument '<input> ...'"),
    .init("build", "a", "--formats", "svgg", says: "did you mean 'svg'?"),
    .init("build", "a", "--formats", "", says: "no format is named; there are json"),
    .init("build", "a", "--formats", " , ,", says: "'' is no format; there are json"),
    .init("build", "a", "--jobs", "0", says: "'0' is no number from 1 to 1024"),
    .init("build", "a", "--jobs", "-3", says: "'-3' is no number from 1 to 1024"),
    .init("build", "a", "--jobs", "many", says: "'many' is no number from 1 to 1024"),
    .init("build", "a", "--jobs", "9999999999999999999999", says: "is no number from 1 to 1024"),
    .init("build", "a", "--jobs", "--strict", says: "'--strict' is no number from 1 to 1024"),
    .init("render", "n", "--distance", "-1", says: "'-1' is no number from 1 to 1024"),
    .init("extract", "a", "--published", "-44", says: "'-44' is no date of the calendar"),
    .init("timeline", "n", "--from", "-2024", says: "'-2024' is no date of the calendar"),
    .init("build", "a", "--date-mode", "newws", says: "did you mean 'news'?"),
    .init("extract", "a", "--published", "June", says: "write YYYY, YYYY-MM or YYYY-MM-DD"),
    .init("export", "n", says: "Missing expected argument '--format <format>'"),
    .init("render", "n", "--layout", "doot", says: "did you mean 'dot'?"),
    .init("timeline", "n", "--lanes", "persons", says: "did you mean 'person'?"),
    .init(
      "timeline", "n", "--from", "2024-06", "--to", "2024-05",
      says: "--from 2024-06 is later than --to 2024-05"),
    .init("show", "n", "evnts", says: "did you mean 'events'?"),
    .init("show", "n", "path", "a", says: "'path' needs two ids or names"),
    .init("show", "n", "people", "a", says: "'people' takes no further words"),
    .init("verify", "n", says: "--documents"),
  ]

  @Test(arguments: cases) func wrongUseSaysWhatWasMeant(_ example: Case) {
    let error = #expect(throws: (any Error).self) {
      try ChronographCommand.parseAsRoot(example.arguments)
    }
    let text = error.map { ChronographCommand.fullMessage(for: $0) } ?? ""
    #expect(text.contains(example.says), "\(text)")
  }

  static let unknownCommands: [[String]] = [
    ["biuld"], ["shwo", "network.json"], ["hlep"], ["help", "bild"],
    ["help", "nothing", "at", "all"],
    ["Build"], [""],
  ]

  @Test(arguments: unknownCommands)
  func anUnknownCommandIsWrongUse(_ arguments: [String]) async {
    #expect(await CommandLineProgram.run(arguments) == .wrongUse)
  }
}
