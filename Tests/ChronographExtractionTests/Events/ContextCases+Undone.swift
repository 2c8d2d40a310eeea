/// Sentences of what is undone, blocked, put off, unknown or only claimed.
extension ContextCases {
  static let undone: [Case] = [
    Case("Prosecutors dropped the charges against [Ana Lima]{person}.", "charge", "fact", []),
    Case("A court threw out the charges against [Ana Lima]{person}.", "charge", "fact", []),
    Case("The charges against [Ana Lima]{person} were withdrawn.", "charge", "fact", []),
    Case("The conviction of [Ana Lima]{person} was quashed.", "trial", "fact", []),
    Case(
      "The [Lund Council]{body} shelved its investigation into [Ana Lima]{person}.",
      "investigation", "fact", []),
    Case(
      "The [Lund Council]{body} has not ended its investigation into [Ana Lima]{person}.",
      "investigation", "fact", []),
    Case("The inquiry into [Ana Lima]{person} collapsed.", "investigation", "fact", []),
    Case("[Ana Lima]{person} denied the charges against her.", "charge", "fact", []),
    Case(
      "The [Lund Council]{body} blocked the removal of [Ana Lima]{person}.",
      "removal", "negated", []),
    Case(
      "The [Lund Council]{body} voted down the removal of [Ana Lima]{person}.",
      "removal", "negated", []),
    Case(
      "The [Lund Council]{body} voted against the expulsion of [Ana Lima]{person}.",
      "expulsion", "negated", []),
    Case(
      "The [Lund Council]{body} ruled out the dismissal of [Ana Lima]{person}.",
      "removal", "negated", []),
    Case(
      "The [Lund Council]{body} vetoed the appointment of [Ana Lima]{person}.",
      "appointment", "negated", []),
    Case(
      "[Jan Novak]{person} said that the [Lund Council]{body} had vetoed the appointment of [Ana Lima]{person}.",
      "appointment", "negated", ["Jan Novak"]),
    Case(
      "The appointment of [Ana Lima]{person} was turned down by the [Lund Council]{body}.",
      "appointment", "negated", []),
    Case(
      "The [Lund Council]{body} threatened to veto the appointment of [Ana Lima]{person}.",
      "appointment", "none", []),
    Case(
      "The [Lund Council]{body} resisted the removal of [Ana Lima]{person}.",
      "removal", "none", []),
    Case(
      "The [Lund Council]{body} did not veto the appointment of [Ana Lima]{person}.",
      "appointment", "fact", []),
    Case(
      "The [Lund Council]{body} upheld the dismissal of [Ana Lima]{person}.",
      "removal", "fact", []),
    Case("The arrest of [Ana Lima]{person} was averted.", "arrest", "negated", []),
    Case("The trial of [Ana Lima]{person} was called off.", "trial", "negated", []),
    Case(
      "The trial of [Ana Lima]{person} was adjourned until [July 2014]{2014-07}.",
      "trial", "planned", []),
    Case(
      "The [Lund Council]{body} put off the trial of [Ana Lima]{person}.", "trial", "planned", []),
    Case("The postponement of the trial of [Ana Lima]{person} came late.", "trial", "planned", []),
    Case("A petition to remove [Ana Lima]{person} was rejected.", "removal", "negated", []),
    Case("[Jan Novak]{person} survived a vote to remove him.", "removal", "negated", []),
    Case("[Jan Novak]{person} faced a motion to remove him.", "removal", "none", []),
    Case(
      "The [Lund Council]{body} overturned the decision to dismiss [Ana Lima]{person}.",
      "removal", "none", []),
    Case(
      "The [Lund Council]{body} was kept from dismissing [Ana Lima]{person}.",
      "removal", "negated", []),
    Case(
      "The [Lund Council]{body} fell short of dismissing [Ana Lima]{person}.",
      "removal", "negated", []),
    Case(
      "The [Lund Council]{body} knows nothing of any arrest of [Ana Lima]{person}.",
      "arrest", "none", []),
    Case(
      "The [Lund Council]{body} is not aware of charges against [Ana Lima]{person}.",
      "charge", "none", []),
    Case(
      "The [Lund Council]{body} is aware of the charges against [Ana Lima]{person}.",
      "charge", "fact", []),
    Case(
      "[Jan Novak]{person} said that he had fled to [Velia]{place}.",
      "defection", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said that he had met [Omar Sale]{person}.",
      "meeting", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person}, who the paper said had been arrested, is free.",
      "arrest", "reported", []),
  ]
}
