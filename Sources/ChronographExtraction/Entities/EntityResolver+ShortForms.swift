internal import ChronographLanguage
internal import ChronographReading

extension EntityResolver {
  mutating func placeShort(_ index: Int) {
    let candidate = candidates[index]
    guard candidate.definedBy == nil else { return }
    let form = form(of: candidate)
    guard !form.isEmpty, !isGathering(candidate) else { return }
    if isPersonsWord(candidate) { return placeLone(index, form) }
    if candidate.needsPerson { return placeSurname(index, form) }
    if candidate.needsOtherMention {
      if let known = byForm[key(of: form, kind: candidate.kind)] {
        join(index, to: known, form: form)
      }
      return
    }
    if let known = byForm[key(of: form, kind: candidate.kind)],
      candidate.strength != .shortForm
        || clusters[known].forms.contains(where: { $0.count > form.count })
    {
      return join(index, to: known, form: form)
    }
    switch candidate.strength {
    case .shortForm: placeDefinite(index, form)
    case .open, .likely, .certain: placeLone(index, form)
    }
  }

  /// "Price said": the person of that family name, if there is one.
  mutating func placeSurname(_ index: Int, _ form: [String]) {
    guard
      let person = person(form, before: candidates[index].tokens.lowerBound, titled: false),
      clusters[person].forms.contains(where: {
        (rank(form, of: $0, familyFirst: clusters[person].isFamilyNameFirst) ?? 0) >= 2
      })
    else { return }
    join(index, to: person, form: form)
  }

  /// "the Ministry": the body last named before whose name has this head.
  mutating func placeDefinite(_ index: Int, _ form: [String]) {
    let candidate = candidates[index]
    let first = candidate.tokens.lowerBound
    let isDefinite = first > 0 && words.is(first - 1, .definiteDeterminer)
    let kinds: [EntityKind] = candidate.kind == .instrument ? [.instrument] : [.body]
    // A capital makes a short form: "the Measures consist of"; "Party" is a modifier as well.
    let isHead =
      isHeadOfPhrase(candidate.tokens)
      || !words.is(first, .partyNoun)
        && words.shape(candidate.tokens.upperBound).contains(.lowerCase)
    if isDefinite, isHead,
      let known = antecedent(form, kinds: kinds, before: first)
    {
      return join(index, to: known, form: form)
    }
    if isHead, !isDefinite, candidate.kind == .body, let whole = onlyBody(form, at: first) {
      return join(index, to: whole, form: form)
    }
    if words.is(first, .partyNoun), let party = party(), isHeadOfPhrase(candidate.tokens),
      isDefinite
    {
      return join(index, to: party, form: form)
    }
    // "expelled from the Party", of which the text tells no more, or only an acronym.
    if words.is(first, .partyNoun), isDefinite, words.is(first - 2, .origin),
      isHeadOfPhrase(candidate.tokens)
    {
      let named = clusters.indices.filter { cluster in
        clusters[cluster].kind == .body && !clusters[cluster].members.isEmpty
          && clusters[cluster].contents.contains {
            $0.contains { words.lexicon.contains($0, in: .partyNoun) }
          }
      }
      if named.count == 1 { return join(index, to: named[0], form: form) }
      return named.isEmpty ? found(index, form) : ()
    }
    if candidate.standsAlone { return found(index, form) }
    // "under Article 7 of the Constitution"
    if candidate.kind == .instrument, isDefinite, isHead, words.is(first, .ownNamedInstrument) {
      return found(index, form, .instrument)
    }
    // Senate, Congress, Parliament, Cabinet are names by themselves.
    guard
      words.is(first, .ownNamedBody),
      first > 0 || words.is(first, .sentenceOpeningBody)
    else { return }
    found(index, form)
  }

