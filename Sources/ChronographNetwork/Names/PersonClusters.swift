import ChronographExtraction

/// Sets of persons that grow together, as long as nothing tells them apart.
struct PersonClusters {
  /// What joins share: the reason, and the names that both documents have.
  private struct Ground: Hashable {
    let reason: String
    let shared: [String]
  }

  private struct Pair {
    let left: Int
    let right: Int
    let ground: Ground
    let shared: [Int]
  }

  private let locals: [LocalEntity]
  private let base: Resolution
  private var sets: DisjointSets
  /// Of sets of more than one, by their roots.
  private var documents: [Int: Set<Int>] = [:]
  private var characters: [Int: Set<String>]
  private var pairs: [Pair] = []

  init(_ locals: [LocalEntity], _ characters: [Int: Set<String>], _ base: Resolution) {
    (self.locals, self.characters, self.base) = (locals, characters, base)
    sets = DisjointSets(count: locals.count)
    for cluster in base.clusters {
      for member in cluster.dropFirst() { sets.join(cluster[0], member) }
    }
  }

  /// Joins two persons, unless a document tells them apart or their characters differ.
  mutating func join(_ left: Int, _ right: Int, reason: String, shared: [Int]) {
    let (one, other) = (sets.root(of: left), sets.root(of: right))
    guard one != other else { return }
    var (larger, smaller) = (documents(of: one), documents(of: other))
    guard larger.isDisjoint(with: smaller) else { return }
    let (ours, theirs) = (characters[one] ?? [], characters[other] ?? [])
    guard ours.isEmpty || theirs.isEmpty || !ours.isDisjoint(with: theirs) else { return }
    sets.join(one, other)
    (documents[one], documents[other]) = (nil, nil)
    // The larger set takes the smaller in, so that growing stays near linear.
    if larger.count < smaller.count { swap(&larger, &smaller) }
    let root = min(one, other)
    documents[root] = larger.union(smaller)
    characters[max(one, other)] = nil
    characters[root] = ours.union(theirs)
    let ground = Ground(reason: reason, shared: shared.map { locals[$0].key.text })
    pairs.append(Pair(left: left, right: right, ground: ground, shared: shared))
  }

  private func documents(of root: Int) -> Set<Int> { documents[root] ?? [locals[root].document] }

  /// All entities, persons as they were joined; one record for each ground of a join.
  var resolution: Resolution {
    var sets = sets
    var result = Resolution(locals.indices.map { sets.root(of: $0) })
    result.joins = base.joins
    result.open = base.open
    var groups: [Int: [Ground: Int]] = [:]
    for pair in pairs {
      let cluster = result.clusterOf[pair.left]
      if let index = groups[cluster]?[pair.ground] {
        let members = Set(result.joins[index].members + [pair.left, pair.right])
        result.joins[index].members = members.sorted()
      } else {
        groups[cluster, default: [:]][pair.ground] = result.joins.count
        result.joins.append(
          Resolution.Join(
            members: [pair.left, pair.right].sorted(), reason: pair.ground.reason,
            shared: pair.shared))
      }
    }
    result.namesakes = namesakes(result)
    return result
  }

  /// The members of each full name that more than one person bears in several documents.
  private func namesakes(_ result: Resolution) -> [[Int]] {
    var members: [String: [Int]] = [:]
    for (index, local) in locals.enumerated() where local.entity.kind == .person && !local.isBound {
      members[local.key.text, default: []].append(index)
    }
    return members.keys.sorted().compactMap { name in
      let found = members[name] ?? []
      guard Set(found.map { result.clusterOf[$0] }).count > 1,
        Set(found.map { locals[$0].document }).count > 1
      else { return nil }
      return found
    }
  }
}
