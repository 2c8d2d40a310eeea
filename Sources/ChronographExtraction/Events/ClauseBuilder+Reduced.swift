import ChronographLanguage

/// Tells finite past forms from reduced relatives: "the document leaked by her" from "she leaked it".
extension ClauseBuilder {
  /// Whether a past form is a reduced relative: "the document leaked by …", "the tigers brought down since".
  func isReduced(_ group: VerbGroup, _ item: Int) -> Bool {
    guard item > 0 else { return true }
    if saysThere(item, group) { return false }
    let previous = tree.items[item - 1]
    let next = item + 1 < tree.items.count ? tree.items[item + 1] : nil
    let hasObject = next.map { $0.kind == .phrase && preposition($0) == 0 } ?? false
    let isBy = next.map { $0.kind == .phrase && grammar.is(preposition($0), .agentMarker) } ?? false
    // "fled by boat": nobody is fled.
    if isBy { return !grammar.is(group.lemma, .fleeingVerb) }
    if hasObject { return isAppointed(item) }
    // A clause that still waits for its verb takes this one.
    if stack.count > 1, tree.clauses[top].group >= 0,
      stack.dropLast().contains(where: { tree.clauses[$0].group < 0 && hasSubject(in: $0) })
    {
      // "Lima, a clerk who served the town, died on Monday": the sentence has no other verb for her.
      return previous.kind == .comma && !isSpeechWord(group) && !befallsSubject(group)
        && finiteFollows(item)
    }
    let hasVerb = tree.clauses[top].group >= 0
    let kind = tree.clauses[top].kind
    if !hasVerb, kind == .relative || kind == .adverbial, hasSubject(in: top) { return false }
    // "acquitted Lima, accused of fraud": nobody accuses without an object.
    if isSpeechWord(group), hasVerb, commaSinceVerb(item), accused(before: item) == nil {
      return false
    }
    switch previous.kind {
    case .phrase:
      if tree.phrases[previous.index].isPronoun { return false }
      // "In a ruling published on Monday, the court": behind a preposition stands no subject.
      if !hasVerb, kind == .main, preposition(previous) != 0, !hasSubject(in: top) { return true }
      if hasVerb {
        // "said in a statement released on Monday"
        if isWriting(previous.index), preposition(previous) != 0, makesKnown(group) { return true }
        // The verb before may take a clause: "said Tyler resigned".
        let starts = conjunctionSinceVerb(item) >= 0 || isSpeech(top)
        return !starts && next != nil && next?.kind != .comma || !starts && isComplete(item)
      }
      return finiteFollows(item) && next?.kind != .comma && next?.kind != .that
        && !saysClause(item, group)
    case .comma:
      guard let next else { return hasVerb }
      if !hasVerb, hasSubject(in: top) { return finiteFollows(item) }
      // "left the bank, founded in 2003": nobody founds without an object.
      if next.kind == .time, hasVerb, tree.items[item - 2].kind == .phrase {
        return needsObject(group)
      }
      return next.kind == .phrase && preposition(next) != 0 || next.kind == .group
    default: return false
    }
  }

  /// "met Lima, appointed in 2021", "criticised the Harbour Act, passed in 2021": whom or what a dated participle behind a comma
  /// says more of, where its verb does that to somebody or something of the kind.
  func apposedName(before item: Int) -> Int? {
    guard item > 1, tree.items[item - 1].kind == .comma, tree.items[item - 2].kind == .phrase,
      item + 1 < tree.items.count
    else { return nil }
    let (phrase, group) = (
      tree.phrases[tree.items[item - 2].index], tree.groups[tree.items[item].index]
    )
    guard phrase.mention >= 0, needsObject(group) else { return nil }
    let isDated = tree.items[item + 1].kind == .time
    let types: [String]
    switch mentions[phrase.mention].kind {
    case .person where isDated: types = ["appointment", "removal", "arrest", "trial", "charge"]
    case .instrument: types = ["issuance", "publication"]
    case .body where isDated: types = ["founding"]
    default: return nil
    }
    return types.contains { grammar.isVerb(group.lemma, of: $0) } ? tree.items[item - 2].index : nil
  }

