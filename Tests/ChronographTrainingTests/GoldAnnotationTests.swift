import Chronograph
import Foundation
import Testing

@testable import ChronographTraining

/// The annotated articles keep to the guide's form; whether they are right only a reader can say.
@Suite struct GoldAnnotationTests {
  static let names = ProjectFolder.names(in: ProjectFolder.gold, "json")

  private func read(_ name: String) throws -> (gold: GoldFile, body: [Unicode.Scalar]) {
    let file = URL(fileURLWithPath: ProjectFolder.gold).appendingPathComponent("\(name).json")
    let gold = try JSONDecoder().decode(GoldFile.self, from: Data(contentsOf: file))
    return (gold, Array(try ProjectFolder.text(ProjectFolder.gold, "\(name).txt").unicodeScalars))
  }

  @Test func areAtLeastFourteen() { #expect(Self.names.count >= 14) }

  @Test(arguments: names)
  func pointAtTheTextTheyName(_ name: String) throws {
    let (gold, body) = try read(name)
    let times = gold.times.map { GoldFile.Span(start: $0.start, end: $0.end, text: $0.text) }
    let spans = times + gold.entities.flatMap(\.mentions) + gold.events.compactMap(\.trigger)
    for span in spans {
      try #require(0 <= span.start && span.start < span.end && span.end <= body.count)
      let text = String(String.UnicodeScalarView(body[span.start..<span.end]))
      #expect(text == span.text, "at \(span.start)")
    }
  }

  @Test(arguments: names)
  func quoteWholeSentences(_ name: String) throws {
    let (gold, body) = try read(name)
    for span in gold.relations.flatMap(\.evidence) + gold.events.flatMap(\.evidence) {
      try #require(0 <= span.start && span.start < span.end && span.end <= body.count)
      #expect(span.start == 0 || [" ", "\n"].contains(body[span.start - 1]), "at \(span.start)")
      #expect(span.end == body.count || [" ", "\n"].contains(body[span.end]), "at \(span.end)")
      #expect(body[span.start] != " " && body[span.end - 1] != " ")
    }
  }

  @Test(arguments: names)
  func referToTheirOwnEntities(_ name: String) throws {
    let gold = try read(name).gold
    let ids = gold.entities.map(\.id)
    #expect(Set(ids).count == ids.count)
    let ends = gold.relations.flatMap { [$0.source, $0.target] }
    let sources = gold.relations.compactMap(\.attribution) + gold.events.compactMap(\.attribution)
    let participants = gold.events.flatMap(\.participants).map(\.entity)
    let used = ends + sources.flatMap(\.self) + participants
    #expect(Set(used).subtracting(ids).isEmpty)
  }

  @Test(arguments: names)
  func useTheGuidesWords(_ name: String) throws {
    let gold = try read(name).gold
    let relationTypes: Set<String> = [
      "position", "member", "part_of", "removed_from", "investigated_by", "implicated_in",
      "issued", "about", "met", "leads", "associated_with",
    ]
    #expect(gold.entities.allSatisfy { EntityKind(rawValue: $0.kind) != nil })
    #expect(gold.relations.allSatisfy { relationTypes.contains($0.type) })
    #expect(gold.events.allSatisfy { EventType.names.contains($0.type) })
    let tellings = gold.relations.compactMap(\.factuality) + gold.events.compactMap(\.factuality)
    #expect(tellings.allSatisfy { Factuality(rawValue: $0) != nil })
    #expect(gold.events.flatMap(\.participants).allSatisfy { Role(rawValue: $0.role) != nil })
    #expect(gold.times.allSatisfy { ["DATE", "TIME", "DURATION", "SET"].contains($0.type) })
    for relation in gold.relations {
      let hasStatus = ["position", "member", "leads"].contains(relation.type)
      #expect((relation.status.flatMap(TenureStatus.init) != nil) == hasStatus, "\(relation)")
      #expect(!relation.evidence.isEmpty)
    }
  }

  @Test(arguments: names)
  func dateInEDTF(_ name: String) throws {
    let gold = try read(name).gold
    let tenures = gold.relations.flatMap { [$0.start, $0.end] }
    let dates = (tenures + gold.events.map(\.date)).compactMap(\.self)
    for date in dates { #expect(EDTF(date) != nil, "\(date)") }
  }

  @Test(arguments: names)
  func nameEachEntityByItsMentions(_ name: String) throws {
    for entity in try read(name).gold.entities {
      let forms = Set(entity.mentions.compactMap(\.text))
      #expect(forms == Set([entity.name] + entity.aliases), "\(entity.name)")
    }
  }

  @Test(arguments: names)
  func scorePerfectlyAgainstThemselves(_ name: String) throws {
    let (gold, body) = try read(name)
    let annotation = Annotation(gold)
    let card = DocumentScorer.score(
      gold: annotation, system: annotation, body: String(String.UnicodeScalarView(body)))
    for (figure, tally) in card.tallies where !tally.isEmpty {
      #expect(abs(tally.f1 - 1) < 1e-9, "\(figure)")
    }
    for (figure, accuracy) in card.accuracies {
      #expect(accuracy.right == accuracy.total, "\(figure)")
    }
    #expect(card.failures.isEmpty)
  }
}
