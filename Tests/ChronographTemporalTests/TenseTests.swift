import ChronographReading
import Testing

@testable import ChronographTemporal

/// The tense of the clause around an expression in brackets.
@Suite struct TenseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let tense: Tense
    var testDescription: String { "\(text) → \(tense)" }
    init(_ text: String, _ tense: Tense) { (self.text, self.tense) = (text, tense) }
  }

  static let cases: [Case] = [
    .init("She resigned on [Monday].", .past),
    .init("She will resign on [Monday].", .future),
    .init("She is to resign on [Monday].", .future),
    .init("She was to resign on [Monday].", .future),
    .init("The plan will be tabled on [Monday].", .future),
    .init("The plan is to be tabled on [Monday].", .future),
    .init("The plan should be tabled on [Monday].", .future),
    .init("The plan should have been tabled on [Monday].", .past),
    .init("The plan must be tabled on [Monday].", .future),
    .init("The plan is tabled.\nOn [Monday] nobody came.", .past),
    .init("The vote is set for [Monday].", .future),
    .init("The vote is due on [Monday].", .future),
    .init("The vote is scheduled for [Monday].", .future),
    .init("Talks resume [Monday].", .unknown),
    .init("He goes home. On [Monday]", .unknown),
    // The nearest verb governs, and one before the expression sooner than one after it.
    .init("The judge said the trial will open on [Monday].", .future),
    .init("The judge said on [Monday] the trial will open.", .past),
    .init("The judge said that on [15 January], the trial will open.", .future),
    .init("The judge will say that on [15 January], the trial opened.", .past),
    // A change of office in the present is announced, whatever stands between it and its day.
    .init("Lima takes over as head of the Harbour Board on [1 April].", .future),
    .init("Lima becomes chairwoman of the Harbour Board on [1 July].", .future),
    .init("Lima meets Krog in Oran on [1 April].", .unknown),
    .init("Lima becomes the first head of the Harbour Board on [Monday].", .future),
    .init("Lima goes in [July].", .future),
    .init("The trial was adjourned to [5 May].", .future),
    .init("The letter was sent to Lima on [5 May].", .past),
    .init("Lima stays until a leader is elected on [14 November].", .future),
    .init("Lima stayed until a leader was elected on [14 November].", .past),
    .init("The plan that she presented in [the spring] would cut taxes.", .past),
    .init("In [June] he will be tried.", .future),
    // A participle between article and noun tells no time.
    .init("She will speak at a closed meeting on [Monday].", .future),
    .init("She will speak at the closed-door meeting on [Monday].", .future),
    .init("She will take part in the long-delayed vote on [Monday].", .future),
    .init("She spoke at a closed meeting on [Monday].", .past),
    .init("The accused resigned on [Monday].", .past),
    .init("She was re-elected on [Monday].", .past),
    // Who tells it in passing says nothing of when it is.
    .init("The road should open, officials said, on [Monday].", .future),
    // "by" and "until" look ahead, unless a verb says otherwise.
    .init("The chair until [Monday] is Britain.", .future),
    .init("He would ask for help if there was no deal by [Monday].", .future),
    .init("Fifty had died by [Monday].", .past),
    // A figure that another is compared with is older.
    .init("It will rise to 15% from 3.5% in [February].", .past),
    .init("It will rise to 15 percent, against 9 percent in [February].", .past),
    // Words in -eed are no participles.
    .init("The man she will succeed on [Monday] spoke.", .future),
    .init("They agreed on [Monday].", .past),
    .init("They need it on [Monday].", .unknown),
    .init("[Monday] is the day.", .future),
  ]

  @Test(arguments: cases) func readsTheClause(_ example: Case) {
    let marked = MarkedText(example.text)
    let grammar = Grammar(marked.bytes)
    guard let span = marked.spans.first else {
      Issue.record("no expression is marked")
      return
    }
    let start = grammar.atoms.firstIndex { Int($0.start) >= span.lowerBound } ?? 0
    let end = grammar.atoms.firstIndex { Int($0.start) >= span.upperBound } ?? grammar.atoms.count
    #expect(grammar.tense(around: start, end) == example.tense)
  }
}
