public import ChronographDates
public import ChronographLanguage
public import ChronographReading

/// How undated expressions are resolved.
public enum DateMode: String, Hashable, Sendable, CaseIterable {
  /// Told from the document: without a publication date, or mostly of past years, it is a narrative.
  case automatic = "auto"
  /// Against the publication date.
  case news
  /// Against the date last spoken of.
  case narrative
}

/// Finds and resolves the temporal expressions of a text.
public struct TimexAnnotator: Sendable {
  private let mode: DateMode
  /// Which number of "05/06/2024" is the day where the text itself does not show it.
  private let order: DayOrder?

  private let words: TemporalLexicon

  /// Creates an annotator for English texts.
  public init(mode: DateMode = .automatic) { self.init(mode: mode, order: nil) }

  /// Creates an annotator for texts of a region in a language.
  package init(mode: DateMode, order: DayOrder?, words: TemporalLexicon = .english) {
    (self.mode, self.order, self.words) = (mode, order, words)
  }

  /// The expressions in order of their place; none overlap.
  public func timexes(in text: TokenizedText, published: PartialDate?) -> [Timex] {
    timexes(inUTF8: text.utf8, published: published)
  }

  /// The expressions of a body that is not cut into tokens.
  public func timexes(inUTF8 body: [UInt8], published: PartialDate?) -> [Timex] {
    var finder = TimexFinder(body, order: order, words: words)
    return finder.timexes(mode: mode, published: published)
  }

  /// The expressions of a text, and what a person should know: each impossible or ambiguous date once, by its words.
  public func reading(
    of text: TokenizedText, published: PartialDate?, place: String
  ) -> (timexes: [Timex], findings: [Finding]) {
    var finder = TimexFinder(text.utf8, order: order, words: words)
    let timexes = finder.timexes(mode: mode, published: published)
    var seen: Set<String> = []
    let impossible = finder.impossibleDates().compactMap { date -> Finding? in
      let words = String(text[date.span])
      return seen.insert(words).inserted ? date.finding(words: words, place: place) : nil
    }
    let ambiguous = timexes.filter(\.isOfUnknownOrder).compactMap { timex -> Finding? in
      let words = String(text[timex.span])
      return seen.insert(words).inserted ? ambiguity(of: words, place: place) : nil
    }
    return (timexes, impossible + ambiguous)
  }

  private func ambiguity(of words: String, place: String) -> Finding {
    Finding(
      .warning, code: "ambiguous-date",
      message: "'\(words)' does not tell which number is the month", place: place,
      advice: "Give the region of the text, as language: en-GB; no day was taken from it")
  }
}
