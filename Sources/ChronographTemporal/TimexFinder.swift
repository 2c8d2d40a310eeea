internal import ChronographDates
internal import ChronographReading

/// Finds the expressions of a text and resolves them in order.
struct TimexFinder {
  private var grammar: Grammar
  private let rules = RuleTable.all

  /// Cuts a text; what it shows of the order of day and month goes before what is known of it.
  init(_ utf8: [UInt8], order: DayOrder? = nil, words: TemporalLexicon = .english) {
    grammar = Grammar(utf8, words: words)
    let shown = grammar.ordersShown
    grammar.dayOrder = shown.isEmpty ? order : shown.count == 1 ? shown.first : nil
  }

  /// The expressions before resolution, in order, none overlapping.
  mutating func matches() -> [Match] {
    var found: [Match] = []
    var index = 0
    var floor = 0
    while index < grammar.atoms.count {
      guard rules.starts.contains(grammar.atoms[index].kind) else {
        index += 1
        continue
      }
      grammar.origin = index
      guard var match = rules.match(grammar, index) else {
        index += 1
        continue
      }
      grammar.extend(&match, from: floor)
      if let last = found.last, let whole = grammar.joined(last, match) {
        found[found.count - 1] = whole
      } else {
        found.append(match)
      }
      floor = match.end
      index = max(match.end, index + 1)
    }
    return found
  }

  /// What is written as a date and is none, in order.
  func impossibleDates() -> [ImpossibleDate] { ImpossibleDateFinder(grammar: grammar).all() }

  /// The expressions of the text, resolved.
  mutating func timexes(mode: DateMode, published: PartialDate?) -> [Timex] {
    var matches = possible(self.matches())
    // A month or year of publication is no day to count from: "yesterday" then stays unresolved.
    let day = published?.civilDate
    let isStory = isNarrative(mode, matches, published: published?.earliest)
    if !isStory { matches.removeAll(where: \.isOfStories) }
    var resolver = Resolver(
      published: day, isNarrative: isStory)
    var atom = 0
    return matches.indices.map { index in
      let match = matches[index]
      while atom < match.start {
        atom += 1
        if grammar.kind(atom - 1) == .period, grammar.has(atom, .spaced) { resolver.sentence += 1 }
        if grammar.has(atom, .newParagraph) || grammar.has(atom, .newLine) {
          resolver.paragraph += 1
        }
      }
      resolver.isLeading = grammar.isLeading(match)
      resolver.isRubric = grammar.isRubric(match)
      resolver.isCompared = [.from, .than].contains(grammar.kind(match.start - 1))
      let tense = tense(of: match)
      let result = resolver.resolve(
        match.meaning, tense: tense,
        hint: hint(for: index, in: matches, isStory ? nil : published?.earliest))
      var timex = Timex(
        span: span(of: match), type: result.kind, value: result.value, modifier: match.modifier,
        edtf: result.date.map { EDTF($0) } ?? EDTF(timexValue: result.value), rule: match.rule)
      if timex.isOfUnknownOrder {
        timex.edtf = PartialDate(result.value.prefix(4)).map { EDTF($0) }
      }
      if result.kind == .duration || result.kind == .set || match.meaning == .anchor(.narrative) {
        timex.edtf = nil
      }
      timex.relation = grammar.relation(of: match)
      return timex
    }
  }

  private func span(of match: Match) -> TextSpan {
    TextSpan(Int(grammar.atoms[match.start].start), Int(grammar.atoms[match.end - 1].end))
  }

  /// Without what is cut out of an impossible date: no "April 2013" is taken from "31 April 2013".
  private func possible(_ matches: [Match]) -> [Match] {
    let impossible = impossibleDates().map(\.span)
    var next = 0
    return impossible.isEmpty
      ? matches
      : matches.filter { match in
        let span = span(of: match)
        while next < impossible.count, impossible[next].upperBound <= span.lowerBound { next += 1 }
        guard next < impossible.count, impossible[next].overlaps(span) else { return true }
        let other = impossible[next]
        return span.lowerBound <= other.lowerBound && other.upperBound <= span.upperBound
      }
  }

