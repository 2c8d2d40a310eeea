import ArgumentParser
import Chronograph

/// Where one result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var output: String?

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let output, output != "-" else { return try StandardOutput.write(bytes) }
    try OutputFile.write(bytes, to: output)
  }
}

/// Reads the name of a format.
@Sendable func formatName(_ text: String) throws -> String {
  if NetworkFile.names.contains(text) { return text }
  let advice = Suggestion.advice(for: text, among: NetworkFile.names)
  throw ValidationError("'\(text)' is no format; \(advice)")
}

/// Reads the names of formats with commas between them.
@Sendable func formatNames(_ text: String) throws -> [String] {
  try text.split(separator: ",").map { try formatName(String($0.filter { $0 != " " })) }
}
