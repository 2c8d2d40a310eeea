import ArgumentParser

/// The quotes, rules and derivation behind a node, edge or event.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "The quotes, the rules and the derivation behind a node, an edge or an event.",
    discussion: """
      Example: chronograph explain Output/third-plenum person:tao-renshu
      Example: chronograph explain Output/third-plenum "Jiao Xiaoping" --syntax
      """)

  @OptionGroup var input: NetworkInput

  @Argument(
    help: ArgumentHelp(
      "The id of an entity, relation, office, event or quote, or an entity's name.",
      valueName: "what"))
  var what: String

  @Flag(help: "Show the dependency tree of each quote: every word below the word it depends on.")
  var syntax = false

  func run() throws {
    var explanation = NetworkExplanation(
      NetworkBrowser(try input.load()), painter: Painter(isColored: Terminal.wantsColor),
      trees: syntax ? try QuoteTrees() : nil)
    try StandardOutput.write(try explanation.text(of: what))
  }
}
