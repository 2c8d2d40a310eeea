import ChronographLanguage

/// Makes names that no list has, of the looks that names have: words by chains of letters learnt from the lists, firms
/// with and without a head, papers, parties, towns.
struct InventedNames {
  private let families: LetterChain
  private let given: LetterChain
  private let towns: LetterChain
  private let listed: Listed
  private var generator = SeededGenerator(seed: 11)

  /// Words of the lists that invented names are made with.
  private struct Listed {
    let families: [String]
    let given: [String]
    let towns: [String]
    let countries: [String]
    let common: [String]
    let pinyin: [String]
  }

  init(language: String) throws {
    func words(_ file: String, where isWanted: ([String]) -> Bool = { _ in true }) throws
      -> [String]
    {
      try DataTable(named: "\(language)/\(file)", columns: 1...3).rows
        .filter { isWanted($0.fields) && $0.fields[0].utf8.allSatisfy(Self.isLetter) }
        .map { $0.fields[0] }
    }
    let families = try words("surnames.txt") { $0[0].utf8.count > 3 }
    let given = try words("given-names.txt") { $0[0].utf8.count > 2 }
    let towns = try words("places.tsv") { $0[0].utf8.count > 3 }
    self.families = LetterChain(families)
    self.given = LetterChain(given)
    self.towns = LetterChain(towns)
    listed = Listed(
      families: families, given: given, towns: towns,
      countries: try words("places.tsv") { $0.count > 1 && $0[1].contains("country") },
      common: try words("common.txt") { (4...8).contains($0[0].utf8.count) },
      pinyin: try words("pinyin-surnames.txt"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  // MARK: Persons

  /// "Ntusa Vanari", "Okwu Nwa-Ogbe", "Ana van der Lima".
  mutating func person() -> String {
    let family = self.family()
    switch generator.next() % 10 {
    case 0: return "\(initial()). \(family)"
    case 1: return "\(initial()).\(initial()). \(family)"
    case 2: return "\(first()) \(first()) \(family)"
    case 3: return "\(first()) \(initial()). \(family)"
    case 4: return "\(first()) \(generator.pick(Self.particles)) \(family)"
    case 5: return "\(first()) \(family)-\(self.family())"
    default: return "\(first()) \(family)"
    }
  }

  private static let particles = [
    "al", "bin", "de", "van", "von", "del", "da", "dos", "ben", "el", "della", "van der", "ibn",
  ]

  private mutating func first() -> String {
    Self.capitalized(
      generator.next() % 2 == 0 ? given.word(&generator) : generator.pick(listed.given))
  }

  mutating func family() -> String {
    let word =
      switch generator.next() % 8 {
      case 0, 1: generator.pick(listed.families)
      case 2: generator.pick(listed.pinyin)
      case 3, 4: towns.word(&generator)
      case 5: given.word(&generator)
      default: families.word(&generator)
      }
    return Self.capitalized(word)
  }

  private mutating func initial() -> String {
    String(UnicodeScalar(UInt8(65 + generator.next() % 26)))
  }

  // MARK: Places

  /// "Kabulo", "West Onitara", "San Ferado", "Tamor Bay".
  mutating func place() -> String {
    let town = Self.capitalized(
      generator.next() % 4 > 0 ? towns.word(&generator) : generator.pick(listed.towns))
    switch generator.next() % 12 {
    case 0: return "\(generator.pick(Self.openings)) \(town)"
    case 1: return "\(town) \(generator.pick(Self.reliefs))"
    case 2: return "\(town)-\(Self.capitalized(towns.word(&generator)))"
    default: return town
    }
  }

  private static let openings = [
    "West", "East", "North", "South", "Upper", "Lower", "New", "Old", "San", "Santa", "Port", "El",
    "Al", "La", "Los", "Mount", "Wadi", "Nueva", "Western", "Eastern", "Northern", "Central",
    "Saint",
  ]
  private static let reliefs = [
    "Bay", "Hills", "Heights", "Creek", "Valley", "Beach", "Springs", "Park", "Island", "Falls",
    "County", "Province", "City", "Town", "Point", "Ridge", "River", "Freeport",
  ]

  // MARK: Bodies

  /// What no article stands before: firms, papers, parties of one or more words.
  mutating func body() -> String {
    switch generator.next() % 16 {
    case 0, 1, 2: return brand()
    case 3, 4: return "\(brand()) \(generator.pick(Self.trades))"
    case 5: return "\(family()) \(family())"
    case 6: return "\(place()) \(generator.pick(Self.trades))"
    case 7: return "\(generator.pick(listed.countries)) \(word())"
    case 8: return "\(word()) \(word())"
    case 9: return acronym()
    case 10: return "\(acronym()) \(generator.pick(Self.trades))"
    case 11: return "\(brand()) \(generator.pick(Self.regions))"
    case 12: return "\(family()) & \(family())"
    case 13: return "\(brand()) \(brand())"
    case 14: return "\(family()) \(generator.pick(Self.trades))"
    default: return "\(brand()) \(word()) \(generator.pick(Self.trades))"
    }
  }

  /// "Veltra", "UniCasta", "easyDalo".
  private mutating func brand() -> String {
    let word =
      switch generator.next() % 3 {
      case 0: towns.word(&generator)
      case 1: families.word(&generator)
      default: given.word(&generator)
      }
    switch generator.next() % 10 {
    case 0: return Self.capitalized(generator.pick(Self.prefixes)) + Self.capitalized(word)
    case 1: return Self.capitalized(word) + generator.pick(Self.endings)
    default: return Self.capitalized(word)
    }
  }

  mutating func acronym() -> String {
    let count = 2 + Int(generator.next() % 4)
    return (0..<count).reduce(into: "") { letters, _ in letters += initial() }
  }

  private mutating func word() -> String { Self.capitalized(generator.pick(listed.common)) }

  private static let prefixes = ["uni", "petro", "euro", "agro", "info", "medi", "trans", "inter"]
  private static let endings = ["Bank", "Corp", "Tech", "Pay", "Soft", "Net", "Gas", "Media"]
  private static let trades = [
    "Energy", "Resources", "Land", "Hydro", "Foods", "Motors", "Media", "Air", "Capital", "Steel",
    "Mining", "Pharma", "Telecom", "Power", "Oil", "Cement", "Shipping", "Textiles", "Logistics",
    "Properties", "Homes", "Retail", "Insurance", "Securities", "Online", "Digital", "Labs",
    "Systems", "Software", "Brewery", "Airways", "Maritime", "Weekly", "Times", "Post", "Daily",
    "News", "Tribune", "Herald", "Star", "Today", "Review", "Ventures", "Exports", "Supplies",
    "Sport", "United", "Rovers", "Nordic", "Solar", "Cargo", "Rail", "Chemicals", "Electronics",
  ]
  private static let regions = [
    "Asia", "Europe", "Nordic", "Africa", "International", "Global", "Pacific", "Iberia", "UK",
    "America", "Deutschland", "Italia", "China", "India",
  ]

  static func capitalized(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

/// Makes words that look like those of a list: each letter follows two others as often as it does there.
struct LetterChain {
  /// What follows each pair of letters, with repetitions; 0 ends a word.
  private var followers: [Int: [UInt8]] = [:]

  init(_ words: [String]) {
    for word in words {
      var (last, before) = (UInt8(0), UInt8(0))
      for letter in word.lowercased().utf8 + [0] {
        followers[Int(before) << 8 | Int(last), default: []].append(letter)
        (before, last) = (last, letter)
      }
    }
  }

  /// A word of four to eleven letters in lower case.
  func word(_ generator: inout SeededGenerator) -> String {
    while true {
      var letters: [UInt8] = []
      var (last, before) = (UInt8(0), UInt8(0))
      while letters.count < 12, let next = followers[Int(before) << 8 | Int(last)] {
        let letter = generator.pick(next)
        guard letter != 0 else { break }
        letters.append(letter)
        (before, last) = (last, letter)
      }
      if (4...11).contains(letters.count) { return String(decoding: letters, as: UTF8.self) }
    }
  }
}
