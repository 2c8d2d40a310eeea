import ChronographDates
import ChronographExtraction
import ChronographNetwork
import Testing

@testable import ChronographRendering

@Suite struct TimelineDiagramTests {
  static func text(_ options: TimelineDiagram.Options = .init()) -> String {
    String(decoding: TimelineDiagram(options).svg(for: SampleNetwork.all), as: UTF8.self)
  }

  @Test(arguments: TimelineDiagram.Options.Lanes.allCases)
  func drawsTheSampleAsRecorded(_ lanes: TimelineDiagram.Options.Lanes) throws {
    var options = TimelineDiagram.Options()
    options.lanes = lanes
    let picture = TimelineDiagram(options).svg(for: SampleNetwork.all)
    try expectGolden(picture, "timeline-\(lanes.rawValue).txt")
  }

  @Test func givesTheSameBytesWhateverTheOrder() {
    let picture = TimelineDiagram().svg(for: SampleNetwork.all)
    #expect(TimelineDiagram().svg(for: SampleNetwork.all) == picture)
    #expect(TimelineDiagram().svg(for: SampleNetwork.shuffled) == picture)
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed"))
  func isWellFormedWithEveryKindOfLane() throws {
    for lanes in TimelineDiagram.Options.Lanes.allCases {
      var options = TimelineDiagram.Options()
      (options.lanes, options.theme) = (lanes, .dark)
      #expect(try complaintOfXMLLint(TimelineDiagram(options).svg(for: SampleNetwork.all)) == nil)
    }
  }

  @Test(arguments: [480.0, 700, 1180, 2000]) func neverLetsWordsOverlapOrLeaveThePicture(
    _ width: Double
  ) {
    let model = TimelineModel(NetworkIndex(SampleNetwork.all), .init())
    let days = model.lanes.flatMap { $0.items.flatMap { [$0.first, $0.last] } }
    let scale = TimeScale(days: days, width: width)
    for lane in model.lanes {
      let placed = PlacedLane(lane, scale, width: width, maximumRows: 50)
      for item in placed.items {
        #expect(item.textX >= -0.5)
        #expect(item.textX + item.textWidth <= width + 0.5)
        for other in placed.items where other.row == item.row && other.item.id != item.item.id {
          #expect(
            item.covered.end <= other.covered.start || other.covered.end <= item.covered.start)
        }
      }
    }
  }

