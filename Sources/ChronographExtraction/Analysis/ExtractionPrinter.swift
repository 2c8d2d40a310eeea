internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// Turns an analysis, its relations and events into what is written: ids, quotes, both kinds of offsets.
struct ExtractionPrinter {
  private let analysis: DocumentAnalysis
  private let scalars: ScalarIndex

  init(_ analysis: DocumentAnalysis) {
    self.analysis = analysis
    scalars = ScalarIndex(analysis.text.utf8)
  }

  func fill(
    _ extraction: inout Extraction,
    with statements: (relations: [RelationReading], events: [EventReading])
  ) {
    extraction.findings += analysis.findings
    extraction.times = analysis.timexes.map(time)
    extraction.entities = entities()
    extraction.relations = statements.relations.map(relation)
    extraction.events = statements.events.map(event)
  }

  private func time(_ timex: Timex) -> Extraction.Time {
    Extraction.Time(
      quotation: scalars.quotation(timex.span), type: timex.type.rawValue, value: timex.value,
      mod: timex.modifier, earliest: timex.edtf?.earliest?.description,
      latest: timex.edtf?.latest?.description, rule: timex.rule)
  }

  private func id(_ entity: Int) -> String { "e\(entity + 1)" }

  private func entities() -> [Extraction.Entity] {
    var mentions = Array(repeating: [Extraction.Quotation](), count: analysis.entities.count)
    for mention in analysis.mentions where mention.form == .name {
      mentions[mention.entity].append(scalars.quotation(mention.span))
    }
    return analysis.entities.enumerated().map { index, entity in
      Extraction.Entity(
        id: id(index), kind: entity.kind, name: entity.name, aliases: entity.aliases,
        mentions: mentions[index],
        evidence: mentions[index].first.flatMap { sentence(around: $0) }.map { [$0] })
    }
  }

  /// A quote longer than this says no more of who is named.
  private static let longestSentence = 400

  /// The sentence of a mention; of a long one the tokens around it.
  private func sentence(around mention: Extraction.Quotation) -> Extraction.Evidence? {
    let sentences = analysis.text.sentences
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.lowerBound <= mention.utf8Start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, mention.utf8End <= sentences[low - 1].span.upperBound else { return nil }
    var span = sentences[low - 1].span
    if span.upperBound - span.lowerBound > Self.longestSentence {
      span = part(of: sentences[low - 1], around: mention)
    }
    let quotation = scalars.quotation(span)
    return Extraction.Evidence(
      start: quotation.start, end: quotation.end, utf8Start: quotation.utf8Start,
      utf8End: quotation.utf8End, quote: quotation.text, sentence: low, rule: "mention")
  }

  /// Whole tokens of a sentence on both sides of a mention.
  private func part(of sentence: Sentence, around mention: Extraction.Quotation) -> TextSpan {
    let tokens = analysis.text.tokens
    let margin = Self.longestSentence / 2
    let range = sentence.tokens
    let first = Self.first(in: range) {
      tokens[$0].span.lowerBound >= mention.utf8Start - margin
    }
    let end = Self.first(in: range) { tokens[$0].span.upperBound > mention.utf8End + margin }
    guard first < end else { return TextSpan(mention.utf8Start, mention.utf8End) }
    return TextSpan(
      min(tokens[first].span.lowerBound, mention.utf8Start),
      max(tokens[end - 1].span.upperBound, mention.utf8End))
  }

  /// The first place from which a condition holds, by halving.
  private static func first(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func evidence(_ sentences: [Int], rule: String) -> [Extraction.Evidence] {
    sentences.map { number in
      let quotation = scalars.quotation(analysis.text.sentences[number].span)
      return Extraction.Evidence(
        start: quotation.start, end: quotation.end, utf8Start: quotation.utf8Start,
        utf8End: quotation.utf8End, quote: quotation.text, sentence: number + 1, rule: rule)
    }
  }

  private func relation(_ reading: RelationReading) -> Extraction.Relation {
    Extraction.Relation(
      type: reading.type, source: id(reading.source), target: id(reading.target),
      title: reading.title, status: reading.status, start: reading.start?.description,
      end: reading.end?.description, factuality: reading.factuality,
      attribution: reading.attribution.map(id), confidence: reading.confidence,
      evidence: evidence(reading.sentences, rule: reading.rule))
  }

  private func event(_ reading: EventReading) -> Extraction.Event {
    let tokens = analysis.text.tokens
    let trigger = TextSpan(
      tokens[reading.trigger.lowerBound].span.lowerBound,
      tokens[reading.trigger.upperBound - 1].span.upperBound)
    return Extraction.Event(
      type: reading.type, date: reading.date?.description, trigger: scalars.quotation(trigger),
      participants: reading.arguments.map { .init(entity: id($0.entity), role: $0.role) },
      factuality: reading.factuality, attribution: reading.attribution.map(id),
      confidence: reading.confidence, evidence: evidence(reading.sentences, rule: reading.rule),
      undone: reading.undoing.map {
        .init(
          date: $0.date?.description, by: $0.agents.map(id),
          evidence: evidence([$0.sentence], rule: UndoingTeller.rule))
      })
  }
}
