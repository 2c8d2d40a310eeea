import Chronograph
import Foundation

/// A folder of annotated articles: `NAME.txt`, the body, and `NAME.json`, its annotation.
struct GoldFolder {
  struct Article {
    var document: Document
    var annotation: Annotation
  }

  /// How the folder is called in tables: its path, or its last part where it lies elsewhere.
  let label: String
  let articles: [Article]
  /// The beginnings of the figures that its annotations say nothing about.
  let unannotated: [String]

  /// Reads every annotation that has events; other JSON files are left alone.
  init(path: String, only names: [String] = []) throws(EvaluationError) {
    let folder = URL(fileURLWithPath: path)
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw EvaluationError("cannot read the folder '\(path)'; name one with --gold")
    }
    var articles: [Article] = []
    for file in files.sorted() where file.hasSuffix(".json") {
      let name = String(file.dropLast(5))
      guard names.isEmpty || names.contains(name) else { continue }
      if let article = try Self.article(name, in: folder) { articles.append(article) }
    }
    guard !articles.isEmpty else {
      throw EvaluationError("'\(path)' holds no annotated article; name a folder with --gold")
    }
    self.articles = articles
    label = Self.label(path)
    unannotated = []
  }

  /// Reads a folder of passages.
  init(passages path: String, only names: [String] = []) throws {
    articles = try PassageReader.passages(in: URL(fileURLWithPath: path))
      .map { Article(document: $0.document, annotation: $0.annotation) }
      .filter { names.isEmpty || names.contains($0.document.id) }
    label = Self.label(path)
    unannotated = Passage.unannotated
  }

  private static func label(_ path: String) -> String {
    path.hasPrefix("/") || path.hasPrefix("..")
      ? URL(fileURLWithPath: path).lastPathComponent : path
  }

  private static func article(
    _ name: String, in folder: URL
  ) throws(EvaluationError) -> Article? {
    let file = folder.appendingPathComponent("\(name).json")
    let text = folder.appendingPathComponent("\(name).txt")
    guard let gold = try GoldFile(at: file) else { return nil }
    guard let body = (try? Data(contentsOf: text)).flatMap({ String(data: $0, encoding: .utf8) })
    else { throw EvaluationError("'\(file.path)' has no UTF-8 body '\(name).txt' beside it") }
    let document = Document(
      id: gold.document ?? name, title: gold.title, publisher: gold.publisher,
      published: gold.published.flatMap { PartialDate($0) }, language: gold.language ?? "en",
      body: body)
    return Article(document: document, annotation: Annotation(gold))
  }
}

extension GoldFile {
  /// Reads a file; `nil` where it holds some other JSON.
  init?(at file: URL) throws(EvaluationError) {
    guard let data = try? Data(contentsOf: file) else {
      throw EvaluationError("cannot read '\(file.path)'")
    }
    guard let gold = try? JSONDecoder().decode(GoldFile.self, from: data) else { return nil }
    self = gold
  }
}

/// Input that cannot be measured, in words that say what to do.
struct EvaluationError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
