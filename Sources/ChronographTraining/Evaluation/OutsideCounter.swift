import Chronograph

/// Counts what the program finds in the records of an outside set.
///
/// Times follow TempEval-3: exact spans are paired first, then any that overlap; type and value count on pairs.
/// Names follow CoNLL: flat, exact spans; of nested mentions of the program the outermost stays.
/// Events of PLOVER are found where a trigger shares a word, and whole where a participant overlaps each side.
/// Roles are right when both ends overlap the annotated ones.
struct OutsideCounter {
  private let layer: OutsideSet.Layer
  private var order: [String] = []
  private var counts: [String: OutsideSet.Figure] = [:]

  init(layer: OutsideSet.Layer) { self.layer = layer }

  var figures: [OutsideSet.Figure] { order.compactMap { counts[$0] } }

  mutating func count(_ record: OutsideSet.Record, _ extraction: Extraction) {
    switch layer {
    case .times: countTimes(record.times ?? [], extraction.times)
    case .phrases, .syntax: break
    case .names: countNames(record, extraction)
    case .roles: countRoles(record, extraction)
    case .events: countEvents(record, extraction)
    }
  }

  mutating func add(_ name: String, found: Int, gold: Int, system: Int) {
    if counts[name] == nil {
      order.append(name)
      counts[name] = OutsideSet.Figure(name: name, found: 0, gold: 0, system: 0)
    }
    counts[name]?.found += found
    counts[name]?.gold += gold
    counts[name]?.system += system
  }

  // MARK: Times

  private mutating func countTimes(
    _ gold: [OutsideSet.Record.Time], _ system: [Extraction.Time]
  ) {
    var used: Set<Int> = []
    var partner: [Int?] = gold.map { truth in
      let exact = system.indices.first {
        !used.contains($0) && system[$0].start == truth.start && system[$0].end == truth.end
      }
      if let exact { used.insert(exact) }
      return exact
    }
    for (index, truth) in gold.enumerated() where partner[index] == nil {
      let loose = system.indices.first {
        !used.contains($0) && system[$0].start < truth.end && truth.start < system[$0].end
      }
      if let loose { used.insert(loose) }
      partner[index] = loose
    }
    let pairs = zip(gold, partner).compactMap { truth, index in index.map { (truth, system[$0]) } }
    let strict = pairs.count { $0.0.start == $0.1.start && $0.0.end == $0.1.end }
    let sameType = pairs.count { $0.0.type == $0.1.type }
    let sameValue = pairs.count { $0.0.value == $0.1.value }
    for (name, found) in [
      ("strict", strict), ("relaxed", pairs.count), ("type", sameType), ("value", sameValue),
    ] {
      add(name, found: found, gold: gold.count, system: system.count)
    }
  }

  // MARK: Names

  private struct Name: Hashable {
    var start: Int
    var end: Int
    var kind: String
  }

  private mutating func countNames(_ record: OutsideSet.Record, _ extraction: Extraction) {
    guard record.annotated?.contains("entities") ?? true else { return }
    let gold = Set(
      (record.entities ?? []).flatMap { entity in
        entity.mentions.map { Name(start: $0[0], end: $0[1], kind: entity.kind) }
      })
    let all = extraction.entities.flatMap { entity in
      entity.mentions.map { Name(start: $0.start, end: $0.end, kind: entity.kind.rawValue) }
    }
    let system = Set(outermost(all))
    for kind in ["person", "body", "place"] {
      let (truth, found) = (gold.filter { $0.kind == kind }, system.filter { $0.kind == kind })
      let hits = truth.intersection(found).count
      add(kind, found: hits, gold: truth.count, system: found.count)
    }
    let known: Set = ["person", "body", "place"]
    let (truth, found) = (
      gold.filter { known.contains($0.kind) }, system.filter { known.contains($0.kind) }
    )
    add("all", found: truth.intersection(found).count, gold: truth.count, system: found.count)
  }

  /// Names that no longer name contains.
  private func outermost(_ names: [Name]) -> [Name] {
    var outer: [Name] = []
    for name in names.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      let isSame = outer.last.map { ($0.start, $0.end) == (name.start, name.end) } ?? false
      if isSame || name.end > (outer.last?.end ?? -1) { outer.append(name) }
    }
    return outer
  }

  // MARK: Roles

  private mutating func countRoles(_ record: OutsideSet.Record, _ extraction: Extraction) {
    let entities = record.entities ?? []
    let gold = (record.relations ?? []).filter { $0.type == OutsideSet.roleType }
    let mentions = Dictionary(
      extraction.entities.map { entity in (entity.id, entity.mentions.map { [$0.start, $0.end] }) },
      uniquingKeysWith: { first, _ in first })
    let system = extraction.relations.filter {
      [.position, .member, .leads].contains($0.type) && mentions[$0.source] != nil
        && mentions[$0.target] != nil
    }
    var used: Set<Int> = []
    for relation in gold {
      let hit = system.indices.first { index in
        !used.contains(index)
          && touch(entities[relation.source].mentions, mentions[system[index].source] ?? [])
          && touch(entities[relation.target].mentions, mentions[system[index].target] ?? [])
      }
      if let hit { used.insert(hit) }
    }
    add(OutsideSet.roleType, found: used.count, gold: gold.count, system: system.count)
  }

  private func touch(_ left: [[Int]], _ right: [[Int]]) -> Bool {
    left.contains { span in right.contains { $0[0] < span[1] && span[0] < $0[1] } }
  }
}
