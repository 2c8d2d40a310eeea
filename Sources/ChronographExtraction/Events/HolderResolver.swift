import ChronographLanguage

/// Finds whom "the mayor" and "the former minister" stand for: the one person to whose name the document ties that office.
struct HolderResolver {
  private let clauses: DocumentClauses
  private let titles: Set<Int>
  /// Per office the persons who have it, former ones apart.
  private var holders: [Office: Set<Int>] = [:]

  private struct Office: Hashable {
    var word: Int32
    var isFormer: Bool
  }

  init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    titles = clauses.analysis.titles ?? []
    guard !titles.isEmpty else { return }
    for mention in clauses.analysis.mentions
    where mention.kind == .person && mention.form == .name {
      for token in beside(mention) { note(token, mention.entity) }
    }
  }

  /// Per head of such a phrase its person.
  func persons() -> [Int: Int] {
    guard !holders.isEmpty else { return [:] }
    var found: [Int: Int] = [:]
    for tree in clauses.trees {
      for item in tree.items where item.kind == .phrase {
        let phrase = tree.phrases[item.index]
        guard let office = office(of: phrase), let persons = holders[office], persons.count == 1,
          let person = persons.first
        else { continue }
        found[phrase.head] = person
      }
    }
    for sentence in clauses.analysis.text.sentences {
      for token in sentence.tokens.dropFirst() where titles.contains(token) {
        if let person = owner(token) { found[token] = person }
      }
    }
    return found
  }

  /// "the President's cousin": the one who has the office.
  private func owner(_ title: Int) -> Int? {
    let (grammar, words) = (clauses.grammar, clauses.words)
    guard title + 1 < words.word.count, grammar.is(words.word[title + 1], .genitiveClitic) else {
      return nil
    }
    let isFormer = clauses.classes(title - 1).contains(.bygone)
    let article = isFormer ? title - 2 : title - 1
    guard article >= 0, grammar.isThe(words.word[article]),
      let office = office(title, isFormer: isFormer), let persons = holders[office],
      persons.count == 1
    else { return nil }
    return persons.first
  }

  /// "the mayor", with nothing behind it that says which: "the mayor of Oran" may be another.
  private func office(of phrase: Phrase) -> Office? {
    guard phrase.mention < 0, !phrase.isPronoun, titles.contains(phrase.head),
      phrase.tokens.count < 4, phrase.head == phrase.tokens.upperBound - 1,
      clauses.grammar.isThe(clauses.words.word[phrase.tokens.lowerBound])
    else { return nil }
    let inner = (phrase.tokens.lowerBound + 1)..<phrase.head
    let isFormer = inner.contains { clauses.classes($0).contains(.bygone) }
    guard inner.count == (isFormer ? 1 : 0), !isNamed(phrase.tokens.upperBound) else { return nil }
    return office(phrase.head, isFormer: isFormer)
  }

  private func office(_ token: Int, isFormer: Bool) -> Office? {
    guard clauses.classes(token).contains(.holder) else { return nil }
    return Office(word: clauses.words.word[token], isFormer: isFormer)
  }

  /// Whether what follows says whose office it is, or names its holder.
  private func isNamed(_ token: Int) -> Bool {
    let text = clauses.analysis.text
    guard token < text.tokens.count else { return false }
    if clauses.words.mention[token] >= 0 { return true }
    let word = clauses.words.word[token]
    if clauses.grammar.isOfficeLink(word) { return true }
    let byte = text.utf8[Int(text.tokens[token].lowerBound)]
    return byte == UInt8(ascii: ",") && token + 1 < text.tokens.count
      && clauses.words.mention[token + 1] >= 0
  }

  /// The title right before a name, and that of the apposition behind it.
  private func beside(_ mention: Mention) -> [Int] {
    var found: [Int] = []
    let before = mention.tokens.lowerBound - 1
    if before >= 0, titles.contains(before) { found.append(before) }
    let text = clauses.analysis.text
    let comma = mention.tokens.upperBound
    guard comma < text.tokens.count,
      text.utf8[Int(text.tokens[comma].lowerBound)] == UInt8(ascii: ",")
    else { return found }
    for token in (comma + 1)..<min(comma + 6, text.tokens.count) {
      if text.tokens[token].shape.contains(.punctuation) || clauses.words.mention[token] >= 0 {
        break
      }
      if titles.contains(token) {
        // "Lima, the mayor's brother,": the office is of somebody else.
        let isOwner =
          token + 1 < text.tokens.count
          && clauses.grammar.is(clauses.words.word[token + 1], .genitiveClitic)
        return isOwner || opensClause(token) ? found : found + [token]
      }
    }
    return found
  }

  /// "After Lima, the president dismissed Novak": a title that is a clause's subject is no apposition.
  private func opensClause(_ title: Int) -> Bool {
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: title)]
    return tree.clauses.contains { clause in
      clause.subject.contains { tree.phrases[$0].tokens.contains(title) }
    }
  }

  /// Remembers that a title is a person's, unless it is a deputy's.
  private mutating func note(_ token: Int, _ entity: Int) {
    let before = token > 0 ? clauses.classes(token - 1) : []
    guard !before.contains(.lesser),
      let office = office(token, isFormer: before.contains(.bygone))
    else { return }
    holders[office, default: []].insert(entity)
  }
}
