/// Words after which four digits are a year.
enum YearLeads {
  static let all: AtomKinds = [
    .in, .since, .until, .by, .during, .from, .between, .early, .late, .mid, .month, .monthShort,
    .season, .before, .after, .into, .to,
  ]
}

extension Grammar {
  /// "BC", "B.C.", "BCE", "AD".
  func era(_ index: Int) -> (isBefore: Bool, end: Int)? {
    if next(index) == .bc, has(index, .allCaps) { return (true, index + 1) }
    if next(index) == .ad, has(index, .allCaps) { return (false, index + 1) }
    guard has(index, .capital), next(index + 1) == .period, isGlued(index + 1),
      isGlued(index + 2), let kind = initials(index, index + 2), kind == .bc || kind == .ad
    else { return nil }
    let end = next(index + 3) == .period && isGlued(index + 3) ? index + 4 : index + 3
    return (kind == .bc, end)
  }

  /// Whether "1915-17" or "1914-1918" begins here.
  func opensYearRange(_ index: Int) -> Bool {
    guard !followsDigits(index), [.hyphen, .dash, .slash].contains(next(index + 1)),
      isGlued(index + 1),
      isGlued(index + 2),
      next(index + 2) == .number, endsDigits(index + 3)
    else { return false }
    let (first, last) = (value(index), value(index + 2))
    switch atoms[index + 2].length {
    case 2: return last > first % 100
    // "980-1013" is a range of years, the telephone number "555-2013" is none.
    case 4: return last > first && last <= 2100 && (atoms[index].length == 4 || last - first <= 200)
    default: return false
    }
  }

  /// Whether four plain digits are a year, by the words around them.
  func isYear(_ index: Int) -> Bool {
    let year = value(index)
    let (before, after) = (kind(index - 1), next(index + 1))
    if followsDigits(index) {
      // The end of "1919-1921"; anything else glued to digits is a number of another kind.
      return opensYearRange(index - 2) && !isPlanRange(index)
    }
    if [.to, .and, .or, .hyphen, .dash].contains(after), next(index + 2) == .number,
      [.afterNumber, .units].contains(next(index + 3))
    {
      return false
    }
    if before == .to, kind(index - 2) == .number, atoms[index - 2].length == 4,
      (1700...2050).contains(value(index - 2)), (1700...2050).contains(year)
    {
      return ![.afterNumber, .units, .scale].contains(after)
    }
    if before == .hyphen, kind(index - 2) == .mid { return true }
    // "later than 2018" names a year, "more than 2018" a number.
    if before == .than, kind(index - 2) == .later || kind(index - 2) == .earlier {
      return endsPhrase(index + 1)
    }
    if before == .in, year > 2100 { return closesPhrase(index + 1) || next(index + 1) == .comma }
    if before == .beforeNumber
      || (before == .period && kind(index - 2) == .beforeNumber && !has(index, .newLine))
    {
      return false
    }
    if before == .mark, [35, 36, 43, 60, 61, 62, 64, 42, 37].contains(value(index - 1)) {
      if value(index - 1) != 42 { return false }
    }
    if before == .mark, index > 0, atoms[index - 1].value == 0, !has(index, .spaced) {
      return false
    }
    if before == .titleBefore, has(index - 1, .capital) { return false }
    // "the Water Act, 2015", "resolution 9580 (2021)": the year is part of the name.
    if before == .comma, isWord(index - 2, .lawNoun), has(index - 2, .capital) { return false }
    if before == .open, isWord(index - 3, .numberedDecision), value(index - 2) > 0 { return false }
    // "resolution 1701 (2006)"
    if isWord(index - 1, .numberedDecision), next(index + 1) == .open { return false }
    if before == .of, kind(index - 2) == .titleBefore, has(index - 2, .capital),
      isWord(index - 2, .lawNoun)
    {
      return false
    }
    if isPlanRange(index) { return false }
    if after == .mark, value(index + 1) == 37 { return false }
    if YearLeads.all.contains(before), before != .to, (1000...2100).contains(year) {
      // "from 1500 to 2000 members", "between 1200 and 1400 troops": an amount, whatever leads it.
      if [.in, .since, .during, .early, .late, .mid].contains(before) {
        return !isCountedNoun(index + 1) || before != .in || (1800...2050).contains(year)
      }
      return !isCountedNoun(index + 1)
    }
    guard (1400...2100).contains(year), !isCountedNoun(index + 1) else { return false }
    if after == .hyphen, isGlued(index + 1),
      next(index + 2) == .units || next(index + 2) == .unit || next(index + 2) == .afterNumber
    {
      return false
    }
    if [
      .more, .less, .than, .approx, .least, .most, .for, .over, .under, .only, .up, .fuzzy,
      .cardinal,
    ].contains(before) {
      return (before == .for || before == .approx) && (1700...2050).contains(year)
        && endsPhrase(index + 1)
    }
    if (1700...2050).contains(year) { return true }
    return before == .open || after == .close || before == .the || before == .hyphen
      || before == .dash || after == .hyphen
      || after == .dash || before == .and || before == .to
  }

