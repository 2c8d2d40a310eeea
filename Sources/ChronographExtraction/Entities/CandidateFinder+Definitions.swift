internal import ChronographLanguage
internal import ChronographReading

/// Other forms of a name that stand behind it.
extension CandidateFinder {
  /// "X (ABC)": the acronym in brackets is another form of X.
  ///
  /// A place's acronym must have its initials: "London (AFP)" is a dateline.
  mutating func definition(
    after end: Int, of owner: Int, limit: Int, initialsOnly: Bool = false
  ) -> Int {
    guard words.byte(end) == 40 else {
      return initialsOnly ? end : otherName(after: end, of: owner, limit: limit)
    }
    // "the Hawks (also known as the Directorate of Pilots)"
    if !initialsOnly, candidates[owner].kind == .body {
      let known = knownName(after: end + 1, of: owner, limit: limit)
      let stop = known > end + 1 ? known : earlierName(after: end, of: owner, limit: limit)
      if stop > end + 1, words.byte(stop) == 41 { return stop + 1 }
    }
    // In the line below: "Kordax Group plc | ("Kordax" or the "Group")"
    let isBelow = end == limit && words.isOpeningQuote(end + 1)
    let limit = isBelow ? min(words.count, end + 12) : limit
    guard end + 2 < limit, !initialsOnly || explains(end + 1, owner) else { return end }
    var index = end + 1
    let first = candidates.count
    while index < limit, index - end < 12, words.byte(index) != 41 {
      if words.shape(index).contains(.han) {
        define(index..<index + 1, by: owner)
      } else if let name = slashed(at: index, limit: limit) {
        define(name, by: owner)
        index = name.upperBound - 1
      } else if grammar.isNameWord(index), !words.has(index, [.month, .weekday]), !isTimed[index],
        isDefinedForm(index)
      {
        define(index..<index + 1, by: owner)
      }
      index += 1
    }
    guard candidates.count > first, index < limit, words.byte(index) == 41 else { return end }
    return isBelow ? end : index + 1
  }

  private mutating func define(_ name: Range<Int>, by owner: Int) {
    candidates.append(
      Candidate(
        tokens: name, kind: candidates[owner].kind, strength: .certain, definedBy: owner))
  }

  /// "(CWE/Lanka Salm)": one of two forms in brackets.
  private func slashed(at index: Int, limit: Int) -> Range<Int>? {
    guard grammar.isNameWord(index), [40, 47].contains(words.byte(index - 1)) else { return nil }
    let end = grammar.runEnd(from: index, limit: limit)
    guard words.byte(end) == 47 || words.byte(index - 1) == 47 && words.byte(end) == 41,
      end - index < 4
    else { return nil }
    return index..<end
  }

  /// ", or KORA", "— the KORA —", ", known as Kora or the Watch": what a body is called as well.
  private mutating func otherName(after end: Int, of owner: Int, limit: Int) -> Int {
    guard candidates[owner].kind == .body, end + 2 < limit else { return end }
    if words.byte(end) == 44, words.is(end + 1, .alternative), isShortName(end + 2),
      !words.shape(end + 3).isDisjoint(with: [.punctuation, .sentenceStart])
        || words.isPossessive(end + 3)
    {
      define(end + 2..<end + 3, by: owner)
      return end + 3
    }
    // "the Auditor General's Office, now the KORA,"
    let now = words.is(end + 2, .definiteArticle) ? end + 3 : end + 2
    if words.byte(end) == 44, words.is(end + 1, .presentAdverb), isShortName(now),
      !words.shape(now + 1).isDisjoint(with: [.punctuation, .sentenceStart])
    {
      define(now..<now + 1, by: owner)
      return now + 1
    }
    if isDash(end) {
      let name = words.is(end + 1, .definiteArticle) ? end + 2 : end + 1
      guard isShortName(name), isDash(name + 1) else { return end }
      define(name..<name + 1, by: owner)
      return name + 1
    }
    let earlier = earlierName(after: end, of: owner, limit: limit)
    return earlier > end ? earlier : knownName(after: end, of: owner, limit: limit)
  }

