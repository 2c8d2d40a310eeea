import ChronographLanguage

/// Persons whom a noun puts into a case: "Lima, a suspect in the Quay scandal", "eight suspects in the Quay scandal,
/// among them Lima".
struct SuspectRelations {
  let words: Words
  let index: MentionIndex
  let analysis: DocumentAnalysis

  func relations() -> [RelationReading] {
    analysis.mentions.filter { $0.kind == .case && !$0.isNested }.flatMap(suspects)
  }

  private func suspects(in matter: Mention) -> [RelationReading] {
    var before = matter.tokens.lowerBound - 1
    while words.has(before, .determiner) || words.shape(before).contains(.number)
      || words.isHyphen(before)
      || words.isHyphen(before + 1) && before < matter.tokens.lowerBound - 1
    {
      before -= 1
    }
    guard words.is(before, .suspectPreposition), words.is(before - 1, .suspectNoun) else {
      return []
    }
    let sentence = analysis.text.sentence(ofToken: before)
    let range = analysis.text.sentences[sentence].tokens
    let persons =
      apposed(before: before - 1, in: range) ?? named(behind: matter.tokens.upperBound, in: range)
    return persons.map {
      RelationReading(
        type: .implicatedIn, source: $0, target: matter.entity, factuality: .alleged,
        confidence: .medium, sentences: [sentence], telling: .event("case.suspect"))
    }
  }

  /// "Ana Lima, a key suspect in", "the key suspect Ana Lima".
  private func apposed(before noun: Int, in range: Range<Int>) -> [Int]? {
    var start = noun
    while start > range.lowerBound, noun - start < 5, words.byte(start - 1) != 44 { start -= 1 }
    // "the lawyer of a suspect", "no suspect"
    guard words.byte(start - 1) == 44, words.has(start, .determiner),
      !(start..<noun).contains(where: {
        words.has($0, [.preposition, .negation, .tie]) || words.is($0, .negativeDeterminer)
          || words.isPossessive($0)
      }),
      let person = index.mention(endingAt: start - 1), person.kind == .person
    else { return nil }
    return [person.entity]
  }

  /// ", Ana Lima,", ", among them Ana Lima and Otto Krog", ", including Ana Lima".
  private func named(behind end: Int, in range: Range<Int>) -> [Int] {
    guard words.byte(end) == 44 else { return [] }
    var token = end + 1
    let isList =
      words.is(token, .inclusion)
      || words.is(token, .membershipMarker) && words.is(token + 1, .pluralObjectPronoun)
    while token < range.upperBound, token - end < 7, index.mention(at: token)?.kind != .person,
      words.byte(token) != 44
    {
      token += 1
    }
    guard let first = index.mention(at: token), first.kind == .person,
      !words.isPossessive(first.tokens.upperBound), !words.is(token - 1, .genitive)
    else { return [] }
    guard isList else {
      // "…, Otto Krog, the police chief, said"
      let isApposed =
        [44, 46].contains(words.byte(first.tokens.upperBound)) && token == end + 1
        && !(first.tokens.upperBound..<range.upperBound).contains {
          words.is($0, .statementVerb) || words.is($0, .sayingVerb)
        }
      return isApposed ? [first.entity] : []
    }
    var (found, next) = ([first.entity], first.tokens.upperBound)
    while next < range.upperBound, words.byte(next) == 44 || words.is(next, .coordinator) {
      next += 1
      guard let more = index.mention(at: next), more.kind == .person,
        !words.isPossessive(more.tokens.upperBound)
      else { continue }
      found.append(more.entity)
      next = more.tokens.upperBound
    }
    return found
  }
}
