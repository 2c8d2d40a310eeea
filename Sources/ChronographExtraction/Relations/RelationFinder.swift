internal import ChronographDates
internal import ChronographLanguage

/// Finds the relations of a document: offices, names that state a tie, verbs of leading, and what events entail.
struct RelationFinder {
  let clauses: DocumentClauses
  let words: Words
  let tables: NameTables
  let model: LanguageModel?
  /// What proposes offices that no rule tells.
  let proposer: OfficeModel?

  /// What the rules tell, and what is proposed beside.
  struct Found {
    var readings: [RelationReading]
    /// Offices that no rule tells; nothing else may be concluded from them.
    var proposals: [RelationReading]
    /// What a model of offices learns from, where that is asked for.
    var examples: [OfficeExample]
  }

  func relations(events all: [EventReading], withExamples: Bool = false) -> Found {
    // Who is acquitted by a quashed verdict is accused by nobody.
    let events = all.filter { !$0.isUndoing }
    let analysis = clauses.analysis
    var syntax = model.map { model in
      SentenceSyntax(
        model: model, text: analysis.letters,
        table: analysis.syntax ?? model.emptyTable(for: analysis.text))
    }
    let index = MentionIndex(analysis.mentions + pronouns(), tokens: words.count)
    let offices = OfficeFinder(clauses: clauses, words: words, tables: tables, index: index)
    let boards = BoardOffices(analysis: analysis, words: words, company: offices.company)
    var readings = boards.ofCompany(
      withoutRelatives(offices.relations(events: events, syntax: &syntax), index))
    readings += boards.relations()
    let lists = NamedLists(clauses: clauses, words: words, index: index)
    readings += ListedHolders(lists: lists, titles: offices.titles).relations()
    readings += NameRelations(
      analysis: analysis, words: words, index: index, antecedents: clauses.antecedents,
      tables: tables
    ).relations()
    readings += IssuerRelations(clauses: clauses, words: words, index: index).relations()
    readings += LeadRelations(clauses: clauses, words: words, index: index, dates: offices.dates)
      .relations()
    readings += TieRelations(
      clauses: clauses, words: words, index: index, offices: offices, rows: tables.tieRows
    ).relations()
    readings += SuccessionRelations(
      clauses: clauses, words: words, index: index,
      offices: readings.filter { $0.type == .position }.sorted { $0.anchor < $1.anchor },
      leads: readings.filter { $0.type == .leads }, verbs: tables.offices, events: events
    ).relations()
    let parties = PartyMembers(clauses: clauses, words: words, index: index)
    readings = parties.seated(readings) + parties.relations()
    readings += NamedMembers(clauses: clauses, words: words, index: index)
      .relations(beside: readings)
    readings += InquiryRelations(
      clauses: clauses, words: words, index: index, events: events,
      offices: readings.filter { $0.type == .position }
    ).relations()
    let alone = Proceedings(clauses: clauses, words: words, events: events, offices: readings)
    let others = CoAccused(
      clauses: clauses, words: words, index: index, events: events, proceedings: alone)
    let proceedings = alone.with(others.members())
    readings += EventRelations(
      clauses: clauses, words: words, prosecutors: proceedings.prosecutors
    ).relations(from: events)
    readings += MeetingRelations(
      parties: BondParties(clauses: clauses, words: words, index: index)
    ).relations(events: events)
    readings += ProsecutionRelations(
      clauses: clauses, words: words, index: index, events: events, proceedings: proceedings
    ).relations()
    readings += AccusedLists(
      clauses: clauses, words: words, index: index, proceedings: proceedings
    ).relations()
    readings += SuspectRelations(words: words, index: index, analysis: analysis).relations()
    readings += ImplicationRelations(
      clauses: clauses, words: words, index: index, proceedings: proceedings
    ).relations()
    readings += SoughtRelations(
      clauses: clauses, words: words, index: index, proceedings: proceedings
    ).relations()
    readings += CaseRelations(
      clauses: clauses, words: words, index: index, events: events, proceedings: proceedings
    ).relations()
    readings += others.relations(beside: readings)
    readings += InquiryVerbs(
      clauses: clauses, words: words, index: index, proceedings: proceedings
    ).relations()
    readings += DisciplineNotices(lists: lists, events: events, proceedings: proceedings)
      .relations()
    readings += CaseAuthorities(
      clauses: clauses, words: words, index: index, events: events, proceedings: proceedings,
      readings: readings
    ).relations()
    readings += ExpulsionRelations(lists: lists, events: events).relations(beside: readings)
    readings += BondRelations(
      clauses: clauses, words: words, index: index, tables: tables
    ).relations(beside: readings)
    readings += CollusionRelations(clauses: clauses, words: words, index: index).relations()
    readings = withDeputies(readings)
    readings += dismissals(events, readings)
    readings = withoutInquirers(withoutEmployers(readings), proceedings)
    let reader = ContextReader(clauses)
    let undone = UndoneOffices(clauses: clauses, offices: tables.offices)
    let told = readings.compactMap { reading in
      reading.telling.isInPassing
        ? self.told(reading, by: reader)
        : undone.settled(reading).flatMap { self.told($0, by: reader) }
    }
    let linker = TenureLinker(
      clauses: clauses, events: events, words: words, offices: tables.offices, boards: boards)
    let genders = TitleGender(words: words, mentions: analysis.mentions)
    func merged(_ linked: [RelationReading]) -> [RelationReading] {
      RelationMerger(lexicon: words.lexicon).merged(
        linked.map { genders.settled(planned(nominated($0, events))) }
      ).map(\.inOrder)
    }
    let rules = withoutOfficers(withoutDrafts(merged(linker.linked(told))))
    var found = Found(readings: rules, proposals: [], examples: [])
    let proposals = OfficeProposals(finder: offices, readings: told)
    if withExamples { found.examples = proposals.examples(&syntax) }
    if let proposer {
      let guesses = proposals.relations(by: proposer, &syntax).compactMap {
        self.told($0, by: reader)
      }
      guard !guesses.isEmpty else { return found }
      // Dates and ends come from events, as those of other offices do; what follows from a guess is left out.
      let dated = linker.linked(told + guesses).filter(\.isLearnt)
      found.proposals = proposals.completed(merged(dated)).filter { guess in
        !rules.contains { guess.isOffice($0) }
      }
    }
    return found
  }

