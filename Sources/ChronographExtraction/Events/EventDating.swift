import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// Ties times to events by their place: the same clause, then those joined to it, then the one above.
struct EventDating {
  let clauses: DocumentClauses

  init(_ clauses: DocumentClauses) { self.clauses = clauses }

  /// The date that the expression at an index tells, with the other end of its range.
  ///
  /// "Until" tells when something ended, not when it happened.
  func date(ofTimex index: Int) -> EDTF? {
    let timexes = clauses.analysis.timexes
    guard timexes[index].relation != .until else { return nil }
    let isRange =
      timexes[index].relation == .rangeStart && index + 1 < timexes.count
      && timexes[index + 1].relation == .rangeEnd
    return DateLinker.edtf(for: Array(timexes[index...(isRange ? index + 1 : index)]))
  }

  /// The time at an item as an event carries it: with "since" it is open, with "before" a limit.
  func date(atItem at: Int, in tree: ClauseTree) -> EDTF? {
    date(ofTimex: tree.items[at].index)
  }

  /// The time in a clause itself: after its verb the nearest, else before it.
  ///
  /// "Of February 26" after the verb belongs to the noun before it and dates nothing else: not "postponed its meeting
  /// of 3 May".
  func ownDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    let verb = tree.clauses[clause].verbItem
    guard verb >= 0 else { return nil }
    if let day = leadingDay(ofClause: clause, in: tree) { return day }
    for at in (verb + 1)..<max(tree.items.count, verb + 1)
    where tree.items[at].clause == clause && tree.items[at].kind == .time {
      guard let date = date(atItem: at, in: tree), !isOfRow(at, in: tree),
        !isOfCount(at, verb, in: tree), !isOfDoer(at, verb, in: tree),
        !isRangeEnd(at, in: tree), !isOfMatter(date, at, in: tree)
      else { continue }
      if !clauses.grammar.is(tree.items[at].preposition, .genitive) { return date }
    }
    return frontedDate(ofClause: clause, in: tree) ?? objectDate(ofClause: clause, in: tree)
      ?? occasionDate(ofClause: clause, in: tree)
  }

  /// "missed Saturday's parade": a time inside the object.
  private func objectDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    // "cancelled Saturday's parade" is not done on Saturday.
    guard let group = tree.group(clause), clauses.grammar.verbReversals[group.lemma] == nil else {
      return nil
    }
    for index in tree.objects(ofClause: clause) where tree.phrases[index].timex >= 0 {
      return clauses.analysis.timexes[tree.phrases[index].timex].edtf
    }
    return nil
  }

  /// A time before the verb.
  func frontedDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    let verb = tree.clauses[clause].verbItem
    for at in stride(from: verb - 1, through: 0, by: -1)
    where tree.items[at].clause == clause && tree.items[at].kind == .time {
      if isRangeEnd(at, in: tree) || isOfSubject(at, in: tree) { continue }
      if let date = date(atItem: at, in: tree) { return date }
    }
    return nil
  }

  /// "the head of the agency since June, was made minister": the subject's own time, not the verb's.
  private func isOfSubject(_ at: Int, in tree: ClauseTree) -> Bool {
    guard clauses.analysis.timexes[tree.items[at].index].relation == .since, at > 0 else {
      return false
    }
    return tree.items[at - 1].kind == .phrase
  }

  /// The second time of "from A to B", "between A and B".
  private func isRangeEnd(_ at: Int, in tree: ClauseTree) -> Bool {
    let index = tree.items[at].index
    let timexes = clauses.analysis.timexes
    return index > 0 && timexes[index].relation == .rangeEnd
      && timexes[index - 1].relation == .rangeStart && timexes[index - 1].edtf != nil
  }

  /// The date of a verb's event.
  func date(ofClause clause: Int, trigger: Int, in tree: ClauseTree) -> EDTF? {
    guard !clauses.analysis.text.sentences[tree.sentence].isHeading else { return nil }
    return told(ofClause: clause, trigger: trigger, in: tree)
      ?? entryDate(ofClause: clause, in: tree)
  }

  private func told(ofClause clause: Int, trigger: Int, in tree: ClauseTree) -> EDTF? {
    if let own = ownDate(ofClause: clause, in: tree) { return own }
    if let own = openingDate(ofClause: clause, in: tree) { return own }
    if let day = immediateDate(ofClause: clause, in: tree) { return day }
    if let own = deedDate(ofClause: clause, in: tree) { return own }
    let node = tree.clauses[clause]
    if tree.sentence < 6, let group = tree.group(clause), group.isPresent, !group.isInfinitive,
      group.modal.isEmpty, clauses.grammar.is(group.lemma, .announcingVerb),
      let published = clauses.analysis.published
    {
      // A release that "announces" does so on the day it is published, a line of a timeline on its own.
      return entryDate(ofClause: clause, in: tree) ?? EDTF(published.description)
    }
    if let date = sharedDate(ofClause: clause, trigger: trigger, in: tree) { return date }
    if let group = tree.group(clause),
      clauses.grammar.speech[Int(group.lemma)] == .fail
        || clauses.grammar.isVerb(group.lemma, of: "appointment")
    {
      // "declined to comment on Monday", "was appointed to head the Board in 2008"
      for (other, child) in tree.clauses.enumerated()
      where child.parent == clause && child.kind == .infinitive {
        if let date = ownDate(ofClause: other, in: tree) { return date }
      }
    }
    if node.isTrailing, let told = toldToday(by: clause, in: tree) { return told }
    if let date = simultaneousDate(ofClause: clause, in: tree) { return date }
    if let date = paperDate(ofClause: clause, in: tree) { return date }
    if let date = writtenDate(ofClause: clause, in: tree) { return date }
    guard node.parent >= 0 else { return nil }
    let above = tree.clauses[node.parent]
    if above.group < 0, above.kind == .adverbial, above.parent >= 0, node.kind == .gerund {
      // "was arrested in May while attending a forum"
      return clauses.grammar.is(above.introducer, .simultaneousSubordinator)
        ? ownDate(ofClause: above.parent, in: tree) : nil
    }
    guard above.group >= 0 else { return nil }
    return inherited(clause, from: node.parent, in: tree)
  }

  /// The date of a verb joined to this one: after it, or before it.
  private func sharedDate(ofClause clause: Int, trigger: Int, in tree: ClauseTree) -> EDTF? {
    let node = tree.clauses[clause]
    // "was named on Monday, the paper reported": what is said has a time of its own.
    if node.isTrailing || isInvertedSpeech(clause, in: tree) { return nil }
    // "was sentenced in May and is now at home": "now" is a time of its own.
    if isOfNow(clause, in: tree) || isLasting(clause, in: tree) { return nil }
    for (other, item) in tree.clauses.enumerated()
    where item.sibling == clause && item.sharesSubject && item.kind == .coordinate {
      // "…, said Lima on Monday": what is said has a time of its own.
      guard hasTense(of: other, clause, in: tree), !isInvertedSpeech(other, in: tree),
        // "has not been charged and attended a meeting on Monday": what did not happen has no day.
        tree.group(clause)?.isNegated == tree.group(other)?.isNegated,
        !isOfTrial(other, after: clause, in: tree)
      else {
        continue
      }
      if let date = ownDate(ofClause: other, in: tree), isPoint(date, ofClause: other, in: tree) {
        return date
      }
    }
    guard node.sibling >= 0, hasTense(of: node.sibling, clause, in: tree),
      !isLater(clause, in: tree), !isOfTrial(clause, after: node.sibling, in: tree)
    else { return nil }
    let date =
      node.sharesSubject && hasVoice(of: node.sibling, clause, in: tree)
      ? self.date(ofClause: node.sibling, trigger: trigger, in: tree)
      : frontedDate(ofClause: node.sibling, in: tree)
    return date.flatMap { isPoint($0, ofClause: node.sibling, in: tree) ? $0 : nil }
  }

  /// Whether "now" or "currently" stands in a clause.
  private func isOfNow(_ clause: Int, in tree: ClauseTree) -> Bool {
    tree.items.contains {
      $0.clause == clause && $0.kind == .time
        && clauses.analysis.timexes[$0.index].isPresent
    }
  }

  /// "was convicted in 2010 and later acquitted": not in that year.
  private func isLater(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause) else { return false }
    return (max(0, group.tokens.lowerBound - 1)..<group.head).contains {
      clauses.grammar.is(clauses.words.word[$0], .laterAdverb)
    }
  }

  /// ", said Lima": what is said before has a time of its own.
  private func isInvertedSpeech(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), !group.isPassive,
      let subject = tree.clauses[clause].subject.first
    else { return false }
    let kind = clauses.grammar.speech[Int(group.lemma)]
    return (kind == .say || kind == .announce)
      && tree.phrases[subject].tokens.lowerBound > group.head
  }

  /// "condemned it and will meet on Saturday", "fled in 2016 and denies it": each tense has a time of its own.
  private func hasTense(of other: Int, _ clause: Int, in tree: ClauseTree) -> Bool {
    guard let first = tree.group(other), let second = tree.group(clause) else { return true }
    let (later, earlier) = first.head > second.head ? (first, second) : (second, first)
    // "was dismissed in October and has sued the board"
    if later.isPerfect, !earlier.isPerfect { return false }
    let isAhead = !later.modal.isEmpty || later.isDestined
    let wasAhead = !earlier.modal.isEmpty || earlier.isDestined || earlier.isInfinitive
    if isAhead || wasAhead { return !isAhead || wasAhead }
    return earlier.isPresent || !later.isPresent || later.head == first.head
  }

  /// Whether a date is no length of time that only its own verb fills: "extended the term from May and named Lima".
  private func isPoint(_ date: EDTF, ofClause clause: Int, in tree: ClauseTree) -> Bool {
    guard date.isInterval else { return true }
    return !tree.items.contains { item in
      guard item.kind == .time, item.clause == clause else { return false }
      let timex = clauses.analysis.timexes[item.index]
      return (timex.relation == .since || timex.relation == .rangeStart)
        && timex.edtf?.start == date.start
    }
  }

  /// An act on an office is where its time begins: "appointed from 1 May", "mayor from 2004 to 2008, succeeding Lima".
  func beginning(_ date: EDTF?, of type: EventType, in tree: ClauseTree) -> EDTF? {
    // "reached two million by the end of 2013": a figure is that of the day.
    if type.rawValue == "statistic", let date, date.start.date == nil, let day = date.end.date {
      return EDTF(day)
    }
    guard let date, date.isInterval, let start = date.start.date, type.isOfOffice else {
      return date
    }
    let isTold = tree.items.contains { item in
      guard item.kind == .time, clauses.analysis.timexes[item.index].edtf?.start == date.start
      else { return false }
      let relation = clauses.analysis.timexes[item.index].relation
      return relation == .rangeStart
        || relation == .since && clauses.grammar.is(item.preposition, .origin)
    }
    return isTold ? EDTF(start) : date
  }

  /// Whether two joined verbs share a voice and so a time: "became mayor in 2004 and was succeeded" does not.
  private func hasVoice(of sibling: Int, _ clause: Int, in tree: ClauseTree) -> Bool {
    guard let first = tree.group(sibling), let second = tree.group(clause) else { return true }
    // "gave up the chair in March and was succeeded by Lima"
    return first.isPassive || !second.isPassive
      || clauses.grammar.isVerb(first.lemma, of: "removal")
        && clauses.grammar.isVerb(second.lemma, of: "appointment")
  }

  /// "pleaded guilty today, the prosecutor announced": what happened today is told today.
  private func toldToday(by clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let published = clauses.analysis.published?.description else { return nil }
    for (other, node) in tree.clauses.enumerated() where node.parent == clause {
      if let date = ownDate(ofClause: other, in: tree), date.description == published,
        !isAhead(other, in: tree)
      {
        return date
      }
    }
    return nil
  }

  private func inherited(_ clause: Int, from parent: Int, in tree: ClauseTree) -> EDTF? {
    let node = tree.clauses[clause]
    switch node.kind {
    case .participle, .gerund:
      // "was fined for selling": it was done before.
      if clauses.grammar.is(tree.group(clause)?.preposition, .purpose) { return nil }
      // "was governor from 2017 to 2020, before being named": after that.
      // "resigned on Friday after being accused": before that.
      if let word = tree.group(clause)?.preposition,
        clauses.grammar.isBefore(word) || clauses.grammar.isAfter(word)
      {
        return nil
      }
      if node.antecedent >= 0 { return frontedDate(ofClause: parent, in: tree) }
      return date(ofClause: parent, trigger: 0, in: tree)
    case .relative:
      let isTold = isInOccasion(clause, in: tree) || isGoingOn(clause, in: tree)
      return isTold ? ownDate(ofClause: parent, in: tree) : nil
    case .adverbial:
      if clauses.grammar.is(node.introducer, .temporalSubordinator) {
        return dateBefore(clause, in: tree) ?? ownDate(ofClause: parent, in: tree)
      }
      return distantDate(ofClause: clause, from: parent, in: tree)
        ?? besideDate(ofClause: clause, from: parent, in: tree)
    case .complement where isCleft(parent, in: tree): return ownDate(ofClause: parent, in: tree)
    default: return nil
    }
  }

  /// "until May 2024, when a court opened an inquiry": the time right before "when", whatever led to it.
  private func dateBefore(_ clause: Int, in tree: ClauseTree) -> EDTF? {
    let verb = tree.clauses[clause].verbItem
    guard
      let opener = tree.items[..<max(verb, 0)].lastIndex(where: {
        $0.kind == .subordinator && clauses.grammar.is(Int32($0.index), .temporalSubordinator)
      }), opener > 1
    else { return nil }
    let before = tree.items[opener - 1].kind == .comma ? opener - 2 : opener - 1
    guard tree.items[before].kind == .time else { return nil }
    return clauses.analysis.timexes[tree.items[before].index].edtf
  }

  /// "a meeting between Lima and Novak in 2013".
  private func joinsName(_ conjunction: Int, in tree: ClauseTree) -> Bool {
    guard conjunction + 1 < tree.items.count, tree.items[conjunction + 1].kind == .phrase,
      tree.items[conjunction - 1].kind == .phrase
    else { return false }
    let (left, right) = (
      tree.phrases[tree.items[conjunction - 1].index],
      tree.phrases[tree.items[conjunction + 1].index]
    )
    return left.preposition != 0 && left.mention >= 0 && right.preposition == 0
      && right.mention >= 0
  }

  /// "the next meeting is on Monday": the clause tells nothing else of its subject.
  private func isWhen(_ clause: Int, of item: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), group.isCopula, !group.isNegated else { return false }
    return tree.clauses[clause].subject.contains(tree.items[item].index)
      && tree.objects(ofClause: clause).isEmpty
  }

  /// "the third report", "the first meeting".
  func isCounted(_ phrase: Phrase) -> Bool {
    (phrase.tokens.lowerBound..<phrase.head).contains { clauses.classes($0).contains(.ordinal) }
  }

  /// The date of a noun's event: in its phrase, right after it, or that of a light verb.
  func date(ofNoun item: Int, _ phrase: Phrase, support: Int, in tree: ClauseTree) -> EDTF? {
    guard !clauses.analysis.text.sentences[tree.sentence].isHeading else { return nil }
    if phrase.timex >= 0, let date = clauses.analysis.timexes[phrase.timex].edtf { return date }
    if item > 0, tree.items[item - 1].kind == .time,
      clauses.grammar.is(clauses.words.word[max(phrase.tokens.lowerBound - 1, 0)], .genitiveClitic)
    {
      // "at Thursday's annual meeting"
      return date(atItem: item - 1, in: tree)
    }
    var at = item + 1
    while at < tree.items.count {
      let next = tree.items[at]
      if next.kind == .time {
        if isOfHearing(item, phrase, in: tree) { return nil }
        // "the third report since 2012": the time tells of which row it is one.
        let isSince = clauses.analysis.timexes[next.index].relation == .since
        return isSince && isCounted(phrase) ? nil : date(atItem: at, in: tree)
      }
      if next.kind == .conjunction, joinsName(at, in: tree) {
        at += 2
        continue
      }
      guard next.kind == .phrase, tree.phrases[next.index].preposition != 0 else { break }
      at += 1
    }
    if let date = heldDate(ofNoun: item, in: tree) { return date }
    if support >= 0 { return date(ofClause: support, trigger: phrase.head, in: tree) }
    let clause = tree.items[item].clause
    if clause >= 0,
      clauses.grammar.is(phrase.preposition, .site) || isWhen(clause, of: item, in: tree)
    {
      return ownDate(ofClause: clause, in: tree)
    }
    return nil
  }
}

