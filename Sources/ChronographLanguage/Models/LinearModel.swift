internal import CLanguageData

/// A linear classifier over hashed features, with weights of eight bits.
///
/// Two sections of a ``ModelFile``: an index of 2ⁿ slots, each eight bits of the feature's hash above
/// 24 bits of a place among the rows, and the rows: a count, then as many pairs of class and weight.
/// A feature lives in the slot that its highest bits name or in one of that slot's three neighbours.
/// The byte q stands for the weight q·|q|, so that small weights keep their precision.
/// In memory, long rows are written out behind the others with a weight for every class.
package struct LinearModel: Sendable {
  /// The number of classes.
  package let classes: Int
  private let shift: UInt64
  private var index: [UInt32]
  private var rows: [UInt8]
  /// Where the wide rows start among the rows.
  private var wide: UInt32
  /// The weight that each byte stands for.
  private let weights = (0..<256).map { Int32(LinearModel.weight(UInt8($0))) }

  /// Reads two sections of a file; fails when a row would reach past its end.
  package init(
    _ file: ModelFile, sections first: Int, classes: Int, named name: String
  ) throws(ModelError) {
    index = file.numbers(first)
    rows = file.sections[first + 1]
    self.classes = classes
    shift = UInt64(64 - index.count.trailingZeroBitCount)
    wide = UInt32(rows.count)
    guard index.count >= 4, index.count & (index.count - 1) == 0,
      let long = longRows(over: min(Self.gathered, (classes + 3) / 2)), rowsNameKnownClasses,
      bucketsAreClear
    else {
      throw ModelError(file: name, problem: .damaged)
    }
    widen(long)
    rows += [UInt8](repeating: 0, count: 2 * Self.gathered)
  }

  @inline(__always) private static func weight(_ byte: UInt8) -> Int16 {
    let root = Int16(Int8(bitPattern: byte))
    return root * abs(root)
  }

  /// The slots whose rows have more pairs than that; `nil` where a row would reach past the end.
  private func longRows(over most: Int) -> [Int]? {
    rows.withUnsafeBufferPointer { rows in
      var long: [Int] = []
      for (slot, entry) in index.enumerated() where entry & 0xFF_FFFF != 0 {
        let start = Int(entry & 0xFF_FFFF)
        guard start < rows.count, start + 2 * Int(rows[start]) < rows.count else { return nil }
        if rows[start] > most { long.append(slot) }
      }
      return long
    }
  }

  /// Whether no feature can be found in two slots.
  private var bucketsAreClear: Bool {
    index.withUnsafeBufferPointer { index in
      stride(from: 0, to: index.count, by: 4).allSatisfy { first in
        (first..<first + 3).allSatisfy { slot in
          index[slot] == 0
            || (slot + 1..<first + 4).allSatisfy {
              index[$0] == 0 || index[$0] >> 24 != index[slot] >> 24
            }
        }
      }
    }
  }

  private var rowsNameKnownClasses: Bool {
    rows.withUnsafeBufferPointer { rows in
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
  }

  /// How many bytes a wide row takes: two for each class, in groups of eight.
  private var width: Int { (classes + 7) / 8 * 16 }

  /// Writes rows of many pairs out; where there is no room for that, all stay as they are.
  private mutating func widen(_ long: [Int]) {
    let room = (long.count + 1) * width
    guard !long.isEmpty, rows.count + room < 1 << 24 else { return }
    var end = rows.count
    // The last one stays without weights: it makes the number of rows even.
    rows += [UInt8](repeating: 0, count: room)
    for slot in long {
      let row = Int(index[slot] & 0xFF_FFFF)
      for pair in stride(from: row + 1, to: row + 1 + 2 * Int(rows[row]), by: 2) {
        let weight = UInt16(bitPattern: Self.weight(rows[pair + 1]))
        let place = end + 2 * Int(rows[pair])
        rows[place] = UInt8(truncatingIfNeeded: weight)
        rows[place + 1] = UInt8(truncatingIfNeeded: weight >> 8)
      }
      index[slot] = index[slot] & 0xFF00_0000 | UInt32(end)
      end += width
    }
  }

  /// Memory for places and pairs of rows: more than the stack lends, so that it is lent for a whole sentence.
  struct Workspace {
    fileprivate let narrow: UnsafeMutablePointer<UInt32>
    fileprivate let wide: UnsafeMutablePointer<UInt32>
    fileprivate let pairs: UnsafeMutableRawPointer
  }

  @inline(__always) func withWorkspace(_ body: (Workspace) -> Void) {
    let room = Tables.batch + 1
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * room) { starts in
      withUnsafeTemporaryAllocation(byteCount: room * 2 * Self.gathered, alignment: 16) { pairs in
        guard let first = starts.baseAddress, let pairs = pairs.baseAddress else { return }
        body(Workspace(narrow: first, wide: first + room, pairs: pairs))
      }
    }
  }

  /// Adds the weights of features to the scores; there must be a score for each class.
  package func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    withWorkspace { add(features, count: count, to: scores, in: $0) }
  }

  /// Adds the weights of features, best announced before, to the scores; there must be a score for each class.
  ///
  /// Most of the time goes into waiting for memory and into guessing wrong where a row ends. So the places of
  /// many rows are looked up first, without a branch, then their pairs are gathered, then all are added.
  @inline(__always) func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>,
    in workspace: Workspace
  ) {
    index.withUnsafeBufferPointer { index in
      rows.withUnsafeBufferPointer { rows in
        weights.withUnsafeBufferPointer { weights in
          guard let slots = index.baseAddress, let bytes = rows.baseAddress,
            let sizes = weights.baseAddress
          else { return }
          let tables = Tables(
            slots: slots, rows: bytes, weights: sizes, shift: shift, wide: wide, classes: classes,
            blank: UInt32(truncatingIfNeeded: rows.count &- 2 &* Self.gathered &- width))
          for first in stride(from: 0, to: count, by: Tables.batch) {
            tables.add(
              features + first, count: min(Tables.batch, count - first), to: scores, in: workspace)
          }
        }
      }
    }
  }

  /// Lends the index, so that features can be announced to it.
  @inline(__always) func withIndex<Result>(
    _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    index.withUnsafeBufferPointer(body)
  }

  /// The two sections without reference counts or bounds.
  private struct Tables {
    let slots: UnsafePointer<UInt32>
    let rows: UnsafePointer<UInt8>
    let weights: UnsafePointer<Int32>
    let shift: UInt64
    /// Where the wide rows start, and the one without weights.
    let wide: UInt32
    let classes: Int
    let blank: UInt32

    /// How many features are looked up at once.
    static let batch = 80

    @inline(__always) func add(
      _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>,
      in workspace: Workspace
    ) {
      let found = find(features, count, workspace.narrow, workspace.wide)
      announceWide(workspace.wide, found.wide)
      let end = gather(workspace.narrow, found.narrow, into: workspace.pairs, scores)
      LinearModel.add(workspace.pairs, end, weights, to: scores)
      addWide(workspace.wide, found.wide, to: scores)
    }

    /// Writes where the rows of features start that the model has, narrow and wide ones; returns how many.
    @inline(__always) private func find(
      _ features: UnsafePointer<UInt64>, _ count: Int, _ narrow: UnsafeMutablePointer<UInt32>,
      _ broad: UnsafeMutablePointer<UInt32>
    ) -> (narrow: Int, wide: Int) {
      var (found, foundWide) = (0, 0)
      for number in 0..<count {
        let group = UnsafeRawPointer(bucket(of: features[number]))
          .loadUnaligned(as: SIMD4<UInt32>.self)
        // At most one of the four has these bits: the writer sees to it.
        let check = SIMD4(repeating: UInt32(truncatingIfNeeded: features[number]) & 0xFF)
        let hit = group.replacing(with: 0, where: (group &>> 24) .!= check)
        let start = (hit[0] | hit[1] | hit[2] | hit[3]) & 0xFF_FFFF
        narrow[found] = start
        broad[foundWide] = start
        // Half of the narrow rows reach into a second line of memory.
        chronograph_will_read(rows + Int(start))
        chronograph_will_read(rows + (Int(start) &+ 32))
        // One more of either kind, unless the start is 0.
        let isWide = Int((wide &- 1 &- start) &>> 31)
        foundWide &+= isWide
        found &+= Int((start &+ 0xFF_FFFF) &>> 24) &- isWide
      }
      return (found, foundWide)
    }

    @inline(__always) private func bucket(of feature: UInt64) -> UnsafePointer<UInt32> {
      slots + (Int(truncatingIfNeeded: feature &>> shift) & ~3)
    }

    /// Asks for what wide rows have beyond their beginning.
    @inline(__always) private func announceWide(_ starts: UnsafePointer<UInt32>, _ count: Int) {
      for number in 0..<count {
        for line in stride(from: 64, to: 2 &* classes, by: 64) {
          chronograph_will_read(rows + (Int(starts[number]) &+ line))
        }
      }
    }

    /// Adds wide rows, two at a time, eight classes at a time: the sum of two weights needs 16 bits.
    @inline(__always) private func addWide(
      _ starts: UnsafeMutablePointer<UInt32>, _ count: Int, to scores: UnsafeMutablePointer<Int32>
    ) {
      starts[count] = blank
      for first in stride(from: 0, to: classes, by: 8) {
        let column = UnsafeRawPointer(rows + 2 &* first)
        var (even, odd) = (SIMD4<Int32>(), SIMD4<Int32>())
        for number in stride(from: 0, to: count, by: 2) {
          let one = (column + Int(starts[number])).loadUnaligned(as: SIMD8<Int16>.self)
          let other = (column + Int(starts[number &+ 1])).loadUnaligned(as: SIMD8<Int16>.self)
          let sum = unsafeBitCast(one &+ other, to: SIMD4<Int32>.self)
          even &+= (sum &<< 16) &>> 16
          odd &+= sum &>> 16
        }
        for place in 0..<min(4, (classes &- first &+ 1) / 2) {
          scores[first &+ 2 &* place] &+= even[place]
          if first &+ 2 &* place &+ 1 < classes { scores[first &+ 2 &* place &+ 1] &+= odd[place] }
        }
      }
    }

    /// Copies the first pairs of rows behind each other; what long rows have beyond that is added at once.
    @inline(__always) private func gather(
      _ starts: UnsafeMutablePointer<UInt32>, _ count: Int, into pairs: UnsafeMutableRawPointer,
      _ scores: UnsafeMutablePointer<Int32>
    ) -> Int {
      let most = 2 &* LinearModel.gathered
      var (end, long) = (0, 0)
      for number in 0..<count {
        let start = starts[number]
        let row = UnsafeRawPointer(rows + Int(start))
        let size = 2 &* Int(row.load(as: UInt8.self))
        let head = (row + 1).loadUnaligned(as: SIMD32<UInt8>.self)
        (pairs + end).storeBytes(of: head, as: SIMD32<UInt8>.self)
        end &+= min(size, most)
        // The long ones are noted where the places have been read.
        starts[long] = start
        long &+= Int(truncatingIfNeeded: UInt(bitPattern: most &- size) &>> 63)
      }
      for number in 0..<long {
        let row = UnsafeRawPointer(rows + Int(starts[number]))
        let size = 2 &* Int(row.load(as: UInt8.self)) &- most
        LinearModel.add(row + (1 &+ most), size, weights, to: scores)
      }
      return end
    }
  }

  /// How many pairs of a row are copied whether it has them or not; the rows have as many behind the last.
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
