import Testing

@testable import ChronographExtraction

/// Verbs, nouns and titles of the readers, each in every construction that a text may use.
@Suite struct VocabularyTests {
  /// A verb that tells a happening, with its past and its participle.
  struct Verb: CustomTestStringConvertible, Sendable {
    let type: String
    let past: String
    let participle: String
    var testDescription: String { "\(type): \(past)" }

    init(_ type: String, _ past: String, _ participle: String) {
      (self.type, self.past, self.participle) = (type, past, participle)
    }
  }

  static let verbs: [Verb] = [
    Verb("charge", "impeached", "impeached"),
    Verb("removal", "dismissed", "dismissed"),
    Verb("removal", "sacked", "sacked"),
    Verb("removal", "fired", "fired"),
    Verb("removal", "ousted", "ousted"),
    Verb("removal", "deposed", "deposed"),
    Verb("removal", "unseated", "unseated"),
    Verb("removal", "toppled", "toppled"),
    Verb("removal", "overthrew", "overthrown"),
    Verb("removal", "axed", "axed"),
    Verb("removal", "sidelined", "sidelined"),
    Verb("removal", "demoted", "demoted"),
    Verb("removal", "suspended", "suspended"),
    Verb("removal", "dropped", "dropped"),
    Verb("removal", "recalled", "recalled"),
    Verb("removal", "removed", "removed"),
    Verb("removal", "ejected", "ejected"),
    Verb("removal", "cashiered", "cashiered"),
    Verb("removal", "terminated", "terminated"),
    Verb("investigation", "investigated", "investigated"),
    Verb("investigation", "probed", "probed"),
    Verb("investigation", "questioned", "questioned"),
    Verb("investigation", "interrogated", "interrogated"),
    Verb("investigation", "grilled", "grilled"),
    Verb("investigation", "audited", "audited"),
    Verb("investigation", "scrutinized", "scrutinized"),
    Verb("charge", "accused", "accused"),
    Verb("charge", "charged", "charged"),
    Verb("charge", "indicted", "indicted"),
    Verb("charge", "blamed", "blamed"),
    Verb("charge", "reprimanded", "reprimanded"),
    Verb("charge", "rebuked", "rebuked"),
    Verb("charge", "admonished", "admonished"),
    Verb("charge", "reproached", "reproached"),
    Verb("charge", "faulted", "faulted"),
    Verb("charge", "implicated", "implicated"),
    Verb("charge", "criticized", "criticized"),
    Verb("charge", "criticised", "criticised"),
    Verb("charge", "condemned", "condemned"),
    Verb("charge", "denounced", "denounced"),
    Verb("charge", "censured", "censured"),
    Verb("charge", "sued", "sued"),
    Verb("charge", "prosecuted", "prosecuted"),
    Verb("investigation", "subpoenaed", "subpoenaed"),
    Verb("investigation", "summoned", "summoned"),
    Verb("arrest", "arrested", "arrested"),
    Verb("arrest", "detained", "detained"),
    Verb("arrest", "apprehended", "apprehended"),
    Verb("arrest", "captured", "captured"),
    Verb("arrest", "imprisoned", "imprisoned"),
    Verb("arrest", "nabbed", "nabbed"),
    Verb("arrest", "seized", "seized"),
    Verb("arrest", "handcuffed", "handcuffed"),
    Verb("arrest", "interned", "interned"),
    Verb("arrest", "incarcerated", "incarcerated"),
    Verb("arrest", "kidnapped", "kidnapped"),
    Verb("arrest", "abducted", "abducted"),
    Verb("trial", "sentenced", "sentenced"),
    Verb("trial", "convicted", "convicted"),
    Verb("trial", "acquitted", "acquitted"),
    Verb("trial", "jailed", "jailed"),
    Verb("trial", "pardoned", "pardoned"),
    Verb("trial", "exonerated", "exonerated"),
    Verb("expulsion", "expelled", "expelled"),
    Verb("death", "killed", "killed"),
    Verb("death", "executed", "executed"),
    Verb("death", "assassinated", "assassinated"),
    Verb("death", "murdered", "murdered"),
    Verb("death", "poisoned", "poisoned"),
    Verb("death", "beheaded", "beheaded"),
    Verb("enforcement", "sanctioned", "sanctioned"),
    Verb("enforcement", "blacklisted", "blacklisted"),
    Verb("enforcement", "banned", "banned"),
    Verb("enforcement", "outlawed", "outlawed"),
    Verb("appointment", "appointed", "appointed"),
    Verb("appointment", "elected", "elected"),
    Verb("appointment", "chose", "chosen"),
    Verb("appointment", "reappointed", "reappointed"),
    Verb("appointment", "nominated", "nominated"),
    Verb("appointment", "designated", "designated"),
  ]

