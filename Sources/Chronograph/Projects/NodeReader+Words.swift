import ChronographExtraction
internal import Yams

/// The titles and words of a project.
extension NodeReader {
  /// `[{phrase: general manager, level: company}]`; an item may be the phrase alone.
  mutating func titles(_ value: Node) -> [LanguageExtension.Title] {
    items(value, of: "titles", such: "[{phrase: general manager, level: company}]")
      .compactMap { title($0) }
  }

  private mutating func title(_ value: Node) -> LanguageExtension.Title? {
    if value.string != nil {
      return words(value, of: "phrase").map { LanguageExtension.Title($0) }
    }
    guard
      let fields = fields(value, of: "a title", keys: ["phrase", "level"], needed: ["phrase"]),
      let phrase = fields["phrase"].flatMap({ words($0, of: "phrase") })
    else { return nil }
    var title = LanguageExtension.Title(phrase)
    if let level = fields["level"] {
      let names = LanguageExtension.Level.allCases.map(\.rawValue)
      guard let name = known(level, of: "level", among: names),
        let level = LanguageExtension.Level(rawValue: name)
      else { return nil }
      title.level = level
    }
    if title.level == .role, phrase.contains(" ") {
      complain(value, "'\(phrase)': a title of level 'role' is one word")
    }
    return title
  }

  /// `{bodies: [Sejm, Storting], speech-verbs: [{word: forswear, forms: [forswore, forsworn]}]}`.
  mutating func words(_ value: Node) -> [LanguageExtension.Word] {
    guard let mapping = value.mapping else {
      complain(value, "'words' needs lists by their names, such as 'bodies: [Sejm, Storting]'")
      return []
    }
    let names = WordList.allCases.map(\.rawValue)
    var found: [LanguageExtension.Word] = []
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard let list = WordList(rawValue: name) else {
        complain(
          key, "'\(name)' is no list of words; \(Suggestion.advice(for: name, among: names))")
        continue
      }
      let nodes = value.string == nil ? items(value, of: name, such: "[Sejm, Storting]") : [value]
      found += nodes.compactMap { word($0, in: list) }
    }
    return found
  }

  private mutating func word(_ value: Node, in list: WordList) -> LanguageExtension.Word? {
    if value.string != nil { return entry(value, in: list) }
    var keys = ["word"]
    if list.holdsVerbs { keys.append("forms") }
    if list == .demonyms { keys.append("country") }
    guard
      let fields = fields(
        value, of: "an entry of '\(list.rawValue)'", keys: keys, needed: ["word"]),
      var word = fields["word"].flatMap({ entry($0, in: list) })
    else { return nil }
    if let forms = fields["forms"] { word.forms = verbForms(forms) }
    word.country = fields["country"].flatMap { words($0, of: "country") }
    return word
  }

  private mutating func entry(_ value: Node, in list: WordList) -> LanguageExtension.Word? {
    guard let text = words(value, of: list.rawValue) else { return nil }
    if text.contains(" "), !list.takesPhrases {
      let phrases = WordList.allCases.filter(\.takesPhrases).map(\.rawValue)
      complain(
        value,
        "'\(text)' is more than one word, which only \(Suggestion.list(phrases)) can be")
      return nil
    }
    return LanguageExtension.Word(text, in: list)
  }

  /// A verb's past, participle and gerund, or the first of them.
  mutating func verbForms(_ value: Node) -> [String] {
    let forms = texts(value, of: "forms")
    if !(1...3).contains(forms.count) {
      complain(value, "'forms' of a verb are its past, participle and gerund, in this order")
    }
    return forms
  }
}
