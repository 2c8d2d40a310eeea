internal import ChronographLanguage
internal import ChronographReading

/// Who holds an office that stands beside a name between commas.
extension SentenceOffices {
  /// "Jiao Xiaoping, former Deputy Commander of …", "Seay, 61, a former member of …".
  func holderInApposition(_ holding: inout Holding) -> Bool {
    // "…, the Foreign Minister of X will visit": a subject of its own.
    if holding.end < range.upperBound, words.has(holding.end, [.auxiliary, .modal]) {
      return false
    }
    if holderAmongOthers(&holding) { return true }
    if opensClause(holding) || isByline || isListOfPosts { return false }
    var token = holding.phrase.tokens.lowerBound - 1
    // Over the owner: "Tim Cook, Apple's CEO"
    if let owner = ownerStart(holding) { token = owner - 1 }
    // "Lima, a long-time former executive with Orbis Bank who became"
    let described = overDescription(token)
    if words.byte(described - 1) == 44 {
      token = described
      holding.phrase.tokens = described + 1..<holding.phrase.tokens.upperBound
    }
    if words.is(token, .negativeDeterminer) { return false }
    token = overOneOf(overFirstOfTwo(token))
    while token > range.lowerBound {
      if let before = overSpan(token, &holding) {
        token = before
        continue
      }
      guard
        words.has(token, [.determiner, .demonym, .formerMarker])
          || words.is(token, .appositionAdverb) || words.is(token, .reflexivePronoun)
          // "immediate former Speaker"
          || words.is(token, .immediateAdjective)
          // "the current Vice President of the Assembly"
          || words.is(token, .roleAdjective)
      else { break }
      if words.is(token, .pastAdverb) { holding.isPast = true }
      token -= 1
    }
    guard token > range.lowerBound,
      words.byte(token) == 44 || words.byte(token) == 40
        || isLine && (words.byte(token) == 58 || isDash(token))
        || words.is(token, .roleMarker) && words.byte(token - 1) == 44
    else { return false }
    if words.is(token, .roleMarker) { token -= 1 }
    // "the former minister, a founding member of the party,": whoever the description stands for
    if mention(endingAt: token) == nil, let person = finder.clauses.holders[token - 1] {
      holding.holders = [person]
      holding.telling = .init(kind: .apposition)
      holding.confidence = .medium
      return true
    }
    if let person = mention(endingAt: token), person.kind == .person {
      if isOfNextName(holding, behind: person) {
        holding.isOfNext = true
        return false
      }
      _ = hold(person, &holding, .apposition, .high)
      takeRow(endingWith: person, &holding)
      return true
    }
    return nameBehind(asides: token).map { hold($0, &holding, .apposition, .high) } ?? false
  }

  /// "Ida Lund – director of the Harbour Board": a dash between blanks.
  private func isDash(_ token: Int) -> Bool {
    words.shape(token).contains(.spaceBefore) && words.shape(token + 1).contains(.spaceBefore)
      && (words.byte(token) == 45 || words.isDash(token))
  }

  /// "By Milo Hart, Crown Court Reporter": who wrote it works for whoever prints it.
  private var isByline: Bool {
    words.is(range.lowerBound, .agentMarker)
      && finder.clauses.trees[sentence].groups.allSatisfy { $0.isParticiple || $0.isGerund }
  }

