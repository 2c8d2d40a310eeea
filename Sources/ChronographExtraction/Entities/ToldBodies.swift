internal import ChronographLanguage
internal import ChronographReading

/// Names of plain or unknown words that the words around them somewhere in a document tell to be bodies.
///
/// "the MPs of New Unity", "Harmony won the most seats", "the lender Salm Gas": what is told once holds for every mention.
struct ToldBodies {
  let words: Words
  let grammar: NameGrammar
  /// The lower-case words of each name, by the first of them.
  private var forms: [String: [[String]]] = [:]
  /// The words that names of several words begin with.
  private var longerFirsts: Set<String> = []
  /// The words that such names end with.
  private var longerLasts: Set<String> = []
  /// The words that stand behind a given name or an honorific.
  private var familyNames: Set<String> = []

  /// The words that the document tells to be places, in lower case.
  private let unitNames: Set<String>

  init(words: Words, unitNames: Set<String>) {
    self.words = words
    self.unitNames = unitNames
    grammar = NameGrammar(words: words)
    for token in words.text.tokens.indices
    where words.isCapitalized(token) && words.isCapitalized(token + 1)
      && grammar.isNameWord(token + 1) && !words.has(token + 1, [.titleHead, .titleModifier])
    {
      longerFirsts.insert(words.lower(token))
      longerLasts.insert(words.lower(token + 1))
      if words.has(token, [.givenName, .honorific]) { familyNames.insert(words.lower(token + 1)) }
    }
    for sentence in words.text.sentences { read(sentence.tokens) }
  }

  /// Where the told name ends that a token starts.
  func end(at index: Int, limit: Int) -> Int? {
    guard !forms.isEmpty, words.isCapitalized(index), let known = forms[words.lower(index)] else {
      return nil
    }
    let ends = known.compactMap { form -> Int? in
      let end = index + form.count
      guard end <= limit, (index..<end).elementsEqual(form, by: { words.lower($0) == $1 }),
        words.isCapitalized(end - 1), !words.isHyphen(end)
      else { return nil }
      let run = grammar.runEnd(from: index, limit: limit)
      let isWhole =
        run == end || isBeforeHolder(index..<end, run)
        || form.count > 2 && grammar.runEnd(from: end - 1, limit: limit) == end
        || words.isPluralAcronym(end) || words.has(end, .titleHead)
      return isWhole ? end : nil
    }
    return ends.max()
  }

  private mutating func read(_ sentence: Range<Int>) {
    for index in sentence.dropFirst() where words.isCapitalized(index) {
      let isStart =
        !words.isCapitalized(index - 1) || words.is(index - 1, .definiteArticle)
        || words.has(index - 1, .formerMarker)
      guard isStart, grammar.isNameWord(index), !words.inTitleCase[index] else { continue }
      let before = words.is(index - 1, .definiteArticle) ? index - 2 : index - 1
      let run = index..<grammar.runEnd(from: index, limit: sentence.upperBound)
      guard !goesOn(run, sentence) else { continue }
      if let party = partyName(run) { note(party, asParty: true) }
      if !words.isCapitalized(index - 1) { noteWinner(run, sentence) }
      noteShortForms(run)
      readOffices(run, before, sentence)
      guard
        isBehindMembers(before, run) || isBehindKind(before, run) || isInCoalition(before)
          || isDescribed(run) || isOwned(run, before) && !isShortForm(run) || isExample(run)
      else { continue }
      note(run, isSure: false, joined: isDescribed(run) || words.is(run.upperBound, .mediumKind))
    }
    readFirst(sentence)
  }

