internal import ChronographDates
public import ChronographLanguage
public import ChronographReading
public import ChronographTemporal

/// What an extractor needs to know besides the text.
public struct ExtractorOptions: Hashable, Sendable {
  /// The version written into every extraction.
  public var programVersion: String
  /// How undated expressions are resolved.
  public var dateMode: DateMode
  /// What is known besides the word lists.
  public var language: LanguageExtension
  /// Whether offices are proposed that no rule tells, by what was learnt (rules ending in `.learnt`).
  ///
  /// Off unless asked for: too many are wrong. `make train-offices` prints how many are right of those in passages that the
  /// model has not learnt from.
  public var proposesOffices = false

  /// Creates options.
  public init(
    programVersion: String = "0", dateMode: DateMode = .automatic,
    language: LanguageExtension = .init()
  ) {
    self.programVersion = programVersion
    self.dateMode = dateMode
    self.language = language
  }
}

/// Reads one document: tokens, times, entities, relations, events.
///
/// It holds the word lists and frames of the languages and can be shared; reading changes nothing in it.
public struct Extractor: Sendable {
  let options: ExtractorOptions
  private let readers: [String: LanguageReader]

  /// Creates an extractor with the word lists of every language that has a folder.
  ///
  /// - Throws: ``LexiconError`` where a word list or frame cannot be read; it names file and line.
  public init(options: ExtractorOptions = .init()) throws(LexiconError) {
    try self.init(
      options: options, languages: Lexicon.languages.map { LanguageFolder(embedded: $0) })
  }

  /// Creates an extractor with the word lists of those folders.
  package init(
    options: ExtractorOptions = .init(), languages: [LanguageFolder]
  ) throws(LexiconError) {
    self.options = options
    var readers: [String: LanguageReader] = [:]
    for folder in languages {
      readers[folder.language] = try LanguageReader(folder, options)
    }
    self.readers = readers
  }

  /// What the document says; nothing but a finding where its language has no word lists.
  public func extraction(of document: Document) -> Extraction {
    var extraction = Extraction(
      programVersion: options.programVersion, document: document.id, language: document.language,
      source: .init(
        title: document.title, publisher: document.publisher,
        published: document.published?.description, url: document.url,
        sha256: SHA256.hexDigest(of: Array(document.body.utf8))))
    extraction.findings = document.findings
    if let published = document.published, published.day == nil {
      extraction.findings.append(
        Finding(
          .note, code: "publication-day-unknown",
          message: "Published in \(published), no day known: relative dates stay unresolved",
          place: document.id, advice: "Give the day of publication where it is known"))
    }
    guard let reader = readers[document.language] else {
      extraction.findings.append(notSupported(document))
      return extraction
    }
    if !reader.isTrained { extraction.findings.append(notTrained(document)) }
    let (analysis, words) = reader.analysis(of: document)
    let statements = reader.statements(in: analysis, words)
    ExtractionPrinter(analysis).fill(&extraction, with: statements)
    return extraction
  }

  /// What a model of offices learns from a document, and the document as it was analysed.
  package func officeExamples(in document: Document) -> (DocumentAnalysis, [OfficeExample])? {
    readers[document.language]?.officeExamples(in: document)
  }

  /// Writes the sentences of a document as CoNLL-U, with its names, and returns what a person should know.
  public func writeSyntax(of document: Document, to output: inout ByteWriter) -> [Finding] {
    guard let reader = readers[document.language] else {
      return document.findings + [notSupported(document)]
    }
    reader.writeSyntax(of: document, to: &output)
    return document.findings + (reader.isTrained ? [] : [notTrained(document)])
  }

  private func notTrained(_ document: Document) -> Finding {
    Finding(
      .note, code: "language-without-models",
      message: "No models were learnt for '\(document.language)': word lists alone are read",
      place: document.id, advice: "Expect names and offices to be missed")
  }

  private func notSupported(_ document: Document) -> Finding {
    Finding(
      .warning, code: "language-not-supported",
      message: "No word lists for the language '\(document.language)': nothing was extracted",
      place: document.id,
      advice: "Languages: \(readers.keys.sorted().joined(separator: ", "))")
  }
}

/// The stages of one language in their order.
struct LanguageReader: Sendable {
  private let lexicon: Lexicon
  /// What was learnt of the language, if anything.
  private let model: LanguageModel?
  /// What was learnt of offices whose holder or body no rule finds.
  private let proposer: OfficeModel?
  /// Whether models were learnt: without them no sentence is parsed and no unlisted name found.
  var isTrained: Bool { model != nil }
  private let tokenizer: TextTokenizer
  private let dateMode: DateMode
  private let dateWords: TemporalLexicon
  private let entities: EntityFinder
  private let tables: NameTables
  private let events: EventFinder

