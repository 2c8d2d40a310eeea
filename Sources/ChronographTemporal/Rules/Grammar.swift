internal import ChronographLanguage

/// A body cut into atoms, with the questions that rules ask of it.
struct Grammar: Sendable {
  let utf8: [UInt8]
  let atoms: [Atom]
  let words: TemporalLexicon
  /// The atom at which rules are being tried; a line break before it ends nothing.
  var origin = -1
  /// Which number of a date in digits is the day, where that is known.
  var dayOrder: DayOrder?

  init(_ utf8: [UInt8], words: TemporalLexicon = .english) {
    self.utf8 = utf8
    self.words = words
    atoms = AtomScanner.atoms(of: utf8, lexicon: words)
  }

  /// The class of an atom; `.mark` beyond the text.
  @inline(__always) func kind(_ index: Int) -> AtomKind {
    index >= 0 && index < atoms.count ? atoms[index].kind : .mark
  }

  /// The class of an atom that continues a phrase; `.mark` after a break of line or paragraph.
  @inline(__always) func next(_ index: Int) -> AtomKind {
    guard index >= 0, index < atoms.count else { return .mark }
    let atom = atoms[index]
    if atom.shape.contains(.newLine), index != origin {
      // A line may end inside a phrase, but a new line with a capital begins something new.
      if atom.shape.contains(.newParagraph) { return .mark }
      if atom.shape.contains(.capital), atom.kind != .month { return .mark }
    }
    return atom.kind
  }

  /// The number, month or mark of an atom; 0 before the text and after it, where rules look as well.
  func value(_ index: Int) -> Int {
    index >= 0 && index < atoms.count ? Int(atoms[index].value) : 0
  }
  func isGlued(_ index: Int) -> Bool {
    index >= 0 && index < atoms.count && atoms[index].isGlued
  }
  func has(_ index: Int, _ shape: Atom.Shape) -> Bool {
    index >= 0 && index < atoms.count && atoms[index].shape.contains(shape)
  }

  /// Whether the atom is a word of a class, in any case.
  func isWord(_ index: Int, _ set: TemporalSet) -> Bool {
    index >= 0 && index < atoms.count && words.contains(atoms[index].row, in: set)
  }

  /// Whether the atom is that one letter, in any case.
  func isLetter(_ index: Int, _ letter: UInt8) -> Bool {
    index >= 0 && index < atoms.count && atoms[index].length == 1
      && utf8[Int(atoms[index].start)].lowercased == letter
  }

  /// Whether the atom is a unit of time in the singular: "day", "year".
  func isUnit(_ index: Int, _ unit: TimeUnit) -> Bool {
    kind(index) == .unit && value(index) == Int(unit.rawValue)
  }

  /// The class of the word that two letters with full stops stand for: "B.C.".
  func initials(_ first: Int, _ second: Int) -> AtomKind? {
    guard first >= 0, second < atoms.count, atoms[first].length == 1, atoms[second].length == 1
    else { return nil }
    return words.kind(ofInitials: utf8[Int(atoms[first].start)], utf8[Int(atoms[second].start)])
  }

  /// Whether the atom ends as a gerund does.
  func isGerund(_ index: Int) -> Bool {
    index >= 0 && index < atoms.count
      && words.inflection.tells(
        .gerundForm, utf8[Int(atoms[index].start)..<Int(atoms[index].end)])
  }

  /// The letters of an atom.
  func text(_ index: Int) -> String {
    String(decoding: utf8[Int(atoms[index].start)..<Int(atoms[index].end)], as: UTF8.self)
  }

  /// The index after an optional hyphen that touches both its neighbours.
  func skipHyphen(_ index: Int) -> Int {
    next(index) == .hyphen && isGlued(index) && isGlued(index + 1) ? index + 1 : index
  }

  func skip(_ kind: AtomKind, _ index: Int) -> Int { next(index) == kind ? index + 1 : index }

