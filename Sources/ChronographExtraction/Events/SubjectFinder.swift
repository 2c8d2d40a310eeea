internal import ChronographLanguage

/// Finds the subjects of clauses: the phrases before the verb, or those of another clause.
struct SubjectFinder {
  let grammar: EventGrammar
  let mentions: [Mention]
  let words: DocumentWords
  private(set) var tree: ClauseTree

  init(grammar: EventGrammar, mentions: [Mention], words: DocumentWords, tree: ClauseTree) {
    self.grammar = grammar
    self.mentions = mentions
    self.words = words
    self.tree = tree
  }

  mutating func find() {
    // Clauses before which a subject is known come first, so one pass in order of place is enough,
    // and one more for participles that stand before their main clause.
    for clause in tree.clauses.indices { find(clause) }
    for clause in tree.clauses.indices where tree.clauses[clause].subject.isEmpty { find(clause) }
    tree.addCompanions(mentions)
  }

  /// "Lima is one of the members who …": the antecedent is the subject.
  private func predicated(_ clause: Clause) -> [Int]? {
    guard clause.antecedent >= 0, clause.parent >= 0,
      tree.phrases[clause.antecedent].mention < 0, let verb = tree.group(clause.parent),
      verb.isCopula,
      let at = tree.items.firstIndex(where: {
        $0.kind == .phrase && $0.index == clause.antecedent
      }), at > tree.clauses[clause.parent].verbItem, !isOwner(at)
    else { return nil }
    return tree.clauses[clause.parent].subject
  }

  /// "is the daughter of a general who", but not "is one of the members who".
  private func isOwner(_ item: Int) -> Bool {
    let phrase = tree.phrases[tree.items[item].index]
    guard grammar.is(phrase.preposition, .genitive), item > 0,
      tree.items[item - 1].kind == .phrase
    else { return false }
    let whole = tree.phrases[tree.items[item - 1].index]
    return !grammar.entries[Int(words.word[whole.head])].classes.contains(.number)
      && !grammar.is(words.word[whole.head], .indefiniteQuantifier)
  }

  /// "Among those sacked were Lima and Krog", "Those who left include Lima": whom the list behind the verb names.
  private func enumerated(_ clause: Clause) -> [Int]? {
    guard clause.antecedent >= 0, tree.phrases[clause.antecedent].mention < 0,
      let deed = tree.group(tree.items[clause.verbItem].clause), grammar.happensTo(deed.lemma),
      let at = tree.items.firstIndex(where: {
        $0.kind == .phrase && $0.index == clause.antecedent
      }), at < clause.verbItem, tree.items[at].clause >= 0
    else { return nil }
    let list = tree.items[at].clause
    guard let verb = tree.group(list), tree.clauses[list].verbItem > clause.verbItem,
      verb.isCopula || grammar.is(verb.lemma, .listingVerb), !verb.isNegated
    else { return nil }
    let after = tree.arguments(ofClause: list)
    let named = tree.heads(of: after.objects, coordinated: after.isList, mentions).filter {
      let mention = tree.phrases[$0].mention
      return mention >= 0 && mentions[mention].kind == .person
    }
    return named.isEmpty ? nil : named
  }

  /// "who the paper said was arrested": the antecedent.
  private func extracted(_ clause: Clause) -> [Int] {
    guard clause.kind == .complement, clause.parent >= 0,
      tree.clauses[clause.parent].kind == .relative, tree.clauses[clause.parent].antecedent >= 0,
      clause.verbItem == tree.clauses[clause.parent].verbItem + 1
    else { return [] }
    return [tree.clauses[clause.parent].antecedent]
  }

