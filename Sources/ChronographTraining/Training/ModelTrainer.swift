import ChronographLanguage
import Foundation

/// Learns every model from a folder of data and writes the model files.
struct ModelTrainer {
  let data: URL
  let output: URL
  var parserRounds = 10
  var folds = 5
  var log: (String) -> Void = { print($0) }

  func trainSyntax() throws {
    let files = ["en_ewt-train.conllu", "en_gum-open-train.conllu"].map { syntax($0) }
    let hash = try DataHash.of(files)
    let sentences = try files.flatMap { try Treebank.read($0) }
    log("\(sentences.count) sentences")
    let tagger = try TaggerTrainer().train(sentences)
    try write(ModelFile(kind: .tagger, dataHash: hash, sections: tagger.sections), "en-tagger")
    let lemmas = try LemmatizerTrainer.train(sentences, tags: tagger.tagger.tags)
    try write(ModelFile(kind: .lemmatizer, dataHash: hash, sections: lemmas), "en-lemmatizer")
    let tags = try jackknifed(sentences, like: tagger.tagger.tags)
    log("tags for the parser done")
    let examples = zip(sentences, tags).map { sentence, tags in
      ParserTrainer.Example(
        input: ParserInput(sentence.atoms(), tags: tags, tagger.tagger),
        oracle: DynamicOracle(heads: sentence.heads),
        labels: sentence.relations.map(\.rawValue))
    }
    let parser = ParserTrainer(epochs: parserRounds, report: log).train(examples)
    try write(ModelFile(kind: .parser, dataHash: hash, sections: parser.moves), "en-parser")
    try write(ModelFile(kind: .labels, dataHash: hash, sections: parser.labels), "en-labels")
  }

  /// Tags each fold with a tagger learnt from the others, as the parser will meet its own tagger's errors.
  func jackknifed(
    _ sentences: [GoldSentence], like tags: [PartOfSpeech]
  ) throws -> [[UInt8]] {
    var result = [[UInt8]](repeating: [], count: sentences.count)
    let block = 50
    for fold in 0..<folds {
      func isHeldOut(_ index: Int) -> Bool { index / block % folds == fold }
      let rest = sentences.indices.filter { !isHeldOut($0) }.map { sentences[$0] }
      let tagger = try TaggerTrainer(runs: 1, epochs: 5).train(rest).tagger
      for index in sentences.indices where isHeldOut(index) {
        result[index] = tagger.tag(sentences[index].atoms()).map { tag in
          let part = tagger.tags[Int(tag)]
          return UInt8(tags.firstIndex(of: part) ?? 0)
        }
      }
    }
    return result
  }

  /// Corpora with every name marked, and how often each is shown: the small ones are most like what is read.
  private static let nameCorpora = [
    ("gum-open-train", 1), ("wikigold", 1), ("politics-train", 2), ("re3d-open", 1),
    ("uner-ewt-train", 2),
  ]

  /// Learns the model of names; the tagger must have been written.
  ///
  /// A corpus of facts has only the names marked that its facts are about: a first model finds the others there.
  func trainNames() throws {
    let lexicon = try Lexicon(language: "en")
    let (tokenizer, tagger) = (TextTokenizer(lexicon: lexicon), try writtenTagger())
    let documents = try Self.nameCorpora.flatMap { name, times in
      let corpus = try NameCorpus(names(name), tokenizer, lexicon).documents
      return (0..<times).flatMap { _ in corpus }
    }
    let examples = NameTrainer.examples(
      documents, tagger, lexicon, try NameVariation(tokenizer, language: "en"),
      HeadlineVariation(tokenizer: tokenizer))
    log("\(examples.count) sentences with names marked")
    let trainer = NameTrainer(report: log)
    let first = ModelFile(kind: .names, dataHash: 0, sections: trainer.train(examples))
    let completed = NameTrainer.completed(
      try NameCorpus(facts, tokenizer, lexicon).documents,
      by: try NameRecognizer(first, named: "en-names"), tagger, lexicon)
    log("\(completed.count) sentences with some names marked")
    let hash = try DataHash.of(Self.nameCorpora.map { names($0.0) } + [facts])
    let sections = trainer.train(examples + completed)
    try write(ModelFile(kind: .names, dataHash: hash, sections: sections), "en-names")
  }

  private var facts: URL { data.appending(path: "relations/knowledgenet-1-3.jsonl") }

  private func evaluateNames(_ model: LanguageModel) throws {
    let lexicon = try Lexicon(language: "en")
    let tokenizer = TextTokenizer(lexicon: lexicon)
    for name in ["uner-ewt-dev", "politics-dev", "gum-dev"] {
      let documents = try NameCorpus(names(name), tokenizer, lexicon).documents
      log("\(name): \(NameEvaluation(documents, model, lexicon).description)")
    }
  }

  private func names(_ name: String) -> URL {
    data.appending(path: "ner").appending(path: "\(name).jsonl")
  }

  func evaluate(_ model: LanguageModel) throws {
    for name in ["en_ewt-dev", "en_gum-dev"] {
      let figures = SyntaxEvaluation(try Treebank.read(syntax(name + ".conllu")), model)
      log("\(name): \(figures.description)")
      let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
      let text = TextEvaluation(try RawTreebank(syntax(name + ".conllu")), tokenizer)
      log("\(name): \(text.description)")
    }
    try evaluateNames(model)
  }

  func writtenTagger() throws -> Tagger {
    let bytes = [UInt8](try Data(contentsOf: output.appending(path: "en-tagger.model")))
    return try Tagger(
      bytes.withUnsafeBytes { try ModelFile($0, kind: .tagger, named: "") }, named: "")
  }

  /// Reads the models that lie in the output folder.
  func writtenModel() throws -> LanguageModel {
    func file(_ name: String, _ kind: ModelFile.Kind) throws -> ModelFile {
      let bytes = [UInt8](try Data(contentsOf: output.appending(path: "\(name).model")))
      return try bytes.withUnsafeBytes { try ModelFile($0, kind: kind, named: name) }
    }
    return LanguageModel(
      tagger: try Tagger(file("en-tagger", .tagger), named: "en-tagger"),
      lemmatizer: try Lemmatizer(file("en-lemmatizer", .lemmatizer)),
      parser: try DependencyParser(
        moves: file("en-parser", .parser), labels: file("en-labels", .labels), named: "en-parser"),
      recognizer: try NameRecognizer(file("en-names", .names), named: "en-names"))
  }

  private func syntax(_ name: String) -> URL {
    data.appending(path: "syntax").appending(path: name)
  }

  private func write(_ file: ModelFile, _ name: String) throws {
    let bytes = file.bytes
    try Data(bytes).write(to: output.appending(path: "\(name).model"), options: .atomic)
    log("\(name): \(bytes.count) bytes")
  }
}

/// The hash of training data: which bytes a model was learnt from.
enum DataHash {
  static func of(_ files: [URL]) throws -> UInt64 {
    var hash: UInt64 = 0
    for file in files {
      hash = FeatureHash.mix(hash ^ FeatureHash.bytes([UInt8](try Data(contentsOf: file))))
    }
    return hash
  }
}
