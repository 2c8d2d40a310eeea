import ChronographLanguage

/// Offices of those whom one sentence counts in a body and the next one names.
extension OpenOffices {
  /// Where the sentence before counts those whom this one names.
  ///
  /// "Three officials of the Harbour Board were charged. They are Otto Krog, the registrar, and Dena Lima, an engineer."
  func counted(_ office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    guard office.sentence > 0, office.holding.telling.isBesideName, !phrase.isFormer,
      !office.holding.isPast,
      !hasUnknownOwner(phrase) || isOfField(phrase.tokens.upperBound), !isNational(phrase),
      !words.is(phrase.title.upperBound - 1, .localLeader)
    else { return nil }
    let lists = NamedLists(clauses: finder.clauses, words: words, index: finder.index)
    guard let verb = lists.verb(ofSentence: office.sentence), verb < phrase.tokens.lowerBound
    else { return nil }
    let range = finder.analysis.text.sentences[office.sentence - 1].tokens
    let bodies = Set(range.compactMap { lists.isPeople($0) ? body(ofPeople: $0) : nil })
    return bodies.count == 1 ? bodies.first : nil
  }

  /// "commissioner | for disaster relief": a field without a name, and no "adviser | to the mayor".
  private func isOfField(_ link: Int) -> Bool {
    words.is(link, .purpose) && words.shape(link + 1).contains(.lowerCase)
      && !words.has(link + 1, [.determiner, .pronoun, .titleHead])
  }

  /// "officials in the Harbour Board", "Harbour Board officials".
  private func body(ofPeople noun: Int) -> Int? {
    if words.is(noun + 1, .titleLink) {
      let next = words.has(noun + 2, .determiner) ? noun + 3 : noun + 2
      if let body = finder.index.mention(at: next), body.kind == .body {
        // "of the Harbour Board and the Fishery Agency"
        let second = finder.index.start(behindArticles: body.tokens.upperBound + 1, words)
        let isOfTwo =
          words.is(body.tokens.upperBound, .coordinator)
          && finder.index.mention(at: second)?.kind == .body
        return isOfTwo ? nil : body.entity
      }
    }
    let isDescribed =
      finder.index.mention(endingAt: noun) == nil && words.has(noun - 1, .titleModifier)
    guard let body = finder.index.mention(endingAt: isDescribed ? noun - 1 : noun),
      body.kind == .body
    else { return nil }
    return body.entity
  }

  /// Where the sentence before has somebody whose posts this one lists.
  ///
  /// "Otto Krog joined Orbis Bank in 1999. His roles included treasurer and head of risk."
  func employer(ofPosts office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    guard office.holding.telling.kind == .curriculum || office.holding.telling.kind == .listed,
      let person = office.holding.holders.first, office.holding.holders.count == 1,
      !isNational(phrase) || phrase.title.contains(where: { words.has($0, .corporate) }),
      !words.is(phrase.title.upperBound - 1, .localLeader)
    else { return nil }
    let reader = SentenceOffices(
      finder: finder, sentence: office.sentence,
      range: finder.analysis.text.sentences[office.sentence].tokens)
    guard let posts = reader.ownPosts, posts < phrase.tokens.lowerBound, office.sentence > 0
    else { return nil }
    let told = closed.told(of: person).map { closed.readings[$0] }.filter {
      $0.sentences.contains(office.sentence - 1)
    }
    let range = finder.analysis.text.sentences[office.sentence - 1].tokens
    let named = finder.index.mentions(before: range.upperBound, downTo: range.lowerBound + 1)
    let isOwn = named.allSatisfy { $0.kind != .person || $0.entity == person }
    let joined = named.filter {
      isOwn && $0.kind == .body
        && isEmployer($0, phrase.title.upperBound - 1, from: range.lowerBound)
    }
    let bodies = Set(
      told.map(\.target).filter { entities[$0].kind == .body } + joined.map(\.entity))
    return bodies.count == 1 ? bodies.first : nil
  }
}
