import ArgumentParser
import Chronograph
import ChronographNetwork

/// Network → one HTML page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "People, offices, bodies, cases and events with their quotes, as one HTML page.",
    discussion: "Example: chronograph report Output/third-plenum --output report.html")

  @OptionGroup var input: NetworkInput
  @OptionGroup var picture: PictureOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var settings = NetworkFile.Settings(
      helper: CommandLineProgram.executable, theme: picture.theme)
    settings.diagram.minimumConfidence = picture.confidence
    settings.timeline.minimumConfidence = picture.confidence
    try output.write(NetworkFile(format: "report"), of: try input.load(), settings: settings)
  }
}
