import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographCommands

struct TerminalTests {
  @Test(arguments: [
    ("plain", "plain"), ("two\nlines", "two lines"), ("red \u{1B}[31m", "red \u{FFFD}[31m"),
    ("bell\u{7}", "bell\u{FFFD}"), ("right\u{202E}left", "right\u{FFFD}left"), ("李伟", "李伟"),
  ])
  func documentsCannotSteerTheTerminal(_ text: String, _ shown: String) {
    #expect(Terminal.safe(text) == shown)
  }

  @Test(arguments: [("abc", 3), ("李伟", 4), ("e\u{301}", 1), ("ﾊ", 1), ("Ａ", 2), ("", 0)])
  func widthCountsCells(_ text: String, _ width: Int) {
    #expect(Terminal.width(of: text) == width)
  }

  @Test(arguments: [("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("李伟国", 5, "李伟…")])
  func longTextEndsInAnEllipsis(_ text: String, _ cells: Int, _ shown: String) {
    #expect(Terminal.fitted(text, to: cells) == shown)
  }

  @Test func columnsAreAsWideAsTheirWidestCell() {
    var table = TextTable(["name", "n"], whenEmpty: "Nothing.")
    table.add(["李伟", "1"])
    table.add(["Ana Lima", nil])
    let text = table.text(painter: Painter(isColored: false))
    #expect(text == "name      n\n李伟      1\nAna Lima  –\n")
  }

  @Test func coloursAreLeftOutWhereTheyAreNotWanted() {
    #expect(Painter(isColored: false)("x", .bold) == "x")
    #expect(Painter(isColored: true)("x", .bold, .red) == "\u{1B}[1;31mx\u{1B}[0m")
  }

  @Test func progressShowsOnlyOnATerminalAndBeyondTwentyDocuments() {
    #expect(progress(files: 1, documents: 20, isTerminal: true).isEmpty)
    #expect(progress(files: 500, documents: 500, isTerminal: false).isEmpty)
    let shown = progress(files: 1, documents: 21, isTerminal: true)
    #expect(shown == ["\r\u{1B}[K21 documents", "\r\u{1B}[K"])
  }

  @Test func aBarShowsHowManyFilesAreDone() {
    let shown = progress(files: 30, documents: 30, isTerminal: true)
    #expect(shown.first == "\r\u{1B}[K━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 1 of 30 documents")
    #expect(shown.dropLast().last?.hasSuffix("━ 30 of 30 documents") == true)
  }

  private func progress(files: Int, documents: Int, isTerminal: Bool) -> [String] {
    var written: [String] = []
    withUnsafeMutablePointer(to: &written) { pointer in
      var line = ProgressLine(files: files, isTerminal: isTerminal) { pointer.pointee.append($0) }
      for _ in 0..<documents { line.advance() }
      line.clear()
    }
    return written
  }

  @Test func manyFindingsOfAKindAreCountedNotListed() {
    var written: [String] = []
    withUnsafeMutablePointer(to: &written) { pointer in
      var printer = FindingPrinter { pointer.pointee.append($0) }
      for number in 1...23 {
        printer.add(Finding(.warning, code: "old", message: "Old", place: "a:\(number)"))
      }
      printer.finish()
    }
    #expect(written.count == FindingPrinter.limit + 1)
    #expect(written.first == "a:1: warning: Old\n")
    #expect(written.last == "3 more findings of the kind 'old'\n")
  }

  @Test func aNoteIsNoReasonToFailUnderStrict() throws {
    var printer = FindingPrinter { _ in }
    printer.add(Finding(.note, code: "n", message: "Note", place: "a"))
    try printer.checkStrictly(true)
    printer.add(Finding(.warning, code: "w", message: "Warning", place: "a"))
    try printer.checkStrictly(false)
    #expect(throws: CommandFailure.self) { try printer.checkStrictly(true) }
  }
}

/// Numbers and nouns agree in everything that is counted.
struct PluralTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var count: Int
    var noun: String
    var text: String
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    .init(count: 0, noun: "problem", text: "0 problems"),
    .init(count: 1, noun: "problem", text: "1 problem"),
    .init(count: 2, noun: "problem", text: "2 problems"),
    .init(count: 1, noun: "body", text: "1 body"), .init(count: 3, noun: "body", text: "3 bodies"),
    .init(count: 1, noun: "dated event", text: "1 dated event"),
    .init(count: 21, noun: "more finding", text: "21 more findings"),
  ]

  @Test(arguments: cases) func agrees(_ example: Case) {
    #expect(Plural.of(example.count, example.noun) == example.text)
  }

  @Test func theLastLineOfManyFindingsCountsTheRest() {
    var lines: [String] = []
    var printer = FindingPrinter { lines.append($0) }
    let finding = Finding(.note, code: "x", message: "m", place: "p")
    for _ in 0...FindingPrinter.limit { printer.add(finding) }
    printer.finish()
    #expect(lines.last == "1 more finding of the kind 'x'\n")
    printer.add(finding)
    printer.finish()
    #expect(lines.last == "2 more findings of the kind 'x'\n")
  }
}
