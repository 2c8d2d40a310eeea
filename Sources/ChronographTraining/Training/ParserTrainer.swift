import ChronographLanguage

/// Learns the parser with a dynamic oracle: after the first rounds it follows its own moves, right or wrong,
/// and learns the best that can be made of where they lead.
struct ParserTrainer {
  /// Runs over the data in other orders, whose weights are added up.
  var runs = 5
  var epochs = 10
  var minimum: UInt8 = 2
  /// How often a wrong move is followed once exploration starts.
  var exploration = 90
  var budget = 2_900_000
  /// How many slots the moves get: five megabytes.
  var slots = 1_245_184
  var report: (String) -> Void = { _ in }

  /// A sentence ready for learning; its tags come from a tagger that has not seen it.
  struct Example {
    let input: ParserInput
    let oracle: DynamicOracle
    let labels: [UInt8]
  }

  func train(_ examples: [Example]) -> (moves: [[UInt8]], labels: [[UInt8]]) {
    var counters = (moves: FeatureCounter(), labels: FeatureCounter())
    for example in examples { count(example, &counters) }
    let moves = TrainingModel(classes: 3, counts: counters.moves, minimum: minimum)
    let labels = TrainingModel(
      classes: DependencyRelation.allCases.count, counts: counters.labels, minimum: minimum)
    for run in 0..<runs {
      learn(examples, moves, labels, seed: 2 + UInt64(run))
      moves.endRun()
      labels.endRun()
      report("parser: run \(run + 1) of \(runs)")
    }
    let packed = (
      LinearModelWriter.packCompact(moves.averaged(), slots: slots),
      LinearModelWriter.pack(labels.averaged(), budget: budget)
    )
    report(
      "parser: \(packed.0.features) features of moves (\(packed.0.dropped) dropped), "
        + "\(packed.1.features) of labels (\(packed.1.dropped) dropped)")
    return (moves: [packed.0.index], labels: [packed.1.index, packed.1.rows])
  }

  /// One run, from nothing.
  private func learn(
    _ examples: [Example], _ moves: TrainingModel, _ labels: TrainingModel, seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    for epoch in 0..<epochs {
      var errors = 0
      for index in examples.indices.shuffled(using: &generator) {
        var learner = Learner(
          moves: moves, labels: labels, exploration: epoch < 1 ? 0 : exploration)
        errors += learner.learn(examples[index], &generator)
      }
      report("parser: round \(epoch + 1) of \(epochs), \(errors) wrong moves")
    }
  }

  /// Counts the features along one best sequence of moves.
  private func count(
    _ example: Example, _ counters: inout (moves: FeatureCounter, labels: FeatureCounter)
  ) {
    var arena = ParserArena(count: example.input.count)
    var number: Int32 = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.maximum) { memory in
      guard let base = memory.baseAddress else { return }
      while !arena.isFinal(arena.states[Int(number)]) {
        let state = arena.states[Int(number)]
        let possible = Move.allCases.filter { arena.allows($0, in: state) }
        let costs = possible.map { example.oracle.cost($0, state, arena) }
        let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        if possible.count > 1 {
          var buffer = FeatureBuffer(base)
          ParserFeatures.addMoves(state, arena, example.input, to: &buffer)
          counters.moves.add(base, buffer.count)
        }
        var label = StackItem.noLabel
        if possible[best] != .shift {
          var buffer = FeatureBuffer(base)
          ParserFeatures.addLabels(possible[best], state, arena, example.input, to: &buffer)
          counters.labels.add(base, buffer.count)
          label = example.labels[Int(arena.arc(possible[best], in: state).dependent)]
        }
        number = arena.apply(possible[best], label: label, score: 0, to: number)
      }
    }
  }
}

/// Learns from one sentence.
private struct Learner {
  let moves: TrainingModel
  let labels: TrainingModel
  let exploration: Int
  private var scores = [Float](repeating: 0, count: 3)
  private var labelScores: [Float]

  init(moves: TrainingModel, labels: TrainingModel, exploration: Int) {
    self.moves = moves
    self.labels = labels
    self.exploration = exploration
    labelScores = [Float](repeating: 0, count: labels.classes)
  }

  /// Returns the number of wrong moves.
  mutating func learn(
    _ example: ParserTrainer.Example, _ generator: inout SeededGenerator
  ) -> Int {
    var arena = ParserArena(count: example.input.count)
    var number: Int32 = 0
    var errors = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ParserFeatures.maximum) { memory in
      guard let base = memory.baseAddress else { return }
      while !arena.isFinal(arena.states[Int(number)]) {
        let state = arena.states[Int(number)]
        let move = choose(example, state, arena, base, &errors, &generator)
        let label =
          move == .shift ? StackItem.noLabel : learnLabel(move, example, state, arena, base)
        number = arena.apply(move, label: label, score: 0, to: number)
      }
    }
    return errors
  }

  private mutating func choose(
    _ example: ParserTrainer.Example, _ state: ParserState, _ arena: ParserArena,
    _ base: UnsafeMutablePointer<UInt64>, _ errors: inout Int, _ generator: inout SeededGenerator
  ) -> Move {
    let possible = Move.allCases.filter { arena.allows($0, in: state) }
    guard possible.count > 1 else { return possible[0] }
    var buffer = FeatureBuffer(base)
    ParserFeatures.addMoves(state, arena, example.input, to: &buffer)
    moves.score(base, buffer.count, &scores)
    moves.advance()
    let costs = possible.map { example.oracle.cost($0, state, arena) }
    let least = costs.min() ?? 0
    var (guess, best) = (-1, -1)
    for index in possible.indices {
      let score = scores[Int(possible[index].rawValue)]
      if guess < 0 || score > scores[Int(possible[guess].rawValue)] { guess = index }
      if costs[index] == least,
        best < 0 || score > scores[Int(possible[best].rawValue)]
      {
        best = index
      }
    }
    guard costs[guess] > least else { return possible[guess] }
    errors += 1
    moves.update(base, buffer.count, label: Int(possible[best].rawValue), by: 1)
    moves.update(base, buffer.count, label: Int(possible[guess].rawValue), by: -1)
    let follows = exploration > 0 && Int(generator.next() % 100) < exploration
    return follows ? possible[guess] : possible[best]
  }

  /// Learns the label of a right arc; returns the label that the parser would give.
  private mutating func learnLabel(
    _ move: Move, _ example: ParserTrainer.Example, _ state: ParserState, _ arena: ParserArena,
    _ base: UnsafeMutablePointer<UInt64>
  ) -> UInt8 {
    var buffer = FeatureBuffer(base)
    ParserFeatures.addLabels(move, state, arena, example.input, to: &buffer)
    labels.score(base, buffer.count, &labelScores)
    let guess = labelScores.indexOfLargest
    let arc = arena.arc(move, in: state)
    guard example.oracle.heads[Int(arc.dependent)] == arc.head else { return UInt8(guess) }
    labels.advance()
    let gold = Int(example.labels[Int(arc.dependent)])
    if guess != gold {
      labels.update(base, buffer.count, label: gold, by: 1)
      labels.update(base, buffer.count, label: guess, by: -1)
    }
    return UInt8(exploration > 0 ? guess : gold)
  }
}
