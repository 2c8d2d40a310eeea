import ArgumentParser
import Chronograph
import ChronographDates
import ChronographNetwork
import ChronographRendering

/// Network → the picture of what happened when.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "What happened when, as a picture (SVG).",
    discussion:
      "Example: chronograph timeline Output/third-plenum --from 2024-05 --lanes body --output may.svg"
  )

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp("What has a lane of its own: person, body or type.", valueName: "lanes"),
    transform: oneOf(TimelineDiagram.Options.Lanes.self))
  var lanes = TimelineDiagram.Options.Lanes.person

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Nothing earlier is drawn, only counted; the axis begins there.", valueName: "date"),
    transform: date)
  var from: PartialDate?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Nothing later is drawn, only counted; without it, the axis ends with the last event.",
      valueName: "date"), transform: date)
  var to: PartialDate?

  @OptionGroup var picture: PictureOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let from, let to, from.earliest > to.latest {
      throw ValidationError("--from \(from) is later than --to \(to)")
    }
  }

  func run() throws {
    var settings = NetworkFile.Settings(theme: picture.theme)
    settings.timeline.minimumConfidence = picture.confidence
    (settings.timeline.lanes, settings.timeline.from, settings.timeline.to) = (lanes, from, to)
    try output.write(NetworkFile(format: "timeline"), of: try input.load(), settings: settings)
  }
}
