import ChronographReading
import Testing

@testable import ChronographRendering

/// Names and quotes as they stand in a picture.
@Suite struct DisplayTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var shown: String
    init(_ text: String, _ shown: String) { (self.text, self.shown) = (text, shown) }
    var testDescription: String { text.debugDescription }
  }

  static let texts: [Case] = [
    .init("Ana Lima", "Ana Lima"), .init(" Ana \n\t Lima ", "Ana Lima"),
    .init("Ana\u{7}Lima", "Ana Lima"), .init("Ana\u{0}Lima", "Ana Lima"),
    .init("Ana\u{85}Lima", "Ana Lima"), .init("Ana\u{2028}Lima", "Ana Lima"),
    .init("Ana\u{A0}Lima", "Ana Lima"),
    // Signs that steer the direction of writing would reach beyond the name.
    .init("\u{202E}amiL anA\u{202C}", "amiL anA"), .init("a\u{2066}b\u{2069}c", "abc"),
    .init("a\u{200E}\u{200F}\u{61C}b", "ab"), .init("\u{FEFF}a", "a"),
    // A joiner is part of a sign.
    .init("👩‍👧", "👩‍👧"), .init("می‌خواهم", "می‌خواهم"),
    .init("a\u{FFFE}\u{FFFF}b", "ab"), .init("a\u{FFFF}b", "ab"),
    .init("<&>\"'", "<&>\"'"), .init("\\N \\G", "\\N \\G"), .init("", ""), .init(" \n ", ""),
    .init("يوسف الراشد", "يوسف الراشد"), .init("某 甲", "某 甲"),
  ]

  @Test(arguments: texts) func showsATextOnOneLine(_ example: Case) {
    #expect(DisplayText.clean(example.text) == example.shown)
    #expect(DisplayText.clean(example.shown) == example.shown)
  }

  @Test(arguments: texts) func nothingShownIsForbiddenInXML(_ example: Case) {
    for scalar in DisplayText.clean(example.text + "x").unicodeScalars {
      #expect(scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE)
    }
  }

  static let cuts: [(String, Int, String)] = [
    ("Ana Lima", 8, "Ana Lima"), ("Ana Lima", 7, "Ana Lim…"), ("Ana Lima", 1, "A…"),
    ("某甲某乙", 2, "某甲…"), ("", 5, ""),
  ]

  @Test(arguments: cuts.indices) func saysWhereItCuts(_ place: Int) {
    let (text, limit, shown) = Self.cuts[place]
    #expect(DisplayText.clipped(text, to: limit) == shown)
  }

  @Test func aTextOfMarksAloneTakesNoMoreThanItsLimit() {
    let text = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(DisplayText.clipped(text, to: 50).unicodeScalars.count == 51)
  }

  static let links: [(String?, String?)] = [
    ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
    ("HTTP://A.example", "HTTP://A.example"),
    ("https://a.example/\"><script>", "https://a.example/%22%3E%3Cscript%3E"),
    ("https://a.example/ü 港", "https://a.example/%C3%BC%20%E6%B8%AF"),
    ("https://a.example/\n", "https://a.example/%0A"), ("javascript:alert(1)", nil),
    ("data:text/html,x", nil), (" https://a.example", nil), ("//a.example", nil), ("", nil),
    (nil, nil), ("https://a.example/" + String(repeating: "x", count: 3000), nil),
  ]

  @Test(arguments: links.indices) func linksOnlyWhereItIsSafe(_ place: Int) {
    #expect(DisplayText.link(Self.links[place].0) == Self.links[place].1)
  }

  @Test func aPictureIsOneLineATextWhateverIsInIt() {
    var writer = MarkupWriter()
    writer.element("a", ["b": "\"<>&'\n", "c": nil]) { $0.element("d", text: "\"<>&'\n]]>") }
    let text = writer.output.text
    #expect(text.contains("<a b=\"&quot;&lt;&gt;&amp;&#39;"))
    #expect(!text.contains("c=") && text.contains("]]&gt;</d>"))
    #expect(text.filter { $0 == "<" }.count == 4)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (-1.0, "-1"), (0.04, "0"), (0.05, "0.1"), (12.34, "12.3"),
    (-0.04, "0"), (1e6, "1000000"), (0.999, "1"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
  ]) func roundsToATenthOfAPoint(_ value: Double, _ text: String) {
    #expect(number(value) == text)
  }
}
