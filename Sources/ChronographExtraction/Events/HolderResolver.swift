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
    let article = first(of: title) - 1
    let isFormer = article < title - 1
    guard article >= 0, grammar.isThe(words.word[article]),
      let office = office(title, isFormer: isFormer), let persons = holders[office],
      persons.count == 1
    else { return nil }
    return persons.first
  }

  /// "the mayor", with nothing behind it that says which: "the mayor of Oran" may be another.
  private func office(of phrase: Phrase) -> Office? {
    guard phrase.mention < 0, !phrase.isPronoun, titles.contains(phrase.head),
      phrase.tokens.count < 5, phrase.head == phrase.tokens.upperBound - 1,
      clauses.grammar.isThe(clauses.words.word[phrase.tokens.lowerBound])
    else { return nil }
    let inner = (phrase.tokens.lowerBound + 1)..<phrase.head
    guard inner.lowerBound == first(of: phrase.head), !isNamed(phrase.tokens.upperBound) else {
      return nil
    }
    return office(phrase.head, isFormer: !inner.isEmpty)
  }

  /// Where a title begins with the word that tells it past: "former mayor", "ex-mayor".
  private func first(of title: Int) -> Int {
    if title > 0, clauses.classes(title - 1).contains(.bygone) { return title - 1 }
    let text = clauses.analysis.text
    guard title > 1, text.utf8[Int(text.tokens[title - 1].lowerBound)] == UInt8(ascii: "-"),
      clauses.classes(title - 2).contains(.bygone)
    else { return title }
    return title - 2
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
    if let title = described(mention) { found.append(title) }
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

  /// "a former minister of science, Lima,": the title of a phrase that the name stands beside between two commas.
  private func described(_ mention: Mention) -> Int? {
    let text = clauses.analysis.text
    let isMark = { (token: Int) in
      text.tokens.indices.contains(token)
        && [UInt8(ascii: ","), UInt8(ascii: ".")].contains(
          text.utf8[Int(text.tokens[token].lowerBound)])
    }
    guard isMark(mention.tokens.upperBound) else { return nil }
    var comma = mention.tokens.lowerBound - 1
    // "Dr."
    while comma > 0, !isMark(comma), mention.tokens.lowerBound - comma < 3 { comma -= 1 }
    guard comma > 0, text.utf8[Int(text.tokens[comma].lowerBound)] == UInt8(ascii: ",") else {
      return nil
    }
    for token in stride(from: comma - 1, through: max(1, comma - 9), by: -1) {
      if text.tokens[token].shape.contains(.punctuation) { return nil }
      guard titles.contains(token) else { continue }
      let article = first(of: token) - 1
      let isWhole = clauses.grammar.isOfficeLink(clauses.words.word[token + 1])
      return article >= 0 && isWhole
        && (clauses.grammar.is(clauses.words.word[article], .indefiniteArticle)
          || clauses.grammar.isThe(clauses.words.word[article]))
        ? token : nil
    }
    return nil
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
      let office = office(token, isFormer: first(of: token) < token)
    else { return }
    holders[office, default: []].insert(entity)
  }
}
