internal import ChronographDates
import ChronographLanguage

/// Who was expelled from a party where a sentence counts them and the names follow, and who inquired into them: "endorsed
/// decisions to revoke the membership of ten officials, including Lima. Others on the expulsion list are Krog and Novak."
struct ExpulsionRelations {
  let lists: NamedLists
  let events: [EventReading]
  private let phrases: PhraseResolver
  private let reader: ContextReader
  private let dating: EventDating

  /// No list is further from its act than this, in sentences.
  private let reach = 4

  private var clauses: DocumentClauses { lists.clauses }
  private var words: Words { lists.words }
  private var index: MentionIndex { lists.index }
  private var analysis: DocumentAnalysis { clauses.analysis }

  init(lists: NamedLists, events: [EventReading]) {
    (self.lists, self.events) = (lists, events)
    phrases = PhraseResolver(clauses: lists.clauses)
    reader = ContextReader(lists.clauses)
    dating = EventDating(lists.clauses)
  }

  /// An expulsion of some who are counted.
  private struct Act {
    var sentence: Int
    var body: Int
    var date: EDTF?
    /// Those whom its own sentence names.
    var named: [Int]
    var context: StatementContext
  }

  func relations(beside readings: [RelationReading]) -> [RelationReading] {
    let party = onlyParty()
    return clauses.trees.flatMap { tree in
      tree.clauses.indices.flatMap { clause -> [RelationReading] in
        guard let group = tree.group(clause), !group.isNegated, group.modal.isEmpty else {
          return []
        }
        return stripped(clause, group, tree, party)
          + (act(clause, group, tree, party).map(listed) ?? [])
      }
    } + continued(readings)
  }

  /// The one party that the document names.
  private func onlyParty() -> Int? {
    let parties = analysis.entities.indices.filter {
      analysis.entities[$0].kind == .body && words.isPartyLike(analysis.entities[$0].name)
        // "the Harbour Party Commission for Discipline"
        && !words.holds(analysis.entities[$0].name, [.publicHead], cutAtHyphens: false)
    }
    return parties.count == 1 ? parties[0] : nil
  }

  // MARK: Lists

  private func act(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ party: Int?
  ) -> Act? {
    guard words.is(group.head, .expellingWord) || membership(behind: group) != nil,
      // "considered revoking"
      let told = !group.isInfinitive && !group.isGerund ? clause : approval(of: clause, in: tree),
      case let context = reader.context(ofClause: told, in: tree),
      !context.isUnreal, context.factuality != .negated
    else { return nil }
    let persons =
      (group.isPassive ? tree.clauses[clause].subject : [])
      + tree.items.filter {
        $0.kind == .phrase && tree.phrases[$0.index].tokens.lowerBound >= group.tokens.upperBound
      }.map(\.index)
    guard let counted = persons.first(where: { isCounted($0, tree) }),
      let body = body(clause, tree)
        ?? (isOfParty(clause, tree) ? party : nil),
      let named = named(behind: tree.phrases[counted].tokens.upperBound, tree)
    else { return nil }
    let date =
      group.isInfinitive || group.isGerund
      ? nil : dating.date(ofClause: clause, trigger: group.head, in: tree)
    return Act(
      sentence: tree.sentence, body: body, date: date, named: named, context: context)
  }

  /// ", including Lima and Krog", "; among them are": but not "by a panel including Lima".
  private func named(behind counted: Int, _ tree: ClauseTree) -> [Int]? {
    let end = analysis.text.sentences[tree.sentence].tokens.upperBound
    let opening = (counted..<end).first {
      words.is($0, .inclusion)
        || words.is($0, .membershipMarker) && words.is($0 + 1, .pluralObjectPronoun)
    }
    guard let opening else { return [] }
    guard !(counted..<opening).contains(where: { words.is($0, .agentMarker) }) else { return nil }
    return names(from: words.is(opening, .inclusion) ? opening + 1 : opening + 2, tree)
  }

  /// "ten officials": persons, told by their number alone.
  private func isCounted(_ phrase: Int, _ tree: ClauseTree) -> Bool {
    let told = tree.phrases[phrase]
    return told.mention < 0 && !told.isPronoun && phrases.count(ofPhrase: phrase, in: tree) != nil
      && lists.isPersonNoun(told.head)
  }