  /// Notes a name that somebody leads, holds an office of, or works at.
  private mutating func readOffices(_ run: Range<Int>, _ before: Int, _ sentence: Range<Int>) {
    if let owner = officersOwner(run, before) {
      note(owner, isSure: true, byOffice: words.is(before, .genitive) || owner.count > 1)
    }
    let isBehindPreposition = words.has(run.lowerBound - 1, .preposition)
    // "joins from Kordax Lyle", "attorneys at Kordax Lyle"
    let isWorkplace =
      run.count > 1
      && (words.is(before, .origin) && words.is(before - 1, .joiningVerb)
        || words.is(before, .site) && words.isRole(before - 1) || isEmployed(before))
    if leadsItself(run, sentence) && !isBehindPreposition || ownsOffice(run) || isWorkplace {
      note(run, isSure: true, byOffice: true)
    }
  }

  /// "director of the National Grain | and Reserves Administration": the head stands behind "and".
  private func goesOn(_ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let rest = run.upperBound + 1
    guard words.is(run.upperBound, .coordinator),
      words.isCommon(run.upperBound - 1) || words.has(run.upperBound - 1, .titleModifier),
      rest < sentence.upperBound, grammar.isNameWord(rest),
      words.isCommon(rest) || words.has(rest, [.verb, .titleModifier])
    else { return false }
    let end = grammar.runEnd(from: rest, limit: sentence.upperBound)
    return end > rest + 1 && words.has(end - 1, .bodyHead)
  }

  /// A name that opens a sentence, where capitals tell nothing: only what no list knows as a common word.
  private mutating func readFirst(_ sentence: Range<Int>) {
    guard let first = sentence.first, grammar.isNameWord(first), !words.inTitleCase[first] else {
      return
    }
    let run = first..<grammar.runEnd(from: first, limit: sentence.upperBound)
    if run.count > 1, let party = partyName(run) { note(party, asParty: true) }
    noteWinner(run, sentence)
    noteShortForms(run)
    if (leadsItself(run, sentence) || ownsOffice(run)) && !isShortForm(run),
      !words.has(first, [.preposition, .conjunction, .auxiliary]),
      run.count > 1 || !words.isCommon(first)
    {
      note(run, isSure: true, byOffice: true)
    }
    guard
      !run.contains(where: {
        words.isCommon($0) || words.has($0, [.titleModifier, .formerMarker])
          || words.is($0, .stateOfOffice)
      }), !isShortForm(run)
    else { return }
    if let owner = officersOwner(run, first - 1), words.byte(first - 1) != 44 {
      note(owner, isSure: true)
    }
    if isEmployer(run) { note(run, isSure: true) }
    if isOwned(run, first - 1) { note(run) }
  }

  /// "Kordax has hired Ida Lund": who takes on persons, and is no person whom the document names in full.
  private func isEmployer(_ run: Range<Int>) -> Bool {
    var verb = run.upperBound
    // "Kordax has hired": news; "Barley hired" may be somebody.
    guard run.count > 1 || words.is(verb, .perfectAuxiliary) || hiresOfficer(run) else {
      return false
    }
    if words.is(verb, .perfectAuxiliary) || words.is(verb, .futureAuxiliary) { verb += 1 }
    guard words.is(verb, .hiringVerb), grammar.isNameWord(verb + 1), words.isCapitalized(verb + 1)
    else { return false }
    return run.count > 1 || !longerLasts.contains(words.lower(run.lowerBound))
  }

  /// "Kordax hired Ida Lund as treasurer": a company's office.
  private func hiresOfficer(_ run: Range<Int>) -> Bool {
    let name = run.upperBound + 1
    guard words.is(run.upperBound, .hiringVerb),
      !words.has(run.lowerBound, [.surname, .givenName]),
      grammar.isNameWord(name), words.isCapitalized(name)
    else { return false }
    let role = grammar.runEnd(from: name, limit: min(words.count, name + 6))
    return words.is(role, .roleMarker)
      && (role + 1..<min(words.count, role + 5)).contains {
        words.has($0, .corporate) || words.is($0, .managerTitle)
      }
  }

  /// A word that a longer name of the document begins with: "Orbis" beside "Orbis Cement".
  private func isShortForm(_ run: Range<Int>) -> Bool {
    run.count == 1 && longerFirsts.contains(words.lower(run.lowerBound))
  }

