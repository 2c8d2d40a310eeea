import Foundation
import Testing

@testable import ChronographReading

/// Metadata and lines of small pages, and pages made to break a parser.
struct HTMLReaderTests {
  static let filler =
    "<p>The council of Port Elin met on Monday, and it decided nothing of any note at all.</p>"
  static let line =
    "The council of Port Elin met on Monday, and it decided nothing of any note at all."

  static func read(_ html: String) -> ReadDocument {
    HTMLReader.read(Array(html.utf8), place: "a.html")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let html: String
    let value: String?
    init(_ html: String, _ value: String?) { (self.html, self.value) = (html, value) }
    var testDescription: String { html }
  }

  static let dates: [Case] = [
    .init(
      "<meta property='article:published_time' content='2024-06-16T23:00:00Z'>",
      "2024-06-16T23:00:00Z"),
    .init("<meta name=PubDate content='2024-06-16 10:00'>", "2024-06-16 10:00"),
    .init("<meta name='DC.date.issued' content='2024-06-16'>", "2024-06-16"),
    .init("<meta itemprop=datePublished content=2024-06-16>", "2024-06-16"),
    .init("<span itemprop=datePublished>16 June 2024</span>", "16 June 2024"),
    .init("<time datetime='2024-06-16'>Sunday</time>", "2024-06-16"),
    .init("<time itemprop=dateModified datetime='2024-06-17'>x</time>", nil),
    // The first that can be read wins over one that says nothing.
    .init("<meta name=date content='yesterday'><time datetime='2024-06-16'>x</time>", "2024-06-16"),
    .init("<meta property='article:modified_time' content='2024-06-17'>", nil),
    .init(
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-06-16\"}</script>",
      "2024-06-16"),
    .init(
      "<script type='application/ld+json'>[{\"@graph\":[{\"@type\":\"BlogPosting\",\"datePublished\":\"2024-06-16\"}]}]</script>",
      "2024-06-16"),
    .init(
      "<script type='application/ld+json'>{\"@type\":\"JobPosting\",\"datePublished\":\"2024-06-16\"}</script>",
      nil),
    .init(
      "<script type='application/ld+json'>{broken</script><meta name=date content=2024>", "2024"),
    .init("<script>var datePublished = '2024-06-16'</script>", nil),
  ]

  @Test(arguments: dates) func findsThePublicationDate(_ example: Case) {
    #expect(Self.read(example.html + Self.filler).metadata.published == example.value)
  }

  static let publishers: [Case] = [
    .init("<meta property=og:site_name content='Elin Gazette'>", "Elin Gazette"),
    .init("<meta name=SiteName content='青岚市人民政府'>", "青岚市人民政府"),
    .init(
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Wire\"}}</script>",
      "Wire"),
    .init(
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"publisher\":{\"@id\":\"#o\"}},{\"@id\":\"#o\",\"name\":\"Wire\"}]}</script>",
      "Wire"),
    .init("", nil),
  ]

  @Test(arguments: publishers) func findsThePublisher(_ example: Case) {
    #expect(Self.read(example.html + Self.filler).metadata.publisher == example.value)
  }

  static let addresses: [Case] = [
    .init("<link rel=canonical href='https://a.example/1'>", "https://a.example/1"),
    .init(
      "<link rel=canonical href='/1'><meta property=og:url content='https://a.example/2'>",
      "https://a.example/2"),
    .init("<link rel=canonical href='javascript:x'>", nil),
  ]

  @Test(arguments: addresses) func findsTheAddress(_ example: Case) {
    #expect(Self.read(example.html + Self.filler).metadata.url == example.value)
  }

  static let lines: [Case] = [
    .init(
      "<p>A &amp; b&nbsp;c &lt;d&gt;&shy; and so on, until the line is as long as it has to be here.</p>",
      "A & b c <d> and so on, until the line is as long as it has to be here."),
    .init(
      "<p>Words <b>run</b><i>on</i> and <span>on</span>, and a line\n  break of the file is a space, no more than that.</p>",
      "Words runon and on, and a line break of the file is a space, no more than that."),
    .init(
      "<p>两个汉字之间的\n换行不是空格，因为中文的词与词之间并不使用空格，所以不应当加上。</p>", "两个汉字之间的换行不是空格，因为中文的词与词之间并不使用空格，所以不应当加上。"),
    .init(
      "<p style='display: none'>Hidden words, which nobody was ever meant to read, not even a machine such as this.</p>",
      nil),
    .init(
      "<div hidden>Hidden words, which nobody was ever meant to read, not even a machine such as this.</div>",
      nil),
    .init(
      "<div class='siteNav-main'>Navigation words, which are long enough to look like prose, if only to a machine.</div>",
      nil),
    .init("<table><tr><td>12</td><td>Orm</td></tr></table>", nil),
    .init(
      "<p><a href='/x'>A link that is as long as a paragraph and says where to go next, for it is only a link.</a></p>",
      nil),
  ]

