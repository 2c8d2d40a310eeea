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
    }.flatMap { isSaid(of: post, from: $0) ? $0 : nil }
    let link = (post + 1..<max(post + 1, range.upperBound)).first {
      words.is($0, .agentMarker) && isHeld(by: $0, behind: post)
    }
    guard word != nil || link != nil, let office = given(before: post, sentence) else { return }
    if let word, let loss = loss(behind: word, in: range), loss.person != office.source {
      add(
        office, loss.person, title: office.title, from: word, end: loss.date, sentence,
        to: &readings)
    }
    if let link, let person = index.mention(at: overHonorifics(link + 1)),
      person.kind == .person, person.entity != office.source,
      !words.isPossessive(person.tokens.upperBound),
      // "filled by Krog in May": he is the new holder.
      !(person.tokens.upperBound..<range.upperBound).contains(where: {
        clauses.words.timex[$0] >= 0
      })
    {
      add(
        office, person.entity, title: title(office, around: link, to: person.tokens.upperBound),
        from: link, end: nil, sentence, to: &readings)
    }
  }

  /// "Lima will take over Krog's post", "Lima is to assume Krog's position": what he holds goes to her.
  func taken(_ post: Int, _ sentence: Int, into readings: inout [RelationReading]) {
    guard words.shape(post).contains(.lowerCase), !words.is(post + 1, .genitive),
      words.isPossessive(post - 1), let owner = index.mention(endingAt: post - 1),
      owner.kind == .person, words.is(owner.tokens.lowerBound - 1, .postTaking)
    else { return }
    let tree = clauses.trees[sentence]
    guard
      let group = tree.groups.last(where: { $0.head < owner.tokens.lowerBound }),
      words.is(group.head, .postTaking), owner.tokens.lowerBound - group.head < 3,
      !group.isNegated, !group.isPassive, !group.isGerund || !group.modal.isEmpty,
      // "is expected to take over", not "refused to take over"
      !group.isInfinitive || tree.governor(of: group).map({ $0.isPassive || $0.isCopula }) != false
    else { return }
    let subjects = PhraseResolver(clauses: clauses).subjects(
      ofClause: tree.clause(ofToken: group.head), in: tree)
    guard subjects.count == 1, let person = subjects.first, person != owner.entity,
      clauses.analysis.entities[person].kind == .person
    else { return }
    let isFuture = !group.modal.isEmpty || group.isInfinitive
    add(
      office(of: owner.entity, before: post, upTo: post), person, isFuture ? .future : .current,
      sentence, anchor: group.head, to: &readings)
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
    while index.mention(at: token) == nil, words.has(token, .honorific) { token += 1 }
    return token
  }

  /// "vacant since the resignation of Krog", "empty since Krog resigned": who left, and when; not "since the visit of Krog".
  private func loss(behind word: Int, in range: Range<Int>) -> (person: Int, date: EDTF?)? {
    for event in events {
      guard event.endsOffice || event.type.rawValue == "death",
        range.contains(event.trigger.lowerBound),
        (1...10).contains(event.trigger.lowerBound - word),
        let person = event.arguments.first(where: {
          $0.role == .patient && clauses.analysis.entities[$0.entity].kind == .person
        })
      else { continue }
      return (person.entity, event.date)
    }
    return nil
  }

  /// "filled | by", "held in an acting capacity | by": what is said of the post, and not of another thing.
  private func isHeld(by link: Int, behind post: Int) -> Bool {
    guard
      let verb = (max(post + 1, link - 6)..<link).last(where: { words.is($0, .postHolding) }),
      words.tells(verb, .pastForm) || words.is(verb - 1, .perfectAuxiliary)
        || words.has(verb - 1, .auxiliary)
    else { return false }
    // "The post has been vacant since May, filled by Lund in an acting capacity"
    let isAdded =
      words.byte(verb - 1) == 44 && (post + 1..<verb).contains { words.is($0, .vacantWord) }
    return (isAdded || isSaid(of: post, from: verb))
      && !(verb + 1..<link).contains { words.byte($0) == 44 || words.has($0, .relative) }
  }

  /// Nothing but a verb stands between: "the post fell vacant", not "the post at Kordax was held".
  private func isSaid(of post: Int, from word: Int) -> Bool {
    (post + 1..<max(post + 1, word)).allSatisfy {
      words.shape($0).contains(.lowerCase)
        && !words.has($0, [.preposition, .determiner, .conjunction, .relative])
    }
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
