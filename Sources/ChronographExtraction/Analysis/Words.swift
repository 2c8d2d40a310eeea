internal import ChronographLanguage
internal import ChronographReading

/// A text's tokens with what the word lists say about each: what the finders of names and offices look at.
struct Words: Sendable {
  let text: TokenizedText
  let lexicon: Lexicon
  let inflection: Inflection
  /// The classes of every token; those of names only where the token is written like a name.
  let classes: [WordClasses]
  /// Whether the token stands in a heading whose words are capitalised throughout.
  let inTitleCase: [Bool]

  init(text: TokenizedText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    inflection = lexicon.inflection
    var classes: [WordClasses] = []
    classes.reserveCapacity(text.tokens.count)
    for token in text.tokens { classes.append(Self.classes(of: token, lexicon)) }
    if !lexicon.addedTitles.isEmpty { Self.markTitles(in: text, lexicon, &classes) }
    self.classes = classes
    inTitleCase = Self.titleCase(text, classes)
  }

  var count: Int { text.tokens.count }

  private static let names: WordClasses = [
    .surname, .givenName, .pinyinSurname, .pinyin, .place, .country, .body, .demonym,
  ]

  private static func classes(of token: Token, _ lexicon: Lexicon) -> WordClasses {
    guard token.word != 0 else { return [] }
    var classes = lexicon.classes(of: token.word)
    if !token.shape.contains(.capitalized) { classes.subtract(names) }
    if classes.contains(.acronym), !token.shape.contains(.allCaps) {
      classes.subtract([.place, .country, .body, .acronym])
    }
    return classes
  }

  /// The words of an added title are title words where the whole of it stands, whatever else they are elsewhere.
  private static func markTitles(
    in text: TokenizedText, _ lexicon: Lexicon, _ classes: inout [WordClasses]
  ) {
    var index = 0
    while index < classes.count {
      guard
        let match = lexicon.addedTitles.longestMatch(
          in: text.tokens, from: index, limit: classes.count, wanted: .titleHead)
      else {
        index += 1
        continue
      }
      for token in index..<match.end where classes[token].isDisjoint(with: smallWords) {
        classes[token].subtract(names.union(heads))
        classes[token].insert(.titleModifier)
      }
      classes[match.end - 1].formUnion(match.classes)
      index = match.end
    }
  }

  private static let heads: WordClasses = [
    .bodyHead, .publicHead, .placeHead, .instrumentHead, .caseHead, .gathering,
  ]

  /// Headlines in title case: every content word is capitalised, so capitals tell nothing.
  private static func titleCase(_ text: TokenizedText, _ classes: [WordClasses]) -> [Bool] {
    var result = Array(repeating: false, count: text.tokens.count)
    for sentence in text.sentences
    where sentence.tokens.count <= 40 && !endsWithStop(sentence.tokens, text) {
      var (commonCapitals, contents) = (0, 0)
      var isTitle = true
      for index in sentence.tokens {
        let shape = text.tokens[index].shape
        if shape.contains(.lowerCase), text.tokens[index].span.count > 3,
          classes[index].isDisjoint(with: smallWords)
        {
          isTitle = false
          break
        }
        guard shape.contains(.capitalized), index > sentence.tokens.lowerBound else { continue }
        contents += 1
        if classes[index].contains(.common) { commonCapitals += 1 }
      }
      guard isTitle, contents >= 3, commonCapitals >= 2 else { continue }
      for index in sentence.tokens { result[index] = true }
    }
    return result
  }

  /// "The Harbour Board met.": a headline has no full stop.
  private static func endsWithStop(_ tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    guard let last = tokens.last, text.tokens[last].span.count == 1 else { return false }
    return text.utf8[Int(text.tokens[last].lowerBound)] == 46
  }

  private static let smallWords: WordClasses = [
    .preposition, .determiner, .conjunction, .pronoun, .auxiliary, .modal, .relative, .negation,
    .nameParticle,
  ]

