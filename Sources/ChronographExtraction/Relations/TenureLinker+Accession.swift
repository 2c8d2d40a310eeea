internal import ChronographDates
internal import ChronographLanguage

/// Since when an office is held, by an event that gives it in another sentence.
extension TenureLinker {
  /// Dates the one office that somebody is told to hold: "Mayor Lima of Oran spoke … She took office in 2014".
  func addAccessions(to index: inout TenureIndex) {
    // Of two that fit, as of somebody elected again, the first counts.
    let accessions = events.filter(mayGiveOffice).sorted {
      ($0.date?.earliest?.dayNumber ?? 0, $0.trigger.lowerBound)
        < ($1.date?.earliest?.dayNumber ?? 0, $1.trigger.lowerBound)
    }
    for event in accessions {
      guard let person = person(event), let date = event.date, let sentence = event.sentences.first,
        !isGivenBeside(event, to: person, in: index)
      else { continue }
      let held = index.told(of: person).filter {
        mayBegin(index.readings[$0], with: event) && !isHitherto(index.readings[$0], before: event)
      }
      guard let office = held.first,
        held.allSatisfy({ isSameOffice(index.readings[$0], index.readings[office]) }),
        isOf(event, index.readings[office])
      else { continue }
      setStart(date, of: held, toldIn: sentence, &index)
    }
  }

  /// An office given on a day: one that is over, or, where it is planned, one to come.
  private func mayGiveOffice(_ event: EventReading) -> Bool {
    guard event.type.rawValue == "appointment", !event.isUndone, let date = event.date,
      !date.isInterval, let earliest = date.earliest, let published = analysis.published
    else { return false }
    return event.factuality == .fact && earliest <= published.latest
      || event.factuality == .planned && earliest > published.latest && isAccession(event)
  }

  /// "took office", "came to power", "was sworn in", "first elected", "took over": whatever the office is.
  private func isAccession(_ event: EventReading) -> Bool {
    let told = event.rule.split(separator: " ").dropFirst().map(String.init)
    if isTakingOver(event) { return true }
    if let last = told.last, told.count > 1, words.lexicon.contains(last, in: .accessionWord) {
      return true
    }
    if told.contains(where: { words.lexicon.contains($0, in: .oathWord) }) { return true }
    // "first elected in 2014", not "first elected to parliament in 2014"
    return words.is(event.trigger.lowerBound - 1, .firstAdverb)
      && !words.is(event.trigger.upperBound, .goal)
      && told.contains { words.lexicon.contains($0, in: .electingVerb) }
  }

  func isTakingOver(_ event: EventReading) -> Bool {
    event.rule.split(separator: " ").contains {
      words.lexicon.contains(String($0), in: .takeoverParticle)
    }
  }

  /// Whether the sentence names what the event gives: then it dates that.
  private func isGivenBeside(
    _ event: EventReading, to person: Int, in index: TenureIndex
  ) -> Bool {
    event.sentences.contains { sentence in
      index.told(in: sentence).contains {
        let reading = index.readings[$0]
        return isTenure(reading) && reading.source == person
          && (reading.start == event.date
            || reading.anchor > event.trigger.lowerBound
              && reading.telling.office?.isBesideName != true)
      }
    }
  }

  /// An office that somebody holds, or lost as the text tells, and of which nothing says since when, or only roughly.
  private func mayBegin(_ reading: RelationReading, with event: EventReading) -> Bool {
    guard reading.type == .position || reading.type == .leads && reading.status == .future,
      reading.start == nil || isFiner(event.date, than: reading.start)
    else { return false }
    if event.factuality == .planned { return reading.status == .future }
    return reading.factuality == .fact
      && (reading.status == .current || reading.end != nil && !reading.isMarkedFormer)
  }

  /// "was sworn in as prime minister", "appointed Lima prime minister" are of the office of that title; "took office" of any.
  private func isOf(_ event: EventReading, _ office: RelationReading) -> Bool {
    let places = places(event)
    guard places.isEmpty || places.contains(office.target) else { return false }
    let end = event.trigger.upperBound
    let sentence = analysis.text.sentences[analysis.text.sentence(ofToken: end - 1)].tokens
    let behind = end..<min(end + 8, sentence.upperBound)
    let title = behind.first { words.has($0, .titleHead) && !words.is($0, .postNoun) }
    if let title { return words.lower(title) == lastWord(ofTitle: office) }
    // "sworn in as a citizen", "As senator he took office", "took over a bakery"
    return places.isEmpty && isAccession(event) && !(isTakingOver(event) && hasObject(end))
      && !sentence.contains { words.is($0, .roleMarker) }
  }

  /// The word that says what somebody is: "minister" of "interior minister", "minister of the interior".
  func lastWord(ofTitle office: RelationReading) -> String? {
    let title = office.title?.lowercased().split { $0 == " " || $0 == "-" } ?? []
    let end = title.firstIndex { words.lexicon.contains(String($0), in: .genitiveOrPurpose) }
    return title[..<(end ?? title.endIndex)].last.map(String.init)
  }

  /// Whether a date says the same more exactly.
  func isFiner(_ date: EDTF?, than known: EDTF?) -> Bool {
    guard let date, let known else { return false }
    return known != date && known.contains(date) && !known.isInterval
  }
}
