import ChronographLanguage
import ChronographReading
import Foundation

/// Documents with names marked, in the JSON Lines of the corpora.
struct NameCorpus {
  /// A sentence with the names that start and end in it, as ranges of the text's tokens.
  struct Document {
    let text: TokenizedText
    let names: [RecognizedName]
    /// All gold spans, overlapping ones too, with offsets in Unicode scalars.
    let spans: Set<Span>
    /// The scalar offset of each UTF-8 offset.
    let scalars: [Int32]
  }

  struct Span: Hashable {
    let start: Int
    let end: Int
    let kind: NameKind
  }

  private struct Record: Decodable {
    struct Entity: Decodable {
      let kind: String
      let mentions: [[Int]]
    }
    let text: String
    let entities: [Entity]
  }

  let documents: [Document]

  /// Reads a corpus; GUM's persons have their titles in their names, here as elsewhere titles stay outside.
  init(_ url: URL, _ tokenizer: TextTokenizer, _ lexicon: Lexicon) throws {
    let decoder = JSONDecoder()
    let hasTitles = url.lastPathComponent.hasPrefix("gum-")
    documents = try Data(contentsOf: url).split(separator: 10).map { line in
      let record = try decoder.decode(Record.self, from: line)
      return Self.document(record, tokenizer, titlesOf: hasTitles ? lexicon : nil)
    }
  }

  private static func document(
    _ record: Record, _ tokenizer: TextTokenizer, titlesOf lexicon: Lexicon?
  ) -> Document {
    let text = tokenizer.tokenize(record.text)
    var scalars: [Int32] = []
    for (index, scalar) in record.text.unicodeScalars.enumerated() {
      scalars += Array(repeating: Int32(index), count: scalar.utf8.count)
    }
    scalars.append(Int32(record.text.unicodeScalars.count))
    var spans: Set<Span> = []
    for entity in record.entities {
      guard let kind = kinds[entity.kind] else { continue }
      for mention in entity.mentions {
        var span = Span(start: mention[0], end: mention[1], kind: kind)
        if kind == .person, let lexicon {
          let trimming = NameTrimming(text: text, lexicon: lexicon)
          span = withoutTitle(span, text, scalars, trimming)
        }
        spans.insert(span)
      }
    }
    return Document(
      text: text, names: names(of: spans, text, scalars), spans: spans, scalars: scalars)
  }

  private static func withoutTitle(
    _ span: Span, _ text: TokenizedText, _ scalars: [Int32], _ trimming: NameTrimming
  ) -> Span {
    let first = text.tokens.firstIndex { Int(scalars[Int($0.lowerBound)]) >= span.start }
    let last = text.tokens.lastIndex { Int(scalars[Int($0.upperBound)]) <= span.end }
    guard let first, let last, first <= last else { return span }
    let start = text.tokens[trimming.withoutTitle(first..<last + 1).lowerBound].lowerBound
    return Span(start: Int(scalars[Int(start)]), end: span.end, kind: span.kind)
  }

  private static let kinds: [String: NameKind] = [
    "person": .person, "body": .body, "place": .place,
  ]

  /// The spans as tokens; of overlapping ones the longest counts.
  private static func names(
    of spans: Set<Span>, _ text: TokenizedText, _ scalars: [Int32]
  ) -> [RecognizedName] {
    var taken = [Bool](repeating: false, count: text.tokens.count)
    var names: [RecognizedName] = []
    let ordered = spans.sorted {
      ($1.end - $1.start, $0.start, $0.kind.rawValue) < (
        $0.end - $0.start, $1.start, $1.kind.rawValue
      )
    }
    for span in ordered {
      let first = text.tokens.firstIndex { Int(scalars[Int($0.upperBound)]) > span.start }
      let last = text.tokens.lastIndex { Int(scalars[Int($0.lowerBound)]) < span.end }
      guard let first, let last, first <= last, last < first + 40,
        !taken[first...last].contains(true),
        text.sentence(ofToken: first) == text.sentence(ofToken: last)
      else { continue }
      for token in first...last { taken[token] = true }
      names.append(RecognizedName(tokens: first..<last + 1, kind: span.kind))
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
