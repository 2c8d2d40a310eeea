internal import ChronographLanguage
internal import ChronographReading

/// How names of persons look.
extension NameGrammar {
  /// Whether tokens look like a person's full name, and whether the family name stands first.
  func person(_ range: Range<Int>) -> (isLikely: Bool, isFamilyNameFirst: Bool)? {
    guard range.count >= 2, range.count <= 7 else { return nil }
    if isHyphenatedName(range) { return (true, true) }
    if endsWithHyphenatedName(range) { return (true, false) }
    var (content, evidence, plain, doubtful) = (0, 0, 0, 0)
    for index in range {
      if words.byte(index) == 45 || words.has(index, .nameParticle) && !words.isCapitalized(index) {
        continue
      }
      if words.byte(index) == 38 { return nil }
      if words.has(
        index, [.bodyHead, .companySuffix, .instrumentHead, .placeHead, .country, .gathering]),
        !words.has(index, [.givenName, .pinyinSurname]) || words.has(index, [.country, .bodyHead])
      {
        return nil
      }
      content += 1
      let isPlain = words.isCommon(index)
      if words.has(index, [.givenName, .surname]), !isPlain { evidence += 1 }
      if evidence == 0, !isPlain, index > range.lowerBound, endsLikeFamilyName(index) {
        evidence += 1
      }
      if isPlain, words.has(index, [.givenName, .surname]) { doubtful += 1 }
      if isPlain, !words.has(index, .pinyin) || !words.has(range.lowerBound, .pinyinSurname) {
        plain += 1
      }
    }
    if isPinyinName(range) { return (true, true) }
    // "Albert Fall", but not "Daily Courier": a family name may be a word, a given name may not.
    let first = range.lowerBound
    let opensWithName =
      words.has(first, .givenName) && !words.has(first, .common)
      || words.shape(first).contains(.abbreviation)
    let endsWithWord = plain == 1 && opensWithName && words.isCommon(range.upperBound - 1)
    let holdsWord = plain == 1 && doubtful == 1 && evidence >= 2
    guard content >= 2, plain == 0 || endsWithWord || holdsWord else { return nil }
    guard words.shape(range.lowerBound).isDisjoint(with: [.number]) else { return nil }
    if words.shape(range.lowerBound).contains(.allCaps),
      words.text.tokens[range.lowerBound].span.count <= 4,
      !words.shape(range.lowerBound).contains(.abbreviation),
      !words.shape(range.upperBound - 1).contains(.allCaps), !opensWithInitials(range)
    {
      return nil
    }
    return (evidence > 0, false)
  }

  /// "KT Venn": two initials without full stops before a family name, and no known acronym.
  private func opensWithInitials(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return words.letters(first).count == 2 && range.count <= 3
      && !words.has(first, [.body, .place, .country, .acronym, .bodyHead])
      && range.dropFirst().allSatisfy { !words.isCommon($0) && !words.has($0, .place) }
  }

