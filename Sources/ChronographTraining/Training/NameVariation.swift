import ChronographLanguage

/// Puts Chinese names, in both orders, where a sentence has other persons' names: the corpora have few.
struct NameVariation {
  private let tokenizer: TextTokenizer
  private let surnames: [String]
  private let syllables: [String]
  private var generator = SeededGenerator(seed: 5)

  init(_ tokenizer: TextTokenizer, language: String) throws {
    self.tokenizer = tokenizer
    surnames = try DataTable(named: "\(language)/pinyin-surnames.txt", columns: 1...3).rows
      .map { $0.fields[0] }.filter { !$0.contains(" ") }
    syllables = try DataTable(named: "\(language)/pinyin.txt", columns: 1...3).rows
      .map { $0.fields[0] }.filter { $0.utf8.count > 1 && !$0.contains(" ") }
  }

  /// The sentence with other names, as a text of its own; `nil` where it names no person by two words or more.
  mutating func varied(
    _ sentence: Sentence, of text: TokenizedText, _ names: [RecognizedName]
  ) -> (text: TokenizedText, names: [RecognizedName])? {
    guard names.contains(where: isReplaceable) else { return nil }
    var body: [UInt8] = []
    var places: [(start: Int, end: Int, kind: NameKind)] = []
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      if text.tokens[token].shape.contains(.spaceBefore), !body.isEmpty { body.append(32) }
      let start = body.count
      let name = names.first { $0.tokens.lowerBound == token }
      if let name, isReplaceable(name) {
        body += Array(drawn().utf8)
        token = name.tokens.upperBound
      } else {
        let last = (name?.tokens.upperBound ?? token + 1) - 1
        let span = text.tokens[token].lowerBound..<text.tokens[last].upperBound
        body += text.utf8[Int(span.lowerBound)..<Int(span.upperBound)]
        token = last + 1
      }
      if let name { places.append((start, body.count, name.kind)) }
    }
    return cut(String(decoding: body, as: UTF8.self), places)
  }

  /// A single word may be the rest of a longer name, and stays.
  private func isReplaceable(_ name: RecognizedName) -> Bool {
    name.kind == .person && name.tokens.count > 1
  }

  private func cut(
    _ body: String, _ places: [(start: Int, end: Int, kind: NameKind)]
  ) -> (text: TokenizedText, names: [RecognizedName])? {
    let text = tokenizer.tokenize(body)
    let names = places.compactMap { place -> RecognizedName? in
      guard let first = text.tokens.firstIndex(where: { Int($0.lowerBound) == place.start }),
        let last = text.tokens.firstIndex(where: { Int($0.upperBound) == place.end })
      else { return nil }
      return RecognizedName(tokens: first..<last + 1, kind: place.kind)
    }
    return names.count == places.count && text.sentences.count == 1 ? (text, names) : nil
  }

  /// A family name with a given name of two syllables behind it or before it, or with two single ones behind it.
  private mutating func drawn() -> String {
    let surname = capitalized(generator.pick(surnames))
    let (first, second) = (generator.pick(syllables), generator.pick(syllables))
    switch generator.next() % 4 {
    case 0: return "\(capitalized(first + second)) \(surname)"
    case 1: return "\(surname) \(capitalized(first)) \(capitalized(second))"
    default: return "\(surname) \(capitalized(first + second))"
    }
  }

  private func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
