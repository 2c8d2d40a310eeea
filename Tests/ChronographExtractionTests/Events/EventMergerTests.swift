import ChronographDates
import ChronographExtraction
import Testing

@Suite struct EventMergerTests {
  private func events(_ text: String) throws -> ([EventReading], DocumentAnalysis) {
    let finder = try #require(FrameExampleTests.finder)
    let analysis = try #require(MarkedText(text).analysis())
    return (finder.events(in: analysis), analysis)
  }

  @Test func mergesTwoTellingsAndKeepsBothSentences() throws {
    let (events, _) = try events(
      "[Ana Lima]{person} was dismissed on [3 May 2014]{2014-05-03}. "
        + "The dismissal of [Ana Lima]{person} came late.")
    let removals = events.filter { $0.type.rawValue == "removal" }
    #expect(removals.count == 1)
    #expect(removals.first?.sentences == [0, 1])
    #expect(removals.first?.date?.description == "2014-05-03")
  }

  @Test func keepsTwoHappeningsOfDifferentDays() throws {
    let (events, _) = try events(
      "[Ana Lima]{person} was arrested on [3 May 2014]{2014-05-03}. "
        + "[Ana Lima]{person} was arrested in [2009]{2009}.")
    #expect(events.filter { $0.type.rawValue == "arrest" }.count == 2)
  }

  @Test func keepsTwoPersonsApart() throws {
    let (events, _) = try events(
      "[Ana Lima]{person} was arrested on [3 May 2014]{2014-05-03}. "
        + "[Jan Novak]{person} was arrested on [3 May 2014]{2014-05-03}.")
    #expect(events.filter { $0.type.rawValue == "arrest" }.count == 2)
  }

  @Test func prefersOwnVoiceToReports() throws {
    let (events, _) = try events(
      "[Jan Novak]{person} said that [Ana Lima]{person} had resigned. "
        + "[Ana Lima]{person} resigned on [3 May 2014]{2014-05-03}.")
    let removal = events.first { $0.type.rawValue == "removal" }
    #expect(removal?.factuality == .fact)
    #expect(removal?.attribution.isEmpty == true)
  }

  @Test func prefersDenialInOwnVoiceToRumours() throws {
    let (events, _) = try events(
      "There were rumours that [Ana Lima]{person} had resigned. [Ana Lima]{person} did not resign.")
    let removal = events.first { $0.type.rawValue == "removal" && $0.factuality == .negated }
    #expect(removal != nil)
  }

  @Test func splitsAListOfPersonsWithFatesOfTheirOwn() throws {
    let (events, _) = try events(
      "[Ana Lima]{person}, [Jan Novak]{person} and [Omar Sale]{person} chaired meetings in [2009]{2009}."
    )
    #expect(events.filter { $0.type.rawValue == "meeting" }.count == 3)
  }

  @Test func readsOneSuccessionAsTwoEvents() throws {
    let (events, analysis) = try events(
      "[Ana Lima]{person} succeeded [Jan Novak]{person} as mayor of [Oran]{place} in [2009]{2009}.")
    #expect(events.map(\.type.rawValue) == ["appointment", "removal"])
    for event in events {
      #expect(event.arguments.contains { analysis.entities[$0.entity].name == "Oran" })
    }
  }

  @Test func findsTheSameEventsEachTime() throws {
    let text = ContextCases.all.map(\.text).joined(separator: " ")
    let (first, _) = try events(text)
    let (second, _) = try events(text)
    #expect(first == second)
  }
}