  /// "Secretary to Council", "Parliament will meet", "Council names Lima" in a headline: without an article, the only
  /// body of the text that such a head ends, or whose complement stands behind it.
  private func onlyBody(_ form: [String], at first: Int) -> Int? {
    let isNamed = words.is(first, .ownNamedBody)
    let isHeadline =
      words.shape(first).contains(.sentenceStart)
      && words.text.sentences[words.text.sentence(ofToken: first)].isHeading
    let isInside = words.has(first - 1, .preposition) && !words.inTitleCase[first]
    guard form.count == 1, isNamed || isHeadline || isInside,
      !words.is(first, .partyNoun) || words.is(first - 1, .origin)
    else { return nil }
    let found = clusters(with: form[0]).filter { cluster in
      clusters[cluster].kind == .body && !clusters[cluster].members.isEmpty
        && clusters[cluster].forms.contains {
          $0.count > 1 && isHead(form, of: $0)
            && (!isNamed || $0[0] == form[0] && words.lexicon.contains($0[1], in: .genitive))
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// A body or instrument that one word names.
  private mutating func found(_ index: Int, _ form: [String], _ kind: EntityKind = .body) {
    if let known = byForm[key(of: form, kind: kind)] { return join(index, to: known, form: form) }
    clusters.append(Cluster(kind: kind))
    byForm[key(of: form, kind: kind)] = clusters.count - 1
    join(index, to: clusters.count - 1, form: form)
  }

  func party() -> Int? {
    words.lexicon.words(of: .partyNoun).lazy.compactMap {
      antecedent([$0], kinds: [.body], before: Int.max)
    }.first
  }

  /// Not a modifier: no noun follows.
  func isHeadOfPhrase(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < words.count, !words.shape(next).contains(.sentenceStart) else { return true }
    if words.isPossessive(next) { return true }
    let shape = words.shape(next)
    if !shape.isDisjoint(with: [.punctuation, .markup]) { return words.byte(next) != 45 }
    if shape.contains(.capitalized) { return false }
    if words.has(
      next,
      [.preposition, .determiner, .conjunction, .auxiliary, .modal, .negation, .relative, .verb])
    {
      return true
    }
    // A verb form by its ending; a plural or plain noun otherwise.
    return words.tells(next, .pastForm) || words.tells(next, .adverb)
  }

  /// The cluster named last before a token, one of whose forms holds the words as its head.
  func antecedent(_ form: [String], kinds: [EntityKind], before token: Int) -> Int? {
    let isParty = form.count == 1 && words.lexicon.contains(form[0], in: .partyNoun)
    var best: (cluster: Int, position: Int)?
    for cluster in clusters(with: form[0])
    where kinds.contains(clusters[cluster].kind) && !clusters[cluster].members.isEmpty {
      guard
        clusters[cluster].forms.contains(where: { $0.count > form.count && isHead(form, of: $0) })
      else { continue }
      for member in clusters[cluster].members
      where !candidates[member].isNested || isParty {
        let position = candidates[member].tokens.lowerBound
        if position < token, best.map({ position > $0.position }) ?? true {
          best = (cluster, position)
        }
      }
    }
    return best?.cluster
  }

  func isHead(_ short: [String], of form: [String]) -> Bool {
    let stop = form.firstIndex { words.lexicon.contains($0, in: .bodyComplement) } ?? form.count
    let head = Array(form[..<stop])
    if head.suffix(short.count).elementsEqual(short) { return true }
    return contains(form, short) && short.count == 1 && form.first == short[0]
      && !words.lexicon.contains(short[0], in: .partyNoun)
  }

  /// One or two capitalised words without grammar: part of a known name, or a name by itself.
  mutating func placeLone(_ index: Int, _ form: [String]) {
    let candidate = candidates[index]
    let first = candidate.tokens.lowerBound
    if let person = person(form, before: first, titled: candidate.hasTitle),
      isPerson(person, candidate)
    {
      return join(index, to: person, form: form)
    }
    if candidate.tokens.count == 1, personsByContext.contains(words.lower(first)) {
      return placePerson(index, form)
    }
    let body = candidate.kind != .person || !candidate.hasTitle ? bodyPrefix(form) : nil
    if let body, !isPublic(body), !isTownOfMedium(candidate, body) {
      return join(index, to: body, form: form)
    }
    if body == nil, let whole = bodySuffix(candidate, form) {
      return join(index, to: whole, form: form)
    }
    if body == nil, let known = otherwise(candidate, form) {
      return join(index, to: known, form: form)
    }
    // "Lorrada" beside the Lorrada Customs Service is where that is.
    guard let kind = body == nil ? reviewedKind(candidate) : .place else { return }
    let key = key(of: form, kind: kind)
    if let known = byForm[key] { return join(index, to: known, form: form) }
    clusters.append(Cluster(kind: kind))
    byForm[key] = clusters.count - 1
    join(index, to: clusters.count - 1, form: form)
  }

  /// "Krog's inner circle" where the text goes on with "Krog, who": one name, one person.
  private mutating func placePerson(_ index: Int, _ form: [String]) {
    let key = key(of: form, kind: .person)
    if let known = byForm[key] { return join(index, to: known, form: form) }
    clusters.append(Cluster(kind: .person))
    byForm[key] = clusters.count - 1
    join(index, to: clusters.count - 1, form: form)
  }

  /// "From Norvale" is no short form of the Norvale Post: it is where that appears.
  private func isTownOfMedium(_ candidate: Candidate, _ cluster: Int) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    guard candidate.tokens.count == 1,
      words.is(before, .placePreposition) || words.is(before, .origin)
        || words.is(before, .motionPreposition) && words.has(before - 1, .relocation)
    else { return false }
    return clusters[cluster].forms.contains { form in
      form.last.map {
        words.lexicon.contains($0, in: .townMedium)
      } ?? false
    }
  }

  /// Where the names model calls a whole name something else, only a title or an office makes it a person's.
  private func isPerson(_ cluster: Int, _ candidate: Candidate) -> Bool {
    guard candidate.tokens.dropFirst().contains(where: { words.shape($0).contains(.spaceBefore) }),
      case .kind(let kind) = candidate.told, kind != .person
    else {
      return true
    }
    return clusters[cluster].members.contains {
      candidates[$0].hasTitle || candidates[$0].isPersonByContext
    }
  }

  /// Whether a body's name ends with the head of a public body: Commission, Committee, Service, Council.
  func isPublic(_ cluster: Int) -> Bool {
    clusters[cluster].forms.contains { form in
      let head = form.prefix { !words.lexicon.contains($0, in: .bodyComplement) }
      // "Harvard" is the university; "Yunchuan" is where the Agricultural University is.
      guard let last = head.last else { return false }
      let classes = words.lexicon.classes(of: words.lexicon.id(of: last))
      return classes.contains(.publicHead) || classes.contains(.schoolHead) && head.count > 2
    }
  }

  /// The person named last before whose full name starts or ends with the words.
  func person(_ form: [String], before token: Int, titled: Bool) -> Int? {
    // Whoever was named before goes first; a family name is one whether it stands first or last.
    var best: (cluster: Int, isKnown: Int, rank: Int, position: Int)?
    for cluster in clusters(with: form[0])
    where clusters[cluster].kind == .person && !clusters[cluster].members.isEmpty {
      guard
        let rank = clusters[cluster].forms.compactMap({
          rank(form, of: $0, familyFirst: clusters[cluster].isFamilyNameFirst)
        }).max()
      else { continue }
      let earlier = clusters[cluster].members.map { candidates[$0].tokens.lowerBound }.filter {
        $0 <= token
      }.max()
      let position = earlier ?? -1
      let isKnown = earlier != nil && rank >= 2 ? 1 : 0
      let order = rank == 3 ? 2 : rank
      if best.map({ (isKnown, order, position) > ($0.isKnown, $0.rank, $0.position) }) ?? true {
        best = (cluster, isKnown, order, position)
      }
    }
    return best?.cluster
  }

  func rank(_ short: [String], of full: [String], familyFirst: Bool) -> Int? {
    guard full.count > short.count else { return full == short ? 4 : nil }
    let bare =
      full.last.map { words.lexicon.contains($0, in: .generationSuffix) } ?? false
      ? Array(full.dropLast()) : full
    if bare.prefix(short.count).elementsEqual(short) { return familyFirst ? 3 : 1 }
    if bare.suffix(short.count).elementsEqual(short) { return familyFirst ? nil : 2 }
    if !familyFirst, isInnerFamilyName(short, of: bare) { return 2 }
    // The first of two family names, or a middle name: "Nyambura" of "Margaret Nyambura Otieno".
    let isInner = !familyFirst && short.count == 1 && (short.first?.count ?? 0) > 3
    return isInner && bare.contains(short.first ?? "") ? 0 : nil
  }

  /// "Lam" of "Otto Lam Chi-keung": between a given name of another language and a double one.
  private func isInnerFamilyName(_ short: [String], of full: [String]) -> Bool {
    guard short.count == 1, full.count == 4, full[1] == short[0],
      full.suffix(2).allSatisfy({ (2...6).contains($0.count) })
    else { return false }
    let classes = full.map { words.lexicon.classes(of: words.lexicon.id(of: $0)) }
    return classes[1].isDisjoint(with: [.common, .givenName]) && !classes[3].contains(.surname)
  }

  /// "Salmara Agro" beside "Salmara Agro Exports": no person, unless a given name opens it or a title stands before.
  func isOpeningOfBody(_ candidate: Candidate) -> Bool {
    let first = candidate.tokens.lowerBound
    return candidate.kind == .person && candidate.tokens.count == 2 && !candidate.hasTitle
      && !candidate.isPersonByContext && !words.has(first, [.givenName, .pinyinSurname])
      && bodyOpenings.contains(candidate.tokens.map { words.lower($0) })
  }

  /// The first two words of bodies' names of three words or four.
  static func bodyOpenings(_ candidates: [Candidate], _ words: Words) -> Set<[String]> {
    Set(
      candidates.lazy.filter {
        $0.kind == .body && !$0.isNested && $0.strength >= .likely
          && (3...4).contains($0.tokens.count)
      }.map { $0.tokens.prefix(2).map { words.lower($0) } })
  }

  /// "the Sobra" beside "Velna Sobra": a word of no language, with an article, that ends the name of one body alone.
  private func bodySuffix(_ candidate: Candidate, _ form: [String]) -> Int? {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count == 1, words.is(first - 1, .definiteArticle),
      !words.isCommon(first), !words.has(first, [.surname, .givenName, .place, .body, .demonym]),
      words.letters(first).count > 3, !words.shape(first).contains(.allCaps)
    else { return nil }
    let found = clusters(with: form[0]).filter { cluster in
      clusters[cluster].kind == .body && !clusters[cluster].members.isEmpty
        && clusters[cluster].forms.contains { $0.count == 2 && $0.last == form[0] }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The only body whose name starts with the words: "Burberry" of "Burberry Group plc".
  func bodyPrefix(_ form: [String]) -> Int? {
    let found = clusters(with: form[0]).filter { cluster in
      clusters[cluster].kind == .body && !clusters[cluster].members.isEmpty
        && clusters[cluster].forms.contains {
          // "Salm" is not the Salm and Oran Chamber of Commerce.
          $0.count > form.count && $0.prefix(form.count).elementsEqual(form)
            && !words.lexicon.contains($0[form.count], in: .coordinator)
        }
    }
    guard found.count == 1, form.joined().count >= 3 else { return nil }
    return form.allSatisfy {
      words.lexicon.classes(of: words.lexicon.id(of: $0)).isDisjoint(with: [
        .place, .demonym, .common,
      ])
    } ? found[0] : nil
  }
}
