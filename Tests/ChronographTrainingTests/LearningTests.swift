import ChronographLanguage
import Foundation
import Testing

@testable import ChronographTraining

/// What costs a move must be what is lost by it: compared with trying every way to go on.
@Suite struct DynamicOracleTests {
  /// A tree that random moves make, so that it can be made; and the moves.
  static func walk(_ seed: Int, tokens: Int) -> (heads: [Int32], moves: [Move]) {
    var random = SeededGenerator(seed: UInt64(seed))
    var arena = ParserArena(count: tokens)
    var (state, moves) = (Int32(0), [Move]())
    while !arena.isFinal(arena.states[Int(state)]) {
      let allowed = Move.allCases.filter { arena.allows($0, in: arena.states[Int(state)]) }
      let move = random.pick(allowed)
      state = arena.apply(move, label: 0, score: 0, to: state)
      moves.append(move)
    }
    return (arena.tree(of: state).heads, moves)
  }

  /// The most heads that can still come out right after some moves.
  private func best(_ moves: [Move], _ heads: [Int32]) -> Int {
    var arena = ParserArena(count: heads.count)
    var state = Int32(0)
    for move in moves { state = arena.apply(move, label: 0, score: 0, to: state) }
    guard !arena.isFinal(arena.states[Int(state)]) else {
      return zip(arena.tree(of: state).heads, heads).count { $0 == $1 }
    }
    return Move.allCases.filter { arena.allows($0, in: arena.states[Int(state)]) }
      .map { best(moves + [$0], heads) }.max() ?? 0
  }

  @Test(arguments: 0..<40) func aMoveCostsWhatIsLostByIt(_ seed: Int) {
    let tokens = 2 + seed % 4
    let (heads, _) = Self.walk(seed, tokens: tokens)
    let (_, moves) = Self.walk(seed + 1000, tokens: tokens)
    let oracle = DynamicOracle(heads: heads)
    var arena = ParserArena(count: tokens)
    var state = Int32(0)
    for (number, next) in moves.enumerated() {
      let before = best(Array(moves[..<number]), heads)
      for move in Move.allCases where arena.allows(move, in: arena.states[Int(state)]) {
        let after = best(moves[..<number] + [move], heads)
        #expect(oracle.cost(move, arena.states[Int(state)], arena) == before - after, "\(move)")
      }
      state = arena.apply(next, label: 0, score: 0, to: state)
    }
  }

  @Test(arguments: 0..<60) func freeMovesLeadToTheTree(_ seed: Int) throws {
    let (heads, _) = Self.walk(seed, tokens: 3 + seed % 12)
    let oracle = DynamicOracle(heads: heads)
    var random = SeededGenerator(seed: UInt64(seed) + 7)
    var arena = ParserArena(count: heads.count)
    var state = Int32(0)
    while !arena.isFinal(arena.states[Int(state)]) {
      let here = arena.states[Int(state)]
      let free = Move.allCases.filter {
        arena.allows($0, in: here) && oracle.cost($0, here, arena) == 0
      }
      try #require(!free.isEmpty)
      state = arena.apply(random.pick(free), label: 0, score: 0, to: state)
    }
    #expect(arena.tree(of: state).heads == heads)
  }
}

