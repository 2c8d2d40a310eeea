/// Sentences written without looking at the rules, first half: what is told and what is reported.
extension ContextCases {
  static let varied: [Case] = [
    Case(
      "[Ana Lima]{person} was charged with theft on [3 May 2014]{2014-05-03}.",
      "charge", "fact", []),
    Case("[Jan Novak]{person} accused [Ana Lima]{person} of taking bribes.", "charge", "fact", []),
    Case(
      "The [Lund Council]{body} accused [Ana Lima]{person} of having sold the [Harbor Plan]{instrument}.",
      "charge", "fact", []),
    Case(
      "[Ana Lima]{person}, who denies the charges, was arrested on [3 May 2014]{2014-05-03}.",
      "arrest", "fact", []),
    Case(
      "[Ana Lima]{person} was arrested on [3 May 2014]{2014-05-03}, although [Jan Novak]{person} had promised to protect her.",
      "arrest", "fact", []),
    Case(
      "It was only in [June 2012]{2012-06} that [Ana Lima]{person} resigned.",
      "removal", "fact", []),
    Case(
      "Despite rumours about her health, [Ana Lima]{person} was elected mayor on [3 May 2014]{2014-05-03}.",
      "appointment", "fact", []),
    Case(
      "Nobody was surprised when [Ana Lima]{person} resigned in [June 2012]{2012-06}.",
      "removal", "fact", []),
    Case(
      "[Ana Lima]{person} did not live to see it: she died in [2009]{2009}.", "death", "fact", []),
    Case(
      "[Ana Lima]{person} was not only dismissed but also expelled from the [Harbor Party]{body}.",
      "expulsion", "fact", []),
    Case(
      "[Ana Lima]{person} managed to flee to [Velia]{place} in [June 2012]{2012-06}.",
      "defection", "fact", []),
    Case(
      "The [Lund Council]{body} succeeded in expelling [Ana Lima]{person} from the [Harbor Party]{body}.",
      "expulsion", "fact", []),
    Case("[Ana Lima]{person} was forced to resign in [June 2012]{2012-06}.", "removal", "fact", []),
    Case(
      "[Jan Novak]{person} regretted that [Ana Lima]{person} had resigned.", "removal", "fact", []),
    Case(
      "[Ana Lima]{person} did not wait for the vote but resigned on [3 May 2014]{2014-05-03}.",
      "removal", "fact", []),
    Case(
      "The arrest of [Ana Lima]{person} on [3 May 2014]{2014-05-03} was not a surprise.",
      "arrest", "fact", []),
    Case("[Ana Lima]{person} was dismissed without being heard.", "removal", "fact", []),
    Case(
      "[Jan Novak]{person} criticised [Ana Lima]{person} for saying that the harbor was closed.",
      "charge", "fact", []),
    Case(
      "After denying it for a year, [Ana Lima]{person} fled to [Velia]{place}.",
      "defection", "fact", []),
    Case(
      "The [Lund Council]{body} met in [Velia]{place} on [3 May 2014]{2014-05-03} to discuss whether the harbor should be closed.",
      "meeting", "fact", []),
    Case(
      "“[Ana Lima]{person} was arrested on [3 May 2014]{2014-05-03},” [Jan Novak]{person} said.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "“[Ana Lima]{person},” said [Jan Novak]{person}, “was dismissed in [June 2012]{2012-06}.”",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} was dismissed in [June 2012]{2012-06}, says a former minister.",
      "removal", "reported", []),
    Case(
      "In the words of [Jan Novak]{person}, [Ana Lima]{person} “was expelled from the [Harbor Party]{body} like a thief”.",
      "expulsion", "reported", ["Jan Novak"]),
    Case(
      "Citing two officials, the [Harbor Times]{body} said that [Ana Lima]{person} had been detained.",
      "arrest", "reported", ["Harbor Times"]),
    Case(
      "[Ana Lima]{person} resigned on [3 May 2014]{2014-05-03}, the [Harbor Times]{body} reported, quoting an unnamed official.",
      "removal", "reported", ["Harbor Times"]),
    Case(
      "As reported by the [Harbor Times]{body}, [Ana Lima]{person} was expelled from the [Harbor Party]{body} in [June 2012]{2012-06}.",
      "expulsion", "reported", ["Harbor Times"]),
    Case(
      "A letter from [Jan Novak]{person} says that [Ana Lima]{person} met [Omar Sale]{person} in [Velia]{place}.",
      "meeting", "reported", ["Jan Novak"]),
    Case(
      "A person familiar with the matter said [Ana Lima]{person} had been dismissed.",
      "removal", "reported", []),
    Case(
      "[Jan Novak]{person} was told by [Omar Sale]{person} that [Ana Lima]{person} had been arrested.",
      "arrest", "reported", ["Omar Sale"]),
    Case(
      "By the account of [Jan Novak]{person}, [Ana Lima]{person} was dismissed in [June 2012]{2012-06}.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} was dismissed, [Jan Novak]{person} told reporters in [Velia]{place}.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} acknowledged that [Ana Lima]{person} had been arrested.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} testified that [Ana Lima]{person} met [Omar Sale]{person} in [June 2012]{2012-06}.",
      "meeting", "reported", ["Jan Novak"]),
    Case(
      "Asked about [Ana Lima]{person}, [Jan Novak]{person} replied that she had resigned.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "The indictment says that [Ana Lima]{person} met [Omar Sale]{person} in [Velia]{place} in [June 2012]{2012-06}.",
      "meeting", "alleged", []),
    Case("[Jan Novak]{person} said that he had resigned.", "removal", "reported", ["Jan Novak"]),
    Case(
      "The [Lund Council]{body} said in a statement on [3 May 2014]{2014-05-03} that [Ana Lima]{person} had been expelled from the [Harbor Party]{body}.",
      "expulsion", "reported", ["Lund Council"]),
    Case(
      "[Jan Novak]{person} revealed that it was [Omar Sale]{person} who leaked the [Harbor Plan]{instrument}.",
      "leak", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} noted that [Ana Lima]{person}, who was arrested in [2009]{2009}, had written a book.",
      "arrest", "fact", []),
    Case(
      "[Jan Novak]{person} said that when [Ana Lima]{person} was arrested in [2009]{2009} nobody protested.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} is accused of leaking the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case(
      "[Ana Lima]{person}, accused of leaking the [Harbor Plan]{instrument}, went home.",
      "leak", "alleged", []),
    Case(
      "[Ana Lima]{person} is suspected of having leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case(
      "[Ana Lima]{person} was charged with leaking the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case(
      "Prosecutors allege that [Ana Lima]{person} met [Omar Sale]{person} in [Velia]{place}.",
      "meeting", "alleged", []),
    Case("[Ana Lima]{person} was rumoured to have been arrested.", "arrest", "alleged", []),
    Case(
      "According to rumours, [Ana Lima]{person} fled to [Velia]{place} in [June 2012]{2012-06}.",
      "defection", "alleged", []),
    Case(
      "The supposed flight of [Ana Lima]{person} to [Velia]{place} filled the papers.",
      "defection", "alleged", []),
    Case(
      "[Jan Novak]{person} suspects [Omar Sale]{person} of having leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", ["Jan Novak"]),
  ]
}
