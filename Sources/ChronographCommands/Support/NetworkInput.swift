import ArgumentParser
import ChronographNetwork

/// The network that a command works on.
struct NetworkInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A network.json, the folder that holds one, or '-' for standard input.", valueName: "network")
  )
  var path: String

  func load() throws -> Network { try Self.load(path) }

  static func load(_ path: String) throws -> Network {
    let file = InputFile.isFolder(path) ? "\(path)/network.json" : path
    do {
      return try Network(json: InputFile.bytes(file), file: file)
    } catch let error as NetworkFileError {
      throw CommandFailure(
        .inputUnreadable, "\(error.place): \(error.message)", advice: error.advice)
    }
  }
}
