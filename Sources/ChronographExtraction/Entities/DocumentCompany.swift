internal import ChronographLanguage

/// The company that a document is about, which "the company", "the bank" and a bare "chief executive" are of.
struct DocumentCompany {
  let words: Words
  let entities: [DocumentEntity]
  let mentions: [Mention]

  /// The index of the entity: a company that the first sentences name, more often than any other; else the body that
  /// a text about shares and shareholders names far more often than all others.
  func entity() -> Int? {
    var (counts, first) = ([Int: Int](), [Int: Int]())
    for mention in mentions
    where mention.kind == .body && mention.form == .name && !isBoard(mention.entity) {
      counts[mention.entity, default: 0] += 1
      if first[mention.entity] == nil {
        first[mention.entity] = words.text.sentence(ofToken: mention.tokens.lowerBound)
      }
    }
    guard let most = counts.values.max() else { return nil }
    let companies = counts.filter { words.isCompany(entities[$0.key]) }
    if let own = companies.values.max(), own > 1, own * 2 >= most,
      let entity = Self.only(companies.filter { $0.value == own }), let sentence = first[entity],
      words.text.sentences[..<sentence].count(where: { !$0.isHeading }) < 2
    {
      return entity
    }
    // "Boeing" of a text about its board and its chief executive: the board, named as often, is no company.
    let groups = counts.filter {
      !words.holds(entities[$0.key].name, .publicHead, cutAtHyphens: false)
    }
    guard let most = groups.values.max(), most > 2,
      words.text.tokens.indices.contains(where: { words.has($0, .companyWord) })
    else { return nil }
    return Self.only(groups.filter { $0.value * 2 > most })
  }

  /// "the Board" of such a text, however often it is named.
  private func isBoard(_ entity: Int) -> Bool {
    words.lexicon.contains(entities[entity].name.lowercased(), in: .boardNoun)
  }

  private static func only(_ counts: [Int: Int]) -> Int? {
    counts.count == 1 ? counts.first?.key : nil
  }
}

extension Words {
  /// A company by its legal form or trade: "Merrow Bank plc", "Orbis Motors"; a central bank and a bank's board are none.
  func isCompany(_ entity: DocumentEntity) -> Bool {
    let names = [entity.name] + entity.aliases
    return names.contains { name in
      let parts = name.lowercased().split(separator: " ").map(String.init)
      guard parts.count > 1, let last = parts.last else { return false }
      return lexicon.contains(last, in: .legalForm)
        || lexicon.classes(of: lexicon.id(of: last)).contains(.companySuffix)
        || lexicon.contains(last, in: .companyTrade)
          && !lexicon.contains(parts[0], in: .publicOwner)
    } && !names.contains { holds($0, .publicHead, cutAtHyphens: false) }
  }
}

extension DescriptionFinder {
  /// "the company", "the lender" of a text about one company; "the bank" only where that is in its name.
  func isCompany(_ noun: Int, of company: Int) -> Bool {
    if words.is(noun, .companyDescription) { return true }
    guard words.is(noun, .companyKind) else { return false }
    let isNamed = entities[company].name.lowercased().split(separator: " ").contains {
      $0.hasPrefix(words.lower(noun))
    }
    return isNamed || !words.has(noun, .bodyHead)
  }
}
