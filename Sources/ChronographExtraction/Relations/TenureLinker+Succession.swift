internal import ChronographDates
internal import ChronographLanguage

/// What passes from one holder of an office to the next.
extension TenureLinker {
  /// "Lima became mayor in 2004 … In 2009 she was followed by Jan Novak": what one held goes to the other.
  func addSuccessions(
    to index: inout TenureIndex, _ appointments: [Int: [EventReading]]
  ) {
    for removal in events where removal.type.rawValue == "removal" && removal.factuality != .negated
    {
      guard let old = person(removal) else { continue }
      for sentence in removal.sentences {
        guard
          let appointment = appointment(beside: removal, appointments[sentence] ?? []),
          let new = person(appointment), old != new
        else { continue }
        addSuccession(of: (old, removal), by: (new, appointment), sentence, to: &index)
      }
    }
  }

  /// "Lima has taken over the post", behind "Krog resigned on Monday": who takes over without a word of what has the
  /// office of whoever leaves it there or in the sentence before.
  func addTakeovers(to index: inout TenureIndex) {
    let lost = Dictionary(grouping: events.filter(\.endsOffice)) { $0.sentences[0] }
    for event in events where event.type.rawValue == "appointment" && isTakeover(event) {
      guard let new = person(event), let sentence = event.sentences.first,
        !index.told(in: sentence).contains(where: {
          index.readings[$0].source == new && index.readings[$0].type == .position
            && index.readings[$0].anchor > event.trigger.lowerBound
        })
      else { continue }
      let removals = ((lost[sentence - 1] ?? []) + (lost[sentence] ?? [])).filter {
        $0.trigger.lowerBound < event.trigger.lowerBound
      }
      let leaving = Set(removals.compactMap(person))
      guard leaving.count == 1, let old = leaving.first, old != new,
        let removal = removals.last(where: { person($0) == old }),
        Set(places(event)).isSubset(of: places(removal)),
        removal.date.map({ event.date?.isBefore($0) == true }) != true
      else { continue }
      addSuccession(of: (old, removal), by: (new, event), sentence, to: &index)
    }
  }

  /// "takes over", "took over the post", "was appointed in his place": without a body or an office of its own.
  private func isTakeover(_ event: EventReading) -> Bool {
    guard event.factuality == .fact || event.factuality == .planned, !event.isUndone else {
      return false
    }
    // "took over the family business"
    if isTakingOver(event), !hasObject(event.trigger.upperBound) { return true }
    let range = analysis.text.sentences[analysis.text.sentence(ofToken: event.trigger.lowerBound)]
      .tokens
    let near =
      max(
        range.lowerBound, event.trigger.lowerBound - 3)..<min(
        range.upperBound, event.trigger.upperBound + 7)
    return near.contains { token in
      (words.is(token, .postNoun) || words.is(token, .vacatedPost))
        && (words.is(token - 1, .definiteArticle) || words.is(token - 1, .personPossessive)
          || words.is(token - 1, .demonstrative))
        && !words.is(token + 1, .genitive) && words.shape(token).contains(.lowerCase)
        // "the post office", "appointed in her place to the board"
        && (event.trigger.contains(token + 1)
          || !words.has(token + 1, .common) && !words.is(token + 1, .goal))
    }
  }

  func hasObject(_ next: Int) -> Bool {
    words.has(next, [.determiner, .common, .pronoun]) && !words.has(next, .preposition)
      || words.is(next, .personPossessive) || words.isCapitalized(next)
  }

