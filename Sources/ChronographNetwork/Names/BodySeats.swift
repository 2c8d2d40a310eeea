import ChronographExtraction

/// Where a body belongs, and how the document tells it.
struct Seat: Hashable {
  /// The key of a country's or another place's name.
  let place: String
  /// Whether the document says so of this body; otherwise it only speaks of that country most.
  let isTold: Bool
}

/// Finds in one document where its bodies belong.
struct BodySeats {
  private let extraction: Extraction
  private let countries: Countries
  private let nameOf: [String: NameKey]
  private let placeIDs: Set<String>
  /// What a body is part of, by its id.
  private let wholes: [String: [String]]
  private let quotes: [Extraction.Evidence]
  private let country: String?

  init(_ extraction: Extraction, quotes: [Extraction.Evidence], countries: Countries) {
    (self.extraction, self.quotes, self.countries) = (extraction, quotes, countries)
    let keys = extraction.entities.map { ($0.id, NameKey($0.name)) }
    nameOf = Dictionary(keys, uniquingKeysWith: { first, _ in first })
    placeIDs = Set(extraction.entities.filter { $0.kind == .place }.map(\.id))
    var wholes: [String: [String]] = [:]
    for relation in extraction.relations
    where relation.type == .partOf && relation.factuality != .negated {
      wholes[relation.source, default: []].append(relation.target)
    }
    self.wholes = wholes
    country = Self.mainCountry(of: extraction, countries)
  }

  /// Where a body of a name that others share belongs; `nil` where the document doesn't tell.
  func seat(of entity: Extraction.Entity, key: NameKey) -> Seat? {
    guard entity.kind == .body else { return nil }
    if let told = toldPlace(of: entity.id) { return Seat(place: told, isTold: true) }
    guard SharedNames.isNational(key) else { return nil }
    if let country = modifier(of: entity) {
      return Seat(place: NameKey(country).text, isTold: true)
    }
    return country.map { Seat(place: NameKey($0).text, isTold: false) }
  }

  /// The country or else the place of which the body is said to be part, also by way of another body.
  private func toldPlace(of id: String) -> String? {
    var (seen, next): (Set<String>, [String]) = ([id], [id])
    var place: String?
    while let current = next.popLast() {
      for whole in (wholes[current] ?? []).sorted() where seen.insert(whole).inserted {
        guard let key = nameOf[whole] else { continue }
        let isPlace = placeIDs.contains(whole)
        let country = isPlace ? countries.country(ofPlace: key) : countries.country(inName: key)
        if let country { return NameKey(country).text }
        if isPlace { place = min(place ?? key.text, key.text) }
        next.append(whole)
      }
    }
    return place
  }

  /// The country in front of a mention, as in "the Vietnamese Ministry of Finance", where a quote shows it.
  private func modifier(of entity: Extraction.Entity) -> String? {
    for mention in entity.mentions.prefix(20) {
      guard let quote = quote(around: mention) else { continue }
      let before = quote.quote.utf8.prefix(mention.utf8Start - quote.utf8Start)
      guard let word = Substring(before).split(whereSeparator: \.isWhitespace).last else {
        continue
      }
      if let country = countries.country(ofModifier: word) { return country }
    }
    return nil
  }

  /// The last quote that begins before a mention, if it holds the mention.
  private func quote(around mention: Extraction.Quotation) -> Extraction.Evidence? {
    var (low, high) = (0, quotes.count)
    while low < high {
      let middle = (low + high) / 2
      if quotes[middle].utf8Start <= mention.utf8Start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, mention.utf8End <= quotes[low - 1].utf8End else { return nil }
    return quotes[low - 1]
  }

  /// The country that a document names at least twice as often as any other.
  private static func mainCountry(of extraction: Extraction, _ countries: Countries) -> String? {
    var counts: [String: Int] = [:]
    for entity in extraction.entities {
      let key = NameKey(entity.name)
      let country =
        switch entity.kind {
        case .place: countries.country(ofPlace: key)
        case .body: countries.country(inName: key)
        case .person, .case, .instrument: String?.none
        }
      if let country { counts[country, default: 0] += entity.mentions.count }
    }
    let ranked = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    guard let first = ranked.first else { return nil }
    return ranked.count == 1 || first.value >= 2 * ranked[1].value ? first.key : nil
  }
}
