import Testing

@testable import ChronographTemporal

/// How a body is cut into atoms.
@Suite struct AtomScannerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let kinds: [AtomKind]
    var testDescription: String { text }
    init(_ text: String, _ kinds: AtomKind...) { (self.text, self.kinds) = (text, kinds) }
  }

  static let cases: [Case] = [
    .init("June 14", .month, .number), .init("2,014", .number), .init("3.5", .decimal),
    .init("1.2.3", .number, .period, .number, .period, .number), .init("8 a.m.", .number, .am),
    .init("8 p.m", .number, .pm), .init("a man", .an, .other), .init("https://x.org/2014", .url),
    .init("me@x.org", .url), .init("www.x.org", .url),
    .init("e.g. June", .other, .period, .other, .period, .month),
    .init("June–July", .month, .dash, .month), .init("June -- July", .month, .dash, .month),
    .init("14<sup>th</sup>", .number, .markup, .ordinalSuffix, .markup),
    .init("1 < 2", .number, .mark, .number),
    .init("Xi Jinping", .other, .other), .init("café", .other), .init("2014年", .number, .other),
    .init("'90s", .apostrophe, .number, .s), .init("’90s", .apostrophe, .number, .s), .init("", []),
    .init("(2014)", .open, .number, .close), .init("1st", .number, .ordinalSuffix),
  ]

  @Test(arguments: cases) func cutsText(_ example: Case) {
    let atoms = AtomScanner.atoms(of: Array(example.text.utf8), lexicon: .english)
    #expect(atoms.map(\.kind) == example.kinds)
  }

  @Test(arguments: [
    ("agreed", true), ("succeed", false), ("need", false), ("speed", false), ("guaranteed", true),
    ("freed", true), ("said", false), ("resigned", true), ("red", false), ("exceed", false),
  ])
  func tellsParticiplesFromRoots(_ word: String, _ isParticiple: Bool) {
    let atoms = AtomScanner.atoms(of: Array(word.utf8), lexicon: .english)
    #expect(atoms.first?.shape.contains(.pastForm) == isParticiple)
  }

  @Test(arguments: [("12345678", 12_345_678), ("999999999", 999_999_999), ("9999999999", -1)])
  func marksNumbersThatAreTooLong(_ text: String, _ value: Int) {
    let atoms = AtomScanner.atoms(of: Array(text.utf8), lexicon: .english)
    #expect(atoms.first.map { Int($0.value) } == value)
  }

  @Test func atomsTouchOnlyWhereNothingStandsBetween() {
    let atoms = AtomScanner.atoms(of: Array("a-b c\u{A0}d\u{2009}e".utf8), lexicon: .english)
    #expect(atoms.map(\.isGlued) == [false, true, true, false, false, false])
  }
}
extension AtomScannerTests.Case {
  init(_ text: String, _ kinds: [AtomKind]) { (self.text, self.kinds) = (text, kinds) }
}
