import ArgumentParser
import Chronograph
import ChronographDates
import ChronographReading
import ChronographTemporal
import Foundation

/// Where documents come from and how they are read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, or '-' for standard input.", valueName: "input"))
  var inputs: [String]

  @OptionGroup var reading: DocumentOptions
}

/// How documents are read, wherever they come from.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the inputs are written in: \(Suggestion.list(InputFormat.allCases.map(\.rawValue))).",
      valueName: "format"),
    transform: oneOf(InputFormat.self))
  var inputFormat = InputFormat.auto

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The publication date of documents that tell none.", valueName: "date"),
    transform: date)
  var published: PartialDate?

  @Option(
    help: ArgumentHelp(
      "What undated expressions count from: the publication date (news), the date last spoken of (narrative), or what the document looks like (auto, the default).",
      valueName: "mode"),
    transform: oneOf(DateMode.self))
  var dateMode: DateMode?

  // A number below zero is a wrong value, not the next option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many documents are read at once (default: one a core).", valueName: "count"),
    transform: jobCount)
  var jobs: Int?

  @Flag(help: "Exit with 1 where there are warnings or errors; outputs are written all the same.")
  var strict = false

  var readingOptions: ReadingOptions { ReadingOptions(format: inputFormat, published: published) }

  /// The pipeline that these options ask for; a graph project gives what they leave open, and its words.
  func pipeline(for project: GraphProject?) throws(CommandFailure) -> Pipeline {
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let pipeline: Pipeline
    do {
      pipeline = try Pipeline(
        jobs: jobs ?? cores, dateMode: dateMode ?? project?.dateMode ?? .automatic,
        extending: project?.language ?? .init())
    } catch {
      throw CommandFailure(.toolFailed, "\(error)")
    }
    do throws(GraphProjectError) {
      try project?.checkExamples(with: pipeline)
    } catch {
      throw CommandFailure(.wrongUse, error.description)
    }
    return pipeline
  }
}

extension DocumentSequence {
  /// Finds the documents of the inputs; one that can't be read at all ends the command.
  static func opening(
    _ inputs: [String], options: ReadingOptions
  ) throws(CommandFailure) -> DocumentSequence {
    do {
      return try DocumentSequence(inputs, options: options)
    } catch {
      throw CommandFailure(
        .inputUnreadable, "\(error.place): \(error.message)", advice: error.advice)
    }
  }
}
