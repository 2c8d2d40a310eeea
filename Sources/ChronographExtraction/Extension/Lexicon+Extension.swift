internal import ChronographLanguage

extension Lexicon {
  /// Adds the titles and words of an extension, and the words of its frames.
  mutating func extend(by language: LanguageExtension) {
    for title in language.titles { addTitle(title.phrase, classes: title.level.classes) }
    for word in language.words { add(word) }
    for frame in language.frames {
      // What tells an event is no name, even where it opens a sentence or stands in a headline.
      for trigger in frame.lemmas {
        guard let first = trigger.split(separator: " ").first.map(String.init) else { continue }
        let forms =
          frame.partOfSpeech == .verb
          ? VerbForms(lemma: first, irregular: frame.forms, inflection).all
          : [first, inflection.form(.plural, of: first)] + frame.forms
        for form in forms { add(form, classes: .common) }
      }
    }
  }

  private mutating func add(_ word: LanguageExtension.Word) {
    let classes = word.list.classes
    if word.list == .honorifics, word.text.hasSuffix(".") {
      let plain = String(word.text.dropLast())
      addAbbreviation(plain)
      add(plain, classes: classes)
    }
    var forms = [word.text]
    if word.list.holdsVerbs {
      forms = VerbForms(lemma: word.text, irregular: word.forms, inflection).all
    }
    if word.list.holdsNouns { forms.append(inflection.form(.plural, of: word.text)) }
    for form in forms {
      if word.list.takesPhrases {
        add(form, classes: classes)
      } else {
        addParts(of: form, classes: classes)
      }
    }
  }
}

extension NameTables {
  /// Adds the countries of an extension's demonyms.
  mutating func extend(by language: LanguageExtension) {
    for word in language.words where word.list == .demonyms {
      if let country = word.country { add(demonym: word.text, of: country) }
    }
  }
}
