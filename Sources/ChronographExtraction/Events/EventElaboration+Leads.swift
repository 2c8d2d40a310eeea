import ChronographDates
import ChronographLanguage

extension EventElaboration.Lead {
  /// Whether the lead may tell what a later sentence has as a plan, or from somebody else's mouth.
  func mayTell(_ reading: EventReading) -> Bool {
    reading.factuality == .planned || isDone && reading.factuality == .reported
  }

  /// Who is appointed or replaced by what is told later as a plan, or by a source: the text has told it already.
  ///
  /// "Three prosecutors were named on Monday. Lima will head the Bank."
  func settle(_ reading: inout EventReading, in clauses: DocumentClauses) {
    guard reading.factuality == .planned || isOwnVoice && reading.factuality == .reported,
      clauses.fillsOffice(reading),
      reading.factuality == .reported || clauses.isCertain(reading.sentences[0])
    else { return }
    (reading.factuality, reading.attribution) = (.fact, [])
  }
}

extension DocumentClauses {
  /// An appointment, or the removal that "replaced" tells beside one; whom rivals want expelled may stay.
  fileprivate func fillsOffice(_ reading: EventReading) -> Bool {
    let entry = grammar.entries[Int(words.word[reading.trigger.lowerBound])]
    return reading.type.rawValue == "appointment"
      || reading.type.rawValue == "removal"
        && [entry.lemma, entry.pastLemma].contains { grammar.isVerb($0, of: "appointment") }
  }

  /// Whether a sentence tells what will be without "if", a time of its own or somebody who says so.
  fileprivate func isCertain(_ sentence: Int) -> Bool {
    let tree = trees[sentence]
    return !analysis.text.sentences[sentence].tokens.contains {
      words.timex[$0] >= 0 || grammar.is(words.word[$0], .conditionalSubordinator)
    }
      && !tree.clauses.contains { grammar.speech(ofOpener: $0.introducer) == .open }
      && !tree.groups.contains {
        [.say, .announce, .allege, .predict, .wish].contains(grammar.speech[Int($0.lemma)])
      }
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