  /// "an inquiry into Lima, a director of the Harbour Board": into her, not into the board.
  private func withoutEmployers(_ readings: [RelationReading]) -> [RelationReading] {
    let accused = readings.filter { $0.type == .investigatedBy }
    guard accused.count > 1 else { return readings }
    let offices = TenureIndex(readings.filter { $0.type == .position })
    return readings.filter { reading in
      guard reading.type == .investigatedBy, clauses.analysis.entities[reading.source].kind == .body
      else { return true }
      return !accused.contains {
        $0.target == reading.target && $0.sentences == reading.sentences
          // "fined the bank and banned its director": each by a word of its own.
          && $0.telling == reading.telling
          && !offices.told(of: $0.source, at: reading.source).isEmpty
          && !isNamedBeside(reading)
      }
    }
  }

  /// Whoever investigates the accused is not accused beside, by those who inquire too: "investigated by the
  /// Fraud Office; Lima is prosecuting it", but "Orbis Bank sued prosecutor Lima".
  private func withoutInquirers(
    _ readings: [RelationReading], _ proceedings: Proceedings
  ) -> [RelationReading] {
    let told = readings.filter { $0.type == .investigatedBy }
    let byAccuser = Dictionary(grouping: told, by: \.target)
    return readings.filter { reading in
      guard reading.type == .investigatedBy, proceedings.inquires(reading.source),
        proceedings.inquires(reading.target), let own = byAccuser[reading.source]
      else { return true }
      return !own.contains { other in
        reading.sentences.contains { sentence in
          other.sentences.contains { (0...1).contains(sentence - $0) }
        }
      }
    }
  }

  /// "charged the bank and its director": both.
  private func isNamedBeside(_ reading: RelationReading) -> Bool {
    let analysis = clauses.analysis
    return analysis.mentions.contains {
      $0.entity == reading.source && words.is($0.tokens.upperBound, .coordinator)
        && reading.sentences.contains(analysis.text.sentence(ofToken: $0.tokens.lowerBound))
    }
  }