  private mutating func find(_ index: Int) {
    let clause = tree.clauses[index]
    guard clause.group >= 0 else { return }
    if let subject = tree.invertedSubject(of: clause, tree.groups[clause.group], grammar) {
      tree.clauses[index].subject = [subject]
      return
    }
    if clause.sharesSubject, clause.sibling >= 0 {
      tree.clauses[index].subject = tree.clauses[clause.sibling].subject
      return
    }
    switch clause.kind {
    case .infinitive:
      if let wanted = wanted(clause) {
        tree.clauses[index].subject = [wanted.subject]
        tree.clauses[index].isWished = wanted.isWished
      } else {
        tree.clauses[index].subject = enumerated(clause) ?? controller(clause)
      }
    case .participle, .gerund:
      tree.clauses[index].subject = enumerated(clause) ?? controller(clause)
    case .relative:
      let own = before(clause)
      tree.clauses[index].subject =
        !own.isEmpty
        ? own
        : enumerated(clause) ?? predicated(clause) ?? listed(clause)
          ?? (clause.antecedent >= 0 ? [clause.antecedent] : [])
    default:
      let own = before(clause)
      tree.clauses[index].subject = own.isEmpty ? extracted(clause) : own
    }
  }

  /// "who were charged", "who all belong to": a verb of several.
  private func isOfSeveral(_ group: VerbGroup) -> Bool {
    group.isPlural
      || group.isPresent && !group.isInfinitive && group.modal.isEmpty
        && words.word[group.head] == group.lemma && group.head == group.tokens.upperBound - 1
        && !group.isPerfect && !group.isPassive && !group.isProgressive
  }

  /// "Lima, a clerk, and Novak, a broker, who were charged": all persons of the list, where the verb is a plural.
  private func listed(_ clause: Clause) -> [Int]? {
    guard clause.antecedent >= 0, clause.group >= 0, isOfSeveral(tree.groups[clause.group]),
      let last = tree.items.firstIndex(where: {
        $0.kind == .phrase && $0.index == clause.antecedent
      })
    else { return nil }
    var (found, hasConjunction) = ([Int](), false)
    for item in tree.items[...last].reversed() {
      if item.kind == .comma { continue }
      if item.kind == .conjunction {
        hasConjunction = true
        continue
      }
      guard item.kind == .phrase else { break }
      let phrase = tree.phrases[item.index]
      if phrase.mention >= 0, mentions[phrase.mention].kind == .person {
        found.insert(item.index, at: 0)
      }
      // "against Lima and Novak, who were"
      if phrase.preposition != 0 { break }
    }
    return hasConjunction && found.count > 1 ? found : nil
  }

  /// "Lima, a lawyer first elected in 2014,", "a loan to Orbis Bank, a lender founded by Krog": the name before the
  /// apposition.
  private func apposed(_ phrase: Int) -> [Int]? {
    guard tree.phrases[phrase].mention < 0, tree.phrases[phrase].preposition == 0,
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase }), at >= 2,
      tree.items[at - 1].kind == .comma, tree.items[at - 2].kind == .phrase
    else { return nil }
    let name = tree.phrases[tree.items[at - 2].index]
    guard name.mention >= 0 else { return nil }
    switch mentions[name.mention].kind {
    case .person where name.preposition == 0: break
    case .body where grammar.isArticle(words.word[tree.phrases[phrase].tokens.lowerBound]): break
    default: return nil
    }
    return [tree.items[at - 2].index]
  }

  /// Who does what a participle or infinitive says.
  private func controller(_ clause: Clause) -> [Int] {
    if clause.kind != .infinitive, clause.antecedent >= 0 {
      return predicated(clause) ?? apposed(clause.antecedent) ?? [
        clause.antecedent
      ]
    }
    if clause.sibling >= 0 { return tree.clauses[clause.sibling].subject }
    guard clause.parent >= 0 else { return [] }
    var parent = tree.clauses[clause.parent]
    // "was arrested while attending a forum"
    if parent.group < 0, parent.kind == .adverbial, parent.parent >= 0 {
      parent = tree.clauses[parent.parent]
    }
    if let newcomers = replacing(clause) { return newcomers }
    if clause.kind == .gerund, let accused = blamed(clause) { return accused }
    if let inverted = inverted(clause, parent) { return inverted }
    if let event = scheduled(clause) { return [event] }
    guard clause.kind == .infinitive, parent.group >= 0, !tree.groups[parent.group].isPassive,
      !tree.groups[parent.group].isCopula
    else { return parent.subject }
    // "ordered Lima to leave": the object; "promised to leave": the subject.
    let objects = tree.objects(ofClause: clause.parent, before: clause.verbItem)
    let verb = tree.groups[parent.group].lemma
    return objects.isEmpty || grammar.controlsBySubject(verb) || isLeft(objects, by: verb)
      ? parent.subject : objects
  }

  /// The phrases before the verb that no preposition governs: one, or several with "and".
  private func before(_ clause: Clause) -> [Int] {
    var found: [Int] = []
    var hasConjunction = false
    var inside = -1
    let own = tree.items[clause.verbItem].clause
    for at in 0..<clause.verbItem where tree.items[at].clause == own {
      switch tree.items[at].kind {
      case .phrase:
        let phrase = tree.phrases[tree.items[at].index]
        if phrase.isExcluded { break }
        if phrase.preposition == 0, isInside(at, after: inside) {
          inside = at
        } else if phrase.preposition == 0 {
          found.append(tree.items[at].index)
        }
      case .conjunction: hasConjunction = hasConjunction || !found.isEmpty
      case .but: hasConjunction = hasConjunction || isFirstOfBoth(found)
      case .dash where isDateline(found):
        // "BRUSSELS - The European Union imposed …": where the report was written does nothing.
        found.removeAll()
      default: break
      }
    }
    // "After her service he joined the ministry": the pronoun right before the verb does it.
    if !hasConjunction, found.count > 1, let last = found.last, tree.phrases[last].isPronoun,
      tree.items[clause.verbItem - 1].kind == .phrase,
      tree.items[clause.verbItem - 1].index == last,
      !grammar.entries[Int(words.word[tree.phrases[last].head])].classes.isDisjoint(
        with: [.he, .she, .they])
    {
      return [last]
    }
    return tree.heads(of: found, coordinated: hasConjunction, mentions)
  }
}

