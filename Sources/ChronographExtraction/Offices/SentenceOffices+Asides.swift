import ChronographLanguage
import ChronographReading

/// What may stand between an office and whoever holds it, and says nothing of either.
extension SentenceOffices {
  /// "one of | the deputy directors", "one of | the Bank's four deputy governors": before "one".
  func overOneOf(_ token: Int) -> Int {
    var link = token
    while link > range.lowerBound, token - link < 4,
      words.has(link, [.determiner, .numberWord]) || words.shape(link).contains(.number),
      // "one of his deputies": nobody says where.
      !words.is(link, .personPossessive)
    { link -= 1 }
    guard words.is(link, .genitive), words.is(link - 1, .oneNumeral) else { return token }
    return link - 2
  }

  /// "Ida Lund, promoter and | chairman of": back over a noun that no list knows, and what joins it.
  func overFirstOfTwo(_ token: Int) -> Int {
    let noun = token - 1
    guard words.is(token, .coordinator), words.shape(noun).contains(.lowerCase),
      mention(endingAt: token) == nil, !words.has(noun, [.titleHead, .plainRole, .preposition]),
      !words.tells(noun, .pastForm), !finder.isTimed[noun]
    else { return token }
    let mark = words.has(noun - 1, .determiner) ? noun - 2 : noun - 1
    return words.byte(mark) == 44 && mention(endingAt: mark)?.kind == .person ? mark : token
  }

  /// "for nine years | spokeswoman", "since 2010 | head", "until May | director", "today | chairman": before a time that ends
  /// at a token.
  func overSpan(_ token: Int, _ holding: inout Holding) -> Int? {
    guard finder.isTimed[token] else { return nil }
    var first = token
    while first > range.lowerBound, finder.isTimed[first - 1] { first -= 1 }
    let link = first - 1
    if words.is(link, .terminus) || words.is(link, .purpose) {
      // Whoever is told to have been it for years is told of as of the past.
      holding.isPast = true
      return link - 1
    }
    if words.is(link, .timePreposition) { return link - 1 }
    return words.byte(link) == 44 || words.is(link, .appositionAdverb) ? link : nil
  }

  /// The comma behind what a body's office is told with before the name: "the chief of the Bank | in Oran, Ida Lund,", "the
  /// envoy of Norland | for the peace process, Ida Lund,".
  func overWhereabouts(_ start: Int, _ holding: Holding) -> Int {
    guard words.has(start, .preposition), !words.is(start, .genitive), !holding.targets.isEmpty,
      isDefinite(holding)
    else { return start }
    var token = start + 1
    while token < range.upperBound, token - start < 8, words.byte(token) != 44 {
      if let name = mention(at: token) {
        guard name.kind != .person else { return start }
        token = name.tokens.upperBound
        continue
      }
      guard
        words.has(token, [.determiner, .preposition]) || words.is(token, .coordinator)
          || words.isCommon(token) && !words.has(token, [.auxiliary, .modal, .relative, .pronoun])
      else { return start }
      token += 1
    }
    guard words.byte(token) == 44, let name = mention(at: overHonorifics(token + 1)),
      name.kind == .person, isClosed(name),
      !finder.clauses.trees[sentence].groups.contains(where: {
        start < $0.head && $0.head < token
      })
    else { return start }
    return token
  }

  /// Whether a name ends what stands between commas, and no list goes on behind it.
  private func isClosed(_ name: Mention) -> Bool {
    let next = name.tokens.upperBound
    guard next < range.upperBound else { return true }
    if words.byte(next) == 44 { return !words.is(next + 1, .coordinator) }
    return words.byte(next) == 46
  }

  /// "the former head of", "the Bank's head": one that is known.
  private func isDefinite(_ holding: Holding) -> Bool {
    let first = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    return words.is(first, .definiteArticle)
      || words.isPossessive(holding.phrase.tokens.lowerBound - 1)
  }
}