  /// "drafted the Act": who wrote a paper has not issued it; nor is who leads a body by office told as its leader again.
  private func withoutDrafts(_ readings: [RelationReading]) -> [RelationReading] {
    let entities = clauses.analysis.entities
    // "her report, published by the board": it is the board's.
    let published = readings.filter { $0.type == .issued && $0.telling != .name("title") }
    let readings = readings.filter { reading in
      reading.telling != .name("title") || entities[reading.source].kind != .person
        || !published.contains { $0.target == reading.target && $0.source != reading.source }
    }
    let drafted = readings.filter {
      $0.type == .associatedWith && entities[$0.source].kind == .person
        && entities[$0.target].kind == .instrument
    }
    guard !drafted.isEmpty else { return withoutLeaders(readings) }
    return withoutLeaders(
      readings.filter { reading in
        reading.type != .issued
          || !drafted.contains {
            $0.source == reading.source && $0.target == reading.target
              && $0.sentences == reading.sentences
          }
      })
  }

  /// "his deputy, Lima": where the text gives her that office in some body, nothing more ties her to him.
  private func withoutOfficers(_ readings: [RelationReading]) -> [RelationReading] {
    let titles = Dictionary(
      grouping: readings.filter { $0.type == .position }, by: \.source
    ).mapValues { $0.map(titleWords) }
    return readings.filter { reading in
      guard reading.telling == .bond, reading.type == .associatedWith,
        let own = titles[reading.source]
      else { return true }
      let told = titleWords(reading)
      return told.isEmpty || !own.contains { told.isSubset(of: $0) }
    }
  }

  private func titleWords(_ reading: RelationReading) -> Set<String> {
    Set((reading.title ?? "").lowercased().split { $0 == " " || $0 == "-" }.map(String.init))
  }

  /// Who holds an office of leading a body is not told a second time as its leader.
  private func withoutLeaders(_ readings: [RelationReading]) -> [RelationReading] {
    guard readings.contains(where: { $0.type == .leads }) else { return readings }
    let leading = TenureIndex(
      readings.filter { $0.type == .position && $0.title.map { words.holds($0, .leader) } == true })
    return readings.filter {
      $0.type != .leads || leading.told(of: $0.source, at: $0.target).isEmpty
    }
  }

  /// "was dismissed as head of the Council": from the body whose office it was.
  private func dismissals(
    _ events: [EventReading], _ readings: [RelationReading]
  ) -> [RelationReading] {
    guard events.contains(where: { $0.type.rawValue == "removal" }) else { return [] }
    let entities = clauses.analysis.entities
    let told = TenureIndex(
      readings.filter { $0.type == .position || $0.type == .member && $0.telling.office != nil })
    return events.flatMap { event -> [RelationReading] in
      guard event.type.rawValue == "removal", event.factuality != .negated, !event.isUndone,
        event.trigger.contains(where: { words.has($0, .involuntary) }),
        let sentence = event.sentences.first,
        !event.arguments.contains(where: { $0.role == .body && entities[$0.entity].kind == .body })
      else { return [] }
      return event.arguments.filter { $0.role == .patient && entities[$0.entity].kind == .person }
        .compactMap { patient in
          let offices = told.told(in: sentence).map { told.readings[$0] }.filter {
            $0.source == patient.entity && entities[$0.target].kind == .body
              && $0.telling.office?.kind != .predecessor
              && (isEnded($0.anchor, by: event.trigger)
                || !$0.isMarkedFormer
                  && ($0.telling.office?.kind == .removed || isWithin(event.trigger, $0.anchor)))
          }
          guard let office = offices.first, offices.allSatisfy({ $0.target == office.target })
          else { return nil }
          return RelationReading(
            type: .removedFrom, source: patient.entity, target: office.target, start: event.date,
            factuality: event.factuality, attribution: event.attribution, confidence: .medium,
            sentences: [sentence], telling: .event("removed-office"))
        }
    }
  }

