import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// Dates of acts that only their announcement tells.
extension EventDating {
  /// The date of the announcement above an act that has none of its own, marked as about.
  func announcedDate(ofClause clause: Int, in tree: ClauseTree, _ type: EventType) -> EDTF? {
    guard type.isAct else { return nil }
    var at = clause
    var steps = 0
    while at >= 0, steps < 6 {
      let parent = tree.clauses[at].parent
      if parent >= 0, let group = tree.group(parent), tells(at, under: group, in: tree) {
        let kind = clauses.grammar.speech[Int(group.lemma)]
        let isTold = group.isPassive && tree.link(of: at) == .infinitive
        guard
          kind == .announce
            || kind == .say
              && (isTold || hasAuthority(parent, over: clause, type, in: tree)),
          let date = ownDate(ofClause: parent, in: tree) ?? sharedDay(ofClause: parent, in: tree),
          isTold || !isAhead(clause, in: tree)
        else { return nil }
        return about(date)
      }
      at = parent
      steps += 1
    }
    return isAhead(clause, in: tree) ? nil : statementDate(in: tree)
  }

  /// Whether whoever says it says so with authority: an organ of state, and of an office also who governs or gives it up.
  private func hasAuthority(
    _ parent: Int, over clause: Int, _ type: EventType, in tree: ClauseTree
  ) -> Bool {
    if isOfficial(parent, in: tree) { return true }
    guard type.isOfOffice, tree.clauses[tree.root(of: clause)].parent == parent,
      let group = tree.group(clause)
    else { return false }
    // "said that Krog was appointed by her predecessor": long before.
    let isNews = group.isPerfect || tree.clauses[parent].isTrailing
    return isNews && isInOffice(parent, in: tree) || goes(clause, under: parent, in: tree)
  }

  /// Whether a clause is what the verb above it says: "said that …", "was revealed to be …".
  private func tells(_ clause: Int, under group: VerbGroup, in tree: ClauseTree) -> Bool {
    switch tree.link(of: clause) {
    case .complement: true
    case .infinitive: group.isPassive && clauses.grammar.speech[Int(group.lemma)] == .say
    default: false
    }
  }

  private func about(_ date: EDTF) -> EDTF? {
    guard !date.description.contains("/"), !date.isApproximate else { return nil }
    return EDTF(date.description + "~")
  }

