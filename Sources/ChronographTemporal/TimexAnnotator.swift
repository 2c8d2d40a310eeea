public import ChronographDates
public import ChronographLanguage

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

  /// Creates an annotator.
  public init(mode: DateMode = .automatic) { self.mode = mode }

  /// The expressions in order of their place; none overlap.
  public func timexes(in text: TokenizedText, published: PartialDate?) -> [Timex] {
    timexes(inUTF8: text.utf8, published: published)
  }

  /// The expressions of a body that is not cut into tokens.
  public func timexes(inUTF8 body: [UInt8], published: PartialDate?) -> [Timex] {
    var finder = TimexFinder(body)
    return finder.timexes(mode: mode, published: published)
  }
}
