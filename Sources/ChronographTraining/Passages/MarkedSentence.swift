/// A line with `[name|p1]` and `{word|type}` taken out of it.
struct MarkedSentence {
  /// Words in brackets, and what stands behind their bar.
  struct Mark {
    var span: ScalarSpan
    var tag: String
  }

  /// The scalars of the text before it.
  let start: Int
  private(set) var scalars: [Unicode.Scalar] = []
  /// What `[]` marks, in the order in which they end.
  private(set) var mentions: [Mark] = []
  /// What `{}` marks.
  private(set) var triggers: [Mark] = []
  /// Where the brackets that are open began, and with which.
  private var open: [(bracket: Unicode.Scalar, at: Int)] = []

  init(start: Int) { self.start = start }

  /// Returns what is wrong, if anything.
  mutating func read(_ text: Substring) -> String? {
    var rest = text.unicodeScalars[...]
    while let next = rest.popFirst() {
      switch next {
      case "[", "{": open.append((next, scalars.count))
      case "|":
        guard let (bracket, at) = open.popLast(),
          let end = rest.firstIndex(of: bracket == "[" ? "]" : "}")
        else { return "'|' outside brackets" }
        guard end > rest.startIndex else { return "nothing behind '|'" }
        close(bracket, from: at, as: String(rest[..<end]))
        rest = rest[rest.index(after: end)...]
      case "]", "}": return "'\(next)' without '|' before it"
      default: scalars.append(next)
      }
    }
    return open.isEmpty ? nil : "'\(open[0].bracket)' is not closed"
  }

  private mutating func close(_ bracket: Unicode.Scalar, from at: Int, as tag: String) {
    let span = ScalarSpan(start: start + at, end: start + scalars.count)
    if bracket == "[" {
      mentions.append(Mark(span: span, tag: tag))
    } else {
      triggers.append(Mark(span: span, tag: tag))
    }
  }
}