  /// Whatever the fonts of a machine are: words before a sign end there, date and words flow in one text.
  @Test func keepsWordsApartFromSignsAndDates() throws {
    let elements = Picture(TimelineDiagram().svg(for: SampleNetwork.all)).elements
    let dates = elements.indices.filter {
      elements[$0].name == "tspan" && elements[$0].attributes["font-size"] == "9"
    }
    #expect(dates.count > 10)
    for place in dates {
      #expect(elements[place].text.hasSuffix(":"))
      #expect(elements[place - 1].name == "text" && elements[place + 1].name == "tspan")
    }
    let model = TimelineModel(NetworkIndex(SampleNetwork.all), .init())
    let days = model.lanes.flatMap { $0.items.flatMap { [$0.first, $0.last] } }
    let scale = TimeScale(days: days, width: 1000)
    for item in model.lanes.flatMap(\.items).map({ PlacedItem($0, scale, width: 1000) }) {
      guard !item.hasTextInside else { continue }
      #expect(item.endsAtSign == (item.textX < item.first))
      let room =
        item.endsAtSign ? item.first - item.textX - item.textWidth : item.textX - item.last
      #expect(room >= 6.9)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var date: String
    var form: TimelineItem.Form
    var testDescription: String { date }
  }

  static func bar(
    _ meaning: TenureBar.Meaning, _ start: TenureBar.End = .known, _ end: TenureBar.End = .known
  ) -> TimelineItem.Form {
    .bar(.init(meaning: meaning, group: .contact, factuality: .fact, start: start, end: end))
  }

  static let forms: [Case] = [
    .init(date: "2023-07-27", form: .mark(.init(group: .contact, factuality: .fact))),
    .init(date: "2023-07", form: bar(.range)),
    .init(date: "2023", form: bar(.range)),
    .init(date: "199X", form: bar(.range)),
    .init(date: "2017-23", form: bar(.range)),
    .init(date: "2023-09~", form: bar(.range, .about, .about)),
    .init(date: "2021-01/2021-10", form: bar(.duration)),
    .init(date: "2021-01~/2021-10", form: bar(.duration, .about, .known)),
    .init(date: "2012/..", form: bar(.duration, .known, .open)),
    .init(date: "../2024-07-01", form: bar(.duration, .open, .known)),
    .init(date: "2012/", form: bar(.duration, .known, .unknown)),
  ]

  @Test(arguments: forms) func drawsADateAsPreciseAsItWasTold(_ example: Case) {
    var event = SampleNetwork.all.events[0]
    (event.type, event.date, event.factuality) = (.init(rawValue: "meeting"), example.date, .fact)
    let item = TimelineItem(event, in: NetworkIndex(SampleNetwork.all), lanes: [], owner: nil)
    #expect(item?.form == example.form)
  }

  @Test func coversTheWholeOfAMonthAndAYear() throws {
    var event = SampleNetwork.all.events[0]
    event.date = "2024-02"
    let index = NetworkIndex(SampleNetwork.all)
    let item = try #require(TimelineItem(event, in: index, lanes: [], owner: nil))
    #expect(item.last - item.first == 28)
    event.date = "XXXX-07"
    #expect(TimelineItem(event, in: index, lanes: [], owner: nil) == nil)
  }

  @Test func tellsStillInOfficeFromAnUnknownEnd() throws {
    let model = TimelineModel(NetworkIndex(SampleNetwork.all), .init())
    let items = model.lanes.flatMap(\.items)
    func end(_ words: String) throws -> TenureBar.End {
      let item = try #require(items.first { $0.words.hasPrefix(words) && $0.isTenure })
      guard case .bar(let bar) = item.form else { return .known }
      return bar.end
    }
    #expect(try end("minister") == .open)
    #expect(try end("former honorary president") == .unknown)
    #expect(try end("former treasurer") == .known)
    #expect(try end("former director") == .about)
  }

  @Test func putsConflictingTellingsSideBySide() {
    let model = TimelineModel(NetworkIndex(SampleNetwork.all), .init())
    let contradicted = model.lanes.flatMap(\.items).filter(\.isContradicted).map(\.id)
    #expect(contradicted.count == 2)
    #expect(Self.text().contains("told with different dates"))
  }

  @Test func listsUndatedEventsApartAndCountsThem() {
    let text = Self.text()
    // One of the three is told with a day and without a year.
    #expect(text.contains("2 events without a date"))
    #expect(text.contains("Without a date or a year (3)"))
    #expect(text.contains("Not shown: 1 unsure statement"))
  }

  @Test func countsWhatIsOutsideTheWindow() {
    var options = TimelineDiagram.Options()
    options.from = PartialDate("2023-01")
    options.to = PartialDate("2024-03")
    let text = Self.text(options)
    #expect(text.contains("earlier"))
    #expect(text.contains("later"))
    #expect(!text.contains("3 Apr 2024"))
  }

  @Test func namesWhatABreakOfTheAxisLeavesOut() throws {
    var network = SampleNetwork.all
    network.relations = []
    let days = ["1921-05-03", "2024-05-03", "2024-05-14", "2024-06-28"]
    network.events = days.map { (day: String) in
      .init(
        id: "event:\(day)", type: EventType(rawValue: "arrest"), date: day, trigger: "arrested",
        participants: [.init(entity: "person:ana-lima", role: .patient)], factuality: .fact,
        confidence: .high, evidence: [])
    }
    let elements = Picture(TimelineDiagram().svg(for: network)).elements
    let words = elements.map(\.text)
    // Above and below the lanes, between the years on both sides.
    #expect(words.count { $0 == "103 years" } == 2)
    let axis = words.filter { ["1921", "103 years", "2024"].contains($0) }
    #expect(Set(axis) == ["1921", "103 years", "2024"])
    #expect(words.contains { $0.hasPrefix("The axis is cut at //") })
    network.events.removeFirst()
    let whole = Picture(TimelineDiagram().svg(for: network)).elements.map(\.text)
    #expect(!whole.contains { $0.hasPrefix("The axis is cut") || $0.hasSuffix(" years") })
  }

  @Test func limitsAHugeTimelineAndCountsTheRest() {
    var options = TimelineDiagram.Options()
    (options.maximumLanes, options.maximumRows) = (10, 4)
    let picture = TimelineDiagram(options).svg(for: SampleNetwork.large(20_000))
    let text = String(decoding: picture, as: UTF8.self)
    #expect(text.contains("50 lanes with the least in them (16,660 items)"))
    #expect(text.contains("in full lanes"))
    #expect(picture.count < 1 << 20)
  }

  @Test func drawsAnEmptyNetwork() {
    var network = SampleNetwork.all
    (network.relations, network.events) = ([], [])
    let picture = TimelineDiagram().svg(for: network)
    #expect(String(decoding: picture, as: UTF8.self).contains("0 dated events"))
  }
}
