/// A linear classifier over hashed features, with weights of eight bits.
///
/// Two sections of a ``ModelFile``: an index of 2ⁿ slots, each eight bits of the feature's hash above
/// 24 bits of a place among the rows, and the rows: a count, then as many pairs of class and weight.
/// A feature lives in the slot that its highest bits name or in one of that slot's three neighbours.
/// The byte q stands for the weight q·|q|, so that small weights keep their precision.
package struct LinearModel: Sendable {
  /// The number of classes.
  package let classes: Int
  private let shift: UInt64
  private let index: [UInt32]
  private let rows: [UInt8]

  /// Reads two sections of a file; fails when a row would reach past its end.
  package init(
    _ file: ModelFile, sections first: Int, classes: Int, named name: String
  ) throws(ModelError) {
    index = file.numbers(first)
    rows = file.sections[first + 1]
    self.classes = classes
    shift = UInt64(64 - index.count.trailingZeroBitCount)
    guard index.count >= 4, index.count & (index.count - 1) == 0, isSound else {
      throw ModelError(file: name, problem: .damaged)
    }
  }

  private var isSound: Bool {
    index.allSatisfy { slot in
      let start = Int(slot & 0xFF_FFFF)
      guard start != 0 else { return true }
      return start < rows.count && start + 2 * Int(rows[start]) < rows.count
    } && rowsNameKnownClasses
  }

  private var rowsNameKnownClasses: Bool {
    var at = 1
    while at < rows.count {
      let end = at + 2 * Int(rows[at])
      guard end < rows.count else { return false }
      for pair in stride(from: at + 1, to: end, by: 2) where Int(rows[pair]) >= classes {
        return false
      }
      at = end + 1
    }
    return true
  }

  /// Adds the weights of the features to the scores; there must be a score for each class.
  @inline(__always) package func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    index.withUnsafeBufferPointer { index in
      rows.withUnsafeBufferPointer { rows in
        guard let slots = index.baseAddress, let bytes = rows.baseAddress else { return }
        for feature in 0..<count {
          let start = Self.find(features[feature], in: slots, shift)
          if start != 0 { Self.add(bytes + start, to: scores) }
        }
      }
    }
  }

  @inline(__always) private static func find(
    _ feature: UInt64, in slots: UnsafePointer<UInt32>, _ shift: UInt64
  ) -> Int {
    let place = Int(truncatingIfNeeded: feature &>> shift)
    let check = UInt32(truncatingIfNeeded: feature) & 0xFF
    for turn in 0..<4 {
      let slot = slots[place ^ turn]
      if slot >> 24 == check, slot != 0 { return Int(slot & 0xFF_FFFF) }
    }
    return 0
  }

  @inline(__always) private static func add(
    _ row: UnsafePointer<UInt8>, to scores: UnsafeMutablePointer<Int32>
  ) {
    var pair = row + 1
    for _ in 0..<Int(row[0]) {
      let root = Int32(Int8(bitPattern: pair[1]))
      scores[Int(pair[0])] &+= root &* abs(root)
      pair += 2
    }
  }
}
