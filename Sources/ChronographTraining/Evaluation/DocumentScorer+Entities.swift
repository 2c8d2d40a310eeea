import Chronograph

/// A mention with its kind and the index of its entity.
private struct ScoredMention {
  var span: ScalarSpan
  var kind: String
  var entity: Int
}

private func mentions(of annotation: Annotation) -> [ScoredMention] {
  annotation.entities.enumerated().flatMap { index, entity in
    entity.mentions.map { ScoredMention(span: $0, kind: entity.kind, entity: index) }
  }
}

// Names: their places, the things they stand for, and which of them stand for the same thing.
extension DocumentScorer {
  /// The guide's kinds, and any others that the program used.
  private var kinds: [String] {
    let known = EntityKind.allCases.map(\.rawValue)
    return known + Set(system.entities.map(\.kind)).subtracting(known).sorted()
  }

  mutating func scoreMentions() {
    let (allGold, allSystem) = (mentions(of: gold), mentions(of: system))
    for kind in kinds {
      let (truth, found) = (
        allGold.filter { $0.kind == kind }, allSystem.filter { $0.kind == kind }
      )
      let strict = matching(truth, found) { $0.span == $1.span ? 0 : nil }
      let relaxed = matching(truth, found) { left, right in
        guard left.span.overlaps(right.span) else { return nil }
        return (left.span == right.span ? 0.5 : 0) + 0.5 * left.span.similarity(right.span)
      }
      for name in ["mentions", "mentions.\(kind)"] {
        card.count(
          "\(name).strict", found: strict.count, gold: truth.count, system: found.count)
        card.count(
          "\(name).relaxed", found: relaxed.count, gold: truth.count, system: found.count)
      }
      for pair in relaxed where truth[pair.row].span != found[pair.column].span {
        fail(
          "mentions", "boundary", truth[pair.row].span,
          "\(kind), system '\(text(found[pair.column].span))'")
      }
      for mention in missing(truth, relaxed.map(\.row)) {
        let other = allSystem.first { $0.span.overlaps(mention.span) && $0.kind != kind }
        let hint = other.map { " (system says \($0.kind))" } ?? ""
        fail(
          "mentions", "miss", mention.span,
          "\(kind) of '\(gold.entities[mention.entity].name)'\(hint)")
      }
      for mention in missing(found, relaxed.map(\.column)) {
        fail(
          "mentions", "false alarm", mention.span,
          "\(kind) of '\(system.entities[mention.entity].name)'")
      }
    }
  }

  mutating func scoreEntities() {
    let (truth, found) = (gold.entities, system.entities)
    let pairs = matching(truth, found, weight: Self.similarity)
    goldID = Dictionary(
      pairs.map { (found[$0.column].id, truth[$0.row].id) }, uniquingKeysWith: { first, _ in first }
    )
    for kind in kinds {
      card.count(
        "entities", "entities.\(kind)", found: pairs.count { truth[$0.row].kind == kind },
        gold: truth.count { $0.kind == kind }, system: found.count { $0.kind == kind })
    }
    for entity in missing(truth, pairs.map(\.row)) {
      failEntity("miss", entity, near: found, label: "system")
    }
    for entity in missing(found, pairs.map(\.column)) {
      failEntity("false alarm", entity, near: truth, label: "gold")
    }
  }

  /// How well two entities agree: kind, a form and a place in common, then the share of mentions.
  private static func similarity(_ left: Annotation.Entity, _ right: Annotation.Entity) -> Double? {
    guard left.kind == right.kind, !left.forms.isDisjoint(with: right.forms) else { return nil }
    let touching = left.mentions.count { mention in right.mentions.contains(where: mention.overlaps)
    }
    guard touching > 0 else { return nil }
    let exact = Set(left.mentions).intersection(right.mentions).count
    return Double(touching + exact)
      / Double(left.mentions.count + right.mentions.count + exact + touching)
  }

  private mutating func failEntity(
    _ kind: String, _ entity: Annotation.Entity, near others: [Annotation.Entity], label: String
  ) {
    let near = others.filter { other in
      entity.mentions.contains { mention in other.mentions.contains(where: mention.overlaps) }
    }
    let hint = near.prefix(3).map { "'\($0.name)' (\($0.kind))" }.joined(separator: ", ")
    card.fail(
      "entities", kind, at: entity.mentions.first?.start,
      "\(entity.kind) '\(entity.name)' (\(entity.mentions.count) mentions)"
        + (hint.isEmpty ? "" : "; \(label) has there \(hint)"))
  }

  /// B-cubed over mentions aligned by overlap, whatever their kind; unaligned ones count as wrong.
  mutating func scoreCoreference() {
    let (truth, found) = (mentions(of: gold), mentions(of: system))
    let aligned = matching(truth, found) { left, right in
      guard left.span.overlaps(right.span) else { return nil }
      return (left.span == right.span ? 0.5 : 0) + 0.3 * left.span.similarity(right.span)
        + (left.kind == right.kind ? 0.15 : 0)
    }
    var shared: [[Int]: Int] = [:]
    for pair in aligned {
      shared[[truth[pair.row].entity, found[pair.column].entity], default: 0] += 1
    }
    var tally = Scorecard.Tally(gold: truth.count, system: found.count)
    // Sorted, so that the sum of fractions is the same on every run.
    for (pair, count) in shared.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let square = Double(count * count)
      tally.foundOfGold += square / Double(gold.entities[pair[0]].mentions.count)
      tally.foundOfSystem += square / Double(system.entities[pair[1]].mentions.count)
    }
    card.add("coref.b3", tally)
  }
}
