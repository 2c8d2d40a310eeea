import ChronographLanguage
import ChronographReading

extension DocumentClauses {
  /// Lets pronouns stand for those spoken of, where the entity finder has not resolved them itself.
  mutating func resolvePronouns() {
    var resolver = PronounResolver(analysis: analysis, grammar: grammar, words: words)
    let aides = aides()
    for tree in trees {
      resolver.startSentence()
      let speaker = speaker(in: tree, &resolver)
      // Pronouns of the sentence that nobody named before fits.
      var open: [Int] = []
      for (at, item) in tree.items.enumerated() where item.kind == .phrase {
        let phrase = tree.phrases[item.index]
        let place = place(ofItem: at, phrase, in: tree)
        if phrase.possessive >= 0 {
          let own = subjectOwner(of: item, phrase, in: tree)
          let isUncertain = own == nil && isUncertain(at, phrase.possessive, in: tree, resolver)
          let others = strangers(to: at, phrase, in: tree) + (isOfTried(phrase) ? aides : [])
          var owner: Int32 = own ?? -1
          if own == nil, !isUncertain {
            owner = resolver.entity(ofPronoun: phrase.possessive, except: others)
          }
          if owner < 0, !isUncertain { open.append(phrase.possessive) }
          antecedents[phrase.possessive] = owner
        }
        if phrase.isPronoun {
          if let speaker, speaker.token == phrase.head {
            antecedents[phrase.head] = Int32(speaker.entity)
            resolver.see(antecedent: speaker.entity, place, at: phrase.head)
            continue
          }
          let isSpokenOf = speaker.map { isQuoted(item.token, before: $0.token) } ?? false
          let entity = resolver.entity(
            ofPronoun: phrase.head,
            except: others(thanAt: at, in: tree) + (isSpokenOf ? [speaker?.entity ?? -1] : [])
              + (!aides.isEmpty && isTried(item, in: tree) ? bystanders(aides, in: tree) : []),
            likely: affected(before: item, in: tree) ?? governor(of: item, in: tree) ?? -1,
            isOwn: isOfSpeaker(item, in: tree))
          antecedents[phrase.head] = entity
          if entity < 0 { open.append(phrase.head) }
          resolver.see(antecedent: Int(entity), place, at: phrase.head)
        } else if tree.speaker != item.index {
          see(at, phrase, place, in: tree, &resolver)
          close(&open, item, phrase, in: tree, resolver)
        }
      }
    }
  }

  /// "“He was arrested in May,” she said": whom the pronoun behind the quotation stands for; nobody speaks of oneself so.
  private func speaker(
    in tree: ClauseTree, _ resolver: inout PronounResolver
  ) -> (token: Int, entity: Int)? {
    for clause in tree.clauses where clause.group >= 0 {
      let kind = grammar.speech[Int(tree.groups[clause.group].lemma)]
      guard kind == .say || kind == .announce, let subject = clause.subject.first,
        tree.phrases[subject].isPronoun
      else { continue }
      let head = tree.phrases[subject].head
      guard isQuoted(analysis.text.sentences[tree.sentence].tokens.lowerBound, before: head)
      else { continue }
      let entity = resolver.entity(ofPronoun: head, except: [])
      if entity >= 0 { return (head, Int(entity)) }
    }
    return nil
  }

  /// Whether a quotation ends between a word and its speaker.
  private func isQuoted(_ token: Int, before speaker: Int) -> Bool {
    token < speaker
      && (token..<speaker).contains { token in
        let span = analysis.text.tokens[token].span
        let letters = analysis.text.utf8[span.lowerBound..<span.upperBound]
        return letters.elementsEqual([34]) || letters.elementsEqual([0xE2, 0x80, 0x9D])
      }
  }

  /// "his arrest", "her trial": of whom it befalls.
  private func isOfTried(_ phrase: Phrase) -> Bool {
    ["charge", "arrest", "trial"].contains {
      grammar.isNoun(words.word[phrase.head], of: $0)
    }
  }

