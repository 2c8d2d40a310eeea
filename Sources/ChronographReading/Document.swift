public import ChronographDates

/// An article: its words, and what is known about where it came from.
///
/// The body is never changed: every span of every later stage points into it.
public struct Document: Hashable, Sendable {
  /// The id, unique among the documents of one run.
  public var id: String
  /// The headline as metadata tell it; never analysed.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// When it was published (TimeML's document creation time), as precisely as known.
  public var published: PartialDate?
  /// The language, a BCP 47 primary tag such as `en`.
  public var language: String
  /// The region of the language, such as `GB` of `en-GB`, where one is told.
  public var region: String?
  /// Where it was found; `http` or `https` only.
  public var url: String?
  /// The text.
  public var body: String
  /// What a person should know about how it was read.
  public var findings: [Finding]

  /// Creates a document from its parts.
  public init(
    id: String, title: String? = nil, publisher: String? = nil, published: PartialDate? = nil,
    language: String = "en", url: String? = nil, body: String, findings: [Finding] = []
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.published = published
    self.language = language
    self.url = url
    self.body = body
    self.findings = findings
  }
}
