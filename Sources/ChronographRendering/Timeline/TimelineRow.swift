/// An item with its place: where its sign and its words go, and which row of its lane it has.
struct PlacedItem: Sendable {
  static let wordMetrics = TextMetrics(size: 10)
  static let dateMetrics = TextMetrics(size: 9)
  static let rowHeight = 18.0

  let item: TimelineItem
  /// Where the sign begins and ends, without fading ends.
  let first: Double
  let last: Double
  /// The date with the sign that parts it from the words.
  let date: String
  let words: String
  /// Where the date and then the words begin.
  let textX: Double
  /// Whether the text ends at its sign, whatever the font, rather than begins there.
  let endsAtSign: Bool
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
    }
    (first, last) = (left, right)
    if item.isAbout { (left, right) = (left - TenureBar.fade, right + TenureBar.fade) }
    if case .bar(let bar) = item.form {
      if bar.start != .known { left -= TenureBar.fade }
      if bar.end != .known { right += TenureBar.fade }
    }
    var words = item.words
    if let mark = item.mark { words += " (\(mark))" }
    if item.isContradicted { words += " ≠" }
    (date, self.words, textX, endsAtSign, covered) = Self.text(
      words, item.date, sign: (left, right), bar: (first, last), isTenure: item.isTenure,
      width: width)
  }

  /// Whether the words lie in the bar.
  var hasTextInside: Bool { item.isTenure && textX >= first && textX < last }

  var textWidth: Double {
    Self.dateMetrics.width(of: date) + Self.runGap + Self.wordMetrics.width(of: words)
  }

  /// The room between a sign and its text.
  private static let gap = 7.0
  private static let separator = ":"
  /// The room between the date and the words.
  static let runGap = 3.5

  /// Puts the words after the sign, else before it, else into the bar; what has no room is cut.
  private static func text(
    _ words: String, _ date: String, sign: (Double, Double), bar: (Double, Double),
    isTenure: Bool, width: Double
  ) -> (String, String, Double, endsAtSign: Bool, (start: Double, end: Double)) {
    let shortDate = dateMetrics.truncated(date, to: 170) + separator
    let dateWidth = dateMetrics.width(of: shortDate) + runGap
    let full = wordMetrics.truncated(words, to: 300)
    let taken = dateWidth + wordMetrics.width(of: full)
    let needed = taken * TextMetrics.widestFont
    if isTenure, bar.1 - bar.0 >= needed + 2 * gap {
      return (shortDate, full, bar.0 + gap, false, sign)
    }
    if sign.1 + gap + needed <= width {
      return (shortDate, full, sign.1 + gap, false, (sign.0, sign.1 + gap + needed))
    }
    if sign.0 - gap - needed >= 0 {
      return (shortDate, full, sign.0 - gap - taken, true, (sign.0 - gap - needed, sign.1))
    }
    // Neither side has room for all of it: a wide bar takes it, otherwise the wider side a part.
    if isTenure, bar.1 - bar.0 - 2 * gap >= min(needed, 120) {
      let cut = wordMetrics.truncated(full, to: bar.1 - bar.0 - 2 * gap - dateWidth)
      return (shortDate, cut, bar.0 + gap, false, sign)
    }
    return cutText(dateMetrics.truncated(date, to: 170), full, sign: sign, width: width)
  }

  /// As much of the words as the wider side has room for.
  private static func cutText(
    _ date: String, _ words: String, sign: (Double, Double), width: Double
  ) -> (String, String, Double, endsAtSign: Bool, (start: Double, end: Double)) {
    let isRight = width - sign.1 >= sign.0
    let room = max(isRight ? width - sign.1 : sign.0, 30) - 2 * gap
    let date = dateMetrics.truncated(date, to: max(room / 2 - runGap, 0)) + separator
    let left = dateMetrics.width(of: date) + runGap
    let cut = wordMetrics.truncated(words, to: max(room - left, 12))
    let taken = left + wordMetrics.width(of: cut)
    let x = isRight ? sign.1 + gap : sign.0 - gap - taken
    return (date, cut, x, !isRight, (min(sign.0, x), max(sign.1, x + taken)))
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
    name = Self.nameMetrics.wrapped(
      lane.name, to: (Self.nameWidth - 14) / TextMetrics.widestFont, lines: 4)
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
