import Chronograph
import Foundation
import Testing

@testable import ChronographTraining

@Suite struct OutsideCounterTests {
  private func record(_ json: String) throws -> OutsideSet.Record {
    try JSONDecoder().decode(OutsideSet.Record.self, from: Data(json.utf8))
  }

  private func extraction(
    times: [(Int, Int, String)] = [], entities: [(EntityKind, [(Int, Int)])] = [],
    relations: [(RelationType, String, String)] = []
  ) -> Extraction {
    var extraction = Extraction(
      programVersion: "1", document: "d", language: "en",
      source: .init(title: nil, publisher: nil, published: nil, url: nil, sha256: ""))
    let quote = { (start: Int, end: Int) in
      Extraction.Quotation(start: start, end: end, utf8Start: start, utf8End: end, text: "")
    }
    extraction.times = times.map {
      .init(
        quotation: quote($0.0, $0.1), type: "DATE", value: $0.2, mod: nil, earliest: nil,
        latest: nil, rule: "test")
    }
    extraction.entities = entities.enumerated().map { index, entity in
      .init(
        id: "e\(index)", kind: entity.0, name: "", aliases: [],
        mentions: entity.1.map { quote($0.0, $0.1) })
    }
    extraction.relations = relations.map {
      .init(type: $0.0, source: $0.1, target: $0.2, confidence: .high, evidence: [])
    }
    return extraction
  }

  @Test func pairsExactTimesFirst() throws {
    let gold = try record(
      """
      {"id": "d", "text": "", "times": [{"start": 0, "end": 4, "type": "DATE", "value": "2014"},
       {"start": 5, "end": 9, "type": "DATE", "value": "2015"}]}
      """)
    var counter = OutsideCounter(layer: .times)
    counter.count(gold, extraction(times: [(5, 9, "2015"), (0, 6, "2013")]))
    #expect(counter.figures.map(\.found) == [1, 2, 2, 1])
    #expect(counter.figures.map(\.name) == ["strict", "relaxed", "type", "value"])
  }

  @Test func keepsTheOutermostOfNestedNames() throws {
    let gold = try record(
      """
      {"id": "d", "text": "", "entities": [{"kind": "body", "mentions": [[0, 30]]},
       {"kind": "place", "mentions": [[40, 45]]}]}
      """)
    var counter = OutsideCounter(layer: .names)
    counter.count(
      gold, extraction(entities: [(.body, [(10, 30), (0, 30)]), (.place, [(0, 5), (40, 45)])]))
    #expect(
      counter.figures == [
        .init(name: "person", found: 0, gold: 0, system: 0),
        .init(name: "body", found: 1, gold: 1, system: 1),
        .init(name: "place", found: 1, gold: 1, system: 1),
        .init(name: "all", found: 2, gold: 2, system: 2),
      ])
  }

  @Test func leavesOutRecordsWithoutNamesAsALayer() throws {
    let gold = try record(#"{"id": "d", "text": "", "annotated": ["times"]}"#)
    var counter = OutsideCounter(layer: .names)
    counter.count(gold, extraction(entities: [(.person, [(0, 3)])]))
    #expect(counter.figures.isEmpty)
  }

  @Test func countsRolesWhoseEndsOverlap() throws {
    let gold = try record(
      """
      {"id": "d", "text": "", "entities": [{"kind": "person", "mentions": [[0, 8]]},
       {"kind": "body", "mentions": [[20, 30]]}],
       "relations": [{"type": "EMPLOYEE_OR_MEMBER_OF", "source": 0, "target": 1},
       {"type": "CEO", "source": 0, "target": 1}]}
      """)
    var counter = OutsideCounter(layer: .roles)
    counter.count(
      gold,
      extraction(
        entities: [(.person, [(4, 8)]), (.body, [(18, 25)])],
        relations: [(.position, "e0", "e1"), (.met, "e0", "e1"), (.member, "e1", "e0")]))
    #expect(counter.figures.map { [$0.found, $0.gold, $0.system] } == [[1, 1, 2]])
  }

  @Test func countsEventsByTheWordsOfTriggerAndSides() throws {
    let gold = try record(
      """
      {"id": "d", "text": "", "events": [
       {"trigger": "agreed to meet", "source": ["Ana Lima"], "target": []},
       {"trigger": "agreed to meet", "source": ["Ana Lima"], "target": ["the Lund Council"]},
       {"trigger": "expelled", "source": ["Ana Lima"], "target": []}]}
      """)
    var read = extraction()
    let quote = { Extraction.Quotation(start: 0, end: 0, utf8Start: 0, utf8End: 0, text: $0) }
    read.entities = [
      .init(id: "e0", kind: .person, name: "Lima", aliases: [], mentions: [quote("Lima")])
    ]
    read.events = [
      .init(
        type: EventType(rawValue: "meeting"), date: nil, trigger: quote("meet"),
        participants: [.init(entity: "e0", role: .agent)], confidence: .high, evidence: [])
    ]
    var counter = OutsideCounter(layer: .events)
    counter.count(gold, read)
    #expect(counter.figures.map(\.name) == ["trigger", "trigger, source, target"])
    #expect(counter.figures.map { [$0.found, $0.gold] } == [[2, 3], [1, 3]])
  }

  @Test func saysWhichSetsAreMissing() throws {
    let folder = FileManager.default.temporaryDirectory.path
    for set in OutsideSet.all {
      #expect(try set.figures(in: folder + "/nowhere", extractor: try Extractor()) == nil)
    }
    var report = QualityReport()
    report.addOutside(OutsideSet.all[0], figures: nil)
    #expect(report.text == "-- times/wikiwars-train.jsonl: not there\n")
    #expect(report.markdown.contains("| times/wikiwars-train.jsonl | not there |"))
  }
}
