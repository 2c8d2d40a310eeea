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
    for text in texts { #expect(text.contains(factuality.mark), "\(text)") }
    #expect(factuality.mark.isEmpty == (factuality == .fact))
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
}