extension SubjectFinder {
  /// "between Lima and her counterpart, Novak,": a phrase that a preposition before it governs, or its apposition.
  fileprivate func isInside(_ item: Int, after inside: Int) -> Bool {
    if tree.isCoordinatedWithPreposition(item, mentions) { return true }
    guard item > 1 else { return false }
    let (mark, left) = (tree.items[item - 1].kind, tree.items[item - 2])
    guard left.kind == .phrase else { return false }
    if mark == .conjunction {
      // "According to Lima and Novak, Krog bribed": the two are sources.
      return grammar.is(tree.phrases[left.index].preposition, .mutualPreposition)
        || grammar.is(tree.phrases[left.index].preposition, .sourceMarker)
    }
    // "Charges against his deputy, Lima, were dropped": the charges were.
    if mark == .comma, tree.phrases[left.index].mention < 0,
      grammar.is(tree.phrases[left.index].preposition, .adversative),
      tree.phrases[tree.items[item].index].mention >= 0
    {
      return true
    }
    return mark == .comma && inside == item - 2 && tree.phrases[left.index].mention < 0
      && tree.phrases[tree.items[item].index].mention >= 0
  }

  /// "not only Lima but also Novak": both.
  fileprivate func isFirstOfBoth(_ found: [Int]) -> Bool {
    guard let first = found.last else { return false }
    let before = tree.phrases[first].tokens.lowerBound - 1
    return before >= 0 && grammar.is(words.word[before], .restrictiveAdverb)
  }

  /// Whether phrases before a dash are nothing but places that open the sentence.
  fileprivate func isDateline(_ found: [Int]) -> Bool {
    !found.isEmpty
      && found.allSatisfy {
        let mention = tree.phrases[$0].mention
        return mention >= 0 && mentions[mention].kind == .place
      }
  }
}

