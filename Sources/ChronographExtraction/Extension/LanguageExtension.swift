/// What a subject needs of a language beyond the word lists: titles, words and frames of events.
///
/// A graph project gives one in its `graph.yaml`; a program makes its own:
///
/// ```swift
/// var language = LanguageExtension()
/// language.titles = [.init("lord keeper", level: .country)]
/// language.words = [.init("Sejm", in: .bodies)]
/// let pipeline = try Pipeline(extending: language)
/// ```
///
/// It adds to every language that has word lists, and takes nothing away.
public struct LanguageExtension: Hashable, Sendable {
  /// What defines it, for provenance: a rule is named `graph.yaml:12 indict`.
  public var source: String
  /// Titles of offices.
  public var titles: [Title] = []
  /// What verbs and nouns tell as events; tried before the built-in frames.
  public var frames: [EventFrame] = []
  /// Entries of word lists.
  public var words: [Word] = []

  /// Creates an extension that adds nothing yet.
  public init(source: String = "extension") { self.source = source }

  /// Whether it adds nothing.
  public var isEmpty: Bool { titles.isEmpty && frames.isEmpty && words.isEmpty }

  /// Words that name an office: "general manager".
  public struct Title: Hashable, Sendable {
    /// The words, in any case.
    public var phrase: String
    /// Where such an office is held.
    public var level: Level

    /// Creates a title.
    public init(_ phrase: String, level: Level = .body) {
      (self.phrase, self.level) = (phrase, level)
    }
  }

  /// Where an office is held, which tells what completes it when its sentence names no body.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// An office of state, as "minister": "his minister" is one of the country of whoever is meant; one at a time holds it.
    case country
    /// An office of a company, as "treasurer": in a company's own announcement it is one of that company.
    case company
    /// An office of any other body, as "registrar".
    case body
    /// No office by itself, as "economist": only beside a body or place. One word.
    case role
  }

  /// An entry of a word list.
  public struct Word: Hashable, Sendable {
    /// The word, or the phrase where the list takes phrases; of a verb its lemma.
    public var text: String
    /// The list that it belongs to.
    public var list: WordList
    /// A verb's past, participle and gerund, as far as they are irregular.
    public var forms: [String]
    /// The country that a demonym belongs to.
    public var country: String?

    /// Creates an entry.
    public init(_ text: String, in list: WordList, forms: [String] = [], country: String? = nil) {
      (self.text, self.list, self.forms, self.country) = (text, list, forms, country)
    }
  }
}