  /// The aides without the only person whom the sentence before names: "Judge Novak took bribes. He was arrested."
  private func bystanders(_ aides: [Int], in tree: ClauseTree) -> [Int] {
    guard tree.sentence > 0 else { return aides }
    let named = Set(
      analysis.text.sentences[tree.sentence - 1].tokens.lazy.map { words.mention[$0] }
        .filter { $0 >= 0 && analysis.mentions[Int($0)].kind == .person }
        .map { analysis.mentions[Int($0)].entity })
    return named.count == 1 ? aides.filter { !named.contains($0) } : aides
  }

  /// Those who speak for others or judge them: "her lawyer, Jan Novak,".
  private func aides() -> [Int] {
    var found: Set<Int> = []
    for tree in trees {
      for (at, item) in tree.items.enumerated() where item.kind == .phrase {
        let phrase = tree.phrases[item.index]
        guard phrase.mention >= 0, analysis.mentions[phrase.mention].kind == .person else {
          continue
        }
        let isBeside = at > 1 && tree.items[at - 1].kind == .comma
        let isFollowed = at + 2 < tree.items.count && tree.items[at + 1].kind == .comma
        let isAide =
          isAide(at, in: tree)
          || isBeside && isAide(at - 2, in: tree) || isFollowed && isAide(at + 2, in: tree)
          || representsSomebody(phrase, item, in: tree) || judges(phrase, item, in: tree)
        if isAide { found.insert(analysis.mentions[phrase.mention].entity) }
      }
    }
    // "Krog's lawyer, Novak, was arrested. He was charged": Novak was.
    return found.isEmpty ? [] : found.subtracting(AccusedResolver(self).named()).sorted()
  }

  /// "Judge Jan Novak sentenced Lima", "was convicted by Novak", "Novak ruled that": who judges is not judged.
  private func judges(_ phrase: Phrase, _ item: Item, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(item.clause) else { return false }
    let isDoer =
      group.isPassive || group.isParticiple
      ? grammar.is(phrase.preposition, .agentMarker)
      : tree.clauses[item.clause].subject.contains(item.index)
    return isDoer && grammar.tells(group.lemma, "trial", of: .object)
  }

  /// "was represented by Jan Novak".
  private func representsSomebody(_ phrase: Phrase, _ item: Item, in tree: ClauseTree) -> Bool {
    guard grammar.is(phrase.preposition, .agentMarker), let group = tree.group(item.clause) else {
      return false
    }
    return grammar.is(group.lemma, .representingVerb)
  }

  /// "her lawyer", "Lima's lawyer Jan Novak", "a lawyer for Lima": an aide told with whose it is.
  private func isAide(_ item: Int, in tree: ClauseTree) -> Bool {
    guard tree.items[item].kind == .phrase else { return false }
    let phrase = tree.phrases[tree.items[item].index]
    guard let noun = phrase.tokens.first(where: { classes($0).contains(.aide) }) else {
      return false
    }
    if phrase.possessive >= 0 { return true }
    if phrase.tokens.contains(where: { $0 < noun && grammar.is(words.word[$0], .genitiveClitic) }) {
      return true
    }
    return item + 1 < tree.items.count && tree.items[item + 1].kind == .phrase
      && grammar.is(tree.phrases[tree.items[item + 1].index].preposition, .genitiveOrPurpose)
  }

  /// "Her lawyer, Novak, said that he had been charged", "would appeal": what befalls the accused and not who speaks
  /// for them.
  private func isTried(_ item: Item, in tree: ClauseTree) -> Bool {
    guard let group = tree.group(item.clause) else { return false }
    let isObject = !isSubject(item, in: tree)
    let slot: Frame.Slot = isObject || group.isPassive ? .object : .subject
    if isObject, item.token < group.head { return false }
    let word = words.word[group.head]
    return !isObject && (grammar.is(word, .appealWord) || grammar.is(word, .pleaWord))
      || ["charge", "arrest", "trial", "investigation"].contains {
        grammar.tells(group.lemma, $0, of: slot)
      }
  }

