internal import ChronographDates
internal import ChronographExtraction
internal import ChronographNetwork
internal import ChronographReading

/// What a timeline shows: items in lanes, undated events apart, and counts of the rest.
struct TimelineModel: Sendable {
  /// A person, body or type with what happened to it.
  struct Lane: Sendable {
    var id: String
    var name: String
    var kind: EntityKind?
    var items: [TimelineItem]
  }

  /// What is not in the picture.
  struct LeftOut: Hashable, Sendable {
    var unsure = 0
    var tenuresWithoutDates = 0
    var earlier = 0
    var later = 0
    var lanes = 0
    var itemsOfLanes = 0
  }

  /// An event without a date, or without a year.
  struct Undated: Sendable {
    var id: String
    var words: String
    /// Whether a date without a year is told.
    var hasDate: Bool
    var factuality: Factuality
    var evidence: [String]
  }

  private(set) var lanes: [Lane] = []
  private(set) var undated: [Undated] = []
  private(set) var leftOut = LeftOut()
  private let index: NetworkIndex
  private let options: TimelineDiagram.Options
  private let conflicts: DateConflicts

  init(_ index: NetworkIndex, _ options: TimelineDiagram.Options) {
    self.index = index
    self.options = options
    conflicts = DateConflicts(index.network)
    var items: [TimelineItem] = []
    for event in index.network.events.sorted(by: { $0.id < $1.id }) { add(event, to: &items) }
    for relation in index.network.relations.sorted(by: { $0.id < $1.id }) {
      add(relation, to: &items)
    }
    sort(inWindow(items))
  }

  // MARK: The window

  /// "between May 2024 and 3 June 2024", where only a part of time is drawn.
  var window: String? {
    let from = options.from.map { DateText.words(for: $0.description) }
    let to = options.to.map { DateText.words(for: $0.description) }
    switch (from, to) {
    case (let from?, let to?): return from == to ? "in \(from)" : "between \(from) and \(to)"
    case (let from?, nil): return "in \(from) or later"
    case (nil, let to?): return "in \(to) or earlier"
    case (nil, nil): return nil
    }
  }

  /// What is said where no event and no tenure has a place in the picture.
  var nothingDated: String? {
    guard lanes.isEmpty else { return nil }
    return window.map { "Nothing dated falls \($0)" } ?? "Nothing in the network has a date to draw"
  }

  /// The finding that says so, and where to look instead.
  func finding(place: String) -> Finding? {
    guard let nothingDated else { return nil }
    let outside = leftOut.earlier + leftOut.later
    let advice =
      outside > 0
      ? "\(Counted.grouped(leftOut.earlier)) fall earlier and \(Counted.grouped(leftOut.later)) later;"
        + " widen --from and --to"
      : "events without a date are listed below it"
    // Only a window that was asked for and holds nothing is likely a mistake.
    return Finding(
      window == nil ? .note : .warning, code: "empty-timeline", message: nothingDated, place: place,
      advice: advice)
  }

  // MARK: Items

  private mutating func add(_ event: Network.Event, to items: inout [TimelineItem]) {
    guard event.confidence >= options.minimumConfidence else { return leftOut.unsure += 1 }
    let lanes = lanes(of: event)
    let owner = options.lanes == .type ? nil : lanes.first
    if var item = TimelineItem(event, in: index, lanes: lanes, owner: owner) {
      item.isContradicted = !conflicts.others(of: event.id).isEmpty
      items.append(item)
      return
    }
    var words = TimelineItem.words(for: event, in: index, owner: nil)
    if let date = event.date { words += ", " + DateText.words(for: date) }
    words += event.suffix(dates: DateText.words(for:))
    undated.append(
      .init(
        id: event.id, words: words, hasDate: event.date != nil, factuality: event.factuality,
        evidence: event.allEvidence)
    )
  }