  /// "The court acquitted Lima, accused of fraud,": who stands right before the comma, and not the court.
  func accused(before item: Int) -> Int? {
    guard item > 1, tree.items[item - 1].kind == .comma, tree.items[item - 2].kind == .phrase,
      tree.clauses[top].group >= 0, tree.clauses[top].verbItem < item - 2,
      grammar.tells(tree.groups[tree.items[item].index].lemma, "charge", of: .object)
    else { return nil }
    var at = item - 2
    // "the head of the Board, charged with theft"
    while at > tree.clauses[top].verbItem + 1, tree.items[at].kind == .phrase,
      grammar.is(tree.phrases[tree.items[at].index].preposition, .genitive),
      tree.items[at - 1].kind == .phrase
    { at -= 1 }
    let phrase = tree.phrases[tree.items[at].index]
    // "met investors, accused of fraud": who has no name is not the subject either.
    let isPerson = phrase.mention < 0 || mentions[phrase.mention].kind == .person
    return isPerson ? tree.items[at].index : nil
  }

  /// "in a statement", "in a letter".
  private func isWriting(_ phrase: Int) -> Bool {
    tree.phrases[phrase].mention < 0
      && !grammar.entries[Int(words.word[tree.phrases[phrase].head])].classes.isDisjoint(
        with: [.speechNoun, .writing, .document])
  }

  /// "a statement released on Monday": a participle, and no verb of the clause.
  private func opensPaper(_ group: VerbGroup, _ item: Int) -> Bool {
    group.mayBeParticiple && tree.items[item - 1].kind == .phrase
      && preposition(tree.items[item - 1]) != 0 && isWriting(tree.items[item - 1].index)
      && makesKnown(group)
  }

  private func makesKnown(_ group: VerbGroup) -> Bool {
    ["publication", "issuance", "leak"].contains { grammar.isVerb(group.lemma, of: $0) }
  }

