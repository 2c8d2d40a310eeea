internal import ChronographDates
internal import ChronographExtraction
internal import ChronographNetwork

/// Chooses what of a network is drawn: sure enough, tied to something, near the focus, within the limit.
struct DrawingModelBuilder {
  private let index: NetworkIndex
  private let options: NetworkDiagram.Options
  private var model = DrawingModel()
  /// A tie whose ends are still ids.
  private struct Candidate {
    var tie: DrawingModel.Tie
    var ends: (source: String, target: String)
    var relation: Network.Relation?
    /// When it was, where that is told.
    var date: String?
  }
  private var candidates: [Candidate] = []
  /// The places of relations among the candidates, by the two that they tie.
  private var relationsByEnds: [[String]: [Int]] = [:]

  init(_ index: NetworkIndex, _ options: NetworkDiagram.Options) {
    self.index = index
    self.options = options
  }

  mutating func build() throws(GraphvizError) -> DrawingModel {
    addRelations()
    if options.drawsEvents { addEvents() } else { model.leftOut.events = network.events.count }
    var kept = tied()
    if let focus = options.focus { kept = try near(focus) }
    place(best(of: kept))
    return model
  }

  private var network: Network { index.network }

  private mutating func addRelations() {
    for relation in network.relations.sorted(by: { $0.id < $1.id }) {
      guard index.entity(relation.source) != nil, index.entity(relation.target) != nil else {
        continue
      }
      guard relation.confidence >= options.minimumConfidence else {
        model.leftOut.unsureTies += 1
        continue
      }
      let tie = DrawingModel.Tie(
        id: relation.id, source: 0, target: 0, group: TieGroup(relation.type),
        words: Wording.relation(relation) + Self.undone(relation.undone),
        date: Self.date(of: relation),
        factuality: relation.factuality, status: relation.status,
        hasArrow: !relation.type.isSymmetric, evidence: relation.evidence,
        attribution: relation.attribution)
      let pair = Self.pair(relation.source, relation.target)
      relationsByEnds[pair, default: []].append(candidates.count)
      candidates.append(
        Candidate(
          tie: tie, ends: (relation.source, relation.target), relation: relation,
          date: relation.start))
    }
  }

  private static func date(of relation: Network.Relation) -> String? {
    // One-time relations carry their date as a start.
    guard relation.status != nil else { return relation.start.map(DateText.words(for:)) }
    return DateText.tenure(
      start: relation.start, end: relation.end, isOver: relation.status == .former,
      isAhead: relation.status == .future)
  }

  /// Events become lines from agent to patient; those of one type between the same two are one line.
  private mutating func addEvents() {
    var groups: [String: Int] = [:]
    var dates: [Int: [String]] = [:]
    var tellings: [Int: [String]] = [:]
    for event in network.events.sorted(by: { $0.id < $1.id }) {
      guard event.confidence >= options.minimumConfidence else {
        model.leftOut.unsureTies += 1
        continue
      }
      guard let ends = Self.ends(of: event), index.entity(ends.source) != nil,
        index.entity(ends.target) != nil
      else {
        model.leftOut.events += 1
        for id in Set(event.participants.map(\.entity)) {
          model.eventsAlone[id, default: []].append(event)
        }
        continue
      }
      let group = TieGroup(event)
      // Charges that were dropped are not told by a line that says "investigated by".
      if group != .relief, event.undone == nil,
        let same = relationTelling(event, ends) ?? mutualTie(telling: event, ends)
      {
        candidates[same].tie.events.append(event.id)
        continue
      }
      let key = [
        ends.source, ends.target, event.type.rawValue, String(group.rawValue),
        event.factuality.rawValue,
      ].joined(separator: "\u{1f}")
      if let found = groups[key] {
        candidates[found].tie.events.append(event.id)
        candidates[found].tie.evidence += event.evidence
        if tellings[found]?.contains(Self.words(of: event)) == false {
          tellings[found, default: []].append(Self.words(of: event))
        }
        let known = candidates[found].tie.attribution
        candidates[found].tie.attribution += event.attribution.filter { !known.contains($0) }
        dates[found, default: []].append(event.date ?? "")
        continue
      }
      groups[key] = candidates.count
      dates[candidates.count] = [event.date ?? ""]
      tellings[candidates.count] = [Self.words(of: event)]
      let tie = DrawingModel.Tie(
        id: event.id, source: 0, target: 0, group: Self.lineGroup(group),
        words: Self.words(of: event),
        factuality: event.factuality, hasArrow: !Self.isMutual(event, ends),
        evidence: event.evidence, attribution: event.attribution,
        events: [event.id])
      candidates.append(Candidate(tie: tie, ends: ends))
    }
    for place in dates.keys.sorted() {
      // Of many words for one kind of news the first two stand for all.
      let words = (tellings[place] ?? []).prefix(2).joined(separator: ", ")
      candidates[place].tie.words = words + ((tellings[place] ?? []).count > 2 ? ", …" : "")
      label(place, with: dates[place] ?? [])
    }
  }

