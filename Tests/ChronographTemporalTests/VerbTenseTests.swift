import ChronographDates
import ChronographReading
import Testing

@testable import ChronographTemporal

/// What a month, a weekday and a day without a year mean beside each verb, on 21 March 2014.
@Suite struct VerbTenseTests {
  static let past = [
    "resigned", "has resigned", "had resigned", "was dismissed", "had been dismissed", "left",
    "fled",
    "was to resign but stayed", "did not resign", "used to resign", "was arrested", "spoke",
    "took office",
    "was elected", "denied it", "met them", "gave up", "wrote", "said so", "died", "won", "lost",
    "was jailed", "stood trial", "stepped down",
  ]
  static let future = [
    "will resign", "will be dismissed", "will not resign", "is to resign", "is going to resign",
    "shall resign", "would resign", "is expected to resign", "is due to resign", "plans to resign",
    "is scheduled to resign", "intends to resign", "should resign", "must resign",
    "will have to go",
    "is set to resign", "hopes to resign", "wants to resign",
  ]

  private func values(_ text: String) -> [String] {
    TimexAnnotator(mode: .news).timexes(
      inUTF8: Array(text.utf8), published: PartialDate("2014-03-21")
    )
    .map(\.value)
  }

  @Test(arguments: past.filter { $0 != "was to resign but stayed" })
  func aPastVerbLooksBack(_ verb: String) {
    #expect(values("She \(verb) in June.") == ["2013-06"])
    #expect(values("She \(verb) in January.") == ["2014-01"])
    #expect(values("She \(verb) on June 5.") == ["2013-06-05"])
    #expect(values("She \(verb) on 5 January.") == ["2014-01-05"])
    #expect(values("She \(verb) on Monday.") == ["2014-03-17"])
    #expect(values("In June she \(verb).") == ["2013-06"])
    #expect(values("On Monday she \(verb).") == ["2014-03-17"])
  }

  @Test(arguments: future) func aFutureVerbLooksAhead(_ verb: String) {
    #expect(values("She \(verb) in June.") == ["2014-06"])
    #expect(values("She \(verb) in January.") == ["2015-01"])
    #expect(values("She \(verb) on June 5.") == ["2014-06-05"])
    #expect(values("She \(verb) on 5 January.") == ["2015-01-05"])
    #expect(values("She \(verb) on Monday.") == ["2014-03-24"])
    #expect(values("In June she \(verb).") == ["2014-06"])
  }

  /// A year that is told is not to be guessed at, whatever the verb.
  @Test(arguments: past + future) func aToldYearIsTheYear(_ verb: String) {
    #expect(values("She \(verb) in June 2011.") == ["2011-06"])
    #expect(values("She \(verb) on 5 June 2019.") == ["2019-06-05"])
    #expect(values("She \(verb) in 1987.") == ["1987"])
  }
}
