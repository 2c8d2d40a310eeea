/// What the word lists know better than the model: where a name begins, and that words of the language are none.
package struct NameTrimming {
  private let text: TokenizedText
  private let lexicon: Lexicon
  /// Whether the sentence is a headline, whose capitals tell nothing.
  private let isHeadline: Bool

  package init(text: TokenizedText, lexicon: Lexicon, isHeadline: Bool = false) {
    self.text = text
    self.lexicon = lexicon
    self.isHeadline = isHeadline
  }

  /// The name without a title or an article before it; `nil` where nothing that names is left.
  func trimmed(_ name: RecognizedName) -> RecognizedName? {
    var range = name.tokens
    switch name.kind {
    case .person:
      range = withoutTitle(range)
      if range != name.tokens, range.count == 1, isTitle(range.lowerBound) { return nil }
    case .body:
      if range.count > 2, has(range.lowerBound, .determiner) { range.removeFirst() }
    case .place: break
    }
    return isHeadline
      ? withoutPlainWords(RecognizedName(tokens: range, kind: name.kind, margin: name.margin))
      : RecognizedName(tokens: range, kind: name.kind, margin: name.margin)
  }

  /// "Ana Novak" of "President Ana Novak": but "Dean Reed" bears such a word as a name.
  package func withoutTitle(_ name: Range<Int>) -> Range<Int> {
    var name = name
    while name.count > 1, isTitle(name.lowerBound) { name.removeFirst() }
    return name
  }

  /// "ANA NOVAK" of "ANA NOVAK RESIGNS"; nothing of "Court" in "Court Jails …".
  private func withoutPlainWords(_ name: RecognizedName) -> RecognizedName? {
    var range = name.tokens
    while range.count > 1, isPlain(range.upperBound - 1) { range.removeLast() }
    let first = range.lowerBound
    if range.allSatisfy(isPlain) || range.count == 1 && isBareHead(first) { return nil }
    let isPlace = range.count == 1 && range != name.tokens && has(first, .place)
    return RecognizedName(
      tokens: range, kind: isPlace && !has(first, .body) ? .place : name.kind, margin: name.margin)
  }

  private func has(_ token: Int, _ classes: WordClasses) -> Bool {
    !lexicon.classes(of: text.tokens[token].word).isDisjoint(with: classes)
  }

  private func isTitle(_ token: Int) -> Bool {
    has(token, [.titleHead, .titleModifier, .honorific, .formerMarker]) && !has(token, .givenName)
  }

  /// "Court", "Ministry": a kind of body, but none in particular.
  private func isBareHead(_ token: Int) -> Bool {
    has(token, .bodyHead) && !has(token, [.body, .acronym])
  }

  /// A word that the language has in small letters, and that names nothing, or a form of one: "mayor", "quits".
  private func isPlain(_ token: Int) -> Bool {
    guard !has(token, [.place, .country, .body, .givenName, .acronym]) else { return false }
    return has(token, .common) || isInflected(token)
  }

  /// A form of a word that the language has in small letters: a verb's, or the plural of a noun.
  private func isInflected(_ token: Int) -> Bool {
    if has(token, .verb) { return true }
    guard !has(token, [.surname, .pinyin, .pinyinSurname]) else { return false }
    let word = Array(text.form(token).lowercased().utf8)
    return lexicon.inflection.forms(.inflected, of: word[...]).contains {
      lexicon.classes(of: lexicon.id(ofLowerCase: $0)).contains(.common)
    }
  }
}
