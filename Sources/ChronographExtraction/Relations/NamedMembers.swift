import ChronographLanguage
import ChronographReading

/// Who belongs to which body by names beside each other: "Ivo Brandt of the Lund Institute", "Ida Venn, now with Kordax",
/// "the Lund Institute's Ivo Brandt".
struct NamedMembers {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex

  /// What no office or party tells already.
  func relations(beside told: [RelationReading]) -> [RelationReading] {
    let known = Set(told.filter { $0.source != $0.target }.map { Pair($0.source, $0.target) })
    return clauses.analysis.mentions.compactMap { person -> RelationReading? in
      guard person.kind == .person, person.form == .name,
        let (body, isPast) = body(behind: person) ?? body(before: person),
        !known.contains(Pair(person.entity, body.entity)),
        !known.contains(Pair(body.entity, person.entity))
      else { return nil }
      return RelationReading(
        type: .member, source: person.entity, target: body.entity,
        status: isPast ? .former : .current, confidence: .medium,
        sentences: [clauses.analysis.text.sentence(ofToken: person.tokens.lowerBound)],
        telling: .bodyMember)
    }
  }

  private struct Pair: Hashable {
    let source: Int
    let target: Int

    init(_ source: Int, _ target: Int) { (self.source, self.target) = (source, target) }
  }

  /// "Ivo Brandt | of the Lund Institute", "Ivo Brandt, | formerly of the Lund Institute,"; not "led by Ivo Brandt of".
  private func body(behind person: Mention) -> (Mention, isPast: Bool)? {
    var link = person.tokens.upperBound
    let isApart = words.byte(link) == 44
    if isApart { link += 1 }
    let adverb = link
    let isMarked = isApart && (words.is(link, .appositionAdverb) || words.has(link, .formerMarker))
    if isMarked { link += 1 }
    guard
      words.is(link, .genitive) && !words.is(person.tokens.lowerBound - 1, .agentMarker)
        || isMarked && words.is(link, .employerPreposition),
      let body = index.mention(at: overKind(link + 1)), isWhole(body), !isGivenBefore(person)
    else { return nil }
    if isApart, !isClosed(body) { return nil }
    // Of which party somebody was, parties and what they do tell.
    if isMarked, clauses.analysis.entities[body.entity].isParty(clauses.grammar) { return nil }
    return (
      body, isMarked && (words.is(adverb, .pastAdverb) || words.has(adverb, .formerMarker))
    )
  }

  /// "the Lund Institute's | Ivo Brandt", but not "the Lund Institute's Ivo Brandt inquiry".
  private func body(before person: Mention) -> (Mention, isPast: Bool)? {
    let mark = person.tokens.lowerBound - 1
    guard words.isPossessive(mark) || words.isPluralPossessive(mark), person.tokens.count > 1,
      let body = index.mention(endingAt: mark), body.kind == .body, body.form == .name,
      !isBeforeNoun(person)
    else { return nil }
    return (body, false)
  }

  private func isBeforeNoun(_ person: Mention) -> Bool {
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: person.tokens.lowerBound)]
    let next = person.tokens.upperBound
    return words.shape(next).contains(.lowerCase)
      && !words.has(next, [.determiner, .pronoun, .numberWord, .preposition])
      && tree.phrases.contains { $0.tokens.contains(next) && $0.mention < 0 && !$0.isPronoun }
  }

  /// Behind "the", "the opposition", "the aid group": what a body is, before its name.
  private func overKind(_ start: Int) -> Int {
    var token = words.has(start, .determiner) ? start + 1 : start
    let first = token
    while token - first < 3, index.mention(at: token) == nil,
      words.shape(token).contains(.lowerCase),
      words.has(token, [.common, .titleModifier, .bodyHead, .organ])
        && !words.has(token, [.preposition, .conjunction, .titleHead, .determiner, .auxiliary])
    { token += 1 }
    return token
  }

  /// A body's own name: not "of the Lund Institute's council", "of the Orbis case", "of Lund Institute-backed".
  private func isWhole(_ body: Mention) -> Bool {
    guard body.kind == .body, body.form == .name else { return false }
    let next = body.tokens.upperBound
    return !words.isPossessive(next) && !words.isPluralPossessive(next) && !words.isHyphen(next)
      && clauses.isWhole(endingAt: next, words)
  }

  /// After what stands apart from a name comes a mark.
  private func isClosed(_ body: Mention) -> Bool {
    !words.shape(body.tokens.upperBound).isDisjoint(with: .punctuation)
      && !words.has(body.tokens.upperBound + 1, .negation)
  }

  /// "accused Ivo Brandt of", "informed Ivo Brandt of": what the verb takes, and no home.
  private func isGivenBefore(_ person: Mention) -> Bool {
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: person.tokens.lowerBound)]
    var first = person.tokens.lowerBound
    while words.has(first - 1, [.titleHead, .titleModifier, .honorific, .determiner]) { first -= 1 }
    return tree.groups.contains {
      $0.tokens.upperBound == first
        && (words.has($0.head, [.accusation, .sanction]) || words.is($0.head, .tellingOf))
    }
  }
}
