internal import CLanguageData

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
  private var rows: [UInt8]
  /// The weight that each byte stands for.
  private let weights = (0..<256).map { byte in
    let root = Int32(Int8(truncatingIfNeeded: byte))
    return root * abs(root)
  }

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
    rows += [UInt8](repeating: 0, count: Self.gathered)
  }

  private var isSound: Bool {
    index.allSatisfy { slot in
      let start = Int(slot & 0xFF_FFFF)
      guard start != 0 else { return true }
      return start < rows.count && start + 2 * Int(rows[start]) < rows.count
    } && rowsNameKnownClasses && bucketsAreClear
  }

  /// Whether no feature can be found in two slots.
  private var bucketsAreClear: Bool {
    stride(from: 0, to: index.count, by: 4).allSatisfy { first in
      (first..<first + 3).allSatisfy { slot in
        index[slot] == 0
          || (slot + 1..<first + 4).allSatisfy {
            index[$0] == 0 || index[$0] >> 24 != index[slot] >> 24
          }
      }
    }
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
  ///
  /// Most of the time goes into waiting for memory and into guessing wrong where a row ends. So the places of
  /// many rows are looked up first, without a branch, then their pairs are gathered, then all are added.
  @inline(__always) package func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    index.withUnsafeBufferPointer { index in
      rows.withUnsafeBufferPointer { rows in
        weights.withUnsafeBufferPointer { weights in
          guard let slots = index.baseAddress, let bytes = rows.baseAddress,
            let sizes = weights.baseAddress
          else { return }
          let tables = Tables(slots: slots, rows: bytes, weights: sizes, shift: shift)
          for first in stride(from: 0, to: count, by: Tables.batch) {
            tables.add(features + first, count: min(Tables.batch, count - first), to: scores)
          }
        }
      }
    }
  }

  /// Says that these features will be added soon, so that the wait for memory is over by then.
  @inline(__always) package func announce(_ features: UnsafePointer<UInt64>, count: Int) {
    index.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      for number in 0..<count {
        chronograph_will_read(base + (Int(truncatingIfNeeded: features[number] &>> shift) & ~3))
      }
    }
  }

  /// The two sections without reference counts or bounds.
  private struct Tables {
    let slots: UnsafePointer<UInt32>
    let rows: UnsafePointer<UInt8>
    let weights: UnsafePointer<Int32>
    let shift: UInt64

    /// How many features are looked up at once: what they need lies on the stack.
    static let batch = 56

    @inline(__always) func add(
      _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
    ) {
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.batch) { starts in
        withUnsafeTemporaryAllocation(
          byteCount: (Self.batch + 1) * LinearModel.gathered, alignment: 16
        ) { pairs in
          guard let starts = starts.baseAddress, let pairs = pairs.baseAddress else { return }
          let found = find(features, count, into: starts)
          let end = gather(starts, found, into: pairs, scores)
          LinearModel.add(pairs, end, weights, to: scores)
        }
      }
    }

    /// Writes where the rows of features start that the model has; returns how many it has.
    @inline(__always) private func find(
      _ features: UnsafePointer<UInt64>, _ count: Int, into starts: UnsafeMutablePointer<UInt32>
    ) -> Int {
      for number in 0..<count { chronograph_will_read(bucket(of: features[number])) }
      var found = 0
      for number in 0..<count {
        let group = UnsafeRawPointer(bucket(of: features[number]))
          .loadUnaligned(as: SIMD4<UInt32>.self)
        // At most one of the four has these bits: the writer sees to it.
        let check = SIMD4(repeating: UInt32(truncatingIfNeeded: features[number]) & 0xFF)
        let hit = group.replacing(with: 0, where: (group &>> 24) .!= check)
        let start = (hit[0] | hit[1] | hit[2] | hit[3]) & 0xFF_FFFF
        starts[found] = start
        chronograph_will_read(rows + Int(start))
        // One more unless the start is 0.
        found &+= Int((start &+ 0xFF_FFFF) &>> 24)
      }
      return found
    }

    @inline(__always) private func bucket(of feature: UInt64) -> UnsafePointer<UInt32> {
      slots + (Int(truncatingIfNeeded: feature &>> shift) & ~3)
    }

    /// Copies the first pairs of rows behind each other; what long rows have beyond that is added at once.
    @inline(__always) private func gather(
      _ starts: UnsafeMutablePointer<UInt32>, _ count: Int, into pairs: UnsafeMutableRawPointer,
      _ scores: UnsafeMutablePointer<Int32>
    ) -> Int {
      var (end, long) = (0, 0)
      for number in 0..<count {
        let start = starts[number]
        let row = UnsafeRawPointer(rows + Int(start))
        let size = 2 &* Int(row.load(as: UInt8.self))
        let head = (row + 1).loadUnaligned(as: SIMD16<UInt8>.self)
        (pairs + end).storeBytes(of: head, as: SIMD16<UInt8>.self)
        end &+= min(size, LinearModel.gathered)
        // The long ones are noted where the places have been read.
        starts[long] = start
        long &+= Int(truncatingIfNeeded: UInt(bitPattern: LinearModel.gathered &- size) &>> 63)
      }
      for number in 0..<long {
        let row = UnsafeRawPointer(rows + Int(starts[number]))
        let size = 2 &* Int(row.load(as: UInt8.self)) &- LinearModel.gathered
        LinearModel.add(row + (1 &+ LinearModel.gathered), size, weights, to: scores)
      }
      return end
    }
  }

  /// How many bytes of a row are copied whether it has them or not; the rows have as many behind the last.
  private static let gathered = 16

  @inline(__always) private static func add(
    _ pairs: UnsafeRawPointer, _ size: Int, _ weights: UnsafePointer<Int32>,
    to scores: UnsafeMutablePointer<Int32>
  ) {
    var at = 0
    while at < size {
      let weight = weights[Int((pairs + (at &+ 1)).load(as: UInt8.self))]
      scores[Int((pairs + at).load(as: UInt8.self))] &+= weight
      at &+= 2
    }
  }
}