  /// The tense that decides what an expression means; only a verb right beside "today" does.
  private func tense(of match: Match) -> Tense {
    guard match.meaning.needsTense else { return .past }
    let isToday = match.meaning == .unit(.day, 0, .publication)
    return grammar.tense(around: match.start, match.end, within: isToday ? 4 : 1000)
  }

  /// The year that a month or day takes from the next date of its range or list: "from January to October 2021".
  ///
  /// - Parameter published: what "last year" counts from: "from January to October last year".
  private func hint(
    for index: Int, in matches: [Match], _ published: CivilDate?
  ) -> CalendarPoint? {
    guard matches[index].meaning.needsYear else { return nil }
    for next in (index + 1)..<max(min(index + 6, matches.count), index + 1) {
      guard grammar.isJoined(matches[next - 1].end, matches[next].start) else { return nil }
      switch matches[next].meaning {
      case .month(let month, of: .some(.year(let year))),
        .monthDay(let month, _, of: .some(.year(let year))):
        return CalendarPoint(year: year, month: month)
      case .month(let month, of: .some(.unit(.year, let steps, .publication))),
        .monthDay(let month, _, of: .some(.unit(.year, let steps, .publication))):
        return published.map { CalendarPoint(year: $0.year + steps, month: month) }
      case .season(_, of: .some(.year(let year))): return CalendarPoint(year: year)
      case .month(_, of: nil), .monthDay(_, _, of: nil), .season(_, of: nil): continue
      default: return nil
      }
    }
    return nil
  }

  private func isNarrative(_ mode: DateMode, _ matches: [Match], published: CivilDate?) -> Bool {
    guard mode == .automatic else { return mode == .narrative }
    guard let published else { return true }
    var (past, recent, deictic) = (0, 0, 0)
    for match in matches {
      if let year = match.meaning.explicitYear {
        if year < published.year - 1 { past += 1 } else { recent += 1 }
      } else if match.meaning.isDeictic {
        deictic += 1
      }
    }
    if past >= 4, recent + deictic == 0 { return true }
    return past >= 8 && past > recent + deictic * 3
  }
}

extension Meaning {
  /// The year that the expression names.
  var explicitYear: Int? {
    switch self {
    case .year(let year): year
    case .month(_, let of?), .monthDay(_, _, let of?), .season(_, let of?), .quarter(_, let of?):
      of.explicitYear
    case .value(let text) where text.utf8.count >= 4: Int(text.prefix(4))
    default: nil
    }
  }

  /// Whether it is a month, day or season told without a year.
  var needsYear: Bool {
    switch self {
    case .month(_, nil), .monthDay(_, _, nil), .season(_, nil): true
    default: false
    }
  }

  /// Whether the tense of its clause decides what it means.
  var needsTense: Bool {
    switch self {
    case .weekday, .weekend, .holiday(_, nil), .unit(_, _, .passing),
      .unit(.day, 0, .publication):
      true
    case .month(_, nil), .monthDay(_, _, nil), .season(_, nil), .quarter(_, nil), .half(_, nil):
      true
    case .shift(_, _, _, let base), .dayPart(_, let base), .clock(_, let base?): base.needsTense
    case .ordinal(_, _, let base), .ordinalWeekday(_, _, let base), .weekOf(let base, _):
      base.needsTense
    default: false
    }
  }

  /// Whether it counts from the day of publication, as news does.
  var isDeictic: Bool {
    switch self {
    case .weekday, .relativeWeekday, .weekdayOf, .weekdayAndDay: true
    case .unit(_, _, .publication): true
    case .dayPart(_, let day): day.isDeictic
    case .month(_, let of?), .monthDay(_, _, let of?): of.isDeictic
    case .shift(_, _, _, let base): base == .anchor(.publication)
    default: false
    }
  }
}
