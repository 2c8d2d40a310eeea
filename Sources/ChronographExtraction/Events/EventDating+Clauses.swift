import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// How the clauses of a sentence lend each other their times.
extension EventDating {
  /// "was succeeded by Lima, the bank's director since 2019": since when the doer has been something.
  func isOfDoer(_ at: Int, _ verb: Int, in tree: ClauseTree) -> Bool {
    guard clauses.analysis.timexes[tree.items[at].index].relation == .since, at > verb + 3,
      let group = tree.group(tree.items[at].clause), group.isPassive,
      tree.items[at - 1].kind == .phrase,
      let comma = tree.items[(verb + 1)..<at].lastIndex(where: { $0.kind == .comma }),
      tree.items[comma - 1].kind == .phrase, comma + 1 < at
    else { return false }
    let name = tree.phrases[tree.items[comma - 1].index]
    return name.mention >= 0 && clauses.grammar.is(name.preposition, .agentMarker)
      && tree.items[(comma + 1)..<at].allSatisfy { $0.kind == .phrase }
  }

  /// The date of a chronicle's entry, for what the entry tells itself.
  func entryDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let date = clauses.rubrics[tree.sentence], let group = tree.group(clause),
      !group.isPerfect, group.modal.isEmpty, tree.clauses[clause].parent < 0
    else { return nil }
    return date
  }

  /// "Presenting the results on Monday, Lima said": the time of the act in which something is said.
  func openingDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let group = tree.group(clause), tells(group) else { return nil }
    for (other, node) in tree.clauses.enumerated()
    where node.parent == clause && node.isFronted && node.verbItem < tree.clauses[clause].verbItem {
      guard let opening = tree.group(other), opening.preposition == 0, !opening.isPerfect,
        node.kind == .gerund || node.kind == .participle && isAsked(opening)
      else { continue }
      // "Asked about the arrest in May, she said": only a day is when she was asked.
      if let date = ownDate(ofClause: other, in: tree), date.earliest == date.latest { return date }
    }
    return nil
  }

  private func tells(_ group: VerbGroup) -> Bool {
    switch clauses.grammar.speech[Int(group.lemma)] {
    case .say, .announce, .deny, .allege: !group.isPassive
    default: false
    }
  }

  /// "Reached on Friday", "asked on Friday", but not "elected in 2009", which was before.
  private func isAsked(_ group: VerbGroup) -> Bool {
    clauses.grammar.verbFrames[Int(group.lemma)].allSatisfy {
      let frame = clauses.grammar.frames[Int($0)]
      // "Reached on Friday": by telephone, not as a traveller.
      return frame.type.rawValue == "visit"
        || frame.type.isTelling && !frame.conditions.contains(.life)
    }
  }

  /// "was arrested in October and pleaded not guilty", "was charged in 2019 and convicted": the court comes later.
  func isOfTrial(_ clause: Int, after other: Int, in tree: ClauseTree) -> Bool {
    guard let later = tree.group(clause), let earlier = tree.group(other), later.head > earlier.head
    else { return false }
    let word = clauses.words.word[later.head]
    let grammar = clauses.grammar
    let next = clauses.words.word[min(later.head + 1, clauses.words.word.count - 1)]
    let isVerdict =
      grammar.is(word, .verdictWord) && grammar.tells(later.lemma, "trial", of: .object)
      || grammar.is(next, .verdictComplement)
    guard grammar.is(word, .pleaWord) || isVerdict, !grammar.isVerb(earlier.lemma, of: "trial")
    else { return false }
    return ["arrest", "charge", "investigation"].contains { grammar.isVerb(earlier.lemma, of: $0) }
  }

  /// Whether a verb tells what police, prosecutors or courts do to somebody.
  private func isOfJustice(_ group: VerbGroup) -> Bool {
    let next = clauses.words.word[min(group.head + 1, clauses.words.word.count - 1)]
    return clauses.grammar.is(next, .verdictComplement)
      || ["arrest", "charge", "trial"].contains {
        clauses.grammar.tells(group.lemma, $0, of: .object)
      }
  }

  /// "was convicted in connection with purchases in 2009", "for his role in the coup in 1998": long before.
  func isOfMatter(_ date: EDTF, _ at: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(tree.items[at].clause), isOfJustice(group),
      let last = date.latest, let published = clauses.analysis.published?.earliest,
      published.dayNumber - last.dayNumber > 366,
      !clauses.grammar.is(clauses.words.word[group.head], .acquittalWord)
    else { return false }
    return (group.head + 1..<max(group.head + 1, tree.items[at].token)).contains { token in
      let word = clauses.words.word[token]
      return clauses.grammar.is(word, .matterLink) || clauses.grammar.is(word, .partInMatter)
    }
  }

  /// "was arrested for stealing cars on Monday": a day of the news is that of the arrest.
  func deedDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let group = tree.group(clause), isOfJustice(group), !isAhead(clause, in: tree),
      let published = clauses.analysis.published?.latest
    else { return nil }
    for (other, node) in tree.clauses.enumerated()
    where node.parent == clause && node.kind == .gerund
      && clauses.grammar.is(tree.group(other)?.preposition, .genitiveOrPurpose)
    {
      guard let date = ownDate(ofClause: other, in: tree), date.earliest == date.latest,
        let day = date.earliest, (0...7).contains(published.dayNumber - day.dayNumber)
      else { continue }
      return date
    }
    return nil
  }

  private func isPast(_ group: VerbGroup) -> Bool {
    !group.isPresent && !group.isPerfect && group.modal.isEmpty && !group.isDestined
      && !group.isParticiple && !group.isGerund && !group.isProgressive
      && !clauses.grammar.isPresentBe(clauses.words.word[group.tokens.lowerBound])
  }

  /// "the congress, which was held in 2012": the time of the clause that says when a noun's event took place.
  func heldDate(ofNoun item: Int, in tree: ClauseTree) -> EDTF? {
    let index = tree.items[item].index
    for (clause, node) in tree.clauses.enumerated()
    where node.verbItem > item && node.verbItem < item + 5
      && (node.antecedent == index || isApposed(node, to: item, in: tree))
    {
      guard let group = tree.group(clause), node.kind == .relative || node.kind == .participle,
        !clauses.grammar.entries[Int(group.lemma)].classes.isDisjoint(with: [.support, .happen])
      else { continue }
      if let date = ownDate(ofClause: clause, in: tree) { return date }
    }
    return nil
  }

  /// "The congress of the party, held in Oran on Monday, elected", "the meeting of the board held in May": not the party's.
  private func isApposed(_ node: Clause, to item: Int, in tree: ClauseTree) -> Bool {
    guard node.kind == .participle else { return false }
    let end = tree.items[node.verbItem - 1].kind == .comma ? node.verbItem - 1 : node.verbItem
    return item < end
      && tree.items[(item + 1)..<end].allSatisfy {
        $0.kind == .phrase && clauses.grammar.is(tree.phrases[$0.index].preposition, .genitive)
      }
  }

  /// "a raid on Saturday, in which three were arrested": the relative clause tells what happened there.
  func isInOccasion(_ clause: Int, in tree: ClauseTree) -> Bool {
    let antecedent = tree.clauses[clause].antecedent
    guard antecedent >= 0,
      let opener = tree.items.first(where: { $0.clause == clause && $0.kind == .relative }),
      clauses.grammar.is(opener.preposition, .occasionPreposition)
    else { return false }
    let word = clauses.words.word[tree.phrases[antecedent].head]
    let singular = clauses.grammar.entries[Int(word)].singular
    return !clauses.grammar.nounFrames[Int(singular)].isEmpty
  }

  /// "It was in 2012 that Lima left".
  func isCleft(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), group.isCopula else { return false }
    return tree.clauses[clause].subject.contains {
      clauses.classes(tree.phrases[$0].head).contains(.it)
    }
  }

  /// "A decree signed on Monday dismissed Lima", "In a ruling dated 3 May, the court convicted her": the paper's day.
  func paperDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let group = tree.group(clause), !group.isInfinitive, !group.isPerfect, !tells(group)
    else {
      return nil
    }
    for (other, node) in tree.clauses.enumerated()
    where node.parent == clause && node.kind == .participle && node.antecedent >= 0
      && node.verbItem < tree.clauses[clause].verbItem
    {
      guard isPaper(tree.phrases[node.antecedent]), let verb = tree.group(other),
        clauses.grammar.is(verb.lemma, .paperDatingVerb)
      else { continue }
      if let date = ownDate(ofClause: other, in: tree), date.earliest == date.latest { return date }
    }
    return nil
  }

  /// "said in a statement released on Monday", "In a leaflet circulated on Monday, the union warned": the day on which
  /// what is said became known.
  func writtenDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let group = tree.group(clause), tells(group), !group.isNegated else { return nil }
    for (other, node) in tree.clauses.enumerated()
    where node.parent == clause && node.kind == .participle && node.antecedent >= 0 {
      let paper = tree.phrases[node.antecedent]
      guard clauses.grammar.is(paper.preposition, .location), paper.mention < 0,
        isPaper(paper) || clauses.grammar.isNoun(clauses.words.word[paper.head], of: "publication")
          || !clauses.classes(paper.head).isDisjoint(with: [.speechNoun, .writing])
      else { continue }
      if let date = ownDate(ofClause: other, in: tree), date.earliest == date.latest { return date }
    }
    return nil
  }

  /// "the third member to resign since May", "to defect since the election in 2019", "after it": from when the others are counted.
  func isOfCount(_ at: Int, _ verb: Int, in tree: ClauseTree) -> Bool {
    guard isOneOfRow(tree.items[verb].clause, in: tree) else { return false }
    return clauses.analysis.timexes[tree.items[at].index].relation == .since
      || tree.items[verb..<at].contains {
        $0.kind == .phrase
          && (clauses.grammar.is(tree.phrases[$0.index].preposition, .sincePreposition)
            || clauses.grammar.isAfter(tree.phrases[$0.index].preposition))
      }
  }

  /// "the third member to resign": what an infinitive tells has been done.
  func isOneOfRow(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard clause >= 0, let group = tree.group(clause), group.isInfinitive,
      let above = tree.group(tree.clauses[clause].parent), above.isCopula, above.modal.isEmpty
    else { return false }
    let verb = tree.clauses[clause].verbItem
    return verb > 0 && tree.items[verb - 1].kind == .phrase
      && holdsOrdinal(tree.phrases[tree.items[verb - 1].index])
  }

  /// "the third": also where the number is the noun.
  private func holdsOrdinal(_ phrase: Phrase) -> Bool {
    phrase.tokens.contains { clauses.classes($0).contains(.ordinal) }
  }

  private func isPaper(_ phrase: Phrase) -> Bool {
    let word = clauses.words.word[phrase.head]
    return clauses.classes(phrase.head).contains(.document)
      || clauses.grammar.is(word, .decisionNoun) || clauses.grammar.isNoun(word, of: "trial")
      || clauses.grammar.is(word, .paperNoun)
  }

  /// "told reporters on Tuesday in Oran, where she was attending a meeting".
  func isGoingOn(_ clause: Int, in tree: ClauseTree) -> Bool {
    isWhere(clause, in: tree) && tree.group(clause)?.isProgressive == true
  }

  /// "was flown on Monday to Oran, where she was charged": the day of what the clause above tells.
  func dateThere(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard isWhere(clause, in: tree),
      let date = ownDate(ofClause: tree.clauses[clause].parent, in: tree),
      date.earliest == date.latest
    else { return nil }
    return date
  }

  /// Whether "where" opens a clause that tells what happened there, not what is or had been.
  private func isWhere(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), !group.isPresent, !group.isPerfect, !group.isNegated,
      group.modal.isEmpty
    else { return false }
    return tree.isRelative(clause, by: .placeRelative, clauses.grammar)
  }

  /// "dismissed three ministers on Tuesday, two weeks after they voted": a distance from the date above.
  func distantDate(ofClause clause: Int, from parent: Int, in tree: ClauseTree) -> EDTF? {
    guard let opener = tree.items.firstIndex(where: { $0.clause == clause }) else { return nil }
    return distantDate(at: opener, word: tree.clauses[clause].introducer, from: parent, in: tree)
  }

  /// The date that a length of time before an item tells: "18 days after", "a year before".
  func distantDate(at item: Int, word: Int32, from parent: Int, in tree: ClauseTree) -> EDTF? {
    let sign = clauses.grammar.isAfter(word) ? -1 : clauses.grammar.isBefore(word) ? 1 : 0
    guard sign != 0, item > 0, tree.items[item - 1].kind == .time,
      let base = date(ofClause: parent, trigger: 0, in: tree)
    else { return nil }
    let length = clauses.analysis.timexes[tree.items[item - 1].index]
    guard length.type == .duration else { return nil }
    return Self.date(base, movedBy: length.value, times: sign)
  }

  /// "was arrested as he left the church on Friday", "had his licence revoked on Friday".
  func simultaneousDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let group = tree.group(clause), !isAhead(clause, in: tree) else { return nil }
    let grammar = clauses.grammar
    for (other, node) in tree.clauses.enumerated()
    where node.parent == clause && node.verbItem > tree.clauses[clause].verbItem {
      let isSame =
        node.kind == .adverbial
        && (grammar.is(node.introducer, .roleMarker)
          || grammar.is(node.introducer, .temporalSubordinator))
        && (tree.group(other).map { isPast($0) } ?? false)
      let isUndergone = node.kind == .participle && group.lemma == grammar.possessionID
      if isSame || isUndergone, let date = ownDate(ofClause: other, in: tree) { return date }
    }
    return nil
  }

  /// A date moved by a length as TIMEX3 writes it: `P18D`, `P2W`, `P6M`, `P1Y`; by months and years it stays as coarse.
  static func date(_ base: EDTF, movedBy length: String, times sign: Int) -> EDTF? {
    guard length.hasPrefix("P"), let unit = length.last,
      let count = Int(length.dropFirst().dropLast()),
      let day = base.earliest
    else { return nil }
    switch unit {
    case "D" where base.latest == day:
      return day.adding(days: sign * count).flatMap { EDTF($0.description) }
    case "W" where base.latest == day:
      return day.adding(days: sign * count * 7).flatMap { EDTF($0.description) }
    case "M" where base.latest?.month == day.month:
      let months = day.year * 12 + day.month - 1 + sign * count
      let month = months % 12 + 1
      return EDTF("\(months / 12)-\(month < 10 ? "0" : "")\(month)")
    case "Y" where base.latest?.year == day.year: return EDTF("\(day.year + sign * count)")
    default: return nil
    }
  }

  /// "yesterday announced a reshuffle ahead of the congress in October", "On Friday the court jailed her for a fire in
  /// 2010": the day before the verb, where a month or year behind it belongs to a noun.
  func leadingDay(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    let verb = tree.clauses[clause].verbItem
    guard let day = frontedDate(ofClause: clause, in: tree), !day.isInterval, isDay(day),
      let at = ((verb + 1)..<max(tree.items.count, verb + 1)).first(where: {
        tree.items[$0].clause == clause && tree.items[$0].kind == .time
      }), at - verb > 1, tree.items[at - 1].kind == .phrase, let other = date(atItem: at, in: tree)
    else { return nil }
    return !other.isInterval && !isDay(other) ? day : nil
  }

  /// "were dropped in Monday's reshuffle": the day of the occasion.
  func occasionDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard let group = tree.group(clause),
      ["appointment", "removal"].contains(where: { clauses.grammar.isVerb(group.lemma, of: $0) })
    else { return nil }
    for item in tree.items where item.clause == clause && item.kind == .phrase {
      let phrase = tree.phrases[item.index]
      guard phrase.timex >= 0, phrase.mention < 0,
        clauses.classes(phrase.head).contains(.reshuffle),
        clauses.grammar.is(phrase.preposition, .occasionPreposition)
      else { continue }
      return clauses.analysis.timexes[phrase.timex].edtf
    }
    return nil
  }

  /// "was named minister on Monday, while Krog became mayor": changes of office of one day.
  func besideDate(ofClause clause: Int, from parent: Int, in tree: ClauseTree) -> EDTF? {
    let isOfOffice = [clause, parent].allSatisfy { at in
      tree.group(at).map { group in
        ["appointment", "removal"].contains { clauses.grammar.isVerb(group.lemma, of: $0) }
      } == true
    }
    guard isOfOffice, !isAhead(clause, in: tree), hasSameTense(clause, parent, in: tree),
      clauses.grammar.is(tree.clauses[clause].introducer, .contrastSubordinator),
      let date = ownDate(ofClause: parent, in: tree), isDay(date)
    else { return nil }
    return date
  }

  private func hasSameTense(_ clause: Int, _ other: Int, in tree: ClauseTree) -> Bool {
    guard let first = tree.group(clause), let second = tree.group(other) else { return false }
    return first.isPresent == second.isPresent && first.isPerfect == second.isPerfect
  }

  private func isDay(_ date: EDTF) -> Bool {
    guard let first = date.earliest, let last = date.latest else { return false }
    return first == last
  }

  /// "was held for two months and released on Monday": for a length of time of its own.
  func isLasting(_ clause: Int, in tree: ClauseTree) -> Bool {
    let verb = tree.clauses[clause].verbItem
    return tree.items.indices.contains { at in
      let item = tree.items[at]
      guard item.clause == clause, item.kind == .time, at > verb else { return false }
      return clauses.analysis.timexes[item.index].type == .duration
        && clauses.grammar.is(item.preposition, .purpose)
    }
  }

  /// "published a new version on Wednesday, the third since 2012", "is the third to leave since 2012": of which row it
  /// is one.
  func isOfRow(_ at: Int, in tree: ClauseTree) -> Bool {
    guard at > 0, clauses.analysis.timexes[tree.items[at].index].relation == .since else {
      return false
    }
    if tree.items[at - 1].kind == .phrase, holdsOrdinal(tree.phrases[tree.items[at - 1].index]) {
      return true
    }
    let clause = tree.items[at].clause
    guard clause >= 0, [.infinitive, .relative].contains(tree.clauses[clause].kind) else {
      return false
    }
    // "the first chairman of Velia Bank to be jailed since"
    for item in tree.items[..<max(0, tree.clauses[clause].verbItem)].reversed()
    where item.clause != clause {
      guard item.kind == .phrase else { return false }
      let phrase = tree.phrases[item.index]
      if isCounted(phrase) { return true }
      guard phrase.preposition != 0 else { return false }
    }
    return false
  }
}
