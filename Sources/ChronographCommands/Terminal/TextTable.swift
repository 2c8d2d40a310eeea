/// Rows under headings, in columns as wide as their widest cell.
struct TextTable {
  /// No cell is wider, in terminal cells; what is longer ends in `…`.
  static let widestCell = 60
  /// What is typed again, or says nothing in half, is never cut.
  private static let whole: Set<String> = ["id", "what", "advice"]

  var headings: [String]
  var rows: [[String]] = []
  /// What to say where there is no row.
  var whenEmpty: String

  init(_ headings: [String], whenEmpty: String) {
    (self.headings, self.whenEmpty) = (headings, whenEmpty)
  }

  /// Appends a row; absent cells show as `–`.
  mutating func add(_ cells: [String?]) {
    rows.append(
      zip(headings, cells).map { heading, cell in
        guard let cell, !cell.isEmpty else { return "–" }
        let text = Terminal.safe(cell)
        return Self.whole.contains(heading) ? text : Terminal.fitted(text, to: Self.widestCell)
      })
  }

  /// The table with a line break after each row.
  func text(painter: Painter) -> String {
    guard !rows.isEmpty else { return whenEmpty + "\n" }
    let widths = headings.indices.map { column in
      ([headings] + rows).map { Terminal.width(of: $0[column]) }.max() ?? 0
    }
    let head = painter(Self.line(headings, widths), .bold)
    return ([head] + rows.map { Self.line($0, widths) }).joined(separator: "\n") + "\n"
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      line += cell
      guard index < cells.count - 1 else { break }
      line += String(repeating: " ", count: widths[index] - Terminal.width(of: cell) + 2)
    }
    return line
  }
}
