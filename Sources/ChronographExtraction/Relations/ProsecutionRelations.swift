import ChronographLanguage

/// Who prosecutes or inquires, told of "the case" rather than of the accused: "prosecuted the case", "announced that",
/// "the complaint also names".
struct ProsecutionRelations {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  let events: [EventReading]
  let proceedings: Proceedings
  let phrases: PhraseResolver
  /// The first sentence that tells of a proceeding.
  private let firstAccusation: Int

  init(
    clauses: DocumentClauses, words: Words, index: MentionIndex, events: [EventReading],
    proceedings: Proceedings
  ) {
    (self.clauses, self.words, self.index) = (clauses, words, index)
    (self.events, self.proceedings) = (events, proceedings)
    phrases = PhraseResolver(clauses: clauses)
    firstAccusation =
      events.lazy.filter { proceedings.isProceeding($0) && !proceedings.persons(of: $0).isEmpty }
      .compactMap(\.sentences.first).min() ?? .max
  }

  var analysis: DocumentAnalysis { clauses.analysis }
  var grammar: EventGrammar { clauses.grammar }
  private var entities: [DocumentEntity] { analysis.entities }
  /// More than these are no longer all in "the case".
  let mostAccused = 6

  func relations() -> [RelationReading] {
    var readings = events.flatMap(continued) + bribed() + filed()
    guard !proceedings.accused.isEmpty else { return readings }
    for tree in clauses.trees {
      for clause in tree.clauses.indices where tree.clauses[clause].group >= 0 {
        readings +=
          handled(clause, in: tree) + announced(clause, in: tree)
          + proclaimed(clause, in: tree) + executed(clause, in: tree)
          + named(clause, in: tree) + spoken(clause, in: tree)
          + described(clause, in: tree)
      }
    }
    return readings + events.flatMap(told)
  }

  func reading(
    _ accused: Int, _ authority: Int, _ sentences: [Int], start: EventReading? = nil, _ rule: String
  ) -> RelationReading {
    RelationReading(
      type: .investigatedBy, source: accused, target: authority, start: start?.date,
      confidence: .medium, sentences: sentences, telling: .event(rule))
  }

  // MARK: The case

  /// "Attorney Venn prosecuted the case", "The case is being investigated by the FBI".
  private func handled(_ clause: Int, in tree: ClauseTree) -> [RelationReading] {
    guard let group = tree.group(clause), grammar.is(group.lemma, .caseVerb), isDone(group),
      proceedings.accused.count <= mostAccused, tree.sentence > firstAccusation
    else { return [] }
    let accused = proceedings.accused.sorted()
    let isPassive = group.isPassive || group.isParticiple
    let objects = isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    guard objects.contains(where: { isTheCase(tree.phrases[$0]) }) else { return [] }
    let doers =
      isPassive
      ? phrases.complements(ofClause: clause, preposition: .agentMarker, in: tree)
      : tree.clauses[clause].subject
    var agents = doers.compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    agents += events.filter {
      $0.type.rawValue == "investigation" && $0.sentences.contains(tree.sentence)
        && $0.arguments.allSatisfy { $0.role == .agent }
    }.flatMap { $0.arguments.map(\.entity) }
    let seen = Set(agents.filter(isHandler)).sorted()
    return accused.flatMap { person in
      seen.filter { $0 != person }.map {
        reading(person, $0, [tree.sentence], "prosecution.case")
      }
    }
  }

  /// Neither denied nor only possible: "may investigate", "refused to handle".
  func isDone(_ group: VerbGroup) -> Bool {
    !group.isNegated && group.modal.isEmpty && !group.isInfinitive
  }

  private func isTheCase(_ phrase: Phrase) -> Bool {
    words.is(phrase.head, .matterHead) && words.is(phrase.tokens.lowerBound, .demonstrative)
      && phrase.tokens.count == 2
  }

  /// A named person prosecutes, a body inquires; a court does neither.
  private func isHandler(_ entity: Int) -> Bool {
    switch entities[entity].kind {
    case .person: !proceedings.accused.contains(entity)
    case .body:
      !entities[entity].name.lowercased().split(separator: " ").contains {
        words.lexicon.contains($0, in: .courtWord)
      }
    default: false
    }
  }

