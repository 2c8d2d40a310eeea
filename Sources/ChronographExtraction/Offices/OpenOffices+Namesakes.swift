internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading

/// Offices whose body has their name, and judges of the one court.
extension OpenOffices {
  /// "president and chief executive": a company's.
  func isJoinedToCorporate(_ phrase: TitlePhrase) -> Bool {
    let next = phrase.tokens.upperBound + 1
    return words.is(next - 1, .coordinator)
      && (next..<next + 3).contains {
        words.has($0, .corporate) && !words.has($0, .nationalOffice)
      }
  }

  /// "Ombudsman Ida Venn" beside the Office of the Ombudsman: the body that is called after the title.
  func namesake(of title: String) -> Int? {
    // "the Chief Public Prosecutor" of the Public Prosecutor's Office
    let parts = title.split(separator: " ")
    let isChief = parts.count > 2 && words.lexicon.contains(String(parts[0]), in: .chiefWord)
    let chief = isChief ? parts.dropFirst().joined(separator: " ") : title
    guard let fitting = namesakes[title] ?? namesakes[chief], fitting.count == 1 else { return nil }
    return fitting[0]
  }

  /// Every end of the names of bodies that open with "office", with the bodies.
  static func namesakes(_ finder: OfficeFinder) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    let lexicon = finder.words.lexicon
    for (index, entity) in finder.analysis.entities.enumerated() where entity.kind == .body {
      let name = entity.name.lowercased().split(separator: " ")
      guard let first = name.first, let last = name.last else { continue }
      // "Chief Prosecutor's Office"
      if name.count > 1, lexicon.contains(String(last), in: .officeNoun),
        let owner = owner(ofOffice: name.dropLast(), lexicon)
      {
        found[owner, default: []].append(index)
        continue
      }
      guard lexicon.contains(String(first), in: .officeNoun),
        // "Office of the Prime Minister": the prime minister is a country's.
        !lexicon.classes(of: lexicon.id(of: String(last))).contains(.nationalOffice)
      else { continue }
      for start in name.indices.dropFirst() {
        found[name[start...].joined(separator: " "), default: []].append(index)
      }
    }
    return found
  }

  /// "chief prosecutor" of "Chief Prosecutor's": a name's words without the mark of a genitive.
  private static func owner(ofOffice words: ArraySlice<Substring>, _ lexicon: Lexicon) -> String? {
    let joined = words.joined(separator: " ")
    let marks = lexicon.words(of: .genitiveClitic) + lexicon.words(of: .genitiveMark)
    return marks.first { joined.hasSuffix($0) }.map { String(joined.dropLast($0.count)) }
  }

  /// "his Special Envoy for the Lakes", where nobody knows whose: the place that the envoy is for.
  func ofMatter(_ told: SentenceOffices.Holding) -> SentenceOffices.Holding? {
    guard let suffix = told.suffix, words.is(suffix.lowerBound, .purpose),
      let place = suffix.lazy.compactMap({ finder.index.mention(at: $0) }).first,
      place.kind == .place
    else { return nil }
    var holding = told
    (holding.targets, holding.suffix) = ([place.entity], nil)
    holding.telling.completion = .owner
    return holding
  }

  /// "hired Lima as lawyer after she was sacked as editor": no other verb stands between an appointment and its office.
  func isGovernor(_ event: EventReading, of office: OpenOffice) -> Bool {
    !finder.clauses.trees[office.sentence].groups.contains {
      event.trigger.upperBound <= $0.head && $0.head < office.holding.phrase.tokens.lowerBound
    }
  }

  /// "Orbis's finance director, Lima, will succeed Krog as chief executive": of the company where the sentence says that
  /// she is.
  func ownCompany(_ office: OpenOffice) -> Int? {
    let holding = office.holding
    guard holding.telling.kind == .succession, let holder = holding.holders.first,
      holding.phrase.title.contains(where: { words.has($0, .corporate) })
    else { return nil }
    let own = Set(
      closed.told(in: office.sentence).map { closed.readings[$0] }
        .filter { $0.source == holder && $0.status != .former && entities[$0.target].kind == .body }
        .map(\.target))
    return own.count == 1 ? own.first : nil
  }

  /// "The university's provost, Lima, has been appointed interim president": of the body whose officer the sentence says
  /// that she is, where bodies of its kind have such an office.
  func ownBody(_ office: OpenOffice) -> Int? {
    let holding = office.holding
    let title = holding.phrase.title
    guard [.appointed, .copula].contains(holding.telling.kind), !hasUnknownOwner(holding.phrase),
      holding.holders.count == 1, let holder = holding.holders.first
    else { return nil }
    let name = OpenOffices.singular(holding.phrase, finder)
    let own = closed.told(in: office.sentence).map { closed.readings[$0] }.filter {
      $0.source == holder && $0.status != .former && entities[$0.target].kind == .body
        && $0.telling.office?.isBesideName == true && $0.anchor < title.lowerBound
        && (($0.anchor - 1..<$0.anchor + 4).contains(where: words.isPossessive)
          || isDeputy($0, of: name))
    }
    guard let body = own.first?.target, own.allSatisfy({ $0.target == body }),
      finder.tables.ownOffices.has(entities[body].name, name)
        || finder.isCompany(body) && title.contains(where: { words.has($0, .corporate) })
    else { return nil }
    return body
  }

  /// "deputy governor of the Bank" of "acting governor".
  private func isDeputy(_ own: RelationReading, of title: String) -> Bool {
    guard let told = own.title?.lowercased(), told != unranked(told) else { return false }
    let parts = title.split(separator: " ").drop {
      words.lexicon.contains(String($0), in: .actingAdjective)
    }
    return unranked(told) == parts.joined(separator: " ")
  }

  /// "Education Minister Lima" beside the Ministry of Education, "the interior secretary" beside the Department of the
  /// Interior: the one body of the field.
  func department(of phrase: TitlePhrase) -> Int? {
    let title = phrase.title
    let before = phrase.tokens.lowerBound - 1
    guard title.contains(where: { words.is($0, .ministerNoun) || words.is($0, .secretaryNoun) }),
      !words.isPossessive(before), !words.is(before, .thingPossessive),
      !words.is(before, .personPossessive), isOfOneCountry,
      !title.contains(where: { words.is($0, .subordinateTitle) || words.isHyphen($0) })
    else { return nil }
    let field = title.filter {
      !words.is($0, .cabinetOfficer) && !words.is($0, .genitiveOrPurpose)
        && !words.has($0, .determiner)
    }.map { words.lower($0) }
    guard let first = field.first, let known = departments[first] else { return nil }
    let fitting = known.filter { $0.field.starts(with: field) }
    guard fitting.count == 1, !fitting[0].isOwned else { return nil }
    return fitting[0].body
  }

  /// The bodies of which some mention tells whose they are: "the US Department of Justice", "Norland's Ministry of
  /// Health", "the Ministry of Health of Norland".
  private static func owned(_ finder: OfficeFinder) -> Set<Int> {
    let words = finder.words
    return Set(
      finder.analysis.mentions.filter { mention in
        let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
        return words.has(first - 1, .demonym) || words.isPossessive(first - 1)
          || finder.index.mention(endingAt: first)?.kind == .place
          || words.is(next, .genitive) && finder.index.mention(at: next + 1)?.kind == .place
          || mention.tokens.dropFirst().contains { words.has($0, .country) }
      }.map(\.entity))
  }

  /// The countries that the document names.
  static func countries(_ finder: OfficeFinder) -> Set<Int> {
    Set(
      finder.analysis.mentions.filter {
        $0.kind == .place && finder.words.has($0.tokens.upperBound - 1, .country)
      }.map(\.entity))
  }

  /// A ministry or department: what it is for, and whether the text says whose it is.
  struct Department {
    var field: [String]
    var body: Int
    var isOwned: Bool
  }

  /// Ministries and departments by the first word of their field.
  static func departments(_ finder: OfficeFinder) -> [String: [Department]] {
    let (lexicon, owned) = (finder.words.lexicon, owned(finder))
    var found: [String: [Department]] = [:]
    for (index, entity) in finder.analysis.entities.enumerated() where entity.kind == .body {
      let name = entity.name.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
      guard name.count > 1,
        let head = name.firstIndex(where: { lexicon.contains($0, in: .departmentNoun) }),
        head == 0 || head == name.count - 1
      else { continue }
      let field = (name[..<head] + name[(head + 1)...]).filter {
        !lexicon.classes(of: lexicon.id(of: $0)).contains(.determiner)
          && !lexicon.contains($0, in: .genitiveOrPurpose)
      }
      guard let first = field.first else { continue }
      found[first, default: []].append(
        Department(field: Array(field), body: index, isOwned: owned.contains(index)))
    }
    return found
  }

  /// "accepted the resignation of Lima as governor of Oran and made Vice-Governor Krog acting governor": where the
  /// sentence has the office without its rank.
  func beside(_ office: OpenOffice) -> [Int]? {
    var title = office.holding.phrase.title
    while title.count > 1,
      words.is(title.lowerBound, .subordinateTitle) || words.isHyphen(title.lowerBound)
    {
      title = title.lowerBound + 1..<title.upperBound
    }
    guard title.count < office.holding.phrase.title.count else { return nil }
    let base = finder.titles.text(of: title).lowercased()
    let told = closed.told(in: office.sentence).map { closed.readings[$0] }
      .map { (title: $0.title?.lowercased() ?? "", anchor: $0.anchor, targets: [$0.target]) }
    let found = Set(
      (told + (placed[office.sentence] ?? []))
        .filter { $0.title == base && $0.anchor < title.lowerBound }.flatMap(\.targets))
    return found.count == 1 ? Array(found) : nil
  }

  private static let courtEvents: Set = ["trial", "charge", "arrest"]

  /// The one court that the text names before a judge: "The High Court sentenced Lima. Justice Krog found her guilty."
  ///
  /// Only where a trial or charge is told beside the judge: at a dinner Judge Krog may be of another court.
  func court(of office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    let sentences = finder.analysis.text.sentences
    let near =
      sentences[max(0, office.sentence - 1)].tokens
      .lowerBound..<sentences[office.sentence].tokens.upperBound
    let head = phrase.title.upperBound - 1
    guard words.is(head, .judgeNoun) || words.is(head, .benchNoun), !phrase.isFormer,
      !words.has(phrase.tokens.lowerBound - 1, .formerMarker),
      sentences[office.sentence].tokens.contains(where: { words.is($0, .courtWord) })
        || events.contains(where: {
          Self.courtEvents.contains($0.type.rawValue) && near.contains($0.trigger.lowerBound)
        }), !isOfOtherCourt(phrase, from: sentences[office.sentence].tokens.lowerBound)
    else { return nil }
    let courts = courts.prefix { $0.tokens.lowerBound < phrase.tokens.lowerBound }
    // "a High Court bench of Justices Krog and Lund": of whatever court, where the sentence names one.
    let own = Set(
      courts.filter { $0.tokens.lowerBound >= sentences[office.sentence].tokens.lowerBound }
        .map(\.entity))
    let named = own.isEmpty ? Set(courts.map(\.entity)) : own
    return named.count == 1 ? named.first : nil
  }

  static func courts(_ finder: OfficeFinder) -> [Mention] {
    finder.analysis.mentions.filter { mention in
      mention.kind == .body && mention.form == .name && !mention.isNested
        && mention.tokens.contains { finder.words.is($0, .courtWord) }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "In Velia, Judges Lima and Krog of the county court": the text says where they sit.
  private func isOfOtherCourt(_ phrase: TitlePhrase, from start: Int) -> Bool {
    var token = phrase.tokens.upperBound
    while let person = finder.index.mention(at: token), person.kind == .person {
      token = person.tokens.upperBound
      if words.byte(token) == 44 || words.is(token, .coordinator) { token += 1 }
    }
    return words.is(token, .genitive) || tellsPlace(before: phrase, from: start)
  }

  /// "In Velia, Judges Lima and Krog", "Visiting from Velia, Lima and five other councillors": perhaps of there.
  func tellsPlace(before phrase: TitlePhrase, from start: Int) -> Bool {
    (start..<max(start, phrase.tokens.lowerBound)).contains { token in
      finder.index.mention(at: token).map { $0.kind == .place || words.is(token - 1, .origin) }
        == true
    }
  }

  /// "the party chief of Oran, and proposed to dismiss mayor Lima": not of the town that has a mayor elsewhere.
  func isOfOtherTown(_ office: OpenOffice, than known: Int) -> Bool {
    guard entities[known].kind == .place,
      office.holding.phrase.title.contains(where: { words.is($0, .localLeader) })
    else { return false }
    return closed.told(in: office.sentence).map { closed.readings[$0].target }.contains {
      $0 != known && entities[$0].kind == .place
    }
  }
}
