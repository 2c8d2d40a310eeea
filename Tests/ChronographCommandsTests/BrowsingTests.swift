import ChronographExport
import ChronographExtraction
import ChronographNetwork
import Testing

@testable import ChronographCommands

/// Tables, explanations and paths of a small network whose every line is known.
struct BrowsingTests {
  static let browser = NetworkBrowser(SmallNetwork.network)
  static let plain = Painter(isColored: false)

  @Test(arguments: Listing.allCases.filter { $0 != .path })
  func tableIsAsRecorded(_ listing: Listing) throws {
    let table = NetworkTables(browser: Self.browser).table(listing)
    try expectGolden(table.text(painter: Self.plain), "show-\(listing.rawValue).txt")
  }

  @Test(arguments: Listing.allCases.filter { $0 != .path })
  func anEmptyNetworkIsAnsweredInWords(_ listing: Listing) {
    let browser = NetworkBrowser(Network(programVersion: "test"))
    let text = NetworkTables(browser: browser).table(listing).text(painter: Self.plain)
    #expect(text.hasPrefix("No "))
    #expect(text.hasSuffix(".\n"))
  }

  static let explained = [
    "person:ana-lima", "relation:implicated_in.ana-lima.pier-tender",
    "event:2024-05-02.removal.ana-lima", "office:treasurer.harbour-board", "q2",
  ]

  @Test(arguments: explained) func explanationIsAsRecorded(_ id: String) throws {
    var explanation = NetworkExplanation(Self.browser, painter: Self.plain)
    let name = id.split { ":._".contains($0) }.joined(separator: "-")
    try expectGolden(try explanation.text(of: id), "explain-\(name).txt")
  }

  @Test(arguments: ["Ana Lima", "ana lima", "Lima", "person:ana-lima"])
  func anEntityIsFoundByIDNameOrAlias(_ words: String) throws {
    #expect(try Self.browser.entity(meaning: words).id == "person:ana-lima")
  }

  static let unknown = [
    ("person:ana-lina", "person:ana-lima"), ("Anna Lima", "Ana Lima"),
    ("relation:met.bo-strand.carl-mo", "relation:met.bo-strand.carl-moe"),
  ]