/// Counting, learning and packing of weights.
@Suite struct WeightTests {
  private func add(_ features: [UInt64], to counter: inout FeatureCounter) {
    features.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { counter.add(base, buffer.count) }
    }
  }

  private func feature(_ number: Int) -> UInt64 { FeatureHash.mix(UInt64(number) + 1) }

  @Test func countsFeaturesThroughItsGrowth() {
    var counter = FeatureCounter()
    for number in 0..<100_000 { add([feature(number)], to: &counter) }
    for number in 0..<500 { add([feature(number)], to: &counter) }
    #expect(counter.features(minimum: 1).count == 100_000)
    #expect(counter.features(minimum: 2) == (0..<500).map(feature).sorted())
    #expect(counter.features(minimum: 3).isEmpty)
  }

  @Test func countsNoFurtherThanItsByteHolds() {
    var counter = FeatureCounter()
    for _ in 0..<1_000 { add([feature(1), 0], to: &counter) }
    #expect(counter.features(minimum: 255) == [feature(1)])
  }

  @Test func learnsToTellClassesApart() {
    var counter = FeatureCounter()
    let examples = (0..<60).map { number in ([feature(number % 6), feature(100)], number % 3) }
    for (features, _) in examples { add(features, to: &counter) }
    let model = TrainingModel(classes: 3, counts: counter, minimum: 1)
    var scores = [Float](repeating: 0, count: 3)
    var mistakes = 0
    for round in 0..<20 {
      mistakes = 0
      for (features, label) in examples {
        features.withUnsafeBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          model.score(base, buffer.count, &scores)
          let guess = scores.indices.max { scores[$0] < scores[$1] } ?? 0
          model.advance()
          guard guess != label else { return }
          mistakes += 1
          model.update(base, buffer.count, label: label, by: 1)
          model.update(base, buffer.count, label: guess, by: -1)
        }
      }
      if mistakes == 0, round > 0 { break }
    }
    #expect(mistakes == 0)
    model.endRun()
    #expect(!model.averaged().isEmpty)
  }

  /// What is packed is read back by the model that the program loads, within the rounding of eight bits.
  @Test func theProgramReadsTheWeightsThatWerePacked() throws {
    var random = SeededGenerator(seed: 77)
    let rows = (0..<400).map { number in
      AveragedRow(
        feature: feature(number),
        pairs: (0..<3).map { (UInt8($0), Float(Int(random.next() % 2001)) / 1000 - 1) })
    }
    let packed = LinearModelWriter.pack(rows, budget: 1 << 20)
    #expect(packed.features + packed.dropped == rows.count)
    #expect(packed.features >= 380)
    let file = ModelFile(kind: .tagger, dataHash: 0, sections: [packed.index, packed.rows])
    let model = try LinearModel(file, sections: 0, classes: 3, named: "test.model")
    let scale = LinearModelWriter.scale(of: rows)
    let wrong = rows.count { row in
      let scores = read(model, row.feature)
      return row.pairs.contains { label, weight in
        let wanted = weight * scale
        return abs(Float(scores[Int(label)]) - wanted) > abs(wanted).squareRoot() + 1
      }
    }
    // A feature that found no room is read as nothing, or as the one that looks like it.
    #expect(wrong <= packed.dropped)
    #expect(read(model, feature(9_999)) == [0, 0, 0])
  }

  private func read(_ model: LinearModel, _ feature: UInt64) -> [Int32] {
    var scores = [Int32](repeating: 0, count: 3)
    withUnsafePointer(to: feature) { feature in
      scores.withUnsafeMutableBufferPointer { scores in
        if let base = scores.baseAddress { model.add(feature, count: 1, to: base) }
      }
    }
    return scores
  }

  @Test func aSmallBudgetKeepsTheHeaviestFeatures() {
    let rows = (0..<200).map { number in
      AveragedRow(feature: feature(number), pairs: [(0, Float(number + 1))])
    }
    let whole = LinearModelWriter.pack(rows, budget: 1 << 20)
    let small = LinearModelWriter.pack(rows, budget: 1_000)
    #expect(small.features < whole.features && small.features > 0)
    #expect(small.index.count + small.rows.count <= 1_000 + 1)
  }
}

/// Rules of lemmas, learnt from a few sentences.
@Suite struct LemmatizerTrainerTests {
  static let verb = PartOfSpeech(upos: .verb, xpos: "VBD")
  static let noun = PartOfSpeech(upos: .noun, xpos: "NNS")
  static let pairs: [(String, String, PartOfSpeech)] = [
    ("resigned", "resign", verb), ("signed", "sign", verb), ("jailed", "jail", verb),
    ("failed", "fail", verb), ("fled", "flee", verb), ("led", "lead", verb),
    ("Jailed", "jail", verb),
    ("mayors", "mayor", noun), ("judges", "judge", noun), ("parties", "party", noun),
    ("cities", "city", noun), ("women", "woman", noun), ("men", "man", noun),
    ("courts", "court", noun),
  ]

  private func trained() throws -> Lemmatizer {
    var sentence = GoldSentence()
    for (form, lemma, tag) in Self.pairs {
      sentence.forms.append(form)
      sentence.lemmas.append(lemma)
      sentence.tags.append(tag)
    }
    let sections = try LemmatizerTrainer.train([sentence], tags: [Self.verb, Self.noun])
    return try Lemmatizer(ModelFile(kind: .lemmatizer, dataHash: 0, sections: sections))
  }

  @Test func knowsWhatItHasSeen() throws {
    let lemmatizer = try trained()
    for (form, lemma, tag) in Self.pairs {
      let found = lemmatizer.lemma(of: Array(form.utf8)[...], tag: tag == Self.verb ? 0 : 1)
      #expect(found == lemma, "\(form)")
    }
  }

  @Test(arguments: [("designed", 0, "design"), ("tailed", 0, "tail"), ("ports", 1, "port")])
  func guessesByTheEnding(_ form: String, _ tag: UInt8, _ lemma: String) throws {
    #expect(try trained().lemma(of: Array(form.utf8)[...], tag: tag) == lemma)
  }

  @Test(arguments: [
    (Lemmatizer.Rule(drop: 2, append: "", lowercases: false), "jailed", "jail"),
    (Lemmatizer.Rule(drop: 3, append: "y", lowercases: false), "parties", "party"),
    (Lemmatizer.Rule(drop: 0, append: "", lowercases: true), "The", "the"),
    (Lemmatizer.Rule(drop: 9, append: "", lowercases: false), "short", nil),
  ])
  func appliesARule(_ rule: Lemmatizer.Rule, _ form: String, _ lemma: String?) {
    #expect(Lemmatizer.apply(rule, to: Array(form.utf8)[...]) == lemma)
  }
}

