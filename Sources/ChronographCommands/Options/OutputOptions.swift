import ArgumentParser
import Chronograph
import ChronographNetwork
import ChronographReading

/// Where one result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var output: String?

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let output, output != "-" else { return try StandardOutput.write(bytes) }
    // A slip in the path should not make folders.
    let folder = OutputFile.parent(of: output)
    guard folder.isEmpty || InputFile.isFolder(folder) else {
      throw CommandFailure(
        .outputFailed, "\(output): cannot be written: there is no folder \(folder)",
        advice: "make it first, or choose another place with --output")
    }
    try OutputFile.write(bytes, to: output)
  }

  /// Makes a file of a network and writes it; findings go to standard error.
  func write(
    _ file: NetworkFile, of network: Network, settings: NetworkFile.Settings
  ) throws(CommandFailure) {
    var contents: (bytes: [UInt8], findings: [Finding])
    do {
      contents = try file.contents(of: network, settings: settings)
    } catch {
      throw CommandFailure(.toolFailed, "\(error)")
    }
    // Not the name that the file would have in a folder of all formats.
    if let output, output != "-" {
      for index in contents.findings.indices { contents.findings[index].place = output }
    }
    var printer = FindingPrinter()
    printer.add(contents.findings)
    printer.finish()
    try write(contents.bytes)
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
  let names = try text.split(separator: ",").map { try formatName(String($0.filter { $0 != " " })) }
  if !names.isEmpty { return names }
  throw ValidationError("no format is named; there are \(Suggestion.list(NetworkFile.names))")
}
