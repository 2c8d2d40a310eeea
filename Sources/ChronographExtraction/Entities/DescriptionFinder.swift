internal import ChronographLanguage

/// Resolves descriptions with one antecedent: "the country", "the city's", "the commission".
///
/// They are arguments of relations and events; they are not printed as mentions.
struct DescriptionFinder {
  let words: Words
  let entities: [DocumentEntity]

  /// The anaphors beside the mentions of a document, in order of place.
  func anaphors(beside mentions: [Mention]) -> [Mention] {
    var isNamed = Array(repeating: false, count: words.count)
    for mention in mentions { for token in mention.tokens { isNamed[token] = true } }
    let heads = bodiesByHead()
    let inquirers = Set(
      entities.indices.filter {
        entities[$0].kind == .body && words.lexicon.holdsInquiry(entities[$0].name)
      })
    var (found, next) = ([Mention](), 0)
    var (lastCountry, lastInquiry, places) = (-1, -1, LastPlaces())
    var lastBody: [UInt32: Int] = [:]
    var lastCase: [UInt32: Int] = [:]
    for token in 0..<words.count {
      while next < mentions.count, mentions[next].tokens.lowerBound <= token {
        see(mentions[next], heads, &lastCountry, &places, &lastBody)
        if inquirers.contains(mentions[next].entity) { lastInquiry = mentions[next].entity }
        if mentions[next].kind == .case {
          lastCase[head(of: mentions[next])] = mentions[next].entity
        }
        next += 1
      }
      guard token > 0, !isNamed[token], words.shape(token).contains(.lowerCase) else { continue }
      let isOfInquiry = isDescribedInquiry(token)
      guard words.is(token - 1, .demonstrative) || isOfInquiry, !isModifier(token) else {
        continue
      }
      var entity = isOfInquiry ? lastInquiry : -1
      if words.is(token, .countryNoun) { entity = lastCountry }
      if words.is(token, .townNoun) { entity = places.place(of: words.lower(token)) }
      if entity < 0, words.has(token, .bodyHead),
        let body = lastBody[words.text.tokens[token].word], !isOther(token, than: body)
      {
        entity = body
      }
      if entity < 0, words.has(token, .caseHead), isWhole(token) {
        entity = lastCase[words.text.tokens[token].word] ?? lone(lastCase)
      }
      if entity >= 0 {
        found.append(
          Mention(
            tokens: token..<token + 1, span: words.span(token..<token + 1),
            kind: entities[entity].kind, entity: entity, form: .anaphor))
      }
    }
    return found
  }

  /// "the anti-graft agency", "the fraud squad": whichever body of inquiry was named last.
  private func isDescribedInquiry(_ token: Int) -> Bool {
    guard words.is(token, .inquiringBody), words.is(token - 1, .wrongdoing) else { return false }
    var first = token - 1
    while words.isHyphen(first - 1) || words.isHyphen(first) { first -= 1 }
    return words.is(first - 1, .demonstrative)
  }

  /// The word for a matter in the name of a case.
  private func head(of matter: Mention) -> UInt32 {
    let head = matter.tokens.last { words.has($0, .caseHead) } ?? matter.tokens.upperBound - 1
    return words.text.tokens[head].word
  }

  /// The only case named so far, or -1.
  private func lone(_ cases: [UInt32: Int]) -> Int {
    let all = Set(cases.values)
    return all.count == 1 ? all.first ?? -1 : -1
  }

  /// "the scam", but neither "the case of Oran" nor "that is the case".
  private func isWhole(_ token: Int) -> Bool {
    words.is(token - 1, .definiteArticle) && !words.is(token - 2, .presentCopula)
      && !words.is(token + 1, .genitive) && !words.is(token + 1, .adversative)
      && (!words.is(token + 1, .matterPreposition) || words.is(token + 1, .location))
  }

  /// "the ministry for European Affairs" where the text has named the Ministry of Roads.
  private func isOther(_ token: Int, than body: Int) -> Bool {
    let matter = token + 2
    return words.is(token + 1, .genitiveOrPurpose) && words.isCapitalized(matter)
      && !words.has(matter, [.month, .weekday])
      && !entities[body].name.lowercased().contains(words.lower(matter))
  }

  /// The places named last: those that their names call a province or city, and the rest.
  private struct LastPlaces {
    /// The places without repetition, the last one last.
    private var seen: [(place: Int, unit: String?)] = []

    mutating func see(_ place: Int, unit: String?) {
      seen.removeAll { $0.place == place }
      seen.append((place, unit))
      if seen.count > 8 { seen.removeFirst() }
    }

    /// "the city" behind "Oran, the north's Lund Province" is Oran.
    func place(of unit: String) -> Int {
      seen.last { $0.unit == nil || $0.unit == unit }?.place ?? -1
    }
  }

  private func unit(of place: Int) -> String? {
    guard let last = entities[place].name.split(separator: " ").last?.lowercased(),
      words.lexicon.contains(last, in: .droppedUnit) || words.lexicon.contains(last, in: .townNoun)
    else { return nil }
    return last
  }

  /// "the court case", "the party congress": a noun follows and is the head.
  private func isModifier(_ token: Int) -> Bool {
    let next = token + 1
    guard next < words.count, !words.isPossessive(next) else { return false }
    guard words.shape(next).contains(.lowerCase) else {
      return words.isCapitalized(next) && !words.shape(next).contains(.sentenceStart)
    }
    if words.has(
      next, [.preposition, .determiner, .conjunction, .auxiliary, .modal, .relative, .negation])
    {
      return false
    }
    let isVerb =
      words.tells(next, .pastForm) || words.tells(next, .adverb) || words.is(next, .bodyVerb)
    return !isVerb
  }

  private func see(
    _ mention: Mention, _ heads: [Int: UInt32], _ lastCountry: inout Int,
    _ places: inout LastPlaces,
    _ lastBody: inout [UInt32: Int]
  ) {
    switch mention.kind {
    case .place:
      let isCountry =
        words.has(mention.tokens.lowerBound, .country)
        || mention.tokens.count > 1 && words.has(mention.tokens.upperBound - 1, .country)
      if isCountry || !words.has(mention.tokens.lowerBound, .place) && lastCountry < 0 {
        lastCountry = mention.entity
      }
      if !isCountry { places.see(mention.entity, unit: unit(of: mention.entity)) }
    case .body:
      if let head = heads[mention.entity] { lastBody[head] = mention.entity }
    default: break
    }
  }

  /// The word id of the head of every body's name.
  private func bodiesByHead() -> [Int: UInt32] {
    var heads: [Int: UInt32] = [:]
    for (index, entity) in entities.enumerated() where entity.kind == .body {
      let parts = entity.name.lowercased().split(separator: " ")
      let stop = parts.firstIndex { words.lexicon.contains($0, in: .bodyComplement) } ?? parts.count
      guard stop > 0 else { continue }
      let id = words.lexicon.id(of: String(parts[stop - 1]))
      if id != 0, words.lexicon.classes(of: id).contains(.bodyHead) { heads[index] = id }
    }
    return heads
  }
}
