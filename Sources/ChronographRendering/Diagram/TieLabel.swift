internal import ChronographExtraction

/// The words on a line: what it is, when, and how it is told.
///
/// They sit on the line itself, in a gap of it.
struct TieLabel: Sendable {
  static let wordMetrics = TextMetrics(size: 9.5)
  static let noteMetrics = TextMetrics(size: 8.5)
  static let lineHeight = 11.0
  private static let widest = 104.0

  let words: [String]
  let notes: [String]
  let size: Size

  init(_ tie: DrawingModel.Tie) {
    words = Self.wordMetrics.balanced(tie.words, to: Self.widest, lines: 2)
    let mark = FactualityStyle(tie.factuality).mark
    var notes: [String] = []
    if let date = tie.date { notes = Self.noteMetrics.balanced(date, to: Self.widest, lines: 2) }
    // "planned meeting" says it already.
    if let mark, !tie.words.hasPrefix(mark + " ") {
      let joined = notes.last.map { "\($0) · \(mark)" } ?? mark
      if Self.noteMetrics.width(of: joined) <= Self.widest {
        notes = notes.dropLast() + [joined]
      } else {
        notes.append(mark)
      }
    }
    self.notes = notes
    let width = max(Self.wordMetrics.width(of: words), Self.noteMetrics.width(of: notes))
    let lines = Double(words.count + notes.count)
    size = Size(
      width: max(width * 1.04 + 8, width * TextMetrics.widestFont + 4),
      height: lines * Self.lineHeight + 4)
  }
}