  /// "will resign": the day on which that is told is not its day.
  func isAhead(_ clause: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause) else { return true }
    // "will become head of the Board, replacing Lima"
    let parent = tree.clauses[clause].parent
    if group.isGerund, parent >= 0, tree.link(of: clause) == .gerund,
      let above = tree.group(parent), !above.modal.isEmpty || above.isDestined
    {
      return true
    }
    return !group.modal.isEmpty || group.isInfinitive || group.isDestined
  }

  /// "according to a statement that the commission released on Friday": the date before the next comma.
  private func statementDate(in tree: ClauseTree) -> EDTF? {
    guard
      let start = tree.items.firstIndex(where: {
        $0.kind == .phrase
          && clauses.grammar.is(tree.phrases[$0.index].preposition, .sourceMarker)
          && !clauses.classes(tree.phrases[$0.index].head).isDisjoint(
            with: [.speechNoun, .metonym])
      })
    else { return nil }
    for item in tree.items[start...] {
      if item.kind == .comma { return nil }
      if item.kind == .time, let date = date(ofTimex: item.index) { return about(date) }
    }
    return nil
  }

  /// "the official news agency reported", "the ministry said": the teller is an organ of state.
  private func isOfficial(_ clause: Int, in tree: ClauseTree) -> Bool {
    tree.clauses[clause].subject.contains { phrase in
      if tree.phrases[phrase].tokens.contains(where: { clauses.classes($0).contains(.official) }) {
        return true
      }
      let mention = tree.phrases[phrase].mention
      // "The Board has opened an inquiry, it said on Monday"
      if tree.phrases[phrase].isPronoun {
        let meant = Int(clauses.antecedents[tree.phrases[phrase].head])
        return meant >= 0 && clauses.analysis.entities[meant].kind == .body
      }
      // "a statement said on Tuesday"
      if mention < 0, clauses.classes(tree.phrases[phrase].head).contains(.speechNoun) {
        return true
      }
      if speaksForBody(phrase, in: tree) { return true }
      guard mention >= 0, clauses.analysis.mentions[mention].kind == .body else { return false }
      return !tree.phrases[phrase].tokens.contains { clauses.classes($0).contains(.medium) }
    }
  }

  /// "Premier Lima said", "the minister said": who governs speaks with authority of who gets or loses an office.
  private func isInOffice(_ clause: Int, in tree: ClauseTree) -> Bool {
    tree.clauses[clause].subject.contains { index in
      let phrase = tree.phrases[index]
      let named = phrase.mention >= 0 ? clauses.analysis.mentions[phrase.mention].tokens : nil
      guard !phrase.isPronoun, phrase.mention < 0 || named?.count ?? 0 < phrase.tokens.count else {
        return false
      }
      let title = phrase.tokens.filter { named?.contains($0) != true }
      return title.contains { clauses.classes($0).contains(.holder) }
        && !title.contains { clauses.classes($0).contains(.bygone) }
    }
  }

  /// "met his staff on Monday and told them": the day of what is told before.
  private func sharedDay(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    guard tree.clauses[clause].sharesSubject else { return nil }
    let date = date(ofClause: clause, trigger: 0, in: tree)
    return date?.earliest == date?.latest ? date : nil
  }

  /// "told his staff that he was resigning": he does so by saying so.
  private func goes(_ clause: Int, under parent: Int, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(clause), group.isProgressive, !group.isPassive,
      let speaker = tree.clauses[parent].subject.first,
      let stepper = tree.clauses[clause].subject.first, tree.phrases[stepper].isPronoun
    else { return false }
    let meant = Int(clauses.antecedents[tree.phrases[stepper].head])
    let phrase = tree.phrases[speaker]
    let said =
      phrase.mention >= 0
      ? clauses.analysis.mentions[phrase.mention].entity
      : phrase.isPronoun ? Int(clauses.antecedents[phrase.head]) : -1
    return meant >= 0 && meant == said
  }

  /// "its spokesman, Lima, said": whom a body sends to speak.
  private func speaksForBody(_ phrase: Int, in tree: ClauseTree) -> Bool {
    guard
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }), at > 1,
      tree.items[at - 1].kind == .comma, tree.items[at - 2].kind == .phrase
    else { return false }
    let role = tree.phrases[tree.items[at - 2].index]
    guard clauses.classes(role.head).contains(.aide), role.possessive >= 0 else { return false }
    let owner = Int(clauses.antecedents[role.possessive])
    return owner >= 0 && clauses.analysis.entities[owner].kind == .body
  }

  /// "announced her resignation on 3 May": the day of the announcement stands for the act, as about.
  func approximate(
    _ date: EDTF?, announcedBy clause: Int, _ type: EventType, in tree: ClauseTree
  ) -> EDTF? {
    guard let date, type.isAct, let group = tree.group(clause),
      clauses.grammar.speech[Int(group.lemma)] == .announce, !date.description.contains("/"),
      !date.isApproximate
    else { return date }
    return EDTF(date.description + "~") ?? date
  }

  /// "becomes chairman effective immediately", "has resigned with immediate effect": on the day of the report.
  func immediateDate(ofClause clause: Int, in tree: ClauseTree) -> EDTF? {
    // "was relieved", "has relieved Lima with immediate effect": reported of an earlier day.
    guard let group = tree.group(clause), let published = clauses.analysis.published,
      group.isPresent || group.isPerfect && clauses.grammar.is(group.lemma, .leavingVerb),
      clauses.grammar.isVerb(group.lemma, of: "appointment")
        || clauses.grammar.isVerb(group.lemma, of: "removal")
    else { return nil }
    let range = clauses.analysis.text.sentences[tree.sentence].tokens
    let effect = (group.head..<max(group.head, range.upperBound)).first { token in
      isEffect(token) && (isImmediate(token + 1, range) || isImmediate(token - 1, range))
    }
    // "…, the 1994 letter reads", "…, he said in his memoir": some other day's report.
    guard let effect, !tree.items.contains(where: { $0.kind == .time }),
      !clauses.words.isQuoted[group.head],
      !tree.items.contains(where: { $0.kind == .comma && $0.token > effect }),
      !tree.groups.contains(where: { $0.head > effect && !$0.isInfinitive && !$0.isGerund }),
      tree.groups.last(where: { $0.head < effect && !$0.isInfinitive })?.head == group.head
    else { return nil }
    return EDTF(published.description)
  }

  private func isEffect(_ token: Int) -> Bool {
    clauses.grammar.is(clauses.words.word[token], .effectWord)
  }

  private func isImmediate(_ token: Int, _ range: Range<Int>) -> Bool {
    range.contains(token) && clauses.grammar.is(clauses.words.word[token], .immediateWord)
  }
}