  init(_ folder: LanguageFolder, _ options: ExtractorOptions) throws(LexiconError) {
    var lexicon = try Lexicon(folder)
    lexicon.extend(by: options.language)
    self.lexicon = lexicon
    do {
      model = folder.hasModels ? try LanguageModel.embedded(language: folder.language) : nil
      proposer =
        folder.hasModels && options.proposesOffices
        ? try OfficeModel.embedded(language: folder.language) : nil
    } catch {
      throw LexiconError(file: error.file, line: 0, problem: error.description)
    }
    tokenizer = TextTokenizer(lexicon: lexicon)
    dateMode = options.dateMode
    dateWords = try TemporalLexicon(folder)
    do {
      events = try EventFinder(folder, extending: options.language)
    } catch {
      throw LexiconError(file: error.file, line: error.line, problem: error.description)
    }
    var tables = try NameTables(lexicon)
    tables.extend(by: options.language)
    tables.number(in: events.grammar)
    self.tables = tables
    entities = EntityFinder(tables: tables)
  }

  /// What the document names and when, and its words as the finders see them.
  func analysis(of document: Document) -> (DocumentAnalysis, Words) {
    let reading = HeadlineCase.reading(
      of: tokenizer.tokenize(document.body), lexicon, events.grammar)
    let text = reading.text
    let times = TimexAnnotator(
      mode: dateMode, order: DayOrder(region: document.region), words: dateWords)
    let (timexes, findings) = times.reading(
      of: text, published: document.published, place: document.id)
    let words = Words(text: text, lexicon: lexicon)
    var syntax = model?.emptyTable(for: text)
    let (model, lexicon) = (model, lexicon)
    let (mentions, entities) = entities.entities(in: words, timexes: timexes) { sentence in
      guard let model, var table = syntax.take() else { return [] }
      defer { syntax = table }
      return model.names(in: sentence, of: reading.letters, lexicon, tagging: &table)
    }
    var anaphors = DescriptionFinder(
      words: words, entities: entities, kinds: tables.bodyKinds
    ).anaphors(beside: mentions)
    if let person = LeadDescription(words: words, mentions: mentions).anaphor() {
      anaphors.append(person)
    }
    let all = (mentions + anaphors).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var analysis = DocumentAnalysis(
      text: text, published: document.published, timexes: timexes,
      mentions: anaphors.isEmpty ? mentions : all, entities: entities,
      syntax: syntax)
    analysis.letters = reading.letters
    analysis.findings = findings
    analysis.titles = Set((0..<words.count).filter(words.isRole))
    return (analysis, words)
  }

  /// The relations and events of a document.
  func statements(
    in analysis: DocumentAnalysis, _ words: Words
  ) -> (relations: [RelationReading], events: [EventReading]) {
    let clauses = DocumentClauses(analysis, grammar: events.grammar, model: model)
    var happened = events.events(in: clauses)
    let finder = RelationFinder(
      clauses: clauses, words: words, tables: tables, model: model, proposer: proposer)
    let found = finder.relations(events: happened)
    EventElaboration.fillOffices(in: &happened, from: found.readings, clauses)
    let removals = RemovalRelations(clauses: clauses, words: words, relations: found.readings)
    return (removals.added(from: happened) + found.proposals, happened)
  }

  /// What a model of offices learns from a document, and the document as it was analysed.
  func officeExamples(in document: Document) -> (DocumentAnalysis, [OfficeExample]) {
    let (analysis, words) = analysis(of: document)
    let clauses = DocumentClauses(analysis, grammar: events.grammar, model: model)
    let finder = RelationFinder(
      clauses: clauses, words: words, tables: tables, model: model, proposer: nil)
    let found = finder.relations(events: events.events(in: clauses), withExamples: true)
    return (analysis, found.examples)
  }

  /// Every sentence as CoNLL-U.
  func writeSyntax(of document: Document, to output: inout ByteWriter) {
    let (analysis, _) = analysis(of: document)
    let names = analysis.mentions.filter { $0.form == .name && !$0.isNested }.map {
      CoNLLUWriter.Name(tokens: $0.tokens, kind: $0.kind.rawValue)
    }
    guard let model else { return }
    CoNLLUWriter(model: model).write(
      analysis.text, model.annotate(analysis.text), id: document.id, names: names, to: &output)
  }
}
