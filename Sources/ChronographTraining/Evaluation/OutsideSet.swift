import Chronograph
import Foundation

/// An annotated set from elsewhere, read where a maintainer has it; it is no part of the package.
struct OutsideSet {
  /// What a set measures.
  enum Layer: String { case times, phrases, names, roles, syntax, events }

  /// A record of the common format; mentions are pairs of scalar offsets.
  struct Record: Decodable {
    struct Time: Decodable {
      var start: Int
      var end: Int
      var type: String
      var value: String
    }
    struct Entity: Decodable {
      var kind: String
      var mentions: [[Int]]
    }
    struct Relation: Decodable {
      var type: String
      var source: Int
      var target: Int
    }
    /// An event of PLOVER: its words in the sentence, not their places.
    struct Event: Decodable {
      var trigger: String?
      var source: [String]
      var target: [String]
    }
    var id: String
    var text: String
    var published: String?
    var times: [Time]?
    var entities: [Entity]?
    var relations: [Relation]?
    var events: [Event]?
    var annotated: [String]?
    var exhaustive: [String]?
  }

  let layer: Layer
  /// Its path below the data folder.
  let path: String

  /// The sets that are known, in the order of the table.
  static let all = [
    OutsideSet(layer: .times, path: "times/wikiwars-train.jsonl"),
    OutsideSet(layer: .phrases, path: "times/recognizers-en.jsonl"),
    OutsideSet(layer: .names, path: "ner/gum-dev.jsonl"),
    OutsideSet(layer: .names, path: "ner/politics-dev.jsonl"),
    OutsideSet(layer: .names, path: "ner/uner-ewt-dev.jsonl"),
    OutsideSet(layer: .roles, path: "relations/knowledgenet-1-3.jsonl"),
    OutsideSet(layer: .syntax, path: "syntax/en_ewt-dev.conllu"),
    OutsideSet(layer: .syntax, path: "syntax/en_gum-dev.conllu"),
    OutsideSet(layer: .events, path: "relations/plover-events-1-161.jsonl"),
  ]

  /// The relations of the roles layer.
  static let roleType = "EMPLOYEE_OR_MEMBER_OF"

  /// The figures of the program on this set, or `nil` where the folder lacks it.
  func figures(in folder: String, extractor: Extractor) throws(EvaluationError) -> [Figure]? {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
    guard let data = try? Data(contentsOf: file) else { return nil }
    switch layer {
    case .syntax: return try LanguageFigures.loaded.get().syntax(of: file, path)
    case .names:
      let figures = try figures(of: data, extractor)
      return figures + (try LanguageFigures.loaded.get().names(of: file, path))
    case .phrases: return try phraseFigures(data, extractor)
    case .times, .roles, .events: return try figures(of: data, extractor)
    }
  }

  /// What the whole program finds in the records of a file.
  private func figures(
    of data: Data, _ extractor: Extractor
  ) throws(EvaluationError) -> [Figure] {
    var counter = OutsideCounter(layer: layer)
    for (index, line) in data.split(separator: 10).enumerated() {
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(line)) else {
        throw EvaluationError("\(path), line \(index + 1), is no record of the common format")
      }
      guard layer != .roles || (record.exhaustive ?? []).contains(Self.roleType) else { continue }
      let document = Document(
        id: record.id, published: record.published.flatMap { PartialDate($0.prefix(10)) },
        body: record.text)
      counter.count(record, extractor.extraction(of: document))
    }
    return counter.figures
  }

  private func phraseFigures(
    _ data: Data, _ extractor: Extractor
  ) throws(EvaluationError) -> [Figure] {
    var counter = PhraseCounter()
    for (index, line) in data.split(separator: 10).enumerated() {
      guard let phrase = try? JSONDecoder().decode(PhraseCase.self, from: Data(line)) else {
        throw EvaluationError("\(path), line \(index + 1), is no case of date phrases")
      }
      var document = Document(
        id: phrase.id, published: phrase.published.flatMap { PartialDate($0.prefix(10)) },
        body: phrase.text)
      // Its English is that of the United States: "5/6" is May.
      document.region = "US"
      counter.count(phrase, extractor.extraction(of: document).times)
    }
    return counter.figures
  }

  /// A figure of one set.
  struct Figure: Equatable {
    var name: String
    var found: Int
    var gold: Int
    var system: Int
    /// What stands instead of numbers.
    var note: String?

    var f1: Double { gold + system == 0 ? 0 : 2 * Double(found) / Double(gold + system) }
    var precision: Double { system == 0 ? 0 : Double(found) / Double(system) }
    var recall: Double { gold == 0 ? 0 : Double(found) / Double(gold) }
  }
}
