import ChronographLanguage
import ChronographReading

/// Finds the entities that a noun phrase stands for.
struct PhraseResolver: Sendable {
  let clauses: DocumentClauses

  private var mentions: [Mention] { clauses.analysis.mentions }

  /// The entity that a phrase names, or that its pronoun or metonym stands for: "an [FBI] spokeswoman".
  func entity(ofPhrase index: Int, in tree: ClauseTree) -> Int? {
    let phrase = tree.phrases[index]
    if phrase.mention >= 0 { return mentions[phrase.mention].entity }
    if phrase.isPronoun {
      let entity = Int(clauses.antecedents[phrase.head])
      return entity >= 0 ? entity : nil
    }
    if let person = clauses.holders[phrase.head] { return person }
    guard clauses.classes(phrase.head).contains(.metonym) else { return nil }
    if let named = named(directlyBehind: index, in: tree) { return named }
    if let body = modifiers(of: phrase).last(where: {
      clauses.analysis.entities[$0].kind == .body
    }) {
      return body
    }
    return genitive(of: phrase)
  }

  /// "his office said": not he; what somebody wrote speaks for them.
  func speaksForOwner(_ index: Int, in tree: ClauseTree) -> Bool {
    let phrase = tree.phrases[index]
    guard phrase.mention < 0, !phrase.isPronoun, let owner = genitive(of: phrase),
      clauses.analysis.entities[owner].kind == .person
    else { return true }
    return clauses.classes(phrase.head).contains(.writing)
  }

  /// The entities named inside a phrase beside its head.
  func modifiers(of phrase: Phrase) -> [Int] {
    var found: [Int] = []
    var last: Int32 = -1
    for token in phrase.tokens {
      let mention = clauses.words.mention[token]
      if mention >= 0, mention != last, Int(mention) != phrase.mention {
        found.append(mentions[Int(mention)].entity)
      }
      last = mention
    }
    return found
  }

  /// The entity before a genitive mark or behind a possessive pronoun: "Lima's arrest", "her arrest".
  ///
  /// "his deputy's arrest" is not his: the last owner counts, named or not.
  func genitive(of phrase: Phrase) -> Int? {
    let marks = phrase.tokens.filter { $0 < phrase.head && isGenitiveMark($0) }
    if let last = marks.last, marks.count > 1 || phrase.possessive >= 0 {
      let owner = clauses.words.mention[last - 1]
      if owner >= 0, clauses.words.mention[last] < 0 { return mentions[Int(owner)].entity }
      return clauses.holders[last - 1]
    }
    if phrase.possessive >= 0 {
      let entity = Int(clauses.antecedents[phrase.possessive])
      if entity >= 0 { return entity }
    }
    for token in phrase.tokens.dropLast() where clauses.words.mention[token] >= 0 {
      let next = token + 1
      if clauses.words.mention[next] < 0, isGenitiveMark(next) {
        return mentions[Int(clauses.words.mention[token])].entity
      }
    }
    // "the governor's lawyer"
    for token in phrase.tokens.dropLast() where isGenitiveMark(token + 1) {
      if let person = clauses.holders[token] { return person }
    }
    return nil
  }

  /// The entities before the genitive marks of a phrase.
  func owners(in phrase: Phrase) -> Set<Int> {
    Set(
      phrase.tokens.dropFirst().filter { $0 < phrase.head && isGenitiveMark($0) }.compactMap {
        let owner = clauses.words.mention[$0 - 1]
        return owner >= 0 ? mentions[Int(owner)].entity : nil
      })
  }

  private func isGenitiveMark(_ token: Int) -> Bool {
    let (grammar, word) = (clauses.grammar, clauses.words.word[token])
    return grammar.is(word, .genitiveClitic) || grammar.is(word, .genitiveMark)
  }

  /// The speakers of a subject: persons and bodies, those behind "the website of" among them.
  func subjects(ofClause clause: Int, in tree: ClauseTree) -> [Int] {
    let found = speakers(tree.clauses[clause].subject, in: tree)
    guard found.isEmpty, tree.link(of: clause) == .relative else { return found }
    return tree.clauses[clause].subject.compactMap { named(beside: $0, in: tree) }
  }