  private func expect(_ text: String, _ type: String, _ lines: [String]) throws {
    let found = try Reading(text).lines(.events, [type])
    #expect(found == lines, "\(text)")
  }

  @Test(arguments: verbs) func readsAVerbInEveryVoiceAndTense(_ verb: Verb) throws {
    let (type, past, participle) = (verb.type, verb.past, verb.participle)
    let both = "agent Lund Council, patient Ana Lima"
    try expect("Ana Lima was \(participle) in 2013.", type, ["\(type) 2013: patient Ana Lima"])
    try expect(
      "Ana Lima was \(participle) by the Lund Council in 2013.", type, ["\(type) 2013: \(both)"])
    try expect("The Lund Council \(past) Ana Lima in 2013.", type, ["\(type) 2013: \(both)"])
    try expect("The Lund Council has \(participle) Ana Lima.", type, ["\(type): \(both)"])
  }

  @Test(arguments: verbs) func tellsDenialsPlansAndReportsFromFacts(_ verb: Verb) throws {
    let (type, participle) = (verb.type, verb.participle)
    let told = "\(type): patient Ana Lima"
    try expect("Ana Lima was not \(participle).", type, ["\(told) [negated]"])
    try expect("Ana Lima was never \(participle).", type, ["\(told) [negated]"])
    try expect(
      "Otto Krog said that Ana Lima had been \(participle).", type,
      ["\(told) [reported by Otto Krog]"])
    try expect("Ana Lima was allegedly \(participle).", type, ["\(told) [alleged]"])
    try expect(
      "Ana Lima will be \(participle) in May 2014.", type,
      ["\(type) 2014-05: patient Ana Lima [planned]"])
    try expect("Ana Lima may be \(participle).", type, [])
    try expect("If Ana Lima is \(participle), it will rain.", type, [])
  }

  /// A noun that tells a happening.
  struct Noun: CustomTestStringConvertible, Sendable {
    let type: String
    let noun: String
    var testDescription: String { "\(type): \(noun)" }
    /// Whoever escapes does so himself.
    var role: String { type == "defection" ? "agent" : "patient" }

    init(_ type: String, _ noun: String) { (self.type, self.noun) = (type, noun) }
  }

  static let nouns: [Noun] = [
    Noun("removal", "resignation"),
    Noun("removal", "dismissal"),
    Noun("removal", "removal"),
    Noun("removal", "sacking"),
    Noun("removal", "ouster"),
    Noun("removal", "downfall"),
    Noun("removal", "ousting"),
    Noun("removal", "retirement"),
    Noun("removal", "departure"),
    Noun("removal", "firing"),
    Noun("removal", "demotion"),
    Noun("removal", "abdication"),
    Noun("removal", "suspension"),
    Noun("appointment", "appointment"),
    Noun("appointment", "nomination"),
    Noun("appointment", "promotion"),
    Noun("appointment", "reappointment"),
    Noun("appointment", "election"),
    Noun("appointment", "re-election"),
    Noun("appointment", "selection"),
    Noun("arrest", "arrest"),
    Noun("arrest", "detention"),
    Noun("arrest", "capture"),
    Noun("arrest", "imprisonment"),
    Noun("trial", "trial"),
    Noun("trial", "conviction"),
    Noun("trial", "acquittal"),
    Noun("trial", "sentencing"),
    Noun("death", "death"),
    Noun("death", "assassination"),
    Noun("death", "murder"),
    Noun("death", "killing"),
    Noun("death", "suicide"),
    Noun("expulsion", "expulsion"),
    Noun("defection", "defection"),
    Noun("defection", "escape"),
  ]

