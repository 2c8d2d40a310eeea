internal import ChronographLanguage
internal import ChronographReading
internal import ChronographTemporal

/// Finds the entities of a document and every mention of them.
struct EntityFinder: Sendable {
  private let tables: NameTables

  init(tables: NameTables) { self.tables = tables }

  /// The mentions in order of place, outer before nested, and the entities in order of their first mention.
  ///
  /// `names` tells what the names model finds in a sentence.
  func entities(
    in words: Words, timexes: [Timex], names: (Sentence) -> [RecognizedName]
  ) -> (mentions: [Mention], entities: [DocumentEntity]) {
    let timed = timexes.map(\.span)
    var review = NameReview(
      CandidateFinder.candidates(in: words, timed: timed), words: words,
      isTimed: TimedTokens(timed, in: words.text).isTimed)
    review.review(names: names)
    let cases = CaseFinder(words: words).cases()
    var names = review.candidates
    BracketedLetters.join(&names, in: words)
    let candidates = Self.outside(cases, names, words) + cases
    let resolver = EntityResolver(candidates: candidates, words: words, tables: tables)
    let order = candidates.indices.filter { resolver.assignment[$0] >= 0 }.sorted {
      let (a, b) = (candidates[$0].tokens, candidates[$1].tokens)
      return (a.lowerBound, -a.upperBound, $0) < (b.lowerBound, -b.upperBound, $1)
    }
    var (numbers, mentions, entities) = ([Int: Int](), [Mention](), [DocumentEntity]())
    for index in order {
      let cluster = resolver.assignment[index]
      let kind = resolver.clusters[cluster].kind
      let span = words.span(candidates[index].tokens)
      // Sorted by place, so that the same words twice stand side by side.
      if mentions.last?.tokens == candidates[index].tokens { continue }
      let number = numbers[cluster] ?? entities.count
      if numbers[cluster] == nil {
        numbers[cluster] = number
        entities.append(DocumentEntity(kind: kind, name: ""))
      }
      let outer = mentions.last { !$0.isNested }
      // "the scandal of Otto Krog, a banker": what follows is said of him.
      let isOwner =
        kind == .person && outer?.kind == .case
        && outer.map { words.isOwner(candidates[index].tokens, of: $0.tokens) } == true
      let isNested = !isOwner && outer.map { $0.span.contains(span) } ?? false
      mentions.append(
        Mention(
          tokens: candidates[index].tokens, span: span, kind: kind, entity: number,
          isNested: isNested))
    }
    name(&entities, by: mentions, in: words)
    return (mentions, entities)
  }

  /// "Golden Bridge" in "the Golden Bridge affair" is no body of its own, unless its grammar makes it one; "the scandal of
  /// Otto Krog" names him.
  private static func outside(
    _ cases: [Candidate], _ candidates: [Candidate], _ words: Words
  ) -> [Candidate] {
    guard !cases.isEmpty else { return candidates }
    var isInside = Array(repeating: false, count: words.count)
    for matter in cases where matter.tokens.count > 1 {
      for token in matter.tokens { isInside[token] = true }
    }
    // Candidates are referred to by their place in the list, so they stay and only lose their weight.
    return candidates.map { candidate in
      guard candidate.kind != .place, candidate.strength < .certain, candidate.tokens.count > 1,
        candidate.tokens.allSatisfy({ isInside[$0] }),
        candidate.kind != .person
          || !cases.contains(where: { words.isOwner(candidate.tokens, of: $0.tokens) })
      else { return candidate }
      var weak = candidate
      weak.needsOtherMention = true
      return weak
    }
  }

  /// The fullest form is the name; the others are aliases in order of appearance.
  ///
  /// Accents and signs of other scripts make a form no fuller.
  private func name(_ entities: inout [DocumentEntity], by mentions: [Mention], in words: Words) {
    var forms = Array(repeating: [(text: String, tokens: Int)](), count: entities.count)
    for mention in mentions {
      let text = words.text[mention.span]
      if !forms[mention.entity].contains(where: { $0.text == text }) {
        forms[mention.entity].append((text, mention.tokens.count))
      }
    }
    for index in entities.indices {
      guard var best = forms[index].first else { continue }
      for form in forms[index]
      where (form.tokens, form.text.unicodeScalars.count)
        > (best.tokens, best.text.unicodeScalars.count)
        && !isShouted(form.text) || isShouted(best.text) && form.tokens >= best.tokens
      {
        best = form
      }
      entities[index].name = best.text
      entities[index].aliases = forms[index].map(\.text).filter { $0 != best.text }
    }
  }

  private func isShouted(_ text: String) -> Bool {
    text.utf8.count > 6 && !text.utf8.contains { $0 >= 97 && $0 <= 122 }
  }
}

extension Words {
  /// Whether a case is named by whose it is: "the scandal of | Otto Krog", but never "the murder of Omar Sale".
  func isOwner(_ person: Range<Int>, of matter: Range<Int>) -> Bool {
    person.upperBound == matter.upperBound && matter.lowerBound + 1 < person.lowerBound
      && self.is(matter.lowerBound, .scandalNoun) && has(person.lowerBound - 1, .preposition)
  }
}
