import ChronographLanguage

extension EventGrammar {
  /// Adds the verbs and nouns of an extension; its frames come with the others.
  mutating func addWords(of language: LanguageExtension) {
    for word in language.words { add(word) }
    for frame in language.frames {
      guard let first = frame.lemmas.first?.split(separator: " ").first, !frame.forms.isEmpty else {
        continue
      }
      switch frame.partOfSpeech {
      case .verb: add(VerbForms(lemma: String(first), irregular: frame.forms, inflection))
      case .noun: for form in frame.forms { add(form, asPluralOf: String(first)) }
      }
    }
  }

  private mutating func add(_ word: LanguageExtension.Word) {
    let lemma = word.text.lowercased()
    if word.list.holdsVerbs, !word.forms.isEmpty || !isVerb(lemma) {
      add(VerbForms(lemma: lemma, irregular: word.forms, inflection))
    }
    if let speech = word.list.speech { addSpeechVerb(Substring(lemma), speech) }
    guard let kind = word.list.eventClass else { return }
    for form in [lemma, inflection.form(.plural, of: lemma)] { add(kind, to: form) }
  }
}
