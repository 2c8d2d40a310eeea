import ChronographExtraction

extension Network.Event {
  /// What happened, in a word or a few: the article's own where the type alone would mislead ("acquitted", not "trial").
  package var telling: String {
    let type = String(self.type.rawValue.map { $0 == "_" ? " " : $0 })
    guard Self.spoken.contains(self.type.rawValue) else { return type }
    let table = TellingWords.embedded
    let words = table.closed(
      trigger.lowercased().split(whereSeparator: \.isWhitespace).map(String.init))
    // A long trigger is half a sentence; a short one is the word that a headline would use.
    guard (1...4).contains(words.count), trigger.unicodeScalars.count <= 32,
      trigger.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return type }
    let told = table.closed(TellingWords.words(of: trigger))
    guard !table.sayNothing(told, besides: type), !table.tellExchange(told) else { return type }
    return table.shown(words.joined(separator: " "))
  }

  /// "trial: acquitted": the type, and the article's own word where it says more.
  package var typeAndTelling: String {
    let type = String(self.type.rawValue.map { $0 == "_" ? " " : $0 })
    let telling = self.telling
    return type == telling ? type : "\(type): \(telling)"
  }

  /// Types that hold things as different as an acquittal and a life sentence.
  private static let spoken: Set<String> = [
    "appointment", "arrest", "charge", "death", "defection", "enforcement", "expulsion",
    "investigation", "other", "removal", "trial",
  ]
}