  /// "endorsed decisions | to expel": done, as "considered expelling" is not; the clause that says so.
  private func approval(of clause: Int, in tree: ClauseTree) -> Int? {
    let above = tree.clauses[tree.root(of: clause)].parent
    guard let group = tree.group(above), words.is(group.head, .approvingVerb), !group.isNegated,
      group.modal.isEmpty, !group.isInfinitive
    else { return nil }
    return above
  }

  /// Whether the one party of the document may be meant: the sentence speaks of it, of no other body and of no other home,
  /// as "expelled from the university" does.
  private func isOfParty(_ clause: Int, _ tree: ClauseTree) -> Bool {
    let range = analysis.text.sentences[tree.sentence].tokens
    let others = range.contains { token in
      index.mention(at: token).map {
        ($0.kind == .body || $0.kind == .place)
          && !words.isPartyLike(analysis.entities[$0.entity].name)
      } == true
    }
    let homes = phrases.complements(ofClause: clause, preposition: .origin, in: tree)
    return !others && range.contains { words.is($0, .partyNoun) }
      && homes.allSatisfy { words.is(tree.phrases[$0].head, .partyNoun) }
  }

  /// "revoke the membership of", "stripped of his Party membership": the noun behind such a verb.
  private func membership(behind group: VerbGroup) -> Int? {
    guard words.is(group.head, .strippingWord) else { return nil }
    let noun = (group.head + 1..<min(group.head + 6, words.count)).first {
      words.is($0, .membershipNoun)
    }
    // "revoked the honorary membership"
    return noun.flatMap {
      words.is($0 - 1, .partyNoun) || words.has($0 - 1, .determiner) ? $0 : nil
    }
  }

  /// "dismissed from all Party posts", "removed from his positions in": no membership, but what the party gives.
  private func posts(behind group: VerbGroup) -> Int? {
    guard words.has(group.head, .involuntary),
      clauses.grammar.isVerb(group.lemma, of: "removal")
    else { return nil }
    return (group.head + 1..<min(group.head + 6, words.count)).first {
      words.is($0, .postNoun) && words.is($0 - 1, .partyNoun) && !words.is($0 + 1, .genitive)
    }
  }

  /// "from the Labour Party"; "The Labour Party expelled".
  private func body(_ clause: Int, _ tree: ClauseTree) -> Int? {
    let from = phrases.complements(ofClause: clause, preposition: .origin, in: tree).compactMap {
      phrases.entity(ofPhrase: $0, in: tree)
    }.first { analysis.entities[$0].kind == .body }
    return from
      ?? phrases.agents(ofClause: clause, in: tree).first {
        analysis.entities[$0].kind == .body && words.isPartyLike(analysis.entities[$0].name)
      }
  }

  private func names(from token: Int, _ tree: ClauseTree) -> [Int] {
    let end = analysis.text.sentences[tree.sentence].tokens.upperBound
    return index.list(from: token, to: end, words, in: tree)
  }

  /// Those named in the act's sentence and in the lists of the next ones.
  private func listed(of act: Act) -> [RelationReading] {
    var readings = act.named.map { removal($0, act, [act.sentence]) }
    let end = min(act.sentence + reach, analysis.text.sentences.count - 1)
    for sentence in stride(from: act.sentence + 1, through: end, by: 1) {
      readings += listed(in: sentence).map {
        removal($0, act, [act.sentence, sentence])
      }
    }
    return readings
  }

  /// "Others on the expulsion list are", "Other officials expelled include"; "The others are" may name those who stayed.
  private func listed(in sentence: Int) -> [Int] {
    let range = analysis.text.sentences[sentence].tokens
    guard
      let verb = range.prefix(10).first(where: {
        words.is($0, .listingVerb) && !words.is($0, .filingWord) || words.is($0, .pastCopula)
      }), verb > range.lowerBound
    else { return [] }
    let opening = range.lowerBound..<verb
    let isOfAct = opening.contains {
      words.is($0, .expellingWord) || words.is($0, .expulsionNoun)
    }
    guard isOfAct,
      opening.contains(where: { words.is($0, .otherWord) || words.is($0, .listOpener) }),
      opening.allSatisfy(isOfList)
    else { return [] }
    return names(from: verb + 1, clauses.trees[sentence])
  }

