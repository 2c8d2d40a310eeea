import ChronographDates
import ChronographLanguage

/// The day of a piece of news whose own sentence tells none.
extension EventElaboration {
  /// Dates the changes of office that open a report by the day on which the next sentences have them made known.
  ///
  /// "The council has appointed Lima mayor. The decision was read out on Sunday."
  static func announceDates(
    in readings: inout [EventReading], background: Set<Int>, _ clauses: DocumentClauses
  ) {
    let sentences = clauses.analysis.text.sentences
    guard let published = clauses.analysis.published?.latest,
      let opening = sentences.indices.first(where: { isOpening($0, clauses) })
    else { return }
    for index in readings.indices where readings[index].date == nil {
      let reading = readings[index]
      guard reading.type.isOfOffice, reading.factuality == .fact, reading.undoing == nil,
        (opening...opening + 1).contains(reading.sentences[0]),
        !background.contains(reading.trigger.lowerBound), isNews(reading, clauses),
        let told = readings[index...].first(where: {
          tells($0, of: reading, by: published)
            && (pointsBack($0, to: reading, clauses) || tellsMore($0, readings))
        })
      else { continue }
      readings[index].date = told.date.flatMap { EDTF($0.description + "~") } ?? told.date
    }
  }

  /// The first sentence that has a verb and is no heading.
  private static func isOpening(_ sentence: Int, _ clauses: DocumentClauses) -> Bool {
    !clauses.analysis.text.sentences[sentence].isHeading
      && clauses.trees[sentence].clauses.contains { $0.group >= 0 }
  }

  /// "has appointed": what has just happened.
  private static func isNews(_ reading: EventReading, _ clauses: DocumentClauses) -> Bool {
    let tree = clauses.trees[reading.sentences[0]]
    var at = tree.clauses.firstIndex {
      $0.group >= 0 && tree.groups[$0.group].head == reading.trigger.lowerBound
    }
    // "has appointed Lima, replacing Krog": the verb above.
    while let clause = at, let group = tree.group(clause) {
      if group.isPerfect { return true }
      guard group.isGerund || group.isParticiple || group.isInfinitive else { return false }
      let parent = tree.clauses[clause].parent
      at = parent >= 0 ? parent : nil
    }
    return false
  }

  /// "The decision was read out", "announced the appointment": not any paper of that day.
  private static func pointsBack(
    _ telling: EventReading, to news: EventReading, _ clauses: DocumentClauses
  ) -> Bool {
    let grammar = clauses.grammar
    return clauses.analysis.text.sentences[telling.sentences[0]].tokens.contains { token in
      let word = clauses.words.word[token]
      return grammar.is(word, .decisionNoun) || grammar.is(word, .punishmentNoun)
        || grammar.isNoun(word, of: news.type.rawValue)
    }
  }

  /// "In a statement on Monday her office said that Novak has been named to replace him": one more change of office.
  private static func tellsMore(_ telling: EventReading, _ readings: [EventReading]) -> Bool {
    readings.contains {
      $0.type.isOfOffice && $0.sentences[0] == telling.sentences[0] && $0.trigger != telling.trigger
        && $0.trigger.lowerBound > telling.trigger.lowerBound
        && ($0.factuality == .fact || $0.factuality == .reported)
        && ($0.date == nil || $0.date?.isApproximate == true)
    }
  }

  /// Whether somebody tells something on a day of the last week, in one of the two sentences behind.
  private static func tells(
    _ reading: EventReading, of news: EventReading, by published: CivilDate
  ) -> Bool {
    guard ["statement", "publication"].contains(reading.type.rawValue),
      reading.factuality == .fact,
      (1...2).contains(reading.sentences[0] - news.sentences[0]),
      let day = reading.date?.earliest, day == reading.date?.latest
    else { return false }
    return (0...7).contains(published.dayNumber - day.dayNumber)
  }
}
