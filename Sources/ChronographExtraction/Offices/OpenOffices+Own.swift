internal import ChronographLanguage

/// Offices that a body has in itself, by what kind of body it is.
extension OpenOffices {
  /// "The Bank of Norland appointed Lima deputy governor", "The Governing Council of Velia University named Lima rector":
  /// the body that gives the office, or the one whose organ gives it.
  func own(_ phrase: TitlePhrase, of giver: Int) -> Int? {
    let title = finder.titles.text(of: phrase.title).lowercased()
    let table = finder.tables.ownOffices
    // The whole that the organ's name ends with: "Board of Trustees of Velia College".
    let name = entities[giver].name.lowercased()
    let whole = entities.indices.filter {
      $0 != giver && entities[$0].kind == .body
        && name.hasSuffix(" " + entities[$0].name.lowercased())
        && table.fit(title, entities[$0].name) != nil
    }
    if whole.count == 1 { return whole[0] }
    return table.fit(title, entities[giver].name) == nil ? nil : giver
  }

  /// "Registrar Otto Krog", "the Speaker, Ida Lund": the one body of the document that can have such an office.
  func house(of office: OpenOffice) -> Int? {
    guard office.holding.telling.isBesideName, !office.holding.phrase.isFormer,
      !words.is(office.holding.phrase.tokens.lowerBound - 1, .indefiniteArticle)
    else { return nil }
    let title = finder.titles.text(of: office.holding.phrase.title).lowercased()
    let fitting = entities.indices.filter {
      entities[$0].kind == .body && finder.tables.ownOffices.fit(title, entities[$0].name) == .only
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// "Governor Otto Krog" beside the deputy governor of the Bank, "acting mayor" where the mayor of Oran has resigned:
  /// the one body or place of which the text tells the office of another rank.
  func ofRank(_ office: OpenOffice) -> SentenceOffices.Holding? {
    var holding = office.holding
    guard !holding.phrase.isFormer, !hasUnknownOwner(holding.phrase) else { return nil }
    let title = finder.titles.text(of: holding.phrase.title).lowercased()
    let base = unranked(title)
    let others = closed.readings.filter { reading in
      // "where he was assistant superintendent": somewhere else.
      (reading.status != .former || gone.contains(reading.source))
        && reading.title.map { $0.lowercased() != title && unranked($0.lowercased()) == base }
          == true
    }
    let targets = Set(others.map(\.target))
    guard targets.count == 1, let target = targets.first else { return nil }
    switch holding.telling.kind {
    case .titled:
      guard entities[target].kind == .body,
        finder.tables.ownOffices.fit(title, entities[target].name) != nil
      else { return nil }
    case .appointed, .work, .succession:
      guard base != title, others.contains(where: { isNear($0, office) }) else { return nil }
    default: return nil
    }
    holding.targets = [target]
    holding.telling.completion = .sameTitle
    holding.confidence = .low
    return holding
  }

  private func isNear(_ reading: RelationReading, _ office: OpenOffice) -> Bool {
    reading.sentences.contains { (0...2).contains(office.sentence - $0) }
  }

  /// "governor" of "first deputy governor".
  private func unranked(_ title: String) -> String {
    let parts = title.split(separator: " ")
    let rest = parts.drop {
      words.lexicon.contains(String($0), in: .subordinateTitle)
        || words.lexicon.contains(String($0), in: .rankOrdinal)
    }
    return (rest.isEmpty ? parts[...] : rest).joined(separator: " ")
  }
}