  @Test(arguments: lines) func makesALineOfAParagraph(_ example: Case) {
    let body = Self.read("<h1>Head</h1><div>\(Self.filler)\(example.html)\(Self.filler)</div>").body
    let expected = ["Head", Self.line, example.value, Self.line].compactMap { $0 }
    #expect(body == expected.joined(separator: "\n"))
  }

  @Test func keepsAPageWhoseClassNamesASidebar() {
    let body = Self.read(
      "<body class=sidebar><div class='with-sidebar nav-open'><h1>Head</h1>\(Self.filler)</div>"
    ).body
    #expect(body == "Head\n" + Self.line)
  }

  @Test func leavesTheBodyEmptyWhereThereIsNoArticle() {
    #expect(Self.read("<title>T</title><nav><a href=/>Home</a></nav>").body.isEmpty)
    #expect(Self.read("").body.isEmpty)
  }

  // MARK: Pages made to break a parser

  static let hostile: [(String, String)] = [
    ("open elements", String(repeating: "<div>", count: 2_000_000)),
    ("inline elements", String(repeating: "<b><i>", count: 500_000)),
    ("unclosed paragraphs", String(repeating: "<p>a", count: 200_000)),
    (
      "end tags", String(repeating: "<b>", count: 400) + String(repeating: "</i>", count: 2_000_000)
    ),
    ("attributes", "<p " + (0..<500_000).map { "a\($0)=1 " }.joined() + ">" + filler),
    ("bare attributes", "<p " + (0..<500_000).map { "a\($0) " }.joined() + ">" + filler),
    ("open comment", "<!--" + String(repeating: "- ", count: 3_000_000)),
    ("open quote", "<p a=\"" + String(repeating: "<p>", count: 2_000_000)),
    ("less-than signs", String(repeating: "<", count: 1_000_000)),
    ("entities", String(repeating: "&amp;&#1;&bogus;", count: 300_000)),
    ("lists", String(repeating: "<ul><li>a", count: 500_000)),
    ("tables", String(repeating: "<table><tr><td>", count: 300_000)),
    ("breaks", String(repeating: "a<br>", count: 250_000)),
    (
      "nested dates",
      String(repeating: "<div itemprop=datePublished>", count: 480)
        + String(repeating: "word ", count: 200_000)
    ),
    (
      "a long title and many headings",
      "<title>" + String(repeating: "head ", count: 200_000) + "</title>"
        + String(repeating: "<h2>heading of a part</h2>", count: 5000)
    ),
    (
      "long headings",
      "<title>head</title>"
        + String(repeating: "<h1>" + String(repeating: "a ", count: 500) + "</h1>", count: 2000)
    ),
  ]

  @Test(arguments: hostile.map(\.0)) func readsHostilePagesInLinearTime(_ name: String) throws {
    let html = try #require(Self.hostile.first { $0.0 == name }).1
    let start = ContinuousClock.now
    _ = Self.read(html)
    let elapsed = ContinuousClock.now - start
    print("hostile page, \(name): \(html.utf8.count >> 10) KB in \(elapsed)")
    #expect(elapsed < .seconds(20))
  }

  @Test func saysThatAPageNestsTooDeeply() {
    let page = Self.filler + String(repeating: "<div>", count: 1000) + Self.filler
    let read = Self.read(page)
    #expect(read.findings.map(\.code) == ["nests-deeply"])
    #expect(read.body == Self.line)
  }

  @Test func neverCrashesOnDamagedPages() throws {
    var generator = SeededGenerator(state: 3)
    let pages = try PageTests.names.map { name in
      [UInt8](try Data(contentsOf: PageTests.folder.appending(path: name + ".html")))
    }
    for round in 0..<400 {
      var bytes = pages[round % pages.count]
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      let body = HTMLReader.read(Array(bytes[cut...]), place: "a.html").body
      #expect(!body.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }
  }

  @Test func neverCrashesOnRandomBytes() {
    var generator = SeededGenerator(state: 5)
    for count in 0..<300 {
      let bytes = (0..<count * 7).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = HTMLReader.read(bytes, place: "a.html")
      _ = PlainTextReader.read(bytes, place: "a.txt")
      _ = InputFormat(sniffing: bytes)
    }
  }
}
