import ChronographExtraction
import Testing

@testable import ChronographCommands

struct MarkedTextTests {
  static let body = "The CCP Central Committee expelled 李伟 on 14 June."

  static func quotation(_ words: String) -> Extraction.Quotation {
    let bytes = Array(body.utf8)
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    let scalars = String(decoding: bytes[..<start], as: UTF8.self).unicodeScalars.count
    return .init(
      start: scalars, end: scalars + words.unicodeScalars.count, utf8Start: start,
      utf8End: start + wanted.count, text: words)
  }

  static func entity(_ id: String, _ kind: EntityKind, _ words: String) -> Extraction.Entity {
    .init(id: id, kind: kind, name: words, aliases: [], mentions: [quotation(words)])
  }

  static var extraction: Extraction {
    var extraction = Extraction(
      programVersion: "test", document: "d", language: "en",
      source: .init(title: nil, publisher: nil, published: nil, url: nil, sha256: ""))
    extraction.entities = [
      entity("e1", .body, "CCP Central Committee"), entity("e2", .body, "CCP"),
      entity("e3", .person, "李伟"),
    ]
    extraction.times = [
      .init(
        quotation: quotation("14 June"), type: "DATE", value: "2024-06-14", mod: nil, earliest: nil,
        latest: nil, rule: "r")
    ]
    extraction.events = [
      .init(
        type: .init(rawValue: "expulsion"), date: "2024-06-14", trigger: quotation("expelled"),
        participants: [], confidence: .high, evidence: [])
    ]
    return extraction
  }

  @Test func nestedMentionsKeepTheirOwnMarks() {
    let marked = MarkedText(body: Self.body, extraction: Self.extraction)
    #expect(
      marked.text(painter: Painter(isColored: false))
        == "The [[CCP]{body} Central Committee]{body} [expelled]{expulsion} [李伟]{person}"
        + " on [14 June]{2024-06-14}.")
  }

  @Test func coloursChangeNoWord() {
    let marked = MarkedText(body: Self.body, extraction: Self.extraction)
    let colored = marked.text(painter: Painter(isColored: true))
    #expect(colored.contains("\u{1B}[36m李伟\u{1B}[0m"))
    var plain = ""
    var isCode = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { plain.unicodeScalars.append(scalar) }
      if isCode, scalar == "m" { isCode = false }
    }
    #expect(plain == Self.body)
  }

  @Test func aMarkThatCrossesAnotherIsLeftOut() {
    var extraction = Self.extraction
    extraction.entities = [
      Self.entity("e1", .body, "CCP Central"), Self.entity("e2", .body, "Central Committee"),
    ]
    let text = MarkedText(body: Self.body, extraction: extraction)
      .text(painter: Painter(isColored: false))
    #expect(text.hasPrefix("The [CCP Central]{body} Committee "))
  }
}