  /// Whether nothing is glued before an atom but an opening mark, a hyphen or a dash.
  func startsFree(_ index: Int) -> Bool {
    guard index > 0, isGlued(index) else { return true }
    switch kind(index - 1) {
    case .open, .quote, .apostrophe, .dash, .markup, .comma, .semicolon, .slash: return true
    case .hyphen:
      return index < 2 || !isGlued(index - 1) || kind(index - 2) != .other
        || !has(index - 2, .allCaps)
    case .mark: return value(index - 1) != 35 && value(index - 1) != 36 && value(index - 1) != 95
    case .period: return index < 2 || kind(index - 2) != .number
    default: return false
    }
  }

  /// A number of digits between bounds that is written plain.
  func plainNumber(_ index: Int, _ range: ClosedRange<Int>, digits: ClosedRange<Int>) -> Int? {
    guard next(index) == .number, !atoms[index].shape.contains(.grouped),
      digits.contains(atoms[index].length), range.contains(value(index))
    else { return nil }
    return value(index)
  }
}

// MARK: Numbers

extension Grammar {
  /// A day of the month in digits, with its ordinal ending and markup, and the index after it.
  func dayNumber(_ index: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    guard let day = plainNumber(index, 1...31, digits: 1...2) else { return nil }
    var end = index + 1
    var isOrdinal = false
    let tagged = next(end) == .markup && isGlued(end) ? end + 1 : end
    if next(tagged) == .ordinalSuffix, isGlued(tagged) {
      isOrdinal = true
      end = tagged + 1
      if tagged != index + 1, next(end) == .markup, isGlued(end) { end += 1 }
    } else if isGlued(end), isWordLike(end) {
      return nil
    }
    return (day, end, isOrdinal)
  }

  /// Whether the atom is a word or number, not a mark.
  func isWordLike(_ index: Int) -> Bool {
    index < atoms.count
      && (utf8[Int(atoms[index].start)].isWordByte
        || utf8[Int(atoms[index].start)].isDigit)
      && atoms[index].kind != .mark
      && atoms[index].kind != .dash && atoms[index].kind != .apostrophe
      && atoms[index].kind != .quote && atoms[index].kind != .hyphen
  }

  /// An ordinal in words or digits: "third", "twenty-first", "3rd".
  func ordinal(_ index: Int) -> (number: Int, end: Int)? {
    switch kind(index) {
    case .ordinal: return (value(index), index + 1)
    case .cardinal where value(index) >= 20:
      let second = skipHyphen(index + 1)
      guard next(second) == .ordinal, value(second) < 10 else { return nil }
      return (value(index) + value(second), second + 1)
    case .number where !has(index, .grouped):
      var end = index + 1
      if next(end) == .markup, isGlued(end) { end += 1 }
      guard next(end) == .ordinalSuffix, isGlued(end), value(index) > 0 else { return nil }
      if end != index + 1, next(end + 1) == .markup { end += 1 }
      return (value(index), end + 1)
    default: return nil
    }
  }

  /// A number in words: "five", "twenty-five", "two hundred and ten".
  func cardinal(_ index: Int) -> (number: Int, end: Int)? {
    guard var (total, end) = smallCardinal(index) else { return nil }
    while next(end) == .scale, total < 1_000_000 {
      (total, end) = (total * value(end), end + 1)
      // A hundred more, as in "two thousand and ten"; what goes on after that is another number.
      if let more = smallCardinal(next(end) == .and ? end + 1 : end), next(more.end) != .scale {
        (total, end) = (total + more.number, more.end)
        break
      }
    }
    return (total, end)
  }

  /// A number in words below a hundred: "five", "twenty-five", "twenty and five".
  private func smallCardinal(_ index: Int) -> (number: Int, end: Int)? {
    guard next(index) == .cardinal else { return nil }
    let (number, end) = (value(index), index + 1)
    guard number >= 20 else { return (number, end) }
    let second = next(end) == .and ? end + 1 : skipHyphen(end)
    guard next(second) == .cardinal, value(second) < 10 else { return (number, end) }
    return (number + value(second), second + 1)
  }

