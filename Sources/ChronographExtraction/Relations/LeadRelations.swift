internal import ChronographLanguage
internal import ChronographReading

/// Who directs a body by a verb: "Volkov, who now heads the State Committee", "Levinson, who chairs Apple's board".
struct LeadRelations {
  let analysis: DocumentAnalysis
  let words: Words
  let index: MentionIndex
  let dates: TenureDates

  func relations() -> [RelationReading] {
    var readings: [RelationReading] = []
    for (number, sentence) in analysis.text.sentences.enumerated() {
      for token in sentence.tokens where isLeadVerb(token) {
        guard let object = object(after: token, limit: sentence.tokens.upperBound),
          let subject = subject(before: token, range: sentence.tokens)
        else { continue }
        var reading = RelationReading(
          type: .leads, source: subject, target: object.entity, status: status(of: token),
          sentences: [number], rule: "leads.verb")
        reading.anchor = token
        dates.date(
          &reading, title: token..<token + 1, end: object.tokens.upperBound,
          range: sentence.tokens, isPredecessor: false)
        readings.append(reading)
      }
    }
    return readings
  }

  private func isLeadVerb(_ token: Int) -> Bool {
    guard words.shape(token).contains(.lowerCase) else { return false }
    return words.isAny(
      token, "heads", "headed", "leads", "led", "chairs", "chaired", "runs", "ran", "directs",
      "directed", "commands", "commanded", "controls", "head", "lead", "heading", "leading",
      "oversees", "oversaw")
      && (token == 0
        || !words.has(token - 1, [.determiner, .titleModifier]) && !words.isPossessive(token - 1))
  }

  private func object(after token: Int, limit: Int) -> Mention? {
    var start = token + 1
    while start < limit, words.has(start, [.determiner, .demonym]) { start += 1 }
    guard start < limit, let found = index.mention(at: start), found.kind == .body else {
      return nil
    }
    // "chaired the CCDI meeting" directs no body.
    let next = found.tokens.upperBound
    if words.isPossessive(next), next + 1 < limit {
      if let owned = index.mention(at: next + 1), owned.kind == .body { return owned }
      return words.is(next + 1, "board") ? found : nil
    }
    return next < limit && words.shape(next).contains(.lowerCase) && words.has(next, .common)
      && !words.has(next, [.preposition, .conjunction, .auxiliary, .relative, .modal])
      && !words.isAny(next, "until") ? nil : found
  }

  private func subject(before token: Int, range: Range<Int>) -> Int? {
    var place = token - 1
    while place >= range.lowerBound, token - place < 8 {
      if let found = index.mention(endingAt: place + 1) {
        return found.kind == .person ? found.entity : nil
      }
      guard
        words.has(place, [.auxiliary, .modal, .relative]) || words.byte(place) == 44
          || words.isAny(
            place, "now", "also", "then", "on", "and", "still", "currently", "once", "to", "go",
            "going", "continue")
          || dates.isTimed[place]
      else { break }
      place -= 1
    }
    // "… in 2008, and directed X until March 2011": the sentence's subject.
    guard place >= range.lowerBound, words.is(token - 1, "and") else { return nil }
    let persons = index.mentions(before: token, downTo: range.lowerBound).filter {
      $0.kind == .person
    }
    return persons.last?.entity
  }

  private func status(of token: Int) -> TenureStatus {
    if token > 0, words.is(token - 1, "will") { return .future }
    return words.isAny(token, "headed", "led", "chaired", "ran", "directed", "commanded", "oversaw")
      ? .former : .current
  }
}
