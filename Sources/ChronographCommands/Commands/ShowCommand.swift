import ArgumentParser
import ChronographNetwork

/// Tables in the terminal.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Tables of what a network holds.",
    discussion: """
      Example: chronograph show Output/third-plenum people
      Example: chronograph show Output/third-plenum ties | grep investigated
      Example: chronograph show Output/third-plenum path "Tao Renshu" "Meiyuan hidden debt case"
      """)

  @OptionGroup var input: NetworkInput

  @Argument(
    help: ArgumentHelp(
      "\(Listing.words), or path with two ids or names.", valueName: "what"),
    transform: oneOf(Listing.self))
  var listing: Listing

  @Argument(help: ArgumentHelp("Of path: from where to where.", valueName: "entity"))
  var ends: [String] = []

  func validate() throws {
    guard ends.count == (listing == .path ? 2 : 0) else {
      throw ValidationError(
        listing == .path
          ? "'path' needs two ids or names" : "'\(listing.rawValue)' takes no further words")
    }
  }

  func run() throws {
    let browser = NetworkBrowser(try input.load())
    let table =
      listing == .path
      ? PathFinder(browser: browser).table(
        from: try browser.entity(meaning: ends[0]).id, to: try browser.entity(meaning: ends[1]).id)
      : NetworkTables(browser: browser).table(listing)
    try StandardOutput.write(table.text(painter: Painter(isColored: Terminal.wantsColor)))
  }
}
