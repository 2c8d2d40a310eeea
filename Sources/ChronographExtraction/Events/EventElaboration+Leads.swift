import ChronographDates
import ChronographLanguage

extension EventElaboration.Lead {
  /// Whether the lead may tell what a later sentence has as a plan, or from somebody else's mouth.
  func mayTell(_ reading: EventReading) -> Bool {
    reading.factuality == .planned || isDone && reading.factuality == .reported
  }

  /// What is told later as a plan, or by a source, the text has told already.
  ///
  /// "Three prosecutors were named on Monday. Lima will head the Bank, the minister said."
  func settle(_ reading: inout EventReading) {
    // "will be expelled, his rivals said" is what they hope.
    guard reading.type.rawValue == "appointment", isOwnVoice,
      reading.factuality == .planned || reading.factuality == .reported,
      reading.attribution.allSatisfy({ source in agents.contains { $0.entity == source } })
    else { return }
    (reading.factuality, reading.attribution) = (.fact, [])
  }
}

extension EventElaboration {
  /// "was arrested on 23 January; he is charged with fraud": of the day of the arrest.
  static func chargeArrested(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    for index in readings.indices where readings[index].type.rawValue == "charge" {
      let charge = readings[index]
      guard charge.date == nil, charge.factuality == .fact,
        let arrest = readings.first(where: {
          $0.type.rawValue == "arrest" && $0.sentences.first == charge.sentences.first
            && $0.date != nil && $0.factuality == .fact
            && $0.trigger.upperBound <= charge.trigger.lowerBound
            && !patients($0).isDisjoint(with: patients(charge))
        }), clauses.isPresentPassive(charge.trigger.lowerBound)
      else { continue }
      readings[index].date = arrest.date.flatMap {
        $0.isApproximate || $0.isInterval ? $0 : EDTF($0.description + "~")
      }
    }
  }
}

extension DocumentClauses {
  /// "is charged": what was done shortly before, and holds.
  func isPresentPassive(_ token: Int) -> Bool {
    let tree = trees[analysis.text.sentence(ofToken: token)]
    guard let group = tree.groups.first(where: { $0.head == token }) else { return false }
    return group.isPassive && group.modal.isEmpty && !group.isPerfect
      && grammar.isPresentBe(words.word[group.tokens.lowerBound])
  }
}