  private func isOfList(_ token: Int) -> Bool {
    words.is(token, .otherWord) || words.is(token, .listOpener) || words.has(token, .determiner)
      || words.is(token, .accusedGroup) || words.is(token, .memberNoun)
      || words.is(token, .expellingWord) || words.is(token, .expulsionNoun)
      || words.has(token, .listing) || words.is(token, .listPreposition)
      || clauses.classes(token).contains(.people)
  }

  private func removal(_ person: Int, _ act: Act, _ sentences: [Int]) -> RelationReading {
    RelationReading(
      type: .removedFrom, source: person, target: act.body, start: act.date,
      factuality: act.context.factuality, attribution: act.context.attribution,
      confidence: .medium, sentences: sentences, telling: .event("expulsion.listed"))
  }

  // MARK: Membership

  /// "was stripped of his Party membership and his post": from the one party that the document names.
  private func stripped(
    _ clause: Int, _ group: VerbGroup, _ tree: ClauseTree, _ party: Int?
  ) -> [RelationReading] {
    guard let noun = membership(behind: group) ?? posts(behind: group),
      words.is(noun - 1, .partyNoun), let party,
      !group.isInfinitive, !group.isGerund
    else { return [] }
    let isPassive = group.isPassive || group.isParticiple
    let persons =
      isPassive
      ? phrases.subjects(ofClause: clause, in: tree)
      : tree.objects(ofClause: clause).compactMap { phrases.entity(ofPhrase: $0, in: tree) }
    let context = reader.context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality != .negated else { return [] }
    return persons.filter { analysis.entities[$0].kind == .person }.map {
      RelationReading(
        type: .removedFrom, source: $0, target: party,
        start: dating.date(ofClause: clause, trigger: group.head, in: tree),
        factuality: context.factuality, attribution: context.attribution, confidence: .medium,
        sentences: [tree.sentence], telling: .event("expulsion.membership"))
    }
  }

  // MARK: Who inquired

  private func patients(_ event: EventReading) -> [Int] {
    event.arguments.filter {
      $0.role == .patient && analysis.entities[$0.entity].kind == .person
    }.map(\.entity)
  }

  /// "also expelled from his club": by others.
  private func isFromElsewhere(_ event: EventReading) -> Bool {
    let link = event.trigger.upperBound
    guard words.is(link, .origin) else { return false }
    let home = words.has(link + 1, .determiner) ? link + 2 : link + 1
    let isParty = index.mention(at: home).map {
      words.isPartyLike(analysis.entities[$0.entity].name)
    }
    return !words.is(home, .partyNoun) && isParty != true
  }

  private func isPunishment(_ event: EventReading) -> Bool {
    ["expulsion", "removal", "arrest", "charge"].contains(event.type.rawValue)
      && event.factuality != .negated && event.factuality != .planned && !event.isUndone
  }

  /// "Krog was also expelled": by whom the sentence before tells to have announced it of another.
  private func continued(_ readings: [RelationReading]) -> [RelationReading] {
    let announced = readings.filter { $0.telling == .event("inquiry.announced") }
    guard !announced.isEmpty else { return [] }
    var found = announced
    for event in events where event.type.rawValue == "expulsion" && isPunishment(event) {
      let isMore = (max(event.trigger.lowerBound - 2, 0)..<event.trigger.lowerBound).contains {
        words.is($0, .additiveAdverb)
      }
      guard isMore, event.attribution.isEmpty, !isFromElsewhere(event),
        !event.arguments.contains(where: { $0.role == .agent })
      else { continue }
      let told = found.filter { $0.sentences.contains(event.sentences[0] - 1) }
      found += patients(event).flatMap { person in
        told.filter { $0.source != person && $0.target != person }.map { before in
          var own = before
          (own.source, own.confidence) = (person, .low)
          own.sentences = Set(before.sentences.suffix(1) + [event.sentences[0]]).sorted()
          own.telling = .event("inquiry.also")
          return own
        }
      }
    }
    return Array(found.dropFirst(announced.count))
  }
}