  private mutating func add(_ relation: Network.Relation, to items: inout [TimelineItem]) {
    guard [.position, .member, .leads].contains(relation.type) else { return }
    guard relation.confidence >= options.minimumConfidence else { return leftOut.unsure += 1 }
    let ids =
      options.lanes == .body
      ? [relation.target, relation.source] : [relation.source, relation.target]
    let lanes = options.lanes == .type ? ["office"] : ids
    let owner = options.lanes == .type ? nil : lanes.first
    if let item = TimelineItem(relation, in: index, lanes: lanes, owner: owner) {
      items.append(item)
    } else {
      leftOut.tenuresWithoutDates += 1
    }
  }

  /// The participants by how well their lane suits the event.
  private func lanes(of event: Network.Event) -> [String] {
    if options.lanes == .type { return [event.type.rawValue] }
    let roles: [Role] =
      options.lanes == .person
      ? [.patient, .agent, .theme, .recipient, .body, .place]
      : [.body, .patient, .agent, .theme, .recipient, .place]
    let wanted: [EntityKind] =
      options.lanes == .person
      ? [.person, .body, .case, .instrument, .place] : [.body, .person, .case, .instrument, .place]
    let ranked = event.participants.enumerated().compactMap { place, participant in
      index.entity(participant.entity).map { entity in
        (
          wanted.firstIndex(of: entity.kind) ?? 9, roles.firstIndex(of: participant.role) ?? 9,
          place,
          entity.id
        )
      }
    }
    return ranked.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  private mutating func inWindow(_ items: [TimelineItem]) -> [TimelineItem] {
    let first = options.from?.earliest.dayNumber ?? .min
    let last = options.to?.latest.dayNumber ?? .max
    return items.filter { item in
      if item.last < first, !item.goesOn { leftOut.earlier += 1 }
      if item.first > last { leftOut.later += 1 }
      return (item.last >= first || item.goesOn) && item.first <= last
    }
  }

  // MARK: Lanes

  private mutating func sort(_ items: [TimelineItem]) {
    var places: [String: Int] = [:]
    var lanes: [Lane] = []
    for item in items {
      let id = item.lanes.first ?? ""
      let place = places[id] ?? lanes.count
      if place == lanes.count { lanes.append(lane(id)) }
      places[id] = place
      lanes[place].items.append(item)
    }
    let ranked = lanes.sorted { (-$0.items.count, $0.id) < (-$1.items.count, $1.id) }
    let rest = ranked.dropFirst(options.maximumLanes)
    leftOut.lanes = rest.count
    leftOut.itemsOfLanes = rest.map(\.items.count).reduce(0, +)
    self.lanes = ranked.prefix(options.maximumLanes).sorted {
      let (one, other) = (Self.firstDay($0), Self.firstDay($1))
      return (Self.rank($0.kind, options.lanes), one, $0.id)
        < (Self.rank($1.kind, options.lanes), other, $1.id)
    }
  }

  private func lane(_ id: String) -> Lane {
    if options.lanes == .type {
      return Lane(id: id, name: Wording.type(EventType(rawValue: id)), kind: nil, items: [])
    }
    let name = id.isEmpty ? "Others" : index.name(of: id)
    return Lane(id: id, name: name, kind: index.entity(id)?.kind, items: [])
  }

  /// What the lanes are made for comes first, then the rest by kind.
  private static func rank(_ kind: EntityKind?, _ lanes: TimelineDiagram.Options.Lanes) -> Int {
    guard let kind else { return 9 }
    let order: [EntityKind] =
      lanes == .body
      ? [.body, .person, .case, .instrument, .place] : EntityKind.allCases
    return order.firstIndex(of: kind) ?? 9
  }

  private static func firstDay(_ lane: Lane) -> Int { lane.items.map(\.first).min() ?? 0 }

}

extension TimelineItem {
  /// Whether it lasts beyond its last known day.
  fileprivate var goesOn: Bool {
    guard case .bar(let bar) = form else { return false }
    return bar.end == .open
  }
}
