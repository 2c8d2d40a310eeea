/// Words that place something without saying when: "now", "recently", "in recent years", "soon".
extension TimexRule {
  static let references: [TimexRule] = [
    adverb, recent, current, presentTime, storyTime, pastTime, futureTime,
  ]

  static let adverb = TimexRule(
    "reference", starts: [.reference],
    examples: [
      ("is [now] held", "PRESENT_REF"), ("[recently] released", "PAST_REF"),
      ("expected [soon]", "FUTURE_REF"),
    ],
    negatives: ["as soon as he", "the Now network", "shortly before"]
  ) { grammar, start in
    if grammar.has(start, .capital), !grammar.has(start, .newLine),
      grammar.has(start - 1, .capital) || grammar.kind(start - 1) == .the
    {
      return nil
    }
    switch grammar.value(start) {
    case 1:
      let first = grammar.isWord(start - 1, .nowIntensifier) && !grammar.has(start, .newLine)
      return Match(
        first ? start - 1 : start, start + 1, .reference("PRESENT_REF"), takesModifiers: false)
    case 2:
      if grammar.kind(start - 1) == .as, grammar.next(start + 1) == .as { return nil }
      return Match(start, start + 1, .reference("PAST_REF"), takesModifiers: false)
    case 3:
      let after = grammar.next(start + 1)
      guard grammar.kind(start - 1) != .as, after != .after, after != .as, after != .before,
        !grammar.isWord(start - 1, .degreeAdverb)
      else { return nil }
      // "France soon fell" tells a story; only what is still to come is placed by the word.
      let tense = grammar.tense(around: start, start + 1)
      guard tense == .present || tense == .future else { return nil }
      return Match(start, start + 1, .reference("FUTURE_REF"), takesModifiers: false)
    default: return nil
    }
  }

  static let recent = TimexRule(
    "recent", starts: [.recent],
    examples: [("in [recent years]", "PAST_REF"), ("the [recent] issuance", "PAST_REF")],
    negatives: ["Recent Records"]
  ) { grammar, start in
    if let unit = grammar.unit(start + 1), unit.isPlural {
      return Match(start, unit.end, .reference("PAST_REF"))
    }
    if grammar.next(start + 1) == .times { return Match(start, start + 2, .reference("PAST_REF")) }
    guard
      !grammar.has(start, .capital) || grammar.has(start, .newLine)
        || grammar.kind(start - 1) == .period
    else { return nil }
    if grammar.has(start, .capital), grammar.has(start + 1, .capital) { return nil }
    return Match(start, start + 1, .reference("PAST_REF"), takesModifiers: false)
  }

  static let current = TimexRule(
    "current", starts: [.current], examples: [("the [current] leader", "PRESENT_REF")],
    negatives: ["an electric current flows", "Current Affairs"]
  ) { grammar, start in
    guard !grammar.has(start, .capital),
      grammar.next(start + 1) == .other || grammar.next(start + 1) == .fiscal,
      !grammar.has(start + 1, .pastForm),
      [.the, .other, .of, .this, .and, .that, .comma, .in, .under, .s].contains(
        grammar.kind(start - 1)),
      !grammar.isWord(start - 1, .physicalAdjective)
    else { return nil }
    return Match(start, start + 1, .reference("PRESENT_REF"), takesModifiers: false)
  }

