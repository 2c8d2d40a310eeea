internal import ChronographLanguage
internal import ChronographReading

/// Decides which candidates name one thing: full names first, then short forms, acronyms and lone words.
struct EntityResolver {
  /// One thing, as far as it is known.
  struct Cluster {
    var kind: EntityKind
    var members: [Int] = []
    /// The lower-case words of its forms, without articles.
    var forms: [[String]] = []
    /// The content words of each form, demonyms as countries.
    var contents: [[String]] = []
    var initials: Set<String> = []
    var isFamilyNameFirst = false
  }

  let words: Words
  let tables: NameTables
  let candidates: [Candidate]
  var clusters: [Cluster] = []
  /// The cluster of every candidate; -1 where it names nothing.
  var assignment: [Int]
  var byForm: [String: Int] = [:]
  var byWord: [String: [Int]] = [:]
  /// Cases by how their longer names begin.
  private var longerCases: [String: Set<Int>] = [:]
  let placeNames: Set<String>
  /// First and last words of the full names of persons.
  let personWords: Set<String>
  let toldKinds: [String: EntityKind]
  /// Lone words that the words behind them tell to be somebody's name, in lower case.
  let personsByContext: Set<String>
  /// The first words of bodies' names of several words.
  let bodyWords: Set<String>
  /// The first two words of longer names of firms.
  let bodyOpenings: Set<[String]>

  init(candidates: [Candidate], words: Words, tables: NameTables) {
    self.candidates = candidates
    self.words = words
    self.tables = tables
    assignment = Array(repeating: -1, count: candidates.count)
    placeNames = Self.placeNames(candidates, words)
    personWords = Self.personWords(candidates, words)
    toldKinds = Self.toldKinds(candidates, words)
    personsByContext = Set(
      candidates.lazy.filter {
        $0.kind == .person && $0.isPersonByContext && $0.tokens.count == 1
          && words.is($0.tokens.upperBound + 1, .personRelative)
      }.map { words.lower($0.tokens.lowerBound) })
    bodyOpenings = Self.bodyOpenings(candidates, words)
    bodyWords = Set(
      candidates.lazy.filter { $0.kind == .body && $0.tokens.count > 1 && $0.strength >= .likely }
        .map { words.lower($0.tokens.lowerBound) })
    resolve()
  }

  mutating func resolve() {
    for index in candidates.indices where isFullName(candidates[index]) { place(index) }
    for index in candidates.indices where candidates[index].definedBy != nil {
      joinDefinition(index)
    }
    joinSubsets()
    // "Lima wins vote": the family name in a headline is that of the full name below.
    for index in candidates.indices
    where assignment[index] < 0 && candidates[index].kind == .person
      && candidates[index].tokens.count > 1
    {
      placeShort(index)
    }
    for index in candidates.indices where assignment[index] < 0 { placeShort(index) }
  }
}

extension EntityResolver {
  /// "Lima" beside "Ana Lima" is the person, unless a preposition of place stands before it.
  func isPersonsWord(_ candidate: Candidate) -> Bool {
    candidate.kind == .place && candidate.tokens.count == 1
      && personWords.contains(words.lower(candidate.tokens.lowerBound))
      && !isAfterPlaceWord(candidate.tokens.lowerBound)
  }

  /// The first and last words of the names that surely are persons' full names.
  static func personWords(_ candidates: [Candidate], _ words: Words) -> Set<String> {
    var found: Set<String> = []
    for candidate in candidates
    where candidate.kind == .person && candidate.tokens.count > 1 && candidate.strength >= .likely {
      found.insert(words.lower(candidate.tokens.lowerBound))
      found.insert(words.lower(candidate.tokens.upperBound - 1))
    }
    return found
  }

  /// "Lima spokesperson Otto Krog", "a spokesperson for Lima" beside "Ana Lima": whose staff it is, and no body, unless a
  /// longer name of one begins so.
  private func isSurnameAsOwner(_ candidate: Candidate) -> Bool {
    let first = candidate.tokens.lowerBound
    guard candidate.kind == .body, candidate.tokens.count == 1, !words.has(first, .body),
      !words.shape(first).contains(.allCaps)
    else { return false }
    let word = words.lower(first)
    return personWords.contains(word) && !bodyWords.contains(word)
  }

  func isFullName(_ candidate: Candidate) -> Bool {
    guard candidate.definedBy == nil, candidate.strength >= .likely, !candidate.needsOtherMention
    else { return false }
    if isPersonsWord(candidate) || isOpeningOfBody(candidate) { return false }
    if isSurnameAsOwner(candidate) { return false }
    if candidate.tokens.count == 1, candidate.strength == .likely,
      placeNames.contains(words.lower(candidate.tokens.lowerBound))
    {
      return false
    }
    // A double name with a hyphen, "Lindqvist-Amara", is a short form like any other.
    let parts = candidate.tokens.filter {
      words.shape($0).contains(.spaceBefore) || $0 == candidate.tokens.lowerBound
    }
    return candidate.kind != .person || parts.count > 1
  }

