import Chronograph
import Foundation
import Testing

@testable import ChronographTraining

@Suite struct LanguageFiguresTests {
  private func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private static let treebank = """
    # newdoc id = a
    # text = The court sentenced him.
    1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
    2\tcourt\tcourt\tNOUN\tNN\t_\t3\tnsubj\t_\t_
    3\tsentenced\tsentence\tVERB\tVBD\t_\t0\troot\t_\t_
    4\thim\the\tPRON\tPRP\t_\t3\tobj\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

    """

  @Test func tellsTheFiguresOfATreebank() throws {
    let folder = try folder(["syntax/en_ewt-dev.conllu": Self.treebank])
    defer { try? FileManager.default.removeItem(at: folder) }
    let set = try #require(OutsideSet.all.first { $0.path == "syntax/en_ewt-dev.conllu" })
    let figures = try #require(
      try set.figures(in: folder.path, extractor: try Extractor()))
    #expect(figures.map(\.name) == ["words", "sentences", "UPOS", "lemmas", "UAS", "LAS"])
    #expect(figures.map(\.gold) == [5, 1, 5, 5, 5, 5])
    #expect(figures.map(\.found) == [5, 1, 5, 5, 5, 5])
  }

  @Test func tellsTheNamesOfTheProgramAndOfTheModelAlone() throws {
    let record = """
      {"id": "d", "text": "The talks were held in Geneva.", "annotated": ["entities"],
       "entities": [{"kind": "place", "mentions": [[23, 29]]}]}
      """.replacing("\n", with: "")
    let folder = try folder(["ner/gum-dev.jsonl": record])
    defer { try? FileManager.default.removeItem(at: folder) }
    let set = try #require(OutsideSet.all.first { $0.path == "ner/gum-dev.jsonl" })
    let figures = try #require(
      try set.figures(in: folder.path, extractor: try Extractor()))
    #expect(
      figures.map(\.name) == [
        "person", "body", "place", "all", "person, model alone", "body, model alone",
        "place, model alone", "all, model alone",
      ])
    #expect(figures.last?.found == 1)
  }

  @Test func saysWhatIsNoTreebank() throws {
    let folder = try folder(["syntax/en_gum-dev.conllu": "no words here\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let set = try #require(OutsideSet.all.first { $0.path == "syntax/en_gum-dev.conllu" })
    #expect(throws: EvaluationError.self) {
      try set.figures(in: folder.path, extractor: try Extractor())
    }
  }
}
