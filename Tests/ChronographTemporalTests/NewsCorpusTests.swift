import ChronographDates
import ChronographReading
import Testing

@testable import ChronographTemporal

/// Short news texts of our own, annotated as TempEval-3 does: `[words]{value}`, the day of publication on top.
///
/// They were written before the rules were fitted to them and are a measurement with a floor, not a promise.
@Suite struct NewsCorpusTests {
  struct Article: Sendable, CustomTestStringConvertible {
    let name: String
    let published: String
    let body: [UInt8]
    let wanted: [Wanted]
    var testDescription: String { name }
  }

  struct Wanted: Sendable, Hashable {
    let span: TextSpan
    let kind: Timex.Kind
    let value: String
  }

  static let folder = "Tests/ChronographTemporalTests/Corpus/news"

  static let articles: [Article] = {
    let names = (try? TestFiles.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.compactMap { name in
      (try? TestFiles.text(folder + "/" + name)).flatMap { article(name, $0) }
    }
  }()

  private static func article(_ name: String, _ text: String) -> Article? {
    guard let line = text.firstIndex(of: "\n"), text.hasPrefix("published: ") else { return nil }
    var (body, wanted, start) = ([UInt8](), [Wanted](), 0)
    var rest = text[text.index(after: line)...]
    while let mark = rest.first {
      rest.removeFirst()
      if mark == "[" {
        start = body.count
      } else if mark == "]", rest.first == "{", let end = rest.firstIndex(of: "}") {
        wanted.append(.init(TextSpan(start, body.count), rest[..<end].dropFirst()))
        rest = rest[rest.index(after: end)...]
      } else {
        body += Array(String(mark).utf8)
      }
    }
    return Article(
      name: name, published: String(text[..<line].dropFirst("published: ".count)), body: body,
      wanted: wanted)
  }

  private func found(in article: Article) -> [Wanted] {
    TimexAnnotator().timexes(inUTF8: article.body, published: PartialDate(article.published))
      .map { Wanted(span: $0.span, kind: $0.type, value: $0.value) }
  }

  @Test func thereAreTwelveArticlesOfSeveralDecades() {
    #expect(Self.articles.count >= 12)
    #expect(Set(Self.articles.map { $0.published.prefix(3) }).count >= 4)
    for article in Self.articles {
      #expect(CivilDate(article.published) != nil, "\(article.name)")
      #expect(article.wanted.count >= 10, "\(article.name)")
    }
  }

  @Test(arguments: articles) func findsNearlyEverything(_ article: Article) {
    let found = found(in: article)
    let spans = Set(found.map(\.span))
    let missing = article.wanted.filter { !spans.contains($0.span) }
    #expect(missing.count <= 2, "missing \(missing.map { Self.words($0.span, article) })")
    #expect(found.count <= article.wanted.count + 2)
  }

  @Test func resolvesNearlyEverything() {
    var (wanted, spans, values) = (0, 0, 0)
    for article in Self.articles {
      let found = found(in: article)
      wanted += article.wanted.count
      spans += article.wanted.count { want in found.contains { $0.span == want.span } }
      values += article.wanted.count { found.contains($0) }
    }
    print("news of our own: \(spans) spans and \(values) values of \(wanted)")
    #expect(spans * 100 >= wanted * 96)
    #expect(values * 100 >= wanted * 90)
  }

  private static func words(_ span: TextSpan, _ article: Article) -> String {
    String(decoding: article.body[span.lowerBound..<span.upperBound], as: UTF8.self)
  }
}

extension NewsCorpusTests.Wanted {
  /// A value, after `SET ` where it is one.
  fileprivate init(_ span: TextSpan, _ label: Substring) {
    self.span = span
    if label.hasPrefix("SET ") {
      (kind, value) = (.set, String(label.dropFirst(4)))
    } else if label.hasPrefix("P"), !label.hasSuffix("_REF") {
      (kind, value) = (.duration, String(label))
    } else {
      (kind, value) = (
        label.contains("T") && !label.hasSuffix("_REF") ? .time : .date, String(label)
      )
    }
  }
}
