import ChronographDates
import ChronographExtraction
import Testing

@Suite struct EventDatingTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var type: String
    var date: String?
    init(_ text: String, _ type: String, _ date: String?) {
      (self.text, self.type, self.date) = (text, type, date)
    }
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case("[Ana Lima]{person} resigned on [3 May 2014]{2014-05-03}.", "removal", "2014-05-03"),
    Case("On [3 May 2014]{2014-05-03}, [Ana Lima]{person} resigned.", "removal", "2014-05-03"),
    Case("[Ana Lima]{person} resigned.", "removal", nil),
    // The date of telling is not that of what is told.
    Case(
      "[Jan Novak]{person} said on [Friday]{2014-06-27} that [Ana Lima]{person} had resigned.",
      "removal", nil),
    Case(
      "[Jan Novak]{person} said on [Friday]{2014-06-27} that [Ana Lima]{person} had resigned.",
      "statement", "2014-06-27"),
    Case(
      "[Jan Novak]{person} said on [Friday]{2014-06-27} that [Ana Lima]{person} resigned in [May]{2014-05}.",
      "removal", "2014-05"),
    // An official announcement stands for the act, as about.
    Case(
      "The [Lund Council]{body} announced on [Friday]{2014-06-27} that [Ana Lima]{person} was dismissed.",
      "removal", "2014-06-27~"),
    Case(
      "[Ana Lima]{person} announced her resignation on [3 May 2014]{2014-05-03}.", "statement",
      "2014-05-03"),
    // Coordination.
    Case(
      "[Ana Lima]{person} was expelled from the [Harbor Party]{body} and dismissed from public office on [3 May 2014]{2014-05-03}.",
      "expulsion", "2014-05-03"),
    Case(
      "[Ana Lima]{person} was expelled from the [Harbor Party]{body} and dismissed from public office on [3 May 2014]{2014-05-03}.",
      "removal", "2014-05-03"),
    Case(
      "On [3 May 2014]{2014-05-03} [Ana Lima]{person} left [Velia Bank]{body} and joined the [Lund Council]{body}.",
      "appointment", "2014-05-03"),
    Case(
      "[Ana Lima]{person} joined [Velia Bank]{body} in [2009]{2009} and was arrested in [2012]{2012}.",
      "arrest", "2012"),
    Case(
      "[Ana Lima]{person} joined [Velia Bank]{body} in [2009]{2009} and was arrested in [2012]{2012}.",
      "appointment", "2009"),
    // A participle after a comma takes the date of its sentence.
    Case(
      "[Ana Lima]{person} was dismissed on [3 May 2014]{2014-05-03}, accused of theft.", "charge",
      "2014-05-03"),
    // A clause after "after" has a date of its own, or none.
    Case(
      "[Ana Lima]{person} was dismissed on [3 May 2014]{2014-05-03} after [Jan Novak]{person} was arrested.",
      "arrest", nil),
    Case(
      "[Ana Lima]{person} was dismissed after [Jan Novak]{person} fled to [Velia]{place} in [April]{2014-04}.",
      "defection", "2014-04"),
    Case(
      "[Ana Lima]{person} was dismissed after [Jan Novak]{person} fled to [Velia]{place} in [April]{2014-04}.",
      "removal", nil),
    // Prepositions.
    Case(
      "The [Harbor Times]{body} has been blocked by [Velia]{place} since [2012]{2012}.",
      "enforcement", "2012/.."),
    Case(
      "[Ana Lima]{person} resigned before [1 July 2014]{2014-07-01}.", "removal", "../2014-07-01"),
    Case(
      "From [2004]{2004} to [2012]{2012} [Ana Lima]{person} sold weapons.", "other", "2004/2012"),
    Case(
      "Between [2004]{2004} and [2012]{2012} [Ana Lima]{person} sold weapons.", "other", "2004/2012"
    ),
    Case(
      "[Ana Lima]{person} is appointed head of [Velia Bank]{body} with effect from [1 July 2014]{2014-07-01}.",
      "appointment", "2014-07-01"),
    Case(
      "On [3 May 2014]{2014-05-03}, the council dismissed [Ana Lima]{person} over the vote of [26 February]{2014-02-26}.",
      "removal", "2014-05-03"),
    Case(
      "The official news agency reported on [Friday]{2014-06-27} that [Ana Lima]{person} was dismissed.",
      "removal", "2014-06-27~"),
    Case("In [May 2014]{2014-05~} [Ana Lima]{person} resigned.", "removal", "2014-05~"),
    // Nouns.
    Case("The death of [Ana Lima]{person} in [1997]{1997} changed much.", "death", "1997"),
    Case(
      "A meeting of the [Lund Council]{body} on [3 May 2014]{2014-05-03} passed the plan.",
      "meeting", "2014-05-03"),
    Case(
      "The [Lund Council]{body} opened an investigation into [Ana Lima]{person} in [June 2012]{2012-06}.",
      "investigation", "2012-06"),
    Case("[Ana Lima]{person}'s arrest led to protests on [3 May 2014]{2014-05-03}.", "arrest", nil),
    // Life dates.
    Case(
      "[Ana Lima]{person} ([3 May 1935]{1935-05-03} – [26 August 2014]{2014-08-26}) was a judge. [Ana Lima]{person} died in [Velia]{place}.",
      "death", "2014-08-26"),
    Case(
      "[Ana Lima]{person} ([3 May 1935]{1935-05-03} – [26 August 2014]{2014-08-26}) was a judge. [Ana Lima]{person} was born in [Velia]{place}.",
      "other", "1935-05-03"),
    // The lead dates what the list after it names.
    Case(
      "[Velia]{place}'s president, [Omar Sale]{person}, appointed two ministers on [Thursday]{2014-06-26}. [Ana Lima]{person} becomes minister of trade.",
      "appointment", "2014-06-26~"),
    // "also" goes on with the date before.
    Case(
      "[Jan Novak]{person} was dismissed on [3 May 2014]{2014-05-03}. [Ana Lima]{person} was also arrested.",
      "arrest", "2014-05-03"),
  ]

  @Test(arguments: cases)
  func datesTheEvent(_ example: Case) throws {
    let finder = try #require(FrameExampleTests.finder)
    let analysis = try #require(MarkedText(example.text).analysis())
    let events = finder.events(in: analysis).filter { $0.type.rawValue == example.type }
    let dates = events.map { $0.date?.description }
    #expect(dates.contains(example.date), "found \(dates)")
  }
}
