import ChronographExtraction

/// Finds which persons of several documents are one.
///
/// A shared name is no proof: of each two persons of one name something else must agree, and how much depends on how many
/// bear such a name (``PersonSign``, ``CommonNames``).
///
/// 1. The same Chinese characters make one person, different ones two.
/// 2. A shared office, case, event, body or associate joins; for a common name it takes an office or case, or two of the
///    others. What both documents name otherwise is enough for a rare name, three people or matters for a common one.
/// 3. A name that a document gives to two persons, and one that several full names have as another form, needs as much as
///    a common one, from what is told of the persons themselves.
/// 4. A bare surname joins only the holder of the same office.
/// 5. Two persons of one document are never one.
///
/// Everything is decided on sorted lists, so the order of the input does not matter.
struct PersonResolver {
  /// Two persons that may be one.
  private struct Tie {
    let score: Int
    let left: Int
    let right: Int
    let reason: String
    let shared: [Int]
  }

  private let locals: [LocalEntity]
  private let signs: PersonSigns
  /// For each document the one that it repeats, or itself.
  private let originals: [Int]
  private let characters: [Int: Set<String>]
  private var clusters: PersonClusters

  init(
    _ documents: [Extraction], _ locals: [LocalEntity], _ localOf: [[String: Int]],
    originals: [Int], _ resolution: Resolution
  ) {
    (self.locals, self.originals) = (locals, originals)
    signs = PersonSigns(documents, locals, localOf, clusterOf: resolution.clusterOf)
    var characters: [Int: Set<String>] = [:]
    for (index, local) in locals.enumerated() where local.entity.kind == .person {
      let forms = Self.fullForms(of: local).filter { $0.hanCount > 0 }
      if !forms.isEmpty { characters[index] = Set(forms.map(\.text)) }
    }
    self.characters = characters
    clusters = PersonClusters(locals, characters, resolution)
  }

  /// The resolution with the persons joined.
  mutating func resolve() -> Resolution {
    let (full, bare) = buckets()
    var ties: [Tie] = []
    for form in full.keys.sorted() { ties += self.ties(in: full[form] ?? [], form: form) }
    for form in bare.keys.sorted() { ties += officeTies(in: bare[form] ?? []) }
    ties.sort { (-$0.score, $0.left, $0.right) < (-$1.score, $1.left, $1.right) }
    for tie in ties {
      clusters.join(tie.left, tie.right, reason: tie.reason, shared: tie.shared)
    }
    return clusters.resolution
  }

  // MARK: Who may be who

  /// The persons who go by each form: full names, and bare surnames with those whom they may mean.
  private func buckets() -> (full: [String: [Int]], bare: [String: [Int]]) {
    var full: [String: [Int]] = [:]
    var bare: [String: [Int]] = [:]
    for (index, local) in locals.enumerated() where local.entity.kind == .person && local.isBound {
      bare[local.key.text, default: []].append(index)
    }
    for (index, local) in locals.enumerated() where local.entity.kind == .person && !local.isBound {
      for form in Set(Self.fullForms(of: local).map(\.text)) {
        full[form, default: []].append(index)
      }
      for form in local.key.shortPersonForms where bare[form.text] != nil {
        bare[form.text, default: []].append(index)
      }
    }
    return (full.filter { $0.value.count > 1 }, bare.filter { $0.value.count > 1 })
  }

  /// The name and its other forms that can be a whole name, without initials too.
  private static func fullForms(of local: LocalEntity) -> [NameKey] {
    let keys = [local.key] + local.entity.aliases.map { NameKey($0) }
    let whole = keys.filter { $0.isFullPersonName && !GenericNames.isAnonymized($0.text) }
    return whole + local.key.shortPersonForms.filter { $0.words > 1 }
  }

  // MARK: What they share

