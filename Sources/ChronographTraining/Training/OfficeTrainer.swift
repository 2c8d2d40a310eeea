import ChronographExtraction
import ChronographLanguage
import ChronographReading
import Foundation

/// Learns from passages who holds an office that no rule finds the holder of, and where.
struct OfficeTrainer {
  let extractor: Extractor
  var regression = LogisticRegression()

  /// What one office teaches.
  struct Lesson {
    /// Each candidate, and whether it is right.
    var candidates: [LogisticRegression.Example]
    var isOwner: Bool
  }

  /// The lessons of passages, in their order.
  func lessons(_ passages: [Passage]) -> [[Lesson]] {
    passages.map { passage in
      var document = Document(id: passage.id, body: passage.body)
      document.published = passage.published
      guard let (analysis, examples) = extractor.officeExamples(in: document) else { return [] }
      let key = PassageKey(passage, analysis)
      return examples.map { example in
        Lesson(
          candidates: example.candidates.map { candidate in
            .init(
              features: candidate.features,
              isTrue: example.holders.isEmpty
                ? key.isHolder(candidate.entity, of: example)
                : key.isOwner(candidate.entity, of: example))
          }, isOwner: !example.holders.isEmpty)
      }
    }
  }

  /// The sections that ``OfficeModel`` reads.
  func train(_ lessons: [Lesson]) -> [[UInt8]] {
    var sections: [[UInt8]] = []
    var scales: [UInt32] = []
    for isOwner in [false, true] {
      let examples = lessons.filter { $0.isOwner == isOwner }.flatMap(\.candidates)
      let rows = regression.weights(examples)
      let packed = LinearModelWriter.pack(rows, budget: 1_000_000)
      sections += [packed.index, packed.rows]
      scales.append((1 / LinearModelWriter.scale(of: rows)).bitPattern)
    }
    return sections + [scales.littleEndianBytes]
  }

  /// How many proposals are right that passages outside the training got, from each likelihood that the program asks for.
  func figures(_ lessons: [Lesson], _ model: OfficeModel) -> String {
    [false, true].map { isOwner in
      let own = lessons.filter { $0.isOwner == isOwner }
      let best = own.compactMap { lesson in
        lesson.candidates.map { (model.likelihood($0.features, isOwner: isOwner), $0.isTrue) }
          .max { $0.0 < $1.0 }
      }
      let known = own.filter { $0.candidates.contains(where: \.isTrue) }.count
      let steps = OfficeExample.thresholds.map { least in
        let told = best.filter { $0.0 >= least }
        return "\(least): \(told.filter(\.1).count) of \(told.count)"
      }
      return "\(isOwner ? "owners" : "holders"): \(known) to find; right from "
        + steps.joined(separator: ", from ")
    }.joined(separator: "\n")
  }
}

/// The offices of a passage by the entities that the program found in it.
struct PassageKey {
  private let passage: Passage
  /// The bytes of each sentence as it was written.
  private let sentences: [TextSpan]
  /// The program's entity of each of the passage's.
  private let entities: [String: Int]

  init(_ passage: Passage, _ analysis: DocumentAnalysis) {
    self.passage = passage
    var bytes = [0]
    for scalar in passage.body.unicodeScalars {
      bytes.append(bytes[bytes.count - 1] + scalar.utf8.count)
    }
    func span(_ range: Range<Int>) -> TextSpan {
      TextSpan(bytes[range.lowerBound], bytes[range.upperBound])
    }
    sentences = passage.sentences.map(span)
    entities = Self.paired(passage.mentions.map { (span($0.range), $0.entity) }, analysis)
  }

  /// Pairs entities that share mentions, those that share most first.
  private static func paired(
    _ mentions: [(span: TextSpan, entity: String)], _ analysis: DocumentAnalysis
  ) -> [String: Int] {
    var shared: [String: [Int: Int]] = [:]
    for found in analysis.mentions where found.form == .name {
      for (span, entity) in mentions
      where Passage.kind(of: entity) == found.kind.rawValue && span.overlaps(found.span) {
        let isSame = span.upperBound == found.span.upperBound
        shared[entity, default: [:]][found.entity, default: 0] += isSame ? 10 : 1
      }
    }
    let pairs = shared.flatMap { entity, found in found.map { (entity, $0.key, $0.value) } }
      .sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    var (result, used): ([String: Int], Set<Int>) = ([:], [])
    for (entity, found, _) in pairs where result[entity] == nil && !used.contains(found) {
      result[entity] = found
      used.insert(found)
    }
    return result
  }

  private func isOffice(_ relation: Passage.Relation, _ example: OfficeExample) -> Bool {
    guard ["position", "member"].contains(relation.type), relation.factuality != "negated" else {
      return false
    }
    guard let title = relation.title?.lowercased() else { return example.title.hasSuffix("member") }
    return title.split(separator: " ").last == example.title.split(separator: " ").last
      || title.contains(example.title) || example.title.contains(title)
  }

  /// Whether a sentence that the relation names as evidence is the one of the office.
  private func isTold(_ relation: Passage.Relation, _ example: OfficeExample) -> Bool {
    relation.sentences.contains { sentences[$0].overlaps(example.sentence) }
  }

  /// At the body that rules have found, if they have.
  private func isThere(_ relation: Passage.Relation, _ example: OfficeExample) -> Bool {
    example.targets.isEmpty
      || entities[relation.target].map(example.targets.contains) == true
  }

  func isHolder(_ entity: Int, of example: OfficeExample) -> Bool {
    passage.relations.contains {
      isOffice($0, example) && isTold($0, example) && isThere($0, example)
        && entities[$0.source] == entity
    }
  }

  func isOwner(_ entity: Int, of example: OfficeExample) -> Bool {
    passage.relations.contains { relation in
      isOffice(relation, example) && entities[relation.target] == entity
        && entities[relation.source].map(example.holders.contains) == true
    }
  }
}
