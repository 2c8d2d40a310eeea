import ArgumentParser
import Chronograph
import ChronographNetwork
import ChronographRendering

/// Network → the picture of who is tied to whom.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "A network as a picture (SVG).",
    discussion: """
      Example: chronograph render Output/third-plenum --focus "Tao Renshu" --output tao-renshu.svg
      """)

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp(
      "How boxes are placed: \(Suggestion.list(NetworkDiagram.Options.Layout.allCases.map(\.rawValue))).",
      valueName: "layout"),
    transform: oneOf(NetworkDiagram.Options.Layout.self))
  var layout = NetworkDiagram.Options.Layout.dot

  @Option(
    help: ArgumentHelp("Only this entity, by id or name, and what is near it.", valueName: "entity")
  )
  var focus: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many ties away from the focus something may be.", valueName: "count"),
    transform: jobCount)
  var distance = 1

  @OptionGroup var picture: PictureOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let network = try input.load()
    var settings = NetworkFile.Settings(
      helper: CommandLineProgram.executable, theme: picture.theme)
    settings.diagram.layout = layout
    settings.diagram.minimumConfidence = picture.confidence
    settings.diagram.focusDistance = distance
    settings.diagram.focus = try focus.map { try NetworkBrowser(network).entity(meaning: $0).id }
    try output.write(NetworkFile(format: "svg"), of: network, settings: settings)
  }
}
