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

  /// Creates a line; without a total it counts and shows no bar.
  init(
    total: Int? = nil, isTerminal: Bool = StandardError.isTerminal,
    write: @escaping (String) -> Void = StandardError.write
  ) {
    (self.total, self.isTerminal, self.write) = (total, isTerminal, write)
  }

  /// Counts one more document.
  mutating func advance() {
    done += 1
    guard isTerminal, total ?? .max > Self.threshold, done > Self.threshold || total != nil else {
      return
    }
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
    guard let total, total > 0 else { return "\(done) documents" }
    let filled = min(30, 30 * done / total)
    let bar = String(repeating: "━", count: filled) + String(repeating: "╌", count: 30 - filled)
    return "\(bar) \(done) of \(total) documents"
  }
}
