import ChronographLanguage

/// The figures of the CoNLL 2018 shared task over gold tokens, in percent; labels without subtypes.
struct SyntaxEvaluation {
  var words = 0
  var upos = 0
  var lemmas = 0
  var unlabelled = 0
  var labelled = 0

  init(_ sentences: [GoldSentence], _ model: LanguageModel) {
    for sentence in sentences { add(sentence, model) }
  }

  private mutating func add(_ sentence: GoldSentence, _ model: LanguageModel) {
    let atoms = sentence.atoms()
    let tags = model.tagger.tag(atoms)
    let tree = model.parser.parse(ParserInput(atoms, tags: tags, model.tagger))
    for token in 0..<sentence.count {
      words += 1
      if model.tagger.tags[Int(tags[token])].upos == sentence.tags[token].upos { upos += 1 }
      let lemma = model.lemmatizer.lemma(
        of: Array(sentence.forms[token].utf8)[...], tag: tags[token])
      if lemma == sentence.lemmas[token] || sentence.lemmas[token] == "_" { lemmas += 1 }
      guard tree.heads[token] == sentence.heads[token] else { continue }
      unlabelled += 1
      let relation = DependencyRelation(rawValue: tree.labels[token]) ?? .dep
      if relation.universal.name == sentence.universalRelations[token] { labelled += 1 }
    }
  }

  private func percent(_ count: Int) -> String {
    let tenths = words == 0 ? 0 : (count * 10000 + words / 2) / words
    let rest = tenths % 100
    return "\(tenths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// One line for a log.
  var description: String {
    "UPOS \(percent(upos))  lemmas \(percent(lemmas))  UAS \(percent(unlabelled))  LAS \(percent(labelled))  (\(words) words)"
  }
}
