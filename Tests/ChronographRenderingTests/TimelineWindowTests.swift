import ChronographDates
import ChronographExtraction
import ChronographNetwork
import ChronographReading
import Testing

@testable import ChronographRendering

/// A timeline of a part of time, and the counts in its head.
@Suite struct TimelineWindowTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var from: String?
    var to: String?
    var words: String?
    var testDescription: String { "\(from ?? "…") to \(to ?? "…")" }
  }

  static let windows: [Case] = [
    .init(from: nil, to: nil, words: nil),
    .init(from: "2023", to: nil, words: "in 2023 or later"),
    .init(from: nil, to: "2023-05", words: "in May 2023 or earlier"),
    .init(from: "2023", to: "2024-06-03", words: "between 2023 and 3 Jun 2024"),
    .init(from: "2023-05", to: "2023-05", words: "in May 2023"),
  ]

  static func options(_ window: Case) -> TimelineDiagram.Options {
    var options = TimelineDiagram.Options()
    options.from = window.from.flatMap { PartialDate($0) }
    options.to = window.to.flatMap { PartialDate($0) }
    return options
  }

  static func text(_ window: Case, _ network: Network = SampleNetwork.all) -> String {
    String(decoding: TimelineDiagram(options(window)).svg(for: network), as: UTF8.self)
  }

  @Test(arguments: windows) func saysWhichPartOfTimeItShows(_ window: Case) {
    let model = TimelineModel(NetworkIndex(SampleNetwork.all), Self.options(window))
    #expect(model.window == window.words)
    let text = Self.text(window)
    #expect(text.contains("Only what falls ") == (window.words != nil))
    if let words = window.words { #expect(text.contains("Only what falls \(words)")) }
  }

  @Test(arguments: ["2023", "2024-05"]) func drawsNoDayBeforeTheWindow(_ from: String) throws {
    let window = Case(from: from, to: nil)
    let first = try #require(PartialDate(from)?.earliest.dayNumber)
    let model = TimelineModel(NetworkIndex(SampleNetwork.all), Self.options(window))
    let items = model.lanes.flatMap(\.items)
    #expect(items.contains { $0.first < first })
    let scale = TimelinePicture(
      index: NetworkIndex(SampleNetwork.all), model: model, options: Self.options(window),
      title: "T"
    ).scale
    let span = (scale.stretches.last?.end ?? 0) - first
    #expect((scale.stretches.first?.first ?? 0) >= first - max(span / 50, 2))
    // The last day is that of the last event, as without a window.
    #expect((scale.stretches.last?.end ?? 0) > (items.map(\.last).max() ?? 0))
  }

  static let empty: [Case] = [
    .init(from: "2100", to: "2101", words: "Nothing dated falls between 2100 and 2101"),
    .init(from: nil, to: "1200", words: "Nothing dated falls in 1200 or earlier"),
  ]

  @Test(arguments: empty) func saysThatNothingFallsIntoAWindow(_ window: Case) throws {
    let words = try #require(window.words)
    // What is still held goes on into any later time.
    var network = SampleNetwork.all
    network.relations = []
    network.events.removeAll { $0.date?.contains("..") == true }
    let drawn = TimelineDiagram(Self.options(window)).drawn(network)
    #expect(String(decoding: drawn.svg, as: UTF8.self).contains(words))
    let finding = try #require(drawn.findings.first)
    #expect(finding.message == words && finding.severity == .warning)
    #expect(finding.place == network.title)
    #expect(finding.advice?.hasSuffix("widen --from and --to") == true)
    #expect(drawn.findings.count == 1)
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed"), arguments: empty)
  func anEmptyWindowIsStillAPicture(_ window: Case) throws {
    #expect(
      try complaintOfXMLLint(TimelineDiagram(Self.options(window)).svg(for: SampleNetwork.all))
        == nil)
  }

  @Test func saysOnlyANoteWhereNothingHasADate() throws {
    var network = Network(programVersion: "test")
    let drawn = TimelineDiagram().drawn(network)
    #expect(drawn.findings.map(\.severity) == [.note])
    network.title = "Empty"
    #expect(TimelineDiagram().drawn(network).findings.map(\.place) == ["Empty"])
  }

  @Test func aWindowWithSomethingInItNeedsNoFinding() {
    for window in Self.windows {
      #expect(TimelineDiagram(Self.options(window)).drawn(SampleNetwork.all).findings.isEmpty)
    }
  }

  struct Form: Sendable, CustomTestStringConvertible {
    var type: String
    var date: String
    var meaning: TenureBar.Meaning
    var ends: [TenureBar.End]
    var testDescription: String { "\(type) \(date)" }
  }

  /// A picture says no more than was told: "arrested last week" is a day of that week.
  static let forms: [Form] = [
    .init(type: "arrest", date: "2024-06-03/2024-06-09", meaning: .range, ends: [.known, .known]),
    .init(type: "arrest", date: "../2024-06-05", meaning: .range, ends: [.unknown, .known]),
    .init(type: "removal", date: "2024-06-05/..", meaning: .range, ends: [.known, .unknown]),
    .init(type: "publication", date: "2012/..", meaning: .range, ends: [.known, .unknown]),
    .init(type: "appointment", date: "2024-05", meaning: .range, ends: [.known, .known]),
    .init(type: "appointment", date: "2024-05~", meaning: .range, ends: [.about, .about]),
    .init(
      type: "trial", date: "2024-06-03/2024-06-09", meaning: .duration, ends: [.known, .known]),
    .init(
      type: "meeting", date: "2024-06-03/2024-06-05", meaning: .duration, ends: [.known, .known]),
    .init(type: "investigation", date: "2023/..", meaning: .duration, ends: [.known, .open]),
  ]

  @Test(arguments: forms) func drawsAnIntervalAsWhatItTells(_ form: Form) throws {
    var network = SampleNetwork.all
    network.relations = []
    network.events = [
      .init(
        id: "event:x", type: EventType(rawValue: form.type), date: form.date, trigger: "x",
        participants: [.init(entity: "person:ana-lima", role: .patient)], factuality: .fact,
        confidence: .high, evidence: [])
    ]
    let model = TimelineModel(NetworkIndex(network), .init())
    let item = try #require(model.lanes.first?.items.first)
    guard case .bar(let bar) = item.form else {
      Issue.record("\(form.date) is no bar")
      return
    }
    #expect(bar.meaning == form.meaning && [bar.start, bar.end] == form.ends)
    var options = TimelineDiagram.Options()
    options.from = PartialDate("2030")
    let later = TimelineModel(NetworkIndex(network), options)
    // Nothing but what goes on reaches into a later time.
    #expect(later.lanes.isEmpty == (bar.end != .open))
  }

  @Test(arguments: [Factuality.alleged, .planned, .negated])
  func aboutThenIsFilledOnlyForFacts(_ factuality: Factuality) {
    var network = SampleNetwork.all
    network.relations = []
    network.events = [
      .init(
        id: "event:x", type: EventType(rawValue: "arrest"), date: "2024-05-20~", trigger: "x",
        participants: [.init(entity: "person:ana-lima", role: .patient)], factuality: factuality,
        confidence: .high, evidence: [])
    ]
    let elements = Picture(TimelineDiagram().svg(for: network)).elements
    #expect(!elements.contains { $0.attributes["fill-opacity"] == "0.28" })
  }

  @Test func countsDatedEventsAsEveryOtherPartDoes() {
    let network = SampleNetwork.all
    let dated = network.events.count { $0.date != nil }
    let undated = network.events.count - dated
    let text = Self.text(.init())
    #expect(text.contains("\(dated) dated events"))
    #expect(text.contains("\(undated) events without a date"))
  }

  @Test func saysHowManyOfThemHaveAPlace() {
    let network = SampleNetwork.all
    let dated = network.events.count { $0.date != nil }
    let window = Case(from: "2023", to: nil)
    let model = TimelineModel(NetworkIndex(network), Self.options(window))
    let drawn = model.lanes.flatMap(\.items).count { !$0.isTenure }
    #expect(drawn < dated)
    #expect(Self.text(window).contains("\(dated) dated events (\(drawn) drawn)"))
  }
}