extension EventDating {
  /// "was told of his dismissal on Monday": the day is that of the telling.
  private func isOfHearing(_ item: Int, _ phrase: Phrase, in tree: ClauseTree) -> Bool {
    guard clauses.grammar.is(phrase.preposition, .genitive), phrase.possessive >= 0,
      let group = tree.group(tree.items[item].clause)
    else { return false }
    return clauses.grammar.is(group.lemma, .addressingVerb)
  }

  /// The date of a noun's event that a verb undoes, blocks or puts off: a time of its own, "the charges of 3 May", or that to
  /// which it is put off.
  func date(
    ofNoun item: Int, _ phrase: Phrase, _ reversal: ReversalReader.Found, in tree: ClauseTree
  ) -> EDTF? {
    guard !clauses.analysis.text.sentences[tree.sentence].isHeading else { return nil }
    let timexes = clauses.analysis.timexes
    if reversal.effect == .postpone, reversal.isDone {
      let end = tree.items.first {
        $0.kind == .time && $0.clause == tree.items[item].clause && $0.token > phrase.head
          && clauses.grammar.isTarget($0.preposition)
      }
      return end.flatMap { timexes[$0.index].edtf }
    }
    if phrase.timex >= 0, let date = timexes[phrase.timex].edtf { return date }
    var at = item + 1
    while at < tree.items.count {
      let next = tree.items[at]
      if next.kind == .time {
        // "her conviction in 2012 was quashed": before the verb it is the noun's.
        let isOwn =
          clauses.grammar.is(next.preposition, .genitive)
          || reversal.clause >= 0 && at < tree.clauses[reversal.clause].verbItem
        return isOwn ? timexes[next.index].edtf : nil
      }
      guard next.kind == .phrase, tree.phrases[next.index].preposition != 0 else { return nil }
      at += 1
    }
    return nil
  }
}