  private func isSubject(_ item: Item, in tree: ClauseTree) -> Bool {
    item.clause >= 0 && tree.clauses[item.clause].subject.contains(item.index)
  }

  /// Where a phrase stands to its verb, and its clause to the sentence.
  private func place(ofItem at: Int, _ phrase: Phrase, in tree: ClauseTree)
    -> PronounResolver.Place
  {
    let item = tree.items[at]
    // "the letters of Lima"
    if at > 0, tree.items[at - 1].kind == .phrase, grammar.is(phrase.preposition, .genitive) {
      return .embedded
    }
    let place: PronounResolver.Place =
      isSubject(item, in: tree) ? .subject : phrase.preposition != 0 ? .oblique : .object
    return item.clause < 0 ? place : place.inside(tree.link(of: item.clause))
  }

  /// Remembers whom a phrase names, and what it tells of them.
  private func see(
    _ at: Int, _ phrase: Phrase, _ place: PronounResolver.Place, in tree: ClauseTree,
    _ resolver: inout PronounResolver
  ) {
    var last: Int32 = -1
    for token in phrase.tokens where words.mention[token] >= 0 && words.mention[token] != last {
      last = words.mention[token]
      guard Int(last) != phrase.mention else { continue }
      // "Lima's lawyer": whose somebody is.
      resolver.see(analysis.mentions[Int(last)], .embedded, isOblique: true)
    }
    // "The king dissolved the cabinet of Lima": an office that is one person's names that person.
    if let holder = holders[phrase.head] {
      resolver.see(antecedent: holder, place, at: phrase.head)
    }
    guard phrase.mention >= 0 else { return }
    let mention = analysis.mentions[phrase.mention]
    resolver.see(mention, place, isOblique: phrase.preposition != 0)
    guard mention.kind == .person else { return }
    for noun in apposed(to: at, in: tree) { resolver.note(noun, of: mention.entity) }
  }

  /// The heads of the phrases without a name before and after a name's commas: "his wife, Ana Lima, a lawyer".
  private func apposed(to at: Int, in tree: ClauseTree) -> [Int32] {
    var found: [Int32] = []
    if at > 1, tree.items[at - 1].kind == .comma, tree.items[at - 2].kind == .phrase {
      let phrase = tree.phrases[tree.items[at - 2].index]
      if phrase.mention < 0 { found.append(words.word[phrase.head]) }
    }
    if at + 2 < tree.items.count, tree.items[at + 1].kind == .comma,
      tree.items[at + 2].kind == .phrase
    {
      // "Lima, her husband and …" are several.
      let phrase = tree.phrases[tree.items[at + 2].index]
      if phrase.mention < 0, phrase.preposition == 0, phrase.possessive < 0 {
        found.append(words.word[phrase.head])
      }
    }
    return found
  }

  /// "After he left, Lima fled": a pronoun that nobody before fits is the subject of the sentence's clause.
  private mutating func close(
    _ open: inout [Int], _ item: Item, _ phrase: Phrase, in tree: ClauseTree,
    _ resolver: PronounResolver
  ) {
    guard !open.isEmpty, phrase.mention >= 0, item.clause >= 0,
      tree.clauses[item.clause].kind == .main,
      tree.clauses[item.clause].subject.contains(item.index)
    else { return }
    let entity = analysis.mentions[phrase.mention].entity
    for token in open where resolver.fits(token, entity) { antecedents[token] = Int32(entity) }
    open.removeAll()
  }

