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
    var initials: Set<String> = []
    var isFamilyNameFirst = false
    /// The token where it was last named, as reading goes on.
    var lastSeen = -1
  }

  let words: Words
  let tables: NameTables
  let candidates: [Candidate]
  private(set) var clusters: [Cluster] = []
  /// The cluster of every candidate; -1 where it names nothing.
  private(set) var assignment: [Int]
  private var byForm: [String: Int] = [:]
  private let placeNames: Set<String>

  init(candidates: [Candidate], words: Words, tables: NameTables) {
    self.candidates = candidates
    self.words = words
    self.tables = tables
    assignment = Array(repeating: -1, count: candidates.count)
    placeNames = Self.placeNames(candidates, words)
    resolve()
  }

  private mutating func resolve() {
    for index in candidates.indices where isFullName(candidates[index]) { place(index) }
    for index in candidates.indices where candidates[index].definedBy != nil { joinDefinition(index) }
    joinSubsets()
    for index in candidates.indices where assignment[index] < 0 { placeShort(index) }
  }

  // MARK: Full names

  private func isFullName(_ candidate: Candidate) -> Bool {
    guard candidate.definedBy == nil, candidate.strength >= .likely, !candidate.needsOtherMention else { return false }
    if candidate.tokens.count == 1, candidate.strength == .likely,
      placeNames.contains(words.lower(candidate.tokens.lowerBound))
    {
      return false
    }
    // A double name with a hyphen, "Lindqvist-Amara", is a short form like any other.
    let parts = candidate.tokens.filter { words.shape($0).contains(.spaceBefore) || $0 == candidate.tokens.lowerBound }
    return candidate.kind != .person || parts.count > 1
  }

  private mutating func place(_ index: Int) {
    let candidate = candidates[index]
    let form = form(of: candidate)
    guard !form.isEmpty, !isGathering(candidate) else { return }
    let key = key(of: form, kind: candidate.kind)
    if let known = byForm[key] {
      join(index, to: known, form: form)
    } else if candidate.kind == .person, let known = fuller(form) {
      byForm[key] = known
      join(index, to: known, form: form)
    } else {
      clusters.append(Cluster(kind: candidate.kind))
      byForm[key] = clusters.count - 1
      join(index, to: clusters.count - 1, form: form)
    }
  }

  /// "20th National Congress" is a gathering; bodies inside its name are candidates of their own.
  private func isGathering(_ candidate: Candidate) -> Bool {
    guard candidate.kind == .body else { return false }
    let range = candidate.tokens
    let isNumbered = (max(range.lowerBound - 1, 0)...range.lowerBound).contains {
      words.shape($0).contains(.number) || words.isAny($0, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "annual", "next")
    }
    let head = range.first { words.has($0, .gathering) }
    guard let head else { return false }
    if isNumbered { return true }
    return words.isAny(head, "plenum", "summit", "session", "meeting", "olympics", "games", "election", "conference") && !words.isAny(head - 1, "consultative", "bishops", "judicial")
  }

  /// The words of a form in lower case, without articles, brackets and marks.
  private func form(of candidate: Candidate) -> [String] {
    var result: [String] = []
    var depth = 0
    for index in candidate.tokens {
      if words.byte(index) == 40, words.shape(index).contains(.punctuation) { depth += 1 }
      defer { if words.byte(index) == 41 { depth = max(0, depth - 1) } }
      guard depth == 0 else { continue }
      let isMark = !words.shape(index).isDisjoint(with: [.punctuation, .markup])
      if isMark && words.byte(index) != 38 || words.isPossessive(index) || words.is(index, "the") { continue }
      result.append(words.lower(index))
    }
    return result
  }

  /// Bodies by the set of their content words, so that word order and demonyms do not matter.
  private func key(of form: [String], kind: EntityKind) -> String {
    switch kind {
    case .body, .instrument:
      let content = content(of: form)
      return "\(kind.rawValue) " + (kind == .body ? content.sorted() : content).joined(separator: " ")
    case .place:
      let canonical = tables.canonical(form.joined(separator: " "))
      let parts = canonical.split(separator: " ").map(String.init)
      let bare = parts.count > 1 && isPlaceHead(parts[parts.count - 1]) ? Array(parts.dropLast()) : parts
      return "place " + bare.joined(separator: " ")
    case .person, .case:
      return "\(kind.rawValue) " + form.joined(separator: " ")
    }
  }

  private func isPlaceHead(_ word: String) -> Bool {
    ["province", "city", "county", "prefecture", "district", "municipality", "state"].contains(word)
  }

  private func content(of form: [String]) -> [String] {
    form.filter { !["of", "the", "for", "and", "on", "&", "in", "to"].contains($0) }.map(tables.country)
  }

  /// A person whose name has the same first and last word and one of the two has words between.
  private func fuller(_ form: [String]) -> Int? {
    guard form.count >= 2, let first = form.first, let last = form.last else { return nil }
    return clusters.indices.first { index in
      clusters[index].kind == .person && clusters[index].forms.contains { other in
        guard other.count >= 2, other.count != form.count else { return false }
        let (short, long) = other.count < form.count ? (other, form) : (form, other)
        return other.first == first && other.last == last || long.prefix(short.count).elementsEqual(short)
          || long.suffix(short.count).elementsEqual(short)
      }
    }
  }

  private mutating func join(_ candidate: Int, to cluster: Int, form: [String]) {
    assignment[candidate] = cluster
    clusters[cluster].members.append(candidate)
    if !clusters[cluster].forms.contains(form) {
      clusters[cluster].forms.append(form)
      clusters[cluster].initials.formUnion(initials(of: form))
    }
    if candidates[candidate].isFamilyNameFirst { clusters[cluster].isFamilyNameFirst = true }
  }

  /// The acronyms that a name can have: with and without its small words.
  private func initials(of form: [String]) -> [String] {
    guard form.count >= 2 else { return [] }
    let content = form.filter { !["of", "the", "for", "and", "on", "&", "in", "to"].contains($0) }
    return [form, content].map { String($0.compactMap(\.first)) }
  }

  private mutating func joinDefinition(_ index: Int) {
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
    if let known = byForm[key], known != cluster { merge(known, into: cluster) }
    join(index, to: cluster, form: form)
    byForm[key] = cluster
  }

  // MARK: Shorter names of bodies and instruments

  /// A body whose content words all stand in exactly one longer name with the same head is that body.
  private mutating func joinSubsets() {
    for short in clusters.indices where clusters[short].kind == .body || clusters[short].kind == .instrument {
      guard !clusters[short].members.isEmpty, let long = superset(of: short) else { continue }
      merge(short, into: long)
    }
    joinAcronyms()
  }

  private func superset(of short: Int) -> Int? {
    guard let form = clusters[short].forms.first else { return nil }
    let content = content(of: form)
    if content.count == 1, clusters[short].kind == .body { return agency(short, content[0]) }
    guard content.count >= 2 else { return nil }
    let found = clusters.indices.filter { long in
      long != short && clusters[long].kind == clusters[short].kind && !clusters[long].members.isEmpty
        && clusters[long].forms.contains { isShortened(content, form: $0, kind: clusters[short].kind) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "Xinhua" of "Xinhua News Agency"
  private func agency(_ short: Int, _ word: String) -> Int? {
    let tails: Set<String> = ["news", "agency", "group", "plc", "inc", "inc.", "corp", "corp.", "ltd", "company", "corporation", "holdings", "television", "network"]
    return clusters.indices.first { long in
      long != short && clusters[long].kind == .body && !clusters[long].members.isEmpty
        && clusters[long].forms.contains { $0.count > 1 && $0[0] == word && $0.dropFirst().allSatisfy(tails.contains) }
    }
  }

  private func isShortened(_ short: [String], form: [String], kind: EntityKind) -> Bool {
    let long = content(of: form)
    guard long.count > short.count, Set(short).isSubset(of: Set(long)) else { return false }
    if kind == .instrument {
      return short.count >= 3 && long.count - short.count <= 2 || contains(long, short) && short.count >= 3
    }
    // The same head, and no complement that makes it another body.
    guard short.last == long.last, !form.contains("of"), !form.contains("for"), long.count - short.count <= 1 else { return false }
    return !clusters.contains { $0.kind == .place && $0.forms.contains([long[0]]) && long[0] != "china" }
  }

  private func contains(_ long: [String], _ short: [String]) -> Bool {
    guard long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains { Array(long[$0..<$0 + short.count]) == short }
  }

  private mutating func joinAcronyms() {
    for short in clusters.indices where clusters[short].kind == .body && !clusters[short].members.isEmpty {
      guard let form = clusters[short].forms.first, form.count == 1, (2...6).contains(form[0].count),
        clusters[short].members.allSatisfy({ words.shape(candidates[$0].tokens.lowerBound).contains(.allCaps) })
      else { continue }
      let letters = form[0].filter { $0 != "." }
      let found = clusters.indices.filter { long in
        long != short && !clusters[long].members.isEmpty && clusters[long].kind == .body && clusters[long].initials.contains(letters)
      }
      if found.count == 1 { merge(short, into: found[0]) }
    }
  }

  private mutating func merge(_ short: Int, into long: Int) {
    for member in clusters[short].members { assignment[member] = long }
    clusters[long].members += clusters[short].members
    for form in clusters[short].forms where !clusters[long].forms.contains(form) {
      clusters[long].forms.append(form)
      clusters[long].initials.formUnion(initials(of: form))
    }
    for (key, cluster) in byForm where cluster == short { byForm[key] = long }
    clusters[short].members = []
  }

  // MARK: Short forms

  private mutating func placeShort(_ index: Int) {
    let candidate = candidates[index]
    guard candidate.definedBy == nil else { return }
    let form = form(of: candidate)
    guard !form.isEmpty, !isGathering(candidate) else { return }
    if candidate.needsOtherMention {
      if let known = byForm[key(of: form, kind: candidate.kind)] { join(index, to: known, form: form) }
      return
    }
    if let known = byForm[key(of: form, kind: candidate.kind)], candidate.strength != .shortForm || clusters[known].forms.contains(where: { $0.count > form.count }) {
      return join(index, to: known, form: form)
    }
    switch candidate.strength {
    case .shortForm: placeDefinite(index, form)
    case .open, .likely, .certain: placeLone(index, form)
    }
  }

  /// "the Ministry": the body last named before whose name has this head.
  private mutating func placeDefinite(_ index: Int, _ form: [String]) {
    let candidate = candidates[index]
    let first = candidate.tokens.lowerBound
    let isDefinite = first > 0 && words.isAny(first - 1, "the", "this", "its", "these", "both")
    let kinds: [EntityKind] = candidate.kind == .instrument ? [.instrument] : [.body]
    if isDefinite, isHeadOfPhrase(candidate.tokens), let known = antecedent(form, kinds: kinds, before: first) {
      return join(index, to: known, form: form)
    }
    if words.is(first, "party"), let party = party(before: first), isHeadOfPhrase(candidate.tokens), isDefinite {
      return join(index, to: party, form: form)
    }
    // Senate, Congress, Parliament, Cabinet are names by themselves.
    guard words.isAny(first, "senate", "congress", "parliament", "cabinet", "treasury", "army", "navy"), !words.inTitleCase[first] || isDefinite || true,
      first > 0 || words.is(first, "senate")
    else { return }
    if let known = byForm["body \(form[0])"] { return join(index, to: known, form: form) }
    clusters.append(Cluster(kind: .body))
    byForm["body \(form[0])"] = clusters.count - 1
    join(index, to: clusters.count - 1, form: form)
  }

  private func party(before token: Int) -> Int? {
    antecedent(["party"], kinds: [.body], before: Int.max)
  }

  /// Not a modifier: no noun follows.
  private func isHeadOfPhrase(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < words.count, !words.shape(next).contains(.sentenceStart) else { return true }
    if words.isPossessive(next) { return true }
    let shape = words.shape(next)
    if !shape.isDisjoint(with: [.punctuation, .markup]) { return words.byte(next) != 45 }
    if shape.contains(.capitalized) { return false }
    if words.has(next, [.preposition, .determiner, .conjunction, .auxiliary, .modal, .negation, .relative, .verb]) { return true }
    // A verb form by its ending; a plural or plain noun otherwise.
    let letters = words.letters(next)
    return letters.suffix(2).elementsEqual([101, 100]) || letters.suffix(2).elementsEqual([108, 121])
  }

  /// The cluster named last before a token, one of whose forms holds the words as its head.
  private func antecedent(_ form: [String], kinds: [EntityKind], before token: Int) -> Int? {
    var best: (cluster: Int, position: Int)?
    for cluster in clusters.indices where kinds.contains(clusters[cluster].kind) && !clusters[cluster].members.isEmpty {
      guard clusters[cluster].forms.contains(where: { $0.count > form.count && isHead(form, of: $0) }) else { continue }
      for member in clusters[cluster].members where !candidates[member].isNested || form == ["party"] {
        let position = candidates[member].tokens.lowerBound
        if position < token, best.map({ position > $0.position }) ?? true { best = (cluster, position) }
      }
    }
    return best?.cluster
  }

  private func isHead(_ short: [String], of form: [String]) -> Bool {
    let stop = form.firstIndex { $0 == "of" || $0 == "for" || $0 == "on" } ?? form.count
    let head = Array(form[..<stop])
    if head.suffix(short.count).elementsEqual(short) { return true }
    return contains(form, short) && short.count == 1 && form.first == short[0] && short[0] != "party"
  }

  /// One or two capitalised words without grammar: part of a known name, or a name by itself.
  private mutating func placeLone(_ index: Int, _ form: [String]) {
    let candidate = candidates[index]
    let first = candidate.tokens.lowerBound
    if let person = person(form, before: first, titled: candidate.hasTitle) {
      return join(index, to: person, form: form)
    }
    if candidate.kind != .person || !candidate.hasTitle, let body = bodyPrefix(form) { return join(index, to: body, form: form) }
    guard let kind = loneKind(candidate) else { return }
    let key = key(of: form, kind: kind)
    if let known = byForm[key] { return join(index, to: known, form: form) }
    clusters.append(Cluster(kind: kind))
    byForm[key] = clusters.count - 1
    join(index, to: clusters.count - 1, form: form)
  }

  /// The person named last before whose full name starts or ends with the words.
  private func person(_ form: [String], before token: Int, titled: Bool) -> Int? {
    var best: (cluster: Int, rank: Int, position: Int)?
    for cluster in clusters.indices where clusters[cluster].kind == .person && !clusters[cluster].members.isEmpty {
      guard let rank = clusters[cluster].forms.compactMap({ Self.rank(form, of: $0, familyFirst: clusters[cluster].isFamilyNameFirst) }).max() else { continue }
      let earlier = clusters[cluster].members.map { candidates[$0].tokens.lowerBound }.filter { $0 <= token }.max()
      let position = earlier ?? -1
      if best.map({ (rank, position) > ($0.rank, $0.position) }) ?? true { best = (cluster, rank, position) }
    }
    return best?.cluster
  }

  private static func rank(_ short: [String], of full: [String], familyFirst: Bool) -> Int? {
    guard full.count > short.count else { return full == short ? 4 : nil }
    let bare = full.last.map { ["jr.", "sr.", "ii", "iii", "iv"].contains($0) } ?? false ? Array(full.dropLast()) : full
    if bare.prefix(short.count).elementsEqual(short) { return familyFirst ? 3 : 1 }
    if bare.suffix(short.count).elementsEqual(short) { return familyFirst ? nil : 2 }
    return nil
  }

  /// The only body whose name starts with the words: "Burberry" of "Burberry Group plc".
  private func bodyPrefix(_ form: [String]) -> Int? {
    let found = clusters.indices.filter { cluster in
      clusters[cluster].kind == .body && !clusters[cluster].members.isEmpty
        && clusters[cluster].forms.contains { $0.count > form.count && $0.prefix(form.count).elementsEqual(form) }
    }
    guard found.count == 1, form.joined().count >= 3 else { return nil }
    return form.allSatisfy { words.lexicon.classes(of: words.lexicon.id(of: $0)).isDisjoint(with: [.place, .demonym, .common]) } ? found[0] : nil
  }

  /// What a lone word is, told by the words around it; `nil` where nothing tells.
  private func loneKind(_ candidate: Candidate) -> EntityKind? {
    let first = candidate.tokens.lowerBound
    if candidate.kind == .place { return .place }
    if words.has(first, .place), candidate.tokens.count == 1 {
      return !words.has(first, .ambiguous) || isAfterPlaceWord(first) ? .place : nil
    }
    if candidate.kind == .person, candidate.tokens.count > 1 || candidate.hasTitle { return .person }
    if placeNames.contains(words.lower(first)), candidate.tokens.count == 1 { return .place }
    if words.inTitleCase[first] || words.shape(first).contains(.sentenceStart) && words.has(first, .common) { return nil }
    if candidate.kind == .body, candidate.tokens.count > 1 {
      return words.shape(first).contains(.sentenceStart) ? nil : isAfterPlaceWord(first) ? .place : .body
    }
    guard candidate.tokens.count == 1, !words.has(first, .common) else { return nil }
    return loneWordKind(first)
  }

  private func loneWordKind(_ index: Int) -> EntityKind? {
    let next = index + 1
    let speaks = next < words.count && words.isAny(next, "said", "announced", "reported", "says", "told", "added")
    if words.has(index, [.surname, .givenName]) { return speaks ? .person : nil }
    let isOwner = words.isPossessive(next)
    let isNamedAfter = index > 0 && words.isAny(index - 1, "at", "told", "by", "joined", "of", "with", "the")
    return speaks || isOwner || isNamedAfter || words.isMixed(index) ? .body : nil
  }

  private func isAfterPlaceWord(_ index: Int) -> Bool {
    index > 0 && words.isAny(index - 1, "in", "near", "outside", "across", "throughout")
  }

  /// Lone words that stand like a place somewhere in the document: "in X", a dateline, "President of X", "X's government".
  private static func placeNames(_ candidates: [Candidate], _ words: Words) -> Set<String> {
    var names: Set<String> = []
    let demonyms = Self.unknownDemonyms(words)
    for candidate in candidates where candidate.tokens.count == 1 && candidate.strength <= .likely && !candidate.isNested {
      let index = candidate.tokens.lowerBound
      guard !words.has(index, [.common, .body, .titleHead]), candidate.kind == .person || candidate.kind == .body, !candidate.hasTitle else { continue }
      let word = words.lower(index)
      if demonyms.contains(word) || standsLikePlace(index, words) { names.insert(words.lower(index)) }
    }
    return names
  }

  /// Names whose adjective the document uses as well: Arvenia beside Arvenian.
  private static func unknownDemonyms(_ words: Words) -> Set<String> {
    var names: Set<String> = []
    for index in words.classes.indices where words.shape(index).contains(.capitalized) {
      let letters = words.letters(index)
      guard letters.count > 5, letters.suffix(2).elementsEqual([97, 110]) || letters.suffix(3).elementsEqual([101, 115, 101]) else { continue }
      let word = String(decoding: letters, as: UTF8.self).lowercased()
      for (suffix, ending) in [("ian", ["", "ia", "y"]), ("an", ["", "a"]), ("n", [""]), ("ese", ["", "a", "o"])] where word.hasSuffix(suffix) {
        for tail in ending { names.insert(word.dropLast(suffix.count) + tail) }
      }
    }
    return names
  }

  private static func standsLikePlace(_ index: Int, _ words: Words) -> Bool {
    let shape = words.shape(index)
    if shape.contains(.lineStart), shape.contains(.allCaps), index + 1 < words.count, words.text.tokens[index].span.count > 3 {
      // BEIJING, Oct. 8 – a dateline; a heading in capitals has more of them.
      return !words.shape(index + 1).contains(.allCaps) && words.shape(index + 1).contains(.punctuation)
    }
    guard index > 0 else { return false }
    if words.isAny(index - 1, "in", "near", "outside", "across", "throughout") { return !words.has(index, [.surname, .givenName]) || words.isAny(index - 1, "near") }
    if words.is(index - 1, "of"), index > 1, words.isAny(index - 2, "president", "king", "queen", "mayor", "governor", "government", "republic", "prefect", "province", "city", "town", "village", "port", "capital", "people", "parliament", "minister", "affairs", "transport", "south", "north", "east", "west", "outskirts", "island") { return true }
    if words.is(index - 1, "of"), index > 1, words.has(index - 2, [.surname, .givenName]) && words.isCapitalized(index - 2) || words.byte(index - 2) == 44 { return true }
    if words.isAny(index - 1, "to", "from", "into"), index > 1, words.isAny(index - 2, "fled", "defected", "returned", "travelled", "traveled", "flew", "ambassador", "envoy", "visit", "trip", "sent", "moved", "back", "expelled", "deported", "extradited") { return true }
    if words.isAny(index - 1, "visited", "visiting", "leave", "left", "invaded"), !words.has(index, [.surname, .givenName]) { return true }
    guard words.isPossessive(index + 1), index + 2 < words.count else { return false }
    let next = index + 2
    if words.isCapitalized(next), (next..<min(words.count, next + 4)).contains(where: { words.has($0, .bodyHead) && words.isCapitalized($0) }), !words.has(index, [.surname, .givenName]) { return true }
    return words.isAny(next, "government", "parliament", "capital", "army", "foreign", "defence", "defense", "interior", "finance", "prime", "president", "ruling", "opposition", "parliamentary", "mayor", "governor", "main", "supreme", "central", "economy", "constitution", "embassy", "ambassador", "border", "capital", "population", "ruler", "rulers", "deputy")
  }
}