  mutating func place(_ index: Int) {
    let candidate = candidates[index]
    let form = form(of: candidate)
    guard !form.isEmpty, !isGathering(candidate) else { return }
    let key = key(of: matter(form, candidate), kind: candidate.kind)
    if let known = byForm[key] {
      join(index, to: known, form: form)
    } else if candidate.kind == .case, let known = longerCase(key) {
      join(index, to: known, form: form)
    } else if candidate.kind == .person, let known = fuller(form) {
      byForm[key] = known
      join(index, to: known, form: form)
    } else {
      clusters.append(Cluster(kind: candidate.kind))
      byForm[key] = clusters.count - 1
      if candidate.kind == .case { noteCase(key, clusters.count - 1) }
      join(index, to: clusters.count - 1, form: form)
    }
  }

  /// A case by its name alone: "the Orbis scandal" and "the Orbis case" are one.
  private func matter(_ form: [String], _ candidate: Candidate) -> [String] {
    guard candidate.kind == .case, form.count > 1,
      words.is(candidate.tokens.upperBound - 1, .matterHead)
        || words.is(candidate.tokens.upperBound - 1, .scandalNoun),
      words.isCapitalized(candidate.tokens.upperBound - 2)
    else { return form }
    return form.dropLast()
  }

  /// "the Crane Bay case" behind "the Crane Bay terminal project": the only one whose name of two words goes on.
  private func longerCase(_ key: String) -> Int? {
    guard let found = longerCases[key], found.count == 1 else { return nil }
    return found.first
  }

  /// Notes the openings of two words and more of a case's name.
  private mutating func noteCase(_ key: String, _ cluster: Int) {
    let parts = key.split(separator: " ")
    for end in parts.indices.dropFirst(3) {
      longerCases[parts[..<end].joined(separator: " "), default: []].insert(cluster)
    }
  }

  /// "20th National Congress" is a gathering; bodies inside its name are candidates of their own.
  func isGathering(_ candidate: Candidate) -> Bool {
    guard candidate.kind == .body else { return false }
    let range = candidate.tokens
    let isNumbered = (max(range.lowerBound - 1, 0)...range.lowerBound).contains {
      words.shape($0).contains(.number)
        || words.is($0, .gatheringOrdinal)
    }
    let head = range.first { words.has($0, .gathering) }
    // "Election Commission" is an organ, not the election.
    let complement = range.firstIndex { words.is($0, .bodyComplement) } ?? range.upperBound
    guard let head,
      !words.has(range.upperBound - 1, [.publicHead, .schoolHead]) || head == range.upperBound - 1,
      head > complement || !words.has(complement - 1, [.publicHead, .schoolHead])
        || head == complement - 1
    else { return false }
    if isNumbered { return true }
    return words.is(head, .gatheringHead)
      && !words.is(head - 1, .standingConference)
  }

  /// The words of a form in lower case, without articles, brackets and marks.
  func form(of candidate: Candidate) -> [String] {
    var result: [String] = []
    var depth = 0
    for index in candidate.tokens {
      if words.byte(index) == 40, words.shape(index).contains(.punctuation) { depth += 1 }
      defer { if words.byte(index) == 41 { depth = max(0, depth - 1) } }
      guard depth == 0 else { continue }
      let isMark = !words.shape(index).isDisjoint(with: [.punctuation, .markup])
      if isMark && words.byte(index) != 38 || words.isPossessive(index)
        || words.is(index, .definiteArticle)
      {
        continue
      }
      result.append(NameFolding.plain(words.lower(index)))
    }
    return result
  }

  /// Bodies by the set of their content words, so that word order and demonyms do not matter.
  func key(of form: [String], kind: EntityKind) -> String {
    switch kind {
    case .body, .instrument:
      let content = content(of: kind == .body ? tables.wholeForm(form) : form)
      return "\(kind.rawValue) "
        + (kind == .body ? content.sorted() : content).joined(separator: " ")
    case .place:
      let canonical = tables.canonical(bareCountry(form).joined(separator: " "))
      return "place " + bareUnit(canonical.split(separator: " ").map(String.init))
    case .person, .case:
      return "\(kind.rawValue) " + form.joined(separator: " ")
    }
  }

  /// "Republic of Nemora" is Nemora; which Korea, Congo or China it is, the whole name tells.
  private func bareCountry(_ form: [String]) -> [String] {
    let lexicon = words.lexicon
    guard let cut = form.firstIndex(where: { lexicon.contains($0, in: .genitive) }), cut > 0,
      lexicon.contains(form[cut - 1], in: .shortenedPolity),
      let last = form.last, !lexicon.contains(last, in: .sharedCountryName)
    else { return form }
    return Array(form[(cut + 1)...])
  }

