internal import ChronographDates
internal import ChronographLanguage

/// Joins tellings of one relation: same type, ends and title; the sentences of all are its evidence.
struct RelationMerger {
  private struct Key: Hashable {
    let type: RelationType
    let source: Int
    let target: Int
    let title: String
  }

  private struct Pair: Hashable {
    let source: Int
    let target: Int
  }

  let lexicon: Lexicon

  /// One reading for each distinct fact, in order of the first telling.
  func merged(_ readings: [RelationReading]) -> [RelationReading] {
    var (numbers, merged) = ([Key: Int](), [RelationReading]())
    for reading in readings {
      let key = key(of: reading)
      if let known = numbers[key] {
        join(reading, to: &merged[known])
      } else {
        numbers[key] = merged.count
        merged.append(reading)
      }
    }
    joinShortTitles(&merged)
    return merged.enumerated().sorted {
      ($0.element.sentences.min() ?? 0, $0.offset) < ($1.element.sentences.min() ?? 0, $1.offset)
    }.map(\.element)
  }

  /// "the official Lima" and "Lima, a senior official of Oran": one office, by its fuller title.
  private func joinShortTitles(_ merged: inout [RelationReading]) {
    var groups: [Pair: [Int]] = [:]
    for index in merged.indices where merged[index].type == .position {
      let pair = Pair(source: merged[index].source, target: merged[index].target)
      groups[pair, default: []].append(index)
    }
    var joined: Set<Int> = []
    for group in groups.values where group.count > 1 {
      for short in group {
        let words = titleWords(merged[short])
        guard
          let long = group.first(where: {
            $0 != short && !joined.contains($0) && isFuller(titleWords(merged[$0]), words)
              && (!words.isEmpty || isSameJob(merged[short], merged[$0]))
          })
        else { continue }
        join(merged[short], to: &merged[long])
        joined.insert(short)
      }
    }
    merged = merged.indices.filter { !joined.contains($0) }.map { merged[$0] }
  }

  /// "worked at the bank as an engineer", not "has been with the bank since 1999, and was promoted to director".
  private func isSameJob(_ job: RelationReading, _ office: RelationReading) -> Bool {
    office.sentences.contains(job.sentences[0])
      && (job.start == nil || job.start == office.start
        || office.status == .former && job.end != nil)
  }

  private func titleWords(_ reading: RelationReading) -> [String] {
    reading.title?.lowercased().split { $0 == " " || $0 == "-" }.map(String.init) ?? []
  }

  /// Whether a title says more of the same office; "vice" and "deputy" make it another.
  private func isFuller(_ long: [String], _ short: [String]) -> Bool {
    guard long.count > short.count else { return false }
    // "worked at the bank as an engineer"
    if short.isEmpty { return true }
    if short.count == 1, lexicon.contains(short[0], in: .deputyNoun) { return long[0] == short[0] }
    return long.suffix(short.count).elementsEqual(short)
      && !long.dropLast(short.count).contains { lexicon.contains($0, in: .otherOfficeWord) }
  }

  private func key(of reading: RelationReading) -> Key {
    var (source, target) = (reading.source, reading.target)
    if reading.type == .met, source > target { swap(&source, &target) }
    let title = reading.title?.lowercased().split { $0 == " " || $0 == "-" }
      .filter { !lexicon.contains($0, in: .titleFiller) }.joined(separator: " ")
    return Key(type: reading.type, source: source, target: target, title: title ?? "")
  }

  private func join(_ other: RelationReading, to reading: inout RelationReading) {
    for sentence in other.sentences where !reading.sentences.contains(sentence) {
      reading.sentences.append(sentence)
    }
    reading.sentences.sort()
    reading.start = finer(reading.start, other.start)
    reading.end = finer(reading.end, other.end)
    reading.confidence = max(reading.confidence, other.confidence)
    if reading.status == .current, other.status == .former,
      other.isMarkedFormer || reading.end != nil
    {
      reading.status = .former
    } else if reading.status == .former, other.status == .current, !reading.isMarkedFormer,
      reading.end == nil
    {
      reading.status = .current
    }
    reading.isMarkedFormer = reading.isMarkedFormer || other.isMarkedFormer
    if rank(other) > rank(reading) {
      (reading.factuality, reading.attribution) = (other.factuality, other.attribution)
    } else if other.factuality == reading.factuality {
      for source in other.attribution where !reading.attribution.contains(source) {
        reading.attribution.append(source)
      }
    }
  }

  /// Of two tellings of one date the more exact one, if it lies inside the other; otherwise the first.
  private func finer(_ first: EDTF?, _ second: EDTF?) -> EDTF? {
    guard let first, let second else { return first ?? second }
    return first.contains(second) ? second : first
  }

  /// Own voice wins over reported, reported over alleged; a denial wins over what others say, and over all
  /// in the text's own voice.
  private func rank(_ reading: RelationReading) -> Int {
    switch reading.factuality {
    case .negated: reading.attribution.isEmpty ? 5 : 3
    case .fact: 4
    case .reported: 2
    case .alleged: 1
    case .planned: 0
    }
  }
}