  // MARK: Announcements

  /// "…, Attorney Ana Lima and FBI Special Agent in Charge Otto Krog announced".
  private func announced(_ clause: Int, in tree: ClauseTree) -> [RelationReading] {
    guard let group = tree.group(clause), grammar.speech[Int(group.lemma)] == .announce,
      !group.isPassive, isDone(group),
      let first = tree.clauses[clause].subject.map({ tree.phrases[$0].tokens.lowerBound }).min(),
      first < group.tokens.lowerBound
    else { return [] }
    let authorities = index.persons(
      in: first..<group.tokens.lowerBound, words, byName: false, owners: true
    )
    .filter(proceedings.prosecutors.contains)
    guard !authorities.isEmpty else { return [] }
    guard let (persons, event) = announcedPersons(tree.sentence) else { return [] }
    return persons.flatMap { person in
      authorities.filter { $0 != person }.map {
        reading(
          person, $0, Set([tree.sentence, event.sentences[0]]).sorted(), start: event,
          "prosecution.announced")
      }
    }
  }

  /// "The arrest was carried out by the Fraud Office": of who was arrested in the sentence before.
  private func executed(_ clause: Int, in tree: ClauseTree) -> [RelationReading] {
    guard let group = tree.group(clause), group.isPassive, isDone(group),
      grammar.is(group.lemma, .executingVerb),
      tree.clauses[clause].subject.contains(where: {
        let phrase = tree.phrases[$0]
        return words.is(phrase.head, .executedNoun) && phrase.tokens.count == 2
          && words.is(phrase.tokens.lowerBound, .definiteArticle)
      })
    else { return [] }
    let before = events.filter {
      $0.sentences.contains(tree.sentence - 1) && proceedings.isProceeding($0)
    }.flatMap(proceedings.persons)
    let agents = phrases.agents(ofClause: clause, in: tree).filter(proceedings.inquires)
    return Set(before).sorted().flatMap { person in
      agents.filter { $0 != person }.map {
        reading(person, $0, [tree.sentence - 1, tree.sentence], "prosecution.executed")
      }
    }
  }

  /// Those accused in the sentence, or in the next where a release describes them first and names them then.
  private func announcedPersons(
    _ sentence: Int
  ) -> (persons: [Int], event: EventReading)? {
    let all = events.filter { proceedings.isProceeding($0) }
    for event in all where event.sentences.contains(sentence) {
      let persons = proceedings.persons(of: event)
      if !persons.isEmpty { return (persons, event) }
    }
    if let (person, event) = lead(sentence), event.sentences[0] == sentence + 1 {
      return ([person], event)
    }
    return nil
  }

  /// "…, the Fraud Office said", "The prosecutor warned that the four might flee": of whom those speak who inquire.
  private func spoken(_ clause: Int, in tree: ClauseTree) -> [RelationReading] {
    // "said Lima, rejecting claims that": she speaks for herself.
    guard let group = tree.group(clause), isTelling(group),
      !tree.groups.contains(where: { $0.isNegated || isDenying($0) })
    else { return [] }
    let speakers = phrases.subjects(ofClause: clause, in: tree).filter(proceedings.inquires)
    guard !speakers.isEmpty else { return [] }
    let range = analysis.text.sentences[tree.sentence].tokens
    var persons = index.persons(in: range, words, byName: false, owners: false)
      .filter(proceedings.accused.contains)
    if persons.isEmpty { persons = members(spokenOfIn: range) }
    if persons.isEmpty { persons = judged(before: tree.sentence, spokenOfIn: range) }
    if persons.isEmpty, range.contains(where: { words.has($0, .accusation) }),
      let (person, _) = lead(tree.sentence)
    {
      persons = [person]
    }
    return persons.flatMap { person in
      speakers.filter {
        $0 != person && (entities[person].kind == .person || entities[$0].kind == .body)
      }.map {
        reading(person, $0, [tree.sentence], "prosecution.spoken")
      }
    }
  }

  private func isDenying(_ group: VerbGroup) -> Bool {
    group.isGerund && [.deny, .dismiss].contains(grammar.speech[Int(group.lemma)])
  }

