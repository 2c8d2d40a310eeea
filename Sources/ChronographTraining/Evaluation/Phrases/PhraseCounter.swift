import Chronograph

/// Counts spans and values of date phrases: how many of those wanted are found, and what was left out.
///
/// A span is right when its words are the wanted ones, but for articles and the words around a date that TIMEX3
/// leaves outside ("since", "or later") or that this project's guide puts inside ("about", "more than").
struct PhraseCounter {
  private var wanted = 0
  private var found = 0
  private var spans = 0
  private var values = 0
  private var system = 0
  private var leftOut: [PhraseCase.LeftOut: Int] = [:]

  mutating func count(_ phrase: PhraseCase, _ times: [Extraction.Time]) {
    var ignored: [(start: Int, end: Int)] = []
    var used: Set<Int> = []
    for expression in phrase.times {
      guard let start = expression.start, let end = expression.end else { continue }
      switch expression.judgement {
      case .leftOut(let reason):
        leftOut[reason, default: 0] += 1
        ignored.append((start, end))
      case .wanted(let accepted):
        wanted += 1
        let touching = times.indices.filter { times[$0].start < end && start < times[$0].end }
        used.formUnion(touching)
        guard let first = touching.first else { continue }
        found += 1
        if Self.core(times[first].text) == Self.core(expression.text) { spans += 1 }
        if accepted.contains(PhraseValues.plain(times[first].value)) { values += 1 }
      }
    }
    system += times.indices.count { index in
      used.contains(index)
        || !ignored.contains { $0.start < times[index].end && times[index].start < $0.end }
    }
  }

  /// The figures, and a line that tells what was left out.
  var figures: [OutsideSet.Figure] {
    let rows = [("relaxed", found), ("span", spans), ("value", values)].map {
      OutsideSet.Figure(name: $0.0, found: $0.1, gold: wanted, system: system)
    }
    let left = PhraseCase.LeftOut.allCases.compactMap { reason in
      leftOut[reason].map { "\($0) \(reason.rawValue)" }
    }
    let total = leftOut.values.reduce(0, +)
    let note = "\(total) expressions: " + left.joined(separator: ", ")
    return rows + [.init(name: "left out", found: 0, gold: 0, system: 0, note: note)]
  }

  /// The words of an expression without what stands around it.
  static func core(_ text: String) -> String {
    var words = text.lowercased().split(separator: " ").map(String.init)
    while let first = words.first, words.count > 1, leads.contains(first) { words.removeFirst() }
    for tail in tails where words.count > tail.count && words.suffix(tail.count) == tail[...] {
      words.removeLast(tail.count)
    }
    var core = words.joined(separator: " ")
    if core.hasSuffix(".") { core.removeLast() }
    return core
  }

  private static let leads: Set = [
    "the", "a", "on", "or", "before", "after", "since", "until", "till", "by", "in", "from", "as",
    "at", "to", "for", "late", "later", "earlier", "than", "no", "starting", "beginning", "ending",
    "around", "about", "more", "less",
  ]
  private static let tails: [[String]] = [
    ["or", "later"], ["or", "after"], ["or", "before"], ["or", "greater"], ["and", "later"],
    ["and", "after"], ["and", "greater"],
  ]
}
