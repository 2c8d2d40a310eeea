import ChronographExtraction
import ChronographReading

extension Assembly {
  /// The entities sorted by id; sets ``ids`` for the steps that follow.
  mutating func assembleEntities() -> [Network.Entity] {
    let firsts = resolution.clusters.map(firstMembers)
    let slugs = firsts.map { Slug.make(ClusterName.best(of: $0.map { locals[$0] })) }
    let affiliations = affiliationSlugs(slugs, of: firsts)
    ids = UniqueIDs.assign(
      resolution.clusters.indices.map { cluster in
        thing(
          firsts[cluster], slug: slugs[cluster], affiliation: affiliations[cluster],
          isBound: resolution.clusters[cluster].allSatisfy { locals[$0].isBound })
      })
    var entities: [Network.Entity] = []
    for (cluster, members) in resolution.clusters.enumerated() {
      let name = ClusterName.best(of: members.map { locals[$0] })
      let forms = Set(members.flatMap { [locals[$0].entity.name] + locals[$0].entity.aliases })
      entities.append(
        Network.Entity(
          id: ids[cluster], kind: locals[members[0]].entity.kind, name: name,
          aliases: forms.subtracting([name]).sorted(), evidence: mentionEvidence(members)))
    }
    return entities.sorted { $0.id < $1.id }
  }

  /// The members in the first document that names the thing by more than "the Ministry": its id is made of what stands
  /// there, and no later document changes that.
  private func firstMembers(_ members: [Int]) -> [Int] {
    let named = members.filter { !locals[$0].isBound }
    let usable = named.isEmpty ? members : named
    let first = usable.map { locals[$0].document }.min { ranks[$0] < ranks[$1] }
    return usable.filter { locals[$0].document == first }
  }

  private func thing(
    _ members: [Int], slug: String, affiliation: String?, isBound: Bool
  ) -> UniqueIDs.Thing {
    let first = locals[members[0]]
    let base = "\(first.entity.kind.rawValue):\(slug)"
    let token = evidence.token(of: first.document)
    let place = members.flatMap { locals[$0].entity.mentions.map(\.utf8Start) }.min() ?? 0
    var hash = StableHash(documents[first.document].document)
    hash.combine(first.entity.name)
    hash.combine(String(first.entity.mentions.first?.utf8Start ?? 0))
    var candidates = ["\(base).\(token)", "\(base).\(token).\(hash.hexDigits(6))"]
    // A name that means something only in its document bears the document's id from the start.
    if !isBound {
      let seat = members.compactMap { locals[$0].seat?.place }.min().map(Slug.make)
      let apart = (affiliation ?? seat).map { "\(base).\($0)" }
      candidates = [base, apart].compactMap { $0 } + candidates
    }
    return UniqueIDs.Thing(
      first: .init(document: ranks[first.document], place: place), candidates: candidates)
  }

  /// For each cluster the first slug, by the alphabet, of a body or place at which it has an office in its first document.
  private func affiliationSlugs(_ slugs: [String], of firsts: [[Int]]) -> [String?] {
    var found = [String?](repeating: nil, count: slugs.count)
    for (document, extraction) in documents.enumerated() {
      for relation in extraction.relations
      where relation.type == .position && relation.factuality != .negated {
        guard let source = localOf[document][relation.source],
          let target = localOf[document][relation.target]
        else { continue }
        let (holder, body) = (resolution.clusterOf[source], resolution.clusterOf[target])
        guard firsts[holder].contains(source) else { continue }
        found[holder] = min(found[holder] ?? slugs[body], slugs[body])
      }
    }
    return found
  }

  /// The sentence of the first mention in each document; the mention itself where no sentence is given.
  private mutating func mentionEvidence(_ members: [Int]) -> [String] {
    var first: [Int: Extraction.Quotation] = [:]
    var given: [Int: Extraction.Evidence] = [:]
    for member in members {
      let document = locals[member].document
      for mention in locals[member].entity.mentions {
        if let other = first[document],
          (other.utf8Start, other.utf8End) <= (mention.utf8Start, mention.utf8End)
        {
          continue
        }
        first[document] = mention
        given[document] = locals[member].entity.evidence?.first {
          $0.utf8Start <= mention.utf8Start && mention.utf8End <= $0.utf8End
        }
      }
    }
    return first.keys.sorted().compactMap { document in
      if let sentence = given[document] { return evidence.add(sentence, in: document) }
      return first[document].map {
        evidence.add($0, sentence: sentence(of: $0, in: document), in: document)
      }
    }
  }

