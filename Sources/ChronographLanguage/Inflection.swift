/// How the words of a language change their endings: the rows of `inflection.tsv`, matched on UTF-8.
///
/// A class, since many hold it and copy what they hold.
package final class Inflection: Sendable {
  /// What a row is about.
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// Letters: those that are vowels, and consonants that are never doubled.
    case vowel, undoubled
    /// Forms made of a lemma.
    case thirdPerson, past, gerund, plural
    /// What a plural may be the plural of.
    case singular
    /// What the ending of a word tells.
    case pluralNoun, pluralAcronym, bareGenitive, pastForm, gerundForm, adverb
    /// What the place of inhabitants may be called.
    case homeland
    /// What a word may be a form of, and the endings of words that no list holds.
    case inflected, derived
  }

  private enum Place: String, Sendable { case anywhere = "-", word, consonant, doubled, never }

  private struct Row: Sendable {
    var ending: [UInt8]
    var becomes: [UInt8]
    var place: Place
    var fewest: Int
  }

  private let rows: [Row]
  /// Where the rows of a kind begin; the next entry is where they end.
  private let starts: [Int]
  /// Per kind a bit for each last letter of an ending, so that most words are told by one byte.
  private let lasts: [UInt32]
  private let vowels: [UInt8]
  private let undoubled: [UInt8]

  /// Knows no ending.
  package convenience init() { self.init(Array(repeating: [], count: Kind.allCases.count)) }

  /// Reads the table of a language.
  package convenience init(_ folder: LanguageFolder) throws(LexiconError) {
    try self.init(folder.table("inflection.tsv", columns: 6...6))
  }

  /// Reads a table: what, ending, what it becomes, where, fewest bytes, example.
  ///
  /// - Throws: ``LexiconError`` where a kind or place is unknown; a kind may be missing.
  package convenience init(_ table: DataTable) throws(LexiconError) {
    let named = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { (String(describing: $0), $0) })
    var byKind = Array(repeating: [Row](), count: Kind.allCases.count)
    for line in table.rows {
      guard let kind = named[line.fields[0]] else {
        throw line.error("unknown kind of ending '\(line.fields[0])'")
      }
      guard let place = Place(rawValue: line.fields[3]) else {
        throw line.error("unknown place '\(line.fields[3])'")
      }
      guard let fewest = line.fields[4] == "-" ? 0 : Int(line.fields[4]) else {
        throw line.error("'\(line.fields[4])' is no number of bytes")
      }
      byKind[Int(kind.rawValue)].append(
        Row(
          ending: Self.letters(line.fields[1]), becomes: Self.letters(line.fields[2]),
          place: place, fewest: fewest))
    }
    self.init(byKind)
  }

  private static func letters(_ field: String) -> [UInt8] { field == "-" ? [] : Array(field.utf8) }

  private init(_ byKind: [[Row]]) {
    rows = byKind.flatMap { $0 }
    starts = byKind.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    lasts = byKind.map { rows in
      rows.reduce(0) { $0 | ($1.ending.last.map { 1 << UInt32($0 & 31) } ?? ~0) }
    }
    vowels = byKind[Int(Kind.vowel.rawValue)].flatMap(\.ending)
    undoubled = vowels + byKind[Int(Kind.undoubled.rawValue)].flatMap(\.ending)
  }

  private func rows(of kind: Kind) -> Range<Int> {
    starts[Int(kind.rawValue)]..<starts[Int(kind.rawValue) + 1]
  }
}

// MARK: What an ending tells

extension Inflection {
  /// Whether the ending of a word, as it is written, tells that kind.
  package func tells(_ kind: Kind, _ word: ArraySlice<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { tells(kind, $0) }
  }

  /// Whether the ending of a word tells that kind; capitals count as small letters if they may.
  package func tells(
    _ kind: Kind, _ word: UnsafeBufferPointer<UInt8>, inAnyCase: Bool = false
  ) -> Bool {
    guard let last = word.last, lasts[Int(kind.rawValue)] & 1 << UInt32(last & 31) != 0
    else { return false }
    for index in rows(of: kind) where fits(index, word, inAnyCase) {
      return rows[index].place != .never
    }
    return false
  }

  /// What a word becomes by the next row of a kind that fits it.
  ///
  /// - Parameter next: the rows of the kind that have been tried; 0 to begin with.
  func form(_ kind: Kind, of word: ArraySlice<UInt8>, next: inout Int) -> [UInt8]? {
    guard let last = word.last, lasts[Int(kind.rawValue)] & 1 << UInt32(last & 31) != 0
    else { return nil }
    for index in rows(of: kind).dropFirst(next) {
      next += 1
      if word.withUnsafeBufferPointer({ fits(index, $0, false) }) {
        return word.dropLast(rows[index].ending.count) + rows[index].becomes
      }
    }
    return nil
  }

  /// All that a word may be made of by the rows of a kind.
  package func forms(_ kind: Kind, of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var (found, next) = ([ArraySlice<UInt8>](), 0)
    while let form = form(kind, of: word, next: &next) { found.append(form[...]) }
    return found
  }

  /// What the places are called whose inhabitants a word may name.
  package func homelands(of word: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var next = 0
    while let form = form(.homeland, of: word, next: &next) {
      names.append(String(decoding: form, as: UTF8.self).lowercased())
    }
    return names
  }

  private func fits(_ index: Int, _ word: UnsafeBufferPointer<UInt8>, _ inAnyCase: Bool) -> Bool {
    let ending = rows[index].ending
    let start = word.count - ending.count
    guard start >= 0, word.count >= rows[index].fewest else { return false }
    for offset in 0..<ending.count {
      let byte = word[start + offset]
      guard byte == ending[offset] || inAnyCase && LowerCase.fold(byte, after: 0) == ending[offset]
      else { return false }
    }
    return switch rows[index].place {
    case .anywhere, .never: true
    case .word: start == 0
    case .consonant: start == 0 || !vowels.contains(word[start - 1])
    case .doubled: isDoubled(word)
    }
  }

  /// A word of one syllable in consonant, vowel, consonant doubles its last letter: `drop` → `dropp`.
  private func isDoubled(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = word.count
    return count >= 3 && !undoubled.contains(word[count - 1]) && vowels.contains(word[count - 2])
      && !vowels.contains(word[count - 3]) && word.count(where: vowels.contains) == 1
  }
}

// MARK: What a form is

extension Inflection {
  /// A form of a lemma; the lemma itself where no row of the kind fits.
  package func form(_ kind: Kind, of lemma: String) -> String {
    let letters = Array(lemma.utf8)
    let fit = letters.withUnsafeBufferPointer { word in
      rows(of: kind).first { fits($0, word, false) }
    }
    guard let fit, rows[fit].place != .never else { return lemma }
    var form = letters.dropLast(rows[fit].ending.count)
    if rows[fit].place == .doubled, let last = letters.last { form.append(last) }
    return String(decoding: form + rows[fit].becomes, as: UTF8.self)
  }
}
