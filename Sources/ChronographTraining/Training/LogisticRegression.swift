import ChronographExtraction
import ChronographLanguage

/// Logistic regression over hashed binary features, by stochastic gradient descent with a step of its own for each feature
/// (AdaGrad: Duchi, Hazan and Singer 2011), whose slopes hold a penalty on the weights of the features that are seen (L2).
struct LogisticRegression {
  struct Example {
    var features: [UInt64]
    var isTrue: Bool
  }

  var rounds = 30
  /// How often a feature must be seen.
  var minimum: UInt8 = 2
  var rate: Float = 0.15
  /// The penalty on a weight of 1, before the steps grow smaller.
  var decay: Float = 0.00015

  /// The weights, in the order of the features' hashes; always the same from the same examples.
  func weights(_ examples: [Example]) -> [AveragedRow] {
    var counter = FeatureCounter()
    for example in examples {
      example.features.withUnsafeBufferPointer { features in
        if let base = features.baseAddress { counter.add(base, features.count) }
      }
    }
    let kept = counter.features(minimum: minimum)
    let places = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    let inputs = examples.map { example in example.features.compactMap { places[$0] } }
    var weights = [Float](repeating: 0, count: kept.count)
    var squares = [Float](repeating: 0.01, count: kept.count)
    var generator = SeededGenerator(seed: 11)
    for round in 0..<rounds {
      // Smaller steps towards the end, so that the last examples weigh no more than the first.
      let rate = self.rate * (1 - Float(round) / Float(rounds))
      for index in examples.indices.shuffled(using: &generator) {
        let score = inputs[index].reduce(Float(0)) { $0 + weights[$1] }
        let error = Logistic.value(score) - (examples[index].isTrue ? 1 : 0)
        for place in inputs[index] {
          let slope = error + decay * weights[place] / rate.squareRoot()
          squares[place] += slope * slope
          weights[place] -= rate * slope / squares[place].squareRoot()
        }
      }
    }
    return zip(kept, weights).filter { $0.1 != 0 }
      .map { AveragedRow(feature: $0.0, pairs: [(label: 0, weight: $0.1)]) }
  }
}