  /// The number of the sentence around a mention, as far as a statement quotes it; otherwise 0.
  private func sentence(of mention: Extraction.Quotation, in document: Int) -> Int {
    let quoted = sentences[document]
    var (low, high) = (0, quoted.count)
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].utf8Start <= mention.utf8Start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, mention.utf8End <= quoted[low - 1].utf8End else { return 0 }
    return quoted[low - 1].sentence
  }

  /// What joined entities, one record for each reason and set of members.
  func merges() -> [Network.Merge] {
    let merges = resolution.joins.map { join in
      Network.Merge(
        entity: ids[resolution.clusterOf[join.members[0]]],
        members: join.members.sorted().map {
          "\(documents[locals[$0].document].document)#\(locals[$0].entity.id)"
        }, reason: join.reason,
        shared: Set(join.shared.map { ids[resolution.clusterOf[$0]] }).sorted())
    }
    return merges.map {
      (key: ($0.entity, $0.reason, $0.members.joined(separator: " ")), merge: $0)
    }
    .sorted { $0.key < $1.key }.map(\.merge)
  }

  /// Says where documents speak of "Parliament" and nothing tells whose it is.
  mutating func reportNationalBodies() {
    var clusters: [String: [Int]] = [:]
    for (cluster, members) in resolution.clusters.enumerated() {
      let first = locals[members[0]]
      guard first.entity.kind == .body, first.isBound,
        NameSet.nationalHead.contains(first.key.text)
      else { continue }
      clusters[first.key.text, default: []].append(cluster)
    }
    for (_, same) in clusters where same.count > 1 {
      let isOpen = same.contains { cluster in
        !resolution.clusters[cluster].contains { locals[$0].seat?.isTold == true }
      }
      guard isOpen else { continue }
      let found = same.map { ids[$0] }.sorted()
      let more = found.count > 5 ? " and \(found.count - 5) more" : ""
      findings.append(
        Finding(
          .note, code: "unclear-body",
          message: "\(found.count) documents speak of a body called "
            + "'\(locals[resolution.clusters[same[0]][0]].entity.name.prefix(80))', and not all say of which "
            + "country: \(found.prefix(5).joined(separator: ", "))\(more)",
          place: found[0],
          advice: "Read their quotes; they stand side by side, and may be one"))
    }
  }

  /// Says which persons of one name stand side by side because nothing shows that they are one.
  mutating func reportNamesakes() {
    for members in resolution.namesakes {
      let found = Set(members.map { ids[resolution.clusterOf[$0]] }).sorted()
      let more = found.count > 5 ? " and \(found.count - 5) more" : ""
      findings.append(
        Finding(
          .note, code: "namesakes",
          message:
            "\(found.count) persons are called '\(locals[members[0]].entity.name.prefix(80))', and nothing "
            + "shows that they are one: \(found.prefix(5).joined(separator: ", "))\(more)",
          place: found[0],
          advice: "Read their quotes; a shared office, body, case or person would have joined them")
      )
    }
  }
}

/// Chooses the name that stands for all names of a thing.
enum ClusterName {
  /// The fullest form: Latin letters before Chinese ones, more words before fewer, then the most common form.
  static func best(of members: [LocalEntity]) -> String {
    var counts: [String: Int] = [:]
    for member in members { counts[member.entity.name, default: 0] += 1 }
    let ranked = counts.map { name, count in (name: name, key: NameKey(name), count: count) }
    let best = ranked.min { left, right in
      let (a, b) = (left.key, right.key)
      if (a.hanCount > 0) != (b.hanCount > 0) { return b.hanCount > 0 }
      if a.words != b.words { return a.words > b.words }
      if left.count != right.count { return left.count > right.count }
      let (capitals, others) = (capitals(left.name), capitals(right.name))
      return capitals != others ? capitals < others : left.name < right.name
    }
    return best?.name ?? ""
  }

  private static func capitals(_ name: String) -> Int { name.count { $0.isUppercase } }
}
