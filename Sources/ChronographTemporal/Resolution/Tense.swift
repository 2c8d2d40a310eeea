/// Whether a clause looks back, around or forward.
enum Tense: Sendable {
  case past, present, future
  /// No verb tells.
  case unknown
}

extension Grammar {
  /// The tense of the clause that holds the atoms from `start` to `end`: that of the verb nearest to them.
  ///
  /// A verb farther away than the limit tells nothing.
  func tense(around start: Int, _ end: Int, within limit: Int = 1000) -> Tense {
    if isCompared(start) || kind(start - 1) == .since { return .past }
    if isSchedule(start, end) || isOfNext(start) { return .future }
    if isWord(effectIndex(before: start), .effectWord) { return .present }
    let right = nearestVerb(from: end, step: 1)
    let opener = [.on, .in].contains(kind(start - 1)) ? start - 2 : start - 1
    // "said that on 15 January, Lima will visit": of the clause that "that" opens.
    let left =
      kind(opener) == .that && right != nil ? nil : nearestVerb(from: start - 1, step: -1)
    // A verb before an expression governs it sooner than one that follows.
    let isLeft = (left?.distance ?? .max) <= (right?.distance ?? .max - 3) + 2
    guard let found = isLeft ? left : right, found.distance <= limit else {
      return isLimit(start - 1) ? .future : .unknown
    }
    // "was adjourned to 5 May", "until a leader is elected on 14 November"
    if isWord(start - 1, .goalPreposition), isPutOff(before: start) { return .future }
    if found.tense != .future, isLeft, isAwaited(before: start) { return .future }
    if found.tense != .future, isLimit(start - 1),
      hasFutureVerb(before: start) || isPutOff(before: start)
    {
      return .future
    }
    // "Tuesday is the day": what stands right before "is" is still to come.
    if found.tense == .present, !isLeft, right?.distance == 3, kind(start) == .weekday {
      return .future
    }
    return found.tense == .past && isBallot(before: start) ? .present : found.tense
  }

  /// Where "effective" of "resigned effective August 31" and "with effect from 1 September" stands.
  private func effectIndex(before start: Int) -> Int {
    [.from, .on, .in, .of].contains(kind(start - 1)) ? start - 2 : start - 1
  }

  /// "would be chosen at the next council meeting in mid-January": what comes next lies ahead.
  private func isOfNext(_ start: Int) -> Bool {
    guard [.on, .in].contains(kind(start - 1)), hasFutureVerb(before: start) else { return false }
    for at in stride(from: start - 2, to: max(start - 6, 0), by: -1) {
      switch kind(at) {
      case .next: return kind(at - 1) == .the || kind(at - 1) == .pronoun
      case .other where !has(at, .pastForm): continue
      default: return false
      }
    }
    return false
  }

  /// "by", "until", "through": what they name lies ahead, unless a verb says otherwise.
  private func isLimit(_ index: Int) -> Bool {
    kind(index) == .by || kind(index) == .until || isWord(index, .limitPreposition)
  }

  /// "delayed a ruling until mid-January", "was put off until April 4": what is put off lies ahead.
  private func isPutOff(before start: Int) -> Bool {
    for back in 2...12 {
      let at = start - back
      guard at >= 0, kind(at) != .period else { return false }
      if isWord(at, .puttingVerb), isWord(at + 1, .puttingParticle) { return true }
      guard has(at, .pastForm) else { continue }
      return isWord(at, .postponedParticiple)
    }
    return false
  }

  /// Whether "until" opens a clause in the present: what somebody waits for lies ahead.
  private func isAwaited(before start: Int) -> Bool {
    var isPresent = false
    for at in stride(from: start - 1, to: max(start - 14, -1), by: -1) {
      switch kind(at) {
      case .until: return isPresent
      case .period, .comma, .semicolon, .quote: return false
      default: isPresent = isPresent || isWord(at, .presentBe) || isWord(at, .timetabledVerb)
      }
    }
    return false
  }

  /// Whether "will", "would" and the like stand before in the sentence.
  private func hasFutureVerb(before start: Int) -> Bool {
    var at = start - 1
    for _ in 0..<30 {
      guard at >= 0, kind(at) != .period, !has(at + 1, .newLine) else { return false }
      if kind(at) == .verbFuture { return true }
      at -= 1
    }
    return false
  }