  /// "a stake in Kordax", "Kordax, owned by", "Kordax is a subsidiary", "Kordax and its units", "worked at Kordax".
  private func isOwned(_ run: Range<Int>, _ before: Int) -> Bool {
    if words.is(before, .location) || words.is(before, .genitive),
      words.is(before - 1, .stakeNoun)
    {
      return true
    }
    if words.is(before, .site), words.has(before - 1, .workVerb) { return true }
    if isContracted(run, before) { return true }
    // "a partner at Kordax"
    if words.is(before, .site), words.isRole(before - 1),
      words.shape(before - 1).contains(.lowerCase)
    {
      return true
    }
    var next = run.upperBound
    if words.is(next, .coordinator), words.is(next + 1, .thingPossessive) {
      return words.has(next + 2, .organ) || words.isCompany(next + 2)
        || words.is(next + 2, .apposedBodyNoun)
    }
    if words.is(next, .presentCopula) || words.is(next, .pastCopula) { return isKind(next) }
    if words.byte(next) == 44 { next += 1 }
    return words.is(next, .ownedWord) && words.is(next + 1, .agentMarker)
  }

  /// "employees of Kordax Lyle", "fired from Kordax Lyle": those who work there.
  private func isEmployed(_ before: Int) -> Bool {
    words.is(before, .genitive) && words.is(before - 1, .employedStaff)
      || words.is(before, .origin) && words.is(before - 1, .quittingVerb)
  }

  /// "a contract with Kordax Lyle", "the contract went to Kordax Lyle": two words, of which one is nobody's name.
  private func isContracted(_ run: Range<Int>, _ before: Int) -> Bool {
    guard run.count > 1, words.is(before, .meetingPartner) else { return false }
    return (max(0, before - 3)..<before).contains { words.is($0, .contractNoun) }
  }

  /// "Harmony won the most seats": a party.
  private mutating func noteWinner(_ run: Range<Int>, _ sentence: Range<Int>) {
    let end = run.upperBound
    guard words.is(end, .partyVerb),
      (end..<max(end, min(end + 6, sentence.upperBound))).contains(where: {
        words.is($0, .seatsNoun)
      })
    else { return }
    note(run)
  }

  /// "Wattle & Bay Banking Group Ltd" and "Rift Power Generation Company" are called "Wattle & Bay" and "Rift Power".
  private mutating func noteShortForms(_ run: Range<Int>) {
    guard run.count > 2,
      words.has(run.upperBound - 1, .companySuffix) || words.is(run.upperBound - 1, .companyTrade)
    else { return }
    for end in (run.lowerBound + 2)..<run.upperBound
    where words.isCapitalized(end - 1) && words.isCapitalized(end) {
      let form = (run.lowerBound..<end).map { words.lower($0) }
      guard !(run.lowerBound..<end).contains(where: { words.has($0, Self.noShortForm) }),
        !words.has(run.lowerBound, [.demonym, .phraseStart]), words.byte(end - 1) != 38,
        !(forms[form[0]] ?? []).contains(form)
      else { continue }
      forms[form[0], default: []].append(form)
    }
  }

  private static let noShortForm: WordClasses = [
    .place, .country, .titleHead, .honorific, .month, .weekday, .determiner, .pronoun, .body,
  ]

