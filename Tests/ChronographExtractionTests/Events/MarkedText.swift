import ChronographDates
import ChronographExtraction
import ChronographLanguage
import ChronographReading
import ChronographTemporal

/// A text with entities and times marked in it.
///
/// `[Ana Lima]{person patient} resigned on [3 May 2014]{2014-05-03}.`
struct MarkedText {
  /// What a role is expected of.
  struct Expected: Hashable {
    var name: String
    var role: Role
  }

  private(set) var body = ""
  private(set) var expected: [Expected] = []
  private(set) var date: String?
  private var mentions: [(span: TextSpan, kind: EntityKind, name: String)] = []
  private var times: [(span: TextSpan, value: String)] = []

  static let tokenizer: TextTokenizer? = (try? Lexicon(language: "en")).map(TextTokenizer.init)

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]"),
      let end = rest[close...].firstIndex(of: "}")
    {
      body += rest[..<open]
      let words = String(rest[rest.index(after: open)..<close])
      let label = rest[rest.index(close, offsetBy: 2)..<end].split(separator: " ")
      let start = body.utf8.count
      body += words
      add(words, label, TextSpan(start, body.utf8.count))
      rest = rest[rest.index(after: end)...]
    }
    body += rest
  }

  private mutating func add(_ words: String, _ label: [Substring], _ span: TextSpan) {
    guard let first = label.first else { return }
    guard let kind = EntityKind(rawValue: String(first)) else {
      times.append((span, String(first)))
      // "[four years]{P4Y}" is a length and dates nothing.
      if !first.hasPrefix("P") { date = date ?? String(first) }
      return
    }
    mentions.append((span, kind, words))
    if label.count > 1, let role = Role(rawValue: String(label[1])) {
      expected.append(Expected(name: words, role: role))
    }
  }

  /// The document as the event finder gets it; one entity for each name.
  func analysis(published: String = "2014-06-30") -> DocumentAnalysis? {
    guard let text = Self.tokenizer?.tokenize(body) else { return nil }
    var entities: [DocumentEntity] = []
    var found: [Mention] = []
    for mention in mentions {
      let entity = entities.firstIndex { $0.name == mention.name } ?? entities.count
      if entity == entities.count {
        entities.append(DocumentEntity(kind: mention.kind, name: mention.name))
      }
      let tokens = text.tokens.indices.filter { text.tokens[$0].span.overlaps(mention.span) }
      guard let first = tokens.first, let last = tokens.last else { continue }
      found.append(
        Mention(
          tokens: first..<last + 1, span: mention.span, kind: mention.kind, entity: entity))
    }
    // The words around a marked time say how it places what it dates: "since", "from … to".
    let read = TimexAnnotator().timexes(in: text, published: PartialDate(published))
    let timexes = times.map { time in
      var timex = Timex(
        span: time.span, type: time.value.hasPrefix("P") ? .duration : .date, value: time.value,
        edtf: EDTF(time.value), rule: "marked")
      timex.relation = read.first { $0.span.overlaps(time.span) }?.relation ?? .at
      return timex
    }
    return DocumentAnalysis(
      text: text, published: PartialDate(published), timexes: timexes, mentions: found,
      entities: entities)
  }
}
