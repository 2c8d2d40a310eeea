import ChronographLanguage

/// Learns the model of names: a structured averaged perceptron over whole sentences.
///
/// Some sentences are shown in capitals or as headlines, so that the model doesn't trust case alone.
struct NameTrainer {
  /// Runs over the data in other orders, whose weights are added up.
  var runs = 3
  var epochs = 10
  var minimum: UInt8 = 1
  var budget = 3_400_000
  /// How many sentences of a hundred are shown in capitals, and how many as headlines.
  var capitals: UInt64 = 8
  /// Every how many sentences one is shown again with other names, and every how many as headlines are written.
  static let variedEach = 3
  static let renamedEach = 3
  static let headlineEach = 3
  var report: (String) -> Void = { _ in }

  /// A sentence in its own letters, in capitals and as a headline, with its labels.
  struct Example {
    let inputs: [NameInput]
    let gold: [UInt8]
  }

  /// The sentences of documents, tagged; of those that name persons some are there again with other names.
  static func examples(
    _ documents: [NameCorpus.Document], _ tagger: Tagger, _ lexicon: Lexicon,
    _ variation: NameVariation, _ headlines: HeadlineVariation
  ) -> [Example] {
    var examples: [Example] = []
    var variation = variation
    var count = 0
    func add(_ other: NamedText?) {
      guard let other else { return }
      examples.append(example(other.text.sentences[0], other.text, other.names, tagger, lexicon))
    }
    for document in documents {
      for sentence in document.text.sentences where sentence.tokens.count <= 400 {
        let names = document.names.filter { sentence.tokens.contains($0.tokens.lowerBound) }
        examples.append(example(sentence, document.text, names, tagger, lexicon))
        count += 1
        if count % variedEach == 0 {
          add(variation.varied(sentence, of: document.text, names))
        }
        if count % renamedEach == 1 {
          add(variation.renamed(sentence, of: document.text, names))
        }
        guard count % headlineEach == 1 else { continue }
        add(headlines.headline(sentence, of: document.text, names))
        if let other = variation.varied(sentence, of: document.text, names) {
          add(headlines.headline(other.text.sentences[0], of: other.text, other.names))
        }
      }
    }
    let written = NameSentences(tokenizer: headlines.tokenizer)
    for other in written.texts(&variation.invented) { add(other) }
    return examples
  }

  /// The sentences of documents that have some of their names marked, with those that a model finds beside them.
  static func completed(
    _ documents: [NameCorpus.Document], by recognizer: NameRecognizer, _ tagger: Tagger,
    _ lexicon: Lexicon
  ) -> [Example] {
    documents.flatMap { document in
      document.text.sentences.compactMap { sentence in
        let names = document.names.filter {
          sentence.tokens.contains($0.tokens.lowerBound) && isProper($0, document.text, lexicon)
        }
        guard !names.isEmpty, sentence.tokens.count <= 400 else { return nil }
        let marked = example(sentence, document.text, names, tagger, lexicon)
        return Example(
          inputs: marked.inputs,
          gold: recognizer.labels(of: marked.inputs[0], given: marked.gold))
      }
    }
  }

  /// A name rather than "he" or "the company".
  private static func isProper(
    _ name: RecognizedName, _ text: TokenizedText, _ lexicon: Lexicon
  ) -> Bool {
    let first = text.tokens[name.tokens.lowerBound]
    return (65...90).contains(text.utf8[Int(first.lowerBound)])
      && lexicon.classes(of: first.word).isDisjoint(with: [.pronoun, .determiner])
  }

  private static func example(
    _ sentence: Sentence, _ text: TokenizedText, _ names: [RecognizedName], _ tagger: Tagger,
    _ lexicon: Lexicon
  ) -> Example {
    let start = sentence.tokens.lowerBound
    let moved = names.map { name in
      RecognizedName(
        tokens: name.tokens.lowerBound - start..<name.tokens.upperBound - start, kind: name.kind)
    }
    return Example(
      inputs: LetterCase.allCases.map { input(sentence, text, $0, tagger, lexicon) },
      gold: NameLabel.labels(of: moved, count: sentence.tokens.count))
  }

  private static func input(
    _ sentence: Sentence, _ text: TokenizedText, _ letters: LetterCase, _ tagger: Tagger,
    _ lexicon: Lexicon
  ) -> NameInput {
    let utf8 = letters.changed(text.utf8, text.tokens[sentence.tokens])
    let atoms = TokenAtoms.padded(text.tokens[sentence.tokens], of: utf8)
    let tags =
      NameInput.looksLikeHeadline(atoms)
      ? tagger.tagInSmallLetters(text.tokens[sentence.tokens], of: utf8) : tagger.tag(atoms)
    return NameInput(sentence.tokens, of: text.tokens, atoms: atoms, tags: tags, lexicon)
  }