  /// How many units: digits, words, "a", "a few", "one and a half", "two or three".
  func amount(_ index: Int) -> (amount: Amount, end: Int)? {
    switch kind(index) {
    case .number:
      guard value(index) >= 0, atoms[index].length <= 9 else { return nil }
      return alternative(number: value(index), index + 1)
    case .decimal:
      let text = text(index)
      return (
        text.hasSuffix(".5") ? Amount(halves: value(index) * 2 + 1) : Amount(written: text),
        index + 1
      )
    case .cardinal:
      guard let (number, end) = cardinal(index) else { return nil }
      return alternative(number: number, end)
    case .an: return amountAfterArticle(index + 1)
    case .another:
      if let more = amount(index + 1), kind(index + 1) != .an { return more }
      return (Amount(1), index + 1)
    case .fuzzy, .scale: return vagueAmount(index)
    case .half:
      let end = next(index + 1) == .an ? index + 2 : skipHyphen(index + 1)
      return (Amount(halves: 1), end)
    default: return nil
    }
  }

  private func amountAfterArticle(_ index: Int) -> (amount: Amount, end: Int)? {
    switch next(index) {
    case .fuzzy, .scale: return vagueAmount(index)
    case .half: return (Amount(halves: 1), skipHyphen(index + 1))
    case .beforeNumber where isWord(index, .numberNoun) && next(index + 1) == .of:
      return (.unknown, index + 2)
    case .cardinal, .number: return nil
    default: return (Amount(1), index)
    }
  }

  private func vagueAmount(_ index: Int) -> (amount: Amount, end: Int)? {
    var end = index + 1
    if kind(index) == .scale {
      if has(index, .pluralForm) { return nil }
      return (Amount(value(index)), end)
    }
    if isWord(index, .pairNoun) {
      end = skip(.of, end)
      return (Amount(2), end)
    }
    if isWord(index, .dozensNoun) { end = skip(.of, end) }
    if isWord(index, .someQuantifier), let exact = amount(end), kind(end) != .an { return exact }
    if isWord(index, .vagueQuantifier) {
      if next(end) == .scale { end += 1 }
      if next(end) == .more { end += 1 }
    }
    return (.unknown, end)
  }

  /// "two or three", "two to three", "10-12", "one and a half", "2 1/2".
  private func alternative(number: Int, _ end: Int) -> (amount: Amount, end: Int) {
    switch next(end) {
    case .and where next(end + 1) == .an && next(end + 2) == .half:
      return (Amount(halves: number * 2 + 1), end + 3)
    case .and where next(end + 1) == .half && next(end + 2) == .units:
      return (Amount(halves: number * 2 + 1), end + 2)
    case .or, .to, .hyphen, .dash:
      if next(end) == .hyphen || next(end) == .dash, !isGlued(end) { break }
      let more = next(end + 1) == .number ? (value(end + 1), end + 2) : nil
      if let (second, stop) = more ?? (next(end + 1) == .cardinal ? cardinal(end + 1) : nil),
        second > number, second <= number * 3 + 3, second < 100
      {
        return (Amount(second), stop)
      }
    case .scale where number < 1_000_000:
      return (Amount(number * value(end)), end + 1)
    default: break
    }
    return (Amount(number), end)
  }

  /// A unit of time, singular or plural, and the index after it.
  func unit(_ index: Int) -> (unit: TimeUnit, isPlural: Bool, end: Int)? {
    let kind = next(index)
    if kind == .ordinal, isWord(index, .secondUnit) { return (.second, false, index + 1) }
    guard kind == .unit || kind == .units, let unit = TimeUnit(rawValue: atoms[index].value)
    else { return nil }
    return (unit, kind == .units, index + 1)
  }
}
