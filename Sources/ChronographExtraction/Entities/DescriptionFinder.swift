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
    var (found, next) = ([Mention](), 0)
    var (lastCountry, places) = (-1, LastPlaces())
    var lastBody: [UInt32: Int] = [:]
    for token in 0..<words.count {
      while next < mentions.count, mentions[next].tokens.lowerBound <= token {
        see(mentions[next], heads, &lastCountry, &places, &lastBody)
        next += 1
      }
      guard token > 0, !isNamed[token], words.shape(token).contains(.lowerCase),
        words.is(token - 1, .demonstrative)
      else { continue }
      if isModifier(token) { continue }
      var entity = -1
      if words.is(token, .countryNoun) { entity = lastCountry }
      if words.is(token, .townNoun) { entity = places.place(of: words.lower(token)) }
      if entity < 0, words.has(token, .bodyHead), let body = lastBody[words.text.tokens[token].word]
      {
        entity = body
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
    let letters = words.letters(next)
    let isVerb =
      letters.suffix(2).elementsEqual([101, 100]) || letters.suffix(2).elementsEqual([108, 121])
      || words.is(next, .bodyVerb)
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
