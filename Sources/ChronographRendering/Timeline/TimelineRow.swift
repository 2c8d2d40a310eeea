/// An item with its place: where its sign and its words go, and which row of its lane it has.
struct PlacedItem: Sendable {
  static let wordMetrics = TextMetrics(size: 10)
  static let dateMetrics = TextMetrics(size: 9)
  static let rowHeight = 18.0

  let item: TimelineItem
  /// Where the sign begins and ends, without fading ends.
  let first: Double
  let last: Double
  let date: String
  let words: String
  /// Where the date and then the words begin.
  let textX: Double
  /// Everything that it covers.
  let covered: (start: Double, end: Double)
  var row = 0

  init(_ item: TimelineItem, _ scale: TimeScale, width: Double) {
    self.item = item
    let start = scale.x(of: item.first)
    let end = max(scale.x(of: item.last + 1), start + (item.isTenure ? 2 : 3))
    var (left, right) = (start, end)
    if case .mark = item.form {
      let middle = (start + end) / 2
      (left, right) = (middle - EventMark.radius - 1, middle + EventMark.radius + 1)
      if item.isAbout { (left, right) = (left - 12, right + 12) }
    }
    (first, last) = (left, right)
    if case .bar(let bar) = item.form {
      if bar.start != .known { left -= TenureBar.fade }
      if bar.end != .known { right += TenureBar.fade }
    }
    var words = item.words
    if let mark = item.mark { words += " (\(mark))" }
    if item.isContradicted { words += " ≠" }
    (date, self.words, textX, covered) = Self.text(
      words, item.date, sign: (left, right), bar: (first, last), isTenure: item.isTenure,
      width: width)
  }

  /// Whether the words lie in the bar.
  var hasTextInside: Bool { item.isTenure && textX >= first && textX < last }

  var textWidth: Double {
    Self.dateMetrics.width(of: date) + 5 + Self.wordMetrics.width(of: words)
  }

  /// Puts the words after the sign, else before it, else into the bar; what has no room is cut.
  private static func text(
    _ words: String, _ date: String, sign: (Double, Double), bar: (Double, Double),
    isTenure: Bool, width: Double
  ) -> (String, String, Double, (start: Double, end: Double)) {
    let shortDate = dateMetrics.truncated(date, to: 170)
    let dateWidth = dateMetrics.width(of: shortDate) + 5
    let full = wordMetrics.truncated(words, to: 300)
    let needed = (dateWidth + wordMetrics.width(of: full)) * 1.02
    if isTenure, bar.1 - bar.0 >= needed + 14 {
      return (shortDate, full, bar.0 + 7, sign)
    }
    if sign.1 + 5 + needed <= width {
      return (shortDate, full, sign.1 + 5, (sign.0, sign.1 + 5 + needed))
    }
    if sign.0 - 5 - needed >= 0 {
      return (shortDate, full, sign.0 - 5 - needed, (sign.0 - 5 - needed, sign.1))
    }
    // Neither side has room for all of it: a wide bar takes it, otherwise the wider side a part.
    if isTenure, bar.1 - bar.0 - 12 >= min(needed, 120) {
      let cut = wordMetrics.truncated(full, to: bar.1 - bar.0 - 12 - dateWidth)
      return (shortDate, cut, bar.0 + 6, sign)
    }
    let isRight = width - sign.1 >= sign.0
    let room = max(isRight ? width - sign.1 : sign.0, 30) - 10
    let date = dateMetrics.truncated(shortDate, to: room / 2)
    let left = dateMetrics.width(of: date) + 5
    let cut = wordMetrics.truncated(full, to: max(room - left, 12))
    let taken = left + wordMetrics.width(of: cut)
    let x = isRight ? sign.1 + 5 : sign.0 - 5 - taken
    return (date, cut, x, (min(sign.0, x), max(sign.1, x + taken)))
  }
}

extension TimelineItem {
  /// Whether it is a tenure's bar, which words may lie in.
  var isTenure: Bool {
    guard case .bar(let bar) = form else { return false }
    return bar.meaning == .tenure
  }
}

/// A lane with everything in rows.
struct PlacedLane: Sendable {
  static let nameMetrics = TextMetrics(size: 11, bold: true)
  static let nameWidth = 148.0
  private static let nameLine = 13.5

  let lane: TimelineModel.Lane
  let name: [String]
  private(set) var items: [PlacedItem]
  let rows: Int
  /// Items that found no row.
  let more: Int

  init(_ lane: TimelineModel.Lane, _ scale: TimeScale, width: Double, maximumRows: Int) {
    self.lane = lane
    name = Self.nameMetrics.wrapped(lane.name, to: Self.nameWidth - 14, lines: 3)
    let all = lane.items.map { PlacedItem($0, scale, width: width) }
    var kept: [PlacedItem] = []
    var used = 0
    // Tenures lie on top, as what follows happened during them.
    for group in [all.filter(\.item.isTenure), all.filter { !$0.item.isTenure }] {
      let rows = IntervalPartition.rows(
        of: group.map(\.covered), gap: 9, limit: maximumRows - used)
      for (item, row) in zip(group, rows) {
        guard let row else { continue }
        var item = item
        item.row = used + row
        kept.append(item)
      }
      used += (rows.compactMap { $0 }.max() ?? -1) + 1
    }
    more = all.count - kept.count
    rows = used
    items = kept
  }

  var height: Double {
    let text = Double(name.count) * Self.nameLine + 4
    return max(Double(rows + (more > 0 ? 1 : 0)) * PlacedItem.rowHeight, text) + 8
  }
}