  /// Whether a plural noun or unit follows, so that the number counts it.
  private func isCountedNoun(_ index: Int) -> Bool {
    switch next(index) {
    case .afterNumber, .units, .scale, .times: return true
    case .other:
      if has(index, .capital) || !has(index, .pluralForm) || isGlued(index) {
        return has(index, .pluralForm) == false && isCountedPair(index)
      }
      return kind(index - 2) != .the && atoms[index].length > 3
    default: return false
    }
  }

  /// "2014 registered members": an adjective, then a plural noun.
  private func isCountedPair(_ index: Int) -> Bool {
    next(index + 1) == .afterNumber && !has(index, .capital) && kind(index - 2) != .the
      && kind(index - 2) != .in
  }

  /// "(2024-2028)" after a plan's name belongs to the name.
  private func isPlanRange(_ index: Int) -> Bool {
    var at = index - 1
    if kind(at) == .hyphen || kind(at) == .dash { at -= 2 }
    guard kind(at) == .open else { return false }
    at -= 1
    for _ in 0..<3 where kind(at) == .quote || kind(at) == .apostrophe || kind(at) == .comma {
      at -= 1
    }
    return kind(at) == .titleBefore && has(at, .capital)
  }

  /// "nineteen eighty-six", "seventeen hundred thirty-three", "two thousand and fifteen".
  func spelledYear(_ index: Int) -> (year: Int, end: Int)? {
    guard next(index) == .cardinal else { return nil }
    let first = value(index)
    if first == 2, next(index + 1) == .scale, value(index + 1) == 1000 {
      let at = next(index + 2) == .and ? index + 3 : index + 2
      guard let rest = tensAndOnes(at) else {
        return next(index + 3) != .cardinal && endsPhrase(index + 2) ? (2000, index + 2) : nil
      }
      return (2000 + rest.number, rest.end)
    }
    guard (11...20).contains(first) else { return nil }
    if next(index + 1) == .scale, value(index + 1) == 100 {
      let at = next(index + 2) == .and ? index + 3 : index + 2
      guard let rest = tensAndOnes(at) else { return nil }
      return (first * 100 + rest.number, rest.end)
    }
    guard let rest = tensAndOnes(skipHyphen(index + 1)), rest.number >= 10 else { return nil }
    return (first * 100 + rest.number, rest.end)
  }

  /// "six", "twelve", "eighty-six", where no noun follows that it counts.
  private func tensAndOnes(_ index: Int) -> (number: Int, end: Int)? {
    guard next(index) == .cardinal else { return nil }
    var (number, end) = (value(index), index + 1)
    let second = skipHyphen(end)
    if number >= 20, next(second) == .cardinal, value(second) < 10 {
      (number, end) = (number + value(second), second + 1)
    }
    return endsPhrase(end) ? (number, end) : nil
  }
}
