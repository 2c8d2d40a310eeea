import ChronographDates
import Testing

@testable import ChronographTemporal

/// What the same words mean in news and in a story, and what they count from.
@Suite struct ResolutionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let news: String
    let story: String
    var testDescription: String { text }
    init(_ text: String, news: String, story: String) {
      (self.text, self.news, self.story) = (text, news, story)
    }
  }

  static let cases: [Case] = [
    .init("In 1950 war came. In [June] it spread.", news: "1950-06", story: "1950-06"),
    .init("On 3 May 1950 war came.\n\nIn [June] it spread.", news: "2013-06", story: "1950-06"),
    .init("In May 1950 he fell. [Last year] he rose.", news: "2013", story: "1949"),
    .init(
      "On 3 May 1950 he fell. [Two days ago] he rose.", news: "2014-03-19", story: "1950-05-01"),
    .init(
      "On 3 May 1950 he fell. [Two days later] he rose.", news: "1950-05-05", story: "1950-05-05"),
    .init("On 3 May 1950 he fell. On [Friday] he rose.", news: "2014-03-21", story: "1950-04-28"),
    .init(
      "On 3 May 1950 he fell. [The same day] he rose.", news: "1950-05-03", story: "1950-05-03"),
    .init("On 3 May 1950 he fell, as is told [today].", news: "2014-03-21", story: "PRESENT_REF"),
    .init("In 1950 he fell. [A year later] he rose.", news: "1951", story: "1951"),
    .init(
      "On 3 May 1950 he fell. [A week earlier] he sang.", news: "1950-04-26", story: "1950-04-26"),
    // A month told before would count otherwise, as in the notice of a death.
    .init(
      "He died in May 2010. He joined in 1950 and [five years later] led it.", news: "1955",
      story: "1955"),
    .init("In 1950 he fell. By [the end of the year] he rose.", news: "2014", story: "1950"),
    .init("In 1950 he fell, and by [the end of the year] he rose.", news: "1950", story: "1950"),
    .init(
      "In 1950 he fell. At [noon] he rose.", news: "2014-03-21T12:00", story: "XXXX-XX-XXT12:00"),
    .init("In November 1950 he fell. In [January] he rose.", news: "1951-01", story: "1951-01"),
    .init("April 2011: he fell.\n[July 30]: he is freed.", news: "2011-07-30", story: "2011-07-30"),
    .init(
      "- May 3, 2011 – he fell.\n- [May 9] – he is freed.", news: "2011-05-09", story: "2011-05-09"),
    .init("2012\nHe fell.\n[3 May]\nHe is freed.", news: "2012-05-03", story: "2012-05-03"),
    .init(
      "January 2014: he fell.\n[December 12]: he is freed.", news: "2013-12-12", story: "2013-12-12"
    ),
    .init(
      "December 28, 2011: he fell.\n[January 3]: he is freed.", news: "2012-01-03",
      story: "2012-01-03"),
    .init("April 2011: he fell.\nOn [July 30] he rose.", news: "2013-07-30", story: "2011-07-30"),
  ]

  @Test(arguments: cases) func dependsOnTheMode(_ example: Case) {
    let marked = MarkedText(example.text)
    for (mode, value) in [(DateMode.news, example.news), (.narrative, example.story)] {
      let found = marked.timexes(mode: mode).first { $0.span == marked.spans[0] }
      #expect(found?.value == value, "\(mode): \(marked.timexes(mode: mode).map(marked.described))")
    }
  }

  @Test(arguments: [
    ("It fell [last week].", "2014-03-21", "2014-W11"),
    ("It fell [last week].", "2014-01-02", "2013-W52"),
    ("It fell in [December].", "2014-01-02", "2013-12"),
    ("It will fall in [January].", "2014-12-02", "2015-01"),
    ("It fell [yesterday].", "2016-03-01", "2016-02-29"),
    ("It fell [last month].", "2014-01-31", "2013-12"),
    ("It fell [a month ago].", "2014-03-31", "2014-02"),
    ("It fell in [the fourth quarter].", "2014-02-01", "2013-Q4"),
    ("It will fall [next quarter].", "2014-12-01", "2015-Q1"),
    ("It fell on [Feb. 29].", "2014-03-21", "2012-02-29"),
    ("[July 30]: the court frees him.", "2014-03-21", "2013-07-30"),
    ("[April 2]: the court hears him.", "2014-03-21", "2014-04-02"),
    ("The court is to hear him. [July 30]: it will rule.", "2014-03-21", "2014-07-30"),
    ("The paper goes to court on [Nov. 2].", "2004-10-29", "2004-11-02"),
    ("Planned for [Oct. 26], it was called off.", "2004-10-29", "2004-10-26"),
    ("It lasts until [Dec. 31].", "1992-12-07", "1992-12-31"),
    ("It fell over [the weekend].", "2014-03-24", "2014-W12-WE"),
    ("It fell [this spring].", "2014-06-21", "2014-SP"),
    ("It fell in [the winter].", "2014-06-21", "2013-WI"),
  ])
  func countsFromTheDayOfPublication(_ text: String, _ published: String, _ value: String) {
    let marked = MarkedText(text)
    let found = marked.timexes(mode: .news, published: published)
    #expect(found.map(\.value) == [value], "\(found.map(marked.described))")
  }

  @Test(arguments: [
    ("2014", "It fell [last year].", "2013"), ("2014-03", "It fell [last month].", "2014-02"),
    ("2014", "It fell [yesterday].", "PAST_REF"), ("2014-03", "It fell on [Monday].", "XXXX-WXX-1"),
  ])
  func neverCountsFromADayThatIsNotKnown(_ published: String, _ text: String, _ value: String) {
    let marked = MarkedText(text)
    for timex in marked.timexes(published: published) {
      #expect(timex.value == value || timex.earliest == nil, "\(marked.described(timex))")
    }
  }

  @Test func quartersOfAYearBeforeAreNamedAsQuarters() {
    let text = MarkedText(
      "In [the third quarter] it made 5 million, up from 4 million [a year earlier]. For [the year] it expects more than in [2012]."
    )
    let found = text.timexes(published: "2013-11-02")
    #expect(found.map(\.value) == ["2013-Q3", "2012-Q3", "2013", "2012"], "\(found)")
  }
}
