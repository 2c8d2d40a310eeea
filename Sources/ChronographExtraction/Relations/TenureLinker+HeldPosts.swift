internal import ChronographDates
internal import ChronographLanguage
internal import ChronographTemporal

/// From when to when an office was held, by what is said of "the post", of a bare title, or of so many years.
extension TenureLinker {
  /// "Lima had held the post since 2017", "Lima, who was the minister until 2017": the office that is told elsewhere.
  func addHeldPosts(to index: inout TenureIndex) {
    for tree in clauses.trees {
      for clause in tree.clauses.indices {
        guard let group = tree.group(clause), !group.isNegated, group.modal.isEmpty,
          let post = post(of: group, tree),
          let span = span(behind: post.end, isHeldStill: group.isPerfect, tree)
        else { continue }
        let subjects = PhraseResolver(clauses: clauses).subjects(ofClause: clause, in: tree)
        guard subjects.count == 1, let person = subjects.first,
          !isDated(person, in: tree.sentence, index)
        else { continue }
        let offices = offices(of: person, before: group.head, post, tree.sentence, in: index)
        if let start = span.start { setStart(start, of: offices, toldIn: tree.sentence, &index) }
        if let end = span.end { setEnd(end, of: offices, toldIn: tree.sentence, &index) }
      }
    }
  }

  /// What a clause says that somebody held: the post, or a bare title; and where its words end.
  private struct Post {
    var title: String?
    var isNamedBefore = false
    var end: Int
  }

  /// "has been mayor for eight years": held since about so many years before the text.
  func addLengths(to index: inout TenureIndex) {
    for place in index.readings.indices {
      let reading = index.readings[place]
      guard isTenure(reading), reading.status == .current, reading.start == nil,
        reading.end == nil, reading.anchor >= 0, let start = beginning(beside: reading)
      else { continue }
      index.update(place) { $0.start = start }
    }
  }

  /// "was named president and chief executive, effective 2 March": both from that day.
  func shareStarts(_ index: inout TenureIndex) {
    for place in index.readings.indices.dropFirst() {
      let (first, second) = (index.readings[place - 1], index.readings[place])
      guard isTenure(first), first.type == second.type, first.source == second.source,
        first.target == second.target, first.sentences == second.sentences,
        first.telling == second.telling, first.start == nil, first.end == nil,
        first.status == .current, second.end == nil, second.start != nil,
        areJoined(first.anchor, second.anchor)
      else { continue }
      index.update(place - 1) { reading in
        (reading.start, reading.status) = (second.start, second.status)
        (reading.factuality, reading.attribution) = (second.factuality, second.attribution)
      }
    }
  }

  private func areJoined(_ first: Int, _ second: Int) -> Bool {
    guard first >= 0, second > first, second - first < 8 else { return false }
    let between = first..<second
    return between.contains { words.is($0, .coordinator) }
      && !between.contains {
        words.byte($0) == 44 || clauses.words.timex[$0] >= 0 || clauses.words.mention[$0] >= 0
      }
  }

  private func post(of group: VerbGroup, _ tree: ClauseTree) -> Post? {
    let range = analysis.text.sentences[tree.sentence].tokens
    let behind = group.head + 1..<min(group.head + 5, range.upperBound)
    if words.is(group.head, .postHolding) {
      if let post = behind.first(where: { words.is($0, .postNoun) }) {
        let isKnown = (behind.lowerBound..<post).contains {
          words.is($0, .definiteArticle) || words.is($0, .personPossessive)
            || words.is($0, .demonstrative)
        }
        return isKnown && !words.is(post + 1, .genitive) ? Post(end: post + 1) : nil
      }
      let isNamedBefore = (max(range.lowerBound, group.head - 6)..<group.head).contains {
        words.is($0, .postNoun)
      }
      return isNamedBefore ? Post(isNamedBefore: true, end: group.head + 1) : nil
    }
    guard group.isCopula,
      let title = behind.first(where: { words.has($0, .titleHead) && !words.is($0, .postNoun) }),
      (behind.lowerBound..<title).allSatisfy({
        words.is($0, .definiteArticle) || words.is($0, .personPossessive)
          || words.is($0, .thingPossessive)
      }), !words.is(title + 1, .genitive), !words.has(title + 1, .titleHead)
    else { return nil }
    return Post(title: words.lower(title), end: title + 1)
  }

  /// The times directly behind: "since 2017", "from 2010 to 2014", "until May".
  private func span(
    behind end: Int, isHeldStill: Bool, _ tree: ClauseTree
  ) -> (start: EDTF?, end: EDTF?)? {
    let range = analysis.text.sentences[tree.sentence].tokens
    var (first, last): (EDTF?, EDTF?)
    for token in end..<min(end + 10, range.upperBound) {
      let index = Int(clauses.words.timex[token])
      if words.byte(token) == 44 || words.is(token, .coordinator), index < 0 { break }
      // "held the same post at Orbis Bank since 2017": another office.
      let mention = Int(clauses.words.mention[token])
      if mention >= 0, analysis.mentions[mention].kind == .body { return nil }
      guard index >= 0 else { continue }
      if isHeldStill, first == nil { first = beginning(of: index, at: token) }
      guard let edtf = analysis.timexes[index].edtf else { continue }
      switch analysis.timexes[index].relation {
      case .since, .rangeStart: first = edtf
      case .until, .rangeEnd: last = edtf
      default: break
      }
    }
    return first == nil && last == nil ? nil : (first, last)
  }