  private func isTelling(_ group: VerbGroup) -> Bool {
    let kind = grammar.speech[Int(group.lemma)]
    return (kind == .say || kind == .announce || kind == .allege) && !group.isPassive
      && !group.isNegated && !group.isInfinitive && group.modal.isEmpty
      && !grammar.isVerb(group.lemma, of: "charge")
  }

  /// "the four", "the suspects": those of the accused whom it means, or all of a few.
  private func members(spokenOfIn range: Range<Int>) -> [Int] {
    for token in range {
      if let members = clauses.groups[token] {
        return members.filter(proceedings.accused.contains)
      }
      if words.is(token, .accusedGroup), words.is(token - 1, .definiteArticle),
        (2...mostAccused).contains(proceedings.accused.count)
      {
        return proceedings.accused.sorted()
      }
    }
    return []
  }

  /// "According to prosecutor Denise Venn, Krog wrote 73 checks".
  private func told(_ event: EventReading) -> [RelationReading] {
    guard event.factuality != .negated else { return [] }
    let authorities = event.attribution.filter(proceedings.inquires)
    guard !authorities.isEmpty else { return [] }
    let persons = event.arguments.map(\.entity).filter(proceedings.accused.contains)
    return persons.flatMap { person in
      authorities.filter { $0 != person }.map {
        reading(person, $0, [event.sentences[0]], "prosecution.told")
      }
    }
  }

  /// "The Fraud Office has arrested a former minister": named in the next sentences.
  private func described(_ clause: Int, in tree: ClauseTree) -> [RelationReading] {
    guard let (person, naming) = lead(tree.sentence), let group = tree.group(clause),
      !group.isNegated, group.modal.isEmpty,
      grammar.isVerb(group.lemma, of: "arrest") || grammar.isVerb(group.lemma, of: "charge")
    else { return [] }
    let isPassive = group.isPassive || group.isParticiple
    let objects = isPassive ? tree.clauses[clause].subject : tree.objects(ofClause: clause)
    guard objects.contains(where: { isUnnamedOfficer(tree.phrases[$0]) }) else { return [] }
    return phrases.agents(ofClause: clause, in: tree).filter {
      entities[$0].kind == .body && proceedings.inquires($0)
    }.map {
      reading(
        person, $0, [tree.sentence, naming.sentences[0]], "prosecution.described")
    }
  }

  private func isUnnamedOfficer(_ phrase: Phrase) -> Bool {
    phrase.mention < 0 && !phrase.isPronoun && analysis.titles?.contains(phrase.head) == true
  }

  /// The one person accused, whom the sentences behind it name for the first time.
  private func lead(_ sentence: Int) -> (person: Int, naming: EventReading)? {
    guard proceedings.accused.count == 1, let person = proceedings.accused.first,
      sentence < firstAccusation, firstAccusation - sentence <= 2,
      let first = analysis.mentions.first(where: { $0.entity == person }),
      analysis.text.sentence(ofToken: first.tokens.lowerBound) > sentence,
      let naming = events.first(where: {
        proceedings.isProceeding($0) && proceedings.persons(of: $0) == [person]
      }), (1...2).contains(naming.sentences[0] - sentence)
    else { return nil }
    return (person, naming)
  }

  // MARK: An inquiry into whom was told before

  /// "an inquiry into the bank in May; the Fraud Office had started an investigation in March": into the same.
  private func continued(_ event: EventReading) -> [RelationReading] {
    guard event.type.rawValue == "investigation", event.factuality != .negated,
      event.arguments.allSatisfy({ $0.role == .agent }),
      let subjects = words.is(event.trigger.lowerBound - 1, .indefiniteArticle)
        ? subjects(before: event)
        : words.is(event.trigger.lowerBound - 1, .definiteArticle) ? inquired(before: event) : nil
    else { return [] }
    return subjects.flatMap { subject in
      event.arguments.filter { entities[$0.entity].kind == .body && $0.entity != subject }
        .map {
          reading(subject, $0.entity, [event.sentences[0]], start: event, "inquiry.continued")
        }
    }
  }

