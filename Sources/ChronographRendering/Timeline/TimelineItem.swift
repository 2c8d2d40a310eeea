internal import ChronographDates
internal import ChronographExtraction
internal import ChronographNetwork

/// Something with a place in time: an event, or the tenure of an office.
struct TimelineItem: Sendable {
  /// How it is drawn.
  enum Form: Hashable, Sendable {
    case mark(EventMark)
    case bar(TenureBar)
  }

  var id: String
  var form: Form
  /// The first and the last day, as day numbers; for open ends the last that is known.
  var first: Int
  var last: Int
  /// The date in words, no more precise than told.
  var date: String
  var words: String
  /// The words for how it is told, if it is not told as a fact.
  var mark: String?
  /// Whether the same is told with another date.
  var isContradicted = false
  /// Whether a day event is told as "about".
  var isAbout = false
  var factuality: Factuality
  var attribution: [String]
  var evidence: [String]
  /// What a lane is chosen by, from the most to the least fitting.
  var lanes: [String]
}

extension TimelineItem {
  /// An event as it was dated: a day is a mark, anything longer a bar over its whole range.
  init?(_ event: Network.Event, in index: NetworkIndex, lanes: [String], owner: String?) {
    guard let text = event.date, let edtf = EDTF(text) else { return nil }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = (edtf.earliest ?? edtf.latest)?.dayNumber,
      let last = (edtf.latest ?? edtf.earliest)?.dayNumber, first <= last
    else { return nil }
    self.init(
      event, form: Self.form(of: event, edtf, halves, first == last), days: (first, last),
      lanes: lanes)
    words = Self.words(for: event, in: index, owner: owner)
    isAbout = edtf.isApproximate
  }

  private static func form(
    of event: Network.Event, _ edtf: EDTF, _ halves: [Substring], _ isDay: Bool
  ) -> Form {
    let group = TieGroup(event)
    let isInterval = halves.count == 2
    guard !isDay || isInterval else {
      return .mark(EventMark(group: group, factuality: event.factuality))
    }
    // "Arrested last week" is some day of it; a trial may well have lasted the week.
    let lasts = isInterval && lasting.contains(event.type.rawValue)
    var bar = TenureBar(
      meaning: lasts ? .duration : .range, group: group, factuality: event.factuality,
      start: end(halves.first ?? "", edtf.earliest != nil),
      end: end(halves.last ?? "", edtf.latest != nil))
    if !lasts {
      if bar.start == .open { bar.start = .unknown }
      if bar.end == .open { bar.end = .unknown }
    }
    return .bar(bar)
  }

  /// Types of events that take more than a day.
  private static let lasting: Set<String> = [
    "enforcement", "investigation", "meeting", "trial", "visit",
  ]

  private init(_ event: Network.Event, form: Form, days: (Int, Int), lanes: [String]) {
    id = event.id
    self.form = form
    (first, last) = days
    date = DateText.words(for: event.date ?? "")
    words = ""
    mark = event.mark(dates: DateText.words(for:))
    factuality = event.factuality
    attribution = event.attribution
    evidence = event.allEvidence
    self.lanes = lanes
  }

  private static func end(_ text: Substring, _ isKnown: Bool) -> TenureBar.End {
    guard isKnown else { return text.isEmpty ? .unknown : .open }
    return text.contains("~") || text.contains("%") ? .about : .known
  }

  /// "expelled · by Harbour Board": the article's word, and who else took part.
  static func words(for event: Network.Event, in index: NetworkIndex, owner: String?) -> String {
    let type = DisplayText.clipped(event.telling, to: 60)
    return index.others(in: event, besides: owner).map { "\(type) · \($0)" } ?? type
  }

  /// A tenure, or `nil` where neither start nor end is told.
  ///
  /// What is still held lasts until it was last told.
  init?(_ relation: Network.Relation, in index: NetworkIndex, lanes: [String], owner: String?) {
    guard relation.start != nil || relation.end != nil, relation.status != nil else { return nil }
    let start = relation.start.flatMap { EDTF($0) }
    let end = relation.end.flatMap { EDTF($0) }
    guard let known = start?.earliest ?? start?.latest ?? end?.earliest ?? end?.latest else {
      return nil
    }
    // A document of some day of 2024 tells nothing of the last day of 2024.
    let told = relation.evidence.compactMap { index.evidence($0)?.document }
      .compactMap { index.document($0)?.published.flatMap { PartialDate($0) }?.earliest }.max()
    let isOver = relation.status == .former
    // What was told before it began says nothing about its end.
    let reached = isOver ? nil : told.flatMap { $0 > known ? $0 : nil }
    let last = end?.latest ?? end?.earliest ?? reached ?? start?.latest ?? known
    var bar = TenureBar(meaning: .tenure, group: .office, factuality: relation.factuality)
    bar.start = Self.end(relation.start ?? "", start?.earliest != nil)
    bar.end =
      end?.latest != nil
      ? Self.end(Substring(relation.end ?? ""), true)
      : isOver ? .unknown : .open
    id = relation.id
    form = .bar(bar)
    self.first = min(known.dayNumber, last.dayNumber)
    self.last = max(known.dayNumber, last.dayNumber)
    date =
      DateText.tenure(
        start: relation.start, end: relation.end, isOver: isOver,
        isAhead: relation.status == .future) ?? ""
    let other = relation.source == owner ? relation.target : relation.source
    words = Wording.relation(relation) + ", " + index.name(of: other, to: 60)
    mark = FactualityStyle(relation.factuality).mark
    factuality = relation.factuality
    attribution = relation.attribution
    evidence = relation.evidence
    self.lanes = lanes
  }

  private static func end(_ text: String, _ isKnown: Bool) -> TenureBar.End {
    guard isKnown else { return .unknown }
    return end(Substring(text), true)
  }
}
