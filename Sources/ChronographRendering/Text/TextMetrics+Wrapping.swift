extension TextMetrics {
  /// The sign that something was cut.
  static let ellipsis = "…"

  /// The text itself if it fits, otherwise as much of it as fits and an ellipsis.
  func truncated(_ text: String, to limit: Double) -> String {
    // Nothing wider than a line is ever measured whole: a name can have 100,000 characters.
    guard width(of: text.prefix(400)) > limit || text.utf8.count > 1600 else { return text }
    let room = limit - width(of: Self.ellipsis)
    var used = 0.0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      used += width(of: text[end..<next])
      if used > room { break }
      end = next
    }
    var kept = text[..<end]
    while let last = kept.last, last == " " || last == "," || last == "-" { kept = kept.dropLast() }
    return kept + Self.ellipsis
  }

  /// Lines no wider than the limit, broken at spaces, after hyphens and beside full-width characters.
  ///
  /// What doesn't fit into the last line ends in an ellipsis.
  func wrapped(_ text: String, to limit: Double, lines maximum: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    // Three times the room of all lines is more than can ever be shown.
    let pieces = Self.pieces(of: text.prefix(maximum * 400))
    for (index, piece) in pieces.enumerated() {
      let pieceWidth = width(of: piece)
      let visible = width(of: Self.withoutTrailingSpace(piece))
      if used + visible <= limit || line.isEmpty {
        line += piece
        used += pieceWidth
      } else if lines.count + 1 == maximum {
        // What is left goes into the last line, which is cut below.
        line += pieces[index...].joined()
        break
      } else {
        lines.append(line)
        (line, used) = (String(piece), pieceWidth)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines.map { truncated(String(Self.withoutTrailingSpace($0)), to: limit) }
  }

  /// As ``wrapped(_:to:lines:)``, with lines of about one length, so that no word is left alone.
  func balanced(_ text: String, to limit: Double, lines maximum: Int) -> [String] {
    var best = wrapped(text, to: limit, lines: maximum)
    let count = best.count
    let isCut = best.contains { $0.hasSuffix(Self.ellipsis) }
    guard count > 1, !isCut else { return best }
    for narrower in stride(from: limit - 6, to: limit / 2, by: -6) {
      let lines = wrapped(text, to: narrower, lines: maximum)
      guard lines.count == count, !lines.contains(where: { $0.hasSuffix(Self.ellipsis) }) else {
        break
      }
      best = lines
    }
    return best
  }

  /// The width of the widest line.
  func width(of lines: [String]) -> Double { lines.map { width(of: $0) }.max() ?? 0 }

  /// The parts between which a line may break; a space stays with the part before it.
  private static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if next < text.endIndex, breaks(after: text[index], before: text[next]) {
        pieces.append(text[start..<next])
        start = next
      }
      index = next
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  private static func breaks(after left: Character, before right: Character) -> Bool {
    if left == " " { return right != " " }
    if left == "-" || left == "/" || left == "–" { return right != " " }
    guard let first = left.unicodeScalars.first?.value,
      let second = right.unicodeScalars.first?.value
    else { return false }
    // A line never starts with a closing sign.
    if "、。，．！？：；）》」』”’…".contains(right) { return false }
    if "（《「『“‘".contains(left) { return false }
    return isFullWidth(first) || (isFullWidth(second) && left != "(")
  }

  private static func withoutTrailingSpace(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while text.last == " " { text = text.dropLast() }
    return text
  }
}
