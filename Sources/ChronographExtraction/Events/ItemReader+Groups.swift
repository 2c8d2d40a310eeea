import ChronographLanguage
import ChronographReading

/// Verbs with their auxiliaries.
extension ItemReader {
  func startsGroup(_ token: Int) -> Bool {
    switch tag(token) {
    case .be, .have, .do, .modal, .verbPresent, .verbPast, .verbParticiple, .verbGerund, .verbBase:
      true
    default: false
    }
  }

  private func isVerbal(_ token: Int) -> Bool {
    startsGroup(token) && tag(token) != .modal
  }

  mutating func readGroup(_ token: Int) -> Int {
    var group = VerbGroup(tokens: token..<token + 1, head: token, lemma: 0)
    group.isPlural = grammar.is(words.word[token], .pluralAuxiliary)
    var at = token
    var hasBe = false
    var hasAuxiliary = false
    loop: while at < end {
      switch tag(at) {
      case .not: group.isNegated = group.isNegated || isNegation(at)
      case .adverb, .quote, .determiner: break
      case .modal:
        group.modal.formUnion(classes(at).intersection(.modal))
        hasAuxiliary = true
      case .to: group.isInfinitive = !hasAuxiliary
      case .be where timeInside(at) != nil, .have where timeInside(at) != nil:
        // "was on Thursday charged"
        hasBe = hasBe || tag(at) == .be
        group.isPerfect = group.isPerfect || tag(at) == .have
        hasAuxiliary = true
        at = readTimeInside(at)
        continue loop
      case .be where isGoing(next(after: at)):
        (group.isDestined, hasAuxiliary) = (true, true)
        at = next(after: at) + 1
        continue loop
      case .be:
        let after = next(after: at)
        if [.verbParticiple, .verbPast, .verbGerund, .be].contains(tag(after)) {
          (hasBe, hasAuxiliary) = (true, true)
        } else if tag(after) == .to, [.verbBase, .be, .have].contains(tag(next(after: after))) {
          (group.isDestined, hasAuxiliary) = (true, true)
        } else {
          group.head = at
          group.isCopula = true
          break loop
        }
      case .have, .do:
        guard isVerbal(next(after: at)) else {
          group.head = at
          break loop
        }
        group.isPerfect = group.isPerfect || tag(at) == .have
        hasAuxiliary = true
      default:
        group.head = at
        break loop
      }
      at = next(after: at) == at + 1 ? at + 1 : stepOverAdverbs(at, &group)
    }
    finish(&group, hasBe: hasBe, hasAuxiliary: hasAuxiliary)
    // "decided not to dismiss"
    if group.isInfinitive, token > start, tag(token - 1) == .not, isNegation(token - 1) {
      group.isNegated = true
    }
    if tag(token) == .have || tag(token) == .be, isGerundForm(token) { group.isGerund = true }
    return append(group, from: token)
  }

  /// "is going to resign".
  private func isGoing(_ token: Int) -> Bool {
    token + 2 < end && grammar.is(words.word[token], .prospectiveParticiple)
      && tag(token + 1) == .to
      && [.verbBase, .be, .have].contains(tag(next(after: token + 1)))
  }

  /// A time between an auxiliary and its participle: its first token and the token after it.
  func timeInside(_ token: Int) -> (start: Int, end: Int)? {
    var at = token + 1
    if tag(at) == .preposition { at += 1 }
    guard tag(at) == .time else { return nil }
    let (start, timex) = (at, words.timex[at])
    while at < end, words.timex[at] == timex { at += 1 }
    let isVerb = tag(at) == .verbParticiple || tag(at) == .verbPast || tag(at) == .be
    return isVerb ? (start, at) : nil
  }

  /// "having", "being".
  private func isGerundForm(_ token: Int) -> Bool {
    let span = analysis.text.tokens[token].span
    return span.count > 4
      && grammar.inflection.tells(
        .gerundForm, analysis.text.utf8[span.lowerBound..<span.upperBound])
  }

  /// Moves to the next word of the group, noticing a negation on the way.
  private func stepOverAdverbs(_ token: Int, _ group: inout VerbGroup) -> Int {
    let after = next(after: token)
    for at in (token + 1)..<max(after, token + 1)
    where at < end
      && (tag(at) == .not && isNegation(at) || grammar.is(words.word[at], .negativeCoordinator))
    {
      group.isNegated = true
    }
    return after
  }

  /// "not only … but also" negates nothing.
  private func isNegation(_ token: Int) -> Bool {
    token + 1 >= end || !grammar.is(words.word[token + 1], .restrictiveAdverb)
  }

  private func finish(_ group: inout VerbGroup, hasBe: Bool, hasAuxiliary: Bool) {
    let entry = grammar.entries[Int(words.word[min(group.head, end - 1)])]
    let tag = tag(group.head)
    let isPastForm = tag == .verbPast || tag == .verbParticiple
    group.lemma = isPastForm ? entry.pastLemma : entry.lemma
    if tag == .be { group.lemma = grammar.copulaID }
    if tag == .have { group.lemma = grammar.possessionID }
    group.isPassive = hasBe && isPastForm
    group.isProgressive = hasBe && tag == .verbGerund
    group.isPresent =
      (tag == .verbPresent || tag == .verbBase)
      && !group.tokens.contains { grammar.is(words.word[$0], .pastAuxiliary) }
    guard !hasAuxiliary, !group.isInfinitive else { return }
    group.isParticiple = tag == .verbParticiple
    group.isGerund = tag == .verbGerund
    group.mayBeParticiple =
      tag == .verbPast && entry.classes.contains(.participle)
      || tag == .verbPast && entry.classes.isEmpty
  }

  mutating func append(_ group: VerbGroup, from token: Int) -> Int {
    var group = group
    group.tokens = token..<min(group.head + 1, end)
    if group.isGerund { group.preposition = preposition }
    preposition = 0
    groups.append(group)
    items.append(Item(kind: .group, index: groups.count - 1, token: token))
    return max(group.head + 1, token + 1)
  }
}