  static let presentTime = TimexRule(
    "present-time", starts: [.present, .moment, .time, .date],
    examples: [
      ("at [present]", "PRESENT_REF"), ("at [the moment]", "PRESENT_REF"),
      ("to [date]", "PRESENT_REF"), ("at [this time]", "PRESENT_REF"),
    ],
    negatives: ["the present leader", "the date of birth", "a long time"]
  ) { grammar, start in
    switch grammar.kind(start) {
    case .present:
      guard
        grammar.kind(start - 1) == .at
          || (grammar.kind(start - 1) == .the
            && [.to, .until, .at].contains(grammar.kind(start - 2))
            && (grammar.endsPhrase(start + 1) || grammar.next(start + 1) == .time))
      else { return nil }
      let end = grammar.next(start + 1) == .time ? start + 2 : start + 1
      return Match(
        start, end, .reference("PRESENT_REF"), takesArticle: true, takesModifiers: false)
    case .moment:
      if grammar.kind(start - 1) == .the, grammar.kind(start - 2) == .at,
        grammar.next(start + 1) != .of
      {
        return Match(
          start, start + 1, .reference("PRESENT_REF"), takesArticle: true, takesModifiers: false)
      }
      return nil
    case .date:
      return grammar.kind(start - 1) == .to && grammar.endsPhrase(start + 1)
        ? Match(start, start + 1, .reference("PRESENT_REF"), takesModifiers: false) : nil
    default:
      guard grammar.kind(start - 1) == .this, grammar.kind(start - 2) == .at,
        grammar.endsPhrase(start + 1)
      else { return nil }
      return Match(start - 1, start + 1, .reference("PRESENT_REF"), takesModifiers: false)
    }
  }

  /// "during this period", "at the time", "in that time": in a story, the date last spoken of.
  static let storyTime = TimexRule(
    "story-time", starts: [.time, .periodWord],
    examples: [
      (
        "In May 1812 the army rested. During [this period] nobody wrote. In 1813, 1814 and 1815 they did.",
        "1812-05"
      )
    ], negatives: ["a period of grace", "it is time to go", "during this period of unrest he hid"]
  ) { grammar, start in
    guard grammar.endsPhrase(start + 1) else { return nil }
    let leads: AtomKinds = [.at, .during, .in, .by, .from, .of, .for, .to, .since, .until, .approx]
    var match: Match
    switch grammar.kind(start - 1) {
    case .this, .that:
      guard leads.contains(grammar.kind(start - 2)) || grammar.has(start - 1, .newLine) else {
        return nil
      }
      match = Match(start - 1, start + 1, .anchor(.narrative), takesModifiers: false)
    case .same where grammar.kind(start - 2) == .the && leads.contains(grammar.kind(start - 3)):
      match = Match(start - 2, start + 1, .anchor(.narrative), takesModifiers: false)
    case .the where grammar.kind(start) == .time && grammar.kind(start - 2) == .at:
      match = Match(start - 1, start + 1, .anchor(.narrative), takesModifiers: false)
    default: return nil
    }
    match.isOfStories = true
    return match
  }

  static let pastTime = TimexRule(
    "the-past", starts: [.last], examples: [("in [the past]", "PAST_REF")],
    negatives: ["he walked past", "the past leaders"]
  ) { grammar, start in
    guard grammar.isWord(start, .pastNoun), grammar.kind(start - 1) == .the,
      grammar.kind(start - 2) == .in, grammar.endsPhrase(start + 1)
    else { return nil }
    return Match(
      start, start + 1, .reference("PAST_REF"), takesArticle: true, takesModifiers: false)
  }

  static let futureTime = TimexRule(
    "the-future", starts: [.future],
    examples: [("in [the future]", "FUTURE_REF"), ("in [the near future]", "FUTURE_REF")],
    negatives: ["future leaders", "the future of Europe"]
  ) { grammar, start in
    if grammar.kind(start - 1) == .other, grammar.kind(start - 2) == .the,
      grammar.kind(start - 3) == .in
    {
      return Match(start - 1, start + 1, .reference("FUTURE_REF"), takesArticle: true)
    }
    guard
      (grammar.kind(start - 1) == .the && grammar.kind(start - 2) == .in)
        || grammar.kind(start - 1) == .in, grammar.endsPhrase(start + 1),
      grammar.next(start + 1) != .of
    else { return nil }
    return Match(
      start, start + 1, .reference("FUTURE_REF"), takesArticle: true, takesModifiers: false)
  }
}
