import ArgumentParser
import Chronograph
import ChronographNetwork
import Foundation

/// The network that a command works on.
struct NetworkInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A network.json, or the folder that holds one.", valueName: "network"))
  var path: String

  func load() throws(CommandFailure) -> Network {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? "\(path)/network.json" : path
    guard exists, let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(
        .inputUnreadable, "\(file): cannot be read", advice: "'chronograph build' writes networks")
    }
    do {
      return try JSONDecoder().decode(Network.self, from: data)
    } catch {
      throw CommandFailure(.inputUnreadable, "\(file): is no network: \(error)")
    }
  }
}
