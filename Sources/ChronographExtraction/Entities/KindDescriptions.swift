import ChronographLanguage

/// Resolves "the agency" behind the Harbour Authority: a body called by its kind in words that its name lacks.
///
/// Only where the sentence and the one before name one body of the kind.
struct KindDescriptions {
  let words: Words
  let entities: [DocumentEntity]
  let kinds: BodyKindTable
  /// Whether the document is about a company, which is found elsewhere.
  let hasCompany: Bool

  /// The anaphors beside the names of a document; `isTaken` says which tokens are named or resolved already.
  func anaphors(beside mentions: [Mention], isTaken: [Bool]) -> [Mention] {
    let bodies = mentions.filter { $0.kind == .body && !$0.isNested && $0.form == .name }
    guard !bodies.isEmpty else { return [] }
    var (found, next) = ([Mention](), 0)
    for token in 1..<max(1, words.count) {
      while next < bodies.count, bodies[next].tokens.lowerBound <= token { next += 1 }
      guard next > 0, !isTaken[token], words.shape(token).contains(.lowerCase),
        words.is(token - 1, .demonstrative),
        let entity = body(at: token, among: bodies[..<next])
      else { continue }
      found.append(
        Mention(
          tokens: token..<token + 1, span: words.span(token..<token + 1), kind: .body,
          entity: entity, form: .anaphor))
    }
    return found
  }

  private func body(at token: Int, among named: ArraySlice<Mention>) -> Int? {
    let noun = words.lower(token)
    let isCompany = !hasCompany && words.is(token, .companyDescription)
    guard kinds.isNoun(noun) || isCompany,
      // "the body's director", not "the body was found"
      !words.is(token, .ambiguousBodyNoun) || words.isPossessive(token + 1)
    else { return nil }
    let sentence = words.text.sentence(ofToken: token)
    let near = named.reversed().prefix {
      sentence - words.text.sentence(ofToken: $0.tokens.lowerBound) <= 1
    }
    let all = Set(near.map(\.entity))
    let fitting = all.filter {
      kinds.describes(noun, entities[$0].name)
        || isCompany && all.count == 1 && words.isOfNoKind(entities[$0])
    }
    guard fitting.count == 1, let entity = fitting.first,
      let last = near.first(where: { $0.entity == entity }),
      !words.introducesBody(in: last.tokens.upperBound..<token, called: noun)
    else { return nil }
    return entity
  }
}

extension Words {
  /// Whether no word of a name tells what body it is: "Kordax", neither "Harbour Fund" nor "Oran Tribune".
  func isOfNoKind(_ entity: DocumentEntity) -> Bool {
    !holds(entity.name, [.bodyHead, .organ, .schoolHead, .body, .place, .country])
      && !holds(entity.name, .publicHead) && !holds(entity.name, .partyHead)
      && !entity.name.lowercased().split(separator: " ").contains {
        lexicon.contains($0, in: .townMedium)
      }
  }

  /// "a company", "an Oran bank": whether a body without a name is spoken of first, that is not the one named before it.
  func introducesBody(in range: Range<Int>, called noun: String? = nil) -> Bool {
    range.contains { article in
      // "Kordax, a company", "is an agency"
      guard self.is(article, .indefiniteArticle), article > range.lowerBound + 1,
        !self.is(article - 1, .presentCopula), !self.is(article - 1, .pastCopula)
      else { return false }
      return (article + 1..<min(article + 5, range.upperBound)).contains { token in
        guard shape(token).contains(.lowerCase) else { return false }
        if let noun { return lower(token) == noun }
        return has(token, .bodyHead) || self.is(token, .companyDescription)
      }
    }
  }
}