  /// Whether the sentence has told from when to when somebody held an office.
  private func isDated(_ person: Int, in sentence: Int, _ index: TenureIndex) -> Bool {
    index.told(in: sentence).contains {
      let reading = index.readings[$0]
      return isTenure(reading) && reading.source == person
        && (reading.start != nil || reading.end != nil)
    }
  }

  /// The tellings of the one office that is meant: told last before the verb, or the only one of the document.
  private func offices(
    of person: Int, before verb: Int, _ post: Post, _ sentence: Int, in index: TenureIndex
  ) -> [Int] {
    let told = index.told(of: person).filter {
      let reading = index.readings[$0]
      return reading.type == .position && reading.factuality == .fact && reading.status != .future
        && (post.title == nil || post.title == lastWord(ofTitle: reading))
    }
    if post.isNamedBefore {
      // "deputy director, a role that she has filled since 2017": right before it.
      guard let own = told.last(where: { isBeside(index.readings[$0], verb, sentence) }) else {
        return []
      }
      return told.filter { isSameOffice(index.readings[$0], index.readings[own]) }
    }
    let near = (max(0, sentence - 2)...sentence).reversed().lazy.map { number in
      told.filter {
        index.readings[$0].sentences.contains(number) && index.readings[$0].anchor < verb
      }
    }.first { !$0.isEmpty }
    let meant = near ?? told
    guard let first = meant.first,
      meant.allSatisfy({ isSameOffice(index.readings[$0], index.readings[first]) })
    else { return [] }
    return told.filter { isSameOffice(index.readings[$0], index.readings[first]) }
  }

  /// Whether an office ends right before what is said of it, up to a comma.
  private func isBeside(_ reading: RelationReading, _ verb: Int, _ sentence: Int) -> Bool {
    let range = analysis.text.sentences[sentence].tokens
    guard range.contains(reading.anchor), reading.anchor < verb,
      let comma = (max(range.lowerBound, verb - 8)..<verb).first(where: { words.byte($0) == 44 }),
      reading.anchor < comma
    else { return false }
    return words.lower(comma - 1) == lastWord(ofTitle: reading)
      || clauses.words.mention[comma - 1] >= 0
        && analysis.mentions[Int(clauses.words.mention[comma - 1])].entity == reading.target
        && !(reading.anchor..<comma).contains { words.byte($0) == 44 }
  }

  func setStart(
    _ date: EDTF, of offices: [Int], toldIn sentence: Int, _ index: inout TenureIndex
  ) {
    for place in offices {
      let reading = index.readings[place]
      guard reading.start == nil || isFiner(date, than: reading.start), isBefore(date, reading.end)
      else { continue }
      index.update(place) { reading in
        reading.start = date
        reading.add(sentences: [sentence])
      }
    }
  }

  private func setEnd(
    _ date: EDTF, of offices: [Int], toldIn sentence: Int, _ index: inout TenureIndex
  ) {
    for place in offices {
      let reading = index.readings[place]
      guard reading.end == nil || isFiner(date, than: reading.end), isBefore(reading.start, date)
      else { continue }
      index.update(place) { reading in
        reading.end = date
        if isPast(date) { reading.status = .former }
        reading.add(sentences: [sentence])
      }
    }
  }

  private func isBefore(_ start: EDTF?, _ end: EDTF?) -> Bool {
    guard let start = start?.earliest, let end = end?.latest else { return true }
    return start <= end
  }

  /// When an office began that a perfect or an apposition tells to have been held for so many years.
  private func beginning(beside reading: RelationReading) -> EDTF? {
    let range = analysis.text.sentences[analysis.text.sentence(ofToken: reading.anchor)].tokens
    let isHeldStill =
      reading.telling.office?.isApposition == true || words.is(reading.anchor, .perfectAuxiliary)
      || (max(range.lowerBound, reading.anchor - 6)..<reading.anchor).contains {
        words.is($0, .perfectAuxiliary)
      }
    // "has been re-elected for five years": those to come.
    let groups = clauses.trees[analysis.text.sentence(ofToken: reading.anchor)].groups
    let isGiven = groups.contains {
      !$0.isCopula && $0.head <= reading.anchor && reading.anchor - $0.head < 4
        && clauses.grammar.isVerb($0.lemma, of: "appointment")
    }
    guard isHeldStill, !isGiven else { return nil }
    for token in reading.anchor + 1..<min(reading.anchor + 14, range.upperBound) {
      if words.byte(token) == 44 || words.is(token, .coordinator) { return nil }
      // "the director of the Bank jailed for 20 years"
      if groups.contains(where: { $0.head == token && !$0.isCopula }) { return nil }
      let index = Int(clauses.words.timex[token])
      if index >= 0 { return beginning(of: index, at: token) }
    }
    return nil
  }

  /// "for eight years" before the day of the text: about that year; not "for more than eight years".
  private func beginning(of timex: Int, at token: Int) -> EDTF? {
    let timex = analysis.timexes[timex]
    guard let published = analysis.published?.earliest, timex.type == .duration,
      timex.modifier == nil, words.is(token - 1, .purpose), timex.value.hasPrefix("P"),
      timex.value.hasSuffix("Y"), let years = Int(timex.value.dropFirst().dropLast()),
      (1...60).contains(years)
    else { return nil }
    return EDTF("\(published.year - years)~")
  }
}
