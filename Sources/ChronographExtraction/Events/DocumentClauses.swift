import ChronographLanguage

/// The clauses of a document's sentences, read once for events, relations, factuality and attribution.
package struct DocumentClauses: Sendable {
  let grammar: EventGrammar
  let analysis: DocumentAnalysis
  let words: DocumentWords
  /// One tree per sentence.
  private(set) var trees: [ClauseTree]
  /// Per token of a pronoun the entity that it stands for, or -1.
  private(set) var antecedents: [Int32]

  package init(_ analysis: DocumentAnalysis, grammar: EventGrammar) {
    self.grammar = grammar
    self.analysis = analysis
    words = DocumentWords(analysis, grammar)
    trees = []
    trees.reserveCapacity(analysis.text.sentences.count)
    antecedents = Array(repeating: -1, count: analysis.text.tokens.count)
    let tagger = SentenceTagger(grammar: grammar, words: words, text: analysis.text)
    for (index, sentence) in analysis.text.sentences.enumerated() {
      trees.append(Self.tree(index, sentence, tagger, analysis, words))
    }
    resolvePronouns()
  }

  private static func tree(
    _ index: Int, _ sentence: Sentence, _ tagger: SentenceTagger, _ analysis: DocumentAnalysis,
    _ words: DocumentWords
  ) -> ClauseTree {
    // Clauses of a sentence are compared with each other; a bound keeps the work linear on any input.
    var sentence = sentence
    let longest = 2_000
    if sentence.tokens.count > longest {
      sentence.tokens = sentence.tokens.lowerBound..<sentence.tokens.lowerBound + longest
    }
    let tags = tagger.tags(of: sentence)
    var reader = ItemReader(
      grammar: tagger.grammar, words: words, analysis: analysis, sentence: sentence, tags: tags)
    reader.read()
    var tree = ClauseTree(sentence: index)
    tree.items = reader.items
    tree.phrases = reader.phrases
    tree.groups = reader.groups
    tree.isQuestion = tags.last == .question || tags.dropLast().last == .question
    var builder = ClauseBuilder(
      grammar: tagger.grammar, mentions: analysis.mentions, words: words, tree: tree)
    builder.build()
    return builder.tree
  }

  /// The classes of the word at a token.
  func classes(_ token: Int) -> WordClass { grammar.entries[Int(words.word[token])].classes }

  /// Lets pronouns stand for the last subject that fits, where the entity finder has not resolved them itself.
  private mutating func resolvePronouns() {
    var resolver = PronounResolver(analysis: analysis)
    for tree in trees {
      resolver.startSentence()
      for item in tree.items where item.kind == .phrase {
        let phrase = tree.phrases[item.index]
        if phrase.possessive >= 0 {
          antecedents[phrase.possessive] = resolver.entity(
            for: classes(phrase.possessive), at: phrase.possessive, text: analysis.text)
        }
        if phrase.isPronoun {
          antecedents[phrase.head] = resolver.entity(
            for: classes(phrase.head), at: phrase.head, text: analysis.text)
          resolver.see(antecedent: Int(antecedents[phrase.head]))
        } else if phrase.mention >= 0 {
          resolver.see(analysis.mentions[phrase.mention], isObject: phrase.preposition != 0)
        }
      }
    }
  }
}

/// Remembers who was spoken of, until the entity finder resolves pronouns.
struct PronounResolver {
  let analysis: DocumentAnalysis
  private var person = -1
  private var personInSentence = -1
  private var body = -1
  private var bodyInSentence = -1

  init(analysis: DocumentAnalysis) { self.analysis = analysis }

  mutating func startSentence() {
    if personInSentence >= 0 { person = personInSentence }
    if bodyInSentence >= 0 { body = bodyInSentence }
    (personInSentence, bodyInSentence) = (-1, -1)
  }

  /// The first person and body of a sentence, as its likely subject, are remembered.
  mutating func see(_ mention: Mention, isObject: Bool) {
    switch mention.kind {
    case .person:
      if personInSentence < 0 { personInSentence = mention.entity }
    case .body:
      if bodyInSentence < 0, !isObject || body < 0 { bodyInSentence = mention.entity }
    default: break
    }
  }

  /// A pronoun keeps its person or body in mind as a name does.
  mutating func see(antecedent: Int) {
    guard antecedent >= 0 else { return }
    switch analysis.entities[antecedent].kind {
    case .person: personInSentence = personInSentence < 0 ? antecedent : personInSentence
    case .body: bodyInSentence = bodyInSentence < 0 ? antecedent : bodyInSentence
    default: break
    }
  }

  func entity(for classes: WordClass, at token: Int, text: TokenizedText) -> Int32 {
    let form = text.form(token).lowercased()
    if ["he", "she", "him", "her", "his"].contains(form) {
      return Int32(personInSentence >= 0 ? personInSentence : person)
    }
    if form == "it" || form == "its" {
      return Int32(bodyInSentence >= 0 ? bodyInSentence : body)
    }
    return -1
  }
}
