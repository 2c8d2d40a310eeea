import ArgumentParser
import ChronographExtraction
import ChronographRendering

/// How pictures look.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("light or dark.", valueName: "theme"),
    transform: oneOf(DiagramStyle.Theme.self))
  var theme = DiagramStyle.Theme.light

  @Option(
    help: ArgumentHelp(
      "How sure the rules must be for something to be drawn: low, medium or high.",
      valueName: "level"),
    transform: oneOf(Confidence.self))
  var confidence = Confidence.medium
}
