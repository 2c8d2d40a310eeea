import ChronographDates
import ChronographLanguage

/// Verdicts on several accused: one day in court.
extension EventElaboration {
  /// Dates the verdicts that follow on one of these days in a report.
  ///
  /// "Lima was jailed for six years on Monday. Novak received four years. The court acquitted Krog."
  static func spreadVerdicts(
    in readings: inout [EventReading], background: Set<Int>, _ clauses: DocumentClauses
  ) {
    guard let published = clauses.analysis.published?.latest else { return }
    var (lead, last): (EventReading?, Int) = (nil, 0)
    for index in readings.indices {
      let reading = readings[index]
      guard isVerdict(reading, clauses), !background.contains(reading.trigger.lowerBound) else {
        continue
      }
      if let day = reading.date?.earliest {
        // A verdict of another day begins another story.
        let isOfNow =
          reading.date?.latest == day && (0...7).contains(published.dayNumber - day.dayNumber)
        lead = isOfNow && reading.sentences[0] < 8 ? reading : nil
        last = reading.sentences[0]
      } else if let first = lead, let date = first.date, follows(reading, first),
        reading.sentences[0] - last <= 1
      {
        last = reading.sentences[0]
        readings[index].date =
          date.isApproximate ? date : EDTF(date.description + "~") ?? date
      }
    }
  }

  /// A court's decision on somebody, told as a fact outside of headlines: no plea and no appeal.
  private static func isVerdict(_ reading: EventReading, _ clauses: DocumentClauses) -> Bool {
    let word = clauses.words.word[reading.trigger.lowerBound]
    return reading.type.rawValue == "trial" && reading.factuality == .fact
      && reading.undoing == nil && !reading.isUndoing
      && !clauses.grammar.is(word, .pleaWord) && !clauses.grammar.is(word, .appealWord)
      && clauses.grammar.verbFrames[Int(clauses.grammar.entries[Int(word)].pastLemma)].isEmpty
        == false
      && !clauses.analysis.text.sentences[reading.sentences[0]].isHeading
  }

  /// Whether a verdict is on others than the first and not far behind it.
  private static func follows(_ reading: EventReading, _ first: EventReading) -> Bool {
    let patients = reading.arguments.filter { $0.role == .patient }.map(\.entity)
    return !patients.isEmpty && reading.sentences[0] - first.sentences[0] <= 6
      && !first.arguments.contains { $0.role == .patient && patients.contains($0.entity) }
  }
}