  private func ties(in members: [Int], form: String) -> [Tie] {
    let names = Set(members.map { locals[$0].key.text }).subtracting([form])
    let isToldApart = zip(members, members.dropFirst()).contains {
      locals[$0].document == locals[$1].document
    }
    let isCommon = CommonNames.isCommon(NameKey(form))
    let needed = isToldApart || isCommon || names.count > 1 ? 3 : 1
    var found: [Tie] = []
    for (right, scores) in scores(in: members, isToldApart: isToldApart, isCommon: isCommon) {
      for left in scores.keys.sorted() {
        guard let score = scores[left], score.total >= needed else { continue }
        found.append(
          Tie(
            score: score.total, left: left, right: right, reason: score.reason,
            shared: score.shared))
      }
    }
    return found + certainTies(in: members, form: form)
  }

  /// The same characters, and the same person in two copies of one text.
  private func certainTies(in members: [Int], form: String) -> [Tie] {
    var found: [Tie] = []
    let isHan = NameKey(form).hanCount > 0
    var firstOf: [String: Int] = [:]
    for (place, right) in members.enumerated() {
      if isHan, place > 0 {
        found.append(
          Tie(
            score: 1000, left: members[place - 1], right: right, reason: "same-characters",
            shared: []))
      }
      let text = "\(originals[locals[right].document]) \(locals[right].key.text)"
      if let left = firstOf[text] {
        found.append(Tie(score: 900, left: left, right: right, reason: "same-text", shared: []))
      } else {
        firstOf[text] = right
      }
    }
    return found
  }

  /// A bare surname and a full name with the same office.
  private func officeTies(in members: [Int]) -> [Tie] {
    scores(in: members, isToldApart: true, isCommon: true).flatMap { right, scores in
      scores.keys.sorted().compactMap { left in
        guard let score = scores[left], score.reason == "same-office",
          locals[left].isBound != locals[right].isBound
        else { return nil }
        return Tie(
          score: score.total, left: left, right: right, reason: score.reason, shared: score.shared)
      }
    }
  }

  /// What two persons share.
  private struct Score {
    var total = 0
    var strongest = 0
    var reason = ""
    var shared: [Int] = []

    mutating func add(_ item: PersonSigns.Item, isCommon: Bool) {
      let weight = item.sign.weight(isCommonName: isCommon)
      guard weight > 0 else { return }
      total += weight
      if weight > strongest { (strongest, reason, shared) = (weight, item.sign.reason, []) }
      guard item.sign.reason == reason, shared.count < 3, let local = item.local else { return }
      shared.append(local)
    }
  }

  /// More holders of one sign than this are compared with the last few only, which are joined with the others.
  private static let mostCompared = 8

  private func scores(
    in members: [Int], isToldApart: Bool, isCommon: Bool
  ) -> [(member: Int, scores: [Int: Score])] {
    let items = members.map { signs.items(of: $0, isNamedApart: isToldApart) }
    let ambiguous = isToldApart ? Self.ambiguous(items, members.map { locals[$0].document }) : []
    var holders: [PersonSign: [Int]] = [:]
    var result: [(member: Int, scores: [Int: Score])] = []
    for (place, right) in members.enumerated() {
      var scores: [Int: Score] = [:]
      for item in items[place] where !ambiguous.contains(item.sign) {
        for left in (holders[item.sign] ?? []).suffix(Self.mostCompared)
        where locals[left].document != locals[right].document {
          scores[left, default: Score()].add(item, isCommon: isCommon)
        }
        holders[item.sign, default: []].append(right)
      }
      result.append((right, scores))
    }
    return result
  }

  /// Signs that two of one document have, so that they tell nothing.
  private static func ambiguous(
    _ items: [[PersonSigns.Item]], _ documents: [Int]
  ) -> Set<PersonSign> {
    var last: [PersonSign: Int] = [:]
    var found: Set<PersonSign> = []
    for (place, own) in items.enumerated() {
      for item in own {
        if last[item.sign] == documents[place] { found.insert(item.sign) }
        last[item.sign] = documents[place]
      }
    }
    return found
  }
}
