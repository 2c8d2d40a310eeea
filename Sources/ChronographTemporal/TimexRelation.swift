extension Timex {
  /// How the words before an expression place what it dates: "since 2012", "by July", "between … and …".
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// At or in it; nothing else is said.
    case at
    /// "since", "from" with no end told.
    case since
    /// "until", "through", "up to".
    case until
    /// "before", "ahead of", "prior to".
    case before
    /// "by", "no later than": at it or before.
    case by
    /// "after".
    case after
    /// The first date of a range.
    case rangeStart
    /// The last date of a range.
    case rangeEnd
  }
}

extension Grammar {
  /// The relation that the word before a match tells.
  func relation(of match: Match) -> Timex.Relation {
    var at = match.start - 1
    if kind(at) == .the { at -= 1 }
    switch kind(at) {
    case .since: return .since
    // "with effect from 1 May", "effective from 1 May" is a point, not a length.
    case .from where isWord(at - 1, .effectWord): return .at
    case .from: return rangeGoesOn(match.end) ? .rangeStart : .since
    case .between: return .rangeStart
    case .until: return isRangeEnd(at) ? .rangeEnd : .until
    case .to: return isRangeEnd(at) ? .rangeEnd : relationAfterTo(at)
    case .hyphen, .dash: return isDateBefore(at) ? .rangeEnd : .at
    case .and:
      return isRangeEnd(at) && opensWithBetween(at)
        ? .rangeEnd : rangeGoesOn(match.end) ? .rangeStart : .at
    case .before: return .before
    case .by: return .by
    case .after: return .after
    default: return rangeGoesOn(match.end) ? .rangeStart : .at
    }
  }

  /// "extended to 31 March" reaches to a date; "prior to 1997" lies before, "back to 1997" at it.
  private func relationAfterTo(_ index: Int) -> Timex.Relation {
    if kind(index - 1) == .previous { return .before }
    return isWord(index, .goalPreposition) && !isWord(index - 1, .backAdverb) ? .until : .at
  }

  /// Whether "to", "until" or a dash and another date follow.
  private func rangeGoesOn(_ end: Int) -> Bool {
    var at = end
    if next(at) == .comma { at += 1 }
    guard [.to, .until, .hyphen, .dash].contains(next(at)) else { return false }
    at += 1
    while [.the, .early, .late, .mid, .hyphen].contains(next(at)) { at += 1 }
    return isDateStart(at)
  }

  private func isDateStart(_ index: Int) -> Bool {
    switch next(index) {
    case .month, .monthShort, .weekday, .season: true
    case .number:
      dayMonth(index) != nil || plainNumber(index, 1000...2999, digits: 4...4) != nil
        || isGlued(index)
    case .this, .last, .next: relativeUnit(index) != nil
    default: false
    }
  }

  private func isDateBefore(_ index: Int) -> Bool {
    [.number, .month, .ordinalSuffix, .season, .monthShort, .unit].contains(kind(index - 1))
  }

  private func isRangeEnd(_ index: Int) -> Bool {
    isDateBefore(index) || kind(index - 1) == .comma && isDateBefore(index - 1)
  }

  private func opensWithBetween(_ index: Int) -> Bool {
    for back in 1...8 where kind(index - back) == .between { return true }
    return false
  }
}
