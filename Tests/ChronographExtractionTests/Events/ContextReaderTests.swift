import ChronographExtraction
import ChronographLanguage
import Testing

@Suite struct ContextReaderTests {
  @Test func hasEnoughSentences() {
    let all =
      ContextCases.all + ContextCases.varied + ContextCases.varied2 + ContextCases.sources
      + ContextCases.undone + ContextCases.sayers
    #expect(all.count >= 330)
    #expect(Set(all.map { "\($0.text) \($0.type)" }).count == all.count)
  }

  @Test(arguments: ContextCases.all)
  func readsFactualityAndSources(_ example: ContextCases.Case) throws { try check(example) }

  @Test(arguments: ContextCases.varied + ContextCases.varied2)
  func readsSentencesWrittenWithoutTheRules(_ example: ContextCases.Case) throws {
    try check(example)
  }

  @Test(arguments: ContextCases.sayers)
  func findsWhoSaysSo(_ example: ContextCases.Case) throws { try check(example) }

  @Test(arguments: ContextCases.sources)
  func findsWhoSpeaks(_ example: ContextCases.Case) throws { try check(example) }

  @Test(arguments: ContextCases.undone)
  func tellsWhatIsUndoneBlockedOrPutOff(_ example: ContextCases.Case) throws { try check(example) }

  private func check(_ example: ContextCases.Case) throws {
    let finder = try #require(FrameExampleTests.finder)
    let analysis = try #require(MarkedText(example.text).analysis())
    let events = finder.events(in: analysis).filter { $0.type.rawValue == example.type }
    guard example.factuality != "none" else {
      #expect(events.isEmpty, "found \(events.map(\.factuality))")
      return
    }
    let event = try #require(events.first, "no event of that type")
    #expect(event.factuality.rawValue == example.factuality)
    #expect(Set(event.attribution.map { analysis.entities[$0].name }) == Set(example.attribution))
  }

  @Test func answersForAnyToken() throws {
    let finder = try #require(FrameExampleTests.finder)
    let marked = MarkedText("[Jan Novak]{person} said that [Ana Lima]{person} chairs the board.")
    let analysis = try #require(marked.analysis())
    let reader = ContextReader(DocumentClauses(analysis, grammar: finder.grammar))
    let chairs = try #require(
      analysis.text.tokens.indices.first { analysis.text.form($0) == "chairs" })
    let context = reader.context(ofToken: chairs)
    #expect(context.factuality == .reported)
    #expect(context.attribution.map { analysis.entities[$0].name } == ["Jan Novak"])
    #expect(reader.context(ofToken: 0).factuality == .fact)
  }
}
