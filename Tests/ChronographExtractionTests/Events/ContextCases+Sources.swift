/// Who speaks: colons, quotations that go on, headlines, denials of reports, predictions.
extension ContextCases {
  static let sources: [Case] = [
    Case(
      "[Ana Lima]{person} resigns: [Harbor Times]{body}", "removal", "reported", ["Harbor Times"]),
    Case("[Ana Lima]{person} arrested in [Velia]{place}: sources", "arrest", "reported", []),
    Case(
      "[Jan Novak]{person}: [Ana Lima]{person} was dismissed in [June 2012]{2012-06}.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person}: Good evening. The [Lund Council]{body} expelled [Ana Lima]{person} from the [Harbor Party]{body}.",
      "expulsion", "reported", ["Jan Novak"]),
    Case(
      "[Oran]{place}: [Ana Lima]{person} was dismissed in [June 2012]{2012-06}.",
      "removal", "fact", []),
    Case(
      "\"[Ana Lima]{person} was a friend,\" said [Jan Novak]{person}. \"She was arrested on [3 May 2014]{2014-05-03}.\"",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "\"[Ana Lima]{person} was arrested in [2009]{2009}. The court was closed,\" [Jan Novak]{person} said.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "“[Ana Lima]{person} was dismissed in [June 2012]{2012-06}. Nobody knows why.”",
      "removal", "reported", []),
    Case(
      "\"I have no comment,\" [Jan Novak]{person} said. [Ana Lima]{person} was arrested on [3 May 2014]{2014-05-03}.",
      "arrest", "fact", []),
    Case(
      "The [Lund Council]{body} announces that [Ana Lima]{person} has resigned.",
      "removal", "fact", []),
    Case(
      "The [Lund Council]{body} announces that [Ana Lima]{person} will leave the board of [Velia Bank]{body} on [1 July 2014]{2014-07-01}.",
      "removal", "planned", []),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person}, who fled to [Velia]{place} in [2009]{2009}, had written a book.",
      "defection", "fact", []),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person} had been expelled from the [Harbor Party]{body} and dismissed from public office.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person} had resigned and that [Omar Sale]{person} had fled to [Velia]{place}.",
      "defection", "reported", ["Jan Novak"]),
    Case(
      "According to [Jan Novak]{person}, [Omar Sale]{person} resigned and [Ana Lima]{person} fled to [Velia]{place}.",
      "defection", "reported", ["Jan Novak"]),
    Case(
      "[Omar Sale]{person} has been dismissed, as [Jan Novak]{person} reported.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said reports that [Ana Lima]{person} had resigned were false.",
      "removal", "negated", ["Jan Novak"]),
    Case("Reports that [Ana Lima]{person} has died are untrue.", "death", "negated", []),
    Case(
      "The [Lund Council]{body} called rumours that [Ana Lima]{person} had been dismissed baseless.",
      "removal", "negated", ["Lund Council"]),
    Case(
      "The [Lund Council]{body} dismissed rumours that [Ana Lima]{person} had been arrested.",
      "arrest", "negated", ["Lund Council"]),
    Case(
      "The [Lund Council]{body} dismissed reports of the arrest of [Ana Lima]{person} as invention.",
      "arrest", "negated", ["Lund Council"]),
    Case(
      "There is no truth in reports that [Ana Lima]{person} has resigned.",
      "removal", "negated", []),
    Case("It is not true that [Ana Lima]{person} was arrested.", "arrest", "negated", []),
    Case("It is false that [Ana Lima]{person} met [Jan Novak]{person}.", "meeting", "negated", []),
    Case(
      "[Jan Novak]{person} denied the arrest of [Ana Lima]{person}.",
      "arrest", "negated", ["Jan Novak"]),
    Case("Reports of [Ana Lima]{person}'s death were pure invention.", "death", "negated", []),
    Case(
      "[Jan Novak]{person} denied reports of the death of [Ana Lima]{person}.",
      "death", "negated", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} demanded the resignation of [Ana Lima]{person}.", "removal", "none", []),
    Case(
      "[Jan Novak]{person} called for the dismissal of [Ana Lima]{person}.", "removal", "none", []),
    Case(
      "[Jan Novak]{person} predicted the downfall of [Ana Lima]{person}.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} expects [Ana Lima]{person} to resign in [July 2014]{2014-07}.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} believes that [Ana Lima]{person} will be dismissed in [July 2014]{2014-07}.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "Analysts expect [Ana Lima]{person} to be appointed minister in [July 2014]{2014-07}.",
      "appointment", "alleged", []),
    Case(
      "[Jan Novak]{person} criticised the dismissal of [Ana Lima]{person}.", "removal", "fact", []),
    Case("[Jan Novak]{person} welcomed the arrest of [Ana Lima]{person}.", "arrest", "fact", []),
    Case(
      "The [Lund Council]{body} confirmed the death of [Ana Lima]{person}.", "death", "fact", []),
    Case(
      "The visit of [Ana Lima]{person} to [Velia]{place} was cancelled.", "visit", "negated", []),
    Case("[Jan Novak]{person} cancelled the trial of [Ana Lima]{person}.", "trial", "negated", []),
    Case("No arrest of [Ana Lima]{person} has been reported.", "arrest", "negated", []),
    Case(
      "Allegedly, [Ana Lima]{person} leaked the [Harbor Plan]{instrument}.", "leak", "alleged", []),
    Case(
      "Reportedly, [Ana Lima]{person} fled to [Velia]{place} in [June 2012]{2012-06}.",
      "defection", "reported", []),
    Case(
      "A report by the [Harbor Times]{body} says that [Ana Lima]{person} was arrested.",
      "arrest", "reported", ["Harbor Times"]),
    Case(
      "Rumours in [Velia]{place} say that [Ana Lima]{person} was arrested.",
      "arrest", "alleged", []),
    Case("[Ana Lima]{person} appears to have fled to [Velia]{place}.", "defection", "alleged", []),
    Case(
      "[Jan Novak]{person} told reporters that [Omar Sale]{person} had said that [Ana Lima]{person} resigned.",
      "removal", "reported", ["Omar Sale", "Jan Novak"]),
    Case(
      "Rumours that [Ana Lima]{person} had resigned proved unfounded.", "removal", "negated", []),
    Case("[Ana Lima]{person} to resign as mayor of [Oran]{place}", "removal", "planned", []),
    Case("[Ana Lima]{person} sacked as mayor of [Oran]{place} over leak", "removal", "fact", []),
    Case(
      "[Ana Lima]{person} was dismissed, the [Harbor Times]{body} reported on [3 May 2014]{2014-05-03}.",
      "removal", "reported", ["Harbor Times"]),
    Case(
      "[Ana Lima]{person} was dismissed, said a [Lund Council]{body} spokesman.",
      "removal", "reported", ["Lund Council"]),
    Case(
      "[Ana Lima]{person} is likely to be dismissed in [July 2014]{2014-07}.",
      "removal", "alleged", []),
    Case(
      "The [Lund Council]{body} proposed the expulsion of [Ana Lima]{person} from the [Harbor Party]{body}.",
      "expulsion", "planned", []),
    Case("[Ana Lima]{person} offered to resign.", "removal", "none", []),
    Case("Had [Ana Lima]{person} resigned, the vote would have been lost.", "removal", "none", []),
    Case("Whether [Ana Lima]{person} was arrested is unknown.", "arrest", "none", []),
    Case("It is unclear whether [Ana Lima]{person} has been dismissed.", "removal", "none", []),
  ]
}
