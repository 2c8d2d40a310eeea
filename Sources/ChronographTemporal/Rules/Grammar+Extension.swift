/// Words before an expression that belong to it: "late May", "the end of 2022", "about a month ago".
extension Grammar {
  func extend(_ match: inout Match, from floor: Int) {
    if match.takesModifiers { takeModifiers(&match, floor) }
    if match.takesArticle, match.start > floor, kind(match.start - 1) == .the,
      next(match.start) != .mark
    {
      match.start -= 1
    }
  }

  private func takeModifiers(_ match: inout Match, _ floor: Int) {
    switch match.meaning {
    case .duration, .shift, .literalDuration: takeApproximation(&match, floor)
    case .set: break
    default:
      takePart(&match, floor)
      takeApproximation(&match, floor)
    }
  }

  /// "early", "late", "mid-", "the end of", "the beginning of the", "early in".
  private func takePart(_ match: inout Match, _ floor: Int) {
    var at = match.start - 1
    if at >= floor, kind(at) == .the, takesPartBeforeArticle(match.meaning) { at -= 1 }
    guard at >= floor, next(match.start) != .mark || at + 1 == match.start else { return }
    switch kind(at) {
    case .early, .late:
      return accept(&match, at, kind(at) == .early ? "START" : "END", floor, article: true)
    case .hyphen where kind(at - 1) == .mid || kind(at - 1) == .early || kind(at - 1) == .late:
      guard at - 1 >= floor else { return }
      return accept(
        &match, at - 1, kind(at - 1) == .mid ? "MID" : kind(at - 1) == .early ? "START" : "END",
        floor, article: true)
    case .mid: return accept(&match, at, "MID", floor, article: true)
    case .of, .in: break
    case .on where isDayLike(match.meaning):
      // "early on Monday"
      guard at - 1 >= floor, kind(at - 1) == .early || kind(at - 1) == .late else { return }
      return accept(&match, at - 1, kind(at - 1) == .early ? "START" : "END", floor, article: false)
    default: return
    }
    guard at - 1 >= floor else { return }
    if kind(at) == .in {
      guard kind(at - 1) == .early || kind(at - 1) == .late else { return }
      return accept(&match, at - 1, kind(at - 1) == .early ? "START" : "END", floor, article: false)
    }
    guard
      kind(at - 1) == .partOf || ([.part, .half, .most].contains(kind(at - 1)) && isLed(at - 1))
    else { return }
    let modifier =
      kind(at - 1) == .partOf
      ? ["EQUAL_OR_LESS", "START", "MID", "END"][min(value(at - 1), 3)] : nil
    var start = at - 1
    if isLed(start), start - 1 >= floor, kind(start) == .part || kind(start) == .half { start -= 1 }
    accept(&match, start, modifier == "EQUAL_OR_LESS" ? nil : modifier, floor, article: true)
  }

  /// "the early part of", "the latter half of", "the first half of".
  private func isLed(_ index: Int) -> Bool {
    [.early, .late, .later, .partOf, .ordinal].contains(kind(index - 1)) || kind(index) == .most
  }

  private func isDayLike(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .weekday, .monthDay, .relativeWeekday: true
    case .dayPart(_, let day), .clock(_, let day?): isDayLike(day)
    default: false
    }
  }

  private func takesPartBeforeArticle(_ meaning: Meaning) -> Bool { true }

  private func accept(
    _ match: inout Match, _ start: Int, _ modifier: String?, _ floor: Int, article: Bool
  ) {
    match.start = start
    match.modifier = modifier ?? match.modifier
    match.takesArticle = article
  }

  /// "about", "nearly", "more than", "at least", "less than", "up to", "close to".
  private func takeApproximation(_ match: inout Match, _ floor: Int) {
    let at = match.start - 1
    guard at >= floor else { return }
    switch kind(at) {
    case .approx
    where !(kind(at) == .approx && isWord(at, .topicPreposition) && takesNoAbout(match.meaning)):
      if match.meaning.isPlainDate, isWord(at, .vaguePreposition) {
        match.modifier = "APPROX"
        match.start = at
        return
      }
      match.modifier = "APPROX"
      match.start = at
    case .than where at - 1 >= floor && (kind(at - 1) == .more || kind(at - 1) == .less):
      match.modifier = kind(at - 1) == .more ? "MORE_THAN" : "LESS_THAN"
      match.start = at - 1
    case .least, .most:
      guard at - 1 >= floor, kind(at - 1) == .at, !isDayLike(match.meaning) else { return }
      match.modifier = kind(at) == .least ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS"
      match.start = at - 1
    case .over, .under:
      guard case .duration = match.meaning,
        kind(match.start) == .an || (isWordLed(at) && kind(match.start) != .fuzzy)
      else { return }
      match.modifier = kind(at) == .over ? "MORE_THAN" : "LESS_THAN"
      match.start = at
    default: return
    }
  }

  /// Whether a preposition stands before "over": then it means "more than", else "in the course of".
  private func isWordLed(_ index: Int) -> Bool {
    [.for, .in, .after, .of, .within, .by, .to].contains(kind(index - 1))
  }

  private func takesNoAbout(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .duration, .shift, .year, .clock: false
    default: true
    }
  }

  /// Whether only words of a list or range stand between two expressions.
  func isJoined(_ end: Int, _ start: Int) -> Bool {
    guard start - end <= 3, start >= end else { return start == end }
    for index in end..<start
    where ![.to, .and, .or, .until, .comma, .hyphen, .dash, .the, .slash].contains(kind(index)) {
      return false
    }
    return end < start
  }
}

extension Meaning {
  fileprivate var isPlainDate: Bool {
    switch self {
    case .year, .month, .monthDay: true
    default: false
    }
  }
}
