import ChronographLanguage

/// Those whom a list of charges or sentences names beside the first: "Krog was charged with theft, Novak with fraud",
/// "charged three men: Krog, 51, a contractor; Novak, 44, a clerk".
extension VerbEventReader {
  /// Adds whom the list names, and leaves out whom it charges "with nothing".
  func addListed(
    to arguments: inout [EventReading.Argument], _ frame: Frame, _ clause: Int,
    _ group: VerbGroup, _ tree: ClauseTree
  ) {
    guard frame.arguments.contains(where: { $0.role == .patient && $0.slot == .object }) else {
      return
    }
    if frame.type.isOfOffice, !arguments.contains(where: { $0.role == .patient }) {
      // "elected two trustees: Lima and Novak"
      for person in counted(clause, group, tree, isByNumber: true)
      where !arguments.contains(where: { $0.entity == person }) {
        arguments.append(.init(entity: person, role: .patient))
      }
    }
    guard ["charge", "arrest", "trial"].contains(frame.type.rawValue) else { return }
    let gapped = gapped(behind: group, in: tree)
    arguments.removeAll { $0.role == .patient && gapped.spared.contains($0.entity) }
    let isOfSomebody = arguments.contains { $0.role == .patient }
    let listed =
      (isOfSomebody ? gapped.accused : []) + counted(clause, group, tree)
    for person in listed
    where !arguments.contains(where: { $0.entity == person }) {
      arguments.append(.init(entity: person, role: .patient))
    }
  }

  // MARK: Gaps

  /// Persons behind a comma or "and" before the preposition that the first charge has: "and Novak with fraud".
  private func gapped(
    behind group: VerbGroup, in tree: ClauseTree
  ) -> (accused: [Int], spared: [Int]) {
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    guard group.head < end else { return ([], []) }
    let first =
      (group.head + 1..<end).first { grammar.is(clauses.words.word[$0], .gapPreposition) } ?? end
    var (accused, spared): ([Int], [Int]) = ([], [])
    for mention in persons(in: group.head + 1..<end)
    where opensPart(mention.tokens.lowerBound, after: group.head)
      && !tree.groups.contains(where: {
        group.head < $0.head && $0.head < mention.tokens.lowerBound && isFinite($0)
      })
    {
      let link = overAge(mention.tokens.upperBound)
      guard link + 1 < end, grammar.is(clauses.words.word[link], .gapPreposition) else { continue }
      if grammar.is(clauses.words.word[link + 1], .nothingWord) {
        spared.append(mention.entity)
      } else if first < mention.tokens.lowerBound,
        clauses.words.word[link] == clauses.words.word[first], isTerm(link, before: end),
        !hasVerb(link..<end, tree), !isVictim(mention, after: group, tree)
      {
        accused.append(mention.entity)
      }
    }
    return (accused, spared)
  }

  /// "convicted of killing Holt and Lima": a gerund before governs both.
  private func isVictim(_ mention: Mention, after group: VerbGroup, _ tree: ClauseTree) -> Bool {
    let name = mention.tokens.lowerBound
    guard
      let gerund = tree.groups.last(where: {
        $0.isGerund && group.head < $0.head && $0.head < name
      })
    else { return false }
    return persons(in: gerund.head + 1..<name).contains { $0.entity != mention.entity }
  }

  private func isFinite(_ group: VerbGroup) -> Bool {
    !group.isGerund && !group.isInfinitive && !group.isParticiple
  }

  /// Whether a finite verb stands before the next mark: "and Novak, with fraud in mind, left".
  private func hasVerb(_ range: Range<Int>, _ tree: ClauseTree) -> Bool {
    let part = range.prefix { !isMark($0, [44, 59]) }
    return tree.groups.contains { part.contains($0.head) && isFinite($0) }
  }

  /// "with fraud", "of lying", "to five years": what somebody is charged with or sentenced to.
  private func isTerm(_ link: Int, before end: Int) -> Bool {
    (link + 1..<min(link + 5, end)).contains { token in
      let word = clauses.words.word[token]
      let entry = grammar.entries[Int(word)]
      if token == link + 1, entry.classes.contains(.gerund) {
        return isWrongVerb(entry.lemma)
      }
      // "with reporting fraud"
      let opener = grammar.entries[Int(clauses.words.word[link + 1])]
      if opener.classes.contains(.gerund), !grammar.is(opener.lemma, .doingVerb) { return false }
      return grammar.is(word, .offenceNoun) || grammar.is(word, .wrongdoing)
        || grammar.is(word, .misdeed) || entry.classes.contains(.guilt)
        || token <= link + 2 && grammar.number(word) != nil
          && grammar.is(clauses.words.word[link], .goal)
    }
  }

  /// Over ", 44," behind a name.
  private func overAge(_ token: Int) -> Int {
    guard token + 2 < clauses.words.word.count, isMark(token, [44]), isMark(token + 2, [44]),
      grammar.number(clauses.words.word[token + 1]) != nil || isFigure(token + 1)
    else { return token }
    return token + 3
  }

  private func isFigure(_ token: Int) -> Bool {
    let text = clauses.analysis.text
    return (48...57).contains(text.utf8[Int(text.tokens[token].lowerBound)])
  }

  // MARK: Counted lists

