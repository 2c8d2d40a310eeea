import ChronographExtraction

/// A body with what was found marked in it: by colours, or as `[Chen Hao]{person}` where there are none.
struct MarkedText {
  /// A stretch of the body and what it is.
  struct Mark: Hashable {
    var start: Int
    var end: Int
    var label: String
    var styles: [Terminal.Style]
  }

  let body: [UInt8]
  let marks: [Mark]

  /// Collects the mentions, times and triggers of an extraction.
  ///
  /// Marks nest; one that crosses the end of another is left out.
  init(body: String, extraction: Extraction) {
    self.body = Array(body.utf8)
    let all = Self.mentions(extraction) + Self.times(extraction) + Self.triggers(extraction)
    let sorted = all.sorted {
      ($0.start, $1.end, $0.label) < ($1.start, $0.end, $1.label)
    }
    var open: [Mark] = []
    var kept: [Mark] = []
    for mark in sorted where mark.start < mark.end && mark.end <= self.body.count {
      while let last = open.last, last.end <= mark.start { open.removeLast() }
      if let last = open.last, mark.end > last.end { continue }
      open.append(mark)
      kept.append(mark)
    }
    marks = kept
  }

  private static func mentions(_ extraction: Extraction) -> [Mark] {
    extraction.entities.flatMap { entity in
      entity.mentions.map {
        Mark(
          start: $0.utf8Start, end: $0.utf8End, label: entity.kind.rawValue,
          styles: [color(of: entity.kind)])
      }
    }
  }

  private static func times(_ extraction: Extraction) -> [Mark] {
    extraction.times.map {
      Mark(
        start: $0.utf8Start, end: $0.utf8End, label: TimeLabel.words(for: $0), styles: [.underlined]
      )
    }
  }

  private static func triggers(_ extraction: Extraction) -> [Mark] {
    extraction.events.map {
      Mark(
        start: $0.trigger.utf8Start, end: $0.trigger.utf8End, label: $0.type.rawValue,
        styles: [.bold])
    }
  }

  /// The colour of a kind of entity.
  static func color(of kind: EntityKind) -> Terminal.Style {
    switch kind {
    case .person: .cyan
    case .body: .blue
    case .case: .red
    case .instrument: .magenta
    case .place: .green
    }
  }

  /// The marked body.
  func text(painter: Painter) -> String {
    var result = ""
    var open: [Mark] = []
    var position = 0
    func words(to end: Int) {
      guard end > position else { return }
      let part = String(decoding: body[position..<end], as: UTF8.self)
      position = end
      let text = Terminal.safe(part, keepingLines: true)
      result += painter.isColored ? Self.paint(text, open) : text
    }
    func close(_ mark: Mark) {
      words(to: mark.end)
      open.removeLast()
      if !painter.isColored { result += "]{\(Terminal.safe(mark.label))}" }
    }
    for mark in marks {
      while let last = open.last, last.end <= mark.start { close(last) }
      words(to: mark.start)
      open.append(mark)
      if !painter.isColored { result += "[" }
    }
    while let last = open.last { close(last) }
    words(to: body.count)
    return result
  }

  private static func paint(_ text: String, _ open: [Mark]) -> String {
    var styles: [Terminal.Style] = []
    for style in open.flatMap(\.styles) where !styles.contains(style) { styles.append(style) }
    guard !styles.isEmpty else { return text }
    return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