  /// "up from 39 million in May", "against 9.8 percent in June": an older figure.
  private func isCompared(_ start: Int) -> Bool {
    guard kind(start - 1) == .in else { return false }
    var at = start - 2
    var hasNumber = false
    for _ in 0..<5 {
      switch kind(at) {
      case .number, .decimal: hasNumber = true
      case .scale, .mark, .afterNumber, .cardinal: break
      case .from, .than: return hasNumber
      case .pronoun where hasNumber: return isWord(at, .figurePreposition)
      case .other where isWord(at, .figureUnit): break
      default: return false
      }
      at -= 1
    }
    return false
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
      case .and where step > 0: distance += 4
      default:
        if let found = verbTense(at), !isAside(at, distance) {
          return (found, found == .present ? distance + 2 : distance)
        }
      }
      if step < 0, atoms[at].shape.contains(.newLine) { return nil }
      at += step
      if step > 0, at < atoms.count, atoms[at].shape.contains(.newLine) { return nil }
    }
    return nil
  }

  /// The tense that a word tells, where it is a verb or a part of one.
  private func verbTense(_ at: Int) -> Tense? {
    // "will have to go" and "is going to go" look ahead, "will have gone" back.
    if isWord(at, .haveAuxiliary), kind(at + 1) == .to, kind(at - 1) == .verbFuture {
      return .future
    }
    switch atoms[at].kind {
    case .verbFuture:
      // "could not attend" tells of what was.
      if isWord(at, .abilityVerb), next(at + 1) == .not { return .past }
      return isWord(at + 1, .haveAuxiliary) && next(at + 2) != .to ? .past : .future
    case .month where isMay(at): return isWord(at + 1, .haveAuxiliary) ? .past : .future
    case .to where isFutureInfinitive(at): return .future
    case .verbPast:
      if kind(at + 1) == .to, isWord(at, .pastBe), isFutureInfinitive(at + 1) {
        return nil
      }
      return isPlannedPassive(at) ? .future : isPresentPassive(at) ? .present : .past
    case .verbPresent:
      if isWord(at + 1, .setParticiple) { return .future }
      return leadsToFuture(at) || isWord(at, .bareBe) ? nil : .present
    case .other where atoms[at].shape.contains(.pastForm):
      if isAdjective(at) { return nil }
      return isPlannedPassive(at) ? .future : .past
    default: return nil
    }
  }

  /// "a closed meeting", "the long-delayed vote", "a closed-door session": a participle that tells no time.
  private func isAdjective(_ index: Int) -> Bool {
    if kind(index + 1) == .hyphen, !has(index + 1, .spaced) { return true }
    let first = kind(index - 1) == .hyphen && !has(index - 1, .spaced) ? index - 2 : index
    let before = kind(first - 1)
    return before == .the || before == .an
  }

  /// "is to", "are to be", "was to meet": a plan.
  private func isFutureInfinitive(_ index: Int) -> Bool {
    let before = kind(index - 1)
    if isWord(index - 1, .goingParticiple),
      kind(index - 2) == .verbPresent || kind(index - 2) == .verbPast
    {
      return kind(index + 1) != .the
    }
    if before == .titleBefore || before == .other,
      isWord(index - 1, .planningVerb)
    {
      return kind(index + 1) != .the
    }
    return (before == .verbPresent || isWord(index - 1, .pastBe))
      && kind(index + 1) != .the && kind(index + 1) != .number
  }

  /// "will be tabled", "to be held": the participle looks as far ahead as what stands before "be".
  private func isPlannedPassive(_ index: Int) -> Bool {
    guard isWord(index - 1, .bareBe) else { return false }
    return kind(index - 2) == .verbFuture || kind(index - 2) == .to
      || kind(index - 3) == .verbFuture
  }

  /// "is told", "are held".
  private func isPresentPassive(_ index: Int) -> Bool {
    isWord(index - 1, .presentBe)
  }

  /// ", officials said": who tells it in passing says nothing of when it is.
  private func isAside(_ index: Int, _ distance: Int) -> Bool {
    guard distance > 2, isWord(index, .asideVerb)
    else { return false }
    for back in 1...5 {
      switch kind(index - back) {
      case .comma, .quote: return true
      case .period, .semicolon, .that: return false
      default: continue
      }
    }
    return false
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
