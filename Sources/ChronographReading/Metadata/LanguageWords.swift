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

  /// What the words of a text say for each language.
  func count(in text: String) -> Count {
    var count = Count(languages: languages)
    var words = WordScan(text)
    while count.words < Self.mostWords, let (word, isCapital) = words.next() {
      if isCapital {
        // "The" opens an English sentence and no other; "De", "Las" and "Van" are names as well.
        if isEnglishOnly(word.lowercased()) { count.isSurelyEnglish = true }
        continue
      }
      count.words += 1
      if !word.utf8.allSatisfy({ $0 < 0x80 }) { count.accented += 1 }
      guard let found = holders[word] else { continue }
      for language in found {
        count.scores[language] += 1 / Double(found.count)
        count.hits[language].insert(word)
      }
      if isEnglishOnly(word) { count.isSurelyEnglish = true }
    }
    return count
  }

  private func isEnglishOnly(_ word: String) -> Bool {
    holders[word].map { $0.count == 1 && languages[$0[0]] == "en" } ?? false
  }

  /// What the words of a text say for each language.
  struct Count {
    let languages: [String]
    var scores: [Double]
    var hits: [Set<String>]
    /// Words that begin with a small letter, and those of them with a letter that English hasn't got.
    var words = 0
    var accented = 0
    /// Whether a word that no other language has is among them.
    var isSurelyEnglish = false

    init(languages: [String]) {
      self.languages = languages
      scores = Array(repeating: 0, count: languages.count)
      hits = Array(repeating: [], count: languages.count)
    }

    private var english: Double { languages.firstIndex(of: "en").map { scores[$0] } ?? 0 }

    /// Of equals the first by the alphabet, which is the order of the table.
    private var best: Int? { languages.indices.max { (scores[$0], $1) < (scores[$1], $0) } }

    var language: String? {
      // Accents are not of English: with them, fewer words tell.
      let least = accented > 0 && !isSurelyEnglish ? 1 : LanguageWords.leastWeight
      guard let best, scores[best] >= least, hits[best].count > 1 else { return nil }
      return scores[best] > 2 * english ? languages[best] : nil
    }

    /// Whether nothing says that it is English, and its letters or words look like another language.
    var isInDoubt: Bool {
      guard language == nil, !isSurelyEnglish, words > 2, let best else { return false }
      return accented > 0 ? english < 1 : english < 0.3 && scores[best] > english
    }
  }
}

/// The words of a text, and whether they begin with a capital.
private struct WordScan {
  private var rest: Substring.UnicodeScalarView
  /// Long texts tell their language early.
  private static let limit = 6000

  init(_ text: String) { rest = text.unicodeScalars.prefix(Self.limit) }

  mutating func next() -> (word: String, isCapital: Bool)? {
    while let start = rest.firstIndex(where: Self.isPart) {
      let end = rest[start...].firstIndex { !Self.isPart($0) } ?? rest.endIndex
      let word = rest[start..<end]
      rest = rest[end...]
      guard let first = word.first else { continue }
      return (String(word), !first.properties.isLowercase)
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