  private func addSuccession(
    of old: (person: Int, event: EventReading), by new: (person: Int, event: EventReading),
    _ sentence: Int, to index: inout TenureIndex
  ) {
    let told = index.told(in: sentence).map { index.readings[$0] }.filter { $0.type == .position }
    guard
      !told.contains(where: { $0.source == old.person })
        || !told.contains(where: { $0.source == new.person && !isHitherto($0, before: new.event) })
    else { return }
    // An appointment told before has its word there.
    let range = analysis.text.sentences[sentence].tokens
    let isHere = range.contains(new.event.trigger.lowerBound)
    let word = (isHere ? new.event : old.event).trigger.upperBound
    // "takes over the Council from Lima": what passes on is held there.
    let bodies = (new.event.arguments + old.event.arguments).filter { $0.role == .body }.map(
      \.entity)
    let passes = { (office: RelationReading) in
      !isHere || bodies.isEmpty || bodies.contains(office.target)
    }
    // "appointed | Lima to succeed him"
    let isGiven =
      isHere
      && (word..<max(word, range.upperBound)).contains {
        let mention = Int(clauses.words.mention[$0])
        return mention >= 0 && analysis.mentions[mention].entity == new.person
      }
    let giver = isGiven ? word : 0
    if let office = office(of: old.person, before: word, sentence, givenAt: giver, in: index),
      passes(office),
      !holds(new.person, office, index)
    {
      endHitherto(of: new, at: office.target, sentence, &index)
      index.append(passed(office, to: new.person, by: new.event, sentence, isNew: true))
    } else if let office = office(of: new.person, before: word, sentence, in: index),
      office.status != .former, passes(office), !isIntroduced(office, before: old.event),
      // "Lima, who is head of the Board, will take over from Krog": what she has already passes to nobody.
      office.telling.office?.begins == true || office.sentences.first != sentence,
      !holds(old.person, office, index)
    {
      index.append(passed(office, to: old.person, by: old.event, sentence, isNew: false))
    }
  }

  /// "was followed by his deputy, Lima": what stands beside her name is what she was before.
  func isHitherto(_ office: RelationReading, before event: EventReading) -> Bool {
    office.telling.office?.isBesideName == true && office.telling.office?.begins != true
      && office.anchor > event.trigger.lowerBound
      && (words.is(office.anchor - 1, .personPossessive)
        || words.is(office.anchor - 1, .thingPossessive))
  }

  /// Whoever follows as head of a body is its deputy no longer.
  private func endHitherto(
    of new: (person: Int, event: EventReading), at body: Int, _ sentence: Int,
    _ index: inout TenureIndex
  ) {
    guard new.event.factuality == .fact, isPast(new.event.date) else { return }
    for place in index.told(in: sentence)
    where index.readings[place].source == new.person && index.readings[place].target == body
      && index.readings[place].status == .current && index.readings[place].end == nil
      && isHitherto(index.readings[place], before: new.event)
    {
      index.update(place) { ($0.end, $0.status) = (new.event.date, .former) }
    }
  }

  func person(_ event: EventReading) -> Int? {
    let persons = event.arguments.filter {
      $0.role == .patient && analysis.entities[$0.entity].kind == .person
    }
    return persons.count == 1 ? persons[0].entity : nil
  }

  /// Of the appointments of a sentence the one that the same word tells, or the only one.
  private func appointment(
    beside removal: EventReading, _ told: [EventReading]
  ) -> EventReading? {
    told.first { $0.trigger == removal.trigger }
      ?? (told.count == 1 && !isOfAnother(told[0], than: removal)
        && (isSuccession(removal) || isSuccession(told[0]) || isOfThePost(removal)) ? told[0] : nil)
  }

  /// "the dismissal of Lima recalls that of Krog, who was replaced by Novak": who left last is followed.
  private func isOfAnother(_ appointment: EventReading, than removal: EventReading) -> Bool {
    let (first, last) = (removal.trigger.upperBound, appointment.trigger.lowerBound)
    guard first < last, let old = person(removal) else { return false }
    return events.contains {
      $0.type == removal.type && $0.factuality != .negated
        && (first...last).contains($0.trigger.lowerBound)
        && person($0).map { $0 != old } == true
    }
  }

