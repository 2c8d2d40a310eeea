/// Counts how often each feature is seen, up to 255: a growing hash table of plain numbers.
struct FeatureCounter {
  private var keys = [UInt64](repeating: 0, count: 1 << 16)
  private var counts = [UInt8](repeating: 0, count: 1 << 16)
  private var used = 0

  mutating func add(_ features: UnsafePointer<UInt64>, _ count: Int) {
    if (used + count) * 2 > keys.count { grow() }
    for index in 0..<count { add(features[index], times: 1) }
  }

  private mutating func add(_ feature: UInt64, times: UInt8) {
    guard feature != 0 else { return }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: feature >> 20) & mask
    while keys[slot] != feature {
      if keys[slot] == 0 {
        keys[slot] = feature
        used += 1
        break
      }
      slot = (slot + 1) & mask
    }
    counts[slot] = UInt8(min(Int(counts[slot]) + Int(times), 255))
  }

  private mutating func grow() {
    let old = zip(keys, counts)
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    counts = [UInt8](repeating: 0, count: keys.count)
    used = 0
    for (key, count) in old where key != 0 { add(key, times: count) }
  }

  /// The features seen often enough, in the order of their hashes.
  func features(minimum: UInt8) -> [UInt64] {
    zip(keys, counts).filter { $0.0 != 0 && $0.1 >= minimum }.map(\.0).sorted()
  }
}
