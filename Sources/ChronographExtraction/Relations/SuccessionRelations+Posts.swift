internal import ChronographDates
import ChronographLanguage

/// Who held a post before whoever was given it, by what is said of the post.
extension SuccessionRelations {
  /// "The post had been vacant since the resignation of Krog, filled by Lund in an acting capacity", "The post was held by
  /// Krog": behind an appointment.
  func vacated(_ post: Int, _ sentence: Int, into readings: inout [RelationReading]) {
    guard words.shape(post).contains(.lowerCase), !words.is(post + 1, .genitive),
      words.is(post - 1, .definiteArticle) || words.is(post - 1, .demonstrative)
    else { return }
    let range = clauses.analysis.text.sentences[sentence].tokens
    let word = (post + 1..<min(post + 6, max(post + 1, range.upperBound))).first {
      words.is($0, .vacantWord)
    }
    let link = (post + 1..<max(post + 1, range.upperBound)).first {
      words.is($0, .agentMarker) && isHeld(by: $0, behind: post)
    }
    guard word != nil || link != nil, let office = given(before: post, sentence) else { return }
    if let word, let person = leaver(behind: word, in: range), person.entity != office.source {
      add(
        office, person.entity, title: office.title, from: word,
        end: end(of: person.entity, sentence), sentence, to: &readings)
    }
    if let link, let person = index.mention(at: overHonorifics(link + 1)),
      person.kind == .person, person.entity != office.source
    {
      add(
        office, person.entity, title: title(office, around: link, to: person.tokens.upperBound),
        from: link, end: nil, sentence, to: &readings)
    }
  }

  /// The office that the text has just given somebody, where it is the only one.
  private func given(before post: Int, _ sentence: Int) -> RelationReading? {
    let told = offices.filter {
      $0.anchor >= 0 && $0.anchor < post
        && $0.sentences.contains { (0...1).contains(sentence - $0) }
    }
    guard
      let last = told.last(where: { $0.telling.office?.begins == true || $0.status == .future }),
      told.allSatisfy({
        $0.source == last.source && ($0.target, $0.title) == (last.target, last.title)
          || $0.anchor < last.anchor
      })
    else { return nil }
    return last
  }

  private func overHonorifics(_ start: Int) -> Int {
    var token = start
    while index.mention(at: token) == nil, words.has(token, [.honorific, .titleHead]) { token += 1 }
    return token
  }

  /// "since the resignation of | Krog", "after | Krog resigned": the first name behind a preposition.
  private func leaver(behind word: Int, in range: Range<Int>) -> Mention? {
    var token = word + 1
    while token < range.upperBound, token - word < 10 {
      if let named = index.mention(at: token), clauses.words.timex[token] < 0 {
        return named.kind == .person && named.form == .name ? named : nil
      }
      guard words.byte(token) != 44, !words.is(token, .agentMarker) else { return nil }
      token += 1
    }
    return nil
  }

  /// When the text says that somebody left.
  private func end(of person: Int, _ sentence: Int) -> EDTF? {
    events.first {
      $0.endsOffice && $0.sentences.contains(sentence)
        && $0.arguments.contains { $0.role == .patient && $0.entity == person }
    }?.date
  }

  /// "filled | by", "held in an acting capacity | by": what is said of the post, and not of another thing.
  private func isHeld(by link: Int, behind post: Int) -> Bool {
    guard
      let verb = (max(post + 1, link - 6)..<link).last(where: { words.is($0, .postHolding) }),
      words.tells(verb, .pastForm) || words.is(verb - 1, .perfectAuxiliary)
        || words.has(verb - 1, .auxiliary)
    else { return false }
    return !(verb + 1..<link).contains { words.byte($0) == 44 || words.has($0, .relative) }
  }

  /// "acting director" where the post was held "in an acting capacity".
  private func title(_ office: RelationReading, around link: Int, to end: Int) -> String? {
    guard let title = office.title,
      let acting = (link - 5..<end + 5).first(where: {
        words.is($0, .actingAdjective)
      }), words.is(acting - 1, .indefiniteArticle)
    else { return office.title }
    return words.lower(acting) + " " + title
  }

  private func add(
    _ office: RelationReading, _ person: Int, title: String?, from anchor: Int, end: EDTF?,
    _ sentence: Int, to readings: inout [RelationReading]
  ) {
    var reading = office
    (reading.source, reading.title, reading.status) = (person, title, .former)
    (reading.start, reading.end, reading.factuality, reading.attribution) = (nil, end, .fact, [])
    reading.sentences = Array(Set(office.sentences + [sentence])).sorted()
    reading.telling = .office(.init(kind: .predecessor))
    (reading.confidence, reading.anchor, reading.isMarkedFormer) = (.medium, anchor, false)
    readings.append(reading)
  }
}
