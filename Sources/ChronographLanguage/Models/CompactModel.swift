/// A linear classifier over hashed features with three classes, whose weights lie in the index itself.
///
/// One section of a ``ModelFile``: slots in buckets of four, each twelve bits of the feature's hash above
/// two weights of ten bits: how much more the feature speaks for the second and the third class than for
/// the first. The number q stands for the weight q·|q|. A feature costs four bytes and one access.
package struct CompactModel: Sendable {
  private let slots: [UInt32]
  /// The weight that each number of ten bits stands for.
  private let weights = (0..<1024).map { CompactModel.weight(CompactModel.third(UInt32($0))) }
  /// The size of a weight, on average over the slots in use.
  package let averageWeight: Int32

  /// Reads a section of a file.
  package init(
    _ file: ModelFile, section: Int, named name: String
  ) throws(ModelError) {
    slots = file.numbers(section)
    guard slots.count >= 4, slots.count % 4 == 0, slots.count <= 1 << 31 else {
      throw ModelError(file: name, problem: .damaged)
    }
    var (sum, count): (Int64, Int64) = (0, 0)
    for slot in slots where slot != 0 {
      sum += Int64(abs(Self.weight(Self.second(slot)))) + Int64(abs(Self.weight(Self.third(slot))))
      count += 2
    }
    averageWeight = Int32(truncatingIfNeeded: sum / max(count, 1))
  }

  /// Lends the index, so that features can be announced to it.
  @inline(__always) func withIndex<Result>(
    _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    slots.withUnsafeBufferPointer(body)
  }

  /// What the second and the third class have ahead of the first; features are best announced.
  @inline(__always) package func scores(
    _ features: UnsafePointer<UInt64>, count: Int
  ) -> (second: Int32, third: Int32) {
    slots.withUnsafeBufferPointer { slots in
      weights.withUnsafeBufferPointer { weights in
        guard let base = slots.baseAddress, let sizes = weights.baseAddress else { return (0, 0) }
        var (second, third): (Int32, Int32) = (0, 0)
        for index in 0..<count {
          let slot = Self.find(features[index], in: base, slots.count)
          second &+= sizes[Int(slot &>> 10 & 0x3FF)]
          third &+= sizes[Int(slot & 0x3FF)]
        }
        return (second, third)
      }
    }
  }

  /// The first of the four slots that a feature may lie in.
  @inline(__always) package static func bucket(of feature: UInt64, slots: Int) -> Int {
    Int(truncatingIfNeeded: (feature &>> 32 &* UInt64(truncatingIfNeeded: slots / 4)) &>> 32) &* 4
  }

  @inline(__always) private static func find(
    _ feature: UInt64, in slots: UnsafePointer<UInt32>, _ count: Int
  ) -> UInt32 {
    let bucket = slots + Self.bucket(of: feature, slots: count)
    let check = UInt32(truncatingIfNeeded: feature) & 0xFFF
    // Without branches: at most one of the four has these bits.
    var found: UInt32 = 0
    for place in 0..<4 {
      let slot = bucket[place]
      found |= slot &>> 20 == check ? slot : 0
    }
    return found
  }

  @inline(__always) private static func second(_ slot: UInt32) -> Int32 {
    Int32(bitPattern: slot &<< 12) &>> 22
  }

  @inline(__always) private static func third(_ slot: UInt32) -> Int32 {
    Int32(bitPattern: slot &<< 22) &>> 22
  }

  @inline(__always) private static func weight(_ root: Int32) -> Int32 { root &* abs(root) }
}

extension CompactModel {
  /// The second and third weight, counted from the first.
  package static func differences(_ weights: [(label: UInt8, weight: Float)]) -> (Float, Float) {
    var all: [Float] = [0, 0, 0]
    for (label, weight) in weights { all[Int(label)] = weight }
    return (all[1] - all[0], all[2] - all[0])
  }

  /// The larger of the two numbers in a slot.
  package static func magnitude(_ slot: UInt32) -> Int32 {
    max(abs(second(slot)), abs(third(slot)))
  }

  /// Brings weights to ten bits.
  package struct Packer {
    private let scale: Float

    /// The largest difference of weights becomes 511 squared.
    package init(largest: Float) { scale = 511 * 511 / largest }

    package func slot(_ feature: UInt64, _ weights: (Float, Float)) -> UInt32 {
      UInt32(truncatingIfNeeded: feature) << 20 | root(weights.0) << 10 | root(weights.1)
    }

    private func root(_ weight: Float) -> UInt32 {
      let root = Int32((abs(weight) * scale).squareRoot().rounded())
      return UInt32(bitPattern: weight < 0 ? -root : root) & 0x3FF
    }
  }
}
