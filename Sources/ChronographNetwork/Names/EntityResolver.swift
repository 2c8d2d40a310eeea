import ChronographExtraction

/// One entity of one document, on its way into the network.
struct LocalEntity {
  /// The index of the document among all, sorted by id.
  let document: Int
  let entity: Extraction.Entity
  let key: NameKey
  /// Whether the name means something only inside its document.
  let isBound: Bool
  /// The name of the body or place whose office it holds, which tells namesakes apart.
  let affiliation: String?
  /// Of bodies: where it belongs.
  var seat: Seat?
  /// Of bodies: the keys of the full names of persons with an office or event there.
  var companions: Set<String> = []
}

/// Which entities of which documents are one.
struct Resolution {
  /// Local entities, in ascending order, of each resulting entity.
  var clusters: [[Int]] = []
  /// The cluster of each local entity.
  var clusterOf: [Int] = []
  /// Why members were joined.
  var joins: [Join] = []
  /// Members of one full name that nothing has shown to be one person.
  var namesakes: [[Int]] = []
  /// Names of which a document doesn't tell whose they are: the local entity, and what to say.
  var open: [(member: Int, words: String)] = []

  /// Members of one entity and what joined them.
  struct Join {
    var members: [Int]
    var reason: String
    /// Local entities that both sides know.
    var shared: [Int] = []
  }

  init() {}

  /// Clusters of what has the same root, in the order of their first members.
  init(_ roots: [Int]) {
    var clusterOfRoot: [Int: Int] = [:]
    for (member, root) in roots.enumerated() {
      let cluster = clusterOfRoot[root] ?? clusters.count
      if clusterOfRoot[root] == nil {
        clusterOfRoot[root] = cluster
        clusters.append([])
      }
      clusters[cluster].append(member)
      clusterOf.append(cluster)
    }
  }
}

/// Resolves bodies, cases, instruments and places across documents by the evidence of names, and of what documents say
/// about where bodies belong; persons stay as their documents tell them, see ``PersonResolver``.
///
/// 1. Same kind and same full name is the same thing.
/// 2. A short form or acronym joins the one thing that has it as a form, when there is exactly one.
/// 3. A ministry of one name in two countries is two; see ``SeatContest``. "Harbour Board" is the "Harbour Board of Port
///    Selwyn" where its document speaks of Port Selwyn or both share a person; see ``LongerNames``.
/// 4. "The Ministry" or "the case" never joins another one like it.
///
/// Everything is decided on sets, so the order of the input does not matter.
struct EntityResolver {
  private let entities: [LocalEntity]
  private var groups: [NameGroup] = []
  private var sets = DisjointSets(count: 0)
  private var joins: [Resolution.Join] = []
  private let contest: SeatContest
  private let longerNames: LongerNames

  init(_ entities: [LocalEntity]) {
    self.entities = entities
    contest = SeatContest(entities)
    longerNames = LongerNames(entities)
  }

  mutating func resolve() -> Resolution {
    groups = NameGroup.groups(of: entities) { [contest, longerNames] member, local in
      contest.part(of: local) ?? longerNames.part(of: member)
    }
    sets = DisjointSets(count: groups.count)
    for group in groups where group.members.count > 1 {
      joins.append(Resolution.Join(members: group.members, reason: "same-name"))
    }
    joinLongerNames()
    let forms = collectForms()
    // The second round sees what the first has joined: two names of one thing no longer make a form ambiguous.
    for _ in 1...2 { joinShortForms(forms) }
    return resolution()
  }

  private mutating func joinLongerNames() {
    var groupOf: [String: Int] = [:]
    for (index, group) in groups.enumerated() where group.kind == .body && !group.isBound {
      groupOf[group.key.text] = groupOf[group.key.text] ?? index
    }
    for (index, group) in groups.enumerated() where group.kind == .body {
      guard let longer = longerNames.match(of: group.members), let other = groupOf[longer] else {
        continue
      }
      join(index, to: other, reason: "longer-name")
    }
  }

  /// The groups that list each form, by kind and form.
  private func collectForms() -> [NameGroup.Form: [Int]] {
    var holders: [NameGroup.Form: [Int]] = [:]
    for (index, group) in groups.enumerated()
    where !group.isBound && group.kind != .person {
      for form in group.forms + group.key.shortForms(of: group.kind)
      where form.text != group.key.text && !NameSet.boundHead.contains(form.text) {
        holders[NameGroup.Form(kind: group.kind, text: form.text), default: []].append(index)
      }
    }
    return holders
  }

  private mutating func joinShortForms(_ forms: [NameGroup.Form: [Int]]) {
    var leads: [NameGroup.Form: [Int]] = [:]
    for (form, holders) in forms { leads[form] = firstRoots(of: holders) }
    let roots = groups.indices.map { sets.root(of: $0) }
    for (index, group) in groups.enumerated()
    where group.kind != .person && !group.isBound {
      guard let found = leads[NameGroup.Form(kind: group.kind, text: group.key.text)] else {
        continue
      }
      let others = found.filter { $0 != roots[index] }
      guard others.count == 1 else { continue }
      join(index, to: others[0], reason: group.joinReason)
    }
  }

  /// At most three distinct sets: enough to know whether one remains without the asking group's own.
  private mutating func firstRoots(of holders: [Int]) -> [Int] {
    var roots: [Int] = []
    for holder in holders where roots.count < 3 {
      let root = sets.root(of: holder)
      if !roots.contains(root) { roots.append(root) }
    }
    return roots
  }

  private mutating func join(_ index: Int, to other: Int, reason: String) {
    let (left, right) = (sets.root(of: index), sets.root(of: other))
    guard left != right else { return }
    sets.join(left, right)
    let members = groups[index].members + groups[other].members.prefix(1)
    joins.append(Resolution.Join(members: members, reason: reason))
  }

  private mutating func resolution() -> Resolution {
    var groupOf = [Int](repeating: 0, count: entities.count)
    for (index, group) in groups.enumerated() {
      for member in group.members { groupOf[member] = index }
    }
    var result = Resolution(groupOf.map { sets.root(of: $0) })
    result.joins = joins
    result.open = contest.open(in: entities) + longerNames.open
    return result
  }
}
