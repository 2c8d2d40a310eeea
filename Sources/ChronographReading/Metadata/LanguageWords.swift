internal import CLanguageData

/// The function words of languages in Latin letters, by which a text tells its language.
struct LanguageWords: Sendable {
  /// A text whose words weigh less is too short to tell; a word of one language only weighs 1.
  static let leastWeight = 1.5
  /// Further words tell nothing new.
  static let mostWords = 400

  private let languages: [String]
  private let words: [String: Word]
  /// The length of the longest word in bytes.
  private let longest: Int

  /// The place of a word among the words, and those of the languages that have it.
  private struct Word {
    let number: Int
    var languages: [Int] = []
    var isEnglishOnly = false
  }

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
    var words: [String: Word] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      for word in fields[1].split(separator: " ") {
        let known = words[String(word)]
        var entry = known ?? Word(number: words.count)
        entry.languages.append(languages.count)
        entry.isEnglishOnly = known == nil && fields[0] == "en"
        words[String(word)] = entry
      }
      languages.append(String(fields[0]))
    }
    (self.languages, self.words) = (languages, words)
    longest = words.keys.map(\.utf8.count).max() ?? 0
  }

  /// What the words of a text say for each language.
  func count(in text: String) -> Count {
    var count = Count(languages: languages)
    var text = text
    text.withUTF8 { bytes in
      var scan = WordScan(bytes)
      while count.words < Self.mostWords, let next = scan.next() {
        let word = UnsafeBufferPointer(rebasing: bytes[next.bytes])
        if next.isCapital {
          guard !count.isSurelyEnglish else { continue }
          // "The" opens an English sentence and no other; "De", "Las" and "Van" are names as well.
          let plain = String(decoding: word, as: UTF8.self).lowercased()
          count.isSurelyEnglish = words[plain]?.isEnglishOnly ?? false
          continue
        }
        count.words += 1
        if !next.isASCII { count.accented += 1 }
        guard word.count <= longest, let known = words[String(decoding: word, as: UTF8.self)] else {
          continue
        }
        for language in known.languages {
          count.scores[language] += 1 / Double(known.languages.count)
          count.hits[language].note(known.number)
        }
        if known.isEnglishOnly { count.isSurelyEnglish = true }
      }
    }
    return count
  }

  /// Whether a language has had two words in a text.
  struct Hits {
    private var first: Int?
    private(set) var areSeveral = false

    mutating func note(_ word: Int) {
      areSeveral = areSeveral || first != nil && first != word
      first = first ?? word
    }
  }

  /// What the words of a text say for each language.
  struct Count {
    let languages: [String]
    var scores: [Double]
    var hits: [Hits]
    /// Words that begin with a small letter, and those of them with a letter that English hasn't got.
    var words = 0
    var accented = 0
    /// Whether a word that no other language has is among them.
    var isSurelyEnglish = false

    init(languages: [String]) {
      self.languages = languages
      scores = Array(repeating: 0, count: languages.count)
      hits = Array(repeating: Hits(), count: languages.count)
    }

    private var english: Double { languages.firstIndex(of: "en").map { scores[$0] } ?? 0 }

    /// Of equals the first by the alphabet, which is the order of the table.
    private var best: Int? { languages.indices.max { (scores[$0], $1) < (scores[$1], $0) } }

    var language: String? {
      // Accents are not of English: with them, fewer words tell.
      let least = accented > 0 && !isSurelyEnglish ? 1 : LanguageWords.leastWeight
      guard let best, scores[best] >= least, hits[best].areSeveral else { return nil }
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
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// How many characters are left: long texts tell their language early.
  private var rest = 6000

  /// One word: where it stands, and how it is written.
  struct Word {
    let bytes: Range<Int>
    let isCapital: Bool
    let isASCII: Bool
  }

  /// Walks over a text that the caller owns.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Word? {
    var (start, isCapital, isASCII) = (-1, false, true)
    while position < bytes.count, rest > 0 {
      let next = character()
      if next.isPart {
        if start < 0 { (start, isCapital) = (position, next.isCapital) }
        isASCII = isASCII && next.width == 1
      } else if start >= 0 {
        break
      }
      (position, rest) = (position + next.width, rest - 1)
    }
    return start < 0
      ? nil : Word(bytes: start..<position, isCapital: isCapital, isASCII: isASCII)
  }

  /// The length of the next character, whether it is part of a word, and whether it is no small letter.
  private func character() -> (width: Int, isPart: Bool, isCapital: Bool) {
    let byte = bytes[position]
    guard byte >= 0x80 else { return (1, (97...122).contains(byte | 32), byte < 97) }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var code = UInt32(byte) & (0x7F >> UInt32(width))
    for next in bytes[position..<min(position + width, bytes.count)].dropFirst() {
      code = code << 6 | UInt32(next) & 0x3F
    }
    guard let properties = Unicode.Scalar(code)?.properties else { return (width, false, true) }
    let isPart = properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    return (width, isPart, !properties.isLowercase)
  }
}
