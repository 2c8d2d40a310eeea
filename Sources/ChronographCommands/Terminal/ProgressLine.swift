/// How many documents are done, on one line of the terminal that is written again and again.
///
/// It shows only on a terminal and only where there are more than twenty documents.
struct ProgressLine {
  static let threshold = 20
  private var done = 0
  private var isShown = false
  private let isTerminal: Bool
  private let total: Int?
  private let write: (String) -> Void

  /// Creates a line; few files may hold many documents, so that there is a number but no bar.
  init(
    files: Int, isTerminal: Bool = StandardError.isTerminal,
    write: @escaping (String) -> Void = StandardError.write
  ) {
    total = files > Self.threshold ? files : nil
    (self.isTerminal, self.write) = (isTerminal, write)
  }

  /// Counts one more document.
  mutating func advance() {
    done += 1
    guard isTerminal, total != nil || done > Self.threshold else { return }
    guard !isShown || done % 10 == 0 || done == total else { return }
    isShown = true
    write("\r\u{1B}[K\(text)")
  }

  /// Clears the line, so that what follows starts on a clean one.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    write("\r\u{1B}[K")
  }

  private var text: String {
    guard let total, done <= total else { return "\(done) documents" }
    let filled = 30 * done / total
    let bar = String(repeating: "━", count: filled) + String(repeating: "╌", count: 30 - filled)
    return "\(bar) \(done) of \(total) documents"
  }
}
