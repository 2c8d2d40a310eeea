import ChronographDates
import ChronographLanguage

/// Joins the tellings of one happening within a document.
struct EventMerger {
  let clauses: DocumentClauses
  private var merged: [EventReading] = []

  init(_ clauses: DocumentClauses) { self.clauses = clauses }

  mutating func merged(_ readings: [EventReading]) -> [EventReading] {
    merged = []
    // Per entity the events that it takes part in, so that the work stays linear in practice.
    var byEntity: [[Int]] = Array(repeating: [], count: clauses.analysis.entities.count)
    for reading in readings {
      var index = merged.count
      if let same = find(reading, byEntity) ?? findByWord(reading) ?? findDescribed(reading)
        ?? findTold(reading)
      {
        join(reading, into: same)
        index = same
      } else {
        merged.append(reading)
      }
      for argument in merged[index].arguments where byEntity[argument.entity].last != index {
        byEntity[argument.entity].append(index)
      }
    }
    let bySentence = Dictionary(grouping: merged.indices) { merged[$0].sentences[0] }
    return tellBest(bySentence)
  }

  /// What stands for an event that is not kept.
  private enum Better {
    /// Another event, by index.
    case event(Int)
    /// Nothing: it did not happen.
    case nothing
  }

  /// The merged events without those that another tells better, which takes over what they say of a succession.
  private func tellBest(_ bySentence: [Int: [Int]]) -> [EventReading] {
    var result = merged
    var echoes: Set<Int> = []
    for index in merged.indices {
      guard let better = better(than: merged[index], bySentence) else { continue }
      echoes.insert(index)
      if case .event(let told) = better, isSuccession(merged[index]) {
        result[told].isOfSuccession = true
        result[told].sentences += merged[index].sentences.filter {
          !result[told].sentences.contains($0)
        }
      }
    }
    return result.indices.filter { !echoes.contains($0) }.map { result[$0] }
  }

  private func isSuccession(_ event: EventReading) -> Bool {
    clauses.grammar.successionRules.contains(event.rule)
  }

  /// "succeeds Lima, who left on 31 August", "She has not been replaced", "was acquitted, ending a trial": what another event
  /// of the sentence tells better, or what did not happen to her; `nil` for what is kept.
  private func better(than event: EventReading, _ bySentence: [Int: [Int]]) -> Better? {
    let near = bySentence[event.sentences[0]] ?? []
    if event.type.rawValue == "trial" {
      guard entities(event, .patient).isEmpty, clauses.isEnded(event.trigger) else { return nil }
      return near.first {
        let other = merged[$0]
        return other.type == event.type && other.trigger != event.trigger
          && other.date == event.date && !entities(other, .patient).isEmpty
      }.map(Better.event)
    }
    guard event.type.rawValue == "removal", isSuccession(event) else { return nil }
    if event.factuality == .negated { return .nothing }
    let told = earlier(than: event, among: (bySentence[event.sentences[0] - 1] ?? []) + near)
    return
      (told
      ?? near.first {
        let other = merged[$0]
        return other.type == event.type && other.date != nil
          && other.factuality == event.factuality && !isSuccession(other)
          && !Set(entities(other, .patient)).isDisjoint(with: entities(event, .patient))
      }).map(Better.event)
  }

  /// "Lima will succeed him", behind "Krog resigned on Monday": what is told already as having happened.
  ///
  /// "Krog resigned as director. He is head of the Board. Lima will succeed him": in another office.
  private func earlier(than succession: EventReading, among near: [Int]) -> Int? {
    let persons = Set(entities(succession, .patient))
    guard persons.count == 1, succession.date == nil || succession.factuality == .planned else {
      return nil
    }
    return near.sorted().last {
      let event = merged[$0]
      return event.type == succession.type && event.factuality == .fact && !event.isUndone
        && !isSuccession(event)
        && Set(entities(succession, .body)).isSubset(of: entities(event, .body))
        && Set(entities(event, .patient)) == persons
    }
  }