  /// "appointed Lima director of the Bank and relieved Novak of the post": of the one that he got.
  private func isOfThePost(_ removal: EventReading) -> Bool {
    (removal.trigger.upperBound..<min(removal.trigger.upperBound + 6, words.count)).contains {
      words.is($0, .postNoun) && words.is($0 - 1, .demonstrative)
    }
  }

  /// Whether an event is told by who came after: "succeeded", "replacing".
  func isSuccession(_ event: EventReading) -> Bool {
    if event.isOfSuccession { return true }
    let told = event.rule.split(separator: " ").dropFirst().map(String.init)
    guard let verb = told.first, let last = told.last else { return false }
    if told.count == 2, words.lexicon.contains(last, in: .takeoverParticle) { return true }
    return offices.rows[String(verb)]?.contains { $0.tenure == .succeeds } == true
  }

  /// The one office that a person was last told to hold before a word, in its sentence or the one before.
  private func office(
    of person: Int, before word: Int, _ sentence: Int, givenAt giver: Int = 0,
    in index: TenureIndex
  ) -> RelationReading? {
    let told = (index.told(in: sentence) + index.told(in: sentence - 1)).map { index.readings[$0] }
      .filter {
        $0.type == .position && $0.source == person && $0.anchor >= 0 && $0.anchor < word
          && $0.factuality != .negated && !isYetToFollow($0)
      }
    guard let last = told.max(by: { $0.anchor < $1.anchor }), let own = last.sentences.first,
      own == sentence || !hasOpenTitle(sentence, behind: giver, index)
    else { return nil }
    let beside = told.filter { $0.sentences.contains(own) && $0.target != last.target }
    return beside.isEmpty ? last : nil
  }

  /// "Lima will take over Krog's post, while Lund replaces Lima": in what she has until then.
  private func isYetToFollow(_ office: RelationReading) -> Bool {
    office.status == .future && office.telling.office?.kind == .successor
  }

  /// Whether a sentence names an office that it doesn't tell in full: then it is that one that passes on.
  ///
  /// "He is replaced by Lima, hitherto director of the Bank", "by his deputy, Lima": those are hers.
  ///
  /// "The prime minister named Lima to succeed him": what stands before the verb is the giver's.
  private func hasOpenTitle(
    _ sentence: Int, behind giver: Int, _ index: TenureIndex
  ) -> Bool {
    let told = index.told(in: sentence).map { index.readings[$0] }.filter {
      $0.type == .position && $0.telling.office?.isBesideName == true
    }
    return analysis.text.sentences[sentence].tokens.contains { token in
      token >= giver && words.has(token, .titleHead) && !words.is(token - 1, .personPossessive)
        && !told.contains { office in
          office.anchor >= 0 && token - office.anchor < 8 && token >= office.anchor
            && office.title?.lowercased().split { $0 == " " || $0 == "-" }
              .contains { $0 == words.lower(token) } == true
        }
    }
  }

  private func holds(_ person: Int, _ office: RelationReading, _ index: TenureIndex) -> Bool {
    index.told(of: person, at: office.target).contains {
      index.readings[$0].title?.lowercased() == office.title?.lowercased()
    }
  }

  private func passed(
    _ office: RelationReading, to person: Int, by event: EventReading, _ sentence: Int, isNew: Bool
  ) -> RelationReading {
    var reading = office
    reading.source = person
    reading.sentences = Array(Set(office.sentences.prefix(1) + [sentence])).sorted()
    let isPlanned = event.factuality == .planned
    (reading.start, reading.end) = isNew ? (event.date, nil) : (nil, event.date)
    reading.status = isNew ? (isPlanned ? .future : .current) : (isPlanned ? .current : .former)
    reading.factuality = isNew || event.factuality != .planned ? event.factuality : .fact
    reading.attribution = event.attribution
    reading.telling = .office(.init(kind: isNew ? .successor : .predecessor))
    reading.confidence = .medium
    reading.anchor = event.trigger.lowerBound
    reading.isMarkedFormer = false
    return reading
  }
}
