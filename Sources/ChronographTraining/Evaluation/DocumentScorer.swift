/// Compares the output for one document with its annotation.
///
/// All pairing is one to one and maximal, so duplicates are false alarms, and merged or split entities cost.
struct DocumentScorer {
  let gold: Annotation
  let system: Annotation
  let body: [Unicode.Scalar]
  var card = Scorecard()
  /// Output entity → annotated entity.
  var goldID: [String: String] = [:]

  init(gold: Annotation, system: Annotation, body: String) {
    (self.gold, self.system, self.body) = (gold, system, Array(body.unicodeScalars))
  }

  /// The counts and failures of one document.
  static func score(gold: Annotation, system: Annotation, body: String) -> Scorecard {
    var scorer = DocumentScorer(gold: gold, system: system, body: body)
    scorer.scoreTimes()
    scorer.scoreMentions()
    scorer.scoreEntities()
    scorer.scoreCoreference()
    scorer.scoreRelations()
    scorer.scoreEvents()
    for name in ["participants", "participants.no_role", "attribution"]
      + ["relations", "events"]
      .map({ "attribution.\($0)" })
    {
      scorer.card.count(name, found: 0, gold: 0, system: 0)
    }
    for name in FigureTable.accuracyRows {
      scorer.card.accuracies[name, default: .init()].total += 0
    }
    return scorer.card
  }

  mutating func scoreTimes() {
    let (truth, found) = (gold.times, system.times)
    let strict = matching(truth, found) { $0.span == $1.span ? 1 : nil }
    let relaxed = matching(truth, found) { left, right in
      guard left.span.overlaps(right.span) else { return nil }
      return (left.value == right.value ? 0.6 : 0) + 0.2 * left.span.similarity(right.span)
        + (left.span == right.span ? 0.1 : 0) + (left.type == right.type ? 0.05 : 0)
    }
    let sizes = (gold: truth.count, system: found.count)
    let sameType = relaxed.count { truth[$0.row].type == found[$0.column].type }
    let sameValue = relaxed.count { truth[$0.row].value == found[$0.column].value }
    for (name, count) in [
      ("strict", strict.count), ("relaxed", relaxed.count), ("type", sameType),
      ("value", sameValue),
    ] {
      card.count("times.\(name)", found: count, gold: sizes.gold, system: sizes.system)
    }
    for pair in relaxed { compare(truth[pair.row], found[pair.column]) }
    for time in missing(truth, relaxed.map(\.row)) {
      fail("times", "miss", time.span, "\(time.type) \(time.value)")
    }
    for time in missing(found, relaxed.map(\.column)) {
      fail("times", "false alarm", time.span, "\(time.type) \(time.value)")
    }
  }

  private mutating func compare(_ truth: Annotation.Time, _ found: Annotation.Time) {
    if truth.span != found.span {
      fail(
        "times", "boundary", truth.span, "gold '\(text(truth.span))', system '\(text(found.span))'")
    }
    if truth.value != found.value {
      fail("times", "value", truth.span, "gold \(truth.value), system \(found.value)")
    }
    if truth.type != found.type {
      fail("times", "type", truth.span, "gold \(truth.type), system \(found.type)")
    }
  }
}

// What the other parts of the comparison use as well.
extension DocumentScorer {
  /// The items whose index is not among those.
  func missing<Item>(_ items: [Item], _ indices: [Int]) -> [Item] {
    let indices = Set(indices)
    return items.indices.filter { !indices.contains($0) }.map { items[$0] }
  }

  /// The words at a span, without line breaks.
  func text(_ span: ScalarSpan) -> String {
    let (start, end) = (max(0, span.start), min(body.count, span.end))
    guard start < end else { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: body[start..<end].map { $0 == "\n" ? " " : $0 })
    return String(text)
  }

  /// The words at a span with some before and after.
  func context(_ span: ScalarSpan, margin: Int = 45) -> String {
    let before = ScalarSpan(start: max(0, span.start - margin), end: span.start)
    let after = ScalarSpan(start: span.end, end: min(body.count, span.end + margin))
    return "…\(text(before))[\(text(span))]\(text(after))…"
  }

  /// The first of the spans, shortened.
  func quote(_ spans: [ScalarSpan], limit: Int = 220) -> String {
    guard let first = spans.min(by: { $0.start < $1.start }) else { return "" }
    let words = text(first)
    return words.count <= limit ? words : "\(words.prefix(limit - 1))…"
  }

  mutating func fail(_ figure: String, _ kind: String, _ span: ScalarSpan, _ text: String) {
    card.fail(
      figure, kind, at: span.start, "'\(self.text(span))': \(text)", context: context(span))
  }
}
