internal import ChronographLanguage

/// Finds whom a lead describes without a name: "A former mayor was jailed on Friday. Ana Lima, 58, had taken bribes."
///
/// A wrong guess would accuse somebody, so the name must open the next sentence and tell of itself.
struct LeadDescription {
  let words: Words
  let mentions: [Mention]

  /// The noun of the description as a mention of the person whom the next sentences name, or `nil`.
  func anaphor() -> Mention? {
    let sentences = words.text.sentences
    for index in sentences.indices.prefix(4) where !sentences[index].isHeading {
      let sentence = sentences[index]
      guard !names(in: sentence.tokens), let head = head(in: sentence.tokens) else { continue }
      for next in sentences.indices.dropFirst(index + 1).prefix(3)
      where names(in: sentences[next].tokens) {
        guard let entity = subject(of: sentences[next].tokens, described: head) else { return nil }
        return Mention(
          tokens: head..<head + 1, span: words.span(head..<head + 1), kind: .person,
          entity: entity, form: .anaphor)
      }
      return nil
    }
    return nil
  }

  private func names(in range: Range<Int>) -> Bool { mentions.contains { isPerson($0, in: range) } }

  /// A person named in a range, but not who prosecutes or judges: "Attorney Ana Lima announced".
  private func isPerson(_ mention: Mention, in range: Range<Int>) -> Bool {
    mention.kind == .person && range.contains(mention.tokens.lowerBound) && !isOfCourt(mention)
  }

  private func isOfCourt(_ mention: Mention) -> Bool {
    var token = mention.tokens.lowerBound - 1
    while token >= 0, mention.tokens.lowerBound - token < 5, words.isCapitalized(token) {
      if words.is(token, .attorneyWord) || words.is(token, .judgeNoun)
        || words.is(token, .courtAgent)
      {
        return true
      }
      token -= 1
    }
    return false
  }

  /// The noun of an office in "A former vice governor" or "The director of the Harbour Authority", which opens the sentence or follows a dateline.
  private func head(in range: Range<Int>) -> Int? {
    let start = afterDateline(range)
    let isDefinite = words.is(start, .definiteArticle)
    guard words.is(start, .indefiniteArticle) || isDefinite,
      !range.contains(where: { words.is($0, .victimVerb) })
    else { return nil }
    var head: Int?
    for token in (start + 1)..<max(min(start + 9, range.upperBound), start + 1) {
      if words.has(token, [.preposition, .auxiliary, .conjunction, .relative, .modal, .determiner])
        || words.byte(token) == 44
      {
        break
      }
      if words.has(token, .titleHead) { head = token }
    }
    // "The director of the Harbour Authority": one who was not named before.
    if isDefinite, head.map({ words.is($0 + 1, .genitive) }) != true { return nil }
    return head
  }

  private func afterDateline(_ range: Range<Int>) -> Int {
    let first = range.prefix(12)
    guard
      let dash = first.first(where: { words.byte($0) == 45 || words.byte($0) == 0xE2 }),
      words.shape(range.lowerBound).contains(.allCaps)
    else { return range.lowerBound }
    var start = dash + 1
    while words.byte(start) == 45 { start += 1 }
    return start
  }

  /// The person, not named before, who opens the sentence and of whom it tells.
  private func subject(of range: Range<Int>, described head: Int) -> Int? {
    guard let mention = mentions.first(where: { isPerson($0, in: range) }),
      mentions.first(where: { $0.entity == mention.entity && !isHeading($0) })?.tokens.lowerBound
        == mention.tokens.lowerBound
    else { return nil }
    let start = mention.tokens.lowerBound
    let opens =
      start == range.lowerBound
      || words.is(range.lowerBound, .sourceMarker) && words.byte(start - 1) == 44
    let end = mention.tokens.upperBound
    let rest = end..<max(end, range.upperBound)
    let isSame = isToldOf(end) && !isNamedAgain(head, in: rest) || isAlso(head, end)
    return opens && isSame && !isAnother(end, before: range.upperBound) ? mention.entity : nil
  }

