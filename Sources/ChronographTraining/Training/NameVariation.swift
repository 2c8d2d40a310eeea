import ChronographLanguage

/// Puts other names where a sentence has one, since the corpora know few kinds: Chinese and Vietnamese persons in
/// both orders, names from the word lists, at times with a title before them, and names that no list has.
struct NameVariation {
  private let tokenizer: TextTokenizer
  private let lists: Lists
  var invented: InventedNames
  private var generator = SeededGenerator(seed: 5)
  /// How often of a hundred a title is put before a name that has none.
  var titled: UInt64 = 60

  /// The words that names are made of.
  private struct Lists {
    let surnames: [String]
    let syllables: [String]
    let families: [String]
    let given: [String]
    let titles: [String]
    let acronyms: [String]
  }

  init(_ tokenizer: TextTokenizer, language: String) throws {
    self.tokenizer = tokenizer
    invented = try InventedNames(language: language)
    func words(_ file: String, where isWanted: ([String]) -> Bool = { _ in true }) throws
      -> [String]
    {
      try DataTable(named: "\(language)/\(file)", columns: 1...3).rows
        .filter { isWanted($0.fields) && !$0.fields[0].contains(" ") }.map { $0.fields[0] }
    }
    lists = Lists(
      surnames: try words("pinyin-surnames.txt"),
      syllables: try words("pinyin.txt") { $0[0].utf8.count > 1 },
      families: try words("surnames.txt") { $0[0].utf8.count > 3 },
      given: try words("given-names.txt") { $0[0].utf8.count > 2 },
      titles: try Self.titles(language),
      acronyms: try words("bodies.tsv") { fields in
        (2...5).contains(fields[0].utf8.count)
          && fields[0].utf8.allSatisfy { (65...90).contains($0) }
      })
  }

  /// Titles of office that stand before a name.
  private static func titles(_ language: String) throws -> [String] {
    try DataTable(named: "\(language)/titles.tsv", columns: 1...3).rows
      .filter { $0.fields.count > 1 && $0.fields[1].contains("titleHead") }
      .map { row in
        row.fields[0].split(separator: " ").map { word in
          ["of", "in", "the", "and", "for"].contains(word) ? String(word) : capitalized(word)
        }.joined(separator: " ")
      }
  }