  /// "the commission closed its inquiry": its own, whoever was named before; "her office opened its inquiry": nobody's.
  private func subjectOwner(of item: Item, _ phrase: Phrase, in tree: ClauseTree) -> Int32? {
    guard grammar.is(words.word[phrase.possessive], .bodyPossessive),
      let group = tree.group(item.clause), item.token > group.head, !group.isPassive,
      let subject = tree.clauses[item.clause].subject.first
    else { return nil }
    let named = tree.phrases[subject].mention
    if named < 0 {
      return classes(tree.phrases[subject].head).contains(.metonym) ? -1 : nil
    }
    return analysis.mentions[named].kind == .body ? Int32(analysis.mentions[named].entity) : nil
  }

  /// Whom a personal pronoun cannot mean.
  private func others(thanAt at: Int, in tree: ClauseTree) -> [Int] {
    let item = tree.items[at]
    guard isSubject(item, in: tree) else {
      // "denied the charges against her": her own.
      let isOfNoun =
        tree.phrases[item.index].preposition != 0 && at > 0 && tree.items[at - 1].kind == .phrase
      return isOfNoun ? [] : doer(to: item, in: tree).map { [$0] } ?? []
    }
    // "Under Novak, he was dismissed": somebody else than Novak.
    var found = spokenOf(before: item, in: tree)
    found += [successor(before: item, in: tree), speaker(after: item, in: tree)].compactMap { $0 }
    for other in tree.items where other.kind == .phrase && other.token < item.token {
      let named = tree.phrases[other.index].mention
      guard other.clause == item.clause, named >= 0, tree.phrases[other.index].preposition != 0
      else { continue }
      found.append(analysis.mentions[named].entity)
    }
    return found
  }

  /// "He will take up the post in July, Lima said": Lima speaks of somebody else.
  private func speaker(after item: Item, in tree: ClauseTree) -> Int? {
    guard item.clause >= 0, tree.clauses[item.clause].kind == .complement,
      tree.clauses[item.clause].parent >= 0,
      let subject = tree.clauses[tree.clauses[item.clause].parent].subject.first,
      tree.phrases[subject].mention >= 0, tree.phrases[subject].head > item.token
    else { return nil }
    return analysis.mentions[tree.phrases[subject].mention].entity
  }

  /// "Lima will succeed Krog when he retires": whoever comes does not go.
  private func successor(before item: Item, in tree: ClauseTree) -> Int? {
    guard item.clause >= 0, tree.clauses[item.clause].kind == .adverbial,
      let verb = tree.group(item.clause), grammar.tells(verb.lemma, "removal", of: .subject),
      let main = tree.group(tree.clauses[item.clause].parent), !main.isPassive,
      grammar.tells(main.lemma, "appointment", of: .subject),
      grammar.tells(main.lemma, "removal", of: .object),
      let subject = tree.clauses[tree.clauses[item.clause].parent].subject.first,
      tree.phrases[subject].mention >= 0
    else { return nil }
    return analysis.mentions[tree.phrases[subject].mention].entity
  }

  /// "Lima named Novak, and Krog swore him in": who does something to "him" is somebody else.
  private func doer(to item: Item, in tree: ClauseTree) -> Int? {
    guard let group = tree.group(item.clause), item.token > group.head,
      !group.isPassive, let subject = tree.clauses[item.clause].subject.first
    else { return nil }
    // "Lima was expelled, accusing him of graft": whoever tells it accuses.
    let node = tree.clauses[item.clause]
    if node.kind == .gerund || node.kind == .participle, tree.group(node.parent)?.isPassive == true
    {
      return nil
    }
    return person(subject, in: tree)
  }

  /// The entity that a phrase names, or that its pronoun stands for.
  private func person(_ index: Int, in tree: ClauseTree) -> Int? {
    let named = tree.phrases[index]
    if named.mention >= 0 { return analysis.mentions[named.mention].entity }
    return named.isPronoun && antecedents[named.head] >= 0 ? Int(antecedents[named.head]) : nil
  }

