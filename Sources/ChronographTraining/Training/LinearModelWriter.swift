import ChronographLanguage

/// Turns averaged weights into the two sections that ``LinearModel`` reads.
enum LinearModelWriter {
  /// The sections, and how much was kept.
  struct Result {
    var index: [UInt8]
    var rows: [UInt8]
    var features: Int
    var dropped: Int
  }

  /// Brings the roots of the weights to eight bits, drops what rounds to nothing, and packs the rest.
  static func pack(_ rows: [AveragedRow], budget: Int) -> Result {
    let scale = self.scale(of: rows)
    var kept = rows.compactMap { quantized($0, scale) }
    while size(kept) > budget, let smallest = kept.map(\.largest).min() {
      kept = kept.filter { $0.largest > smallest }
    }
    return place(kept)
  }

  /// The section that ``CompactModel`` reads, of so many slots.
  static func packCompact(_ rows: [AveragedRow], slots count: Int) -> Result {
    let pairs = rows.map { row in (row.feature, CompactModel.differences(row.pairs)) }
    let largest = pairs.map { max(abs($0.1.0), abs($0.1.1)) }.max() ?? 1
    let packer = CompactModel.Packer(largest: max(largest, .leastNormalMagnitude))
    let kept = pairs.map { (feature: $0.0, slot: packer.slot($0.0, $0.1)) }
      .filter { CompactModel.magnitude($0.slot) > 0 }
      .sorted {
        (CompactModel.magnitude($1.slot), $0.feature) < (
          CompactModel.magnitude($0.slot), $1.feature
        )
      }
    var slots = [UInt32](repeating: 0, count: count)
    var dropped = 0
    for (feature, slot) in kept {
      let first = CompactModel.bucket(of: feature, slots: count)
      let isTaken = (first..<first + 4).contains {
        slots[$0] != 0 && slots[$0] >> 20 == slot >> 20
      }
      if !isTaken, let free = (first..<first + 4).first(where: { slots[$0] == 0 }) {
        slots[free] = slot
      } else {
        dropped += 1
      }
    }
    return Result(
      index: slots.littleEndianBytes, rows: [], features: kept.count - dropped, dropped: dropped)
  }

  /// An empty slot in a feature's bucket, unless another feature there looks the same.
  private static func free(for feature: UInt64, in slots: [UInt32], _ shift: UInt64) -> Int? {
    let first = Int(truncatingIfNeeded: feature >> shift)
    let bucket = [first, first ^ 1, first ^ 2, first ^ 3]
    let check = UInt32(truncatingIfNeeded: feature) & 0xFF
    guard !bucket.contains(where: { slots[$0] != 0 && slots[$0] >> 24 == check }) else {
      return nil
    }
    return bucket.first { slots[$0] == 0 }
  }

  /// What makes the largest weight 127 squared.
  static func scale(of rows: [AveragedRow]) -> Float {
    127 * 127 / max(rows.map(\.magnitude).max() ?? 1, .leastNormalMagnitude)
  }

  private struct Packed {
    let feature: UInt64
    let bytes: [UInt8]
    let largest: Int
  }

  private static func quantized(_ row: AveragedRow, _ scale: Float) -> Packed? {
    var bytes: [UInt8] = [0]
    var largest = 0
    for (label, weight) in row.pairs {
      let root = Int((abs(weight) * scale).squareRoot().rounded())
      let value = weight < 0 ? -root : root
      guard value != 0 else { continue }
      let clipped = max(-127, min(127, value))
      bytes += [label, UInt8(bitPattern: Int8(clipped))]
      bytes[0] += 1
      largest = max(largest, abs(clipped))
    }
    return largest == 0 ? nil : Packed(feature: row.feature, bytes: bytes, largest: largest)
  }

  private static func bits(for count: Int) -> UInt64 {
    var bits: UInt64 = 4
    while (1 << bits) * 3 < count * 4 { bits += 1 }
    return bits
  }

  private static func size(_ rows: [Packed]) -> Int {
    (4 << bits(for: rows.count)) + rows.reduce(1) { $0 + $1.bytes.count }
  }

  private static func place(_ rows: [Packed]) -> Result {
    let shift = 64 - bits(for: rows.count)
    var slots = [UInt32](repeating: 0, count: 1 << bits(for: rows.count))
    var bytes: [UInt8] = [0]
    var dropped = 0
    // The heaviest first: where all four slots are taken, the lighter feature goes.
    for row in rows.sorted(by: { ($1.largest, $0.feature) < ($0.largest, $1.feature) }) {
      let check = UInt32(truncatingIfNeeded: row.feature) & 0xFF
      guard let free = free(for: row.feature, in: slots, shift), bytes.count < 1 << 24 else {
        dropped += 1
        continue
      }
      slots[free] = check << 24 | UInt32(bytes.count)
      bytes += row.bytes
    }
    var index: [UInt8] = []
    for slot in slots { index.append(littleEndian: slot) }
    // One byte behind the last row: readers check that every row ends before the end.
    return Result(index: index, rows: bytes + [0], features: rows.count - dropped, dropped: dropped)
  }
}