  @Test(arguments: unknown) func anUnknownIDNamesWhatIsNear(_ words: String, _ near: String) {
    let failure = #expect(throws: CommandFailure.self) {
      var explanation = NetworkExplanation(Self.browser, painter: Self.plain)
      _ = try explanation.text(of: words)
    }
    #expect(failure?.status == .wrongUse)
    #expect(failure?.advice == "did you mean '\(near)'?")
  }

  @Test func aPathFollowsRelationsInEitherDirection() {
    let path = PathFinder(browser: Self.browser).path(
      from: "body:harbour-board", to: "case:pier-tender")
    #expect(path?.map(\.entity) == ["person:ana-lima", "case:pier-tender"])
  }

  /// Nobody may be accused by a table that leaves out how something is told.
  @Test(arguments: Factuality.allCases) func everyTableSaysHowThingsAreTold(
    _ factuality: Factuality
  ) throws {
    var network = SmallNetwork.network
    for index in network.relations.indices { network.relations[index].factuality = factuality }
    for index in network.events.indices { network.events[index].factuality = factuality }
    let browser = NetworkBrowser(network)
    let tables = NetworkTables(browser: browser)
    var explanation = NetworkExplanation(browser, painter: Self.plain)
    let texts = [
      tables.table(.people).text(painter: Self.plain),
      tables.table(.cases).text(painter: Self.plain),
      try explanation.text(of: "person:ana-lima"),
    ]
    for text in texts { #expect(text.contains(factuality.suffix), "\(text)") }
    #expect(factuality.suffix.isEmpty == (factuality == .fact))
  }

  @Test func aPathNeedsTwoEnds() {
    let finder = PathFinder(browser: Self.browser)
    let text = finder.table(from: "person:bo-strand", to: "person:bo-strand")
      .text(painter: Self.plain)
    #expect(text == "Bo Strand is both ends; give two entities.\n")
  }

  @Test func aDeniedMeetingConnectsNobody() {
    let finder = PathFinder(browser: Self.browser)
    #expect(finder.path(from: "person:bo-strand", to: "person:carl-moe") == nil)
    let text = finder.table(from: "person:bo-strand", to: "person:carl-moe")
      .text(painter: Self.plain)
    #expect(text == "Nothing connects Bo Strand with Carl Moe.\n")
  }

  @Test func aPathFollowsEventsToo() {
    var network = SmallNetwork.network
    network.relations = []
    let path = PathFinder(browser: NetworkBrowser(network)).path(
      from: "person:ana-lima", to: "body:harbour-board")
    #expect(path?.map(\.tie.label) == ["resigned 2024-05"])
  }

  /// Every list that names somebody in a denied accusation says so beside the name.
  @Test(arguments: [Listing.people, .offices, .events, .cases])
  func noListShowsADenialWithoutTheWord(_ listing: Listing) {
    var network = SmallNetwork.network
    for index in network.relations.indices { network.relations[index].factuality = .negated }
    for index in network.events.indices { network.events[index].factuality = .negated }
    let text = NetworkTables(browser: NetworkBrowser(network)).table(listing)
      .text(painter: Self.plain)
    let lines = text.split(separator: "\n").dropFirst().filter { $0.contains("Ana Lima") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("denied") })
  }

  /// What a court has quashed stands in no list as if it still held.
  @Test(arguments: [Listing.people, .offices, .events, .cases])
  func everyListSaysWhatWasUndone(_ listing: Listing) {
    var network = SmallNetwork.network
    let undone = Network.Undoing(date: "2024-07-08", by: [], evidence: [])
    for index in network.relations.indices { network.relations[index].undone = undone }
    for index in network.events.indices { network.events[index].undone = undone }
    let text = NetworkTables(browser: NetworkBrowser(network)).table(listing)
      .text(painter: Self.plain)
    let lines = text.split(separator: "\n").dropFirst().filter { $0.contains("Ana Lima") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("undone 2024-07-08") }, "\(text)")
  }

  @Test(arguments: [Listing.offices, .events, .cases], Confidence.allCases)
  func listsOfStatementsSayHowSureTheyAre(_ listing: Listing, _ confidence: Confidence) {
    var network = SmallNetwork.network
    for index in network.relations.indices { network.relations[index].confidence = confidence }
    for index in network.events.indices { network.events[index].confidence = confidence }
    let table = NetworkTables(browser: NetworkBrowser(network)).table(listing)
    let column = table.headings.firstIndex(of: "confidence")
    #expect(column != nil && !table.rows.isEmpty)
    #expect(table.rows.allSatisfy { $0[column ?? 0] == confidence.rawValue })
  }

  @Test func aCaseNamesTheConfidenceOfEachOfItsTies() {
    var network = SmallNetwork.network
    network.relations.append(
      .init(
        id: "relation:weak", type: .implicatedIn, source: "person:bo-strand",
        target: "case:pier-tender", factuality: .fact, confidence: .low, evidence: ["q2"]))
    let text = NetworkTables(browser: NetworkBrowser(network)).table(.cases)
      .text(painter: Self.plain)
    #expect(text.contains("low, medium"), "\(text)")
    network.relations = []
    let table = NetworkTables(browser: NetworkBrowser(network)).table(.cases)
    #expect(table.rows.allSatisfy { $0[3] == "–" })
  }

  @Test func anExplanationMarksWhatIsDenied() throws {
    var network = SmallNetwork.network
    for index in network.relations.indices { network.relations[index].factuality = .negated }
    for index in network.events.indices { network.events[index].factuality = .negated }
    var explanation = NetworkExplanation(NetworkBrowser(network), painter: Self.plain)
    let lines = try explanation.text(of: "person:ana-lima").split(separator: "\n")
    let told = lines.filter { $0.contains("relation:") || $0.contains("event:") }
    #expect(told.count == 4)
    #expect(told.allSatisfy { $0.contains("(denied)") })
  }

  @Test func namesakesAreListedAsPossibleDuplicates() {
    var network = SmallNetwork.network
    network.entities.append(
      .init(
        id: "person:ana-lima.notice-2", kind: .person, name: "Ana Lima", aliases: [],
        evidence: ["q2"]))
    let text = NetworkTables(browser: NetworkBrowser(network)).table(.duplicates)
      .text(painter: Self.plain)
    #expect(text.contains("person:ana-lima.notice-2"))
    #expect(text.contains("nothing shows that they are one"))
  }
}