  private static func undone(_ undone: Network.Undoing?) -> String {
    undone?.suffix(dates: DateText.words(for:)) ?? ""
  }

  /// "charge (undone 8 Jul 2024)"; how else it is told the line says.
  private static func words(of event: Network.Event) -> String {
    DisplayText.clipped(event.telling, to: 60)
      + undone(event.undone)
  }

  /// Lines of events share a colour, except where two kinds of news must not look alike.
  private static func lineGroup(_ group: TieGroup) -> TieGroup {
    switch group {
    case .departure, .accusation, .relief: group
    default: .happening
    }
  }

  private mutating func label(_ place: Int, with dates: [String]) {
    let known = Array(Set(dates.filter { !$0.isEmpty })).sorted()
    if dates.count > 1 { candidates[place].tie.words += " ×\(dates.count)" }
    guard let first = known.first else { return }
    let words = known.prefix(2).map(DateText.words(for:)).joined(separator: ", ")
    candidates[place].tie.date =
      known.count == 1
      ? DateText.words(for: first) : known.count == 2 ? words : words + ", …"
  }

  /// The relation that says the same as an event between the same two.
  private func relationTelling(
    _ event: Network.Event, _ ends: (source: String, target: String)
  ) -> Int? {
    let types: [RelationType]
    switch event.type.rawValue {
    case "meeting", "visit": types = [.met]
    case "removal", "expulsion": types = [.removedFrom]
    case "investigation", "charge": types = [.investigatedBy]
    case "issuance", "publication": types = [.issued]
    case "appointment": types = [.position]
    default: return nil
    }
    let groups = Set(types.map(TieGroup.init))
    return relationsByEnds[Self.pair(ends.source, ends.target)]?.first { place in
      let tie = candidates[place].tie
      guard groups.contains(tie.group), tie.factuality == event.factuality else { return false }
      if tie.group == .office { return true }
      // A meeting of another day is another meeting.
      let date = event.date.map(DateText.words(for:))
      return candidates[place].relation.map { types.contains($0.type) } == true
        && (date == nil || tie.date == nil || date == tie.date)
    }
  }

  /// The tie that says in the same word what two did together: "married", whoever is named first.
  ///
  /// A date that only the event has becomes the tie's.
  private mutating func mutualTie(
    telling event: Network.Event, _ ends: (source: String, target: String)
  ) -> Int? {
    let words = event.telling
    let found = relationsByEnds[Self.pair(ends.source, ends.target)]?.first { place in
      guard let relation = candidates[place].relation, relation.type.isSymmetric,
        relation.factuality == event.factuality, relation.undone == nil,
        let title = relation.title?.lowercased()
      else { return false }
      return (words == title || words.hasSuffix(" " + title))
        && Self.mayBeOne(event.date, candidates[place].date)
    }
    guard let found, let date = event.date, candidates[found].date == nil else { return found }
    candidates[found].date = date
    candidates[found].tie.date = DateText.words(for: date)
    return found
  }