  @Test(arguments: nouns) func readsANounWithItsOwner(_ noun: Noun) throws {
    let who = "\(noun.role) Ana Lima"
    try expect(
      "Ana Lima's \(noun.noun) in 2013 surprised many.", noun.type, ["\(noun.type) 2013: \(who)"])
    try expect(
      "The \(noun.noun) of Ana Lima in 2013 surprised many.", noun.type,
      ["\(noun.type) 2013: \(who)"])
    try expect(
      "Ana Lima's \(noun.noun) was denied.", noun.type, ["\(noun.type): \(who) [negated]"])
    try expect("The \(noun.noun) was a surprise.", noun.type, [])
  }

  static let titles = [
    "chairman",
    "chairwoman",
    "chairperson",
    "chair",
    "president",
    "director",
    "secretary",
    "treasurer",
    "commissioner",
    "inspector",
    "administrator",
    "auditor",
    "coordinator",
    "spokesman",
    "spokeswoman",
    "adviser",
    "manager",
    "governor",
    "dean",
    "rector",
    "curator",
    "trustee",
    "superintendent",
    "registrar",
    "ombudsman",
    "deputy chairman",
    "vice chairman",
    "vice president",
    "acting director",
    "interim director",
    "deputy director",
    "assistant director",
    "executive director",
    "managing director",
    "general manager",
    "deputy manager",
    "secretary general",
    "director general",
    "general secretary",
    "first secretary",
    "deputy secretary",
    "chief executive",
    "chief executive officer",
    "chief financial officer",
    "chief inspector",
    "honorary president",
    "senior adviser",
    "head",
    "deputy head",
    "vice-chairman",
    "vice-president",
    "director-general",
    "secretary-general",
  ]

  @Test(arguments: titles) func readsAnOfficeInEveryConstruction(_ title: String) throws {
    let current = "position Ana Lima > Harbour Board: \(title)"
    let sentences = [
      ("Ana Lima, \(title) of the Harbour Board, spoke.", current),
      ("Ana Lima, the \(title) of the Harbour Board, spoke.", current),
      ("Ana Lima is \(title) of the Harbour Board.", current),
      ("Ana Lima was appointed \(title) of the Harbour Board.", current),
      ("The \(title) of the Harbour Board, Ana Lima, spoke.", current),
      ("The Harbour Board's \(title), Ana Lima, spoke.", current),
      ("Ana Lima was \(title) of the Harbour Board.", "\(current) (former)"),
      ("Ana Lima, former \(title) of the Harbour Board, spoke.", "\(current) (former)"),
      ("Ana Lima resigned as \(title) of the Harbour Board.", "\(current) (former)"),
    ]
    for (text, line) in sentences {
      let found = try Reading(text).lines(.relations, ["position"])
      #expect(found == [line], "\(text)")
    }
  }

  @Test(arguments: titles) func aTitleAloneIsNobodysOffice(_ title: String) throws {
    for text in [
      "The \(title) of the Harbour Board met Ana Lima.", "Ana Lima met the \(title).",
      "Ana Lima wrote to the \(title) of the Harbour Board.",
    ] {
      let found = try Reading(text).lines(.relations, ["position"])
      #expect(found.isEmpty, "\(text): \(found)")
    }
  }
}
