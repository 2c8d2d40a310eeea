import ChronographLanguage

/// The weights of a linear classifier while it is learnt: averaged perceptron updates over a fixed set of features.
///
/// Features are counted first; only those seen often enough get a row. Rows lie in plain memory, owned by this object.
final class TrainingModel {
  let classes: Int
  private let shift: UInt64
  private let keys: UnsafeMutableBufferPointer<UInt64>
  private let weights: UnsafeMutableBufferPointer<Float>
  private let totals: UnsafeMutableBufferPointer<Float>
  /// The averages of the runs that have ended, added up.
  private let sums: UnsafeMutableBufferPointer<Float>
  /// The number of decisions so far; averages are over them.
  private(set) var steps: Float = 1

  /// Gives a row to each feature that was counted at least `minimum` times.
  init(classes: Int, counts: FeatureCounter, minimum: UInt8) {
    self.classes = classes
    let kept = counts.features(minimum: minimum)
    var bits: UInt64 = 12
    while 1 << bits < kept.count * 2 { bits += 1 }
    shift = 64 - bits
    keys = .allocate(capacity: 1 << bits)
    keys.initialize(repeating: 0)
    weights = .allocate(capacity: classes << bits)
    weights.initialize(repeating: 0)
    totals = .allocate(capacity: classes << bits)
    totals.initialize(repeating: 0)
    sums = .allocate(capacity: classes << bits)
    sums.initialize(repeating: 0)
    for feature in kept { insert(feature) }
  }

  deinit {
    keys.deallocate()
    weights.deallocate()
    totals.deallocate()
    sums.deallocate()
  }

  private func insert(_ feature: UInt64) {
    var slot = Int(truncatingIfNeeded: feature >> shift)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = feature
  }

  @inline(__always) private func slot(of feature: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: feature >> shift)
    while keys[slot] != 0 {
      if keys[slot] == feature { return slot }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Writes the scores of all classes.
  func score(_ features: UnsafePointer<UInt64>, _ count: Int, _ scores: inout [Float]) {
    scores.withUnsafeMutableBufferPointer { scores in
      scores.update(repeating: 0)
      for index in 0..<count {
        guard let slot = slot(of: features[index]) else { continue }
        let row = slot * classes
        for label in 0..<classes { scores[label] += weights[row + label] }
      }
    }
  }

  /// Counts a decision.
  func advance() { steps += 1 }

  /// Adds to the weights of one class.
  func update(_ features: UnsafePointer<UInt64>, _ count: Int, label: Int, by amount: Float) {
    for index in 0..<count {
      guard let slot = slot(of: features[index]) else { continue }
      weights[slot * classes + label] += amount
      totals[slot * classes + label] += amount * steps
    }
  }

  /// Ends a run: keeps its averages and starts again from nothing.
  ///
  /// Runs over the same data in other orders err differently; their sum, a linear model like each of them, errs less.
  func endRun() {
    for place in weights.indices { sums[place] += weights[place] - totals[place] / steps }
    weights.update(repeating: 0)
    totals.update(repeating: 0)
    steps = 1
  }

  /// The averaged weights of every feature over all ended runs, in the order of their hashes.
  func averaged() -> [AveragedRow] {
    var rows: [AveragedRow] = []
    for slot in 0..<keys.count where keys[slot] != 0 {
      var pairs: [(UInt8, Float)] = []
      for label in 0..<classes {
        let place = slot * classes + label
        let weight = sums[place]
        if weight != 0 { pairs.append((UInt8(label), weight)) }
      }
      if !pairs.isEmpty { rows.append(AveragedRow(feature: keys[slot], pairs: pairs)) }
    }
    return rows.sorted { $0.feature < $1.feature }
  }
}

/// A feature with the averaged weights of its classes.
struct AveragedRow {
  let feature: UInt64
  var pairs: [(label: UInt8, weight: Float)]

  var magnitude: Float { pairs.reduce(0) { max($0, abs($1.weight)) } }
}
