internal import ChronographExtraction

/// The legend of a timeline: precisions, tenures, factualities and subjects that occur.
enum TimelineLegend {
  static func items(of lanes: [PlacedLane], _ model: TimelineModel) -> [Legend.Item] {
    let items = lanes.flatMap { $0.items.map(\.item) }
    let bars = items.compactMap(\.bar)
    return precisions(items, bars) + ends(bars) + manners(items) + subjects(items)
  }

  private static func precisions(_ items: [TimelineItem], _ bars: [TenureBar]) -> [Legend.Item] {
    var legend: [Legend.Item] = []
    if items.contains(where: { $0.bar == nil }) {
      legend.append(
        .init(sign: .mark(.init(group: .unspecific, factuality: .fact)), words: "known to the day"))
    }
    let meanings = [
      (TenureBar.Meaning.range, "some day of that time"), (.duration, "lasted that long"),
      (.tenure, "office held"),
    ]
    for (meaning, words) in meanings where bars.contains(where: { $0.meaning == meaning }) {
      let group = meaning == .tenure ? TieGroup.office : .unspecific
      legend.append(
        .init(
          sign: .bar(.init(meaning: meaning, group: group, factuality: .fact)), words: words))
    }
    return legend
  }

  private static func ends(_ bars: [TenureBar]) -> [Legend.Item] {
    let ends = [
      (TenureBar.End.about, "about then"), (.unknown, "start or end not told"),
      (.open, "still so when last told"),
    ]
    return ends.compactMap { end, words in
      guard bars.contains(where: { $0.start == end || $0.end == end }) else { return nil }
      return .init(sign: .end(end), words: words)
    }
  }

  private static func manners(_ items: [TimelineItem]) -> [Legend.Item] {
    var legend: [Legend.Item] = Factuality.allCases.compactMap { factuality in
      guard factuality != .fact, items.contains(where: { $0.factuality == factuality }) else {
        return nil
      }
      return .init(
        sign: .mark(.init(group: .unspecific, factuality: factuality)),
        words: FactualityStyle(factuality).words)
    }
    if items.contains(where: \.isContradicted) {
      legend.append(.init(sign: .text("≠"), words: "told with different dates"))
    }
    return legend
  }

  private static func subjects(_ items: [TimelineItem]) -> [Legend.Item] {
    TieGroup.allCases.compactMap { group in
      guard items.contains(where: { !$0.isTenure && $0.group == group }) else { return nil }
      return .init(
        sign: .mark(.init(group: group, factuality: .fact)), words: group.eventWords)
    }
  }
}

extension TimelineItem {
  fileprivate var bar: TenureBar? {
    guard case .bar(let bar) = form else { return nil }
    return bar
  }

  fileprivate var group: TieGroup {
    switch form {
    case .mark(let mark): mark.group
    case .bar(let bar): bar.group
    }
  }
}

extension TieGroup {
  fileprivate var eventWords: String {
    switch self {
    case .office: "appointment, founding"
    case .departure: "leaving or losing office"
    case .accusation: "inquiry, arrest, trial, expulsion"
    case .relief: "acquittal, pardon, release"
    case .instrument: "issue, publication, statement"
    case .contact: "meeting, visit"
    case .structure, .happening, .unspecific: "other event"
    }
  }
}
