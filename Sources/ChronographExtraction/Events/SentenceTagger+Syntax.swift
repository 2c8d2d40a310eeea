import ChronographLanguage
import ChronographReading

/// What the part-of-speech tagger decides where word order doesn't.
extension SentenceTagger {
  /// Whether a word passes for a noun that may be the verb of an event.
  func isAmbiguous(_ sentence: Sentence, _ tags: [Tag]) -> Bool {
    zip(sentence.tokens, tags).contains { token, tag in
      let entry = grammar.entries[Int(words.word[token])]
      if mayBeNoun(entry.classes, tag, token) { return true }
      guard tag == .word, !entry.classes.isDisjoint(with: .verb) else { return false }
      return !grammar.verbFrames[Int(entry.lemma)].isEmpty
        || !grammar.verbFrames[Int(entry.pastLemma)].isEmpty
    }
  }

  /// The finite form or infinitive that the tagger sees in a word, if the table of verbs has that form.
  func verb(_ token: Int, in sentence: Sentence, _ syntax: SyntaxTable) -> Tag? {
    let classes = grammar.entries[Int(words.word[token])].classes
    guard !classes.isDisjoint(with: .verb), isLowerCaseOrFirst(token, in: sentence),
      let part = syntax.partOfSpeech(token), part.upos == .verb
    else { return nil }
    switch part.xpos {
    case "VBD": return classes.contains(.past) ? .verbPast : nil
    case "VBZ": return classes.contains(.thirdPerson) ? .verbPresent : nil
    case "VBP": return classes.contains(.base) ? .verbPresent : nil
    case "VB": return classes.contains(.base) ? .verbBase : nil
    default: return nil
    }
  }

  private func isLowerCaseOrFirst(_ token: Int, in sentence: Sentence) -> Bool {
    let shape = text.tokens[token].shape
    return !shape.contains(.capitalized) || token == sentence.tokens.lowerBound
      || sentence.isHeading || shape.contains(.sentenceStart)
  }

  /// Whether a word that passes for a verb is as often a noun: "three presidential orders", "his opening remarks".
  private func mayBeNoun(_ classes: WordClass, _ tag: Tag, _ token: Int) -> Bool {
    switch tag {
    case .verbPresent: classes.contains(.thirdPerson)
    case .verbPast: classes.contains(.base)
    case .verbGerund:
      token > 0 && token + 1 < words.mention.count && words.mention[token - 1] < 0
        && words.mention[token + 1] < 0
    default: false
    }
  }

  /// "according to court papers": no infinitive.
  func namesSource(_ token: Int, in sentence: Sentence) -> Bool {
    token > sentence.tokens.lowerBound + 1 && grammar.is(words.word[token - 2], .sourceMarker)
  }

  /// "killing 16 people", "killing at least 16 people".
  func opensCount(_ token: Int, in sentence: Sentence) -> Bool {
    for at in token..<max(token, min(token + 3, sentence.tokens.upperBound)) {
      let entry = grammar.entries[Int(words.word[at])]
      if entry.classes.contains(.number) || text.tokens[at].shape.contains(.hasDigit) {
        return words.timex[at] < 0
      }
      let isDegree =
        at > token && !entry.classes.contains(.noun)
        || !entry.classes.isDisjoint(with: [.preposition, .adverb])
      guard isDegree, words.mention[at] < 0, !text.tokens[at].shape.contains(.punctuation) else {
        return false
      }
    }
    return false
  }

  /// "surrendered to court on Monday", not "to court voters": where somebody goes.
  func namesPlace(_ token: Int, in sentence: Sentence) -> Bool {
    guard grammar.is(words.word[token], .nounBehindTo) else { return false }
    let next = token + 1
    guard next < sentence.tokens.upperBound, words.mention[next] < 0 else {
      return next >= sentence.tokens.upperBound
    }
    if words.timex[next] >= 0 || text.tokens[next].shape.contains(.punctuation) { return true }
    return !grammar.entries[Int(words.word[next])].classes.isDisjoint(
      with: [.preposition, .conjunction, .subordinator, .but])
  }

  /// "The complaint alleges that": a verb of speech that is no noun.
  private func saysThat(_ token: Int, in sentence: Sentence) -> Bool {
    guard token + 1 < sentence.tokens.upperBound else { return false }
    let entry = grammar.entries[Int(words.word[token])]
    return grammar.entries[Int(words.word[token + 1])].classes.contains(.that)
      && grammar.speech[Int(entry.lemma)] != .none && !entry.classes.contains(.speechNoun)
  }

  /// Whether the tagger sees a noun where word order has let a verb pass: "faces corruption charges that he denies".
  func isNoun(
    _ token: Int, _ tag: Tag, after previous: Tag, in sentence: Sentence, _ syntax: SyntaxTable
  ) -> Bool {
    let classes = grammar.entries[Int(words.word[token])].classes
    guard mayBeNoun(classes, tag, token), previous == .word || isPlace(token - 1, previous),
      let part = syntax.partOfSpeech(token), hasVerb(sentence, beside: token, syntax),
      !saysThat(token, in: sentence)
    else { return false }
    switch tag {
    case .verbPresent: return part.xpos == "NNS"
    case .verbPast: return previous == .word && part.xpos == "NN"
    default: return previous == .word && (part.xpos == "NN" || part.xpos == "JJ")
    }
  }

