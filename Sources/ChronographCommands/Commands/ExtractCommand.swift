import ArgumentParser
import Chronograph
import ChronographExtraction
import ChronographReading

/// Documents → extractions.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Documents to extractions, JSON Lines on standard output.")

  @Argument(help: "Files, folders, or '-' for standard input.")
  var inputs: [String]

  @Option(help: "auto, text, markdown, html or jsonl.")
  var inputFormat = "auto"

  func run() async throws {
    guard let format = InputFormat(rawValue: inputFormat) else {
      throw CommandFailure(.wrongUse, "'\(inputFormat)' is no input format")
    }
    let pipeline = Pipeline(jobs: 2)
    let documents: DocumentSequence
    do {
      documents = try DocumentSequence(inputs, options: .init(format: format))
    } catch {
      throw CommandFailure(.inputUnreadable, "\(error.place): \(error.message)", advice: error.advice)
    }
    try await pipeline.forEach(in: documents) { item in
      var output = ByteWriter()
      switch item.result {
      case .success(let document): pipeline.extraction(of: document).writeJSON(to: &output)
      case .failure(let error):
        output.write("{\"document\":null,\"line\":\(item.line ?? 0),\"error\":{\"code\":\"\(error.code)\"}}")
      }
      output.write(byte: 10)
      return output.bytes
    } body: { line in
      try StandardOutput.write(line)
    }
  }
}
