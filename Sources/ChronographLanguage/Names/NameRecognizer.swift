/// Finds the names of persons, bodies and places in a sentence: the best sequence of labels (Viterbi) under a
/// linear model.
package struct NameRecognizer: Sendable {
  package let model: LinearModel
  /// The weight of each label after each other one; the first row is for the start of a sentence.
  private let transitions: [Int]

  package init(model: LinearModel) {
    self.model = model
    transitions = Self.transitions { feature, scores in
      withUnsafePointer(to: feature) { model.add($0, count: 1, to: scores) }
    }
  }

  private static func transitions(
    _ add: (UInt64, UnsafeMutablePointer<Int32>) -> Void
  ) -> [Int] {
    var result: [Int] = []
    for previous in -1..<NameLabel.count {
      var row = [Int32](repeating: 0, count: NameLabel.count)
      row.withUnsafeMutableBufferPointer { row in
        guard let base = row.baseAddress else { return }
        add(NameFeatures.transition(from: previous), base)
      }
      result += row.enumerated().map { next, weight in
        NameLabel.allows(previous, next) ? Int(weight) : forbidden
      }
    }
    return result
  }

  /// Far below any score of a sentence of bounded length.
  private static let forbidden = -1 << 40

  /// Far above any score of a token.
  private static let sure = 1 << 28

  /// The labels of a sentence's tokens; those that are given, other than outside, are kept.
  package func labels(of input: NameInput, given: [UInt8] = []) -> [UInt8] {
    guard input.count > 0 else { return [] }
    var emissions = emissions(input)
    for (token, label) in given.enumerated() where label != NameLabel.outside {
      emissions[token * NameLabel.count + Int(label)] += Self.sure
    }
    return Viterbi.best(emissions, transitions, labels: NameLabel.count)
  }

  /// The names in a sentence whose tokens start at `start`, each with its margin.
  package func names(in input: NameInput, from start: Int) -> [RecognizedName] {
    guard input.count > 0 else { return [] }
    let emissions = emissions(input)
    let labels = Viterbi.best(emissions, transitions, labels: NameLabel.count)
    guard labels.contains(where: { $0 != NameLabel.outside }) else { return [] }
    let margins = Viterbi.margins(of: labels, emissions, transitions, labels: NameLabel.count)
    return NameLabel.names(of: labels, from: start, margins: margins)
  }

  private func emissions(_ input: NameInput) -> [Int] {
    var emissions = [Int32](repeating: 0, count: input.count * NameLabel.count)
    emissions.withUnsafeMutableBufferPointer { emissions in
      guard let first = emissions.baseAddress else { return }
      model.withIndex { index in
        model.withWorkspace { add(input, to: first, index, $0) }
      }
    }
    return emissions.map(Int.init)
  }

  /// The next token's features are asked for while this one's are added up.
  private func add(
    _ input: NameInput, to scores: UnsafeMutablePointer<Int32>,
    _ index: UnsafeBufferPointer<UInt32>, _ workspace: LinearModel.Workspace
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * NameFeatures.maximum) { memory in
      guard var base = memory.baseAddress else { return }
      var next = base + NameFeatures.maximum
      var count = features(of: 0, input, base, index)
      for token in 0..<input.count {
        let nextCount = token + 1 < input.count ? features(of: token + 1, input, next, index) : 0
        model.add(base, count: count, to: scores + token * NameLabel.count, in: workspace)
        swap(&base, &next)
        count = nextCount
      }
    }
  }

  private func features(
    of token: Int, _ input: NameInput, _ memory: UnsafeMutablePointer<UInt64>,
    _ index: UnsafeBufferPointer<UInt32>
  ) -> Int {
    var buffer = FeatureBuffer(memory, announcingTo: index)
    NameFeatures.add(token, input, to: &buffer)
    return buffer.count
  }
}

/// The best path through a lattice of labels.
package enum Viterbi {
  /// `transitions` holds a row for the start, then a row for each label.
  package static func best<Score: Comparable & AdditiveArithmetic>(
    _ emissions: [Score], _ transitions: [Score], labels: Int
  ) -> [UInt8] {
    let count = emissions.count / labels
    var scores = (0..<labels).map { emissions[$0] + transitions[$0] }
    var back = [UInt8](repeating: 0, count: emissions.count)
    var next = scores
    let before = NameLabel.predecessors
    for token in 1..<max(count, 1) {
      for label in 0..<labels {
        var best = Int(before.labels[before.starts[label]])
        var bestScore = scores[best] + transitions[(best + 1) * labels + label]
        for at in before.starts[label] + 1..<before.starts[label + 1] {
          let previous = Int(before.labels[at])
          let score = scores[previous] + transitions[(previous + 1) * labels + label]
          if score > bestScore { (best, bestScore) = (previous, score) }
        }
        next[label] = bestScore + emissions[token * labels + label]
        back[token * labels + label] = UInt8(best)
      }
      swap(&scores, &next)
    }
    return path(back, to: scores)
  }

  /// For each label of the best path how much worse the best path without it is.
  static func margins(
    of path: [UInt8], _ emissions: [Int], _ transitions: [Int], labels: Int
  ) -> [Int] {
    let reached = reached(emissions, transitions, labels: labels)
    var margins = [Int](repeating: 0, count: path.count)
    // For each label of the token at hand the score of the best way on.
    var ahead = (0..<labels).map { NameLabel.mayEnd($0) ? 0 : unreachable }
    var next = ahead
    let before = NameLabel.predecessors
    for token in stride(from: path.count - 1, through: 0, by: -1) {
      let (base, own) = (token * labels, Int(path[token]))
      var other = Int.min
      for label in 0..<labels where label != own {
        other = max(other, reached[base + label] + ahead[label])
      }
      margins[token] = reached[base + own] + ahead[own] - other
      for label in 0..<labels { next[label] = unreachable }
      for label in 0..<labels {
        let score = emissions[base + label] + ahead[label]
        for at in before.starts[label]..<before.starts[label + 1] {
          let from = Int(before.labels[at])
          next[from] = max(next[from], score + transitions[(from + 1) * labels + label])
        }
      }
      swap(&ahead, &next)
    }
    return margins
  }

  /// For each label of each token the score of the best path that ends with it.
  private static func reached(_ emissions: [Int], _ transitions: [Int], labels: Int) -> [Int] {
    var scores = emissions
    for label in 0..<labels { scores[label] += transitions[label] }
    let before = NameLabel.predecessors
    for base in stride(from: labels, to: emissions.count, by: labels) {
      for label in 0..<labels {
        var best = Int.min
        for at in before.starts[label]..<before.starts[label + 1] {
          let from = Int(before.labels[at])
          best = max(best, scores[base - labels + from] + transitions[(from + 1) * labels + label])
        }
        scores[base + label] += best
      }
    }
    return scores
  }

  /// Below any score of a path.
  private static let unreachable = -1 << 50

  private static func path<Score: Comparable>(_ back: [UInt8], to scores: [Score]) -> [UInt8] {
    let (labels, count) = (scores.count, back.count / scores.count)
    var label =
      (0..<labels).filter { NameLabel.mayEnd($0) }
      .max { scores[$0] < scores[$1] } ?? 0
    var path = [UInt8](repeating: 0, count: count)
    for token in stride(from: count - 1, through: 0, by: -1) {
      path[token] = UInt8(label)
      label = Int(back[token * labels + label])
    }
    return path
  }
}