  /// "praised Lima, who said that he would go": the subject of what somebody in an aside says of themselves.
  private func isOfSpeaker(_ item: Item, in tree: ClauseTree) -> Bool {
    guard isSubject(item, in: tree), tree.link(of: item.clause) == .complement else { return false }
    let parent = tree.clauses[tree.root(of: item.clause)].parent
    guard parent >= 0, tree.clauses[parent].kind == .relative, let group = tree.group(parent) else {
      return false
    }
    let kind = grammar.speech[Int(group.lemma)]
    return kind == .say || kind == .announce
  }

  /// "Lima, the former minister, who said that he": the name beside what a relative clause hangs on.
  private func apposedName(_ index: Int, in tree: ClauseTree) -> Int? {
    guard tree.phrases[index].mention < 0, tree.phrases[index].preposition == 0,
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index }), at > 1,
      tree.items[at - 1].kind == .comma, tree.items[at - 2].kind == .phrase,
      tree.phrases[tree.items[at - 2].index].mention >= 0
    else { return nil }
    return analysis.mentions[tree.phrases[tree.items[at - 2].index].mention].entity
  }

  /// "Novak, who led it until he was suspended": the subject of the clause that the pronoun's hangs on.
  private func governor(of item: Item, in tree: ClauseTree) -> Int? {
    guard item.clause >= 0 else { return nil }
    var parent = tree.clauses[tree.root(of: item.clause)].parent
    var steps = 0
    while parent >= 0, steps < 24 {
      for subject in tree.clauses[parent].subject {
        if let entity = person(subject, in: tree) ?? apposedName(subject, in: tree),
          analysis.entities[entity].kind == .person
        {
          return entity
        }
      }
      parent = tree.clauses[tree.root(of: parent)].parent
      steps += 1
    }
    return nil
  }

  /// "The minister sacked Novak after he had refused": whom something was done to, where the clause tells why.
  private func affected(before item: Item, in tree: ClauseTree) -> Int? {
    guard item.clause >= 0 else { return nil }
    let clause = tree.clauses[item.clause]
    guard clause.kind == .adverbial, grammar.is(clause.introducer, .reasonSubordinator),
      let group = tree.group(clause.parent), !group.isPassive, grammar.affects(group.lemma)
    else { return nil }
    let named = tree.objects(ofClause: clause.parent, before: clause.verbItem)
      .map { tree.phrases[$0].mention }.first { $0 >= 0 }
    guard let named, analysis.mentions[named].kind == .person else { return nil }
    return analysis.mentions[named].entity
  }

  /// Whose something cannot be: "Lima accepted her resignation" is not her own, "Novak, his deputy," not Novak's.
  private func strangers(to at: Int, _ phrase: Phrase, in tree: ClauseTree) -> [Int] {
    if at > 1, tree.items[at - 1].kind == .comma, tree.items[at - 2].kind == .phrase,
      tree.items[at].preposition == 0, isRole(phrase.head)
    {
      let named = tree.phrases[tree.items[at - 2].index].mention
      if named >= 0 { return [analysis.mentions[named].entity] }
    }
    let item = tree.items[at]
    if let group = tree.group(item.clause), group.isCopula, item.token > group.head,
      isRole(phrase.head)
    {
      return tree.clauses[item.clause].subject.compactMap { person($0, in: tree) }
    }
    guard let group = tree.group(item.clause), grammar.answers(group.lemma), !group.isPassive,
      item.token > group.head, grammar.isNoun(words.word[phrase.head], of: "removal"),
      let subject = tree.clauses[item.clause].subject.first, tree.phrases[subject].mention >= 0
    else { return [] }
    return [analysis.mentions[tree.phrases[subject].mention].entity]
  }

  /// Whether a noun says who somebody is to another: "deputy", "wife".
  private func isRole(_ token: Int) -> Bool {
    let word = words.word[token]
    return classes(token).contains(.aide) || analysis.titles?.contains(token) == true
      || grammar.is(word, .maleNoun) || grammar.is(word, .femaleNoun)
  }
}
