import Chronograph

// Relations: between matched entities, of the same type; then their titles, status, dates and telling.
extension DocumentScorer {
  mutating func scoreRelations() {
    let (truth, found) = (gold.relations, system.relations)
    let typed = matching(truth, found) { left, right in
      guard left.type == right.type, joins(left, right, freely: isSymmetric(left.type)) else {
        return nil
      }
      return similarity(left, right)
    }
    let loose = matching(truth, found) { left, right in
      let freely = isSymmetric(left.type) || isSymmetric(right.type)
      guard joins(left, right, freely: freely) else { return nil }
      return (left.type == right.type ? 0.5 : 0) + 0.5 * similarity(left, right)
    }
    card.count(
      "relations.any_type", found: loose.count, gold: truth.count, system: found.count)
    card.count("relations", found: 0, gold: 0, system: 0)
    for type in Set((truth + found).map(\.type)).sorted() {
      card.count(
        "relations", "relations.\(type)", found: typed.count { truth[$0.row].type == type },
        gold: truth.count { $0.type == type }, system: found.count { $0.type == type })
    }
    for pair in typed { compare(truth[pair.row], found[pair.column]) }
    let hits = Set(typed.map(\.column))
    for (index, relation) in found.enumerated() {
      card.judge(
        "relations", confidence: relation.telling.confidence, right: hits.contains(index))
    }
    reportMissing(truth, found, typed)
  }

  private func isSymmetric(_ type: String) -> Bool { RelationType(rawValue: type).isSymmetric }

  /// Whether both ends are matched entities.
  private func joins(
    _ left: Annotation.Relation, _ right: Annotation.Relation, freely: Bool
  ) -> Bool {
    guard let source = goldID[right.source], let target = goldID[right.target] else { return false }
    return (source, target) == (left.source, left.target)
      || (freely && (target, source) == (left.source, left.target))
  }

  private func similarity(_ left: Annotation.Relation, _ right: Annotation.Relation) -> Double {
    let sameWords = Folding.titleWords(left.title) == Folding.titleWords(right.title)
    let title = sameWords ? 1 : Folding.agree(left.title, right.title) ? 0.6 : 0
    let sources = Set(right.telling.attribution.map { goldID[$0] ?? "?" })
    return 0.5 * title + (left.status == right.status ? 0.2 : 0)
      + (touch(left.telling.evidence, right.telling.evidence) ? 0.15 : 0)
      + (left.telling.factuality == right.telling.factuality ? 0.1 : 0)
      + (left.telling.attribution == sources ? 0.05 : 0)
  }

  func touch(_ left: [ScalarSpan], _ right: [ScalarSpan]) -> Bool {
    left.contains { span in right.contains(where: span.overlaps) }
  }

  private mutating func compare(_ left: Annotation.Relation, _ right: Annotation.Relation) {
    let label = describe(left, names: names(gold))
    let place = left.telling.evidence.map(\.start).min()
    if left.type == "position" {
      judge(
        "position.title", Folding.agree(left.title, right.title), at: place,
        "\(label): system '\(right.title ?? "-")'")
    }
    if ["position", "member", "leads"].contains(left.type) {
      judge(
        "relations.status", left.status == right.status, at: place,
        "\(label): system \(right.status ?? "-")")
    }
    if [left.start, left.end, right.start, right.end].contains(where: { $0 != nil }) {
      judge(
        "relations.dates", (left.start, left.end) == (right.start, right.end), at: place,
        "\(label): gold \(left.start ?? "-") to \(left.end ?? "-"),"
          + " system \(right.start ?? "-") to \(right.end ?? "-")")
    }
    judge(
      "relations.evidence", touch(left.telling.evidence, right.telling.evidence), at: place,
      "\(label): gold «\(quote(left.telling.evidence))», system «\(quote(right.telling.evidence))»")
    compareTelling("relations", left.telling, right.telling, label: label, at: place)
  }

  mutating func judge(_ name: String, _ right: Bool, at place: Int?, _ text: String) {
    card.judge(name, right: right)
    if !right { card.fail(name, "wrong", at: place, text) }
  }

  /// Factuality and sources, of relations and of events.
  mutating func compareTelling(
    _ what: String, _ left: Annotation.Telling, _ right: Annotation.Telling, label: String,
    at place: Int?
  ) {
    let isSame = left.factuality == right.factuality
    card.judge("factuality", "factuality.\(what)", right: isSame)
    if !isSame {
      card.fail(
        "factuality", what, at: place,
        "\(label): gold \(left.factuality), system \(right.factuality)")
    }
    let sources = Set(right.attribution.map { goldID[$0] ?? "?\($0)" })
    card.count(
      "attribution", "attribution.\(what)", found: left.attribution.intersection(sources).count,
      gold: left.attribution.count, system: sources.count)
    guard left.attribution != sources else { return }
    let (goldNames, systemNames) = (names(gold), names(system))
    card.fail(
      "attribution", what, at: place,
      "\(label): gold \(left.attribution.map { goldNames[$0] ?? $0 }.sorted()),"
        + " system \(right.attribution.map { systemNames[$0] ?? $0 }.sorted())")
  }

  func names(_ annotation: Annotation) -> [String: String] {
    Dictionary(
      annotation.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private func describe(_ relation: Annotation.Relation, names: [String: String]) -> String {
    let title = relation.title.map { " [\($0)]" } ?? ""
    let status = relation.status.map { " (\($0))" } ?? ""
    return "'\(names[relation.source] ?? "?")' --\(relation.type)\(title)\(status)--> "
      + "'\(names[relation.target] ?? "?")'"
  }

  private mutating func reportMissing(
    _ truth: [Annotation.Relation], _ found: [Annotation.Relation],
    _ pairs: [(row: Int, column: Int)]
  ) {
    let (goldNames, systemNames) = (names(gold), names(system))
    let (reached, surplus) = (Set(goldID.values), missing(found, pairs.map(\.column)))
    for relation in missing(truth, pairs.map(\.row)) {
      let lost = [relation.source, relation.target].filter { !reached.contains($0) }
      let other = surplus.first { joins(relation, $0, freely: true) }
      let hint =
        lost.isEmpty
        ? other.map { " (system says \($0.type))" } ?? ""
        : " (entity not found: \(lost.map { goldNames[$0] ?? $0 }.joined(separator: ", ")))"
      card.fail(
        "relations", "miss", at: relation.telling.evidence.map(\.start).min(),
        describe(relation, names: goldNames) + hint, context: quote(relation.telling.evidence))
    }
    for relation in surplus {
      let lost = [relation.source, relation.target].filter { goldID[$0] == nil }
        .map { systemNames[$0] ?? $0 }
      card.fail(
        "relations", "false alarm", at: relation.telling.evidence.map(\.start).min(),
        describe(relation, names: systemNames)
          + (lost.isEmpty ? "" : " (entity not in gold: \(lost.joined(separator: ", ")))"),
        context: quote(relation.telling.evidence))
    }
  }
}
