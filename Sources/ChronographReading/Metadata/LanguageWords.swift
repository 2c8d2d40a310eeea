internal import CLanguageData

/// The function words of languages in Latin letters, by which a text tells its language.
struct LanguageWords: Sendable {
  /// A text whose words weigh less is too short to tell; a word of one language only weighs 1.
  static let leastWeight = 1.5
  /// Further words tell nothing new.
  static let mostWords = 400

  private let languages: [String]
  /// The places of the languages that have a word.
  private let holders: [String: [Int]]

  /// The table that is part of the program.
  static let embedded = LanguageWords(table: embeddedTable)

  /// The table's text.
  static var embeddedTable: String {
    guard let file = chronograph_data_file_named("languages.tsv") else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.size),
      as: UTF8.self)
  }

  /// Reads lines of a language, a tab, and its words with spaces between them; `#` starts a comment.
  init(table: String) {
    var languages: [String] = []
    var holders: [String: [Int]] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      for word in fields[1].split(separator: " ") {
        holders[String(word), default: []].append(languages.count)
      }
      languages.append(String(fields[0]))
    }
    (self.languages, self.holders) = (languages, holders)
  }

  /// The language of a text, or `nil` where too few words tell or English may well be meant.
  ///
  /// Only words in small letters count: "De la Cruz", "Los Angeles" and "Van der Berg" stand in English texts.
  func language(of text: String) -> String? {
    var scores = [Double](repeating: 0, count: languages.count)
    var hits = [Set<String>](repeating: [], count: languages.count)
    var words = WordScan(text)
    for _ in 0..<Self.mostWords {
      guard let word = words.next() else { break }
      guard let found = holders[word] else { continue }
      for language in found {
        scores[language] += 1 / Double(found.count)
        hits[language].insert(word)
      }
    }
    let english = languages.firstIndex(of: "en").map { scores[$0] } ?? 0
    // Of equals the first by the alphabet, which is the order of the table.
    let best = languages.indices.max { (scores[$0], $1) < (scores[$1], $0) }
    guard let best, scores[best] >= Self.leastWeight, hits[best].count > 1 else { return nil }
    return scores[best] > 2 * english ? languages[best] : nil
  }
}

/// The words of a text that begin with a small letter.
private struct WordScan {
  private var rest: Substring.UnicodeScalarView
  /// Long texts tell their language early.
  private static let limit = 6000

  init(_ text: String) { rest = text.unicodeScalars.prefix(Self.limit) }

  mutating func next() -> String? {
    while let start = rest.firstIndex(where: Self.isPart) {
      let end = rest[start...].firstIndex { !Self.isPart($0) } ?? rest.endIndex
      let word = rest[start..<end]
      rest = rest[end...]
      if word.first.map({ $0.properties.isLowercase }) == true { return String(word) }
    }
    return nil
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (97...122).contains(scalar.value) || (65...90).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }
}
