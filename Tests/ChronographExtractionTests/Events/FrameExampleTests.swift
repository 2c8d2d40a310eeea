import ChronographDates
import ChronographExtraction
import Testing

@Suite struct FrameExampleTests {
  struct Example: CustomTestStringConvertible {
    var frame: String
    var type: EventType
    var text: String
    var testDescription: String { "\(frame): \(text)" }
  }

  static let finder = try? EventFinder()
  static let frames = (try? Frame.parse(EventTable(embedded: "en/frames.tsv"))) ?? []

  /// Each line's examples once, whatever the number of its triggers.
  static let examples: [Example] = {
    var seen: Set<String> = []
    return frames.flatMap { frame in
      frame.examples.map { Example(frame: frame.rule, type: frame.type, text: $0) }
    }.filter { seen.insert("\($0.type.rawValue) \($0.text)").inserted }
  }()

  static let counterExamples: [Example] = {
    var seen: Set<String> = []
    return frames.map { Example(frame: $0.rule, type: $0.type, text: $0.counterExample) }
      .filter { seen.insert("\($0.type.rawValue) \($0.text)").inserted }
  }()

  @Test func hasFramesForEveryTypeOfTheGuide() {
    let types = Set(Self.frames.map(\.type.rawValue))
    #expect(types == Set(EventType.names))
    #expect(Self.frames.count >= 150)
  }

  @Test(arguments: examples)
  func readsTheExample(_ example: Example) throws {
    let marked = MarkedText(example.text)
    let finder = try #require(Self.finder)
    let analysis = try #require(marked.analysis())
    let events = finder.events(in: analysis).filter { $0.type == example.type }
    let event = events.first { event in
      let found = event.arguments.map {
        MarkedText.Expected(name: analysis.entities[$0.entity].name, role: $0.role)
      }
      return Set(found) == Set(marked.expected)
    }
    #expect(event != nil, "found \(describe(finder.events(in: analysis), analysis))")
    guard let event, let date = marked.date else { return }
    #expect(event.date?.description.filter { $0 != "~" } == date)
  }

  @Test(arguments: counterExamples)
  func findsNothingInTheCounterExample(_ example: Example) throws {
    let finder = try #require(Self.finder)
    let analysis = try #require(MarkedText(example.text).analysis())
    let events = finder.events(in: analysis).filter { $0.type == example.type }
    #expect(events.isEmpty, "found \(describe(events, analysis))")
  }

  private func describe(_ events: [EventReading], _ analysis: DocumentAnalysis) -> [String] {
    events.map { event in
      let who = event.arguments.map { "\(analysis.entities[$0.entity].name):\($0.role.rawValue)" }
      return
        "\(event.type.rawValue) \(event.date?.description ?? "undated") \(who) by \(event.rule)"
    }
  }

  struct BadLine: CustomTestStringConvertible {
    var line: String
    var message: String
    var testDescription: String { line }
  }

  @Test(arguments: [
    BadLine(
      line: "resign\tVERB\tremoval", message: "frames.tsv:1: this line needs 7 fields between tabs"),
    BadLine(
      line: "resign\tADVERB\tremoval\tsubj=patient\t-\ta\tb",
      message: "frames.tsv:1: this line names the unknown part of speech 'ADVERB'"),
    BadLine(
      line: "resign\tVERB\tgoodbye\tsubj=patient\t-\ta\tb",
      message: "frames.tsv:1: this line names the unknown event type 'goodbye'"),
    BadLine(
      line: "resign\tVERB\tremoval\tsubj=hero\t-\ta\tb",
      message: "frames.tsv:1: this line names the unknown role 'subj=hero'"),
    BadLine(
      line: "resign\tVERB\tremoval\tsubj=patient:dragon\t-\ta\tb",
      message: "frames.tsv:1: this line names the unknown kind 'dragon'"),
    BadLine(
      line: "resign\tVERB\tremoval\tsubj=patient\tsunday\ta\tb",
      message: "frames.tsv:1: this line names the unknown condition 'sunday'"),
    BadLine(
      line: "\tVERB\tremoval\tsubj=patient\t-\ta\tb",
      message: "frames.tsv:1: this line names no trigger"),
  ])
  func namesFileAndLineOfABadFrame(_ bad: BadLine) {
    let error = #expect(throws: EventTableError.self) {
      try Frame.parse(EventTable(bad.line, file: "frames.tsv"))
    }
    #expect(error?.description == bad.message)
  }
}
