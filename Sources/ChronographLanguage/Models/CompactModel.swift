/// A linear classifier over hashed features with three classes, whose weights lie in the index itself.
///
/// One section of a ``ModelFile``: 2ⁿ slots, each eight bits of the feature's hash above three bytes of weights.
/// Buckets and weights are those of ``LinearModel``; a feature costs four bytes and one access.
package struct CompactModel: Sendable {
  private let slots: [UInt32]
  private let shift: UInt64

  /// Reads a section of a file.
  package init(
    _ file: ModelFile, section: Int, named name: String
  ) throws(ModelError) {
    slots = file.numbers(section)
    shift = UInt64(64 - slots.count.trailingZeroBitCount)
    guard slots.count >= 4, slots.count & (slots.count - 1) == 0 else {
      throw ModelError(file: name, problem: .damaged)
    }
  }

  /// The scores of the three classes.
  @inline(__always) package func scores(
    _ features: UnsafePointer<UInt64>, count: Int
  ) -> (Int32, Int32, Int32) {
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return (0, 0, 0) }
      var (first, second, third): (Int32, Int32, Int32) = (0, 0, 0)
      for index in 0..<count {
        let slot = Self.find(features[index], in: base, shift)
        first &+= Self.weight(slot)
        second &+= Self.weight(slot >> 8)
        third &+= Self.weight(slot >> 16)
      }
      return (first, second, third)
    }
  }

  @inline(__always) private static func find(
    _ feature: UInt64, in slots: UnsafePointer<UInt32>, _ shift: UInt64
  ) -> UInt32 {
    let place = Int(truncatingIfNeeded: feature &>> shift)
    let check = UInt32(truncatingIfNeeded: feature) & 0xFF
    for turn in 0..<4 {
      let slot = slots[place ^ turn]
      if slot >> 24 == check { return slot }
    }
    return 0
  }

  @inline(__always) private static func weight(_ slot: UInt32) -> Int32 {
    let root = Int32(Int8(truncatingIfNeeded: slot))
    return root &* abs(root)
  }
}
