import ChronographDates
package import ChronographLanguage

/// The clauses of a document's sentences, read once for events, relations, factuality and attribution.
package struct DocumentClauses: Sendable {
  let grammar: EventGrammar
  private(set) var analysis: DocumentAnalysis
  let words: DocumentWords
  /// One tree per sentence.
  private(set) var trees: [ClauseTree]
  /// Per token of a pronoun the entity that it stands for, or -1.
  var antecedents: TokenColumn<Int32>
  /// Per sentence who speaks all of it; `nil` for the text's own voice.
  private(set) var speakers: [SentenceSpeaker?] = []
  /// Per sentence of a chronicle the date in whose entry it stands.
  private(set) var rubrics: [EDTF?] = []
  /// Per head of "the mayor" the person whom it means.
  private(set) var holders: [Int: Int] = [:]
  /// The persons whom the document gives an office.
  private(set) var officials: Set<Int> = []
  /// Per head of a phrase that stands for several the entities that it means.
  private(set) var groups: [Int: [Int]] = [:]
  /// The body that "the board" without a name belongs to.
  private(set) var boardOwner: Int?
  /// The body that the document calls "the Company", if any.
  private(set) var selfNamedCompany: Int?

  /// Reads the clauses; with a model, sentences that word order leaves open are tagged and parsed.
  package init(
    _ analysis: DocumentAnalysis, grammar: EventGrammar, model: LanguageModel? = nil
  ) {
    self.grammar = grammar
    self.analysis = analysis
    words = DocumentWords(analysis, grammar)
    trees = []
    trees.reserveCapacity(analysis.text.sentences.count)
    antecedents = TokenColumn(repeating: -1, count: analysis.text.tokens.count)
    let tagger = SentenceTagger(
      grammar: grammar, words: words, text: analysis.text, mentions: analysis.mentions)
    var syntax = model.map {
      SentenceSyntax(
        model: $0, text: analysis.letters,
        table: analysis.syntax ?? $0.emptyTable(for: analysis.text))
    }
    for (index, sentence) in analysis.text.sentences.enumerated() {
      trees.append(Self.tree(index, sentence, tagger, analysis, words, &syntax))
    }
    self.analysis.syntax = syntax?.table
    rubrics = RubricFinder(analysis, words).dates()
    holders = HolderResolver(self).persons()
    resolvePronouns()
    holders.merge(AccusedResolver(self).persons()) { own, _ in own }
    groups = GroupResolver(self).groups()
    officials = OfficialFinder(clauses: self).persons()
    speakers = SpeakerFinder(self).speakers()
    selfNamedCompany = analysis.entities.firstIndex { entity in
      entity.kind == .body
        && entity.aliases.contains {
          $0.first?.isUppercase == true
            && grammar.is(Int32(grammar.index.id(of: $0)), .companyAlias)
        }
    }
    boardOwner = BoardOwner(clauses: self).entity()
  }

  private static func tree(
    _ index: Int, _ sentence: Sentence, _ tagger: SentenceTagger, _ analysis: DocumentAnalysis,
    _ words: DocumentWords, _ syntax: inout SentenceSyntax?
  ) -> ClauseTree {
    // Clauses of a sentence are compared with each other; a bound keeps the work linear on any input.
    var sentence = sentence
    let longest = 2_000
    if sentence.tokens.count > longest {
      sentence.tokens = sentence.tokens.lowerBound..<sentence.tokens.lowerBound + longest
    }
    let isNamed = sentence.tokens.contains { words.mention[$0] >= 0 }
    var tags = tagger.tags(of: sentence)
    if syntax != nil, isNamed, tagger.isAmbiguous(sentence, tags) {
      tags = tagger.tags(of: sentence, syntax?.tagged(sentence))
    }
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
    tree = builder.tree
    if isNamed, tree.lacksSubject(tagger.grammar), let table = syntax?.parsed(sentence) {
      let parse = ClauseParse(tree, syntax: table, words: words, sentence: sentence.tokens)
      tree.complete(with: parse, analysis.mentions, tagger.grammar)
    }
    if sentence.isHeading {
      HeadlineVoice(grammar: tagger.grammar, mentions: analysis.mentions).read(&tree)
    }
    return tree
  }

  /// The classes of the word at a token.
  func classes(_ token: Int) -> WordClass { grammar.entries[Int(words.word[token])].classes }

  /// "Lima was also dismissed", "also stepped down": one more of its kind.
  func isAdditional(_ trigger: Range<Int>) -> Bool {
    (max(0, trigger.lowerBound - 3)..<trigger.lowerBound).contains {
      grammar.is(words.word[$0], .additiveAdverb)
    }
  }

  /// Whether a token is a verb in the simple past, which cannot tell what is to come.
  func isSimplePast(_ token: Int) -> Bool {
    let tree = trees[analysis.text.sentence(ofToken: token)]
    guard let group = tree.groups.first(where: { $0.head == token }) else { return false }
    return !group.isPresent && !group.isPerfect && !group.isInfinitive && !group.isGerund
      && !group.isParticiple && !group.isDestined && group.modal.isEmpty && !isHeadline(tree)
      && !grammar.isPresentBe(words.word[group.tokens.lowerBound])
  }

  private func isHeadline(_ tree: ClauseTree) -> Bool {
    analysis.text.sentences[tree.sentence].isHeading
  }

  /// Whether a token lies in what follows a noun that tells an event: "the sacking of Lima as [mayor]".
  func isInEventNoun(_ token: Int, in tree: ClauseTree) -> Bool {
    eventNoun(before: token, in: tree) != nil
  }

  /// The item of the noun that tells an event and in whose phrase a token lies.
  func eventNoun(before token: Int, in tree: ClauseTree) -> Int? {
    guard var at = tree.items.lastIndex(where: { $0.token <= token }) else { return nil }
    while at >= 0, tree.items[at].kind == .phrase {
      let phrase = tree.phrases[tree.items[at].index]
      let singular = grammar.entries[Int(words.word[phrase.head])].singular
      if phrase.mention < 0, phrase.head < token, !grammar.nounFrames[Int(singular)].isEmpty {
        return at
      }
      guard phrase.preposition != 0 else { return nil }
      at -= 1
    }
    return nil
  }
}

/// Tags and parses sentences when they are asked for.
struct SentenceSyntax {
  let model: LanguageModel
  let text: TokenizedText
  private(set) var table: SyntaxTable

  init(model: LanguageModel, text: TokenizedText, table: SyntaxTable) {
    self.model = model
    self.text = text
    self.table = table
  }

  /// The table, in which a sentence has parts of speech.
  mutating func tagged(_ sentence: Sentence) -> SyntaxTable {
    model.tag(sentence, of: text, into: &table)
    return table
  }

  /// The table, in which a sentence has a tree.
  mutating func parsed(_ sentence: Sentence) -> SyntaxTable {
    model.annotate(sentence, of: text, into: &table)
    return table
  }
}
