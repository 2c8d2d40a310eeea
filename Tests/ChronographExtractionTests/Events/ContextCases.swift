import Testing

/// Sentences with the factuality and the sources of one event in them; `none` where nothing happened.
enum ContextCases {
  struct Case: CustomTestStringConvertible {
    var text: String
    var type: String
    var factuality: String
    var attribution: [String]

    init(_ text: String, _ type: String, _ factuality: String, _ attribution: [String]) {
      (self.text, self.type) = (text, type)
      (self.factuality, self.attribution) = (factuality, attribution)
    }
    var testDescription: String { text }
  }

  static let all: [Case] = [
    Case("[Ana Lima]{person} resigned on [3 May 2014]{2014-05-03}.", "removal", "fact", []),
    Case("[Ana Lima]{person} was dismissed by the [Lund Council]{body}.", "removal", "fact", []),
    Case(
      "The [Lund Council]{body} has expelled [Ana Lima]{person} from the [Harbor Party]{body}.",
      "expulsion", "fact", []),
    Case(
      "[Ana Lima]{person} fled to [Velia]{place} in [June 2012]{2012-06}.",
      "defection", "fact", []),
    Case("Police arrested [Jan Novak]{person} on [3 May 2014]{2014-05-03}.", "arrest", "fact", []),
    Case(
      "The [Lund Council]{body} announced that it had dismissed [Ana Lima]{person}.",
      "removal", "fact", []),
    Case(
      "In [June 2012]{2012-06} the [Lund Council]{body} elected [Ana Lima]{person} its chairwoman.",
      "appointment", "fact", []),
    Case(
      "[Jan Novak]{person}, who was arrested in [2012]{2012}, has written a book.",
      "arrest", "fact", []),
    Case("After [Ana Lima]{person} was dismissed, the price of bread rose.", "removal", "fact", []),
    Case("Because [Jan Novak]{person} resigned, the vote was put off.", "removal", "fact", []),
    Case("[Ana Lima]{person} admitted leaking the [Harbor Plan]{instrument}.", "leak", "fact", []),
    Case(
      "Since [Jan Novak]{person} died in [2009]{2009}, nobody has lived there.",
      "death", "fact", []),
    Case(
      "[Ana Lima]{person} resigned on [3 May 2014]{2014-05-03}, [Jan Novak]{person} said.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person} had resigned.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said [Ana Lima]{person} had resigned.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "The [Harbor Times]{body} reported that [Ana Lima]{person} was arrested in [June 2012]{2012-06}.",
      "arrest", "reported", ["Harbor Times"]),
    Case(
      "According to the [Harbor Times]{body}, [Ana Lima]{person} was dismissed.",
      "removal", "reported", ["Harbor Times"]),
    Case(
      "[Ana Lima]{person} was dismissed, according to the [Harbor Times]{body}.",
      "removal", "reported", ["Harbor Times"]),
    Case(
      "[Jan Novak]{person} told the [Harbor Times]{body} that [Ana Lima]{person} had fled to [Velia]{place}.",
      "defection", "reported", ["Jan Novak"]),
    Case("Sources said that [Ana Lima]{person} had been detained.", "arrest", "reported", []),
    Case(
      "[Ana Lima]{person} has been detained, sources close to the matter say.",
      "arrest", "reported", []),
    Case(
      "[Ana Lima]{person} was reportedly arrested on [3 May 2014]{2014-05-03}.",
      "arrest", "reported", []),
    Case(
      "The website of the [Lund Council]{body} said that [Ana Lima]{person} had been expelled from the [Harbor Party]{body}.",
      "expulsion", "reported", ["Lund Council"]),
    Case(
      "A [Lund Council]{body} spokesman said [Ana Lima]{person} had been dismissed by the mayor.",
      "removal", "reported", ["Lund Council"]),
    Case(
      "[Jan Novak]{person} confirmed that [Ana Lima]{person} was arrested.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} added that [Ana Lima]{person} had been sentenced to two years in prison.",
      "trial", "reported", ["Jan Novak"]),
    Case(
      "As [Jan Novak]{person} told the [Harbor Times]{body}, the harbor is closed; he also said that [Ana Lima]{person} died in [2009]{2009}.",
      "death", "reported", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} was appointed minister, state television reported.",
      "appointment", "reported", []),
    Case("[Ana Lima]{person} is said to have fled to [Velia]{place}.", "defection", "reported", []),
    Case(
      "[Jan Novak]{person} stated that the [Lund Council]{body} had dismissed [Ana Lima]{person}.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} and [Omar Sale]{person} said that [Ana Lima]{person} had resigned.",
      "removal", "reported", ["Jan Novak", "Omar Sale"]),
    Case(
      "[Jan Novak]{person} explained that [Ana Lima]{person} resigned after the vote.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} recalled that [Ana Lima]{person} was arrested in [1999]{1999}.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person}'s announcement that [Ana Lima]{person} had resigned came late.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "A report that [Ana Lima]{person} had been dismissed appeared in the [Harbor Times]{body}.",
      "removal", "reported", []),
    Case(
      "The [Harbor Times]{body} wrote that [Ana Lima]{person} had met [Jan Novak]{person} in [Velia]{place}.",
      "meeting", "reported", ["Harbor Times"]),
    Case(
      "[Jan Novak]{person} disclosed that [Ana Lima]{person} was expelled from the [Harbor Party]{body} in [2009]{2009}.",
      "expulsion", "reported", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} allegedly leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case(
      "Rumours that [Ana Lima]{person} had been arrested spread in [Velia]{place}.",
      "arrest", "alleged", []),
    Case(
      "There were rumours that [Ana Lima]{person} had fled to [Velia]{place}.",
      "defection", "alleged", []),
    Case(
      "[Jan Novak]{person} claims that [Ana Lima]{person} leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} alleged that [Ana Lima]{person} was dismissed over debts.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} believes that [Ana Lima]{person} was arrested.",
      "arrest", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} accused [Ana Lima]{person} of leaking the [Harbor Plan]{instrument}.",
      "leak", "alleged", ["Jan Novak"]),
    Case(
      "Analysts suspect that [Ana Lima]{person} was dismissed for her views.",
      "removal", "alleged", []),
    Case(
      "[Ana Lima]{person} is believed to have fled to [Velia]{place}.",
      "defection", "alleged", []),
    Case(
      "[Ana Lima]{person} is alleged to have leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case("[Ana Lima]{person} may have fled to [Velia]{place}.", "defection", "alleged", []),
    Case("[Ana Lima]{person} was purportedly detained in [Velia]{place}.", "arrest", "alleged", []),
    Case("Speculation that [Ana Lima]{person} had been arrested grew.", "arrest", "alleged", []),
    Case(
      "[Jan Novak]{person} suggested that [Ana Lima]{person} had been dismissed.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} contends that [Ana Lima]{person} was expelled from the [Harbor Party]{body}.",
      "expulsion", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} thinks that [Ana Lima]{person} resigned.",
      "removal", "alleged", ["Jan Novak"]),
    Case("There is speculation that [Ana Lima]{person} was sacked.", "removal", "alleged", []),
    Case("[Ana Lima]{person} was supposedly murdered in [2009]{2009}.", "death", "alleged", []),
    Case("[Ana Lima]{person} has apparently fled to [Velia]{place}.", "defection", "alleged", []),
    Case("Observers fear that [Ana Lima]{person} was arrested.", "arrest", "alleged", []),
    Case("Rumours of the arrest of [Ana Lima]{person} spread.", "arrest", "alleged", []),
    Case(
      "The alleged expulsion of [Ana Lima]{person} from the [Harbor Party]{body} made news.",
      "expulsion", "alleged", []),
    Case(
      "Suspected of theft, [Ana Lima]{person} could have fled to [Velia]{place}.",
      "defection", "alleged", []),
    Case("[Ana Lima]{person} will resign in [July 2014]{2014-07}.", "removal", "planned", []),
    Case(
      "[Ana Lima]{person} is to be sworn in as mayor on [1 July 2014]{2014-07-01}.",
      "appointment", "planned", []),
    Case(
      "[Ana Lima]{person} plans to visit [Velia]{place} in [July 2014]{2014-07}.",
      "visit", "planned", []),
    Case(
      "The [Lund Council]{body} will meet in [Velia]{place} on [1 July 2014]{2014-07-01}.",
      "meeting", "planned", []),
    Case(
      "[Ana Lima]{person} is expected to resign in [July 2014]{2014-07}.",
      "removal", "planned", []),
    Case(
      "[Ana Lima]{person} is scheduled to meet [Jan Novak]{person} on [1 July 2014]{2014-07-01}.",
      "meeting", "planned", []),
    Case(
      "[Ana Lima]{person} is due to visit [Velia]{place} in [July 2014]{2014-07}.",
      "visit", "planned", []),
    Case(
      "[Ana Lima]{person} intends to visit [Velia]{place} in [July 2014]{2014-07}.",
      "visit", "planned", []),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person} will resign in [July 2014]{2014-07}.",
      "removal", "planned", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person} would resign in [July 2014]{2014-07}.",
      "removal", "planned", ["Jan Novak"]),
    Case(
      "The [Lund Council]{body} agreed to dismiss [Ana Lima]{person}.",
      "removal", "planned", []),
    Case(
      "[Ana Lima]{person} has promised to resign in [July 2014]{2014-07}.",
      "removal", "planned", []),
    Case(
      "[Ana Lima]{person} is set to take over from [Jan Novak]{person} as mayor in [July 2014]{2014-07}.",
      "appointment", "planned", []),
    Case(
      "A meeting of the [Lund Council]{body} is planned for [July 2014]{2014-07}.",
      "meeting", "planned", []),
    Case(
      "The planned visit of [Ana Lima]{person} to [Velia]{place} in [July 2014]{2014-07} worries many.",
      "visit", "planned", []),
    Case("The upcoming trial of [Ana Lima]{person} was moved.", "trial", "planned", []),
    Case("[Ana Lima]{person} vowed to resign in [July 2014]{2014-07}.", "removal", "planned", []),
    Case(
      "The [Lund Council]{body} decided to expel [Ana Lima]{person} from the [Harbor Party]{body}.",
      "expulsion", "planned", []),
    Case("[Ana Lima]{person} did not resign in [June 2012]{2012-06}.", "removal", "negated", []),
    Case("[Ana Lima]{person} has not been arrested.", "arrest", "negated", []),
    Case("[Ana Lima]{person} was never charged with theft.", "charge", "negated", []),
    Case(
      "[Jan Novak]{person} denied that [Ana Lima]{person} had resigned.",
      "removal", "negated", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} denied leaking the [Harbor Plan]{instrument}.",
      "leak", "negated", ["Ana Lima"]),
    Case("[Ana Lima]{person} refused to resign in [June 2012]{2012-06}.", "removal", "negated", []),
    Case(
      "[Ana Lima]{person} failed to meet [Jan Novak]{person} in [June 2012]{2012-06}.",
      "meeting", "negated", []),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person} had not been arrested.",
      "arrest", "negated", ["Jan Novak"]),
    Case(
      "The [Lund Council]{body} rejected claims that [Ana Lima]{person} had been dismissed.",
      "removal", "negated", ["Lund Council"]),
    Case(
      "The [Lund Council]{body} has not yet dismissed [Ana Lima]{person}.",
      "removal", "negated", []),
    Case(
      "[Ana Lima]{person} wasn't arrested on [3 May 2014]{2014-05-03}.",
      "arrest", "negated", []),
    Case("The denial that [Ana Lima]{person} had died was printed.", "death", "negated", []),
    Case(
      "[Jan Novak]{person} denied that [Ana Lima]{person} was arrested or dismissed.",
      "arrest", "negated", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} neither resigned nor fled to [Velia]{place}.",
      "defection", "negated", []),
    Case(
      "[Jan Novak]{person} denies having met [Ana Lima]{person}.",
      "meeting", "negated", ["Jan Novak"]),
    Case("If [Ana Lima]{person} resigns, [Jan Novak]{person} will be glad.", "removal", "none", []),
    Case("Unless [Ana Lima]{person} is arrested, the case is closed.", "arrest", "none", []),
    Case("Has [Ana Lima]{person} resigned?", "removal", "none", []),
    Case("[Jan Novak]{person} wants [Ana Lima]{person} to resign.", "removal", "none", []),
    Case("[Jan Novak]{person} urged [Ana Lima]{person} to resign.", "removal", "none", []),
    Case("[Jan Novak]{person} called on [Ana Lima]{person} to resign.", "removal", "none", []),
    Case("[Ana Lima]{person} should resign.", "removal", "none", []),
    Case("[Ana Lima]{person} could be arrested.", "arrest", "none", []),
    Case("[Ana Lima]{person} must visit [Velia]{place} once a year.", "visit", "none", []),
    Case("[Jan Novak]{person} hopes that [Ana Lima]{person} will resign.", "removal", "none", []),
    Case(
      "[Jan Novak]{person} asked whether [Ana Lima]{person} had resigned.",
      "removal", "none", []),
    Case("[Jan Novak]{person} demanded that [Ana Lima]{person} resign.", "removal", "none", []),
    Case("[Ana Lima]{person} would have resigned.", "removal", "none", []),
    Case("[Ana Lima]{person} might meet [Jan Novak]{person}.", "meeting", "none", []),
    Case("[Jan Novak]{person} tried to dismiss [Ana Lima]{person}.", "removal", "none", []),
    Case(
      "[Jan Novak]{person} asked [Ana Lima]{person} to leave [Velia Bank]{body}.",
      "removal", "none", []),
    Case("Nobody may arrest [Ana Lima]{person}.", "arrest", "none", []),
    Case(
      "[Jan Novak]{person} wondered if [Ana Lima]{person} had been arrested.",
      "arrest", "none", []),
  ]
}
