internal import ChronographLanguage
internal import ChronographReading

/// Offices that stand side by side and are not of the same body, or not of the same person.
extension SentenceOffices {
  /// "finance chief of Orbis and former | chairman and chief executive of Kordax": a title that shares the body behind
  /// it, not the one before.
  func opensPair(_ holding: Holding, behind previous: Holding?) -> Bool {
    guard let previous, !previous.targets.isEmpty,
      previous.end > previous.phrase.tokens.upperBound,
      previous.end <= holding.phrase.tokens.lowerBound,
      holding.phrase.tokens.upperBound == holding.end, words.is(holding.end, .titleCoordinator)
    else { return false }
    return (previous.end..<holding.phrase.tokens.lowerBound).allSatisfy {
      words.is($0, .coordinator) || words.byte($0) == 44 || words.has($0, .determiner)
    }
  }

  /// "its acting chairman, Justice Lima", "the panel's head, Senator Krog": what somebody is called by is no office of
  /// the body.
  func isCalledBy(_ holding: Holding, behind previous: Holding) -> Bool {
    let title = holding.phrase.title
    return holding.targets.isEmpty && title.count == 1 && title == holding.phrase.tokens
      && words.isCapitalized(title.lowerBound) && !words.has(title.lowerBound, .corporate)
      && words.shape(previous.phrase.title.lowerBound).contains(.lowerCase)
      && previous.phrase.tokens.upperBound + 1 == title.lowerBound
      && words.byte(previous.phrase.tokens.upperBound) == 44
      && mention(at: title.upperBound)?.kind == .person
  }

  /// "The Board's acting chairman, Justice Lima,": the name behind what she is called by.
  mutating func takeCalled(_ holding: Holding, _ previous: Holding) {
    guard previous.holders.isEmpty, !previous.targets.isEmpty, !holding.holders.isEmpty,
      holding.end >= range.upperBound || words.shape(holding.end).contains(.punctuation)
    else { return }
    var office = previous
    (office.holders, office.telling) = (holding.holders, .init(kind: .apposition))
    office.confidence = .medium
    emit(office)
    open.removeAll { $0.holding.phrase == previous.phrase }
  }

  /// "Oran governor Lima and former Director of Prisons Krog": each with a name, and the second with its own time or field.
  func isOfAnotherPlace(_ holding: Holding, than previous: Holding) -> Bool {
    previous.telling.kind == .titled && !previous.holders.isEmpty
      && holding.telling.kind == .titled && holding.holders != previous.holders
      && previous.targets.allSatisfy { finder.analysis.entities[$0].kind == .place }
      && (holding.phrase.isFormer
        || holding.phrase.title.contains { words.is($0, .genitiveOrPurpose) })
  }

  /// "will become its chief executive, succeeding | president Lima": of the same body.
  func takeSucceeded(_ holding: inout Holding, after previous: Holding?) {
    guard holding.targets.isEmpty, holding.telling.kind == .titled, !holding.phrase.isFormer,
      let previous, !previous.targets.isEmpty, !previous.phrase.tie,
      holding.phrase.title.contains(where: { words.has($0, .corporate) })
    else { return }
    var verb = holding.phrase.tokens.lowerBound - 1
    while words.is(verb, .roleAdjective) || words.has(verb, .determiner) { verb -= 1 }
    guard words.byte(verb - 1) == 44, verb > previous.end, finder.verbs.succeeds(verb) else {
      return
    }
    holding.targets = previous.targets
  }

  /// "They are Lima, director of Orbis; and Krog, who is now": of a list the one behind the last semicolon.
  func lastOfList(_ persons: [Int], before token: Int) -> [Int] {
    guard persons.count > 1,
      let mark = (range.lowerBound..<token).last(where: { words.byte($0) == 59 })
    else { return persons }
    let named = finder.index.mentions(before: token, downTo: mark).map(\.entity)
    let last = persons.filter { named.contains($0) }
    return last.isEmpty ? persons : last
  }

  /// "came from Lima Genetics, where he was chief scientist": there, whatever that is, where no body is named before.
  func isBehindWhere(_ holding: Holding) -> Bool {
    let first = holding.phrase.tokens.lowerBound
    return (max(range.lowerBound, first - 6)..<first).contains { token in
      words.is(token, .placeRelative) && words.byte(token - 1) == 44
        && !(token..<first).contains { words.byte($0) == 44 }
        && !finder.index.mentions(before: token, downTo: range.lowerBound).contains {
          $0.kind == .body
        }
    }
  }

  /// "a physician", "a Velian physician": with an article of one among many.
  func isOneOfMany(_ phrase: TitlePhrase) -> Bool {
    var before = phrase.tokens.lowerBound - 1
    if words.has(before, .demonym) || isAttribute(before) { before -= 1 }
    return words.is(before, .indefiniteArticle)
  }

  /// The title whose body an open one shares: the next, or the last of a list, "chairman, president and chief
  /// executive of Orbis".
  func sharedTitle(behind index: Int, in titles: [TitlePhrase]) -> TitlePhrase? {
    guard index + 1 < titles.count else { return nil }
    var last = index
    while last + 1 < titles.count, last - index < 4,
      titles[last].tokens.upperBound < titles[last + 1].tokens.lowerBound,
      (titles[last].tokens.upperBound..<titles[last + 1].tokens.lowerBound).allSatisfy({
        words.byte($0) == 44 || words.is($0, .titleCoordinator)
      })
    { last += 1 }
    guard last > index + 1, words.is(titles[last].tokens.lowerBound - 1, .titleCoordinator),
      titles[index...last].allSatisfy({ phrase in
        phrase.title.contains { words.has($0, .corporate) }
      })
    else { return titles[index + 1] }
    return titles[last]
  }

  /// "Oran MP Lima, former town clerk | and Lorrada MP Krog": in a row of offices before names the next name has it.
  func isOfNextName(_ holding: Holding, behind name: Mention) -> Bool {
    guard words.byte(name.tokens.upperBound) == 44,
      words.has(name.tokens.lowerBound - 1, .titleHead),
      holding.phrase.tokens.upperBound == holding.end, words.is(holding.end, .coordinator)
    else { return false }
    var token = holding.end + 1
    guard !words.has(token, .determiner) else { return false }
    while token < range.upperBound, token - holding.end < 6, mention(at: token)?.kind != .person {
      guard
        words.has(token, [.titleHead, .titleModifier, .formerMarker])
          || finder.clauses.words.mention[token] >= 0 || words.isCapitalized(token)
      else { return false }
      token += 1
    }
    return mention(at: token)?.kind == .person && words.has(token - 1, .titleHead)
  }

  /// "finds a replacement finance chief, Lima will": whom somebody looks for.
  func isSought(_ phrase: TitlePhrase) -> Bool {
    let first = phrase.title.lowerBound
    return [first, first - 1].contains { token in
      words.is(token, .soughtAdjective) && words.has(token - 1, .determiner)
    }
  }
}