  private func find(_ reading: EventReading, _ byEntity: [[Int]]) -> Int? {
    for argument in reading.arguments {
      for index in byEntity[argument.entity].suffix(24) where isSame(merged[index], reading) {
        return index
      }
    }
    return nil
  }

  /// A gathering told twice by the same word for the same day.
  private func findByWord(_ reading: EventReading) -> Int? {
    guard reading.date != nil, ["meeting", "other", "enforcement"].contains(reading.type.rawValue)
    else { return nil }
    let word = clauses.words.word[reading.trigger.lowerBound]
    guard !clauses.grammar.isUnknown(word) else { return nil }
    for index in merged.indices.suffix(64).reversed() {
      let event = merged[index]
      guard event.type == reading.type, agree(event.date, reading.date), event.date != nil,
        clauses.words.word[event.trigger.lowerBound] == word,
        agree(parties(event), parties(reading)),
        agree(entities(event, .agent), entities(reading, .agent))
      else { continue }
      return index
    }
    return nil
  }

  /// The act on somebody whom the lead describes, where the next sentences name them.
  ///
  /// "A former mayor was arrested on Monday. Lima, 58, was arrested at home."
  private func findDescribed(_ reading: EventReading) -> Int? {
    // "Also arrested were his wife and his driver": more of them.
    guard reading.factuality != .negated, !isAdditional(reading), !isOld(reading),
      !isBefore(reading),
      reading.isDescribed || reading.arguments.contains(where: { $0.role == .patient })
    else { return nil }
    // The lead's events come first.
    return merged.prefix(32).firstIndex {
      $0.isDescribed && $0.type == reading.type && $0.sentences[0] < 3
        && (reading.date == nil && !reading.isDescribed || $0.date == nil)
        && areOfOne($0, reading)
        // "was sentenced … will face trial": another step, or another's.
        && ($0.factuality == .planned) == (reading.factuality == .planned)
        && ($0.rule == reading.rule || !["trial", "charge"].contains(reading.type.rawValue))
        && (1...4).contains(reading.sentences[0] - $0.sentences[0])
    }
  }

  /// Whether the one who is named may be the one described: the same doer or body, or none told in one of the two; not "The
  /// party expelled a senator. Lima was expelled from Velia by the army."
  private func areOfOne(_ described: EventReading, _ named: EventReading) -> Bool {
    func others(_ event: EventReading) -> Set<Int> {
      Set(event.arguments.filter { $0.role != .patient && $0.role != .theme }.map(\.entity))
    }
    let (told, own) = (others(described), others(named))
    guard told.isDisjoint(with: own) else { return true }
    return told.isEmpty
      || own.isEmpty && (named.date == nil || named.sentences[0] - described.sentences[0] == 1)
  }

  /// The act on somebody whom the text has named, where it is told once more of whom it describes.
  ///
  /// "The council dismissed Lima on Monday. The council has dismissed its treasurer before a vote."
  private func findTold(_ reading: EventReading) -> Int? {
    guard reading.isDescribed, reading.date == nil, reading.factuality != .negated,
      !isAdditional(reading)
    else { return nil }
    return merged.indices.suffix(16).reversed().first {
      let event = merged[$0]
      return event.type == reading.type && event.rule == reading.rule
        && (0...3).contains(reading.sentences[0] - event.sentences[0])
        && (event.factuality == .planned) == (reading.factuality == .planned)
        && event.factuality != .negated && !isOld(event) && agree(parties(event), parties(reading))
    }
  }