  func train(_ examples: [Example]) -> [[UInt8]] {
    var counter = FeatureCounter()
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.maximum) { memory in
      guard let base = memory.baseAddress else { return }
      for label in -1..<NameLabel.count {
        base[0] = NameFeatures.transition(from: label)
        for _ in 0..<Int(minimum) { counter.add(base, 1) }
      }
      for example in examples {
        for token in example.gold.indices {
          var buffer = FeatureBuffer(base)
          NameFeatures.add(token, example.inputs[0], to: &buffer)
          counter.add(base, buffer.count)
        }
      }
    }
    let model = TrainingModel(classes: NameLabel.count, counts: counter, minimum: minimum)
    for run in 0..<runs {
      var generator = SeededGenerator(seed: 3 + UInt64(run) << 8)
      for epoch in 0..<epochs {
        var wrong = 0
        for index in examples.indices.shuffled(using: &generator) {
          let draw = generator.next() % 100
          let letters = draw < capitals ? 1 : draw < 2 * capitals ? 2 : 0
          if !learn(examples[index].inputs[letters], examples[index].gold, model) { wrong += 1 }
        }
        report("names: round \(epoch + 1) of \(epochs), \(wrong) wrong sentences")
      }
      model.endRun()
    }
    let packed = LinearModelWriter.pack(model.averaged(), budget: budget)
    report("names: \(packed.features) features, dropped \(packed.dropped)")
    return [packed.index, packed.rows]
  }

  /// Returns whether the sentence was right.
  private func learn(_ input: NameInput, _ gold: [UInt8], _ model: TrainingModel) -> Bool {
    guard !gold.isEmpty else { return true }
    var features = [UInt64](repeating: 0, count: NameFeatures.maximum * gold.count)
    var counts = [Int](repeating: 0, count: gold.count)
    var emissions: [Float] = []
    var scores = [Float](repeating: 0, count: NameLabel.count)
    return features.withUnsafeMutableBufferPointer { memory in
      guard let base = memory.baseAddress else { return true }
      for token in gold.indices {
        var buffer = FeatureBuffer(base + token * NameFeatures.maximum)
        NameFeatures.add(token, input, to: &buffer)
        counts[token] = buffer.count
        model.score(base + token * NameFeatures.maximum, buffer.count, &scores)
        emissions += scores
      }
      model.advance()
      let guess = Viterbi.best(emissions, transitions(model), labels: NameLabel.count)
      guard guess != gold else { return true }
      for token in gold.indices where guess[token] != gold[token] {
        let row = base + token * NameFeatures.maximum
        model.update(row, counts[token], label: Int(gold[token]), by: 1)
        model.update(row, counts[token], label: Int(guess[token]), by: -1)
      }
      updateTransitions(gold, guess, model)
      return false
    }
  }

  private func updateTransitions(_ gold: [UInt8], _ guess: [UInt8], _ model: TrainingModel) {
    for token in gold.indices {
      let (right, wrong) =
        token == 0 ? (-1, -1) : (Int(gold[token - 1]), Int(guess[token - 1]))
      guard right != wrong || gold[token] != guess[token] else { continue }
      for (previous, label, amount) in [(right, gold[token], Float(1)), (wrong, guess[token], -1)] {
        withUnsafePointer(to: NameFeatures.transition(from: previous)) {
          model.update($0, 1, label: Int(label), by: amount)
        }
      }
    }
  }

  private func transitions(_ model: TrainingModel) -> [Float] {
    var result: [Float] = []
    var scores = [Float](repeating: 0, count: NameLabel.count)
    for previous in -1..<NameLabel.count {
      withUnsafePointer(to: NameFeatures.transition(from: previous)) {
        model.score($0, 1, &scores)
      }
      for next in scores.indices where !NameLabel.allows(previous, next) { scores[next] = -1e9 }
      result += scores
    }
    return result
  }
}

/// How a sentence is shown while the model of names is learnt.
enum LetterCase: CaseIterable {
  case own, capitals, headline

  /// The text with the letters of those tokens changed; offsets stay.
  func changed(_ utf8: [UInt8], _ tokens: ArraySlice<Token>) -> [UInt8] {
    guard self != .own else { return utf8 }
    var result = utf8
    for token in tokens {
      let (start, end) = (Int(token.lowerBound), Int(token.upperBound))
      let isShort = end - start < 4
      for at in start..<end where (97...122).contains(result[at]) {
        if self == .capitals || (at == start && !isShort) { result[at] &= 0xDF }
      }
    }
    return result
  }
}