  /// "Krog, another former minister", "Krog, 51, also a teacher", "Krog was accused in 2009": somebody else, or another time.
  private func isAnother(_ name: Int, before end: Int) -> Bool {
    let reach = name..<max(name, min(name + 12, end))
    if reach.contains(where: {
      words.is($0, .furtherPersonWord)
        || words.is($0, .alikeAdverb) && words.is($0 + 1, .indefiniteArticle)
    }) {
      return true
    }
    guard
      let verb = reach.first(where: {
        words.is($0, .accusedVerb) || words.is($0, .accusedParticiple)
      })
    else { return false }
    return (verb..<end).contains {
      words.is($0, .location) && words.shape($0 + 1).contains(.number)
        && words.letters($0 + 1).count == 4
    }
  }

  /// "Otto Krog was charged with helping the clerk": the clerk of the lead is somebody else.
  private func isNamedAgain(_ head: Int, in range: Range<Int>) -> Bool {
    range.contains {
      words.lower($0) == words.lower(head) && words.has($0 - 1, .determiner)
        && !words.is($0 - 1, .indefiniteArticle) && !words.has($0 + 1, .preposition)
    }
  }

  /// Whether the noun that described the accused says of the named who they were.
  ///
  /// "A former sheriff was jailed. Krog, 61, who was sheriff until 2012, …".
  private func isAlso(_ head: Int, _ end: Int) -> Bool {
    let sentence = words.text.sentences[words.text.sentence(ofToken: end)].tokens
    let reach = end..<max(end, min(end + 14, sentence.upperBound))
    guard
      !sentence.contains(where: { words.is($0, .otherPersonWord) || words.is($0, .sayingVerb) }),
      let noun = reach.first(where: { words.lower($0) == words.lower(head) }),
      words.byte(end) == 44, reach.contains(where: { words.is($0, .pastHolder) })
    else { return false }
    // "Krog, lawyer of the sheriff", "Krog, whose brother is sheriff"
    return !words.is(noun - 1, .definiteArticle)
      && !(end..<noun).contains {
        words.has($0, [.tie]) || words.is($0, .possessiveRelative) || words.isPossessive($0)
          || words.is($0, .genitive) || words.is($0, .personPossessive)
      }
  }

  private func isHeading(_ mention: Mention) -> Bool {
    words.text.sentences[words.text.sentence(ofToken: mention.tokens.lowerBound)].isHeading
  }

  /// "Lima was found guilty", "Lima, 58, pleaded guilty": only who answers for something is the accused of the lead.
  ///
  /// "Lima was the first to report it" and "Lima has been appointed to replace him" tell of somebody else.
  private func isToldOf(_ token: Int) -> Bool {
    var next = token
    if words.byte(next) == 44, words.shape(next + 1).contains(.number), words.byte(next + 2) == 44 {
      next += 3
    }
    let end = words.text.sentences[words.text.sentence(ofToken: token)].tokens.upperBound
    if (next..<end).contains(where: { words.is($0, .otherPersonWord) }) { return false }
    // "Lima, 58, of Oran, pleaded guilty"
    if words.has(next, .preposition),
      let comma = (next..<end).first(where: { words.byte($0) == 44 }),
      comma - next < 5
    {
      next = comma
    }
    if words.byte(next) == 44 { next += 1 }
    if words.is(next, .subjectRelative) {
      if isAccused(next + 1) { return true }
      // "Lima, 58, who until 2018 was secretary of the Commission, stands accused of"
      guard let comma = (next..<end).last(where: { words.byte($0) == 44 && isAccused($0 + 1) })
      else { return false }
      next = comma + 1
    }
    return isAccused(next) || goesOnToAnswer(from: next, to: end)
  }

  /// "appeared in court on Monday and pleaded not guilty": nobody else is named before it.
  private func goesOnToAnswer(from token: Int, to end: Int) -> Bool {
    guard
      let verb = (token..<end).first(where: {
        words.is($0 - 1, .coordinator) && words.is($0, .accusedVerb)
      })
    else { return false }
    return !names(in: token..<verb)
  }

  /// Whether a verb that tells of an accused stands at a token.
  private func isAccused(_ token: Int) -> Bool {
    var next = token
    while words.has(next, .auxiliary) || words.is(next, .standingVerb) { next += 1 }
    // "was found dead"
    if words.is(next, .findingParticiple), !words.has(next + 1, [.accusation, .negation]),
      !words.is(next + 1, .infinitiveMarker)
    {
      return false
    }
    return words.is(next, .accusedVerb)
      || next > token && words.is(next, .accusedParticiple)
  }
}
