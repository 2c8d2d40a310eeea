public import ChronographRendering
public import ChronographTemporal

/// A graph project: a folder with `graph.yaml`, its documents, and what a person has decided about them.
public struct GraphProject: Hashable, Sendable {
  /// The name of the file that makes a folder a project.
  public static let fileName = "graph.yaml"

  /// The project's folder.
  public var folder: String
  /// The title, for pictures and reports.
  public var title: String?
  /// The documents' files and folders.
  public var documents: [String]
  /// What undated expressions count from.
  public var dateMode: DateMode?
  /// The formats to write, by name.
  public var formats: [String]?
  /// The colours of pictures and pages.
  public var theme: DiagramStyle.Theme?

  /// The name of the folder, which names the outputs too.
  public var name: String {
    let parts = folder.split(separator: "/")
    return parts.last { $0 != "." }.map(String.init) ?? "graph"
  }

  /// Creates a project that reads the folder `documents`.
  public init(folder: String) {
    self.folder = folder
    documents = ["\(folder)/documents"]
  }
}

/// What is wrong with the files of a graph project: every mistake, each with its line.
public struct GraphProjectError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One mistake.
  public struct Problem: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int?
    /// What is the matter.
    public var message: String
  }

  /// The file.
  public var path: String
  /// The mistakes in order of their lines; never empty.
  public var problems: [Problem]

  /// One line a mistake: file, line, matter.
  public var description: String {
    problems.map { problem in
      path + (problem.line.map { ":\($0)" } ?? "") + ": " + problem.message
    }.joined(separator: "\n")
  }
}
