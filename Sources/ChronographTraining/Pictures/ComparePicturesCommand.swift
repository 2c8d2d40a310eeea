import ArgumentParser
import Foundation

/// Whether two SVG files show the same.
struct ComparePicturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare-pictures",
    abstract: "Compares two SVG files by their tags, ids, texts and boxes (± 1).",
    discussion:
      "Example: ChronographTraining compare-pictures old.svg Output/third-plenum/network.svg")

  @Argument(help: "The picture as it was.")
  var old: String

  @Argument(help: "The picture as it is.")
  var new: String

  func run() throws {
    let before = PictureStructure(svg: try String(contentsOfFile: old, encoding: .utf8))
    let after = PictureStructure(svg: try String(contentsOfFile: new, encoding: .utf8))
    guard let difference = before.difference(from: after) else { return }
    FileHandle.standardError.write(Data("\(new): \(difference)\n".utf8))
    throw ExitCode.failure
  }
}
