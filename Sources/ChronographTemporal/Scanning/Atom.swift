/// A word, number or mark as the date rules see it: a place, a class, a number.
///
/// Sixteen bytes, so that a long text is one flat array.
struct Atom: Sendable {
  /// The UTF-8 offset of its first byte.
  var start: Int32
  /// The UTF-8 offset after its last byte.
  var end: Int32
  /// The number, month, offset or digit value that its class gives a meaning to.
  var value: Int32
  /// What the word list says it is.
  var kind: AtomKind
  /// How it is written.
  var shape: Shape
  /// Its row in ``TemporalLexicon``'s classes of words; 0 for a word in none.
  var row: UInt16 = 0

  /// How an atom is written.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// White space, or the start of the text, stands before it.
    static let spaced = Shape(rawValue: 1)
    /// Its first letter is upper case.
    static let capital = Shape(rawValue: 2)
    /// A line break stands before it.
    static let newLine = Shape(rawValue: 4)
    /// An empty line, or the start of the text, stands before it.
    static let newParagraph = Shape(rawValue: 8)
    /// A number with separators: `2,014`, `3.5`.
    static let grouped = Shape(rawValue: 16)
    /// A word that ends as a past form does.
    static let pastForm = Shape(rawValue: 32)
    /// A word that ends as a plural does.
    static let pluralForm = Shape(rawValue: 64)
    /// A number of digits; its length is in the bytes between start and end.
    static let allCaps = Shape(rawValue: 128)
  }

  /// The number of its bytes.
  var length: Int { Int(end - start) }
  /// Whether it touches the atom before it.
  var isGlued: Bool { !shape.contains(.spaced) }
}

/// The classes of words and marks that date rules tell apart; the names stand in `temporal-words.tsv`.
enum AtomKind: UInt8, CaseIterable, Sendable {
  // Marks and whatever no list holds.
  case other, number, decimal, comma, period, hyphen, dash, slash, colon, semicolon, apostrophe
  case open, close, quote, markup, mark, url
  // Calendar words.
  case month, monthShort, weekday, weekdayShort, weekdays, season, unit, units, weekend, weekends
  case dayPart, dayParts, holiday, holidayHead, decadeWord, longUnit, annual, setAdverb
  case fiscal, school, fy, quarterLetter, halfLetter, bc, ad, am, pm, oclock, zone
  // Numbers.
  case cardinal, scale, ordinal, ordinalSuffix, fuzzy, half, ish
  // Words of place in time.
  case today, yesterday, tomorrow, tonight, reference, present, future, moment, once
  case last, next, previous, following, same, current, recent, final, this, that, these, those
  case ago, later, earlier, before, after, hence
  case early, late, mid, partOf, part
  // Words between.
  case the, an, another, of, from, since, until, to, between, and, or, `in`, on, at, by, during
  case `for`, within, over, under, into, approx, more, less, than, least, most, only, well, not, up
  case `as`, whole, every, per, otherWord, time, times, periodWord, date, old, age, s
  // Words that tell names and amounts from dates, and tenses from each other.
  case afterNumber, beforeNumber, titleBefore, verbPast, verbFuture, verbPresent, pronoun
}

/// A set of classes, for quick questions.
struct AtomKinds: Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0

  init(arrayLiteral kinds: AtomKind...) { for kind in kinds { insert(kind) } }

  mutating func insert(_ kind: AtomKind) {
    let index = kind.index
    switch index >> 6 {
    case 0: low |= 1 << UInt64(index & 63)
    case 1: high |= 1 << UInt64(index & 63)
    default: top |= 1 << UInt64(index & 63)
    }
  }

  func contains(_ kind: AtomKind) -> Bool {
    let index = kind.index
    let word = index < 64 ? low : index < 128 ? high : top
    return word & (1 << UInt64(index & 63)) != 0
  }

  func union(_ other: AtomKinds) -> AtomKinds {
    var result = self
    result.low |= other.low
    result.high |= other.high
    result.top |= other.top
    return result
  }
}

extension AtomKind {
  /// Its number, in the order of declaration.
  var index: Int { Int(rawValue) }
}