  /// Of which company the officers are: "Kordia CEO Ida Venn", "the CEO of Kordia", "Kordia board member".
  private func officersOwner(_ run: Range<Int>, _ before: Int) -> Range<Int>? {
    // "the chief executive of Kordia Ida Venn"
    let run =
      words.is(before, .genitive)
      ? grammar.holderStart(in: run).map { run.lowerBound..<$0 } ?? run : run
    if words.is(before, .genitive) || words.is(before, .site), words.is(before - 1, .companyStaff) {
      return run
    }
    // "the managing director of Kordia"
    if words.is(before, .genitive), isCompanyOffice(before - 1),
      words.has(before - 2, .titleModifier), !words.is(before - 1, .personalStaff)
    {
      return run
    }
    let next = words.isPossessive(run.upperBound) ? run.upperBound + 1 : run.upperBound
    if words.is(next, .companyCircle), words.shape(next).contains(.lowerCase) { return run }
    var head = next
    while head - next < 4,
      words.has(head, .titleModifier) && words.shape(head).contains(.lowerCase)
        || head > next && words.isHyphen(head)
    { head += 1 }
    if words.has(head, .corporate), words.shape(head).contains(.lowerCase),
      grammar.isNameWord(head + 1), words.isCapitalized(head + 1)
    {
      return run
    }
    return run.dropFirst().first {
      words.is($0, .chiefOfficer)
        // "Kordax Lyle Chairman Ida Venn"
        || $0 - run.lowerBound == 2 && $0 + 2 < run.upperBound && words.has($0, .corporate)
          && !words.has($0, [.nationalOffice, .bodyHead]) && !words.has($0 - 1, .placeHead)
    }.map { run.lowerBound..<$0 }
  }

  /// "Salm Maritime said its chief executive", "Bright Path named Ida Venn as its chairwoman": a body has such officers.
  private func leadsItself(_ run: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let verb = run.upperBound
    guard words.has(verb, .verb) || words.tells(verb, .pastForm) || words.is(verb, .statementVerb),
      words.shape(verb).contains(.lowerCase)
    else { return false }
    return (verb + 1..<max(verb + 1, min(verb + 10, sentence.upperBound))).contains { its in
      guard words.is(its, .bodyPossessive),
        its == verb + 1 || words.is(its - 1, .roleMarker) || words.is(its - 1, .goal)
          || words.has(its - 1, .conjunction) && its == verb + 2
      else { return false }
      return words.is(its + 1, .companyCircle)
        || (its + 1..<its + 4).contains { isCompanyOffice($0) }
    }
  }

  /// "Zesta's head of sales", "Zesta's chief executive": of a company.
  private func ownsOffice(_ run: Range<Int>) -> Bool {
    let next = run.upperBound + 1
    guard words.isPossessive(run.upperBound), run.count <= 3 else { return false }
    return isCompanyOffice(next + 1) && words.has(next, .titleModifier)
      || words.is(next + 1, .genitive) && words.is(next + 2, .companyField)
        && words.has(next, .titleHead)
  }

  /// "chief executive", "chairman", but neither "president" nor "mayor".
  private func isCompanyOffice(_ index: Int) -> Bool {
    words.has(index, .corporate) && !words.has(index, .nationalOffice)
      && words.shape(index).contains(.lowerCase) || words.is(index, .chiefOfficer)
  }

  /// "Kordia, the Velian construction giant": a comma, and behind it what the body is.
  private func isDescribed(_ run: Range<Int>) -> Bool {
    words.byte(run.upperBound) == 44 && isKind(run.upperBound)
  }

  /// Whether a comma or copula is followed by what a company is.
  private func isKind(_ comma: Int) -> Bool {
    guard words.has(comma + 1, .determiner) else { return false }
    // "Krog, a former governor of the Bank of Velia": what stands behind "of" is another.
    return (comma + 2..<comma + 8).first {
      words.has($0, .preposition)
        || !words.has($0, [.common, .demonym]) && !words.isCapitalized($0) && !words.isHyphen($0)
        || isBodyNoun($0)
    }
    .map { isBodyNoun($0) && words.shape($0).contains(.lowerCase) } == true
  }

  /// "an association whose", "the bloc of", but not "a group leader".
  private func isBodyNoun(_ noun: Int) -> Bool {
    words.isCompany(noun) || words.is(noun, .appositiveBody)
      || words.is(noun, .describedBody) && !words.isHyphen(noun + 1)
        && (words.has(noun + 1, [.preposition, .relative, .determiner])
          || words.is(noun + 1, .possessiveRelative) || words.is(noun + 1, .thingRelative)
          || words.tells(noun + 1, .pastForm)
          || !words.shape(noun + 1).isDisjoint(with: .punctuation))
  }