  private func isSame(_ left: EventReading, _ right: EventReading) -> Bool {
    guard left.type == right.type, agree(left.date, right.date) else { return false }
    // What is planned is not what has happened before.
    let tellings = [left.factuality, right.factuality]
    // A text doesn't deny what it tells: "received by A", "did not meet B".
    // Nor what it tells of the future: "survived a vote to remove her", "leaves office in 2026".
    // What somebody denies supports nothing that the text tells in its own voice.
    if tellings.contains(.negated),
      tellings.contains(.fact)
        || tellings.contains(.planned)
    {
      return false
    }
    let isOneSentence = left.sentences[0] == right.sentences[0]
    if tellings.contains(.planned), tellings.contains(.fact), !isAhead(left), !isAhead(right),
      !(isOneSentence && (left.date == nil || right.date == nil))
    {
      return false
    }
    if left.type.rawValue == "publication" {
      let isNear = abs(left.sentences[0] - right.sentences[0]) < 2
      return isNear && !Set(entities(left, .agent)).isDisjoint(with: entities(right, .agent))
    }
    if left.type.isTelling { return isSameTelling(left, right) }
    let key = Self.keyRole(left.type)
    let (a, b) = (entities(left, key), entities(right, key))
    if a.isEmpty || b.isEmpty {
      // Who names a cabinet names more than one minister.
      if left.isOfNobody || right.isOfNobody {
        return left.isOfNobody && right.isOfNobody
          && Set(parties(left)) == Set(parties(right))
      }
      guard left.date != nil, right.date != nil else { return false }
      return !Set(parties(left)).isDisjoint(with: parties(right))
    }
    guard !Set(a).isDisjoint(with: b), stage(left) == stage(right),
      left.isUndoing == right.isUndoing
    else { return false }
    if left.type.rawValue == "visit", !agree(places(left), places(right)) { return false }
    if left.type.rawValue == "meeting" {
      return Set(a).isSubset(of: b) || Set(b).isSubset(of: a)
    }
    let isOffice = left.type.rawValue == "appointment" || left.type.rawValue == "removal"
    guard isOffice || left.type.rawValue == "charge" else { return true }
    if left.trigger == right.trigger { return true }
    // "has been accused of graft and will be handed over to prosecutors"
    if !isOffice, (left.factuality == .planned) != (right.factuality == .planned) { return false }
    if isOffice, isAdditional(right), !isOneSentence, places(left) != places(right) { return false }
    // "was dismissed on Friday. He had been sacked as mayor in July": before that.
    if isOffice, !isOneSentence, isBefore(right), !isBefore(left), left.date != right.date,
      left.date != nil, right.date != nil
    {
      return false
    }
    // A reprimand of one year is not the charge of another.
    if !isOffice, (left.date == nil) != (right.date == nil), isOld(left) || isOld(right) {
      return false
    }
    // Who joined the bank long ago is not named its head by that, nor who gets a post "who was elected in 2010".
    if left.type.rawValue == "appointment", (left.date == nil) != (right.date == nil),
      left.rule != right.rule, isOld(left) || isOld(right),
      isOneSentence || isJoining(left) || isJoining(right) || isCareer(left) || isCareer(right)
    {
      return false
    }
    return agree(places(left), places(right))
      && (left.date == nil || right.date == nil || left.date == right.date || isOffice)
  }

  /// "He also stepped down as a director of Kordax": one more of its kind.
  private func isAdditional(_ event: EventReading) -> Bool { clauses.isAdditional(event.trigger) }

  /// Whether "had" tells that it was over by then.
  private func isBefore(_ event: EventReading) -> Bool {
    let verb = event.trigger.lowerBound
    return (max(0, verb - 3)..<verb).contains {
      clauses.grammar.is(clauses.words.word[$0], .pastPerfectAuxiliary)
    }
  }

  /// "began his career at the Bank in 1982".
  private func isCareer(_ event: EventReading) -> Bool { event.rule.contains("~") }

  private func isJoining(_ event: EventReading) -> Bool {
    clauses.grammar.is(clauses.words.word[event.trigger.lowerBound], .inceptionVerb)
  }

  /// A plea, a verdict and an appeal are events of their own.
  private func stage(_ event: EventReading) -> Int {
    guard event.type.rawValue == "trial" else { return 0 }
    return clauses.grammar.stage(clauses.words.word[event.trigger.lowerBound])
  }

  /// Whether a fact is dated after the document was published, as a plan is.
  private func isAhead(_ event: EventReading) -> Bool {
    guard event.factuality == .fact, let date = event.date?.earliest,
      let published = clauses.analysis.published?.latest
    else { return false }
    return date > published
  }