  /// The name that a phrase stands in apposition to: "Lima, a [lawyer] who defended the mayor".
  func named(beside index: Int, in tree: ClauseTree) -> Int? {
    let phrase = tree.phrases[index]
    let start = phrase.tokens.lowerBound
    guard phrase.mention < 0, !phrase.isPronoun, phrase.preposition == 0, start > 1,
      clauses.classes(start).contains(.determiner), isComma(start - 1),
      clauses.words.mention[start - 2] >= 0
    else { return nil }
    let mention = clauses.analysis.mentions[Int(clauses.words.mention[start - 2])]
    return mention.tokens.upperBound == start - 1 ? mention.entity : nil
  }

  func isComma(_ token: Int) -> Bool {
    let text = clauses.analysis.text
    return text.utf8[text.tokens[token].span.lowerBound] == UInt8(ascii: ",")
  }

  /// The persons and bodies behind phrases that are subjects of speech.
  func subjects(_ phrases: [Int], in tree: ClauseTree) -> [Int] { speakers(phrases, in: tree) }

  private func speakers(_ phrases: [Int], in tree: ClauseTree) -> [Int] {
    var found: [Int] = []
    for phrase in phrases where speaksForOwner(phrase, in: tree) {
      if let entity = entity(ofPhrase: phrase, in: tree) {
        append(entity, to: &found)
      } else if let author = author(ofPhrase: phrase, in: tree)
        ?? clauses.medium(calledBy: tree.phrases[phrase], in: tree)
      {
        append(author, to: &found)
      } else if clauses.classes(tree.phrases[phrase].head).contains(.metonym) {
        // "the high court of Oran said": the court, which has no name.
        let isCourt = clauses.grammar.is(
          clauses.words.word[tree.phrases[phrase].head], .courtWord)
        for entity in chain(after: phrase, in: tree)
        where !isCourt || clauses.analysis.entities[entity].kind != .place {
          append(entity, to: &found)
        }
      }
    }
    return found
  }

