internal import ChronographLanguage

/// Offices that a body has in itself, by what kind of body it is.
extension OpenOffices {
  /// "The Bank of Norland appointed Lima deputy governor", "The Governing Council of Velia University named Lima rector":
  /// the body that gives the office, or the one whose organ gives it.
  func own(_ phrase: TitlePhrase, of giver: Int) -> Int? {
    let title = finder.titles.text(of: phrase.title).lowercased()
    let table = finder.tables.ownOffices
    // The whole that the organ's name ends with: "Board of Trustees of Velia College".
    let whole = finder.wholes(ofOrgan: giver).filter { table.has(entities[$0].name, title) }
    if whole.count == 1 { return whole[0] }
    return table.has(entities[giver].name, title) ? giver : nil
  }

  /// "Otto Krog was named acting mayor", where the mayor of Oran has resigned: the one body or place of which the text
  /// tells the office of another rank right before.
  func ofRank(_ office: OpenOffice) -> SentenceOffices.Holding? {
    var holding = office.holding
    guard
      [.appointed, .work, .succession].contains(holding.telling.kind)
        || holding.telling.isBesideName && !isNational(holding.phrase)
          && isBare(holding.phrase.tokens.lowerBound) && !isOfPlace(office),
      !holding.phrase.isFormer, !hasUnknownOwner(holding.phrase)
    else { return nil }
    let title = finder.titles.text(of: holding.phrase.title).lowercased()
    let base = unranked(title)
    guard base != title || holding.telling.isBesideName else { return nil }
    let others = (ranks[base] ?? []).map { closed.readings[$0] }.filter { reading in
      // "where he was assistant superintendent": somewhere else.
      (reading.status != .former || gone.contains(reading.source))
        && reading.title?.lowercased() != title
    }
    let targets = Set(others.map(\.target))
    guard targets.count == 1, let target = targets.first,
      others.contains(where: { isNear($0, office) }),
      !holding.telling.isBesideName || isSpecificRank(base, holding.phrase)
    else { return nil }
    holding.targets = [target]
    holding.telling.completion = .sameTitle
    holding.confidence = .low
    return holding
  }

  /// Beside a name "the deputy director" may be of any body: only what one body of the text has.
  private func isSpecificRank(_ base: String, _ phrase: TitlePhrase) -> Bool {
    words.is(phrase.tokens.lowerBound - 1, .definiteArticle)
      || !words.lexicon.classes(of: words.lexicon.id(of: base)).contains(.anywhere)
  }

  private func isNear(_ reading: RelationReading, _ office: OpenOffice) -> Bool {
    reading.sentences.contains { (0...2).contains(office.sentence - $0) }
  }

  /// "governor" of "first deputy governor".
  func unranked(_ title: String) -> String {
    let parts = title.split(separator: " ")
    let rest = parts.drop {
      words.lexicon.contains(String($0), in: .subordinateTitle)
        || words.lexicon.contains(String($0), in: .rankOrdinal)
    }
    return (rest.isEmpty ? parts[...] : rest).joined(separator: " ")
  }
}
