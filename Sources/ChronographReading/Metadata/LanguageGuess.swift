/// The language of a text where nothing tells it: by script, and among Latin letters by function words.
struct LanguageGuess {
  let language: String
  /// Whether it is English only because nothing tells another language, in a text that doesn't look like English.
  let isInDoubt: Bool

  /// Guesses the language of a text; English where Latin letters tell no other.
  init(of text: String) {
    let script = Self.byScript(text)
    guard script == "en" else {
      (language, isInDoubt) = (script, false)
      return
    }
    let words = LanguageWords.embedded.count(in: text)
    (language, isInDoubt) = (words.language ?? script, words.isInDoubt)
  }

  /// The primary subtag of a BCP 47 tag or of a locale, such as `zh` of `zh-Hans` or `en` of `en_US`.
  static func primaryTag(_ tag: String) -> String? {
    let primary = tag.lowercased().drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isLetter }
    guard (2...3).contains(primary.utf8.count) else { return nil }
    return twoLetters[String(primary)] ?? String(primary)
  }

  /// The region of such a tag, in two letters: `TW` of `zh-Hant-TW`, `US` of `en_US`.
  static func region(_ tag: String) -> String? {
    tag.split { !$0.isASCII || !$0.isLetter }.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
  }

  /// ISO 639-2 codes for which BCP 47 asks for the shorter ones of ISO 639-1.
  private static let twoLetters = [
    "ara": "ar", "chi": "zh", "deu": "de", "eng": "en", "fra": "fr", "fre": "fr", "ger": "de",
    "ita": "it", "jpn": "ja", "kor": "ko", "por": "pt", "rus": "ru", "spa": "es", "vie": "vi",
    "zho": "zh",
  ]

  /// The language of a text; English where Latin letters tell no other.
  static func language(of text: String) -> String { LanguageGuess(of: text).language }

  /// The language of most letters among the first 4,000 characters.
  static func byScript(_ text: String) -> String {
    var counts: [String: Int] = [:]
    // Nothing but ASCII among the first bytes: no dictionary is needed to tell.
    if text.utf8.prefix(4000).allSatisfy({ $0 < 0x80 }) { return "en" }
    var latin = 0
    for scalar in text.unicodeScalars.prefix(4000) {
      if scalar.isASCII {
        if (97...122).contains(scalar.value | 32) { latin += 1 }
      } else if let language = language(of: scalar.value) {
        counts[language, default: 0] += 1
      }
    }
    counts["en", default: 0] += latin
    // Japanese mixes kana with far more Han; any fair share of kana tells it.
    if let kana = counts["ja"], kana * 10 > counts["zh", default: 0] { return "ja" }
    // A Han letter is about half a word, a Latin one a fifth.
    counts["en", default: 0] /= 3
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.map { $0.value > 0 ? $0.key : "en" } ?? "en"
  }

  private static func language(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: "en"
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF: "zh"
    case 0x3040...0x30FF: "ja"
    case 0xAC00...0xD7AF, 0x1100...0x11FF: "ko"
    case 0x400...0x52F: "ru"
    case 0x370...0x3FF, 0x1F00...0x1FFF: "el"
    case 0x590...0x5FF: "he"
    case 0x600...0x6FF, 0x750...0x77F: "ar"
    case 0x900...0x97F: "hi"
    case 0xE00...0xE7F: "th"
    case 0x10A0...0x10FF: "ka"
    case 0x530...0x58F: "hy"
    default: nil
    }
  }
}
