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
            // "Labour", "Lib Dem"
            || words.is(mention.tokens.upperBound - 1, .partyWord)
            || Self.isBehindMembers(mention.tokens.lowerBound, words))
      }.map(\.entity))
  }

  /// "the Liberal Union MP Ivo Brandt", "a councillor for the Liberal Union": the seat is not the party's, who has it is
  /// of the party.
  func seated(_ readings: [RelationReading]) -> [RelationReading] {
    readings.map { reading in
      guard reading.type == .position,
        let title = reading.title?.lowercased().split(separator: " ").last,
        words.lexicon.contains(title, in: .partySeat),
        let party = parties.contains(reading.target) ? reading.target : party(behind: reading)
      else { return reading }
      var member = reading
      (member.type, member.title, member.target) = (.member, nil, party)
      return member
    }
  }

  /// "the Lib Dem councillor Ivo Brandt": the party that the text names in full.
  private func party(behind reading: RelationReading) -> Int? {
    words.party(
      shortenedTo: clauses.analysis.entities[reading.target].name,
      among: clauses.analysis.entities, clauses.grammar)
  }

  func relations() -> [RelationReading] {
    guard !parties.isEmpty else { return [] }
    return clauses.analysis.mentions.flatMap { mention -> [RelationReading] in
      guard mention.form == .name else { return [] }
      return switch mention.kind {
      case .person: ofParty(mention)
      case .body where parties.contains(mention.entity): named(behind: mention) + owner(of: mention)
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
    let link = overAge(person.tokens.upperBound)
    guard words.is(link, .genitive) || words.is(link, .origin) || words.byte(link) == 40 else {
      return []
    }
    var start = link + 1
    if words.has(start, .determiner) { start += 1 }
    if words.is(start, .governingAdjective) { start += 1 }
    guard let party = index.mention(at: start), parties.contains(party.entity),
      !words.has(party.tokens.upperBound - 1, [.publicHead, .companySuffix])
    else { return [] }
    let isApart = link > person.tokens.upperBound
    // "Brandt, from the Liberal Union headquarters"
    if isApart, !isClosed(party) { return [] }
    let others = words.is(link, .genitive) && !isApart ? joined(before: person) : []
    return (others + [person]).map { reading($0, party) }
  }

  /// "Ivo Brandt, 54, of the Liberal Union", "Ivo Brandt, from the Liberal Union,": the word behind comma and age.
  private func overAge(_ end: Int) -> Int {
    guard words.byte(end) == 44 else { return end }
    let isAged = words.shape(end + 1).contains(.number) && words.byte(end + 2) == 44
    let link = isAged ? end + 3 : end + 1
    return words.is(link, .genitive) || words.is(link, .origin) ? link : end
  }

  private func isClosed(_ party: Mention) -> Bool {
    !words.shape(party.tokens.upperBound).isDisjoint(with: .punctuation)
      && !words.isPossessive(party.tokens.upperBound) && !words.isHyphen(party.tokens.upperBound)
      // "of the Liberal Union, not a member but its landlord"
      && !words.has(party.tokens.upperBound + 1, .negation)
  }

  /// "Ivo Brandt's Liberal Union", "she and her Liberal Union", "Brandt, whose centre-right Liberal Union …".
  private func owner(of party: Mention) -> [RelationReading] {
    guard words.isPartyLike(clauses.analysis.entities[party.entity].name),
      clauses.isWhole(endingAt: party.tokens.upperBound, words)
    else { return [] }
    var mark = party.tokens.lowerBound - 1
    while party.tokens.lowerBound - mark < 5,
      words.isHyphen(mark)
        || words.shape(mark).contains(.lowerCase) && words.has(mark, .common)
          && !words.has(mark, [.preposition, .conjunction, .determiner, .auxiliary, .pronoun])
          && !words.isPossessive(mark) && !words.is(mark, .possessiveRelative)
    { mark -= 1 }
    // "her enemy Liberal Union"
    guard (mark + 1..<party.tokens.lowerBound).allSatisfy({ !words.is($0, .hostileWord) }),
      let owner = person(owningAt: mark), !isParted(mark)
    else { return [] }
    var reading = reading(party, party)
    reading.source = owner
    let isPast = (mark + 1..<party.tokens.lowerBound).contains { words.has($0, .formerMarker) }
    if isPast { reading.status = .former }
    return [reading]
  }

  /// "Krog left his wife and his Liberal Union", "Lima attacked her Liberal Union": who acts against a party may be of
  /// it no more.
  private func isParted(_ mark: Int) -> Bool {
    let tree = clauses.trees[clauses.analysis.text.sentence(ofToken: mark)]
    if words.is(mark, .personPossessive), tree.groups.contains(where: { $0.head == mark - 1 }) {
      return true
    }
    return tree.groups.contains { group in
      words.is(mark, .personPossessive) && group.tokens.upperBound <= mark
        && ["removal", "expulsion"].contains { clauses.grammar.isVerb(group.lemma, of: $0) }
    }
  }

  private func person(owningAt mark: Int) -> Int? {
    let entity: Int
    if words.is(mark, .personPossessive) {
      entity = Int(clauses.antecedents[mark])
    } else if words.is(mark, .possessiveRelative) {
      let end = words.byte(mark - 1) == 44 ? mark - 1 : mark
      entity = index.mention(endingAt: end)?.entity ?? -1
    } else if words.isPossessive(mark) || words.isPluralPossessive(mark) {
      entity = index.mention(endingAt: mark)?.entity ?? clauses.holders[mark - 1] ?? -1
    } else {
      return nil
    }
    return entity >= 0 && clauses.analysis.entities[entity].kind == .person ? entity : nil
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
