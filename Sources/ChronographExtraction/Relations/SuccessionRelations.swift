import ChronographLanguage

/// The office of whom a text calls somebody's predecessor or successor: "Her predecessor, Tomas Berek, resigned",
/// "named minister in place of Milo Hart".
struct SuccessionRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  /// The offices told in full, in order of place.
  let offices: [RelationReading]
  /// Who leads what by a verb.
  let leads: [RelationReading]
  let verbs: OfficeVerbTable
  let events: [EventReading]

  private var text: [Sentence] { clauses.analysis.text.sentences }

  func relations() -> [RelationReading] {
    var readings: [RelationReading] = []
    for (number, sentence) in text.enumerated() {
      for group in clauses.trees[number].groups { followed(group, number, into: &readings) }
      for token in sentence.tokens {
        let isBefore = words.has(token, .predecessorWord)
        if isBefore || words.has(token, .successorWord) {
          let status: TenureStatus = isBefore ? .former : .current
          beside(token, number, status: status, into: &readings)
          predicated(token, number, status: status, into: &readings)
          if !isBefore { succeededByName(token, number, into: &readings) }
        }
        if words.is(token, .postNoun) {
          vacated(token, number, into: &readings)
          taken(token, number, into: &readings)
        }
        if isSucceeding(token) { succeeded(token, number, into: &readings) }
        if words.has(token, .replacement),
          words.is(token + 1, .genitive) || words.is(token + 1, .goal)
        {
          replaced(token, number, into: &readings)
        }
      }
    }
    return readings
  }

  /// "His successor, Nora Kim", "Lima's predecessor Tomas Berek".
  private func beside(
    _ token: Int, _ sentence: Int, status: TenureStatus, into readings: inout [RelationReading]
  ) {
    guard token > 0, let known = owner(before: token) else { return }
    var next = overRole(token)
    if words.byte(next) == 44 { next += 1 }
    guard let person = index.mention(at: next), person.kind == .person, person.entity != known
    else {
      return
    }
    let before = office(of: known, before: token, upTo: next)
    add(before, person.entity, status, sentence, anchor: token, to: &readings)
  }

  /// Behind "as chairman" of "His predecessor as chairman, Lu Qisheng".
  private func overRole(_ token: Int) -> Int {
    var next = token + 1
    guard words.is(next, .roleMarker) else { return next }
    while next - token < 7, words.shape(next).contains(.lowerCase),
      !words.has(next, .auxiliary)
    {
      next += 1
    }
    return next
  }

  /// The office in which somebody follows or goes before a person: "Lima's successor | as vice mayor".
  func office(of known: Int, before token: Int, upTo next: Int) -> RelationReading? {
    let role = words.is(token + 1, .roleMarker) ? token + 2 : next
    // "Lima's successor as vice mayor": in that office and no other.
    var end = next
    if words.byte(end - 1) == 44 { end -= 1 }
    let title = role < end ? String(words.text[words.span(role..<end)]).lowercased() : nil
    let isNamed = title != nil && !words.has(role, .determiner)
    let own = offices.filter {
      $0.source == known && $0.anchor < token && (!isNamed || $0.title?.lowercased() == title)
    }
    // Whoever followed or went before did so in the office that is held now.
    return own.last { $0.status != .former }
      // "until May a lecturer at Lund University": nobody followed her there.
      ?? (own.allSatisfy { $0.telling.office?.isBesideName == true }
        ? nil : Set(own.map(\.target)).count == 1 ? own.last : own.first)
  }

  /// "His predecessor was Lu Qisheng", "Her successor as mayor will be the lawyer Otto Krog": behind the copula.
  private func predicated(
    _ token: Int, _ sentence: Int, status: TenureStatus, into readings: inout [RelationReading]
  ) {
    let next = overRole(token)
    guard token > 0, let known = owner(before: token),
      let group = clauses.trees[sentence].groups.first(where: { $0.tokens.lowerBound == next }),
      group.isCopula, !group.isNegated, group.modal.isEmpty || group.modal.contains(.will),
      // "Few expect that his successor will be Lima": told inside another's clause.
      clauses.trees[sentence].groups.first?.head == group.head,
      let person = self.named(behind: group.tokens.upperBound), person.entity != known,
      !(group.tokens.upperBound..<person.tokens.lowerBound).contains(where: {
        words.has($0, .negation)
      })
    else { return }
    let office = office(of: known, before: token, upTo: next)
    let isFuture = status != .former && group.modal.contains(.will)
    add(
      office, person.entity, isFuture ? .future : status, sentence, anchor: token, to: &readings)
  }

  /// "named Otto Krog as her successor", "Otto Krog was chosen as Lima's successor": by a verb of giving offices.
  private func succeededByName(
    _ token: Int, _ sentence: Int, into readings: inout [RelationReading]
  ) {
    guard token > 1, let told = owner(before: token) else { return }
    var start = token - 1
    if words.isPossessive(start), let name = index.mention(endingAt: start) {
      start = name.tokens.lowerBound
    }
    let tree = clauses.trees[sentence]
    let opening = words.is(start - 1, .roleMarker) ? start - 1 : start
    guard
      let group = tree.groups.last(where: { $0.tokens.upperBound <= opening }), !group.isNegated,
      group.modal.isEmpty || group.modal.contains(.will), !group.isGerund, !group.isInfinitive,
      isClosed(token + 1),
      verbs.rows(of: group.lemma, in: clauses.grammar).contains(where: {
        $0.isObject && $0.tenure == .begins
      })
    else { return }
    let subjects = PhraseResolver(clauses: clauses).subjects(
      ofClause: tree.clause(ofToken: group.head), in: tree)
    // "Nobody named Lima", "The press named Lima": no giver of offices.
    guard group.isPassive || !subjects.isEmpty || isOfficial(group, in: tree) else { return }
    let object = index.mention(endingAt: opening)
    let isBehind = opening == group.tokens.upperBound
    guard
      let person = group.isPassive
        ? (isBehind && subjects.count == 1 ? subjects[0] : nil)
        : object.flatMap({ $0.kind == .person ? $0.entity : nil }),
      clauses.analysis.entities[person].kind == .person
    else { return }
    var known = told
    // "Krog resigned. Reiss named Aas as his successor": neither is his own.
    if words.is(token - 1, .personPossessive), known == person || subjects.contains(known) {
      guard let loser = loser(before: sentence), loser != person else { return }
      known = loser
    }
    let office = office(of: known, before: token, upTo: token + 1)
    add(
      office, person, group.modal.contains(.will) ? .future : .current, sentence, anchor: token,
      to: &readings)
  }

  /// Whether nothing but a mark, a time or an office follows: not "his successor on the Harbour Board".
  private func isClosed(_ token: Int) -> Bool {
    token >= words.count || !words.shape(token).isDisjoint(with: .punctuation)
      || clauses.words.timex[token] >= 0 || words.is(token, .roleMarker)
      || words.has(token, .preposition)
        && clauses.words.timex[min(token + 1, words.count - 1)] >= 0
  }

  /// "The president named", "The board named": whoever gives offices, without a name.
  private func isOfficial(_ group: VerbGroup, in tree: ClauseTree) -> Bool {
    tree.clauses[tree.clause(ofToken: group.head)].subject.contains {
      let head = tree.phrases[$0].head
      return words.has(head, [.titleHead, .publicHead]) || words.is(head, .boardNoun)
    }
  }

  /// The one person of whom the sentence before tells that an office is lost.
  private func loser(before sentence: Int) -> Int? {
    let lost = Set(
      events.filter { $0.endsOffice && $0.sentences.first == sentence - 1 }.flatMap(\.arguments)
        .filter { $0.role == .patient }.map(\.entity))
    return lost.count == 1 ? lost.first : nil
  }

  private func owner(before token: Int) -> Int? {
    if words.isPossessive(token - 1) {
      return index.mention(endingAt: token - 1).flatMap { $0.kind == .person ? $0.entity : nil }
    }
    let antecedent = Int(clauses.antecedents[token - 1])
    guard antecedent >= 0, clauses.analysis.entities[antecedent].kind == .person else { return nil }
    return antecedent
  }

  /// "Milo Hart", "Lima's ally Milo Hart", "Dr Milo Hart".
  private func named(behind start: Int) -> Mention? {
    var token = start
    while token - start < 7, !words.has(token, [.preposition, .auxiliary, .relative]),
      words.byte(token) != 44
    {
      if let name = index.mention(at: token) {
        if name.kind == .person, !words.isPossessive(name.tokens.upperBound) { return name }
        token = name.tokens.upperBound
      } else {
        token += 1
      }
    }
    return nil
  }

  /// "… becomes minister in place of Milo Hart", "in succession to Jonas Weil".
  private func replaced(_ token: Int, _ sentence: Int, into readings: inout [RelationReading]) {
    guard words.is(token - 1, .location), let person = named(behind: token + 2) else { return }
    let office = offices.last {
      $0.sentences == [sentence] && $0.anchor < token && $0.source != person.entity
        && $0.status != .former
    }
    add(office, person.entity, .former, sentence, anchor: token, isDirect: true, to: &readings)
  }

  /// "succeeding", "replacing": a verb of the table of offices, as a participle behind a comma.
  private func isSucceeding(_ token: Int) -> Bool {
    guard words.byte(token - 1) == 44, words.shape(token).contains(.lowerCase),
      let group = clauses.trees[clauses.analysis.text.sentence(ofToken: token)].groups
        .first(where: { $0.tokens.lowerBound == token }), group.isGerund
    else { return false }
    return verbs.rows(of: group.lemma, in: clauses.grammar).contains { $0.tenure == .succeeds }
  }

  /// "She was mayor of Oran from 2009 to 2013, succeeding Tomas Berek".
  private func succeeded(_ token: Int, _ sentence: Int, into readings: inout [RelationReading]) {
    var next = token + 1
    while words.has(next, .honorific) { next += 1 }
    guard let person = index.mention(at: next), person.kind == .person else { return }
    let office = offices.last {
      $0.sentences == [sentence] && $0.anchor < token && $0.source != person.entity
        && [.copula, .appointed].contains($0.telling.office?.kind)
    }
    // "no longer serves as mayor, and was named head of the Bank, replacing Lima": the appointment tells it.
    guard office?.telling.office?.kind == .copula else { return }
    // Where the one's time begins, the other's ends.
    add(office, person.entity, .former, sentence, anchor: token, isDirect: true, to: &readings)
  }

  /// "Krog succeeds Lima, who has led Orbis since 1999": in what the relative clause tells with its years, and not "who became
  /// governor".
  private func followed(
    _ group: VerbGroup, _ sentence: Int, into readings: inout [RelationReading]
  ) {
    let tree = clauses.trees[sentence]
    guard !group.isGerund, !group.isNegated, !group.isPassive, !group.isInfinitive,
      group.modal.isEmpty || group.modal.contains(.will),
      verbs.rows(of: group.lemma, in: clauses.grammar).contains(where: { $0.tenure == .succeeds })
    else { return }
    var next = group.tokens.upperBound
    while words.has(next, .honorific) { next += 1 }
    let subjects = PhraseResolver(clauses: clauses).subjects(
      ofClause: tree.clause(ofToken: group.head), in: tree)
    guard let person = index.mention(at: next), person.kind == .person, subjects.count == 1,
      subjects[0] != person.entity, clauses.analysis.entities[subjects[0]].kind == .person,
      words.byte(person.tokens.upperBound) == 44, words.has(person.tokens.upperBound + 1, .relative)
    else { return }
    // "She replaces Lima, who had headed the Ministry": as its minister, where her office is told.
    let isTold = offices.contains { $0.source == subjects[0] && $0.status != .former }
    let end = person.tokens.upperBound
    let told = (isTold ? offices : offices + leads).filter { told in
      told.sentences == [sentence] && told.source == person.entity
        && (end..<end + 8).contains(told.anchor) && (told.start != nil || told.end != nil)
        && (end..<told.anchor).contains {
          words.is($0, .perfectAuxiliary) || words.is($0, .pastHolding)
        }
    }
    add(
      told.first, subjects[0], group.modal.contains(.will) ? .future : .current, sentence,
      anchor: group.head, to: &readings)
  }

  func add(
    _ office: RelationReading?, _ person: Int, _ status: TenureStatus, _ sentence: Int,
    anchor: Int, isDirect: Bool = false, to readings: inout [RelationReading]
  ) {
    guard var reading = office else { return }
    reading.source = person
    // Whom somebody is yet to follow holds it still.
    let isHeld = status == .former && isDirect && reading.status == .future
    (reading.start, reading.end) = (nil, isDirect ? reading.start : nil)
    reading.status = isHeld ? .current : status
    reading.sentences = Array(Set(reading.sentences + [sentence])).sorted()
    reading.telling = .office(.init(kind: status == .former ? .predecessor : .successor))
    reading.confidence = .medium
    reading.anchor = anchor
    readings.append(reading)
  }
}