  /// ", formerly Kordax Prom AG,", ", now called the 73rd Army,": what a body was called before, or is since.
  private mutating func earlierName(after end: Int, of owner: Int, limit: Int) -> Int {
    guard words.byte(end) == 44 || words.byte(end) == 40 else { return end }
    let isFormer = words.is(end + 1, .formerAdverb)
    guard isFormer || words.is(end + 1, .presentAdverb) else { return end }
    var name = end + 2
    if words.is(name, .knownParticiple), words.is(name + 1, .roleMarker) {
      name += 2
    } else if words.is(name, .callingParticiple) {
      name += 1
    } else if !isFormer {
      return end
    }
    if words.is(name, .definiteArticle) { name += 1 }
    // "the 73rd Group Army"
    let first = words.letters(name).first.map { (48...57).contains($0) } == true ? name + 1 : name
    guard first < limit, grammar.isNameWord(first), !isTimed[first] else { return end }
    let stop = grammar.runEnd(from: first, limit: limit)
    guard stop - name < 6, titleRange(in: first..<stop) == nil, !words.isPossessive(stop),
      !words.has(first, [.titleHead, .titleModifier, .place]),
      !words.shape(stop).isDisjoint(with: .punctuation)
    else { return end }
    define(name..<stop, by: owner)
    return stop
  }

  /// ", also known as Kora", "known as the Watch".
  private mutating func knownName(after end: Int, of owner: Int, limit: Int) -> Int {
    var index = words.byte(end) == 44 ? end + 1 : end
    while index < end + 4, words.tells(index, .adverb) || words.is(index, .additiveAdverb) {
      index += 1
    }
    guard words.is(index, .knownParticiple), words.is(index + 1, .roleMarker) else { return end }
    var name = words.is(index + 2, .definiteArticle) ? index + 3 : index + 2
    guard name < limit, grammar.isNameWord(name) else { return end }
    let stop = grammar.runEnd(from: name, limit: limit)
    // "known as Jan Krog's firm"
    guard stop - name < 5, titleRange(in: name..<stop) == nil, !words.isPossessive(stop) else {
      return end
    }
    define(name..<stop, by: owner)
    name = words.is(stop + 1, .definiteArticle) ? stop + 2 : stop + 1
    guard words.is(stop, .alternative), name < limit, grammar.isNameWord(name) else { return stop }
    let last = grammar.runEnd(from: name, limit: limit)
    define(name..<last, by: owner)
    return last
  }

  /// Capitals alone, which no list has as another body's.
  private func isShortName(_ index: Int) -> Bool {
    words.shape(index).contains(.allCaps) && (2...9).contains(words.letters(index).count)
      && !words.has(index, [.body, .place])
  }

  private func explains(_ acronym: Int, _ owner: Int) -> Bool {
    let letters = words.lower(acronym).filter { $0 != "." }
    return words.byte(acronym + 1) == 41
      && initials(owner).contains {
        // "Osmar Special Administrative Region (SAR)": of what kind of place it is.
        $0 == letters || letters.count > 2 && $0.hasSuffix(letters)
      }
  }

  /// Inside brackets: an acronym, or a form in quotation marks.
  func isDefinedForm(_ index: Int) -> Bool {
    let isQuoted = words.isOpeningQuote(index - 1) || words.byte(index - 1) == 34
    let isAlone = words.byte(index - 1) == 40 && words.byte(index + 1) == 41
    return isQuoted
      || isAlone
        && (words.shape(index).contains(.allCaps) || words.isMixed(index)
          || !words.has(index, [.common, .place]))
  }

  /// The name that an acronym in brackets ends: it goes as far as the bracket, whatever stands in it.
  mutating func explainedName(at start: Int, limit: Int) -> Int? {
    guard let name = explained.first(where: { $0.lowerBound == start }) else { return nil }
    return addBody(name, limit: limit)
  }

  /// "UN-Arab League envoy": two bodies joined by a hyphen before what they share.
  mutating func joinedBodies(at start: Int) -> Int? {
    guard words.has(start, .body), words.isHyphen(start + 1),
      opensListedName(start + 2) || words.has(start + 2, .body)
    else { return nil }
    add(start..<start + 1, .body, .certain)
    return start + 2
  }
}
