/// A part of speech of Universal Dependencies (UPOS).
public enum UniversalPOS: UInt8, Hashable, Sendable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun
  case numeral, particle, pronoun, properNoun, punctuation, subordinator, symbol, verb, other

  private static let names: [StaticString] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]

  /// The name in CoNLL-U, such as `PROPN`.
  public var name: String { Self.names[Int(rawValue)].description }

  /// The part of speech of that name.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(where: { $0.description == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}
