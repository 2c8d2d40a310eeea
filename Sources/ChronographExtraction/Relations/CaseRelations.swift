internal import ChronographDates
import ChronographLanguage

/// What the one case of a document gathers: who is arrested, charged or tried in it, and who inquires into it, where
/// their sentences do not name it again.
struct CaseRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let events: [EventReading]
  let proceedings: Proceedings

  /// What is further from the case than this is another matter, in days.
  private let mostDays = 550

  private var analysis: DocumentAnalysis { clauses.analysis }
  private var entities: [DocumentEntity] { analysis.entities }

  func relations() -> [RelationReading] {
    guard let matter = center() else { return [] }
    return accused(in: matter) + inquirers(of: matter) + reporters(on: matter)
  }

  /// The one case that a document tells of from its first sentences on, and the sentence that first names it.
  private func center() -> (entity: Int, sentence: Int)? {
    let all = entities.indices.filter { entities[$0].kind == .case }
    // Beside a case with a name, "the corruption scandal" only describes it.
    let named = all.filter { entities[$0].name.contains(where: \.isUppercase) }
    let cases = named.isEmpty ? all : named
    guard cases.count == 1,
      let first = analysis.mentions.first(where: { $0.entity == cases[0] && $0.form == .name })
    else { return nil }
    let sentence = analysis.text.sentence(ofToken: first.tokens.lowerBound)
    let before = analysis.text.sentences[..<sentence].count { !$0.isHeading }
    let isTold = analysis.text.sentences[sentence].tokens.contains { words.has($0, .accusation) }
    return before < 2 && isTold || isBesideAccused(first) ? (cases[0], sentence) : nil
  }

  /// Whether the case is the subject of a sentence beside one that names who stands accused.
  ///
  /// "The ghost roads scandal came to light in April. That October the Commission froze accounts of Lima."
  private func isBesideAccused(_ matter: Mention) -> Bool {
    let sentences = analysis.text.sentences
    let sentence = analysis.text.sentence(ofToken: matter.tokens.lowerBound)
    let start = sentences[sentence].tokens.lowerBound
    guard matter.tokens.lowerBound - start <= 1,
      words.is(matter.tokens.lowerBound - 1, .definiteArticle)
    else { return false }
    let end = sentences[min(sentence + 1, sentences.count - 1)].tokens.upperBound
    return analysis.mentions.contains {
      (start..<end).contains($0.tokens.lowerBound) && proceedings.accused.contains($0.entity)
    }
  }

  // MARK: The accused

  private func accused(in matter: (entity: Int, sentence: Int)) -> [RelationReading] {
    let victims = named(inside: matter.entity).union(tellers(of: matter.entity))
    let days = days(of: matter.entity)
    return events.filter { proceedings.isProceeding($0) && isOfCase($0, matter.entity, days) }
      .flatMap { event in
        proceedings.persons(of: event).filter {
          !victims.contains($0) && !isPredecessor($0, in: event.sentences[0])
        }.map {
          reading(event, .implicatedIn, $0, matter.entity, named: matter.sentence)
        }
      }
  }

  /// What was long before is another matter, unless its sentence speaks of the case, and so is what speaks of another.
  private func isOfCase(_ event: EventReading, _ matter: Int, _ days: [Int]) -> Bool {
    let range = analysis.text.sentences[event.sentences[0]].tokens
    let here = range.compactMap { index.mention(at: $0) }.filter { $0.kind == .case }
    if range.contains(where: { words.is($0, .droppedWord) }) { return false }
    guard here.isEmpty else { return here.contains { $0.entity == matter } }
    guard let date = event.date?.latest, let published = analysis.published?.latest else {
      return true
    }
    return published.dayNumber - date.dayNumber < mostDays
      // "In 2013 she was charged with theft", where the case is of 2004
      && (days.isEmpty || days.contains { abs($0 - date.dayNumber) <= mostDays })
  }

  /// When sentences that name the case tell of proceedings.
  private func days(of matter: Int) -> [Int] {
    let named = Set(
      analysis.mentions.filter { $0.entity == matter && $0.form == .name }.map {
        analysis.text.sentence(ofToken: $0.tokens.lowerBound)
      })
    return events.filter { proceedings.isProceeding($0) && named.contains($0.sentences[0]) }
      .compactMap { $0.date?.latest?.dayNumber }
  }

  /// "the murder of Ana Lima": who is named in the name of a case is no suspect.
  private func named(inside matter: Int) -> Set<Int> {
    let spans = analysis.mentions.filter { $0.entity == matter }.map(\.tokens)
    return Set(
      analysis.mentions.filter { mention in
        mention.entity != matter && spans.contains { $0.contains(mention.tokens.lowerBound) }
      }.map(\.entity))
  }

  /// "Lima, who exposed the scandal": whoever tells or tries a case is no suspect in it.
  private func tellers(of matter: Int) -> Set<Int> {
    let phrases = PhraseResolver(clauses: clauses)
    let tellers = clauses.trees.flatMap { tree in
      tree.clauses.indices.flatMap { clause -> [Int] in
        guard let group = tree.group(clause), !group.isPassive,
          clauses.grammar.is(group.lemma, .exposingVerb),
          tree.objects(ofClause: clause).contains(where: {
            phrases.entity(ofPhrase: $0, in: tree) == matter
          })
        else { return [] }
        return phrases.subjects(ofClause: clause, in: tree)
      }
    }
    return Set(tellers)
  }

  /// "Her predecessor, Otto Krog, was jailed": in a case of his own.
  private func isPredecessor(_ person: Int, in sentence: Int) -> Bool {
    analysis.text.sentences[sentence].tokens.contains { token in
      words.has(token, .predecessorWord)
        && [token + 1, token + 2].contains { index.mention(at: $0)?.entity == person }
    }
  }

  // MARK: Who inquires

  /// "The Fraud Office opened the investigation in May": the one that the document is about.
  private func inquirers(of matter: (entity: Int, sentence: Int)) -> [RelationReading] {
    events.filter { event in
      event.type.rawValue == "investigation" && event.factuality != .negated
        && words.is(event.trigger.lowerBound - 1, .definiteArticle)
        && !event.arguments.contains { $0.role != .agent }
    }.flatMap { event in
      event.arguments.filter { proceedings.inquires($0.entity) }.map {
        reading(event, .investigatedBy, matter.entity, $0.entity, named: matter.sentence)
      }
    }
  }

  /// "a damning report by the Audit Office": on what the document is about.
  private func reporters(on matter: (entity: Int, sentence: Int)) -> [RelationReading] {
    analysis.mentions.filter { body in
      guard body.kind == .body, body.form == .name, !body.isNested else { return false }
      var before = body.tokens.lowerBound - 1
      while words.has(before, [.determiner, .demonym]) { before -= 1 }
      return words.is(before, .agentMarker) && words.is(before - 1, .inquiryPaper)
        && (proceedings.inquires(body.entity) || proceedings.audits(body.entity))
    }.map { body in
      let told = analysis.text.sentence(ofToken: body.tokens.lowerBound)
      return RelationReading(
        type: .investigatedBy, source: matter.entity, target: body.entity, confidence: .low,
        sentences: Set([matter.sentence, told]).sorted(), telling: .event("case.report"))
    }
  }

  private func reading(
    _ event: EventReading, _ type: RelationType, _ source: Int, _ target: Int, named sentence: Int
  ) -> RelationReading {
    RelationReading(
      type: type, source: source, target: target,
      start: type == .investigatedBy ? event.date : nil,
      factuality: event.factuality(of: type),
      attribution: event.attribution, confidence: .low,
      sentences: Set([sentence, event.sentences[0]]).sorted(), telling: .event("case.document"))
  }
}