  /// "The Fraud Office opened the inquiry in June": into the one person of the sentence before.
  private func inquired(before event: EventReading) -> [Int] {
    // "opened the inquiry into Orbis" says whom it is about; "was questioned" is told of witnesses, too.
    guard event.arguments.allSatisfy({ proceedings.inquires($0.entity) }),
      !words.is(event.trigger.upperBound, .matterPreposition)
        || closes(event.trigger.upperBound, in: clauses.trees[event.sentences[0]])
    else { return [] }
    let before = events.filter {
      $0.type == event.type && $0.sentences[0] + 1 == event.sentences[0]
        && $0.factuality != .negated && !words.is($0.trigger.lowerBound, .questioningWord)
    }.flatMap { $0.arguments.filter { $0.role == .patient }.map(\.entity) }
    return Set(before).count == 1 ? [before[0]] : []
  }

  /// Into whom the inquiry before in the sentence was, or whom the sentence before it tells to be punished: "The
  /// decision was made after an investigation by the Fraud Office".
  private func subjects(before event: EventReading) -> [Int] {
    let first = events.last {
      $0.type == event.type && $0.sentences.contains(event.sentences[0])
        && $0.trigger.upperBound < event.trigger.lowerBound
    }
    if let first {
      return first.arguments.filter { $0.role != .agent && entities[$0.entity].kind != .place }
        .map(\.entity)
    }
    let opening = analysis.text.sentences[event.sentences[0]].tokens.lowerBound
    guard event.arguments.allSatisfy({ proceedings.inquires($0.entity) }),
      words.is(opening, .demonstrative), words.is(opening + 1, .punishmentNoun)
    else { return [] }
    let before = events.filter {
      $0.sentences[0] + 1 == event.sentences[0] && $0.factuality != .negated
        && (proceedings.isProceeding($0) || ["expulsion", "removal"].contains($0.type.rawValue))
    }.flatMap(proceedings.persons)
    return Set(before).count == 1 ? [before[0]] : []
  }

  // MARK: Papers

  /// "The complaint also names Ana Lima and Otto Krog": whoever brought it accuses them too.
  private func named(_ clause: Int, in tree: ClauseTree) -> [RelationReading] {
    guard let group = tree.group(clause), grammar.is(group.lemma, .paperVerb), !group.isPassive,
      isDone(group),
      let paper = tree.clauses[clause].subject.map({ tree.phrases[$0].head }).first(where: {
        words.is($0, .accusingPaper)
      }),
      let accuser = accuser(of: paper, before: tree.sentence)
    else { return [] }
    let end = analysis.text.sentences[tree.sentence].tokens.upperBound
    return listed(in: group.tokens.upperBound..<end).filter { $0 != accuser.entity }.map {
      reading(
        $0, accuser.entity, Set([accuser.event.sentences[0], tree.sentence]).sorted(),
        start: accuser.event, "prosecution.named")
    }
  }

  /// The names of a list, not those of whom they are somebody's: behind a comma, "and" or a title.
  private func listed(in range: Range<Int>) -> [Int] {
    index.persons(in: range, words, byName: false, owners: true).filter { person in
      range.contains { token in
        guard let mention = index.mention(at: token), mention.entity == person else { return false }
        // "lists Lima as chief executive"
        let after = mention.tokens.upperBound
        if words.is(after, .roleMarker),
          !(1...3).contains(where: { words.is(after + $0, .suspectNoun) })
        {
          return false
        }
        let before = token - 1
        return before < range.lowerBound || words.is(before, .coordinator)
          || words.shape(before).contains(.punctuation) || words.isRole(before)
      }
    }
  }

  /// Who brought the paper, or the last charge or inquiry before a sentence.
  private func accuser(
    of paper: Int, before sentence: Int
  ) -> (entity: Int, event: EventReading)? {
    let word = words.text.tokens[paper].word
    let before = events.filter {
      $0.sentences[0] < sentence
        && ($0.type.rawValue == "charge" || $0.type.rawValue == "investigation")
    }
    let own = before.last { words.text.tokens[$0.trigger.lowerBound].word == word }
    let near = before.reversed().filter { sentence - $0.sentences[0] <= 4 }
    for event in (own.map { [$0] } ?? []) + near {
      let agent = event.arguments.first {
        $0.role == .agent
          && (proceedings.prosecutors.contains($0.entity) || entities[$0.entity].kind == .body)
      }
      if let agent { return (agent.entity, event) }
    }
    return nil
  }
}