  /// The sentence with other names, as a text of its own; `nil` where it names no person by two words or more.
  mutating func varied(
    _ sentence: Sentence, of text: TokenizedText, _ names: [RecognizedName]
  ) -> NamedText? {
    guard names.contains(where: isReplaceable) else { return nil }
    var result = NamedText.Builder()
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      if text.tokens[token].shape.contains(.spaceBefore) { result.space() }
      let name = names.first { $0.tokens.lowerBound == token }
      if let name, isReplaceable(name) {
        if isBare(name, in: sentence, of: text) { addTitle(to: &result) }
        result.add(Array(drawn().utf8), name.kind)
        token = name.tokens.upperBound
      } else {
        let last = (name?.tokens.upperBound ?? token + 1) - 1
        let span = text.tokens[token].lowerBound..<text.tokens[last].upperBound
        result.add(text.utf8[Int(span.lowerBound)..<Int(span.upperBound)], name?.kind)
        token = last + 1
      }
    }
    return result.text(tokenizer)
  }

  /// The sentence with names that no list has, of persons, bodies and places; `nil` where none can be put there.
  mutating func renamed(
    _ sentence: Sentence, of text: TokenizedText, _ names: [RecognizedName]
  ) -> NamedText? {
    let free = names.filter {
      isFree($0, in: sentence, of: text) && ($0.kind != .place || generator.next() % 2 == 0)
    }
    guard !free.isEmpty else { return nil }
    var result = NamedText.Builder()
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      if text.tokens[token].shape.contains(.spaceBefore) { result.space() }
      let name = names.first { $0.tokens.lowerBound == token }
      let end = name?.tokens.upperBound ?? token + 1
      if let name, free.contains(name) {
        result.add(Array(invention(name).utf8), name.kind)
      } else {
        let span = text.tokens[token].lowerBound..<text.tokens[end - 1].upperBound
        result.add(text.utf8[Int(span.lowerBound)..<Int(span.upperBound)], name?.kind)
      }
      token = end
    }
    return result.text(tokenizer)
  }

  /// Whether any name of its kind could stand there: no article, no bracket, no capitals beside it.
  private func isFree(_ name: RecognizedName, in sentence: Sentence, of text: TokenizedText) -> Bool
  {
    let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    if end < sentence.tokens.upperBound, text.utf8[Int(text.tokens[end].lowerBound)] == 40 {
      return false
    }
    guard first > sentence.tokens.lowerBound else { return true }
    let before = text.tokens[first - 1]
    let word = String(
      decoding: text.utf8[Int(before.lowerBound)..<Int(before.upperBound)], as: UTF8.self)
    if name.kind == .person { return true }
    return !["the", "The", "a", "an", "(", "-"].contains(word)
      && (before.shape.contains(.lowerCase) || before.shape.contains(.punctuation))
  }

  private mutating func invention(_ name: RecognizedName) -> String {
    switch name.kind {
    case .person: name.tokens.count > 1 ? invented.person() : invented.family()
    case .body: invented.body()
    case .place: invented.place()
    }
  }

  /// A single word may be the rest of a longer name, and stays.
  private func isReplaceable(_ name: RecognizedName) -> Bool {
    name.kind == .person && name.tokens.count > 1
  }

  /// Whether a name opens its sentence or follows a word in lower case, so that a title may stand before it.
  private func isBare(_ name: RecognizedName, in sentence: Sentence, of text: TokenizedText) -> Bool
  {
    let first = name.tokens.lowerBound
    return first == sentence.tokens.lowerBound
      || text.tokens[first - 1].shape.contains(.lowerCase)
  }

  /// "President", "Former Governor", "FBI Director".
  private mutating func addTitle(to result: inout NamedText.Builder) {
    guard generator.next() % 100 < titled else { return }
    switch generator.next() % 4 {
    case 0:
      result.add(Array(generator.pick(lists.acronyms).utf8), .body)
      result.space()
    case 1:
      result.add(Array((result.isEmpty ? "Former" : "former").utf8), nil)
      result.space()
    default: break
    }
    result.add(Array(generator.pick(lists.titles).utf8), nil)
    result.space()
  }

  private mutating func drawn() -> String {
    switch generator.next() % 6 {
    case 0, 1, 2: chinese()
    case 3: vietnamese()
    default:
      Self.capitalized(generator.pick(lists.given)) + " "
        + Self.capitalized(generator.pick(lists.families))
    }
  }

  /// A family name with a given name of two syllables behind it or before it, or with two single ones behind it.
  private mutating func chinese() -> String {
    let surname = Self.capitalized(generator.pick(lists.surnames))
    let (first, second) = (generator.pick(lists.syllables), generator.pick(lists.syllables))
    switch generator.next() % 4 {
    case 0: return "\(Self.capitalized(first + second)) \(surname)"
    case 1: return "\(surname) \(Self.capitalized(first)) \(Self.capitalized(second))"
    default: return "\(surname) \(Self.capitalized(first + second))"
    }
  }

  /// "Nguyen Van Minh", "Minh Nguyen".
  private mutating func vietnamese() -> String {
    let (family, given) = (generator.pick(Self.families), generator.pick(Self.given))
    switch generator.next() % 3 {
    case 0: return "\(given) \(family)"
    case 1: return "\(family) \(given)"
    default: return "\(family) \(generator.pick(Self.middle)) \(given)"
    }
  }

  private static let families = [
    "Nguyen", "Tran", "Le", "Pham", "Hoang", "Huynh", "Phan", "Vu", "Vo", "Dang", "Bui", "Do", "Ho",
    "Ngo", "Duong", "Dinh", "Truong", "Trinh", "Luong", "Mai",
  ]
  private static let middle = [
    "Van", "Thi", "Duc", "Minh", "Xuan", "Quang", "Huu", "Ngoc", "Thanh", "Hoang", "Dinh", "Tan",
  ]
  private static let given = [
    "Anh", "Binh", "Chi", "Cuong", "Dung", "Duc", "Giang", "Hai", "Hanh", "Hieu", "Hoa", "Hung",
    "Huong", "Khanh", "Lan", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Phong", "Phuc", "Quan",
    "Son", "Tam", "Thang", "Thao", "Thu", "Trang", "Trong", "Tuan", "Vinh", "Yen",
  ]

  private static func capitalized(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

/// A sentence made for training, with its names marked.
struct NamedText {
  let text: TokenizedText
  let names: [RecognizedName]

  /// Puts the bytes of a sentence and the places of its names together.
  struct Builder {
    private var body: [UInt8] = []
    private var places: [(start: Int, end: Int, kind: NameKind)] = []

    var isEmpty: Bool { body.isEmpty }

    mutating func space() {
      if let last = body.last, last != 32 { body.append(32) }
    }

    mutating func add(_ bytes: some Collection<UInt8>, _ kind: NameKind?) {
      let start = body.count
      body += bytes
      if let kind { places.append((start, body.count, kind)) }
    }

    /// The sentence cut into words; `nil` where a name's ends are not those of words, or it falls apart.
    func text(_ tokenizer: TextTokenizer) -> NamedText? {
      let text = tokenizer.tokenize(String(decoding: body, as: UTF8.self))
      let names = places.compactMap { place -> RecognizedName? in
        guard let first = text.tokens.firstIndex(where: { Int($0.lowerBound) == place.start }),
          let last = text.tokens.firstIndex(where: { Int($0.upperBound) == place.end })
        else { return nil }
        return RecognizedName(tokens: first..<last + 1, kind: place.kind)
      }
      guard names.count == places.count, text.sentences.count == 1 else { return nil }
      return NamedText(text: text, names: names)
    }
  }
}