  /// A place stands before a noun, "French charges that", where a person is the subject of a verb.
  private func isPlace(_ token: Int, _ tag: Tag) -> Bool {
    tag == .name && words.mention[token] >= 0
      && mentions[Int(words.mention[token])].kind == .place
  }

  /// Whether the tagger sees a finite verb somewhere else in the sentence.
  private func hasVerb(_ sentence: Sentence, beside token: Int, _ syntax: SyntaxTable) -> Bool {
    sentence.tokens.contains {
      guard $0 != token, let part = syntax.partOfSpeech($0)?.xpos else { return false }
      return part == "VBD" || part == "VBZ" || part == "VBP" || part == "MD"
    }
  }

  /// "left-leaning", "foreign-backed": a verb behind a hyphen describes what follows; "a sit-in" is a noun.
  func isCompound(_ token: Int, _ classes: WordClass, in sentence: Sentence) -> Bool {
    guard token >= sentence.tokens.lowerBound + 2, token + 1 < sentence.tokens.upperBound,
      text.utf8[text.tokens[token - 1].span.lowerBound] == UInt8(ascii: "-"),
      text.tokens[token - 1].span.count == 1,
      !text.tokens[token - 1].shape.contains(.spaceBefore),
      !text.tokens[token].shape.contains(.spaceBefore)
    else { return false }
    if isDesignation(token, in: sentence) { return true }
    let before = grammar.entries[Int(words.word[token - 2])].classes
    return text.tokens[token].shape.contains(.lowerCase) && !before.contains(.prefix)
      && (!classes.isDisjoint(with: [.gerund, .participle]) || endsAsParticiple(token)
        || classes.contains(.preposition) && before.contains(.base))
  }

  /// "the president-elect": no verb.
  func isDesignation(_ token: Int, in sentence: Sentence) -> Bool {
    token >= sentence.tokens.lowerBound + 2 && grammar.is(words.word[token], .designation)
      && text.utf8[Int(text.tokens[token - 1].lowerBound)] == UInt8(ascii: "-")
      && !text.tokens[token].shape.contains(.spaceBefore)
      && !grammar.entries[Int(words.word[token - 2])].classes.contains(.prefix)
  }

  /// The first half of such a word: "left-leaning".
  func opensCompound(_ token: Int, in sentence: Sentence) -> Bool {
    guard token + 2 < sentence.tokens.upperBound else { return false }
    let classes = grammar.entries[Int(words.word[token + 2])].classes
    return isCompound(token + 2, classes, in: sentence)
  }

  /// Whether no noun follows.
  func closesPhrase(_ token: Int, in sentence: Sentence) -> Bool {
    guard token < sentence.tokens.upperBound else { return true }
    if words.timex[token] >= 0 || text.tokens[token].shape.contains(.punctuation) { return true }
    return !grammar.entries[Int(words.word[token])].classes.isDisjoint(
      with: [.preposition, .conjunction, .but, .subordinator])
  }

  /// "Lima, the finance minister, resigns.", "Lima, 54, pleads guilty": a verb with nothing or its verdict behind it.
  func endsClause(_ token: Int, in sentence: Sentence) -> Bool {
    !grammar.entries[Int(words.word[token])].classes.contains(.noun)
      && (closesPhrase(token + 1, in: sentence) && !opensGenitive(token + 1, in: sentence)
        || grammar.is(words.word[token + 1], .verdictComplement))
  }

  /// "his co-accused", "her co-defendant": a noun behind a hyphen.
  func isCompanion(_ token: Int, in sentence: Sentence) -> Bool {
    token > sentence.tokens.lowerBound + 1 && token < sentence.tokens.upperBound
      && grammar.is(words.word[token], .suspectNoun)
      && grammar.entries[Int(words.word[token - 2])].classes.contains(.prefix)
      && text.utf8[Int(text.tokens[token - 1].lowerBound)] == UInt8(ascii: "-")
  }

  /// "stands accused of theft": an auxiliary.
  func isStanding(_ token: Int, in sentence: Sentence) -> Bool {
    guard grammar.is(words.word[token], .standingVerb), token + 2 < sentence.tokens.upperBound,
      grammar.entries[Int(words.word[token + 1])].classes.contains(.participle)
    else { return false }
    return grammar.entries[Int(words.word[token + 2])].classes.contains(.preposition)
  }

  private func endsAsParticiple(_ token: Int) -> Bool {
    let span = text.tokens[token].span
    guard span.count > 4 else { return false }
    let letters = text.utf8[span.lowerBound..<span.upperBound]
    return grammar.inflection.tells(.gerundForm, letters)
      || grammar.inflection.tells(.pastForm, letters)
  }

  /// Whether "of" stands there.
  func opensGenitive(_ token: Int, in sentence: Sentence) -> Bool {
    token < sentence.tokens.upperBound && grammar.is(words.word[token], .genitive)
  }
}
