internal import ChronographLanguage

/// What a name tells by its words.
extension Words {
  /// "her husband, Otto Lima, and her son": not he, by his given name, and since the same word stood before him.
  func isOther(_ name: Mention, than pronoun: Int) -> Bool {
    let given = name.tokens.lowerBound
    if self.is(pronoun, .femalePronoun) && self.is(given, .maleName)
      || self.is(pronoun, .malePronoun) && self.is(given, .femaleName)
    {
      return true
    }
    return (max(0, given - 4)..<given).contains {
      self.is($0, .personPossessive) && lower($0) == lower(pronoun)
    }
  }

  /// Whether a body's members each have a seat: the Senate, the Harbour Council, a politburo.
  func isSeated(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").contains {
      lexicon.contains(String($0), in: .seatsBody)
    }
  }
}
