import Chronograph
import Foundation

/// What a command is to read: a graph project, or files and folders.
struct BuildJob {
  var project: GraphProject?
  var documents: [String]
  /// The name of the outputs' folder.
  var name: String

  /// Finds out whether the input is a graph project, and reads its `graph.yaml`.
  init(inputs: [String]) throws {
    let folders = inputs.map { Self.projectFolder($0) }
    guard let found = folders.firstIndex(where: { $0 != nil }), let folder = folders[found] else {
      documents = inputs
      name = Self.name(of: inputs.first ?? "")
      return
    }
    guard inputs.count == 1 else {
      throw CommandFailure(
        .wrongUse, "\(inputs[found]) is a graph project, which takes no other inputs",
        advice: "name the others under 'documents' in its graph.yaml")
    }
    let project = try Self.read(folder)
    self.project = project
    documents = project.documents
    name = project.name
  }

  /// The folder of the project that an input names, by the folder or by its `graph.yaml`.
  private static func projectFolder(_ input: String) -> String? {
    var folder = input
    if folder.hasSuffix("/\(GraphProject.fileName)") {
      folder = String(folder.dropLast(GraphProject.fileName.count + 1))
    } else if folder == GraphProject.fileName {
      folder = "."
    }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return InputFile.exists("\(folder)/\(GraphProject.fileName)") ? folder : nil
  }

  private static func read(_ folder: String) throws -> GraphProject {
    let bytes = try InputFile.bytes("\(folder)/\(GraphProject.fileName)")
    let corrections = "\(folder)/corrections.yaml"
    if InputFile.exists(corrections) {
      throw CommandFailure(
        .wrongUse, "\(corrections): corrections are not supported by this version",
        advice: "move the file away to build without them")
    }
    do throws(GraphProjectError) {
      return try GraphProject(yaml: String(decoding: bytes, as: UTF8.self), folder: folder)
    } catch {
      throw CommandFailure(.wrongUse, error.description)
    }
  }

  private static func name(of input: String) -> String {
    guard input != "-", let last = FolderName.name(of: input) else { return "network" }
    guard !InputFile.isFolder(input), let dot = last.lastIndex(of: "."), dot > last.startIndex
    else {
      return last
    }
    return String(last[..<dot])
  }
}
