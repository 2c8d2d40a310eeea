/// Sentences written without looking at the rules, second half: what is alleged, planned or denied.
extension ContextCases {
  static let varied2: [Case] = [
    Case(
      "[Jan Novak]{person}, without giving evidence, claimed [Ana Lima]{person} had fled to [Velia]{place}.",
      "defection", "alleged", ["Jan Novak"]),
    Case(
      "In the opinion of [Jan Novak]{person}, [Ana Lima]{person} was dismissed for her views.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} predicts that [Ana Lima]{person} will be dismissed in [July 2014]{2014-07}.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "Analysts expect that [Ana Lima]{person} will be dismissed in [July 2014]{2014-07}.",
      "removal", "alleged", []),
    Case(
      "[Ana Lima]{person} will probably be dismissed in [July 2014]{2014-07}, [Jan Novak]{person} believes.",
      "removal", "alleged", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} is thought to have been arrested on [3 May 2014]{2014-05-03}.",
      "arrest", "alleged", []),
    Case(
      "[Ana Lima]{person} seems to have been dismissed in [June 2012]{2012-06}.",
      "removal", "alleged", []),
    Case(
      "[Jan Novak]{person} accuses the [Lund Council]{body} of having arrested [Ana Lima]{person} in [June 2012]{2012-06}.",
      "arrest", "alleged", ["Jan Novak"]),
    Case(
      "Unconfirmed reports say that [Ana Lima]{person} has been detained.",
      "arrest", "alleged", []),
    Case(
      "Opponents of [Ana Lima]{person} say, without proof, that she met [Omar Sale]{person} in [Velia]{place}.",
      "meeting", "alleged", []),
    Case(
      "[Ana Lima]{person} announced that she would resign in [July 2014]{2014-07}.",
      "removal", "planned", ["Ana Lima"]),
    Case(
      "[Jan Novak]{person} said on [3 May 2014]{2014-05-03} that [Ana Lima]{person} will visit [Velia]{place} in [July 2014]{2014-07}.",
      "visit", "planned", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person}, who will be sworn in on [1 July 2014]{2014-07-01}, is a lawyer.",
      "appointment", "planned", []),
    Case(
      "The trial of [Ana Lima]{person} is scheduled for [July 2014]{2014-07}.",
      "trial", "planned", []),
    Case(
      "The trial of [Ana Lima]{person} opens on [1 July 2014]{2014-07-01}.",
      "trial", "planned", []),
    Case(
      "[Ana Lima]{person} has been nominated to take over from [Jan Novak]{person} as mayor on [1 July 2014]{2014-07-01}.",
      "appointment", "planned", []),
    Case(
      "According to the [Harbor Times]{body}, [Ana Lima]{person} will be dismissed in [July 2014]{2014-07}.",
      "removal", "planned", ["Harbor Times"]),
    Case(
      "[Ana Lima]{person} takes office on [1 July 2014]{2014-07-01}.",
      "appointment", "planned", []),
    Case(
      "[Jan Novak]{person} said the [Lund Council]{body} was preparing to meet in [July 2014]{2014-07}.",
      "meeting", "planned", ["Jan Novak"]),
    Case(
      "The [Lund Council]{body} postponed the meeting with [Jan Novak]{person} to [1 July 2014]{2014-07-01}.",
      "meeting", "planned", []),
    Case(
      "[Ana Lima]{person} will step down at the end of [July 2014]{2014-07}, the [Lund Council]{body} announced.",
      "removal", "planned", ["Lund Council"]),
    Case(
      "[Jan Novak]{person} said that [Omar Sale]{person} had denied that [Ana Lima]{person} had resigned.",
      "removal", "negated", ["Omar Sale"]),
    Case(
      "Rumours that [Ana Lima]{person} had been arrested turned out to be false.",
      "arrest", "negated", []),
    Case("Rumours of the death of [Ana Lima]{person} are untrue.", "death", "negated", []),
    Case(
      "The report that [Ana Lima]{person} had fled to [Velia]{place} was wrong.",
      "defection", "negated", []),
    Case(
      "[Jan Novak]{person} called reports that [Ana Lima]{person} had been dismissed “pure invention”.",
      "removal", "negated", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} dismissed as nonsense a report that [Ana Lima]{person} had been arrested.",
      "arrest", "negated", ["Jan Novak"]),
    Case(
      "“I never met [Ana Lima]{person},” [Jan Novak]{person} said.",
      "meeting", "negated", ["Jan Novak"]),
    Case(
      "“[Ana Lima]{person} has not resigned,” [Jan Novak]{person} told the [Harbor Times]{body}.",
      "removal", "negated", ["Jan Novak"]),
    Case(
      "It is not true that [Ana Lima]{person} fled to [Velia]{place}.", "defection", "negated", []),
    Case("No charges were brought against [Ana Lima]{person}.", "charge", "negated", []),
    Case(
      "[Ana Lima]{person} resigned neither in [2009]{2009} nor in [June 2012]{2012-06}.",
      "removal", "negated", []),
    Case(
      "The [Lund Council]{body} refused to dismiss [Ana Lima]{person}.", "removal", "negated", []),
    Case(
      "Contrary to what the [Harbor Times]{body} wrote, [Ana Lima]{person} was not dismissed.",
      "removal", "negated", []),
    Case(
      "[Ana Lima]{person} cancelled her visit to [Velia]{place} in [July 2014]{2014-07}.",
      "visit", "negated", []),
    Case(
      "The [Lund Council]{body} has so far declined to expel [Ana Lima]{person} from the [Harbor Party]{body}.",
      "expulsion", "negated", []),
    Case(
      "[Ana Lima]{person} insists that she did not leak the [Harbor Plan]{instrument}.",
      "leak", "negated", ["Ana Lima"]),
    Case(
      "There was no meeting between [Ana Lima]{person} and [Jan Novak]{person}.",
      "meeting", "negated", []),
    Case("Who leaked the [Harbor Plan]{instrument}?", "leak", "none", []),
    Case("Whether [Ana Lima]{person} has resigned is unknown.", "removal", "none", []),
    Case(
      "[Jan Novak]{person} would have dismissed [Ana Lima]{person} if the vote had been won.",
      "removal", "none", []),
    Case(
      "Had [Ana Lima]{person} resigned, [Jan Novak]{person} would be mayor.",
      "removal", "none", []),
    Case("[Jan Novak]{person} threatened to dismiss [Ana Lima]{person}.", "removal", "none", []),
    Case(
      "[Jan Novak]{person} said that [Ana Lima]{person} ought to resign.", "removal", "none", []),
    Case("Anyone who leaks the [Harbor Plan]{instrument} is dismissed.", "leak", "none", []),
    Case(
      "In case [Ana Lima]{person} is arrested, [Jan Novak]{person} has packed a bag.",
      "arrest", "none", []),
    Case(
      "“When will [Ana Lima]{person} resign?” asked [Jan Novak]{person}.", "removal", "none", []),
    Case(
      "[Jan Novak]{person} warned that [Ana Lima]{person} could be expelled from the [Harbor Party]{body}.",
      "expulsion", "none", []),
    Case(
      "[Ana Lima]{person} may be removed only by the [Lund Council]{body}.", "removal", "none", []),
    Case("It is unclear if [Ana Lima]{person} was ever arrested.", "arrest", "none", []),
  ]
}
