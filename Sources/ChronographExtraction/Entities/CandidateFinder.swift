internal import ChronographLanguage
internal import ChronographReading

/// Finds the words of a document that may name something, sentence by sentence.
struct CandidateFinder {
  let words: Words
  let grammar: NameGrammar
  /// Which tokens belong to a temporal expression.
  let isTimed: [Bool]
  var candidates: [Candidate] = []

  init(words: Words, timed: [TextSpan]) {
    self.words = words
    grammar = NameGrammar(words: words)
    var isTimed = Array(repeating: false, count: words.count)
    var index = 0
    for span in timed {
      while index < words.count, words.text.tokens[index].span.upperBound <= span.lowerBound { index += 1 }
      var inside = index
      while inside < words.count, Int(words.text.tokens[inside].lowerBound) < span.upperBound {
        isTimed[inside] = true
        inside += 1
      }
    }
    self.isTimed = isTimed
  }

  /// All candidates in order of place; nested ones after the one that holds them.
  static func candidates(in words: Words, timed: [TextSpan]) -> [Candidate] {
    var finder = CandidateFinder(words: words, timed: timed)
    for sentence in words.text.sentences { finder.scan(sentence.tokens) }
    return finder.candidates
  }

  private mutating func scan(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let end = quotedTitle(at: index, limit: sentence.upperBound) {
        index = end
      } else if words.shape(index).contains(.han) {
        addHan(index)
        index += 1
      } else if startsName(index) {
        let next = name(at: index, limit: sentence.upperBound)
        index = max(next, index + 1)
      } else if let end = lowerCaseBody(at: index, limit: sentence.upperBound) {
        index = end
      } else {
        index += 1
      }
    }
  }

  private func startsName(_ index: Int) -> Bool {
    guard grammar.isNameWord(index), !isTimed[index] || words.has(index, .surname) && !words.has(index, [.month, .weekday])
    else { return false }
    guard grammar.isPlainWord(index) else { return true }
    // A common word can still open a name: "Security Council members", "Central bank" not.
    let end = grammar.runEnd(from: index, limit: words.text.sentences[words.text.sentence(ofToken: index)].tokens.upperBound)
    if opensListedName(index) { return true }
    guard end > index + 1 else { return words.has(index, .bodyHead) && opensComplement(index) }
    if words.has(index, [.determiner, .preposition, .conjunction, .pronoun, .auxiliary, .relative, .negation]) { return false }
    if words.inTitleCase[index] { return words.has(index, [.bodyHead, .instrumentHead]) && opensComplement(index) }
    if grammar.isPinyinName(index..<end) || words.has(index, .givenName) && grammar.person(index..<end)?.isLikely == true { return true }
    return grammar.holdsHead(index + 1..<end) || words.has(end - 1, [.instrumentHead, .placeHead]) || words.has(index, [.titleHead, .titleModifier, .honorific])
  }

  private func opensComplement(_ index: Int) -> Bool {
    index + 2 < words.count && words.isAny(index + 1, "of", "for") && (grammar.isNameWord(index + 2) || words.is(index + 2, "the"))
  }

  private func opensListedName(_ index: Int) -> Bool {
    guard words.has(index, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(in: words.text.tokens, from: index, limit: words.count, wanted: [.place, .body])
    else { return words.has(index, [.place, .body]) && !words.has(index, [.common, .ambiguous]) }
    return (index..<match.end).allSatisfy { words.isCapitalized($0) || words.has($0, [.preposition, .determiner]) }
  }

  // MARK: Names

  /// Reads the name that starts at a token and returns where reading goes on.
  private mutating func name(at start: Int, limit: Int) -> Int {
    if let match = listedName(at: start, limit: limit) { return match }
    let end = coordinatedEnd(start..<grammar.runEnd(from: start, limit: limit), limit: limit)
    if let split = titleSplit(start..<end, limit: limit) { return split }
    return segment(start..<end, limit: limit)
  }

  /// "Communications and Multimedia Ministry": modifiers joined by "and" before one head.
  private func coordinatedEnd(_ run: Range<Int>, limit: Int) -> Int {
    let end = run.upperBound
    guard end + 1 < limit, words.is(end, "and"), grammar.isNameWord(end + 1), !words.inTitleCase[end],
      !grammar.holdsHead(run), words.isCommon(end - 1),
      !words.has(end - 1, [.place, .demonym, .titleHead, .surname, .month]) || words.has(end - 1, .titleModifier)
    else { return end }
    let rest = grammar.runEnd(from: end + 1, limit: limit)
    let isHeaded = words.has(rest - 1, [.bodyHead, .companySuffix])
    return isHeaded && words.isCommon(end + 1) && rest - end > 2 ? rest : end
  }

  /// A listed name of several words, unless a longer name of grammar holds it.
  private mutating func listedName(at start: Int, limit: Int) -> Int? {
    guard words.has(start, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(in: words.text.tokens, from: start, limit: limit, wanted: [.place, .body]),
      (start..<match.end).allSatisfy({ words.isCapitalized($0) || words.has($0, [.preposition, .determiner]) || words.isHyphen($0) || words.isPossessive($0) || words.shape($0).contains(.punctuation) })
    else { return nil }
    let run = grammar.runEnd(from: start, limit: limit)
    guard run <= match.end else { return nil }
    if match.classes.contains(.body), let longer = bodyEnd(start..<match.end, limit: limit), longer > match.end {
      return addBody(start..<longer, limit: limit)
    }
    if match.classes.contains(.body) { return addBody(start..<match.end, limit: limit) }
    add(start..<match.end, .place, .certain)
    return match.end
  }

  /// Splits "CIA Director John Ratcliffe" at its title; the title itself names nothing.
  private mutating func titleSplit(_ run: Range<Int>, limit: Int) -> Int? {
    guard let title = titleRange(in: run) else { return nil }
    if title.lowerBound > run.lowerBound, !(run.lowerBound..<title.lowerBound).allSatisfy({ words.has($0, [.common, .titleModifier]) && !words.has($0, [.bodyHead, .place, .body]) || words.byte($0) == 45 }) { _ = segment(run.lowerBound..<title.lowerBound, limit: title.lowerBound) }
    guard title.upperBound < run.upperBound else { return run.upperBound }
    if words.isPossessive(title.upperBound) { return title.upperBound + 1 }
    let rest = title.upperBound..<run.upperBound
    if rest.count == 1 && !words.has(rest.lowerBound, .common) || rest.count > 1 && grammar.person(rest) != nil {
      add(rest, .person, rest.count == 1 ? .likely : .certain, titled: true, familyFirst: grammar.isPinyinName(rest))
      return personTail(after: rest.upperBound, limit: limit)
    }
    return rest.allSatisfy { words.has($0, .common) } ? run.upperBound : segment(rest, limit: limit)
  }

  /// The title inside a run of capitalised words, with its modifiers: no head of a body may follow it.
  private func titleRange(in run: Range<Int>) -> Range<Int>? {
    var index = run.upperBound - 1
    while index >= run.lowerBound {
      if words.has(index, .bodyHead), !words.has(index, .titleHead) { return nil }
      let isTitle = words.has(index, [.titleHead, .honorific, .plainRole, .formerMarker]) && !isNameOnly(index, in: run)
      if isTitle, !words.has(index, .surname) || index < run.upperBound - 1 || run.count == 1 || words.has(index - 1, [.titleModifier]) {
        var start = index
        while start > run.lowerBound, isTitleWord(start - 1) { start -= 1 }
        return start..<index + 1
      }
      index -= 1
    }
    return nil
  }

  /// A word that is a title by the list but stands as a name: "Justice Bureau" is told before; "Pope Chen".
  private func isNameOnly(_ index: Int, in run: Range<Int>) -> Bool {
    words.has(index, .honorific) && index == run.upperBound - 1 && run.count > 1 && words.has(index, .surname)
  }

  private func isTitleWord(_ index: Int) -> Bool {
    if words.byte(index) == 45 { return true }
    return words.has(index, [.titleHead, .titleModifier, .honorific, .formerMarker])
      && !words.has(index, [.bodyHead, .place]) || words.has(index, .formerMarker)
  }

  /// ", III" and ", Jr." belong to the name.
  private mutating func personTail(after end: Int, limit: Int) -> Int {
    guard end + 1 < limit, words.byte(end) == 44,
      words.isAny(end + 1, "jr.", "sr.", "jr", "sr", "ii", "iii", "iv"), let last = candidates.indices.last
    else { return end }
    candidates[last].tokens = candidates[last].tokens.lowerBound..<end + 2
    return end + 2
  }

  /// Decides what a run of capitalised words without a title is.
  private mutating func segment(_ run: Range<Int>, limit: Int) -> Int {
    if run.count > 1, words.has(run.lowerBound, .phraseStart), let match = words.lexicon.phrases.longestMatch(in: words.text.tokens, from: run.lowerBound, limit: run.upperBound, wanted: [.place]), match.end == run.upperBound {
      add(run, .place, .certain)
      return run.upperBound
    }
    if let end = instrumentEnd(run, limit: limit) { return addInstrument(run.lowerBound..<end, limit: limit) }
    if let end = bodyEnd(run, limit: limit) { return addBody(run.lowerBound..<end, limit: limit) }
    if let end = placeEnd(run) {
      add(run.lowerBound..<end, .place, .certain)
      return end
    }
    if words.has(run.lowerBound, .demonym), !words.has(run.lowerBound, .surname) || run.count == 1 { return run.lowerBound + 1 }
    if run.count >= 2, let person = grammar.person(run) {
      add(run, .person, person.isLikely ? .likely : .open, familyFirst: person.isFamilyNameFirst)
      return personTail(after: run.upperBound, limit: limit)
    }
    return single(run)
  }

  private mutating func single(_ run: Range<Int>) -> Int {
    let first = run.lowerBound
    if words.has(first, .placeHead), run.count > 1 { return first + 1 }
    if run.count > 1 {
      // A part may be known: "Beijing Guoan".
      let hasContent = run.contains { !words.has($0, .common) }
      if hasContent { add(run, words.has(first, .companySuffix) ? .body : .body, .open) }
      return run.upperBound
    }
    let shape = words.shape(first)
    if words.has(first, .body), !words.has(first, .ambiguous) {
      return addBody(run, limit: words.count)
    } else if words.has(first, .place), !words.has(first, .ambiguous) {
      add(run, .place, .certain)
    } else if isAcronym(first) {
      add(run, .body, .likely)
    } else if words.has(first, [.bodyHead, .instrumentHead]) {
      add(run, words.has(first, .bodyHead) ? .body : .instrument, .shortForm)
    } else if words.has(first, .place) {
      add(run, .place, .open)
    } else if !words.has(first, [.gathering, .demonym, .titleHead, .titleModifier, .honorific, .caseHead]), !shape.contains(.number) || words.isMixed(first) {
      add(run, .person, .open)
    }
    return run.upperBound
  }

  /// Two to six capitals that are no heading.
  func isAcronym(_ index: Int) -> Bool {
    let letters = words.letters(index)
    guard words.shape(index).contains(.allCaps), letters.count >= 2, letters.count <= 6 else { return false }
    guard letters.allSatisfy({ ($0 >= 65 && $0 <= 90) || ($0 >= 48 && $0 <= 57) }) else { return false }
    let sentence = words.text.sentences[words.text.sentence(ofToken: index)]
    let capitals = sentence.tokens.lazy.filter { words.shape($0).contains(.allCaps) }.count
    return !words.isAny(index, "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "pm", "am", "ad", "bc", "rmb", "usd", "ok", "tv", "ngo", "ngos", "ceo", "cfo")
      && (capitals * 2 < sentence.tokens.count || sentence.tokens.count < 3)
  }

  // MARK: Bodies, instruments, places

  /// Where the body's name ends that starts with a run, complement included.
  private func bodyEnd(_ run: Range<Int>, limit: Int) -> Int? {
    guard let head = run.last(where: { words.has($0, [.bodyHead, .companySuffix]) || words.has($0, .body) }) else { return nil }
    let isHead = words.has(head, .bodyHead)
    // A bare head is a short form unless a complement follows.
    let end = isHead ? grammar.complementEnd(after: head + 1, limit: limit) : head + 1
    if head == run.lowerBound, end == head + 1 { return nil }
    // "Party Organizations", "Party Members": a modifier.
    if words.is(head, "party"), head + 1 < run.upperBound { return nil }
    if !isHead, !words.has(head, .companySuffix), head + 1 < run.upperBound { return nil }
    if end == head + 1, head + 1 < run.upperBound { return trailing(head + 1..<run.upperBound) }
    // "United Nations Office in Geneva"
    if isHead, end == head + 1, end + 1 < limit, words.is(end, "in"), words.has(end + 1, .place), words.isAny(head, "office", "mission"), run.contains(where: { words.has($0, .phraseStart) && opensListedName($0) }) { return end + 2 }
    return max(end, head + 1)
  }

  /// Words after the head belong to the name where they are no name of their own: "Tribunal Général".
  private func trailing(_ rest: Range<Int>) -> Int {
    guard rest.count == 1, words.isAny(rest.lowerBound - 1, "news", "radio", "press", "broadcasting") else { return rest.lowerBound }
    return grammar.person(rest) != nil || words.has(rest.lowerBound, [.place, .titleHead]) ? rest.lowerBound : rest.upperBound
  }

  private mutating func addBody(_ tokens: Range<Int>, limit: Int) -> Int {
    var range = tokens
    if words.has(range.lowerBound, .demonym), range.count > 1, startsWithPlainDemonym(range) { range = range.lowerBound + 1..<range.upperBound }
    while range.count > 1, words.has(range.lowerBound, .place), words.has(range.lowerBound, .country), words.has(range.lowerBound + 1, .bodyHead) == false, isForeignPrefix(range) {
      add(range.lowerBound..<range.lowerBound + 1, .place, .certain)
      range = range.lowerBound + 1..<range.upperBound
    }
    if range.upperBound + 1 < limit, words.is(range.upperBound, "news"), words.is(range.upperBound + 1, "agency") {
      range = range.lowerBound..<range.upperBound + 2
    }
    add(range, .body, .certain)
    let owner = candidates.count - 1
    let end = definition(after: range.upperBound, of: owner, limit: limit)
    // "Communist Party of China (CPC) Central Committee": the name goes on after its acronym.
    if end > range.upperBound, end < limit, grammar.isNameWord(end) {
      let more = grammar.runEnd(from: end, limit: limit)
      if let rest = bodyEnd(end..<more, limit: limit), words.has(rest - 1, .bodyHead) || rest > more {
        candidates[owner].isNested = true
        for index in candidates.indices.dropFirst(owner) { candidates[index].isNested = true }
        candidates.insert(Candidate(tokens: range.lowerBound..<rest, kind: .body, strength: .certain), at: owner)
        for index in candidates.indices.dropFirst(owner + 1) where candidates[index].definedBy != nil { candidates[index].definedBy = owner + 1 }
        return rest
      }
    }
    addNested(in: range, of: .body)
    reassignAcronyms(of: owner)
    return end
  }

  /// "Office of the Commission for Discipline Inspection (CDI)": the acronym is that of the inner body.
  private mutating func reassignAcronyms(of owner: Int) {
    let end = candidates[owner].tokens.upperBound
    let inner = candidates.indices.filter {
      $0 > owner && candidates[$0].isNested && candidates[$0].tokens.upperBound == end
    }
    guard !inner.isEmpty else { return }
    for index in candidates.indices.dropFirst(owner + 1) where candidates[index].definedBy == owner {
      let acronym = words.lower(candidates[index].tokens.lowerBound).filter { $0 != "." }
      guard !initials(owner).contains(acronym),
        let fitting = inner.first(where: { initials($0).contains(acronym) })
      else { continue }
      candidates[index].definedBy = fitting
    }
  }

  /// The first letters of a candidate's words, with and without its small words.
  private func initials(_ index: Int) -> [String] {
    let tokens = candidates[index].tokens.filter { words.shape($0).isDisjoint(with: .punctuation) && !words.isPossessive($0) }
    let content = tokens.filter { words.isCapitalized($0) }
    return [tokens, content].map { String($0.compactMap { words.lower($0).first }) }
  }

  /// "U.S. Central Intelligence Agency": the country stays outside; "China Securities Regulatory Commission": it is a part.
  private func isForeignPrefix(_ range: Range<Int>) -> Bool {
    words.shape(range.lowerBound).contains(.abbreviation) || words.shape(range.lowerBound).contains(.allCaps) && words.text.tokens[range.lowerBound].span.count <= 3
  }

  /// "Chinese Communist Party" is a name; of "Chinese Ministry of Defence" only the rest is.
  private func startsWithPlainDemonym(_ range: Range<Int>) -> Bool {
    range.count > 2
      && words.isAny(range.lowerBound + 1, "ministry", "embassy", "consulate", "department", "foreign", "ministries")
  }

  /// "X (ABC)": the acronym in brackets is another form of X.
  private mutating func definition(after end: Int, of owner: Int, limit: Int) -> Int {
    guard end + 2 < limit, words.byte(end) == 40 else { return end }
    var index = end + 1
    var found = false
    while index < limit, index - end < 12, words.byte(index) != 41 {
      if words.shape(index).contains(.han) {
        candidates.append(Candidate(tokens: index..<index + 1, kind: candidates[owner].kind, strength: .certain, definedBy: owner))
        found = true
      } else if grammar.isNameWord(index), !words.has(index, [.month, .weekday]), !isTimed[index], isDefinedForm(index) {
        candidates.append(Candidate(tokens: index..<index + 1, kind: candidates[owner].kind, strength: .certain, definedBy: owner))
        found = true
      }
      index += 1
    }
    guard found, index < limit, words.byte(index) == 41 else { return end }
    return index + 1
  }

  /// Inside brackets: an acronym, or a form in quotation marks.
  private func isDefinedForm(_ index: Int) -> Bool {
    let isQuoted = words.isOpeningQuote(index - 1) || words.byte(index - 1) == 34
    let isAlone = words.byte(index - 1) == 40 && words.byte(index + 1) == 41
    return isQuoted || isAlone && (words.shape(index).contains(.allCaps) || words.isMixed(index) || !words.has(index, [.common, .place]))
  }

  /// Bodies named inside a longer name: "[CCP] Central Committee", "Office of the [Central Committee]".
  private mutating func addNested(in range: Range<Int>, of kind: EntityKind) {
    var index = range.lowerBound
    while index < range.upperBound {
      let isInner = index > range.lowerBound
      if isInner, words.isAny(index - 1, "the", "of", "for", "on") || kind == .instrument, grammar.isNameWord(index) {
        let run = grammar.runEnd(from: index, limit: range.upperBound)
        if let end = bodyEnd(index..<run, limit: range.upperBound), end - index > 1 || words.has(index, .body) {
          candidates.append(Candidate(tokens: index..<end, kind: .body, strength: .certain, isNested: true))
          candidates[candidates.count - 1].needsOtherMention = kind == .instrument && !opensListedName(index)
          addNested(in: index..<end, of: .body)
          if end >= range.upperBound { return }
          index = end
          continue
        }
      }
      let isAgency = index + 1 < range.upperBound && words.isAny(index + 1, "news", "agency") && !isAcronym(index)
      if words.has(index, .body) && !isAgency || isAcronym(index), !words.has(index, .ambiguous), range.count > 1, !words.isHyphen(index + 1) {
        candidates.append(Candidate(tokens: index..<index + 1, kind: .body, strength: .certain, isNested: true))
      } else if !isInner, let end = nestedPrefix(range) {
        candidates.append(Candidate(tokens: index..<end, kind: .body, strength: .certain, isNested: true))
        index = end
        continue
      }
      index += 1
    }
  }

  /// A known body that a longer name starts with: "United Nations Compensation Commission", "Politburo Standing Committee".
  private func nestedPrefix(_ range: Range<Int>) -> Int? {
    if words.has(range.lowerBound, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(in: words.text.tokens, from: range.lowerBound, limit: range.upperBound, wanted: [.body]),
      match.end < range.upperBound, grammar.holdsHead(match.end..<range.upperBound) { return match.end }
    // "Central Committee Organization Department", "Senate Committee on …": a head before the last head.
    let heads = range.filter { words.has($0, .bodyHead) }
    guard heads.count >= 2, let first = heads.first, first + 1 < range.upperBound, !words.isAny(first + 1, "of", "for", "on", "and"),
      first > range.lowerBound || words.isAny(first, "senate", "house", "cabinet", "parliament", "congress"), words.byte(first + 1) != 38, !words.has(first, .companySuffix)
    else { return nil }
    return words.isAny(first, "committee", "commission", "congress", "council", "ministry", "senate", "house", "cabinet", "parliament", "party", "army") && !words.has(first, .gathering) || words.isAny(first, "senate", "house") ? first + 1 : nil
  }

  /// Where an instrument's title ends that starts with a run.
  private func instrumentEnd(_ run: Range<Int>, limit: Int) -> Int? {
    guard let head = run.first(where: { words.has($0, .instrumentHead) }) else { return nil }
    if words.inTitleCase[run.lowerBound], head > run.lowerBound, words.has(head - 1, .common) { return nil }
    if run.contains(where: { words.has($0, .bodyHead) && $0 > head }) { return nil }
    if words.is(head, "policy") || words.is(head, "report") || words.is(head, "order") || words.is(head, "program"), head + 1 == run.upperBound, run.count == 1 { return nil }
    var end = head + 1
    if end < run.upperBound { end = words.has(run.upperBound - 1, [.instrumentHead]) ? run.upperBound : end }
    // "Executive Order 3474"
    if end < limit, words.shape(end).contains(.number), end + 1 >= limit || !words.has(end + 1, .month), words.text.tokens[end].span.count <= 6 { return end + 1 }
    if end < limit, words.isAny(end, "of", "on", "for", "concerning", "regarding", "to", "governing") { end = titleEnd(after: end, limit: limit) ?? end }
    if head == run.lowerBound, end == head + 1 { return nil }
    if end == head + 1, run.count == 1 { return nil }
    if end < limit, end + 2 < limit, words.byte(end) == 40, let close = (end + 1..<min(limit, end + 5)).first(where: { words.byte($0) == 41 }),
      grammar.isNameWord(end + 1) || words.shape(end + 1).contains(.number), !isAcronym(end + 1) { end = close + 1 }
    return end
  }

  /// A title goes on while its words are capitalised, small words between them included.
  private func titleEnd(after start: Int, limit: Int) -> Int? {
    var (index, end) = (start, -1)
    while index < limit {
      if grammar.isNameWord(index), !isTimed[index] {
        end = index + 1
      } else if !words.isAny(index, "of", "on", "for", "in", "to", "the", "and", "or", "a", "with", "concerning", "governing", "regarding") && !words.isHyphen(index) && !words.isPossessive(index) && !words.isPluralPossessive(index) && words.byte(index) != 38 && !(words.shape(index).contains(.lowerCase) && index > 0 && words.isHyphen(index - 1)) {
        break
      } else if words.isAny(index, "with", "in", "to"), index + 1 < limit, words.has(index + 1, [.place, .month]) || words.byte(index) == 119 && !words.inTitleCase[index] {
        break
      } else if words.has(index, .conjunction), index + 1 < limit, words.is(index + 1, "the") || !grammar.isNameWord(index + 1) {
        break
      }
      index += 1
    }
    return end > start ? end : nil
  }

  private mutating func addInstrument(_ tokens: Range<Int>, limit: Int) -> Int {
    add(tokens, .instrument, .certain)
    addNested(in: tokens, of: .instrument)
    return definition(after: tokens.upperBound, of: candidates.lastIndex { !$0.isNested } ?? 0, limit: limit)
  }

  /// A place by its list or by its head: "Yunnan Province", "Mount Vesper", "Elk Hills".
  private func placeEnd(_ run: Range<Int>) -> Int? {
    if words.has(run.upperBound - 1, .placeHead), run.count > 1, run.count <= 4, !run.dropLast().allSatisfy({ words.has($0, .common) && !words.has($0, .place) }) {
      return run.upperBound
    }
    if words.isAny(run.lowerBound, "mount", "mt.", "lake", "cape", "fort", "port"), run.count > 1 { return run.upperBound }
    if words.has(run.lowerBound, .place), !words.has(run.lowerBound, .ambiguous), run.count > 1 {
      // A city before other capitals: "Beijing Daily" was a body; "Paris Monday" is no name.
      if grammar.person(run) == nil || words.has(run.lowerBound, .country) { return run.lowerBound + 1 }
    }
    return nil
  }

  // MARK: Quotation marks, Chinese, lower case

  /// An instrument by its title in quotation marks.
  private mutating func quotedTitle(at index: Int, limit: Int) -> Int? {
    guard words.isOpeningQuote(index), index + 2 < limit else { return nil }
    let isChinese = words.letters(index).elementsEqual([0xE3, 0x80, 0x8A])
    guard let close = (index + 1..<min(limit, index + 45)).first(where: { words.isClosingQuote($0) }) else { return nil }
    var end = close
    while end > index + 1, words.byte(end - 1) == 44 || words.byte(end - 1) == 46 { end -= 1 }
    let range = index + 1..<end
    guard !range.isEmpty, isChinese || isTitle(range) else { return nil }
    add(range, .instrument, .certain)
    addNested(in: range, of: .instrument)
    return close + 1
  }

  /// The head of an instrument stands near either end, and the longer words are capitalised.
  private func isTitle(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, words.isCapitalized(range.lowerBound) else { return false }
    let heads = range.filter { words.has($0, .instrumentHead) && words.isCapitalized($0) }
    guard let head = heads.first else { return false }
    let capitals = range.filter { words.isCapitalized($0) }.count
    if head - range.lowerBound <= 4, head + 1 < range.upperBound, words.isAny(head + 1, "of", "on", "for", "to", "concerning", "regarding", "governing") { return true }
    return capitals * 2 >= range.count
  }

  private mutating func addHan(_ index: Int) {
    // Alone it is nobody's name yet; beside a name, "X (某)", it is another form of it.
    guard let last = candidates.lastIndex(where: { !$0.isNested }), index >= 1 else { return }
    let gap = index - candidates[last].tokens.upperBound
    guard gap >= 0, gap <= 2, gap == 0 || (0..<gap).allSatisfy({ words.shape(candidates[last].tokens.upperBound + $0).contains(.punctuation) || words.shape(candidates[last].tokens.upperBound + $0).contains(.markup) }) else { return }
    candidates.append(Candidate(tokens: index..<index + 1, kind: candidates[last].kind, strength: .certain, definedBy: last))
  }

  /// Bodies that are written in lower case: "foreign ministry" after a country, "politburo".
  private mutating func lowerCaseBody(at index: Int, limit: Int) -> Int? {
    if words.shape(index).contains(.lowerCase), words.isAny(index, "politburo") {
      add(index..<index + 1, .body, .certain)
      return index + 1
    }
    guard index > 0, words.isPossessive(index - 1), index + 1 < limit, words.is(index + 1, "ministry"), words.has(index, .titleModifier) else { return nil }
    add(index..<index + 2, .body, .certain)
    return index + 2
  }

  private mutating func add(
    _ tokens: Range<Int>, _ kind: EntityKind, _ strength: Candidate.Strength, titled: Bool = false,
    familyFirst: Bool = false
  ) {
    guard !tokens.isEmpty else { return }
    var candidate = Candidate(tokens: tokens, kind: kind, strength: strength)
    candidate.isFamilyNameFirst = familyFirst
    candidate.hasTitle = titled || tokens.lowerBound > 0 && isTitleBefore(tokens.lowerBound - 1)
    if candidate.hasTitle, candidate.kind == .person, candidate.strength == .open { candidate.strength = .likely }
    candidates.append(candidate)
  }

  private func isTitleBefore(_ index: Int) -> Bool {
    words.has(index, [.titleHead, .honorific]) && !words.shape(index).contains(.punctuation)
  }
}