  /// Whether two dates can mean one day; a date that is not told can be any.
  private static func mayBeOne(_ one: String?, _ other: String?) -> Bool {
    guard let one = one.flatMap({ EDTF($0) }), let other = other.flatMap({ EDTF($0) }) else {
      return true
    }
    func starts(_ edtf: EDTF) -> Int { edtf.earliest?.dayNumber ?? .min }
    func ends(_ edtf: EDTF) -> Int { edtf.latest?.dayNumber ?? .max }
    return starts(one) <= ends(other) && starts(other) <= ends(one)
  }

  /// Whether both ends did the same, so that a line from one to the other would say too much.
  private static func isMutual(
    _ event: Network.Event, _ ends: (source: String, target: String)
  ) -> Bool {
    [ends.source, ends.target].allSatisfy { end in
      event.participants.contains { $0.entity == end && $0.role == .agent }
    }
  }

  private static func pair(_ one: String, _ other: String) -> [String] { [one, other].sorted() }

  private static func ends(of event: Network.Event) -> (source: String, target: String)? {
    func first(_ roles: [Role], except other: String?) -> String? {
      for role in roles {
        for participant in event.participants
        where participant.role == role && participant.entity != other { return participant.entity }
      }
      return nil
    }
    guard let source = first([.agent, .patient], except: nil),
      let target = first([.patient, .body, .theme, .recipient, .agent, .place], except: source)
    else { return nil }
    // "A married B" and "B married A" are one thing, and one line.
    return isMutual(event, (source, target))
      ? (min(source, target), max(source, target)) : (source, target)
  }

  // MARK: Choosing entities

  /// Entities with at least one tie, by id.
  private mutating func tied() -> Set<String> {
    var tied: Set<String> = []
    for candidate in candidates { tied.formUnion([candidate.ends.source, candidate.ends.target]) }
    for entity in network.entities where !tied.contains(entity.id) {
      model.leftOut.untied[entity.kind, default: 0] += 1
    }
    return tied
  }

  private mutating func near(_ focus: String) throws(GraphvizError) -> Set<String> {
    let found =
      network.entities.first { $0.id == focus }
      ?? network.entities.first { $0.name == focus || $0.aliases.contains(focus) }
    guard let found else {
      throw GraphvizError(
        kind: .unknownFocus(DisplayText.clipped(focus, to: 80)), graph: network.title ?? "network")
    }
    model.focus = found.id
    model.leftOut.events -= model.eventsOfFocus.count
    model.leftOut.untied = [:]
    var near: Set<String> = [found.id]
    for _ in 0..<max(1, options.focusDistance) {
      var next = near
      for candidate in candidates {
        let (source, target) = candidate.ends
        if near.contains(source) { next.insert(target) }
        if near.contains(target) { next.insert(source) }
      }
      near = next
    }
    model.leftOut.beyondFocus = network.entities.count - near.count
    return near
  }

  /// The entities with the most ties, the focus first; of equals, the one whose id comes first.
  private mutating func best(of kept: Set<String>) -> [String] {
    var degrees: [String: Int] = [:]
    for candidate in candidates {
      degrees[candidate.ends.source, default: 0] += 1
      degrees[candidate.ends.target, default: 0] += 1
    }
    if let focus = model.focus { degrees[focus] = .max }
    let ranked = kept.sorted { (-(degrees[$0] ?? 0), $0) < (-(degrees[$1] ?? 0), $1) }
    model.leftOut.beyondLimit = max(0, ranked.count - options.maximumEntities)
    return ranked.prefix(options.maximumEntities).sorted()
  }

  private mutating func place(_ kept: [String]) {
    var places: [String: Int] = [:]
    for id in kept {
      guard let entity = index.entity(id) else { continue }
      places[id] = model.nodes.count
      model.nodes.append(.init(entity: entity, isFocus: id == model.focus))
    }
    for candidate in candidates {
      guard let source = places[candidate.ends.source], let target = places[candidate.ends.target]
      else { continue }
      var tie = candidate.tie
      (tie.source, tie.target) = (source, target)
      model.ties.append(tie)
    }
  }
}
