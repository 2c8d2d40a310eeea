/// The forms of an English verb.
struct VerbForms: Hashable, Sendable {
  var lemma: String
  var thirdPerson: String
  var past: String
  var participle: String
  var gerund: String

  /// The forms by the regular rules, with irregular ones given where there are any.
  init(
    lemma: String, past: String? = nil, participle: String? = nil, gerund: String? = nil
  ) {
    self.lemma = lemma
    thirdPerson = Self.thirdPerson(of: lemma)
    let regular = Self.past(of: lemma)
    self.past = past ?? regular
    self.participle = participle ?? past ?? regular
    self.gerund = gerund ?? Self.gerund(of: lemma)
  }

  private static let vowels = Set<Character>("aeiou")

  /// `pass` → `passes`, `carry` → `carries`, `go` → `goes`.
  static func thirdPerson(of lemma: String) -> String {
    if lemma == "have" { return "has" }
    if lemma.hasSuffix("y"), !endsInVowelAndLast(lemma) { return lemma.dropLast() + "ies" }
    let sibilant = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
    return lemma + (sibilant ? "es" : "s")
  }

  private static func past(of lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if lemma.hasSuffix("y"), !endsInVowelAndLast(lemma) { return lemma.dropLast() + "ied" }
    return doubled(lemma) + "ed"
  }

  private static func gerund(of lemma: String) -> String {
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    let keepsE = lemma.hasSuffix("ee") || lemma.hasSuffix("oe") || lemma.hasSuffix("ye")
    if lemma.hasSuffix("e"), !keepsE, lemma != "be" { return lemma.dropLast() + "ing" }
    return doubled(lemma) + "ing"
  }

  private static func endsInVowelAndLast(_ lemma: String) -> Bool {
    guard let before = lemma.dropLast().last else { return false }
    return vowels.contains(before)
  }

  /// A verb of one syllable in consonant, vowel, consonant doubles its last letter: `drop` → `dropp`.
  private static func doubled(_ lemma: String) -> String {
    let letters = Array(lemma)
    guard letters.count >= 3, let last = letters.last, !"aeiouwxy".contains(last),
      vowels.contains(letters[letters.count - 2]), !vowels.contains(letters[letters.count - 3]),
      letters.count(where: vowels.contains) == 1
    else { return lemma }
    return lemma + String(last)
  }
}