extension ClauseTree {
  /// Of phrases in a row, those that are meant: all names of a list, or the name in an apposition.
  func heads(of found: [Int], coordinated: Bool, _ mentions: [Mention]) -> [Int] {
    guard found.count > 1 else { return found }
    let named = found.filter { phrases[$0].mention >= 0 }
    guard let first = named.first else { return [found[0]] }
    if !coordinated {
      return phrases[found[0]].mention >= 0 || phrases[found[0]].isPronoun ? [found[0]] : [first]
    }
    let kind = mentions[phrases[first].mention].kind
    return found.indices.filter { at in
      let mention = phrases[found[at]].mention
      // "the council and its director, Lima": a name behind its description.
      return mention >= 0
        && (mentions[mention].kind == kind || at > 1 && phrases[found[at - 1]].mention < 0
          || isPartner(found[at], mentions[mention].kind, of: kind))
    }.map { found[$0] }
  }

  /// "Otto Krog and Orbis Bank": a body joined to a person, or the other way round.
  private func isPartner(_ phrase: Int, _ kind: EntityKind, of first: EntityKind) -> Bool {
    guard kind != first, [.person, .body].contains(kind), [.person, .body].contains(first),
      let item = items.firstIndex(where: { $0.kind == .phrase && $0.index == phrase })
    else { return false }
    return item > 0 && items[item - 1].kind == .conjunction
  }

  /// "of A and B": whether the phrase of an item continues a phrase after a preposition.
  func isCoordinatedWithPreposition(_ item: Int, _ mentions: [Mention]) -> Bool {
    guard item >= 2, items[item - 1].kind == .conjunction, items[item - 2].kind == .phrase
    else { return false }
    let (left, right) = (phrases[items[item - 2].index], phrases[items[item].index])
    guard left.preposition != 0 || isCoordinatedWithPreposition(item - 2, mentions)
    else { return false }
    if left.mention < 0 || right.mention < 0 { return left.mention < 0 && right.mention < 0 }
    return mentions[left.mention].kind == mentions[right.mention].kind
  }

  /// "dismissed the move, with its leader, Lima, saying": the name of whom a preposition governs.
  private func namesGoverned(_ item: Int) -> Bool {
    guard item > 2, items[item - 1].kind == .comma, items[item - 2].kind == .phrase else {
      return false
    }
    let described = phrases[items[item - 2].index]
    // "who served under the ousted president, Krog"
    let isOfOther = items[item - 2].clause != items[item].clause
    return described.preposition != 0 && described.mention < 0
      && (described.possessive >= 0 || isOfOther) && phrases[items[item].index].mention >= 0
  }

  /// The phrases after a clause's verb that no preposition governs.
  func objects(ofClause clause: Int, before end: Int = .max) -> [Int] {
    arguments(ofClause: clause, before: end).objects
  }

  /// The phrases after a clause's verb that no preposition governs: objects in a row, then what follows
  /// directly ("elected her | its president").
  func arguments(
    ofClause clause: Int, before end: Int = .max
  ) -> (objects: [Int], complements: [Int], isList: Bool) {
    let verb = clauses[clause].verbItem
    var (objects, complements): ([Int], [Int]) = ([], [])
    var isList = false
    var last = verb
    guard verb >= 0 else { return ([], [], false) }
    for at in (verb + 1)..<max(min(items.count, end), verb + 1) {
      let item = items[at]
      guard item.clause == clause, item.kind != .phrase || !phrases[item.index].isExcluded
      else { continue }
      guard item.kind == .phrase, phrases[item.index].preposition == 0 else {
        if item.kind == .time { last = at == last + 1 ? at : last }
        if objects.isEmpty && item.kind == .phrase { break }
        // "appointed Lima of Velia head of the bank"
        if item.kind == .phrase, last == at - 1, let object = objects.last,
          phrases[object].mention >= 0
        {
          last = at
        }
        continue
      }
      if namesGoverned(at) { continue }
      let isAdjacent = last == at - 1 && !objects.isEmpty
      if isAdjacent || !complements.isEmpty {
        complements.append(item.index)
      } else {
        let before = items[at - 1].kind
        if before == .conjunction { isList = !objects.isEmpty || isList }
        if objects.isEmpty || before == .comma || before == .conjunction {
          objects.append(item.index)
        }
      }
      last = at
    }
    let beside = objects.isEmpty ? [] : clauses[clause].companions.filter { !objects.contains($0) }
    return (objects + beside, complements, isList || !beside.isEmpty)
  }
}
