import ChronographDates
import ChronographLanguage
import Testing

@testable import ChronographExtraction

/// Each condition that a frame can name: a sentence in which it holds, and one in which it does not.
///
/// The frames are made here, one at a time, so that nothing but the condition tells the two apart.
@Suite struct FrameConditionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let frame: String
    let holds: String
    let fails: String
    var testDescription: String { frame }

    /// A frame by its trigger, part of speech, slots and conditions.
    init(
      _ trigger: String, _ part: String, _ slots: String, _ conditions: String, holds: String,
      fails: String
    ) {
      frame = "\(trigger)\t\(part)\tremoval\t\(slots)\t\(conditions)\t-\t-"
      (self.holds, self.fails) = (holds, fails)
    }
  }

  static let verbs: [Case] = [
    Case(
      "run", "VERB", "subj=patient", "patient ledbody",
      holds: "[Omar Sale]{person} ran the ministry.",
      fails: "[Omar Sale]{person} ran the race."),
    Case(
      "drop", "VERB", "obj=patient", "patient nosport",
      holds: "The council dropped [Omar Sale]{person}.",
      fails: "The coach dropped [Omar Sale]{person}."),
    Case(
      "hold", "VERB", "subj=agent obj=patient", "patient auxiliary",
      holds: "[Omar Sale]{person} was held in town.",
      fails: "[Omar Sale]{person} held in town slept."),
    Case(
      "meet", "VERB", "subj=agent obj=patient", "agent noaim",
      holds: "[Omar Sale]{person} met the visitors.", fails: "[Omar Sale]{person} met the deadline."
    ),
    Case(
      "name", "VERB", "subj=agent obj=patient", "patient given",
      holds: "[Omar Sale]{person} was named mayor.",
      fails: "[Omar Sale]{person} was named in the report."),
    Case(
      "end", "VERB", "poss=patient:person", "patient tenure",
      holds: "[Omar Sale]{person}'s term ended.", fails: "[Omar Sale]{person}'s speech ended."),
    Case(
      "fall", "VERB", "poss=patient:person", "patient cabinet",
      holds: "[Omar Sale]{person}'s government fell.", fails: "[Omar Sale]{person}'s hopes fell."),
    Case(
      "give", "VERB", "subj=agent obj=patient:person", "patient term",
      holds: "[Omar Sale]{person} was given [two years]{P2Y} in jail.",
      fails: "[Omar Sale]{person} was given [two years]{P2Y} to pay."),
    Case(
      "release", "VERB", "subj=agent obj=theme:instrument", "agent report",
      holds: "[Omar Sale]{person} released figures.", fails: "[Omar Sale]{person} released doves."),
    Case(
      "serve", "VERB", "subj=patient:person", "patient future",
      holds: "[Omar Sale]{person} will serve in town.", fails: "[Omar Sale]{person} served in town."
    ),
    Case(
      "move", "VERB", "subj=patient:person", "patient noobject",
      holds: "[Omar Sale]{person} moved to the capital.",
      fails: "[Omar Sale]{person} moved [Jan Novak]{person} to the capital."),
    Case(
      "move", "VERB", "subj=agent obj=patient:person", "patient post",
      holds: "The board moved [Omar Sale]{person} to the post of treasurer.",
      fails: "The board moved [Omar Sale]{person} to tears."),
    Case(
      "stab", "VERB", "subj=agent obj=patient:person", "patient deadly",
      holds: "[Omar Sale]{person} was fatally stabbed.",
      fails: "[Omar Sale]{person} was badly stabbed."),
    Case(
      "leave", "VERB", "subj=patient:person", "patient passive vacancy",
      holds: "The vacancy left by [Omar Sale]{person} was filled.",
      fails: "The door left by [Omar Sale]{person} was open."),
    Case(
      "go", "VERB", "to=patient:person", "patient office",
      holds: "The post went to [Omar Sale]{person}.",
      fails: "The prize went to [Omar Sale]{person}."),
    Case(
      "serve", "VERB", "subj=patient:person", "patient ended",
      holds: "[Omar Sale]{person} no longer serves as mayor.",
      fails: "[Omar Sale]{person} served as mayor."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient", "date",
      holds: "The [Lund Council]{body} dismissed [Omar Sale]{person} on [3 May 2014]{2014-05-03}.",
      fails: "The [Lund Council]{body} dismissed [Omar Sale]{person}."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient", "patient",
      holds: "[Omar Sale]{person} was dismissed.",
      fails: "The [Lund Council]{body} dismissed nobody."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient:person,body", "patient:person",
      holds: "The [Lund Council]{body} dismissed [Omar Sale]{person}.",
      fails: "The [Lund Council]{body} dismissed [Velia Bank]{body}."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient obj=theme:case", "patient|theme",
      holds: "The [Lund Council]{body} dismissed the [harbor dues affair]{case}.",
      fails: "The [Lund Council]{body} dismissed nobody."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient", "agent patient",
      holds: "The [Lund Council]{body} dismissed [Omar Sale]{person}.",
      fails: "[Omar Sale]{person} was dismissed."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient", "date|agent",
      holds: "[Omar Sale]{person} was dismissed on [3 May 2014]{2014-05-03}.",
      fails: "[Omar Sale]{person} was dismissed."),
    Case(
      "serve", "VERB", "subj=patient:person", "ended",
      holds: "[Omar Sale]{person} no longer serves as mayor of [Oran]{place}.",
      fails: "[Omar Sale]{person} serves as mayor of [Oran]{place}."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient", "passive",
      holds: "[Omar Sale]{person} was dismissed by the [Lund Council]{body}.",
      fails: "The [Lund Council]{body} dismissed [Omar Sale]{person}."),
    Case(
      "dismiss", "VERB", "subj=agent obj=patient", "active",
      holds: "The [Lund Council]{body} dismissed [Omar Sale]{person}.",
      fails: "[Omar Sale]{person} was dismissed by the [Lund Council]{body}."),
    Case(
      "appoint", "VERB", "subj=agent obj=patient as=body*", "patient complement",
      holds: "The [Lund Council]{body} appointed [Omar Sale]{person} as mayor of [Oran]{place}.",
      fails: "The [Lund Council]{body} appointed [Omar Sale]{person}."),
    Case(
      "try", "VERB", "subj=agent obj=patient", "noclause",
      holds: "The [Oran Court]{body} tried [Omar Sale]{person}.",
      fails: "The [Oran Court]{body} tried to help [Omar Sale]{person}."),
    Case(
      "issue", "VERB", "subj=agent", "agent document",
      holds: "The [Lund Council]{body} issued a notice.",
      fails: "The [Lund Council]{body} issued a cry."),
    Case(
      "report", "VERB", "subj=agent", "agent medium",
      holds: "The [Harbor Times]{body} reported it.", fails: "The [Lund Council]{body} reported it."
    ),
    Case(
      "reach", "VERB", "subj=theme:body*", "theme figure",
      holds: "Membership of the [Harbor Party]{body} reached 5,000.",
      fails: "Membership of the [Harbor Party]{body} reached a peak."),
    Case(
      "pass", "VERB", "subj=theme:body*", "theme amount",
      holds: "The debts of the [Harbor Party]{body} passed 400 million.",
      fails: "The debts of the [Harbor Party]{body} passed all limits."),
    Case(
      "hit", "VERB", "subj=theme:body*", "theme gauge",
      holds: "The debts of the [Harbor Party]{body} hit 400 million.",
      fails: "The head of the [Harbor Party]{body} hit 400 nails."),
    Case(
      "kill", "VERB", "subj=agent", "agent people",
      holds: "The [Lund Army]{body} killed 20 rebels.",
      fails: "The [Lund Council]{body} killed 20 bills."),
    Case(
      "reach", "VERB", "subj=agent obj=place:place", "place inperson",
      holds: "[Omar Sale]{person} reached [Oran]{place} on Monday.",
      fails: "[Omar Sale]{person} reached [Oran]{place} by telephone."),
    Case(
      "appear", "VERB", "subj=patient:person before=body:body", "body court",
      holds: "[Omar Sale]{person} appeared before the [Oran Court]{body}.",
      fails: "[Omar Sale]{person} appeared before the [Lund Council]{body}."),
    Case(
      "appear", "VERB", "subj=patient:person before=body:body", "body nocourt",
      holds: "[Omar Sale]{person} appeared before the [Lund Council]{body}.",
      fails: "[Omar Sale]{person} appeared before the [Oran Court]{body}."),
    Case(
      "go", "VERB", "subj=patient:person to=body:body", "patient ministry",
      holds: "[Omar Sale]{person} goes to the [Ministry of Roads]{body}.",
      fails: "[Omar Sale]{person} goes to [Velia Bank]{body}."),
    Case(
      "summon", "VERB", "subj=agent:body obj=patient:person", "patient noministry",
      holds: "The [Lund Police]{body} summoned [Omar Sale]{person}.",
      fails: "The [Ministry of Roads]{body} summoned [Omar Sale]{person}."),
    Case(
      "register", "VERB", "subj=agent:body against=patient:person", "patient proceeding",
      holds: "The [Lund Police]{body} registered a case against [Omar Sale]{person}.",
      fails: "The [Lund Police]{body} registered a win against [Omar Sale]{person}."),
    Case(
      "book", "VERB", "subj=agent:body obj=patient:person", "patient offence",
      holds: "[Omar Sale]{person} was booked for cheating.",
      fails: "[Omar Sale]{person} was booked for a concert."),
    Case(
      "clear", "VERB", "subj=agent:body obj=patient:person", "patient bench",
      holds: "A judge cleared [Omar Sale]{person}.",
      fails: "The [Lund Council]{body} cleared [Omar Sale]{person}."),
    Case(
      "appeal", "VERB", "subj=patient:person", "patient final",
      holds: "[Omar Sale]{person} appealed.",
      fails: "[Omar Sale]{person} appealed for calm."),
    Case(
      "receive", "VERB", "subj=agent:person obj=agent:person", "pair",
      holds: "[Ana Lima]{person} received [Omar Sale]{person}.",
      fails: "[Ana Lima]{person} received a letter."),
    Case(
      "join", "VERB", "subj=agent:person obj=body", "party",
      holds: "[Ana Lima]{person} joined the [Harbor Party]{body}.",
      fails: "[Ana Lima]{person} joined the [Lund Council]{body}."),
    Case(
      "join", "VERB", "subj=agent:person obj=body", "noparty",
      holds: "[Ana Lima]{person} joined the [Lund Council]{body}.",
      fails: "[Ana Lima]{person} joined the [Harbor Party]{body}."),
    Case(
      "leave", "VERB", "subj=patient:person obj=body*", "patient office|body",
      holds: "[Ana Lima]{person} left the board.", fails: "[Ana Lima]{person} left the room."),
  ]

  static let holdings: [Case] = [
    Case(
      "revoke", "VERB", "subj=agent obj=patient:person", "owned",
      holds: "The [Lund Council]{body} revoked [Ana Lima]{person}'s licence.",
      fails: "The [Lund Council]{body} revoked the rule.")
  ]

  static let nouns: [Case] = [
    Case(
      "place", "NOUN", "of=patient:person", "patient bare",
      holds: "[Ana Lima]{person} came in place of [Omar Sale]{person}.",
      fails: "The birth place of [Omar Sale]{person} is far."),
    Case(
      "removal", "NOUN", "of=patient poss=patient", "patient",
      holds: "[Omar Sale]{person}'s removal came late.", fails: "The removal of snow came late."),
    Case(
      "removal", "NOUN", "of=patient poss=patient", "date",
      holds: "The removal of [Omar Sale]{person} on [3 May 2014]{2014-05-03} came late.",
      fails: "The removal of [Omar Sale]{person} came late."),
    Case(
      "removal", "NOUN", "of=patient by=agent", "agent",
      holds: "The removal of [Omar Sale]{person} by the [Lund Council]{body} came late.",
      fails: "The removal of [Omar Sale]{person} came late."),
  ]

  private func count(_ text: String, _ frame: String) throws -> Int { try types(text, frame).count }

  private func types(_ text: String, _ frame: String) throws -> [String] {
    var tables = try EventTables(language: "en")
    tables.frames = EventTable(frame, file: "test.tsv")
    let finder = EventFinder(grammar: try EventGrammar(tables: tables))
    let analysis = try #require(MarkedText(text).analysis())
    return finder.events(in: analysis).map(\.type.rawValue)
  }

  @Test(arguments: verbs + holdings + nouns) func tellsWhereItHolds(_ example: Case) throws {
    #expect(try count(example.holds, example.frame) == 1, "\(example.holds)")
    #expect(try count(example.fails, example.frame) == 0, "\(example.fails)")
  }

  /// Without its conditions the same frame reads both, so that the condition is what tells them apart.
  @Test(
    arguments: verbs.filter { $0.frame.contains("\tactive\t") || $0.frame.contains("\tpassive\t") })
  func withoutItBothAreRead(_ example: Case) throws {
    let bare = example.frame.replacing("\tactive\t", with: "\t-\t")
      .replacing("\tpassive\t", with: "\t-\t")
    #expect(try count(example.holds, bare) == 1)
    #expect(try count(example.fails, bare) == 1)
  }

  /// Of two frames of one trigger the second waits for the first where it says `else`.
  @Test(arguments: [
    ("[Omar Sale]{person} was dismissed on [3 May 2014]{2014-05-03}.", "removal"),
    ("[Omar Sale]{person} was dismissed.", "charge"),
  ])
  func anotherFrameWaitsItsTurn(_ text: String, _ type: String) throws {
    let frames = """
      dismiss\tVERB\tremoval\tobj=patient\tpatient date\t-\t-
      dismiss\tVERB\tcharge\tobj=patient\tpatient else\t-\t-
      """
    #expect(try types(text, frames) == [type])
  }

  /// Titles are found in whole documents alone: the tables of the corpus show what depends on them.
  @Test func everyConditionOfTheTableIsShownHere() throws {
    let tested = Set(
      (Self.verbs + Self.holdings + Self.nouns).flatMap { words($0.frame) } + [
        "else", "life", "title", "incumbent", "alone", "loose", "continued", "goesout",
      ])
    let table = try EventTable(embedded: "en/frames.tsv")
    let used = Set(table.rows.flatMap { row in words(row.fields.joined(separator: "\t")) })
    let named = used.filter {
      Role(rawValue: $0) == nil && $0 != "-" && !$0.contains(":") && !$0.contains("|")
    }
    #expect(named.subtracting(tested).isEmpty, "\(named.subtracting(tested))")
  }

  @Test func theHeadOfTheTableNamesEveryCondition() throws {
    let text = String(decoding: try DataTable.bytes(named: "en/frames.tsv"), as: UTF8.self)
    let head = text.split(separator: "\n").filter {
      $0.hasPrefix("#") && $0.contains("Conditions:")
    }
    let named = Set(head.joined().split { !$0.isLetter && $0 != "|" }.map(String.init))
    for condition in EventFrame.conditionNames where Role(rawValue: condition) == nil {
      #expect(named.contains(condition), "\(condition)")
    }
  }

  private func words(_ frame: String) -> [String] {
    let fields = frame.split(separator: "\t", omittingEmptySubsequences: false)
    return fields.count > 4 ? fields[4].split(separator: " ").map(String.init) : []
  }
}
