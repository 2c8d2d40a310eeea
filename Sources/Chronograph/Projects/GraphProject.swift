public import ChronographExtraction
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
  /// The titles, frames and words that its documents need besides the word lists.
  public var language = LanguageExtension(source: GraphProject.fileName)

  /// The name of the folder, which names the outputs too; "." is the folder that the program runs in.
  public var name: String { FolderName.name(of: folder) ?? "graph" }

  /// Creates a project that reads the folder `documents`.
  public init(folder: String) {
    self.folder = folder
    documents = ["\(folder)/documents"]
  }

  /// Reads the examples of the project's frames with a pipeline that knows its ``language``.
  ///
  /// - Throws: every example that is not read as it says, with its line.
  public func checkExamples(with pipeline: Pipeline) throws(GraphProjectError) {
    let problems = pipeline.exampleProblems().map {
      GraphProjectError.Problem(line: $0.line, message: $0.message)
    }
    guard problems.isEmpty else {
      throw GraphProjectError(path: "\(folder)/\(Self.fileName)", problems: problems)
    }
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
  public let problems: [Problem]

  init(path: String, problems: [Problem]) {
    self.path = path
    self.problems = problems.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }

  /// One line a mistake: file, line, matter.
  public var description: String {
    problems.map { problem in
      path + (problem.line.map { ":\($0)" } ?? "") + ": " + problem.message
    }.joined(separator: "\n")
  }
}
