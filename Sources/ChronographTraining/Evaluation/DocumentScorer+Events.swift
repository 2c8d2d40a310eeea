// Events: told in the same place, of the same type; then their dates, participants and telling.
extension DocumentScorer {
  mutating func scoreEvents() {
    let (truth, found) = (gold.events, system.events)
    let typed = matching(truth, found) { left, right in
      guard left.type == right.type, touch(left.spans, right.spans) else { return nil }
      return similarity(left, right)
    }
    let loose = matching(truth, found) { left, right in
      touch(left.spans, right.spans) ? weight(left, right) : nil
    }
    card.count("events.any_type", found: loose.count, gold: truth.count, system: found.count)
    card.count("events", found: 0, gold: 0, system: 0)
    for type in Set((truth + found).map(\.type)).sorted() {
      card.count(
        "events", "events.\(type)", found: typed.count { truth[$0.row].type == type },
        gold: truth.count { $0.type == type }, system: found.count { $0.type == type })
    }
    for pair in typed { compare(truth[pair.row], found[pair.column]) }
    let hits = Set(typed.map(\.column))
    for (index, event) in found.enumerated() {
      card.judge("events", confidence: event.telling.confidence, right: hits.contains(index))
    }
    report("events", missing(truth, typed.map(\.row)), missing(found, typed.map(\.column)))
    scoreDatedEvents()
  }

  /// Of events with a date: told in the same place, of the same date, whatever their type.
  private mutating func scoreDatedEvents() {
    let truth = gold.events.filter { $0.date != nil }
    let found = system.events.filter { $0.date != nil }
    let dated = matching(truth, found) { left, right in
      left.date == right.date && touch(left.spans, right.spans) ? weight(left, right) : nil
    }
    card.count("events.dated", found: dated.count, gold: truth.count, system: found.count)
    report("events.dated", missing(truth, dated.map(\.row)), missing(found, dated.map(\.column)))
  }

  private func weight(_ left: Annotation.Event, _ right: Annotation.Event) -> Double {
    0.5 * similarity(left, right) + (left.type == right.type ? 0.5 : 0)
  }

  private func similarity(_ left: Annotation.Event, _ right: Annotation.Event) -> Double {
    let isSameWord = left.trigger.map { trigger in
      right.trigger.map(trigger.overlaps) ?? false
    }
    let who = share(Set(left.participants.map(\.entity)), Set(inGold(right).map(\.entity)))
    return (isSameWord == true ? 0.35 : 0) + (left.date == right.date ? 0.25 : 0) + 0.2 * who
      + 0.08 * share(left.participants, inGold(right))
      + (left.telling.factuality == right.telling.factuality ? 0.05 : 0)
      + 0.07 * cover(left.telling.evidence, right.telling.evidence)
  }

  /// The participants of an event of the program, named as in the annotation where they are matched.
  private func inGold(_ event: Annotation.Event) -> Set<Annotation.Participant> {
    Set(
      event.participants.map { participant in
        Annotation.Participant(
          entity: goldID[participant.entity] ?? "?\(participant.entity)", role: participant.role)
      })
  }

  private func share<Item>(_ left: Set<Item>, _ right: Set<Item>) -> Double {
    let union = left.union(right).count
    return union == 0 ? 1 : Double(left.intersection(right).count) / Double(union)
  }

  /// The share of scalars in common of two lists of spans.
  private func cover(_ left: [ScalarSpan], _ right: [ScalarSpan]) -> Double {
    let scalars = { (spans: [ScalarSpan]) in Set(spans.flatMap { $0.start..<max($0.start, $0.end) })
    }
    let (left, right) = (scalars(left), scalars(right))
    return left.isEmpty && right.isEmpty ? 0 : share(left, right)
  }

  private mutating func compare(_ left: Annotation.Event, _ right: Annotation.Event) {
    let label = describe(left, names: names(gold))
    let place = left.spans.map(\.start).min()
    judge(
      "events.date", left.date == right.date, at: place, "\(label): system \(right.date ?? "-")")
    let found = inGold(right)
    card.count(
      "participants", found: left.participants.intersection(found).count,
      gold: left.participants.count, system: found.count)
    let (truth, others) = (Set(left.participants.map(\.entity)), Set(found.map(\.entity)))
    card.count(
      "participants.no_role", found: truth.intersection(others).count, gold: truth.count,
      system: others.count)
    if left.participants != found {
      card.fail(
        "participants", "differ", at: place,
        "\(label): system \(describe(right, names: names(system)))")
    }
    compareTelling("events", left.telling, right.telling, label: label, at: place)
  }

  private func describe(_ event: Annotation.Event, names: [String: String]) -> String {
    let who = event.participants.map { "\(names[$0.entity] ?? "?"):\($0.role)" }.sorted()
    let word = event.trigger.map { text($0) } ?? "-"
    return "\(event.type) \(event.date ?? "undated") '\(word)' (\(who.joined(separator: ", ")))"
  }

  private mutating func report(
    _ figure: String, _ missed: [Annotation.Event], _ invented: [Annotation.Event]
  ) {
    let (goldNames, systemNames) = (names(gold), names(system))
    for event in missed {
      card.fail(
        figure, "miss", at: event.spans.map(\.start).min(), describe(event, names: goldNames),
        context: quote(event.telling.evidence))
    }
    for event in invented {
      card.fail(
        figure, "false alarm", at: event.spans.map(\.start).min(),
        describe(event, names: systemNames), context: quote(event.telling.evidence))
    }
  }
}
