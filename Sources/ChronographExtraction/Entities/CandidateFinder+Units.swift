internal import ChronographLanguage
internal import ChronographReading

/// Bodies by what stands beside or behind a name: districts, branches, firms, blocs, agencies.
extension CandidateFinder {
  /// "Oran Area School District", "Salm Fire District": such a district is a body.
  func districtEnd(_ run: Range<Int>) -> Int? {
    // "Oran Public Schools": those of a town are one body.
    let schools = run.dropFirst(2).first {
      words.is($0, .schoolsNoun) && words.is($0 - 1, .schoolsKind) && !words.inTitleCase[$0]
        && (!words.isCommon($0 - 2) || words.has($0 - 2, .place))
    }
    if let schools { return schools + 1 }
    let district = run.dropFirst(2).first {
      words.is($0, .districtNoun) && words.is($0 - 1, .districtKind)
    }
    // "Oran School District Board of Education"
    return district.flatMap { words.has($0 + 1, .bodyHead) ? nil : $0 + 1 }
  }

  /// "Council names Lima": the head of a body's name opens a headline.
  func opensHeadline(_ index: Int) -> Bool {
    let sentence = words.text.sentences[words.text.sentence(ofToken: index)]
    return sentence.isHeading && index == sentence.tokens.lowerBound
      && words.has(index, .bodyHead) && !words.has(index, .titleHead) && words.isCapitalized(index)
      && words.has(index + 1, .verb) && words.shape(index + 1).contains(.lowerCase)
  }

  /// "the Official Secrets Act": an office is a word of the law's title.
  func isLawOfOffice(_ run: Range<Int>) -> Bool {
    run.count > 2 && words.is(run.upperBound - 1, .namedByOrder)
      && words.is(run.lowerBound - 1, .definiteArticle)
  }

  /// "Otto Krog OBE", "Incoming Osmar leader": letters behind a name, a word of the office before a place.
  func withoutHonours(_ whole: Range<Int>) -> Range<Int> {
    let first = whole.lowerBound
    let isOffice =
      whole.count > 1 && words.shape(first).contains(.sentenceStart) && isStateOfOffice(first)
      && words.has(first + 1, .place)
    let run = isOffice ? whole.dropFirst() : withoutLongHonorific(whole)
    var end = run.upperBound
    while end - run.lowerBound > 2, words.is(end - 1, .postNominal),
      words.shape(end - 1).contains(.allCaps) || words.isMixed(end - 1)
    { end -= 1 }
    let name = run.lowerBound..<end
    return end < run.upperBound && grammar.person(name)?.isLikely == true ? name : run
  }

