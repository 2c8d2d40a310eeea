/// Expressions that stand side by side and are one: "May 8 at 1:00 a.m.", "8 p.m. on Friday".
extension Grammar {
  /// The whole that a day and a time of day beside it make.
  func joined(_ first: Match, _ second: Match) -> Match? {
    guard case .clock(let text, nil) = second.meaning else { return nil }
    var day = first.meaning
    if case .dayPart(_, let inner) = day { day = inner }
    guard isDay(day) else { return nil }
    var at = first.end
    if kind(at) == .comma || kind(at) == .at || kind(at) == .approx { at += 1 }
    if kind(at) == .at || kind(at) == .approx { at += 1 }
    guard at >= second.start || first.end == second.start, at <= second.start + 2 else {
      return nil
    }
    var whole = Match(first.start, second.end, .clock(text, of: day))
    whole.rule = second.rule
    return whole
  }

  private func isDay(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .monthDay, .weekday, .relativeWeekday, .holiday, .weekdayOf, .unit(.day, _, _),
      .weekdayAndDay:
      true
    case .value(let text): text.utf8.count == 10
    default: false
    }
  }

  /// Whether an expression opens its sentence or line: "In 1941, …", "By early October …", a heading "1917".
  func isLeading(_ match: Match) -> Bool {
    var at = match.start
    for _ in 0..<3 {
      if has(at, .newLine) || (kind(at - 1) == .period && has(at, .spaced)) { return true }
      guard
        [.in, .by, .on, .during, .the, .since, .until, .from, .after, .before, .and].contains(
          kind(at - 1))
      else { return false }
      at -= 1
    }
    return false
  }

  /// Whether an expression heads a line: "- July 30: Lima resigns", "12 May – The court …", a line of its own.
  func isRubric(_ match: Match) -> Bool {
    var at = match.start
    while at > 0, !has(at, .newLine), [.mark, .markup, .hyphen, .dash].contains(kind(at - 1)) {
      at -= 1
    }
    guard at == 0 || has(at, .newLine) else { return false }
    return match.end >= atoms.count || has(match.end, .newLine) || kind(match.end) == .colon
      || kind(match.end) == .dash
      || (kind(match.end) == .hyphen && has(match.end, .spaced))
  }
}