  /// Whether there is such a token: rules look at neighbours, and a text ends somewhere.
  private func exists(_ index: Int) -> Bool { index >= 0 && index < text.tokens.count }

  func shape(_ index: Int) -> TokenShape { exists(index) ? text.tokens[index].shape : [] }

  func isCapitalized(_ index: Int) -> Bool {
    !shape(index).isDisjoint(with: [.capitalized, .allCaps])
  }

  /// A name by its letters alone: easyJet, 1MDB.
  func isMixed(_ index: Int) -> Bool {
    let shape = self.shape(index)
    guard exists(index),
      shape.isDisjoint(with: [.capitalized, .lowerCase, .punctuation, .address, .markup, .han])
    else { return false }
    return letters(index).contains { $0 >= 65 && $0 <= 90 }
  }

  func letters(_ index: Int) -> ArraySlice<UInt8> {
    guard exists(index) else { return [] }
    return text.utf8[Int(text.tokens[index].lowerBound)..<Int(text.tokens[index].upperBound)]
  }

  /// "$", "€", "£", "₦", "₹".
  func isCurrencySign(_ index: Int) -> Bool {
    let mark = letters(index)
    return byte(index) == 36 || mark.elementsEqual([0xE2, 0x82, 0xAC])
      || mark.elementsEqual([0xC2, 0xA3]) || mark.elementsEqual([0xE2, 0x82, 0xA6])
      || mark.elementsEqual([0xE2, 0x82, 0xB9])
  }

  /// "N200m", "RM1.2bn": a currency's letters, figures and a small letter or two.
  func isSum(_ index: Int) -> Bool {
    let letters = letters(index)
    // "N4.8bn" is three words.
    if shape(index).contains(.hasDigit), byte(index + 1) == 46,
      shape(index + 2).contains(.hasDigit),
      shape(index + 1).isDisjoint(with: .spaceBefore),
      shape(index + 2).isDisjoint(with: .spaceBefore), letters.last.map({ $0 < 58 }) == true
    {
      return letters.first.map { (65...90).contains($0) } == true && letters.count < 7
    }
    guard shape(index).contains(.hasDigit), letters.last.map({ $0 >= 97 }) == true,
      let figure = letters.firstIndex(where: { $0 < 65 }),
      (1...3).contains(figure - letters.startIndex),
      let suffix = letters.lastIndex(where: { $0 < 65 })
    else { return false }
    return letters[..<figure].allSatisfy { (65...90).contains($0) }
      && letters.endIndex - suffix <= 3
      && letters[(suffix + 1)...].allSatisfy { (97...122).contains($0) }
  }

  /// Whether a word is common in lower case, or the plural of such a word.
  func isCommon(_ index: Int) -> Bool {
    if has(index, .common) { return true }
    return isPlural(index, of: [.common, .plainRole, .titleHead, .tie])
  }

  /// Whether a word heads an office or role, or is the plural of one that does.
  func isRole(_ index: Int) -> Bool {
    if has(index, [.titleHead, .plainRole]) { return true }
    return isPlural(index, of: [.plainRole, .titleHead])
  }

  /// People by their country: Kuwaitis, Germans.
  func isPluralDemonym(_ index: Int) -> Bool { isPlural(index, of: .demonym) }

  /// Whether a word is the plural of one that has one of the classes.
  func isPlural(_ index: Int, of wanted: WordClasses) -> Bool {
    lexicon.singular(of: letters(index), having: wanted) != nil
  }

  /// Whether the ending of a word tells that kind.
  func tells(_ index: Int, _ kind: Inflection.Kind) -> Bool {
    inflection.tells(kind, letters(index))
  }

  /// Several by their letters: MPs, NGOs.
  func isPluralAcronym(_ index: Int) -> Bool {
    let letters = letters(index)
    return inflection.tells(.pluralAcronym, letters)
      && letters.dropLast().allSatisfy { $0 >= 65 && $0 <= 90 }
  }

