import ChronographLanguage

/// Learns the tagger: the set of tags, the dictionary, and an averaged perceptron.
struct TaggerTrainer {
  /// Runs over the data in other orders, whose weights are added up.
  var runs = 3
  var epochs = 8
  var minimum = UInt8(2)
  var budget = 3_000_000

  /// What was learnt, ready to be written and to be used.
  struct Output {
    var tagger: Tagger
    var sections: [[UInt8]]
  }

  func train(_ sentences: [GoldSentence]) throws -> Output {
    let tags = Self.tagSet(of: sentences)
    let gold = sentences.map { Self.indices(of: $0, in: tags) }
    let (keys, values) = TagDictionaryTrainer.learn(sentences, gold)
    let dictionary = TagDictionary(keys: keys, values: values)
    let atoms = sentences.map { $0.atoms() }
    let classes = atoms.map { $0.map { dictionary.classAtom(of: $0) } }
    let model = TrainingModel(
      classes: tags.count, counts: count(atoms, classes, gold), minimum: minimum)
    for run in 0..<runs {
      var generator = SeededGenerator(seed: 1 + UInt64(run) << 8)
      for _ in 0..<epochs {
        for index in sentences.indices.shuffled(using: &generator) {
          learn(atoms[index], classes[index], gold[index], dictionary, model)
        }
      }
      model.endRun()
    }
    let packed = LinearModelWriter.pack(model.averaged(), budget: budget)
    let lines = tags.map { "\($0.upos.name) \($0.xpos)" }.joined(separator: "\n")
    let sections = [
      Array(lines.utf8), keys.littleEndianBytes, values.littleEndianBytes, packed.index,
      packed.rows,
    ]
    let file = ModelFile(kind: .tagger, dataHash: 0, sections: sections)
    return Output(tagger: try Tagger(file, named: "tagger"), sections: sections)
  }

  /// The tags seen five times or more, the most frequent first.
  static func tagSet(of sentences: [GoldSentence]) -> [PartOfSpeech] {
    var counts: [PartOfSpeech: Int] = [:]
    for sentence in sentences { for tag in sentence.tags { counts[tag, default: 0] += 1 } }
    return counts.filter { $0.value >= 5 }.sorted {
      ($1.value, $0.key.upos.name, $0.key.xpos) < ($0.value, $1.key.upos.name, $1.key.xpos)
    }.prefix(200).map(\.key)
  }

  /// The tags of a sentence as indices; a rare tag becomes the most frequent one of its part of speech.
  static func indices(of sentence: GoldSentence, in tags: [PartOfSpeech]) -> [UInt8] {
    sentence.tags.map { tag in
      let index = tags.firstIndex(of: tag) ?? tags.firstIndex { $0.upos == tag.upos }
      return UInt8(index ?? 0)
    }
  }

  private func count(
    _ atoms: [[TokenAtoms]], _ classes: [[UInt64]], _ gold: [[UInt8]]
  ) -> FeatureCounter {
    var counter = FeatureCounter()
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Tagger.maximumFeatures) { memory in
      guard let base = memory.baseAddress else { return }
      for index in gold.indices {
        var history = TagHistory()
        for token in gold[index].indices {
          var buffer = FeatureBuffer(base)
          Tagger.addFeatures(of: token, atoms[index], classes[index], history, to: &buffer)
          counter.add(base, buffer.count)
          history.push(gold[index][token])
        }
      }
    }
    return counter
  }

  private func learn(
    _ atoms: [TokenAtoms], _ classes: [UInt64], _ gold: [UInt8], _ dictionary: TagDictionary,
    _ model: TrainingModel
  ) {
    var scores = [Float](repeating: 0, count: model.classes)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Tagger.maximumFeatures) { memory in
      guard let base = memory.baseAddress else { return }
      var history = TagHistory()
      for token in gold.indices {
        if let only = dictionary.onlyTag(of: atoms[token + 2]) {
          history.push(only)
          continue
        }
        var buffer = FeatureBuffer(base)
        Tagger.addFeatures(of: token, atoms, classes, history, to: &buffer)
        model.score(base, buffer.count, &scores)
        model.advance()
        let guess = scores.indexOfLargest
        if guess != Int(gold[token]) {
          model.update(base, buffer.count, label: Int(gold[token]), by: 1)
          model.update(base, buffer.count, label: guess, by: -1)
        }
        history.push(UInt8(guess))
      }
    }
  }
}

extension [Float] {
  var indexOfLargest: Int {
    var best = 0
    for index in indices where self[index] > self[best] { best = index }
    return best
  }
}

extension [UInt32] {
  var littleEndianBytes: [UInt8] {
    var bytes: [UInt8] = []
    for value in self { bytes.append(littleEndian: value) }
    return bytes
  }
}
