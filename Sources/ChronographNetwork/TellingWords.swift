import ChronographLanguage

/// The stages of a prosecution, by the classes of `tellings.tsv`.
enum ProsecutionStage: String { case indictment, conviction, acquittal }

/// What the word by which an article tells an event says of it: `tellings.tsv` of every language.
struct TellingWords {
  static let embedded = TellingWords()
  private let classes: [String: String]
  private let shown: [String: String]

  private init() {
    let rows = DataTable.rows(ofEvery: "tellings.tsv", columns: 2...3)
    classes = Dictionary(
      rows.map { ($0.fields[0], $0.fields[1]) }, uniquingKeysWith: { first, _ in first })
    shown = Dictionary(
      rows.filter { $0.fields.count > 2 }.map { ($0.fields[0], $0.fields[2]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether the words say no more than the type of the event.
  func sayNothing(_ words: [String], besides type: String) -> Bool {
    let known = words.map { classes[$0] }
    if known.allSatisfy({ $0 == "auxiliary" }) { return true }
    return type != "other" && known.allSatisfy { $0 == "auxiliary" || $0 == "light" }
  }

  /// The words without a preposition at their end: "jailed for" leaves open whom or what.
  func closed(_ words: [String]) -> [String] {
    var closed = words
    while closed.count > 1, let last = closed.last, classes[last] == "preposition" {
      closed.removeLast()
    }
    return closed
  }

  /// The words as people say them: "sworn in" for "sworn".
  func shown(_ words: String) -> String { shown[words] ?? words }

  /// Whether they tell one's coming and the other's going.
  func tellExchange(_ words: [String]) -> Bool { first(of: words) == "exchange" }

  /// Which of several acts they tell, where acts follow each other; "" for the plain one.
  func act(of words: [String]) -> String {
    // "was sworn in" as "sworn in".
    let told = words.drop { classes[$0] == "auxiliary" }
    guard let found = first(of: Array(told)), !["auxiliary", "light", "exchange"].contains(found)
    else { return "" }
    return found
  }

  /// The class of the first two words, or else of the first.
  private func first(of words: [String]) -> String? {
    classes[words.prefix(2).joined(separator: " ")] ?? words.first.flatMap { classes[$0] }
  }

  /// The words of a trigger in lower case, "swearing-in" as two.
  static func words(of trigger: String) -> [String] {
    trigger.lowercased().split { $0.isWhitespace || $0 == "-" }.map(String.init)
  }
}
