import ChronographDates
import ChronographExtraction
import Testing

/// When two tellings are one happening, and when they are two.
@Suite struct EventIdentityTests {
  struct Case: CustomTestStringConvertible {
    var type: String
    var count: Int
    var text: String

    init(_ type: String, _ count: Int, _ text: String) {
      (self.type, self.count, self.text) = (type, count, text)
    }
    var testDescription: String { "\(count) \(type): \(text)" }
  }

  static let same: [Case] = [
    Case(
      "removal", 1,
      "[Ana Lima]{person} was dismissed on [3 May 2014]{2014-05-03}. [Ana Lima]{person} was dismissed in [May 2014]{2014-05}."
    ),
    Case(
      "arrest", 1,
      "[Omar Sale]{person} was arrested in [June 2012]{2012-06}. His arrest made the news."),
    Case(
      "expulsion", 1,
      "The [Harbor Party]{body} expelled [Omar Sale]{person}. [Omar Sale]{person}'s expulsion came late."
    ),
    Case(
      "death", 1,
      "[Omar Sale]{person} died in [1997]{1997}. After the death of [Omar Sale]{person} the house was sold."
    ),
    Case(
      "appointment", 1,
      "[Ana Lima]{person} was appointed mayor of [Oran]{place} on [3 May 2014]{2014-05-03}. The appointment of [Ana Lima]{person} pleased [Oran]{place}."
    ),
    Case(
      "issuance", 1,
      "The [Lund Council]{body} issued the [Harbor Rules]{instrument} in [2009]{2009}. The [Harbor Rules]{instrument} were issued in [2009]{2009}."
    ),
  ]

  static let different: [Case] = [
    Case(
      "removal", 2,
      "[Ana Lima]{person} was dismissed on [3 May 2014]{2014-05-03}. [Jan Novak]{person} was dismissed on [3 May 2014]{2014-05-03}."
    ),
    Case(
      "removal", 2,
      "[Ana Lima]{person} resigned from the [Lund Council]{body} in [2009]{2009}. [Ana Lima]{person} resigned from the [Harbor Board]{body} in [2009]{2009}."
    ),
    Case(
      "removal", 2,
      "[Ana Lima]{person} resigned in [2009]{2009}. [Ana Lima]{person} resigned in [June 2012]{2012-06}."
    ),
    Case(
      "removal", 2,
      "[Ana Lima]{person} left the [Lund Council]{body} in [2009]{2009}. [Ana Lima]{person} will resign from [Velia Bank]{body} on [1 July 2014]{2014-07-01}."
    ),
    Case(
      "appointment", 2,
      "[Ana Lima]{person} was appointed mayor of [Oran]{place} in [2009]{2009}. [Ana Lima]{person} was appointed head of [Velia Bank]{body} in [2012]{2012}."
    ),
    Case(
      "arrest", 2,
      "[Omar Sale]{person} was arrested in [2009]{2009}. [Omar Sale]{person} was arrested in [2012]{2012}."
    ),
    Case(
      "meeting", 2,
      "[Ana Lima]{person} met [Jan Novak]{person} in [2009]{2009}. [Ana Lima]{person} met [Jan Novak]{person} in [2012]{2012}."
    ),
    Case(
      "removal", 2,
      "[Ana Lima]{person} and [Jan Novak]{person} were dismissed. [Ana Lima]{person}'s dismissal came late."
    ),
  ]

  @Test(arguments: same + different)
  func tellsOneHappeningFromTwo(_ example: Case) throws {
    let finder = try #require(FrameExampleTests.finder)
    let analysis = try #require(MarkedText(example.text).analysis())
    let events = finder.events(in: analysis).filter { $0.type.rawValue == example.type }
    #expect(events.count == example.count, "found \(events.map(\.sentences))")
  }

  @Test func keepsTheExacterDateOfTwoTellings() throws {
    let finder = try #require(FrameExampleTests.finder)
    let text =
      "[Ana Lima]{person} was dismissed in [May 2014]{2014-05}. "
      + "[Ana Lima]{person} was dismissed on [3 May 2014]{2014-05-03}."
    let analysis = try #require(MarkedText(text).analysis())
    let events = finder.events(in: analysis)
    #expect(events.map { $0.date?.description } == ["2014-05-03"])
    #expect(events.first?.sentences == [0, 1])
  }

  @Test func keepsAllWhoSaySo() throws {
    let finder = try #require(FrameExampleTests.finder)
    let text =
      "[Jan Novak]{person} said that [Ana Lima]{person} had resigned. "
      + "[Omar Sale]{person} said that [Ana Lima]{person} had resigned."
    let analysis = try #require(MarkedText(text).analysis())
    let events = finder.events(in: analysis).filter { $0.type.rawValue == "removal" }
    #expect(
      events.map { $0.attribution.map { analysis.entities[$0].name } }
        == [["Jan Novak", "Omar Sale"]])
  }
}
