import ArgumentParser
import Chronograph
import ChronographExport

/// Network → one file of another format.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "A network in another format.",
    discussion:
      "Example: chronograph export Output/third-plenum --format graphml --output network.graphml")

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp("\(Suggestion.list(NetworkFile.names)).", valueName: "format"),
    transform: formatName)
  var format: String

  @Option(
    help: ArgumentHelp(
      "How a graph format shows events: none, edges (agent to patient, body or theme) or nodes.",
      valueName: "way"),
    transform: oneOf(EventDisplay.self))
  var events = EventDisplay.edges

  @OptionGroup var output: OutputOptions

  func run() throws {
    var settings = NetworkFile.Settings(helper: CommandLineProgram.executable)
    settings.export.events = events
    try output.write(NetworkFile(format: format), of: try input.load(), settings: settings)
  }
}