  /// "the former chief of the Ministry, Lima, who was sacked": the relative clause tells how the office before it ended.
  private func isEnded(_ anchor: Int, by trigger: Range<Int>) -> Bool {
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: anchor)]
    let clause = tree.clause(ofToken: trigger.lowerBound)
    guard anchor < trigger.lowerBound, clause >= 0, tree.clauses[clause].kind == .relative else {
      return false
    }
    // No other relative clause or verb stands between.
    return !tree.groups.contains { anchor < $0.head && $0.tokens.upperBound <= trigger.lowerBound }
  }

  /// Whether an office stands behind a word of removal without another verb between them.
  private func isWithin(_ trigger: Range<Int>, _ anchor: Int) -> Bool {
    guard anchor > trigger.lowerBound else { return false }
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: anchor)]
    return !tree.groups.contains { trigger.upperBound <= $0.head && $0.head < anchor }
  }

  /// Pronouns as mentions of what they stand for.
  private func pronouns() -> [Mention] {
    clauses.antecedents.indices.compactMap { token in
      let entity = Int(clauses.antecedents[token])
      guard entity >= 0, words.is(token, .resolvedPronoun) else { return nil }
      return Mention(
        tokens: token..<token + 1, span: words.span(token..<token + 1),
        kind: clauses.analysis.entities[entity].kind, entity: entity, form: .anaphor)
    }
  }

  /// How the sentence tells a relation that no event has brought along; `nil` where it only supposes it.
  ///
  /// A title before a name or beside it is told by the text itself, whatever its clause says of the person:
  /// "The meeting will be chaired by Lima, mayor of Oran" plans a meeting, not an office.
  private func told(
    _ reading: RelationReading, by reader: ContextReader
  ) -> RelationReading? {
    guard !reading.telling.isReadElsewhere, reading.anchor >= 0
    else { return reading }
    var result = reading
    guard let context = context(of: reading, by: reader) else {
      // A title beside a name is taken for granted by whoever says the rest.
      return result
    }
    if context.isUnreal { return nil }
    // "will remain as a director": is one.
    result.factuality =
      context.factuality == .planned && isKept(reading) ? .fact : context.factuality
    result.attribution = context.attribution.filter { $0 != reading.source }
    return result
  }

  /// "nominated Lima as ambassador to Oran": she has the office when others have given it.
  private func nominated(_ reading: RelationReading, _ events: [EventReading]) -> RelationReading {
    guard reading.type == .position, reading.status == .current, reading.factuality == .fact,
      reading.telling.office?.kind == .appointed, reading.anchor >= 0
    else { return reading }
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: reading.anchor)]
    let clause = tree.clause(ofToken: reading.anchor)
    guard let group = tree.group(clause), clauses.grammar.is(group.lemma, .nominatingVerb),
      !isOld(reading),
      // "was nominated in January and confirmed in March"
      !events.contains(where: { event in
        event.type.rawValue == "appointment" && event.factuality == .fact
          && event.trigger.lowerBound != group.head
          && event.arguments.contains { $0.role == .patient && $0.entity == reading.source }
      })
    else { return reading }
    var result = reading
    (result.status, result.start) = (.future, nil)
    return result
  }

  /// Whether an office begins more than a year before the text appeared.
  private func isOld(_ reading: RelationReading) -> Bool {
    guard let start = reading.start?.latest, let published = clauses.analysis.published?.earliest
    else { return false }
    return published.dayNumber - start.dayNumber > 366
  }

  private func isKept(_ reading: RelationReading) -> Bool {
    let first = clauses.analysis.text.sentences[
      clauses.analysis.text.sentence(ofToken: reading.anchor)
    ].tokens.lowerBound
    return reading.type == .position && reading.status == .current
      && (max(first, reading.anchor - 8)..<reading.anchor).contains {
        words.is($0, .futureMarker) && words.is($0 + 1, .remainingVerb)
      }
  }

  /// An office that somebody will have is a plan.
  private func planned(_ reading: RelationReading) -> RelationReading {
    guard reading.factuality == .fact, reading.status == .future, reading.type == .position else {
      return reading
    }
    var result = reading
    result.factuality = .planned
    return result
  }

  /// How the clause of a relation is told, or `nil` where the words around a name do so in passing:
  /// "Mayor Lima", "Lima, mayor of Oran,", "while she was mayor", "the sacking of Lima as mayor".
  private func context(
    of reading: RelationReading, by reader: ContextReader
  ) -> StatementContext? {
    // Whoever "will step down as mayor" is mayor.
    guard !reading.telling.isInPassing, reading.telling.office?.kind != .removed else { return nil }
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: reading.anchor)]
    let clause = tree.clause(ofToken: reading.anchor)
    guard clause >= 0 else { return nil }
    if tree.link(of: clause) == .adverbial,
      clauses.grammar.speech(ofOpener: tree.clauses[clause].introducer) != .open
    {
      return nil
    }
    if clauses.isInEventNoun(reading.anchor, in: tree) { return nil }
    return reader.context(ofClause: clause, in: tree)
  }
}