  /// "a letter from Lima", "a report by the council": who wrote what speaks.
  func author(ofPhrase index: Int, in tree: ClauseTree) -> Int? {
    let classes = clauses.classes(tree.phrases[index].head)
    guard !classes.isDisjoint(with: [.metonym, .speechNoun]),
      let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index }),
      let link = afterMaking(at, in: tree), tree.items[link].kind == .phrase
    else { return nil }
    let next = tree.items[link].index
    guard clauses.grammar.isAuthorLink(tree.phrases[next].preposition) else { return nil }
    return entity(ofPhrase: next, in: tree).flatMap { isWhereFrom(next, $0, in: tree) ? nil : $0 }
  }

  private func append(_ entity: Int, to found: inout [Int]) {
    let kind = clauses.analysis.entities[entity].kind
    if kind != .case, !found.contains(entity) { found.append(entity) }
  }

  /// The agents of a passive.
  func byAgents(ofClause clause: Int, in tree: ClauseTree) -> [Int] {
    speakers(
      complements(ofClause: clause, preposition: .agentMarker, in: tree), in: tree)
  }

  /// Who does what a clause tells: the subjects, or those behind "by" of a passive.
  func agents(ofClause clause: Int, in tree: ClauseTree) -> [Int] {
    let group = tree.group(clause)
    return group?.isPassive == true || group?.isParticiple == true
      ? byAgents(ofClause: clause, in: tree) : subjects(ofClause: clause, in: tree)
  }

  /// The speakers of the phrase at an item and those joined to it.
  func speakers(ofItem item: Int, in tree: ClauseTree) -> [Int] {
    var found = speakers([tree.items[item].index], in: tree)
    if found.isEmpty,
      let last = tree.items[item...].dropFirst().first(where: { $0.kind == .phrase }),
      clauses.grammar.isAuthorLink(tree.phrases[last.index].preposition)
        || clauses.grammar.is(tree.phrases[last.index].preposition, .genitive)
    {
      // "according to a report by Xinhua", "in the words of Lima"
      found = speakers([last.index], in: tree).filter { !isWhereFrom(last.index, $0, in: tree) }
    }
    // "according to the Bureau and the National Commission"
    if !found.isEmpty, item + 1 < tree.items.count, tree.items[item + 1].kind == .conjunction {
      for entity in speakers(joined(after: item, in: tree), in: tree) { append(entity, to: &found) }
    }
    return found
  }

  /// Who is behind a noun of speech: "reports by X that", "X's claim that".
  func sources(ofPhrase index: Int, in tree: ClauseTree) -> [Int] {
    let phrase = tree.phrases[index]
    if let entity = genitive(of: phrase) ?? author(ofPhrase: index, in: tree) { return [entity] }
    return modifiers(of: phrase).filter { clauses.analysis.entities[$0].kind != .place }
  }

  /// The phrases after one preposition in a clause, and those joined to them by "and".
  func complements(
    ofClause clause: Int, preposition: Int32, in tree: ClauseTree
  ) -> [Int] {
    complements(ofClause: clause, in: tree) { $0 == preposition }
  }

  /// What stands behind a preposition of a class, and what is joined to it.
  func complements(ofClause clause: Int, preposition: WordSet, in tree: ClauseTree) -> [Int] {
    complements(ofClause: clause, in: tree) { clauses.grammar.is($0, preposition) }
  }

  private func complements(
    ofClause clause: Int, in tree: ClauseTree, where fits: (Int32) -> Bool
  ) -> [Int] {
    let verb = tree.clauses[clause].verbItem
    guard verb >= 0 else { return [] }
    var found: [Int] = []
    for at in (verb + 1)..<max(tree.items.count, verb + 1) where tree.items[at].clause == clause {
      guard tree.items[at].kind == .phrase else { continue }
      let index = tree.items[at].index
      if tree.phrases[index].isCompanion { continue }
      if fits(tree.phrases[index].preposition), !isOrigin(at, in: tree), !isAfterTerm(at, in: tree)
      {
        // "filled by Lima, a clerk, and by Novak"
        if found.isEmpty || tree.items[at - 1].kind == .conjunction && !found.contains(index) {
          found += [index] + joined(after: at, in: tree)
        }
      }
    }
    guard found.isEmpty else { return found }
    return tree.clauses[clause].obliques.first { fits($0.preposition) }?.phrases
      ?? relativeComplement(ofClause: clause, in: tree, where: fits)
  }

  /// "was named mayor after five years as director": the time before "as" is what the office was held for.
  private func isAfterTerm(_ item: Int, in tree: ClauseTree) -> Bool {
    guard item > 0,
      clauses.grammar.is(tree.phrases[tree.items[item].index].preposition, .roleMarker)
    else { return false }
    if tree.items[item - 1].kind == .phrase {
      // "is to replace Lima following Lima's appointment as head of the Board"
      let noun = tree.phrases[tree.items[item - 1].index]
      return noun.preposition != 0 && genitive(of: noun) != nil
        && clauses.grammar.isNoun(clauses.words.word[noun.head], of: "appointment")
    }
    guard tree.items[item - 1].kind == .time else { return false }
    return clauses.grammar.is(tree.items[item - 1].preposition, .afterPreposition)
  }

  /// How many a phrase and those joined to it count: "three ministers and two deputies"; `nil` where one counts none.
  func count(ofPhrase index: Int, in tree: ClauseTree) -> Int? {
    guard let at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index })
    else { return nil }
    var total = 0
    for phrase in [index] + joined(after: at, in: tree) {
      let numbers = tree.phrases[phrase].tokens.compactMap { number($0) }
      guard let first = numbers.first else { return total > 0 ? total : nil }
      total += first
    }
    return total
  }

  private func number(_ token: Int) -> Int? {
    let text = clauses.analysis.text
    return clauses.grammar.number(clauses.words.word[token])
      ?? (text.tokens[token].shape.contains(.hasDigit) ? Int(text.form(token)) : nil)
  }

  /// "Lima of Velia": a place right behind a person's name is where they come from.
  private func isOrigin(_ item: Int, in tree: ClauseTree) -> Bool {
    let phrase = tree.phrases[tree.items[item].index]
    guard clauses.grammar.is(phrase.preposition, .genitive), phrase.mention >= 0,
      mentions[phrase.mention].kind == .place, tree.items[item - 1].kind == .phrase
    else { return false }
    let before = tree.phrases[tree.items[item - 1].index].mention
    return before >= 0 && mentions[before].kind == .person
  }

  /// Whether a clause of its own goes on from a phrase; one that only says more of it does not count: "Lima, who …".
  private func isSubject(_ phrase: Int, in tree: ClauseTree) -> Bool {
    tree.clauses.contains { $0.subject.contains(phrase) && $0.antecedent != phrase }
  }

  /// The phrases joined by commas and "and" to that of an item.
  func joined(after item: Int, in tree: ClauseTree) -> [Int] {
    var found: [Int] = []
    var at = item + 1
    var hasMark = false
    while at < tree.items.count, tree.items[at].clause == tree.items[item].clause {
      switch tree.items[at].kind {
      case .conjunction, .comma: hasMark = true
      case .phrase:
        let phrase = tree.phrases[tree.items[at].index]
        if phrase.preposition != 0, !hasMark {
          at += 1
          continue
        }
        // "expelled from the Party, the website of the CCDI reported": the next clause's subject.
        // "was replaced by Lima, a former Novak aide": what is said of her.
        if isDescription(at, in: tree) {
          hasMark = false
          at += 1
          continue
        }
        guard hasMark, phrase.preposition == 0, !isSubject(tree.items[at].index, in: tree),
          !continuesAdjunct(at, of: item, in: tree)
        else { return found }
        found.append(tree.items[at].index)
        hasMark = false
      default: return found
      }
      at += 1
    }
    return found
  }

  /// "two generals from the army and the Harbour Party": a body behind a phrase of its own is none of them.
  private func continuesAdjunct(_ item: Int, of first: Int, in tree: ClauseTree) -> Bool {
    let (joined, start) = (
      tree.phrases[tree.items[item].index], tree.phrases[tree.items[first].index]
    )
    guard joined.mention >= 0, mentions[joined.mention].kind != .person, item - 2 > first,
      tree.items[item - 2].kind == .phrase,
      tree.phrases[tree.items[item - 2].index].preposition != 0
    else { return false }
    if start.mention >= 0 { return mentions[start.mention].kind == .person }
    return clauses.classes(start.head).contains(.people)
      || clauses.analysis.titles?.contains(start.head) == true
  }

  /// "her seat on the Board": the body behind it.
  private func isSeat(_ phrase: Int, link: Int32, in tree: ClauseTree) -> Bool {
    clauses.grammar.is(link, .topic)
      && clauses.classes(tree.phrases[phrase].head).contains(.vacancy)
  }

  /// The entities inside an office phrase: its modifiers, its head, and what follows by "of", "in", "at", "to", "for".
  ///
  /// - Parameter isLeft: what somebody leaves: "for" tells for what.
  func chain(after index: Int, in tree: ClauseTree, isLeft: Bool = false) -> [Int] {
    let mention = tree.phrases[index].mention
    // "the Company's Audit Committee": the committee.
    let isBody = mention >= 0 && mentions[mention].kind == .body
    var found =
      (isBody ? [mentions[mention].entity] : []) + modifiers(of: tree.phrases[index])
    if tree.phrases[index].possessive >= 0 {
      // "its board"
      let owner = Int(clauses.antecedents[tree.phrases[index].possessive])
      if owner >= 0, clauses.analysis.entities[owner].kind == .body { found.append(owner) }
    }
    if mention >= 0, !isBody { found.append(mentions[mention].entity) }
    guard var at = tree.items.firstIndex(where: { $0.kind == .phrase && $0.index == index })
    else { return found }
    at += 1
    while at < tree.items.count {
      let item = tree.items[at]
      if item.kind == .conjunction, at + 1 < tree.items.count, tree.items[at + 1].kind == .phrase {
        at += 1
        continue
      }
      guard item.kind == .phrase else { break }
      let phrase = tree.phrases[item.index]
      let isLinked =
        clauses.grammar.isOfficeLink(phrase.preposition)
        || isSeat(index, link: phrase.preposition, in: tree) && found.isEmpty
        || phrase.preposition == 0 && tree.items[at - 1].kind == .conjunction
      guard isLinked, !isLeft || !clauses.grammar.is(phrase.preposition, .purpose) else { break }
      let inner = modifiers(of: phrase).filter { clauses.analysis.entities[$0].kind != .person }
      let named = phrase.mention >= 0 ? [mentions[phrase.mention].entity] : []
      // "of the Board's Audit Committee": the committee.
      let isBodys = phrase.mention >= 0 && mentions[phrase.mention].kind == .body
      found += isBodys ? named + inner : inner + named
      at += 1
    }
    if found.isEmpty, let owner = clauses.boardOwner,
      clauses.grammar.isBoard(clauses.words.word[tree.phrases[index].head])
    {
      return [owner]
    }
    return found
  }
}
