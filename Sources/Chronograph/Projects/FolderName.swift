import Foundation

/// The name of a folder as its parent has it.
package enum FolderName {
  /// The last part of a path; where that is "." or "..", of the folder that it leads to.
  package static func name(of path: String) -> String? {
    let parts = path.split(separator: "/").filter { $0 != "." }
    if let last = parts.last, last != ".." { return String(last) }
    let folder = URL(fileURLWithPath: path.isEmpty ? "." : path).resolvingSymlinksInPath()
    let name = folder.standardizedFileURL.lastPathComponent
    return name.isEmpty || name == "/" ? nil : name
  }
}
