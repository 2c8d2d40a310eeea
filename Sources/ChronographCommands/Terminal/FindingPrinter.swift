import ChronographReading

/// Prints findings to standard error as `place: severity: message; advice`, and counts them.
///
/// Of one code, the first twenty are printed; the rest is counted in a last line.
struct FindingPrinter {
  static let limit = 20
  private var counts: [String: Int] = [:]
  private(set) var total = 0
  /// Findings that are more than a note.
  private(set) var serious = 0
  private let write: (String) -> Void

  init(write: @escaping (String) -> Void = StandardError.write) { self.write = write }

  mutating func add(_ finding: Finding) {
    total += 1
    if finding.severity != .note { serious += 1 }
    let count = counts[finding.code, default: 0] + 1
    counts[finding.code] = count
    if count <= Self.limit { write(Self.line(finding)) }
  }

  mutating func add(_ findings: [Finding]) { for finding in findings { add(finding) } }

  /// Says how many findings were left out.
  func finish() {
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.limit {
      write("\(Plural.of(count - Self.limit, "more finding")) of the kind '\(code)'\n")
    }
  }

  /// Throws where findings are to count as a failure.
  func checkStrictly(_ isStrict: Bool) throws(CommandFailure) {
    guard isStrict, serious > 0 else { return }
    throw CommandFailure(.findings, "")
  }

  static func line(_ finding: Finding) -> String {
    let text = "\(finding.place): \(finding.severity.rawValue): \(finding.message)"
    return Terminal.safe(text + (finding.advice.map { "; \($0)" } ?? "")) + "\n"
  }
}
