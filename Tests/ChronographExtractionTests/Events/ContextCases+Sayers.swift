/// Who says so where statements, papers, quotations and denials stand between the sayer and what is said.
extension ContextCases {
  static let sayers: [Case] = [
    Case(
      "The [Lund Council]{body} said in a statement that [Ana Lima]{person} had been arrested.",
      "arrest", "reported", ["Lund Council"]),
    Case(
      "A statement issued by the [Lund Council]{body} said that [Ana Lima]{person} had died.",
      "death", "reported", ["Lund Council"]),
    Case(
      "A statement issued on [3 May 2014]{2014-05-03} by the [Lund Council]{body} said that [Ana Lima]{person} had fled to [Velia]{place}.",
      "defection", "reported", ["Lund Council"]),
    Case(
      "A book printed in [Velia]{place} said that [Ana Lima]{person} had been arrested.",
      "arrest", "reported", []),
    Case(
      "The [Harbor Times]{body} quoted [Jan Novak]{person} as saying that [Ana Lima]{person} had been arrested.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "The [Harbor Times]{body} quoted a nurse as saying that [Ana Lima]{person} had died.",
      "death", "reported", ["Harbor Times"]),
    Case(
      "[Jan Novak]{person} told reporters, \"[Ana Lima]{person} has been arrested.\"",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said on [3 May 2014]{2014-05-03}, “[Ana Lima]{person} has died.”",
      "death", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} called the vote \"a farce\", and [Ana Lima]{person} was arrested.",
      "arrest", "fact", []),
    Case(
      "\"[Ana Lima]{person} has been arrested. It is a dark day,\" said [Jan Novak]{person}.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "\"[Ana Lima]{person} has been arrested. It is a dark day.\" [Jan Novak]{person} said so on the steps of the town hall.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} posted on a website that [Ana Lima]{person} had fled to [Velia]{place}.",
      "defection", "reported", ["Jan Novak"]),
    Case(
      "[Ana Lima]{person} has been arrested, according to court documents.",
      "arrest", "reported", []),
    Case(
      "The indictment alleges that [Ana Lima]{person} leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case(
      "The indictment says that [Ana Lima]{person} leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case(
      "According to the charge sheet, [Ana Lima]{person} leaked the [Harbor Plan]{instrument}.",
      "leak", "alleged", []),
    Case(
      "According to the minutes, [Ana Lima]{person} leaked the [Harbor Plan]{instrument}.",
      "leak", "reported", []),
    Case(
      "The complaint alleges that [Ana Lima]{person} met [Omar Sale]{person}.",
      "meeting", "alleged", []),
    Case(
      "[Jan Novak]{person} said there had been a report that [Ana Lima]{person} had been arrested.",
      "arrest", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said there was no truth in reports that [Ana Lima]{person} had been arrested.",
      "arrest", "negated", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person}, a baker from [Velia]{place}, said there was not a grain of truth in claims that [Ana Lima]{person} had died.",
      "death", "negated", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} dismissed as false reports in the [Harbor Times]{body} that [Ana Lima]{person} had been arrested.",
      "arrest", "negated", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} said reports that [Ana Lima]{person} had been appointed head of [Velia Bank]{body} were false.",
      "appointment", "negated", ["Jan Novak"]),
    Case(
      "Word that [Ana Lima]{person} had died spread in [Velia]{place}.", "death", "reported", []),
    Case(
      "[Jan Novak]{person} agreed that [Ana Lima]{person} had been dismissed.",
      "removal", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} agreed that [Ana Lima]{person} would be dismissed.",
      "removal", "planned", []),
    Case(
      "[Ana Lima]{person} told the [Lund Council]{body} that she was resigning.",
      "removal", "fact", []),
    Case(
      "[Ana Lima]{person} said that she had been dismissed by the [Lund Council]{body}.",
      "removal", "reported", ["Ana Lima"]),
    Case(
      "[Jan Novak]{person} describes how [Ana Lima]{person} met [Omar Sale]{person}.",
      "meeting", "reported", ["Jan Novak"]),
    Case(
      "[Jan Novak]{person} knows how [Ana Lima]{person} met [Omar Sale]{person}.",
      "meeting", "fact", []),
    Case(
      "The [Harbor Times]{body} ran a story. [Ana Lima]{person} has been arrested, the paper said.",
      "arrest", "reported", ["Harbor Times"]),
    Case(
      "[Jan Novak]{person} ran a bakery. [Ana Lima]{person} has been arrested, the paper said.",
      "arrest", "reported", []),
    Case(
      "[Ana Lima]{person} died in [Velia]{place}, said [Jan Novak]{person}.",
      "death", "reported", ["Jan Novak"]),
    Case(
      "According to a decree that the [Lund Council]{body} passed, [Ana Lima]{person} has been dismissed.",
      "removal", "reported", []),
  ]
}