  private func isSameTelling(_ left: EventReading, _ right: EventReading) -> Bool {
    left.date == right.date && left.trigger == right.trigger
  }

  private static func keyRole(_ type: EventType) -> Role {
    switch type.rawValue {
    case "issuance", "leak": .theme
    case "meeting", "visit", "defection": .agent
    case "founding": .body
    default: .patient
    }
  }

  private func entities(_ event: EventReading, _ role: Role) -> [Int] {
    event.arguments.filter { $0.role == role }.map(\.entity)
  }

  /// Who takes part; two may meet where others met on that day.
  private func parties(_ event: EventReading) -> [Int] {
    event.arguments.filter { event.type.rawValue != "meeting" || $0.role != .place }.map(\.entity)
  }

  /// Whether it happened more than a year before the document was published.
  private func isOld(_ event: EventReading) -> Bool {
    guard let date = event.date?.latest, let published = clauses.analysis.published?.earliest
    else { return false }
    return published.dayNumber - date.dayNumber > 366
  }

  private func places(_ event: EventReading) -> [Int] {
    event.arguments.filter { $0.role == .body || $0.role == .place }.map(\.entity)
  }

  private func agree(_ left: [Int], _ right: [Int]) -> Bool {
    left.isEmpty || right.isEmpty || !Set(left).isDisjoint(with: right)
  }

  /// Whether two dates can be one: either is missing, or one lies in the other.
  private func agree(_ left: EDTF?, _ right: EDTF?) -> Bool {
    guard let left, let right else { return true }
    let (a, b) = (plain(left), plain(right))
    if a == b { return true }
    guard let first = left.earliest, let last = left.latest, let start = right.earliest,
      let end = right.latest
    else { return false }
    return first <= start && end <= last || start <= first && last <= end
  }

  private func plain(_ date: EDTF) -> String {
    date.description.filter { $0 != "~" && $0 != "?" }
  }

  private mutating func join(_ reading: EventReading, into index: Int) {
    var event = merged[index]
    event.sources += event.attribution.filter { !event.sources.contains($0) }
    for sentence in reading.sentences where !event.sentences.contains(sentence) {
      event.sentences.append(sentence)
    }
    for argument in reading.arguments
    where !event.arguments.contains(where: { $0.entity == argument.entity }) {
      event.arguments.append(argument)
    }
    event.isDescribed = event.isDescribed && reading.isDescribed
    event.undoing = event.undoing ?? reading.undoing
    let isBetter =
      event.date == nil && reading.date != nil
      || (reading.date?.description.count ?? 0) > (event.date?.description.count ?? 0)
        && !(reading.date?.isApproximate ?? false)
    if isBetter {
      event.date = reading.date
      event.trigger = reading.trigger
    }
    if Self.rank(reading) > Self.rank(event) {
      event.factuality = reading.factuality
      event.attribution = reading.attribution
    } else if reading.factuality == event.factuality {
      for entity in reading.attribution where !event.attribution.contains(entity) {
        event.attribution.append(entity)
      }
    }
    event.confidence = max(event.confidence, reading.confidence)
    event.sources += reading.attribution.filter { !event.sources.contains($0) }
    merged[index] = event
  }

  /// Own voice over reported over alleged; a denial in the text's own voice over all, a sourced one over
  /// what others say.
  private static func rank(_ event: EventReading) -> Int {
    switch event.factuality {
    case .negated: event.attribution.isEmpty ? 5 : 3
    case .fact: 4
    case .planned: 2
    case .reported: 1
    case .alleged: 0
    }
  }
}

extension DocumentClauses {
  /// "ending a trial": the noun under a gerund that says that it is over.
  fileprivate func isEnded(_ trigger: Range<Int>) -> Bool {
    let tree = trees[analysis.text.sentence(ofToken: trigger.lowerBound)]
    return tree.groups.contains {
      $0.isGerund && $0.head < trigger.lowerBound && trigger.lowerBound - $0.head < 5
        && grammar.is($0.lemma, .endingVerb)
    }
  }
}
