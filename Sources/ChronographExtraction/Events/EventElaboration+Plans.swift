import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// Changes of office in the present tense beside the plan that they are.
extension EventElaboration {
  /// What is told as a plan elsewhere has not happened yet.
  ///
  /// "Lima is stepping down. Novak replaces her", "Novak will take over in May. … She becomes chairwoman".
  static func planSuccessions(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    let offices = readings.filter(\.type.isOfOffice)
    guard offices.contains(where: { $0.factuality == .planned }) else { return }
    let byTrigger = Dictionary(grouping: offices, by: \.trigger)
    var byPatient: [Int: [EventReading]] = [:]
    for office in offices {
      for patient in patients(office) { byPatient[patient, default: []].append(office) }
    }
    for index in readings.indices {
      let reading = readings[index]
      guard reading.type.isOfOffice, reading.factuality == .fact, reading.date == nil,
        clauses.isTimeless(reading.trigger.lowerBound)
      else { continue }
      let beside = byTrigger[reading.trigger] ?? []
      let isPlan = beside.contains { told in
        patients(told).contains { patient in
          (byPatient[patient] ?? []).contains { $0.factuality == .planned && isOne($0, told) }
        }
      }
      if isPlan, !isTold(beside, byPatient, clauses) { readings[index].factuality = .planned }
    }
  }

  /// Whether a fact of its own tells the same change: done, whatever somebody is yet to do.
  ///
  /// "has been appointed head. … She replaces Lima, whose term ends in May".
  private static func isTold(
    _ beside: [EventReading], _ byPatient: [Int: [EventReading]], _ clauses: DocumentClauses
  ) -> Bool {
    beside.contains { told in
      patients(told).flatMap { byPatient[$0] ?? [] }.contains {
        $0.type == told.type && $0.factuality == .fact
          && ($0.date != nil || !clauses.isTimeless($0.trigger.lowerBound))
      }
    }
  }

  /// "quit the Harbour Party": who leaves a party loses no office by it.
  static func dropLeavings(in readings: inout [EventReading], _ clauses: DocumentClauses) {
    let entities = clauses.analysis.entities
    let left = readings.filter { $0.type.rawValue == "defection" }
    guard !left.isEmpty else { return }
    readings.removeAll { removal in
      removal.type.rawValue == "removal"
        && left.contains { defection in
          defection.trigger.lowerBound == removal.trigger.lowerBound
            && removal.arguments.allSatisfy { argument in
              defection.arguments.contains { $0.entity == argument.entity }
                && (entities[argument.entity].kind != .body
                  || entities[argument.entity].isParty(clauses.grammar))
            }
        }
    }
  }

  /// Whether one plan and one telling are of the same change of the same person.
  private static func isOne(_ plan: EventReading, _ told: EventReading) -> Bool {
    func seats(_ event: EventReading) -> Set<Int> {
      Set(event.arguments.filter { $0.role == .body || $0.role == .place }.map(\.entity))
    }
    let (first, second) = (seats(plan), seats(told))
    return plan.type == told.type && plan.trigger != told.trigger
      && !patients(plan).isDisjoint(with: patients(told))
      && (first.isEmpty || second.isEmpty || !first.isDisjoint(with: second))
  }
}

extension DocumentClauses {
  /// "came to power on the back of a coup in 1989": whether a sentence names no time but those of years ago.
  func isOfOldTimes(_ sentence: Int) -> Bool {
    guard let published = analysis.published?.earliest else { return false }
    let tree = trees[sentence]
    let times = tree.items.filter { item in
      item.clause < 0 || tree.link(of: item.clause) != .relative
    }.map { item in
      switch item.kind {
      case .time: item.index
      case .phrase: tree.phrases[item.index].timex
      default: -1
      }
    }
    let days = times.filter { $0 >= 0 }.compactMap { analysis.timexes[$0].edtf?.latest }
    return !days.isEmpty && days.allSatisfy { published.dayNumber - $0.dayNumber > 366 }
  }

  /// "is stepping down": what has yet to come, where it changes an office.
  func isUnderWay(_ group: VerbGroup) -> Bool {
    group.isProgressive && !group.isPassive && !group.isPerfect && group.modal.isEmpty
      && !group.isNegated && grammar.isPresentBe(words.word[group.tokens.lowerBound])
  }

  /// "elected Lima chairwoman effective 1 July", "with effect from July": the time from which it holds.
  func isOfEffect(_ reading: EventReading) -> Bool {
    guard let date = reading.date?.earliest else { return false }
    let range = analysis.text.sentences[reading.sentences[0]].tokens
    return range.contains { token in
      grammar.is(words.word[token], .effectWord)
        && (token + 1..<max(token + 1, min(token + 4, range.upperBound))).contains {
          let timex = Int(words.timex[$0])
          return timex >= 0 && analysis.timexes[timex].edtf?.earliest == date
        }
    }
  }

  /// "Novak replaces her": a verb in the simple present, which tells of what is done or to be done.
  func isTimeless(_ token: Int) -> Bool {
    let tree = trees[analysis.text.sentence(ofToken: token)]
    guard let group = tree.groups.first(where: { $0.head == token }) else { return false }
    return group.isPresent && !group.isPerfect && !group.isProgressive && !group.isPassive
      && !group.isNegated && group.modal.isEmpty && !group.isInfinitive
  }
}

extension EventReading {
  /// "was suspended and reinstated": whoever lost the office has it again.
  var isRestored: Bool { type.rawValue == "removal" && undoing != nil && !isUndone }
}