  /// "Tan Sri Otto Krog": an honorific of two words.
  private func withoutLongHonorific(_ run: Range<Int>) -> Range<Int> {
    guard run.count > 2, words.has(run.lowerBound, .phraseStart),
      let match = words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: run.lowerBound, limit: run.upperBound, wanted: .honorific),
      match.end < run.upperBound
    else { return run }
    return match.end..<run.upperBound
  }

  /// "Kordax, Inc.", "Salm Group Co., Ltd.": where the name ends with its legal form.
  func legalEnd(_ end: Int, limit: Int) -> Int {
    end + 1 < limit && words.byte(end) == 44 && words.is(end + 1, .legalForm)
      && words.isCapitalized(end + 1) ? end + 2 : end
  }

  /// "Kordax, Inc.": a name that no list knows before a comma and a legal form.
  mutating func incorporated(_ run: Range<Int>, limit: Int) -> Int? {
    guard legalEnd(run.upperBound, limit: limit) > run.upperBound, run.count <= 4,
      !words.inTitleCase[run.lowerBound], !words.has(run.lowerBound, [.titleHead, .honorific])
    else { return nil }
    return addBody(run, limit: limit)
  }

  /// "Carmaker Salm Motors", "Developer Otto Krog": what the name behind it is opens the sentence.
  mutating func openingKind(_ run: Range<Int>) -> Int? {
    let (first, rest) = (run.lowerBound, run.dropFirst())
    guard (1...4).contains(rest.count), words.shape(first).contains(.sentenceStart),
      words.is(first, .companyKind) || words.is(first, .companyGiant),
      !words.has(first, [.bodyHead, .companySuffix, .givenName, .surname]),
      words.shape(rest.lowerBound).contains(.spaceBefore),
      !rest.contains(where: { words.has($0, [.titleHead, .honorific, .demonym]) }),
      grammar.person(rest)?.isLikely != true
    else { return nil }
    add(rest, .body, .certain)
    return run.upperBound
  }

  /// "Salm Dairy Co-operative": a head behind a hyphen.
  func isCooperative(_ index: Int, in run: Range<Int>) -> Bool {
    index - 2 > run.lowerBound && words.is(index, .hyphenatedHead) && words.isHyphen(index - 1)
      && words.is(index - 2, .hyphenPrefix)
  }

  /// "Campaign for Clean Water", "Doctors Against Torture": a noun that heads a body's name before its cause alone.
  func opensCause(_ head: Int) -> Bool {
    guard words.is(head, .causeHead), words.isCapitalized(head), !words.inTitleCase[head],
      words.is(head + 1, .purpose) || words.is(head + 1, .adversative)
        || words.is(head + 1, .privative) || words.is(head + 1, .goal)
    else { return false }
    let cause = words.is(head + 2, .definiteArticle) ? head + 3 : head + 2
    return words.isCapitalized(cause) && words.isCommon(cause)
      && !words.has(cause, [.titleHead, .place, .givenName, .month, .weekday])
      && !(words.has(cause, .titleModifier) && words.has(cause + 1, .titleHead))
      && (!words.is(head + 1, .goal) || words.is(cause, .taskVerb) && words.isCommon(cause + 1))
  }

  /// "the Oran branch of the Bank of Velia": a body of its own, with the whole's name in its.
  mutating func branch(at start: Int, limit: Int) -> Int? {
    let end =
      listedPlaceEnd(at: start, limit: limit)
      ?? min(start + 3, grammar.runEnd(from: start, limit: limit))
    guard words.is(start - 1, .definiteArticle), words.is(end, .branchNoun),
      words.shape(end).contains(.lowerCase), words.is(end + 1, .genitive),
      words.is(end + 2, .definiteArticle), end + 3 < limit, grammar.isNameWord(end + 3),
      !words.has(start, [.titleHead, .bodyHead, .demonym])
    else { return nil }
    let run = end + 3..<grammar.runEnd(from: end + 3, limit: limit)
    guard titleRange(in: run) == nil, let whole = bodyEnd(run, limit: limit),
      !words.isPossessive(whole)
    else { return nil }
    return addBody(start..<whole, limit: limit)
  }

  /// "Krog & Lund", "Krog's Bait & Tackle": names joined by "&" are a firm's, unless each is a person's.
  mutating func firm(_ run: Range<Int>) -> Int? {
    guard !words.inTitleCase[run.lowerBound],
      let mark = run.first(where: {
        words.byte($0) == 38 && words.text.tokens[$0].span.count == 1
          && words.shape($0).contains(.spaceBefore)
      }), mark > run.lowerBound, mark + 1 < run.upperBound,
      words.shape(mark + 1).contains(.spaceBefore),
      !run.contains(where: { words.has($0, [.titleHead, .honorific, .month, .weekday]) }),
      // "Research & Development"
      run.contains(where: {
        words.byte($0) != 38 && (!words.isCommon($0) || words.has($0, .surname))
      }),
      grammar.person(run.lowerBound..<mark)?.isLikely != true
        || grammar.person(mark + 1..<run.upperBound)?.isLikely != true
    else { return nil }
    add(run, .body, .certain)
    return definition(after: run.upperBound, of: candidates.count - 1, limit: words.count)
  }

  /// "the ruling Unity and Reform bloc", "the Salmo Foods group": a name with an article goes on in lower case.
  mutating func lowerCaseUnion(_ run: Range<Int>, limit: Int) -> Int? {
    guard startsUnion(run.lowerBound) else { return nil }
    var end = run.upperBound
    if words.is(end, .coordinator), grammar.isNameWord(end + 1), words.isCommon(end + 1) {
      end = grammar.runEnd(from: end + 1, limit: limit)
    }
    let names = run.lowerBound..<end
    let none: WordClasses = [
      .titleHead, .honorific, .place, .country, .demonym, .bodyHead, .companySuffix, .body,
    ]
    let isUnion = words.is(end, .lowerCaseUnion)
    let isGroup = words.is(end, .groupNoun) && end == run.upperBound && run.count > 1
    // "the Krog coalition": led by somebody.
    if names.count == 1, words.has(run.lowerBound, [.surname, .givenName]) { return nil }
    guard isUnion || isGroup, words.shape(end).contains(.lowerCase), names.count <= 5,
      !names.contains(where: { words.has($0, none) }),
      // "the Otto Krog group": persons take no article.
      grammar.person(names)?.isLikely != true
        || isGroup && words.is(run.lowerBound - 1, .definiteArticle)
    else { return nil }
    add(names.lowerBound..<end + 1, .body, .certain)
    return definition(after: end + 1, of: candidates.count - 1, limit: limit)
  }

  /// "the", or "the ruling", before a capital.
  func startsUnion(_ index: Int) -> Bool {
    words.isCapitalized(index) && !words.inTitleCase[index]
      && (words.is(index - 1, .definiteArticle) || words.is(index - 1, .governingAdjective))
  }

  /// "OSMAR, March 14 (Velna) --": whose report it is.
  func isAgencyOfDateline(_ index: Int) -> Bool {
    guard words.byte(index - 1) == 40, words.byte(index + 1) == 41 else { return false }
    return isDash(index + 2)
  }

  /// "(Istmo Velia).-", "(VELIA NEWSWIRE) --": whose report a dateline says it is, of several words.
  mutating func agency(_ run: Range<Int>) -> Int? {
    guard (2...4).contains(run.count), words.byte(run.lowerBound - 1) == 40,
      words.byte(run.upperBound) == 41
    else { return nil }
    let mark = words.byte(run.upperBound + 1) == 46 ? run.upperBound + 2 : run.upperBound + 1
    let sentence = words.text.sentences[words.text.sentence(ofToken: run.lowerBound)].tokens
    guard isDash(mark), run.lowerBound - sentence.lowerBound < 14 else { return nil }
    add(run, .body, .certain)
    return run.upperBound
  }

  /// "Bank of Velia (Amendment) Bill": a law that a body's name opens, and the body within it.
  mutating func addBodyOrLaw(_ name: Range<Int>, limit: Int) -> Int {
    guard let law = bracketedLaw(name, limit: limit) else { return addBody(name, limit: limit) }
    candidates.append(Candidate(tokens: name, kind: .body, strength: .certain, isNested: true))
    return law
  }

  /// "Former Salm Bank chairman" opens a headline: the word is the office's.
  func withoutFormer(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 1, words.shape(name.lowerBound).contains(.sentenceStart),
      words.isRole(name.upperBound) || words.has(name.upperBound, .titleModifier)
    else { return name }
    // "Veteran Congress leader"
    if words.is(name.lowerBound, .seniorityWord), !isListedBody(name) { return name.dropFirst() }
    guard name.count > 2 else { return name }
    var start = name.lowerBound
    while start + 2 < name.upperBound, isStateOfOffice(start) { start += 1 }
    return start..<name.upperBound
  }

  func isListedBody(_ name: Range<Int>) -> Bool {
    words.has(name.lowerBound, .phraseStart)
      && words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: name.lowerBound, limit: name.upperBound, wanted: [.body])?.end
        == name.upperBound
  }

  /// Where the name of a firm's owner or of a newspaper's town ends before a person's: "the bank Salm Rowe Otto Krog".
  func personBehind(_ run: Range<Int>) -> Int? {
    guard run.count == 4 || run.count == 3 else { return nil }
    let name = run.upperBound - 2
    return words.has(name, .givenName) && !words.isCommon(name)
      && words.has(name + 1, .surname) && !words.isCommon(name + 1)
      && !words.is(run.lowerBound, .leadingBodyHead)
      && !words.has(name - 1, .givenName) ? name : nil
  }
}