  /// "said on Monday it had arrested Lima": a verb of saying, and a clause without "that" behind a time.
  private func saysClause(_ item: Int, _ group: VerbGroup) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    guard kind == .say || kind == .announce, item + 2 < tree.items.count,
      let verb = tree.items[(item + 1)...].firstIndex(where: { isFiniteGroup($0) }),
      tree.items[(item + 1)..<verb].contains(where: { $0.kind == .time })
    else { return false }
    let between = tree.items[(item + 1)..<verb]
    return between.allSatisfy { $0.kind == .time || $0.kind == .phrase }
      && between.last.map { $0.kind == .phrase && preposition($0) == 0 } == true
  }

  /// "Lima was removed and Krog, head of the bureau, appointed": where the clause begins that lacks the auxiliary.
  func gappedSubject(before item: Int) -> Int? {
    let group = tree.groups[tree.items[item].index]
    guard group.isParticiple || group.mayBeParticiple, group.tokens.count == 1, needsObject(group),
      let left = tree.group(top), left.isPassive, tree.clauses[top].kind != .participle
    else { return nil }
    let joint = conjunctionSinceVerb(item)
    guard joint >= 0, joint + 1 < item, isNamedSubject(joint + 1),
      item + 1 >= tree.items.count || tree.items[item + 1].kind != .phrase
        || preposition(tree.items[item + 1]) != 0 || givesOffice(item)
    else { return nil }
    let between = joint + 2..<item
    let isApposed =
      between.count > 2 && tree.items[joint + 2].kind == .comma
      && tree.items[item - 1].kind == .comma
      && between.allSatisfy { tree.items[$0].kind == .phrase || tree.items[$0].kind == .comma }
    return between.isEmpty || isApposed ? joint + 1 : nil
  }

  /// A verb that tells of what is done to somebody or something, and never of its subject alone.
  func needsObject(_ group: VerbGroup) -> Bool {
    let frames = grammar.verbFrames[Int(group.lemma)].map { grammar.frames[Int($0)] }
      .filter { $0.pattern.isEmpty && $0.type.rawValue != "other" }
    return frames.contains { $0.arguments.contains { $0.slot == .object } }
      && !frames.contains { $0.arguments.contains { $0.slot == .subject && $0.role == .patient } }
  }

  /// A verb that tells what became of its subject and is never done to an object: "died", "resigned".
  private func befallsSubject(_ group: VerbGroup) -> Bool {
    let frames = grammar.verbFrames[Int(group.lemma)].map { grammar.frames[Int($0)] }
      .filter { $0.pattern.isEmpty && $0.type.rawValue != "other" }
    return frames.contains { $0.arguments.contains { $0.slot == .subject && $0.role == .patient } }
      && !frames.contains { $0.arguments.contains { $0.slot == .object && $0.role == .patient } }
  }

  /// "Dismissed in 1996 and jailed in 2003, Lima never returned": one more participle before the subject.
  func continuesOpening(_ item: Int) -> Bool {
    guard item > 1, let first = stack.first, tree.clauses[first].group < 0,
      tree.items[item - 1].kind == .conjunction || tree.items[item - 1].kind == .comma,
      tree.clauses.contains(where: {
        $0.kind == .participle && $0.parent == first && $0.isFronted && $0.antecedent < 0
      }), !hasSubject(in: first)
    else { return false }
    let next = item + 1 < tree.items.count ? tree.items[item + 1] : nil
    return next.map { $0.kind != .phrase || preposition($0) != 0 } ?? false
  }

  /// "Lima, appointed chairman in 2013, spoke": an office behind the verb, and the sentence's own verb after a comma.
  private func isAppointed(_ item: Int) -> Bool {
    let group = tree.groups[tree.items[item].index]
    let phrase = tree.phrases[tree.items[item + 1].index]
    guard item >= 2, stack.count == 1, tree.clauses[top].group < 0,
      tree.items[item - 1].kind == .comma, tree.items[item - 2].kind == .phrase,
      phrase.mention < 0, !phrase.isPronoun, isOfficeVerb(group),
      let comma = tree.items[(item + 1)...].firstIndex(where: { $0.kind == .comma }),
      comma + 1 < tree.items.count, isFiniteGroup(tree.items[comma + 1])
    else { return false }
    return !tree.items[..<(item - 1)].contains { $0.kind == .comma }
      && tree.items[(item + 1)..<comma].allSatisfy { $0.kind == .phrase || $0.kind == .time }
  }

  /// "a plan that the council adopted", but not "told a court that", "a report that the council met".
  func isOfThing(_ item: Int) -> Bool {
    let phrase = tree.phrases[tree.items[item].index]
    guard phrase.mention < 0, !phrase.isPronoun, !isSpeech(top),
      !(tree.group(top)?.isCopula ?? false),
      grammar.isArticle(words.word[phrase.tokens.lowerBound])
    else { return false }
    return !grammar.entries[Int(words.word[phrase.head])].classes.contains(.speechNoun)
  }

  /// "the figures that the council released in May were wrong": what its verb needs stands before "that".
  func lacksObject(_ item: Int) -> Bool {
    guard item + 2 < tree.items.count, tree.items[item + 2].kind == .group else { return false }
    let group = tree.groups[tree.items[item + 2].index]
    guard !group.isPassive, needsObject(group), !isSpeechWord(group),
      isThing(item - 1, of: group)
    else { return false }
    guard item + 3 < tree.items.count else { return true }
    let next = tree.items[item + 3]
    switch next.kind {
    case .phrase: return preposition(next) != 0
    case .time, .comma, .group, .conjunction, .semicolon: return true
    default: return false
    }
  }

  /// "told a paper that", "the report that Lima had fled": what is told follows there, but for "the report that she
  /// released".
  private func isThing(_ item: Int, of group: VerbGroup) -> Bool {
    let phrase = tree.phrases[tree.items[item].index]
    guard phrase.mention < 0, !phrase.isPronoun, !isSpeech(top), tree.group(top)?.isCopula != true
    else { return false }
    return !grammar.entries[Int(words.word[phrase.head])].classes.contains(.speechNoun)
      || grammar.isVerb(group.lemma, of: "publication")
      || grammar.isVerb(group.lemma, of: "issuance")
  }

  /// "was elected to the council and made head of the board": an office behind a second passive.
  func givesOffice(_ item: Int) -> Bool {
    guard item + 1 < tree.items.count, tree.items[item + 1].kind == .phrase else { return false }
    let phrase = tree.phrases[tree.items[item + 1].index]
    let opener = grammar.entries[Int(words.word[phrase.tokens.lowerBound])].classes
    return isOfficeVerb(tree.groups[tree.items[item].index]) && phrase.mention < 0
      && !phrase.isPronoun && phrase.possessive < 0 && !opener.contains(.determiner)
      && phrase.tokens.count < 4
  }

  /// ", and Novak, its treasurer, becomes", ", and in 2018 the party, led by Novak, won": where the clause
  /// begins whose subject an aside parts from its verb.
  func apposedSubject(before item: Int) -> Int? {
    guard item > 3,
      let comma = tree.items[..<(item - 1)].lastIndex(where: { $0.kind == .comma }), comma > 2,
      isNamedSubject(comma - 1) && isAside((comma + 1)..<(item - 1))
        || isNamed((comma + 1)..<(item - 1), after: comma)
    else { return nil }
    var at = comma - 2
    while at > 0, tree.items[at].kind == .time { at -= 1 }
    let isJoined = tree.items[at].kind == .conjunction || tree.items[at].kind == .but
    guard at > 0, isJoined, tree.items[at - 1].kind == .comma || at < comma - 2,
      tree.clauses[top].kind == .participle || tree.clauses[top].verbItem < at
    else { return nil }
    return at + 1
  }

  private func isNamedSubject(_ item: Int) -> Bool {
    guard tree.items[item].kind == .phrase else { return false }
    let phrase = tree.phrases[tree.items[item].index]
    return phrase.mention >= 0 && phrase.preposition == 0
      && mentions[phrase.mention].kind != .place
  }

  /// ", and its director, Lima, declined": a description, and who it is.
  private func isNamed(_ range: Range<Int>, after comma: Int) -> Bool {
    guard range.count == 1, let name = range.first, tree.items[name].kind == .phrase,
      tree.items[comma - 1].kind == .phrase
    else { return false }
    let (described, named) = (
      tree.phrases[tree.items[comma - 1].index], tree.phrases[tree.items[name].index]
    )
    // "and Lima's deputy, Jan Novak, resigned"
    let isOwned =
      described.possessive >= 0
      || described.tokens.contains { grammar.is(words.word[$0], .genitiveClitic) }
    return described.mention < 0 && described.preposition == 0 && isOwned
      && named.mention >= 0 && named.preposition == 0 && mentions[named.mention].kind == .person
  }

  /// A description or a participle between commas.
  private func isAside(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let opens =
      tree.items[first].kind == .group
      ? tree.groups[tree.items[first].index].isParticiple
      : tree.items[first].kind == .phrase && preposition(tree.items[first]) == 0
        && tree.phrases[tree.items[first].index].mention < 0
    return opens
      && tree.items[range].dropFirst().allSatisfy { $0.kind == .phrase || $0.kind == .time }
  }

  private func isOfficeVerb(_ group: VerbGroup) -> Bool {
    grammar.verbFrames[Int(group.lemma)].contains {
      let frame = grammar.frames[Int($0)]
      return frame.type.rawValue == "appointment"
        && frame.arguments.contains { $0.slot == .complement }
    }
  }

  func hasSubject(in clause: Int) -> Bool {
    tree.items.contains {
      $0.clause == clause && $0.kind == .phrase && preposition($0) == 0
    }
  }

  func isSpeechWord(_ group: VerbGroup) -> Bool {
    grammar.entries[Int(group.lemma)].classes.contains(.speech)
  }

  func commaSinceVerb(_ item: Int) -> Bool {
    let verb = max(tree.clauses[top].verbItem, 0)
    return (verb..<max(item, verb)).contains { tree.items[$0].kind == .comma }
  }

  func isComplete(_ item: Int) -> Bool {
    tree.clauses[top].kind == .main || tree.clauses[top].kind == .complement
  }

  /// Whether another finite verb follows before a clause opens.
  func finiteFollows(_ item: Int) -> Bool {
    for at in (item + 1)..<max(tree.items.count, item + 1) {
      switch tree.items[at].kind {
      case .group:
        let group = tree.groups[tree.items[at].index]
        let isFinite = !group.isInfinitive && !group.isGerund && !group.isParticiple
        if isFinite, !opensPaper(group, at), !isInvertedSpeech(group, at) {
          let before = tree.items[at - 1].kind
          if before == .comma { return true }
          return before != .conjunction && before != .but && conjunction(from: item, to: at) < 0
            && !(item..<at).contains { tree.items[$0].kind == .comma }
        }
      case .relative, .that, .subordinator, .semicolon, .colon: return false
      default: break
      }
    }
    return false
  }
}
