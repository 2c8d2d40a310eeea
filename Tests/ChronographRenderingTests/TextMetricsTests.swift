import Testing

@testable import ChronographRendering

@Suite struct TextMetricsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var lines: [String]
    var testDescription: String { text }
  }

  static let metrics = TextMetrics(size: 10)

  static let wrapped: [Case] = [
    .init(text: "Harbour Board", lines: ["Harbour Board"]),
    .init(text: "", lines: [""]),
    .init(
      text: "Ministry of Ports and Inland Waterways",
      lines: ["Ministry of Ports and", "Inland Waterways"]),
    .init(
      text: "Hohenwaldau-Kreuzenstein-Unterberg", lines: ["Hohenwaldau-", "Kreuzenstein-Unterberg"]),
    .init(text: "维拉纳港务监督管理委员会", lines: ["维拉纳港务监督管理委员", "会"]),
  ]

  @Test(arguments: wrapped) func wrapsAtSpacesHyphensAndFullWidthCharacters(_ example: Case) {
    #expect(Self.metrics.wrapped(example.text, to: 110, lines: 3) == example.lines)
  }

  @Test func balancesLinesSoThatNothingIsLeftAlone() {
    let lines = Self.metrics.balanced("维拉纳港务监督管理委员会", to: 110, lines: 3)
    #expect(lines == ["维拉纳港务监", "督管理委员会"])
    #expect(Self.metrics.balanced("Court", to: 110, lines: 3) == ["Court"])
  }

  @Test func countsFullWidthCharactersAsOneEm() {
    #expect(Self.metrics.width(of: "韩玥") == 20)
    #expect(Self.metrics.width(of: "AV") == 13.34)
    #expect(Self.metrics.width(of: "e\u{301}") == Self.metrics.width(of: "e"))
  }

  @Test(arguments: [
    "x", "Ana Lima", "يوسف الراشد", "מרים אדלר", "欧阳某甲",
    "Maximiliano Bartholomäus von Hohenwaldau-Kreuzenstein zu Unterlangenfeld und Oberweiler",
    String(repeating: "W", count: 100_000), String(repeating: "港", count: 100_000),
    String(repeating: "a ", count: 50_000), "e" + String(repeating: "\u{301}", count: 50_000),
    "👩‍👩‍👧‍👦 family", "Ọ̀ṣun",
  ])
  func neverWrapsWiderThanTheLimit(_ text: String) {
    for limit in [20.0, 60, 128, 300] {
      let clipped = DisplayText.clipped(text, to: 400)
      let lines = Self.metrics.wrapped(clipped, to: limit, lines: 3)
      #expect(lines.count <= 3)
      for line in lines { #expect(Self.metrics.width(of: line) <= limit) }
    }
  }

  @Test func saysThatSomethingWasCut() {
    #expect(Self.metrics.truncated("Central Commission", to: 50) == "Central…")
    #expect(Self.metrics.truncated("Court", to: 50) == "Court")
  }

  struct Cleaning: Sendable, CustomTestStringConvertible {
    var text: String
    var shown: String
    var testDescription: String { shown }
  }

  static let cleanings: [Cleaning] = [
    .init(text: "a\u{0}b\u{1}c", shown: "a b c"),
    .init(text: " two\nlines\r\n\tand more ", shown: "two lines and more"),
    .init(text: "\u{202e}desrever\u{202c}", shown: "desrever"),
    .init(text: "x\u{fffe}\u{ffff}y", shown: "xy"),
    .init(text: "\\N \\G & <b> \"q\"", shown: "\\N \\G & <b> \"q\""),
    .init(text: "\u{7f}\u{85}\u{2028}", shown: ""),
  ]

  @Test(arguments: cleanings) func keepsOnlyWhatCanBeShown(_ example: Cleaning) {
    #expect(DisplayText.clean(example.text) == example.shown)
  }

  struct Link: Sendable, CustomTestStringConvertible {
    var url: String
    var link: String?
    var testDescription: String { url }
  }

  static let links: [Link] = [
    .init(url: "https://a.example/x?y=1&z=2#f", link: "https://a.example/x?y=1&z=2#f"),
    .init(url: "HTTP://a.example/", link: "HTTP://a.example/"),
    .init(url: "https://a.example/\"onload=\"y", link: "https://a.example/%22onload=%22y"),
    .init(url: "https://a.example/<b>'", link: "https://a.example/%3Cb%3E%27"),
    .init(url: "https://a.example/港", link: "https://a.example/%E6%B8%AF"),
    .init(url: "javascript:alert(1)", link: nil),
    .init(url: "data:text/html,x", link: nil),
    .init(url: " https://a.example/", link: nil),
    .init(url: "file:///etc/passwd", link: nil),
    .init(url: "https://" + String(repeating: "a", count: 5000), link: nil),
  ]

  @Test(arguments: links) func linksOnlyToTheWeb(_ example: Link) {
    #expect(DisplayText.link(example.url) == example.link)
  }
}