  /// The name before ages, homes and brackets: "Lima, 58, of Oran, the mayor", "Lima (利馬), mayor".
  private func nameBehind(asides comma: Int) -> Mention? {
    var token = comma
    while token > range.lowerBound + 1 {
      if token < comma, let person = mention(endingAt: token), person.kind == .person {
        return person
      }
      if words.shape(token - 1).contains(.number), words.byte(token - 2) == 44 {
        token -= 2
      } else if let home = mention(endingAt: token), home.kind == .place,
        words.is(home.tokens.lowerBound - 1, .genitive)
          || words.byte(home.tokens.lowerBound - 1) == 44
      {
        let link = home.tokens.lowerBound - 1
        // "of Oran, Velia": the town stands before its country.
        if words.byte(link) == 44 {
          guard mention(endingAt: link)?.kind == .place else { return nil }
          token = link
        } else {
          guard words.byte(link - 1) == 44 else { return nil }
          token = link - 1
        }
      } else if words.byte(token - 1) == 41,
        let open = (max(range.lowerBound, token - 6)..<token).last(where: { words.byte($0) == 40 })
      {
        token = open
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Unlike Lima, the chairman of the Board denied it": a subject, no apposition.
  private func opensClause(_ holding: Holding) -> Bool {
    let start = ownerStart(holding) ?? holding.phrase.tokens.lowerBound
    guard words.is(start - 1, .definiteArticle), holding.end < range.upperBound else {
      return false
    }
    return finder.clauses.trees[sentence].groups.contains {
      $0.tokens.lowerBound == holding.end && !$0.isParticiple && !$0.isGerund && !$0.isInfinitive
    }
  }

  /// "Krog will serve as head of the Bank, Lima said": whoever tells it, without a comma behind the name.
  func isTeller(_ name: Mention, behind holding: Holding) -> Bool {
    words.is(name.tokens.upperBound, .speechVerb)
      && finder.clauses.trees[sentence].groups.contains {
        $0.tokens.upperBound <= holding.phrase.tokens.lowerBound
      }
  }

  /// "Secretary of Treasury | Lima": what the office is for, and no title of hers.
  func isField(_ words: Range<Int>) -> Bool {
    !words.isEmpty && self.words.isCapitalized(words.lowerBound)
      && !words.contains {
        self.words.has($0, [.titleHead, .titleModifier, .honorific, .plainRole])
      }
  }

  /// "an aide to Board chief Lima and director of the Bureau": what follows is the aide's.
  func isOwnersOffice(_ holding: Holding) -> Bool {
    guard holding.telling.kind == .titled else { return false }
    var link = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    while link > range.lowerBound, words.has(link, .formerMarker) || words.isHyphen(link) {
      link -= 1
    }
    return (words.is(link, .genitive) || words.is(link, .goal))
      && words.has(link - 1, [.titleHead, .tie, .plainRole])
  }

  /// Whether an office, or the body of one, stands right before a name.
  func isTitled(_ name: Mention) -> Bool {
    let first = name.tokens.lowerBound
    return words.isCapitalized(first - 1)
      && (words.has(first - 1, .titleHead)
        || mention(endingAt: first).map { $0.kind == .body } == true)
  }

  /// "Lin Osk-wai (林某某)": the name before its own characters in brackets.
  func named(beforeBracket end: Int) -> Mention? {
    let open = end - 3
    guard open > range.lowerBound, words.byte(end - 1) == 41, words.byte(open) == 40,
      words.shape(open + 1).contains(.han), let name = finder.index.mention(endingAt: open),
      finder.index.mention(at: open + 1)?.entity == name.entity
    else { return nil }
    return name
  }

  /// "Lima, chairman of the Board, Krog, director of the Bank": the title is of the name before its comma.
  ///
  /// "According to Lima, the chairman of the Board, Krog, left": his; "Unlike Lima, the chairman, Krog left": hers.
  func followsName(_ holding: Holding, before next: Mention) -> Bool {
    var comma = (ownerStart(holding) ?? holding.phrase.tokens.lowerBound) - 1
    let isDefinite = words.is(comma, .definiteArticle)
    while comma > range.lowerBound, words.has(comma, .determiner) { comma -= 1 }
    guard comma > range.lowerBound, words.byte(comma) == 44,
      let name = mention(endingAt: comma), name.kind == .person, name.form == .name,
      // "the head of the Front, Lima, the president of the Bank, Krog, and": each name has its own before it.
      told.last.map({
        $0.holding.telling.kind == .titled && $0.holding.end == name.tokens.upperBound
          && words.byte(name.tokens.lowerBound - 1) == 44
      }) != true
    else { return false }
    let isClosed = words.byte(next.tokens.upperBound) == 44
    // "Head of the Bank Lima, former Chairman of the Board, Krog, and": each title before its name.
    if words.isCapitalized(holding.phrase.title.lowerBound), comma == name.tokens.upperBound,
      isTitled(name),
      isClosed || next.tokens.upperBound >= range.upperBound
        || words.byte(next.tokens.upperBound) == 46
    {
      return false
    }
    return !(isDefinite && isClosed && isFronted(name.tokens.lowerBound))
  }
}
