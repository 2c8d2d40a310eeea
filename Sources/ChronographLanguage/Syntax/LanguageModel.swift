internal import CLanguageData
internal import ChronographReading

/// The learnt models of a language: tagger, lemmatizer, parser and names.
///
/// Load them once and share them; `annotate` works sentence by sentence, so that only sentences that matter cost time:
///
/// ```swift
/// let model = try LanguageModel.embedded()
/// var syntax = model.emptyTable(for: text)
/// model.annotate(sentence, of: text, into: &syntax)       // as often as you like: the second time is free
/// let subject = syntax.dependent(of: verb, .nsubj, .nsubjPass, in: sentence.tokens)
/// ```
public struct LanguageModel: Sendable {
  package let tagger: Tagger
  package let lemmatizer: Lemmatizer
  package let parser: DependencyParser
  package let recognizer: NameRecognizer

  package init(
    tagger: Tagger, lemmatizer: Lemmatizer, parser: DependencyParser, recognizer: NameRecognizer
  ) {
    self.tagger = tagger
    self.lemmatizer = lemmatizer
    self.parser = parser
    self.recognizer = recognizer
  }

  /// Loads the models that are part of the program.
  public static func embedded(language: String = "en") throws(ModelError) -> LanguageModel {
    let tagger = try Tagger(embedded("tagger", .tagger, language), named: "tagger")
    return LanguageModel(
      tagger: tagger,
      lemmatizer: try Lemmatizer(embedded("lemmatizer", .lemmatizer, language)),
      parser: try DependencyParser(
        moves: embedded("parser", .parser, language), labels: embedded("labels", .labels, language),
        named: "parser"),
      recognizer: try NameRecognizer(embedded("names", .names, language), named: "names"))
  }

  /// The embedded file of a model.
  package static func embedded(
    _ name: String, _ kind: ModelFile.Kind, _ language: String
  ) throws(ModelError) -> ModelFile {
    let path = "models/\(language)-\(name).model"
    guard let file = chronograph_data_file_named(path) else {
      throw ModelError(file: path, problem: .missing)
    }
    let bytes = UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.size)
    return try ModelFile(bytes, kind: kind, named: path)
  }

  /// An empty table for a text, to be filled with ``annotate(sentence:of:into:)``.
  public func emptyTable(for text: TokenizedText) -> SyntaxTable {
    SyntaxTable(count: text.tokens.count, partsOfSpeech: tagger.tags)
  }

  /// Tags and parses every sentence of a text.
  public func annotate(_ text: TokenizedText) -> SyntaxTable {
    var table = emptyTable(for: text)
    for sentence in text.sentences { annotate(sentence, of: text, into: &table) }
    return table
  }

  /// Tags and parses one sentence; costs nothing when that has been done.
  public func annotate(
    _ sentence: Sentence, of text: TokenizedText, into table: inout SyntaxTable
  ) {
    guard let first = sentence.tokens.first, !table.isAnnotated(first) else { return }
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      let end = min(start + Self.longest, sentence.tokens.upperBound)
      annotate(start..<end, of: text, into: &table)
      if start > first { attach(start..<end, to: sentence.tokens.lowerBound, in: &table) }
      start = end
    }
  }

  /// Longer "sentences" are lists and noise: they are parsed in pieces, which bounds time and memory.
  static let longest = 400

  private func annotate(
    _ range: Range<Int>, of text: TokenizedText, into table: inout SyntaxTable
  ) {
    let atoms = TokenAtoms.padded(text.tokens[range], of: text.utf8)
    let tags = tags(range, atoms, &table)
    let tree = parser.parse(ParserInput(atoms, tags: tags, tagger))
    for (offset, token) in range.enumerated() {
      table.tags[token] = tags[offset]
      let head = tree.heads[offset]
      table.heads[token] = head < 0 ? -1 : head + Int32(range.lowerBound)
      table.relations[token] = DependencyRelation(rawValue: tree.labels[offset]) ?? .dep
    }
  }

  /// The tags of a piece; they are kept, so that names and parser share them.
  private func tags(
    _ range: Range<Int>, _ atoms: [TokenAtoms], _ table: inout SyntaxTable
  ) -> [UInt8] {
    guard let first = range.first else { return [] }
    if table.drafts[first] != SyntaxTable.unknown { return Array(table.drafts[range]) }
    let tags = tagger.tag(atoms)
    table.drafts.replaceSubrange(range, with: tags)
    return tags
  }

  /// Tags one sentence without parsing it; costs nothing when that has been done.
  public func tag(_ sentence: Sentence, of text: TokenizedText, into table: inout SyntaxTable) {
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      let end = min(start + Self.longest, sentence.tokens.upperBound)
      if table.drafts[start] == SyntaxTable.unknown {
        _ = tags(start..<end, TokenAtoms.padded(text.tokens[start..<end], of: text.utf8), &table)
      }
      start = end
    }
  }

  /// Hangs the root of a piece below the root of the sentence's first piece.
  private func attach(_ piece: Range<Int>, to first: Int, in table: inout SyntaxTable) {
    var root = first
    while table.heads[root] >= 0 { root = Int(table.heads[root]) }
    for token in piece where table.heads[token] < 0 {
      table.heads[token] = Int32(root)
      table.relations[token] = .parataxis
    }
  }

  /// The names in a sentence, in order, none overlapping.
  ///
  /// The lexicon must be the one that the text was cut with: word lists are part of what the model looks at.
  public func names(
    in sentence: Sentence, of text: TokenizedText, _ lexicon: Lexicon
  ) -> [RecognizedName] {
    names(in: sentence, of: text, lexicon) { tagger.tag($1) }
  }

  /// The names in a sentence; its tags stay in the table, so that parsing it costs less.
  public func names(
    in sentence: Sentence, of text: TokenizedText, _ lexicon: Lexicon,
    tagging table: inout SyntaxTable
  ) -> [RecognizedName] {
    names(in: sentence, of: text, lexicon) { tags($0, $1, &table) }
  }

  private func names(
    in sentence: Sentence, of text: TokenizedText, _ lexicon: Lexicon,
    tags: (Range<Int>, [TokenAtoms]) -> [UInt8]
  ) -> [RecognizedName] {
    var names: [RecognizedName] = []
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      let end = min(start + Self.longest, sentence.tokens.upperBound)
      let atoms = TokenAtoms.padded(text.tokens[start..<end], of: text.utf8)
      let tags =
        NameInput.looksLikeHeadline(atoms)
        ? tagger.tagInSmallLetters(text.tokens[start..<end], of: text.utf8)
        : tags(start..<end, atoms)
      let input = NameInput(start..<end, of: text.tokens, atoms: atoms, tags: tags, lexicon)
      let trimming = NameTrimming(
        text: text, lexicon: lexicon, isHeadline: input.looksLikeHeadline)
      names += recognizer.names(in: input, from: start).compactMap(trimming.trimmed)
      start = end
    }
    return names
  }

  /// The lemma of an annotated token.
  public func lemma(of token: Int, in text: TokenizedText, _ table: SyntaxTable) -> String {
    guard table.isAnnotated(token) else { return text.form(token) }
    let span = text.tokens[token].span
    return lemmatizer.lemma(
      of: text.utf8[span.lowerBound..<span.upperBound], tag: table.tags[token])
  }
}
