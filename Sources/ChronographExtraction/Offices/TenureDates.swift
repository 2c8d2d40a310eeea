internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// From when to when an office was held, as far as the words beside it say.
struct TenureDates {
  let analysis: DocumentAnalysis
  let words: Words
  /// Whether a token belongs to a temporal expression.
  let isTimed: [Bool]
  /// The first token of every temporal expression.
  private let starts: [Int]

  init(analysis: DocumentAnalysis, words: Words) {
    self.analysis = analysis
    self.words = words
    let timed = TimedTokens(analysis.timexes.lazy.map(\.span), in: words.text)
    isTimed = timed.isTimed
    starts = timed.starts
  }

  /// Sets start, end and status of a reading by the expressions near its title.
  func date(
    _ reading: inout RelationReading, title: Range<Int>, end: Int, range: Range<Int>,
    isPredecessor: Bool
  ) {
    let near = analysis.timexes.indices.filter {
      range.contains(starts[$0]) && analysis.timexes[$0].edtf != nil
        && isNear(starts[$0], title: title, end: end)
    }
    guard let first = near.first else { return markOld(&reading) }
    apply(near, first, &reading, isPredecessor: isPredecessor)
    markOld(&reading)
  }

  /// Directly before the title's clause or directly after its target: no other clause lies between.
  private func isNear(_ token: Int, title: Range<Int>, end: Int) -> Bool {
    let between =
      token >= end
      ? end..<token : token < title.lowerBound ? token..<title.lowerBound : token..<token
    guard between.count <= 14 else { return false }
    return !between.contains { index in
      words.byte(index) == 59
        || words.isAny(index, "who", "which", "that", "but", "after", "before", "when", "while")
        || index > between.lowerBound && index >= end && words.byte(index) == 44 && !isTimed[index]
    }
  }

  private func apply(
    _ near: [Int], _ first: Int, _ reading: inout RelationReading, isPredecessor: Bool
  ) {
    let timexes = near.map { analysis.timexes[$0] }
    if let start = timexes.first(where: { $0.relation == .rangeStart }),
      let end = timexes.first(where: { $0.relation == .rangeEnd })
    {
      (reading.start, reading.end) = (start.edtf, end.edtf)
      reading.status = .former
      return
    }
    for timex in timexes {
      switch timex.relation {
      case .since: reading.start = reading.start ?? timex.edtf
      case .until: reading.end = reading.end ?? timex.edtf
      case .at: applyPoint(timex, &reading, isPredecessor: isPredecessor)
      default: break
      }
    }
  }

  private func applyPoint(_ timex: Timex, _ reading: inout RelationReading, isPredecessor: Bool) {
    if isPredecessor {
      reading.end = timex.edtf
    } else if reading.rule.hasSuffix("appointed") || reading.rule.hasSuffix("succession") {
      reading.start = reading.start ?? timex.edtf
    } else if reading.status == .former, reading.rule.hasSuffix("copula"), timex.type == .date {
      (reading.start, reading.end) = (reading.start ?? timex.edtf, reading.end ?? timex.edtf)
    }
  }

  /// An office of decades ago is not held today, whatever the tense.
  private func markOld(_ reading: inout RelationReading) {
    guard reading.status == .current, let published = analysis.published,
      let latest = (reading.start ?? reading.end)?.latest
    else { return }
    if reading.end != nil, let end = reading.end?.latest, end < published.earliest {
      reading.status = .former
    }
    if published.year - latest.year > 20 { reading.status = .former }
  }
}