  /// The first byte of a token, enough to tell marks apart; a line break where there is none.
  ///
  /// The hyphens U+2010 and U+2011 count as the plain one.
  func byte(_ index: Int) -> UInt8 {
    guard exists(index) else { return 10 }
    let byte = text.utf8[Int(text.tokens[index].lowerBound)]
    return byte == 0xE2 && isUnicodeHyphen(index) ? 45 : byte
  }

  private func isUnicodeHyphen(_ index: Int) -> Bool {
    let letters = letters(index)
    return letters.elementsEqual([0xE2, 0x80, 0x90]) || letters.elementsEqual([0xE2, 0x80, 0x91])
  }

  /// Whether a token's word is in a class that rules ask for.
  func `is`(_ index: Int, _ set: WordSet) -> Bool {
    exists(index) && lexicon.contains(text.tokens[index].word, in: set)
  }

  func has(_ index: Int, _ wanted: WordClasses) -> Bool {
    exists(index) && !classes[index].isDisjoint(with: wanted)
  }

  /// Whether a word says what a company is: "insurer", "giant".
  func isCompany(_ index: Int) -> Bool {
    self.is(index, .companyKind) || self.is(index, .companyGiant)
  }

  /// Whether a word of a name or title has a class; a hyphen parts two words where it is said to.
  func holds(_ name: String, _ wanted: WordClasses, cutAtHyphens: Bool = true) -> Bool {
    name.lowercased().utf8.split { $0 == 32 || cutAtHyphens && $0 == 45 }.contains {
      !lexicon.classes(of: lexicon.id(of: String(Substring($0)))).isDisjoint(with: wanted)
    }
  }

  /// The possessive clitic.
  func isPossessive(_ index: Int) -> Bool {
    self.is(index, .genitiveClitic) && !shape(index).contains(.spaceBefore)
  }

  /// The apostrophe after a plural: Members', or of a name in s.
  func isPluralPossessive(_ index: Int) -> Bool {
    guard index > 0, index < count, !shape(index).contains(.spaceBefore),
      shape(index).contains(.punctuation), self.is(index, .genitiveMark)
    else { return false }
    return tells(index - 1, .bareGenitive)
  }

  /// An en dash or an em dash.
  func isDash(_ index: Int) -> Bool {
    let letters = letters(index)
    return letters.elementsEqual([0xE2, 0x80, 0x93]) || letters.elementsEqual([0xE2, 0x80, 0x94])
  }

  func isHyphen(_ index: Int) -> Bool {
    guard byte(index) == 45, !shape(index).contains(.spaceBefore) else { return false }
    return text.tokens[index].span.count == 1 || isUnicodeHyphen(index)
  }

  func isOpeningQuote(_ index: Int) -> Bool {
    guard exists(index) else { return false }
    switch QuotationMark(letters(index)) {
    case .opening: return true
    case .closing: return false
    case .straight:
      return shape(index).contains(.spaceBefore)
        || index > 0 && (byte(index - 1) == 40 || byte(index - 1) >= 0xE2)
    case nil: break
    }
    // Marks of Chinese and Japanese.
    return letters(index).elementsEqual([0xE3, 0x80, 0x8A])
      || letters(index).elementsEqual([0xE3, 0x80, 0x8C])
  }

  func isClosingQuote(_ index: Int) -> Bool {
    guard exists(index) else { return false }
    let span = text.tokens[index].span
    if span.count == 1 { return byte(index) == 34 }
    guard span.count == 3 else { return false }
    return letters(index).elementsEqual([0xE2, 0x80, 0x9D])
      || letters(index).elementsEqual([0xE3, 0x80, 0x8B])
      || letters(index).elementsEqual([0xE3, 0x80, 0x8D])
  }

  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(
      Int(text.tokens[tokens.lowerBound].lowerBound),
      Int(text.tokens[tokens.upperBound - 1].upperBound))
  }

  /// The lower-case word of a token, as the lists write it.
  func lower(_ index: Int) -> String {
    guard exists(index) else { return "" }
    let word = text.tokens[index].word
    return word == 0 ? text.form(index).lowercased() : lexicon.word(word)
  }
}
