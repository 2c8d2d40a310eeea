/// Whether a clause looks back, around or forward.
enum Tense: Sendable { case past, present, future }

extension Grammar {
  /// The tense of the clause that holds the atoms from `start` to `end`: that of the verb nearest to them.
  func tense(around start: Int, _ end: Int) -> Tense {
    let left = nearestVerb(from: start - 1, step: -1)
    let right = nearestVerb(from: end, step: 1)
    switch (left, right) {
    case (nil, nil): return .past
    case (let found?, nil), (nil, let found?): return found.tense
    case (let before?, let after?):
      return before.distance <= after.distance ? before.tense : after.tense
    }
  }

  /// The nearest verb of the sentence in one direction; a comma or a clause word makes it farther.
  private func nearestVerb(from index: Int, step: Int) -> (tense: Tense, distance: Int)? {
    var at = index
    var distance = 0
    while at >= 0, at < atoms.count, distance < 60 {
      distance += 1
      switch atoms[at].kind {
      case .period where isSentenceEnd(at): return nil
      case .semicolon: return nil
      case .comma, .that, .quote: distance += 8
      case .verbFuture: return (.future, distance)
      case .to where isFutureInfinitive(at): return (.future, distance)
      case .verbPast: return (.past, distance)
      case .verbPresent:
        if isWord(at + 1, "set") { return (.future, distance) }
        if !leadsToFuture(at) { return (.present, distance + 2) }
      case .other where atoms[at].shape.contains(.endsInEd): return (.past, distance)
      default: break
      }
      if step < 0, atoms[at].shape.contains(.newLine) { return nil }
      at += step
      if step > 0, at < atoms.count, atoms[at].shape.contains(.newLine) { return nil }
    }
    return nil
  }

  /// "is to", "are to be": a plan.
  private func isFutureInfinitive(_ index: Int) -> Bool {
    kind(index - 1) == .verbPresent && kind(index + 1) != .the && kind(index + 1) != .number
  }

  private func leadsToFuture(_ index: Int) -> Bool {
    next(index + 1) == .verbFuture || (next(index + 1) == .to && kind(index + 2) != .the)
  }

  /// Whether a full stop ends a sentence, unlike one after a short month or an initial.
  private func isSentenceEnd(_ index: Int) -> Bool {
    guard has(index + 1, .spaced) else { return false }
    if kind(index - 1) == .monthShort || kind(index - 1) == .weekdayShort { return false }
    return index == 0 || atoms[index - 1].length > 1 || !has(index - 1, .capital)
  }
}
