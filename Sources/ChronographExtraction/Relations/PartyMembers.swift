internal import ChronographLanguage
internal import ChronographReading

/// Who belongs to which party by names beside each other: "Ivo Brandt of the Liberal Union", "five MPs of Harmony,
/// among them Ida Venn".
struct PartyMembers {
  let clauses: DocumentClauses
  let words: Words
  let index: MentionIndex
  /// The bodies that the document tells to be parties.
  private let parties: Set<Int>

  init(clauses: DocumentClauses, words: Words, index: MentionIndex) {
    self.clauses = clauses
    self.words = words
    self.index = index
    parties = Set(
      clauses.analysis.mentions.filter { mention in
        mention.kind == .body
          && (mention.tokens.contains { words.has($0, .partyHead) }
            && !words.has(mention.tokens.upperBound - 1, [.publicHead, .companySuffix])
            || Self.isBehindMembers(mention.tokens.lowerBound, words))
      }.map(\.entity))
  }

  func relations() -> [RelationReading] {
    guard !parties.isEmpty else { return [] }
    return clauses.analysis.mentions.flatMap { mention -> [RelationReading] in
      guard mention.form == .name else { return [] }
      return switch mention.kind {
      case .person: ofParty(mention)
      case .body where parties.contains(mention.entity): named(behind: mention)
      default: []
      }
    }
  }

  /// "MPs of Harmony", "the members of the New Union".
  private static func isBehindMembers(_ first: Int, _ words: Words) -> Bool {
    let link = words.has(first - 1, .determiner) ? first - 2 : first - 1
    return words.is(link, .genitive) && words.is(link - 1, .groupFaction)
  }

  /// "Ivo Brandt of the Liberal Union", "Ivo Brandt (Liberal Union)".
  private func ofParty(_ person: Mention) -> [RelationReading] {
    let link = person.tokens.upperBound
    guard words.is(link, .genitive) || words.is(link, .origin) || words.byte(link) == 40 else {
      return []
    }
    var start = link + 1
    if words.has(start, .determiner) { start += 1 }
    if words.is(start, .governingAdjective) { start += 1 }
    guard let party = index.mention(at: start), parties.contains(party.entity),
      !words.has(party.tokens.upperBound - 1, [.publicHead, .companySuffix])
    else { return [] }
    let others = words.is(link, .genitive) ? joined(before: person) : []
    return (others + [person]).map { reading($0, party) }
  }

  /// "five MPs of Harmony, among them Ida Venn and Otto Krog".
  private func named(behind party: Mention) -> [RelationReading] {
    guard Self.isBehindMembers(party.tokens.lowerBound, words) else { return [] }
    var token = party.tokens.upperBound
    if words.byte(token) == 44 { token += 1 }
    if words.is(token, .partitivePreposition) {
      token += 2
    } else if words.is(token, .inclusion) {
      token += 1
    } else {
      return []
    }
    var found: [RelationReading] = []
    while let name = index.mention(at: token), name.kind == .person {
      found.append(reading(name, party))
      token = name.tokens.upperBound
      guard words.byte(token) == 44 || words.is(token, .coordinator) else { break }
      token += words.is(token + 1, .coordinator) ? 2 : 1
    }
    return found
  }

  private func reading(_ member: Mention, _ party: Mention) -> RelationReading {
    var reading = RelationReading(
      type: .member, source: member.entity, target: party.entity, status: .current,
      sentences: [clauses.analysis.text.sentence(ofToken: member.tokens.lowerBound)],
      telling: .partyMember)
    reading.anchor = member.tokens.lowerBound
    return reading
  }

  /// "Ida Venn, Otto Krog and Ivo Brandt of the Liberal Union": the others of a list of bare names.
  private func joined(before last: Mention) -> [Mention] {
    var (found, first) = ([Mention](), last.tokens.lowerBound)
    guard words.is(first - 1, .coordinator) else { return [] }
    while words.is(first - 1, .coordinator) && found.isEmpty || words.byte(first - 1) == 44 {
      guard let name = index.mention(endingAt: first - 1), name.kind == .person, name.form == .name
      else { return found }
      // "Mayor Venn and Otto Krog of the Union": a title sets the first apart.
      guard !words.has(name.tokens.lowerBound - 1, [.titleHead, .honorific]) else { return found }
      found.append(name)
      first = name.tokens.lowerBound
    }
    return found
  }
}
