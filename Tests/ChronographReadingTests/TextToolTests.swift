import ChronographDates
import Foundation
import Testing

@testable import ChronographReading

/// The small tools that every reader and writer uses.
struct TextToolTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let value: String
    init(_ text: String, _ value: String) { (self.text, self.value) = (text, value) }
    var testDescription: String { "\(text.debugDescription) → \(value.debugDescription)" }
  }

  // MARK: Lines of a page

  static let pieces: [Case] = [
    .init("a b", "a b"), .init(" a ", "a"), .init("a \n\t b", "a b"), .init("a|b", "ab"),
    .init("a | b", "a b"), .init("a\u{A0}b\u{3000}c", "a b c"), .init("a\u{200B}b\u{AD}c", "abc"),
    .init("\u{FEFF}a", "a"), .init("a\u{7}b", "ab"), .init("", ""), .init(" \n ", ""),
    // A line feed of the file between two Chinese characters is no space, a written space is.
    .init("委员\n会", "委员会"), .init("委员 会", "委员 会"), .init("委员\nLi", "委员 Li"),
    .init("Li\n委员", "Li 委员"), .init("한국\n어", "한국 어"),
  ]

  @Test(arguments: pieces) func collapsesWhiteSpace(_ example: Case) {
    var line = LineText()
    for piece in example.text.split(separator: "|", omittingEmptySubsequences: false) {
      line.append(Array(piece.utf8)[...], isLink: false)
    }
    #expect(line.isEmpty == example.value.isEmpty)
    #expect(line.take().text == example.value)
    #expect(line.isEmpty)
  }

  @Test func countsTheBytesOfLinks() {
    var line = LineText()
    line.append(Array("see ".utf8)[...], isLink: false)
    line.append(Array("委员会 b".utf8)[...], isLink: true)
    #expect(line.last == "b" && line.count == "see 委员会 b".utf8.count)
    let taken = line.take()
    #expect(taken.text == "see 委员会 b" && taken.linked == 10)
  }

  // MARK: JSON

  static func json(_ compact: Bool, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(compact: compact)
    body(&writer)
    return writer.output.text
  }

  @Test func writesOneLineOrIndents() {
    let body: (inout JSONWriter) -> Void = { json in
      json.object { json in
        json.field("a", "x")
        json.field("b", nil as String?)
        json.key("c")
        json.array { json in
          json.number(1)
          json.bool(true)
          json.object { _ in }
          json.array { _ in }
        }
        json.strings("d", [])
        json.strings("e", ["f", "g"])
        json.key("h")
        json.object { json in json.field("i", 2) }
      }
    }
    #expect(
      Self.json(true, body)
        == #"{"a":"x","b":null,"c":[1,true,{},[]],"d":[],"e":["f","g"],"h":{"i":2}}"#)
    #expect(
      Self.json(false, body) == """
        {
          "a": "x",
          "b": null,
          "c": [
            1,
            true,
            {},
            []
          ],
          "d": [],
          "e": [
            "f",
            "g"
          ],
          "h": {
            "i": 2
          }
        }
        """)
  }

  static let escapes: [Case] = [
    .init("a\"b", #"a\"b"#), .init("\\", #"\\"#), .init("\n\r\t", #"\n\r\t"#),
    .init("\u{0}\u{1F}\u{7F}", #"\u0000\u001f\u007f"#), .init("/", "/"), .init("é文🎈", "é文🎈"),
    .init("\u{2028}", "\u{2028}"), .init("", ""), .init("</script>", "</script>"),
  ]

  @Test(arguments: escapes) func escapesOnlyWhatJSONAsksFor(_ example: Case) {
    var output = ByteWriter()
    JSONWriter.escape(example.text, into: &output)
    #expect(output.text == example.value)
  }

  static let decimals: [(Double, String)] = [
    (0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (0.05, "0.05"), (0.005, "0.005"),
    (0.0004, "0"), (1.2346, "1.235"), (-0.25, "-0.25"), (1e6, "1000000"), (99.9996, "100"),
  ]

  @Test(arguments: decimals) func writesAtMostThreeDecimals(_ value: Double, _ text: String) {
    #expect(Self.json(true) { $0.decimal(value) } == text)
  }

  // MARK: Publication dates

  /// Each day in the notations of front matter, meta elements and pages.
  static func notations(_ date: CivilDate) -> [String] {
    let (year, month, day) = (String(date.year), two(date.month), two(date.day))
    let name = months[date.month - 1]
    return [
      "\(year)-\(month)-\(day)", "\(year)\(month)\(day)", "\(year)/\(date.month)/\(date.day)",
      "\(year)-\(month)-\(day)T23:59:59+14:00", "\(year)-\(month)-\(day) 00:00",
      "\(year)年\(date.month)月\(date.day)日", "\(date.day) \(name) \(year)",
      "\(name) \(date.day), \(year)", "\(name.prefix(3)) \(date.day) \(year)",
    ]
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test func readsEveryDayInEveryNotation() throws {
    var generator = SeededGenerator(state: 31)
    for _ in 0..<400 {
      let month = Int.random(in: 1...12, using: &generator)
      let year = Int.random(in: 1900...2099, using: &generator)
      let last = CivilDate.days(inMonth: month, of: year)
      let day = Int.random(in: 1...last, using: &generator)
      let date = try #require(CivilDate(year: year, month: month, day: day))
      for text in Self.notations(date) {
        guard case .date(let read) = PublicationDate(text) else {
          Issue.record("\(text) is not read")
          continue
        }
        #expect(read.description == date.description, "\(text)")
      }
    }
  }

  @Test func neverCrashesOnDamagedDates() {
    var generator = SeededGenerator(state: 37)
    let seeds = CivilDate(year: 2024, month: 6, day: 3).map(Self.notations) ?? [""]
    for round in 0..<5000 {
      var scalars = Array(seeds[round % seeds.count].unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        let value = UInt32.random(in: 32...0x700, using: &generator)
        scalars[place] = Unicode.Scalar(value) ?? " "
      }
      _ = PublicationDate(String(String.UnicodeScalarView(scalars)))
    }
  }

  // MARK: Addresses

  @Test func everyAddressIsSafeInAnAttribute() {
    var generator = SeededGenerator(state: 41)
    for _ in 0..<2000 {
      let bytes = (0..<30).map { _ in UInt8.random(in: 0...127, using: &generator) }
      let text = "https://a.example/" + String(decoding: bytes, as: UTF8.self)
      guard let address = WebAddress.cleaned(text) else {
        Issue.record("\(text.debugDescription) is refused")
        continue
      }
      #expect(address.utf8.allSatisfy { $0 > 32 && !"\"'<>\\^`{|}\u{7F}".utf8.contains($0) })
      #expect(WebAddress.cleaned(address) == address)
    }
  }

  // MARK: Single lines

  static let singles: [Case] = [
    .init("a", "a"), .init(" a\n b ", "a b"), .init("a\u{7}b", "a b"), .init("a\u{7F}", "a"),
    .init("\r\n", ""), .init("é\u{2028}文", "é 文"),
  ]

  @Test(arguments: singles) func putsATitleOnOneLine(_ example: Case) {
    #expect(DocumentAssembler.singleLine(example.text) == example.value)
  }
}
