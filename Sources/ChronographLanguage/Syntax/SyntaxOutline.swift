/// The tree of a sentence as lines of text: every word below its head, in the order of the sentence.
///
/// ```
/// arrested  VERB  root
/// ├─ mayor  NOUN  nsubj:pass
/// │  └─ The  DET  det
/// └─ was  AUX  aux:pass
/// ```
public struct SyntaxOutline: Sendable {
  private let text: TokenizedText
  private let table: SyntaxTable

  /// Creates an outline of an annotated text.
  public init(of text: TokenizedText, _ table: SyntaxTable) {
    self.text = text
    self.table = table
  }

  /// The lines of one sentence; none where it is not annotated.
  public func lines(of sentence: Sentence) -> [String] {
    guard let first = sentence.tokens.first, table.isAnnotated(first) else { return [] }
    var children: [[Int]] = Array(repeating: [], count: sentence.tokens.count)
    // Words wait with what stands before their line; the next one lies on top.
    var waiting: [(token: Int, lead: String, isLast: Bool)] = []
    for token in sentence.tokens.reversed() {
      if let head = table.head(token) {
        children[head - first].append(token)
      } else {
        waiting.append((token, "", true))
      }
    }
    var lines: [String] = []
    while let (token, lead, isLast) = waiting.popLast() {
      let isRoot = table.head(token) == nil
      lines.append(lead + (isRoot ? "" : isLast ? "└─ " : "├─ ") + label(token))
      let below = lead + (isRoot ? "" : isLast ? "   " : "│  ")
      let own = children[token - first]
      for (place, child) in own.enumerated() { waiting.append((child, below, place == 0)) }
    }
    return lines
  }

  private func label(_ token: Int) -> String {
    let form = text.form(token).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(form)  \(table.upos(token).name)  \(table.relations[token].name)"
  }
}
