/// Gives each of many things the shortest of its candidate ids that is its own.
///
/// Things that share an id all move on to their next candidate, so that the order of things does not matter.
struct UniqueIDs {
  /// Candidates of each thing, the first one preferred; the last one should be unique, such as a hash of evidence.
  var candidates: [[String]] = []

  /// One id for each thing, in the same order.
  func assign() -> [String] {
    var level = [Int](repeating: 0, count: candidates.count)
    let rounds = candidates.map(\.count).max() ?? 0
    for _ in 0..<rounds {
      var count: [String: Int] = [:]
      for index in candidates.indices { count[candidates[index][level[index]], default: 0] += 1 }
      for index in candidates.indices where count[candidates[index][level[index]], default: 0] > 1 {
        level[index] = min(level[index] + 1, candidates[index].count - 1)
      }
    }
    return separated(candidates.indices.map { candidates[$0][level[$0]] })
  }

  /// Hashes of six digits can meet; longer ones of id and rank then tell them apart.
  private func separated(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.map { id in
      var unique = id
      while !seen.insert(unique).inserted { unique = id + "-" + StableHash(unique).hexDigits(6) }
      return unique
    }
  }
}
