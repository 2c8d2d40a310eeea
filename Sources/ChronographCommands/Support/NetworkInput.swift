import ArgumentParser
import Chronograph
import ChronographNetwork

/// The network that a command works on.
struct NetworkInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A network.json, the folder that holds one, or '-' for standard input.", valueName: "network")
  )
  var path: String

  /// The network, if everything in it has a quote and every id leads somewhere.
  func load() throws -> Network {
    let network = try Self.load(path)
    let kinds: Set<NetworkProblem.Kind> = [.noEvidence, .danglingReference, .repeatedID]
    let problems = NetworkVerifier(network).structuralProblems().filter { kinds.contains($0.kind) }
    guard let first = problems.first else { return network }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    throw CommandFailure(
      .inputUnreadable, "\(path): the network is not whole: \(first)\(more)",
      advice: "'chronograph verify' lists all of it; build the network again")
  }

  /// The file to read: the path itself, or the `network.json` of a folder.
  private static func networkFile(_ path: String) throws(CommandFailure) -> String {
    guard path != "-" else { return path }
    guard InputFile.exists(path) else {
      throw CommandFailure(
        .inputUnreadable, "\(path): no such file or folder",
        advice: "'chronograph build' makes networks; give the network.json or the folder it wrote")
    }
    guard InputFile.isFolder(path) else { return path }
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let file = "\(folder)/network.json"
    if InputFile.exists(file) { return file }
    guard InputFile.exists("\(folder)/\(GraphProject.fileName)") else {
      throw CommandFailure(
        .inputUnreadable, "\(path): holds no network.json",
        advice:
          "give the folder that 'chronograph build' wrote, or build it: chronograph build \(path)"
      )
    }
    throw CommandFailure(
      .inputUnreadable, "\(path): is a graph project, not the network made from it",
      advice: "run 'chronograph build \(path)' and give the folder that it writes")
  }

  static func load(_ path: String) throws -> Network {
    let file = try networkFile(path)
    do {
      return try Network(json: InputFile.bytes(file), file: file)
    } catch let error as NetworkFileError {
      throw CommandFailure(
        .inputUnreadable, "\(error.place): \(error.message)", advice: error.advice)
    }
  }
}