  /// "three men: Krog, 51, a contractor; Novak, 44, a clerk": as many as are counted, or with semicolons no more.
  ///
  /// - Parameter isByNumber: whether they must be counted: "Also named: Lima" gives no office.
  private func counted(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, isByNumber: Bool = false
  ) -> [Int] {
    let end = clauses.analysis.text.sentences[tree.sentence].tokens.upperBound
    let told = isPassive(group) ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    let number = told.lazy.filter { tree.phrases[$0].mention < 0 }.compactMap {
      phrases.count(ofPhrase: $0, in: tree)
    }.first
    guard group.head < end, !context.isFalselyTold(group),
      let colon = (group.head + 1..<end).first(where: { isMark($0, [58]) }),
      number != nil || told.isEmpty && isPassive(group) && colon - group.head <= 2,
      !namesOthers(group.head + 1..<colon, beside: told, tree),
      !tree.groups.contains(where: {
        group.head < $0.head && $0.head < colon && isFinite($0)
          && !($0.isCopula && $0.head == group.head + 1)
      })
    else { return [] }
    let found = listed(behind: colon, before: end, tree)
    // "replaced two ministers with loyalists: Lima and Krog"
    if isByNumber, !told.contains(where: { tree.phrases[$0].tokens.upperBound == colon }) {
      return []
    }
    guard let number else { return found.persons }
    let count = found.persons.count
    return count == number || found.isMarked && count < number ? found.persons : []
  }

  /// The persons of a list, and whether semicolons part it.
  private func listed(
    behind colon: Int, before end: Int, _ tree: ClauseTree
  ) -> (persons: [Int], isMarked: Bool) {
    let list = list(behind: colon, before: end, tree)
    let marks: [UInt8] = list.contains { isMark($0, [59]) } ? [59] : [44]
    let parts = persons(in: list).filter {
      opensPart($0.tokens.lowerBound, after: colon, marks: marks)
    }
    // "three men: relatives of the mayor, Ana Lima"
    guard let first = parts.first?.tokens.lowerBound, overTitles(first, after: colon) == colon,
      !parts.contains(where: { isDescribed($0.tokens.lowerBound, after: colon) })
    else { return ([], false) }
    var found: [Int] = []
    for part in parts where !found.contains(part.entity) { found.append(part.entity) }
    return (found, marks == [59])
  }

  /// What stands behind a colon before a part that says something: "; Ana Lima was acquitted".
  private func list(behind colon: Int, before end: Int, _ tree: ClauseTree) -> Range<Int> {
    let verb = tree.groups.filter { group in
      colon < group.head && isFinite(group)
        && !tree.clauses.indices.contains {
          tree.group($0)?.head == group.head && tree.link(of: $0) == .relative
        }
    }.map(\.head).min()
    guard let verb else { return colon + 1..<end }
    let cut = (colon + 1..<max(verb, colon + 1)).last { isMark($0, [59]) }
    return colon + 1..<(cut ?? colon + 1)
  }

  /// "charged with the abduction of two girls": the list behind may be of others than the accused.
  private func namesOthers(
    _ range: Range<Int>, beside told: [Int], _ tree: ClauseTree
  ) -> Bool {
    tree.phrases.indices.contains { index in
      let phrase = tree.phrases[index]
      guard range.contains(phrase.head), !told.contains(index), phrase.mention < 0,
        phrase.timex < 0
      else { return false }
      let word = clauses.words.word[phrase.head]
      if hasClass(.people, index, tree) || clauses.analysis.titles?.contains(phrase.head) == true
        || [.crowdNoun, .humanNoun, .kinNoun, .victimNoun].contains(where: { grammar.is(word, $0) })
      {
        return true
      }
      guard !clauses.isSingular(phrase.head), !grammar.is(word, .offenceNoun),
        !grammar.is(word, .misdeed), !grammar.is(word, .unitWord)
      else { return false }
      return clauses.classes(phrase.tokens.lowerBound).contains(.possessive)
        || phrases.count(ofPhrase: index, in: tree) != nil
    }
  }

  /// "relatives of the mayor, Ana Lima": the name says who the mayor is.
  private func isDescribed(_ name: Int, after colon: Int) -> Bool {
    let comma = overTitles(name, after: colon)
    guard isMark(comma, [44]),
      let before = (colon..<comma).last(where: { isMark($0, [44, 58, 59]) })
    else { return false }
    return (before + 1..<comma).contains {
      grammar.is(clauses.words.word[$0], .genitive)
        && !clauses.classes($0 + 1).isDisjoint(with: [.determiner, .possessive])
    }
  }

  // MARK: Parts of a list

  private func persons(in range: Range<Int>) -> [Mention] {
    range.compactMap { token -> Mention? in
      let found = Int(clauses.words.mention[token])
      guard found >= 0 else { return nil }
      let mention = clauses.analysis.mentions[found]
      return mention.tokens.lowerBound == token && mention.kind == .person
        && !isGenitive(mention.tokens.upperBound) ? mention : nil
    }
  }

  private func isGenitive(_ token: Int) -> Bool {
    token < clauses.words.word.count
      && (grammar.is(clauses.words.word[token], .genitiveClitic)
        || grammar.is(clauses.words.word[token], .genitiveMark))
  }

  /// Whether a name opens a part of a list, behind titles at most.
  private func opensPart(_ name: Int, after first: Int, marks: [UInt8] = [44, 59]) -> Bool {
    let token = overTitles(name, after: first)
    let isJoined = clauses.classes(token).contains(.conjunction)
    // "; and Novak", but with semicolons not "a clerk and Novak's friend"
    if isJoined, marks == [59] { return isMark(token - 1, marks) }
    return isJoined || token == first || isMark(token, marks)
  }

  /// What stands before a name and its titles.
  private func overTitles(_ name: Int, after first: Int) -> Int {
    var token = name - 1
    while token > first, name - token < 6, clauses.analysis.titles?.contains(token) == true {
      token -= 1
    }
    return token
  }

  private func isMark(_ token: Int, _ bytes: [UInt8]) -> Bool {
    let text = clauses.analysis.text
    guard text.tokens.indices.contains(token) else { return false }
    return bytes.contains(text.utf8[Int(text.tokens[token].lowerBound)])
  }
}