/// Treebanks as files.
@Suite struct TreebankTests {
  private func read(_ text: String) throws -> [GoldSentence] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "treebank-\(UUID().uuidString).conllu")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try Treebank.read(file)
  }

  @Test func readsBasicWordsAndLeavesOutTheRest() throws {
    let sentences = try read(
      """
      # sent_id = 1
      1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
      1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
      2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
      3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
      3.1\tgone\tgo\tVERB\tVB\t_\t_\t_\t_\t_

      # sent_id = 2
      1\tNovak\tNovak\tPROPN\tNNP\t_\t2\tnsubj:pass\t_\t_
      2\twon\twin\tVERB\tVBD\t_\t0\troot\t_\t_

      """ + "\n")
    #expect(sentences.map(\.forms) == [["do", "n't", "go"], ["Novak", "won"]])
    #expect(sentences.map(\.lemmas) == [["do", "not", "go"], ["Novak", "win"]])
    #expect(sentences.map(\.heads) == [[2, 2, -1], [1, -1]])
    #expect(sentences[1].relations.map(\.name) == ["nsubj:pass", "root"])
    #expect(sentences[1].universalRelations == ["nsubj", "root"])
    #expect(sentences[1].tags.map(\.xpos) == ["NNP", "VBD"])
  }

  @Test(arguments: ["", "\n\n\n", "# only comments\n\n", "1\ttoo\tfew\n\n", "x\ty\n\n"])
  func findsNoSentenceWhereNoneIs(_ text: String) throws {
    #expect(try read(text).isEmpty)
  }
}

/// Sentences with other names in them.
@Suite struct VariedSentenceTests {
  static let texts = [
    "Ana Lima met Otto Krog in Oran.", "The council thanked Ana Lima.",
    "Ana Lima, aged 54, resigned.",
    "Ana Lima’s plan failed (so said Otto Krog).",
  ]

  private func names(in text: TokenizedText) -> [RecognizedName] {
    let pairs = [("Ana", "Lima"), ("Otto", "Krog")]
    return text.tokens.indices.dropLast().filter { token in
      pairs.contains { $0 == (text.form(token), text.form(token + 1)) }
    }.map { RecognizedName(tokens: $0..<$0 + 2, kind: .person) }
  }

  @Test(arguments: texts) func changesTheNamesAndNothingElse(_ body: String) throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    let text = tokenizer.tokenize(body)
    let known = names(in: text)
    var variation = try NameVariation(tokenizer, language: "en")
    variation.titled = 0
    var different = 0
    for _ in 0..<20 {
      guard let varied = variation.varied(text.sentences[0], of: text, known) else { continue }
      different += 1
      #expect(varied.names.map(\.kind) == known.map(\.kind))
      func rest(_ text: TokenizedText, _ names: [RecognizedName]) -> [String] {
        let inside = Set(names.flatMap(\.tokens))
        return text.tokens.indices.filter { !inside.contains($0) }.map(text.form)
      }
      #expect(rest(varied.text, varied.names) == rest(text, known))
      for name in varied.names {
        let words = name.tokens.map(varied.text.form)
        #expect((2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true })
      }
    }
    #expect(different >= 15)
  }

  @Test func putsTitlesBeforeNames() throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    let text = tokenizer.tokenize("The council thanked Ana Lima.")
    let known = names(in: text)
    var variation = try NameVariation(tokenizer, language: "en")
    variation.titled = 100
    for _ in 0..<20 {
      let other = variation.varied(text.sentences[0], of: text, known)
      let varied = try #require(other)
      #expect(varied.names.last?.kind == .person)
      #expect(varied.names.dropLast().allSatisfy { $0.kind == .body })
      #expect(varied.text.tokens.count - (varied.names.last?.tokens.count ?? 0) > 4)
    }
  }

  @Test(arguments: [
    ("The council has thanked Ana Lima.", "Council Thanked Ana Lima"),
    ("Ana Lima was dismissed by the court.", "Ana Lima Dismissed by Court"),
  ])
  func shortensASentenceToAHeadline(_ body: String, _ headline: String) throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    let text = tokenizer.tokenize(body)
    let short = try #require(
      HeadlineVariation(tokenizer: tokenizer)
        .headline(text.sentences[0], of: text, names(in: text)))
    #expect(short.text.tokens.indices.map(short.text.form).joined(separator: " ") == headline)
    #expect(short.names.map { $0.tokens.map(short.text.form) } == [["Ana", "Lima"]])
  }

  @Test func leavesASentenceWithoutPersonsAlone() throws {
    let tokenizer = TextTokenizer(lexicon: try Lexicon(language: "en"))
    let text = tokenizer.tokenize("The council met in Oran.")
    var variation = try NameVariation(tokenizer, language: "en")
    let oran = RecognizedName(tokens: 4..<5, kind: .place)
    #expect(variation.varied(text.sentences[0], of: text, []) == nil)
    #expect(variation.varied(text.sentences[0], of: text, [oran]) == nil)
  }
}
