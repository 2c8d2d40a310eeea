/// What tells lengths of time from ages, prices and names.
extension Grammar {
  /// Whether an age follows: "71 years old", "20-year-old", "of age".
  func isAge(_ end: Int, _ start: Int) -> Bool {
    let at = skipHyphen(end)
    if next(at) == .old { return true }
    if next(end) == .of, next(end + 1) == .age { return true }
    return kind(start - 1) == .age
  }

  /// "past", "coming": words that make "the … year" a length of time.
  func isLength(_ index: Int) -> Bool { isWord(index, .lengthAdjective) }

  /// Whether "a day", "a year" is a length: not "$5 a day", "twice a year", "a day care centre".
  func isLengthAfterArticle(_ start: Int, _ unit: (unit: TimeUnit, isPlural: Bool, end: Int))
    -> Bool
  {
    let exact = kind(start + 1) == .unit || kind(start + 1) == .ordinal
    guard exact else { return true }
    let leads: AtomKinds = [
      .for, .in, .within, .after, .to, .approx, .over, .than, .under, .only, .of, .during, .least,
      .open, .comma, .verbPast, .period,
    ]
    let isFree = endsPhrase(unit.end) || next(unit.end) == .of
    // "a week after parliament voted"
    if [.before, .after].contains(next(unit.end)), !endsClause(unit.end + 1) {
      return kind(start - 1) != .times && kind(start - 1) != .once
    }
    return isFree
      && (leads.contains(kind(start - 1)) || has(start - 1, .pastForm) || next(unit.end) == .of
        || kind(start - 1) == .other && !has(start - 1, .pluralForm)
          && kind(start - 2) != .number && kind(start - 1) != .mark)
  }

  /// Whether a clause or phrase tells which length it is, as in "the nine months ended" or "the two years since".
  func closesLength(_ index: Int) -> Bool {
    [.since, .to, .before, .after, .that, .until].contains(next(index))
      || isWord(index, .endingParticiple)
  }
}
