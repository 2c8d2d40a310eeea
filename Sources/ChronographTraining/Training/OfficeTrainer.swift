import Chronograph
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
      guard let (analysis, examples) = extractor.officeExamples(in: passage.document) else {
        return []
      }
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
  /// Offices and memberships, with the bytes of the sentences that tell them.
  private let offices: [(relation: Annotation.Relation, sentences: [TextSpan])]
  /// The program's entity of each of the passage's.
  private let entities: [String: Int]

  init(_ passage: Passage, _ analysis: DocumentAnalysis) {
    var bytes = [0]
    for scalar in passage.document.body.unicodeScalars {
      bytes.append(bytes[bytes.count - 1] + scalar.utf8.count)
    }
    func span(_ span: ScalarSpan) -> TextSpan { TextSpan(bytes[span.start], bytes[span.end]) }
    offices = passage.annotation.relations
      .filter {
        ["position", "member"].contains($0.type) && $0.telling.factuality != "negated"
      }
      .map { ($0, $0.telling.evidence.map(span)) }
    entities = Self.paired(
      passage.annotation.entities.map { ($0, $0.mentions.map(span)) }, analysis)
  }

  /// Pairs entities that share mentions.
  private static func paired(
    _ annotated: [(entity: Annotation.Entity, mentions: [TextSpan])], _ analysis: DocumentAnalysis
  ) -> [String: Int] {
    var found = Array(repeating: [TextSpan](), count: analysis.entities.count)
    for mention in analysis.mentions where mention.form == .name {
      found[mention.entity].append(mention.span)
    }
    let pairs = matching(rows: annotated.count, columns: found.count) { row, column in
      let (entity, mentions) = annotated[row]
      guard entity.kind == analysis.entities[column].kind.rawValue else { return nil }
      let shared = mentions.count { span in found[column].contains(where: span.overlaps) }
      return shared == 0 ? nil : Double(shared) / Double(mentions.count)
    }
    return Dictionary(
      uniqueKeysWithValues: pairs.map { (annotated[$0.row].entity.id, $0.column) })
  }

  private func isOffice(_ relation: Annotation.Relation, _ example: OfficeExample) -> Bool {
    guard let title = relation.title?.lowercased() else { return example.title.hasSuffix("member") }
    return title.split(separator: " ").last == example.title.split(separator: " ").last
      || title.contains(example.title) || example.title.contains(title)
  }

  /// At the body that rules have found, if they have.
  private func isThere(_ relation: Annotation.Relation, _ example: OfficeExample) -> Bool {
    example.targets.isEmpty
      || entities[relation.target].map(example.targets.contains) == true
  }

  func isHolder(_ entity: Int, of example: OfficeExample) -> Bool {
    offices.contains { relation, sentences in
      isOffice(relation, example) && sentences.contains { $0.overlaps(example.sentence) }
        && isThere(relation, example) && entities[relation.source] == entity
    }
  }

  func isOwner(_ entity: Int, of example: OfficeExample) -> Bool {
    offices.contains { relation, _ in
      isOffice(relation, example) && entities[relation.target] == entity
        && entities[relation.source].map(example.holders.contains) == true
    }
  }
}