  /// "Marisova", "Gorashvili": how family names end where no list knows their stem.
  private func endsLikeFamilyName(_ index: Int) -> Bool {
    let letters = words.letters(index)
    return endings.contains { ending in
      letters.count >= ending.utf8.count + 3
        && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  /// "Otto Krog Sung-wai": a given name of another language before such a name.
  func endsWithHyphenatedName(_ range: Range<Int>) -> Bool {
    range.count == 5 && isHyphenatedName(range.lowerBound + 1..<range.upperBound)
      && words.has(range.lowerBound, [.givenName, .surname]) && !words.isCommon(range.lowerBound)
  }

  /// A family name before a double name whose second half is in lower case: "Han Seo-yun".
  func isHyphenatedName(_ range: Range<Int>) -> Bool {
    guard range.count == 4, words.isHyphen(range.lowerBound + 2) else { return false }
    let (family, given, last) = (range.lowerBound, range.lowerBound + 1, range.lowerBound + 3)
    guard words.shape(last).contains(.lowerCase), (2...6).contains(words.letters(last).count),
      (2...6).contains(words.letters(given).count), (2...8).contains(words.letters(family).count),
      words.isCapitalized(family), words.isCapitalized(given)
    else { return false }
    let none: WordClasses = [
      .country, .demonym, .bodyHead, .titleHead, .titleModifier, .body, .placeHead, .instrumentHead,
      .determiner, .preposition, .conjunction, .auxiliary,
    ]
    if words.has(family, none) && !words.is(family, .parkNoun) || words.has(given, none) {
      return false
    }
    if words.is(given, .hyphenPrefix) {
      return false
    }
    // "Yeung Mei-ling": syllables of pinyin, though a list of common words holds them.
    let isSyllabic = isPinyin(words.letters(given)) && isPinyin(words.letters(last))
    return !(words.isCommon(given) && words.isCommon(last))
      || isSyllabic && words.has(family, [.surname, .pinyinSurname]) && !words.isCommon(family)
  }

  /// A family name in pinyin before one or two syllables, with or without a hyphen.
  func isPinyinName(_ range: Range<Int>) -> Bool {
    let parts = range.filter { words.byte($0) != 45 }
    guard parts.count == 2 || parts.count == 3, words.has(parts[0], .pinyinSurname) else {
      return false
    }
    let rest = parts.dropFirst()
    guard rest.allSatisfy({ isPinyin(words.letters($0)) }) else { return false }
    // "He An", "Long Fan": words of English need more than the look.
    let doubtful = parts.allSatisfy { words.has($0, .common) }
    return !doubtful
  }

  /// Whether letters are one or two syllables of pinyin.
  func isPinyin(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count >= 2 || letters.count == 1, letters.count <= 12 else { return false }
    let lower = letters.compactMap { byte -> UInt8? in
      byte == 39 ? nil : byte >= 65 && byte <= 90 ? byte | 32 : byte
    }
    if isSyllable(lower[...]) { return true }
    guard lower.count >= 2 else { return false }
    return (1..<lower.count).contains { isSyllable(lower[..<$0]) && isSyllable(lower[$0...]) }
  }

  private func isSyllable(_ letters: ArraySlice<UInt8>) -> Bool {
    let id = words.lexicon.id(of: String(decoding: letters, as: UTF8.self))
    return id != 0 && words.lexicon.classes(of: id).contains(.pinyin)
  }

  /// A word of a direction before a place: "northern", "West".
  func isDirection(_ index: Int) -> Bool {
    words.is(index, .direction)
  }

  /// Where a name follows that of a body without a mark: "head of the Academy of Roads Otto Krog".
  func personStart(in run: Range<Int>) -> Int? {
    let name = run.upperBound - 2
    guard run.count > 2, !words.inTitleCase[name] else { return nil }
    // "the Ministry of Roads Han Seo-yun"
    let double = run.upperBound - 4
    if double > run.lowerBound, closesName(double - 1), isHyphenatedName(double..<run.upperBound) {
      return double
    }
    guard closesName(name - 1) else { return nil }
    let isPinyin = isPinyinName(name..<run.upperBound) && !isListedPlace(name)
    let isListed =
      words.has(name, .givenName) && !words.isCommon(name) && !words.has(name, .place)
      && words.has(name + 1, .surname) && !words.has(name + 1, [.place, .bodyHead])
      && !words.isCommon(name + 1)
    return isPinyin || isListed ? name : nil
  }

  /// Where behind an owner of any words somebody's name starts, with a given name that is no word: "Kordax Lyle | Otto Krog".
  func holderStart(in run: Range<Int>) -> Int? {
    guard run.count > 2, !words.inTitleCase[run.lowerBound],
      let name = run.dropFirst().first(where: { isHolder($0..<run.upperBound) }),
      !words.has(run.lowerBound, [.givenName, .nameParticle]) || name - run.lowerBound > 1
    else { return nil }
    return name
  }

  private func isHolder(_ name: Range<Int>) -> Bool {
    (2...4).contains(name.count) && words.has(name.lowerBound, .givenName)
      && !words.isCommon(name.lowerBound) && !words.has(name.lowerBound, .place)
      && !name.contains { words.has($0, [.bodyHead, .placeHead, .titleHead]) }
      && person(name)?.isLikely == true
  }

  /// What a body's name may end with: a word of English, a head, a place.
  private func closesName(_ index: Int) -> Bool {
    (words.isCommon(index) || words.has(index, [.place, .bodyHead]))
      && !words.is(index, .saintMark)
  }

  func isListedPlace(_ index: Int) -> Bool {
    words.has(index, .phraseStart)
      && words.lexicon.phrases.longestMatch(
        in: words.text.tokens, from: index, limit: words.count, wanted: [.place]) != nil
  }
}