  /// "MPs of", "the parliamentary group of" stand before a party, "faction" behind it.
  private func isBehindMembers(_ before: Int, _ run: Range<Int>) -> Bool {
    if words.is(run.upperBound, .mediumKind), words.shape(run.upperBound).contains(.lowerCase) {
      return true
    }
    if words.is(run.upperBound, .factionNoun), words.is(run.lowerBound - 1, .definiteArticle) {
      return true
    }
    return words.is(before, .genitive)
      && (words.is(before - 1, .groupFaction)
        || words.is(before - 1, .groupNoun) && words.is(before - 2, .parliamentaryAdjective))
  }

  /// "coalition of", "coalition with" stand before one.
  private func isInCoalition(_ before: Int) -> Bool {
    words.is(before, .coalitionMember) && words.is(before - 1, .coalitionNoun)
  }

  /// "the party New Unity", "the opposition Salm Front", "the tobacco company Swedish Leaf".
  private func isBehindKind(_ before: Int, _ run: Range<Int>) -> Bool {
    guard words.shape(before).contains(.lowerCase) else { return false }
    if words.is(before, .governingAdjective), before == run.lowerBound - 1 {
      return words.is(before - 1, .definiteArticle) && !words.has(run.lowerBound, .demonym)
    }
    if isBehindCreed(before, run) { return true }
    guard before == run.lowerBound - 1, !words.has(run.lowerBound, .demonym) || run.count > 1
    else { return false }
    if run.count > 1, words.is(before, .groupNoun) { return true }
    return words.is(before, .companyKind) || words.is(before, .bodyDescription)
  }

  /// "the centre-right New Path": words of English behind what a party believes.
  private func isBehindCreed(_ before: Int, _ run: Range<Int>) -> Bool {
    guard before == run.lowerBound - 1, words.is(before, .partyCreed), run.count > 1,
      words.isCommon(run.lowerBound), !words.has(run.lowerBound, .givenName)
    else { return false }
    var first = before - 1
    while first > 0, before - first < 5,
      words.isHyphen(first) || words.has(first, .demonym)
        || words.shape(first).contains(.lowerCase) && !words.has(first, .determiner)
    { first -= 1 }
    return words.is(first, .definiteArticle)
  }

  /// Keeps a name, unless it may be somebody's: what officers stand beside is sure to be no person.
  private mutating func note(
    _ run: Range<Int>, isSure: Bool = false, byOffice: Bool = false, joined: Bool = false,
    asParty: Bool = false
  ) {
    let noName =
      asParty ? Self.noParty : byOffice ? Self.noName.subtracting(.placeHead) : Self.noName
    guard run.count <= 4,
      !run.contains(where: { words.has($0, noName) || words.byte($0) == 45 && !joined && !asParty }
      ),
      !words.has(run.lowerBound, .demonym) || run.count > 1,
      !byOffice || run.count > 1 || !familyNames.contains(words.lower(run.lowerBound)),
      asParty || grammar.person(run)?.isLikely != true
        || byOffice && !words.has(run.lowerBound, .givenName) && !grammar.isPinyinName(run),
      run.count > 1 || isSure || !words.has(run.lowerBound, [.surname, .pinyinSurname])
    else { return }
    let form = run.map { words.lower($0) }
    guard let first = form.first, !(forms[first] ?? []).contains(form),
      !unitNames.contains(form[form.count - 1])
    else { return }
    forms[first, default: []].append(form)
  }

  private static let noParty: WordClasses = [
    .bodyHead, .body, .country, .honorific, .month, .weekday, .gathering, .companySuffix,
    .determiner, .pronoun, .auxiliary,
  ]

  private static let noName: WordClasses = [
    .bodyHead, .body, .place, .country, .titleHead, .honorific, .month, .weekday, .gathering,
    .companySuffix, .determiner, .pronoun, .instrumentHead, .placeHead, .auxiliary,
  ]
}
