/// How each model lies in the sections of its file.

extension Tagger {
  /// Sections: tags as lines `UPOS XPOS`, keys and values of the dictionary, index and rows of the model.
  package init(_ file: ModelFile, named name: String) throws(ModelError) {
    guard file.sections.count == 5 else { throw ModelError(file: name, problem: .damaged) }
    var tags: [PartOfSpeech] = []
    for line in file.lines(0) {
      let fields = line.split(separator: " ")
      guard fields.count == 2, let upos = UniversalPOS(name: String(fields[0])) else {
        throw ModelError(file: name, problem: .damaged)
      }
      tags.append(PartOfSpeech(upos: upos, xpos: String(fields[1])))
    }
    let (keys, values) = (file.numbers(1), file.numbers(2))
    guard keys.count == values.count, values.allSatisfy({ $0 & 0xFF <= tags.count }) else {
      throw ModelError(file: name, problem: .damaged)
    }
    self.init(
      tags: tags, dictionary: TagDictionary(keys: keys, values: values),
      model: try LinearModel(file, sections: 3, classes: tags.count, named: name))
  }
}

extension Lemmatizer {
  /// Sections: rules as lines `drop lowercases append`, keys, values.
  package init(_ file: ModelFile) throws(ModelError) {
    let damaged = ModelError(file: "lemmatizer", problem: .damaged)
    guard file.sections.count == 3 else { throw damaged }
    var rules: [Rule] = []
    for line in file.lines(0) {
      let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let drop = Int(fields[0]) else { throw damaged }
      rules.append(Rule(drop: drop, append: String(fields[2]), lowercases: fields[1] == "1"))
    }
    let values = file.numbers(2).map { UInt16(truncatingIfNeeded: $0) }
    let keys = file.numbers(1)
    guard keys.count == values.count, values.allSatisfy({ Int($0) < rules.count }) else {
      throw damaged
    }
    self.init(rules: rules, keys: keys, values: values)
  }
}

extension DependencyParser {
  /// Two files: the weights of the moves; index and rows of the labels.
  package init(moves: ModelFile, labels: ModelFile, named name: String) throws(ModelError) {
    guard moves.sections.count == 1, labels.sections.count == 2 else {
      throw ModelError(file: name, problem: .damaged)
    }
    self.init(
      moves: try CompactModel(moves, section: 0, named: name),
      labels: try LinearModel(
        labels, sections: 0, classes: DependencyRelation.allCases.count, named: name))
  }
}

extension NameRecognizer {
  /// Sections: index and rows.
  package init(_ file: ModelFile, named name: String) throws(ModelError) {
    guard file.sections.count == 2 else { throw ModelError(file: name, problem: .damaged) }
    self.init(model: try LinearModel(file, sections: 0, classes: NameLabel.count, named: name))
  }
}