  /// "Lanhe Province" is Lanhe, "Lanhe autonomous region" too.
  private func bareUnit(_ parts: [String]) -> String {
    var bare = parts[...]
    if bare.count > 3, bare.suffix(3).allSatisfy({ words.lexicon.contains($0, in: .specialRegion) })
    {
      bare = bare.dropLast(3)
    }
    if bare.count > 2,
      words.lexicon.contains(bare[bare.count - 2], in: .autonomousAdjective)
    {
      bare = bare.dropLast(2)
      // "Guangxi Zhuang autonomous region" is Guangxi: the people is named in the long name alone.
      if bare.count > 1, let people = bare.last,
        words.lexicon.contains(people, in: .autonomousPeople)
      {
        bare = bare.dropLast()
      }
    }
    if bare.count > 1, let last = bare.last, isPlaceHead(last) { bare = bare.dropLast() }
    return bare.joined(separator: " ")
  }

  func isPlaceHead(_ word: String) -> Bool {
    words.lexicon.contains(word, in: .droppedUnit)
  }

  /// Whether a word does not tell one body from another.
  private func isSmall(_ word: String) -> Bool {
    word == "&" || words.lexicon.contains(word, in: .contentlessWord)
  }

  func content(of form: [String]) -> [String] {
    var content: [String] = []
    content.reserveCapacity(form.count)
    for word in form {
      if let spelled = tables.spelledOut(word) {
        for word in spelled where !isSmall(word) { content.append(tables.country(of: word)) }
      } else if !isSmall(word) {
        content.append(tables.country(of: word))
      }
    }
    return content
  }

  /// A person whose name has the same first and last word and one of the two has words between.
  func fuller(_ form: [String]) -> Int? {
    guard form.count >= 2, let first = form.first, let last = form.last else { return nil }
    let known = clusters(with: first) + clusters(with: last)
    return known.sorted().first { index in
      clusters[index].kind == .person
        && clusters[index].forms.contains { other in
          guard other.count >= 2, other.count != form.count else { return false }
          let (short, long) = other.count < form.count ? (other, form) : (form, other)
          return other.first == first && other.last == last
            || long.prefix(short.count).elementsEqual(short)
            || long.suffix(short.count).elementsEqual(short)
        }
    }
  }

  mutating func join(_ candidate: Int, to cluster: Int, form: [String]) {
    assignment[candidate] = cluster
    clusters[cluster].members.append(candidate)
    if !clusters[cluster].forms.contains(form) {
      let content = content(of: form)
      clusters[cluster].forms.append(form)
      clusters[cluster].contents.append(content)
      note(form, content, of: cluster)
      clusters[cluster].initials.formUnion(initials(of: form))
    }
    if candidates[candidate].isFamilyNameFirst { clusters[cluster].isFamilyNameFirst = true }
  }

  /// The acronyms that a name can have: with and without its small words.
  func initials(of form: [String]) -> [String] {
    guard form.count >= 2 else { return [] }
    let content = form.filter { !isSmall($0) }
    // "Anti-Corruption Bureau of Velia" is the ACB.
    let stop = form.firstIndex { words.lexicon.contains($0, in: .genitive) } ?? 0
    let head = stop > 2 ? Array(form[..<stop]) : content
    return [form, content, head].map { words in String(words.compactMap { $0.first }) }
  }

  /// Whether of two names with one acronym either is the acronym only or one has all words of the other.
  private func mayBeOne(_ known: Int, _ cluster: Int, beside acronym: [String]) -> Bool {
    let full = clusters[known].forms.filter { $0 != acronym && $0.count > 1 }
    let other = clusters[cluster].forms.filter { $0 != acronym && $0.count > 1 }
    if full.isEmpty || other.isEmpty { return true }
    return full.contains { name in
      other.contains { Set(name).isSubset(of: $0) || Set($0).isSubset(of: name) }
    }
  }

  mutating func joinDefinition(_ index: Int) {
    guard let owner = candidates[index].definedBy else { return }
    var cluster = assignment[owner]
    if cluster < 0, candidates[owner].kind == .person || candidates[owner].strength == .open {
      // A lone word with a Chinese form beside it names something after all.
      clusters.append(Cluster(kind: candidates[owner].kind))
      cluster = clusters.count - 1
      join(owner, to: cluster, form: form(of: candidates[owner]))
    }
    guard cluster >= 0 else { return }
    let form = form(of: candidates[index])
    let key = key(of: form, kind: clusters[cluster].kind)
    if let known = byForm[key], known != cluster {
      // "The City Council (CC) … the County Council (CC)": two bodies of one acronym stay two.
      guard mayBeOne(known, cluster, beside: form) else {
        join(index, to: cluster, form: form)
        return
      }
      merge(known, into: cluster)
    }
    // "Republic of the Congo (DRC)": the acronym alone looks like a body's.
    if clusters[cluster].kind == .place, let body = byForm[self.key(of: form, kind: .body)] {
      merge(body, into: cluster)
    }
    join(index, to: cluster, form: form)
    byForm[key] = cluster
  }
}
