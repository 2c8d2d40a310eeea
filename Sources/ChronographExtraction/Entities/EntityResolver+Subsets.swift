internal import ChronographLanguage
internal import ChronographReading

extension EntityResolver {
  /// A body whose content words all stand in exactly one longer name with the same head is that body.
  mutating func joinSubsets() {
    for short in clusters.indices
    where clusters[short].kind == .body || clusters[short].kind == .instrument {
      guard !clusters[short].members.isEmpty, let long = superset(of: short) else { continue }
      merge(short, into: long)
    }
    joinAcronyms()
  }

  func superset(of short: Int) -> Int? {
    guard let content = clusters[short].contents.first else { return nil }
    if content.count == 1, clusters[short].kind == .body {
      return agency(short, content[0]) ?? told(short)
    }
    guard content.count >= 2 else { return nil }
    if clusters[short].kind == .body, let form = clusters[short].forms.first,
      let company = company(short, form)
    {
      return company
    }
    if let whole = owned(short) ?? local(short) ?? reordered(short) ?? ministry(short) {
      return whole
    }
    let found = clusters(with: content[0]).filter { long in
      long != short && clusters[long].kind == clusters[short].kind
        && !clusters[long].members.isEmpty && !isOfAnotherPlace(short, than: long)
        && clusters[long].forms.indices.contains {
          isShortened(content, of: long, form: $0)
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "Orbis" of "Orbis Bank A/S": a lone name that only the words around it tell to be a body's.
  private func told(_ short: Int) -> Int? {
    guard let form = clusters[short].forms.first,
      clusters[short].members.allSatisfy({ !words.has(candidates[$0].tokens.lowerBound, .body) })
    else { return nil }
    return bodyPrefix(form).flatMap { long in
      clusters[long].forms.contains {
        $0.dropFirst().allSatisfy {
          words.lexicon.contains($0, in: .companyTrade)
            || words.lexicon.contains($0, in: .legalForm)
        }
      } ? long : nil
    }
  }

  /// "US Harbour Agency" is not the Osmar Harbour Agency: the place before the one is not in the other's name.
  private func isOfAnotherPlace(_ short: Int, than long: Int) -> Bool {
    clusters[short].members.contains { member in
      let place = candidates[member].tokens.lowerBound - 1
      return words.has(place, .country) && words.isCapitalized(place)
        && !clusters[long].contents.contains { $0.contains(tables.country(of: words.lower(place))) }
    }
  }

  /// The one body whose name is this name and whose it is: "Organization Department" of "Organization Department of
  /// the Central Committee".
  func owned(_ short: Int) -> Int? {
    guard clusters[short].kind == .body, let form = clusters[short].forms.first,
      !form.contains(where: { words.lexicon.contains($0, in: .genitive) })
    else { return nil }
    let found = clusters(with: form[0]).filter { long in
      long != short && clusters[long].kind == .body && !clusters[long].members.isEmpty
        && clusters[long].forms.contains {
          $0.count > form.count + 1 && words.lexicon.contains($0[form.count], in: .genitive)
            && $0.prefix(form.count).elementsEqual(form)
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "Board of Commissioners" of "Osk County Board of Commissioners", "the Sheriff's Office" of "Osk County Sheriff's
  /// Office": the one body of that name, with its place before it.
  private func local(_ short: Int) -> Int? {
    guard clusters[short].kind == .body, let form = clusters[short].forms.first,
      form.contains(where: { words.lexicon.contains($0, in: .genitiveOrPurpose) })
        || clusters[short].members.allSatisfy({ isLocalOffice(candidates[$0].tokens) }),
      // "dean of the School of Mines" beside the old name of the university
      !words.lexicon.classes(of: words.lexicon.id(of: form[0])).contains(.schoolHead)
    else { return nil }
    let found = clusters(with: form[0]).filter { long in
      long != short && clusters[long].kind == .body && !clusters[long].members.isEmpty
        && !isOfAnotherPlace(short, than: long)
        && clusters[long].forms.contains {
          $0.count > form.count && $0.suffix(form.count).elementsEqual(form)
            && isPlaceName($0.dropLast(form.count))
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "the Sheriff's Office", "the Commissioners' Court": whose office it is, and of no place.
  private func isLocalOffice(_ tokens: Range<Int>) -> Bool {
    (words.is(tokens.lowerBound - 1, .definiteArticle)
      || words.shape(tokens.lowerBound).contains(.sentenceStart))
      && tokens.contains { words.isPossessive($0) || words.isPluralPossessive($0) }
  }

  /// "osk county": words that a place may be called by.
  private func isPlaceName(_ form: ArraySlice<String>) -> Bool {
    form.allSatisfy {
      let classes = words.lexicon.classes(of: words.lexicon.id(of: $0))
      return !classes.isDisjoint(with: [.place, .placeHead]) || classes.isDisjoint(with: .common)
    }
  }

  /// "Bribery Commission" of "Commission to Investigate Allegations of Bribery or Fraud": the one body with that head
  /// whose matter it names.
  private func reordered(_ short: Int) -> Int? {
    let plain: WordClasses = [.place, .country, .demonym, .titleModifier]
    guard clusters[short].kind == .body, let form = clusters[short].forms.first,
      (2...3).contains(form.count), let head = form.last,
      !words.lexicon.contains(head, in: .courtNoun),
      form.dropLast().allSatisfy({
        words.lexicon.classes(of: words.lexicon.id(of: $0)).isDisjoint(with: plain)
      })
    else { return nil }
    let found = clusters(with: head).filter { long in
      long != short && clusters[long].kind == .body && !clusters[long].members.isEmpty
        && clusters[long].forms.contains { name in
          name.count > 3 && name[0] == head
            && words.lexicon.contains(name[1], in: .complementMarker)
            && form.dropLast().allSatisfy { name.dropFirst(2).contains($0) }
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "the Health Ministry", "Ministry of Health" of "Ministry of Health and Family Welfare": the one ministry of the matter,
  /// where no other country is named before it.
  private func ministry(_ short: Int) -> Int? {
    guard clusters[short].kind == .body, let form = clusters[short].forms.first,
      let content = clusters[short].contents.first, content.count == 2,
      let matter = content.first(where: { !words.lexicon.contains($0, in: .ministryNoun) }),
      let head = form.first(where: { words.lexicon.contains($0, in: .ministryNoun) }),
      matter == form.first || matter == form.last,
      clusters[short].members.allSatisfy({ !isOfCountry(candidates[$0].tokens) })
    else { return nil }
    let found = clusters(with: head).filter { long in
      long != short && clusters[long].kind == .body && !clusters[long].members.isEmpty
        && clusters[long].forms.contains {
          $0.count > 4 && $0[0] == head && words.lexicon.contains($0[1], in: .genitiveOrPurpose)
            && $0.dropFirst(2).contains(matter)
            && !$0.dropFirst(2).contains { words.lexicon.contains($0, in: .genitive) }
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "the Norwegian Health Ministry", "Norway's": a place before the name says whose it is.
  private func isOfCountry(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    return words.isPossessive(before)
      || words.isCapitalized(before) && words.has(before, [.place, .country, .demonym])
  }

  /// "Quay Foods" of "Quay Foods plc", "Rift Power" of "Rift Power Generation Company": the name without its legal form
  /// and the trade before it.
  private func company(_ short: Int, _ form: [String]) -> Int? {
    clusters(with: form[0]).filter { long in
      long != short && clusters[long].kind == .body && !clusters[long].members.isEmpty
        && clusters[long].forms.contains {
          $0.count > form.count && $0.prefix(form.count).elementsEqual(form)
            && isTrade($0.dropFirst(form.count))
        }
    }.min()
  }

  /// Whether words behind a company's name are a legal form, or what it trades in and such a form.
  private func isTrade(_ rest: ArraySlice<String>) -> Bool {
    guard let last = rest.last else { return false }
    if words.lexicon.contains(last, in: .legalForm) { return true }
    return words.lexicon.contains(last, in: .companyTrade)
      && rest.dropLast().allSatisfy {
        words.lexicon.classes(of: words.lexicon.id(of: $0)).contains(.common)
      }
  }

  /// Finds the longer name of an agency: "Xinhua" of "Xinhua News Agency".
  func agency(_ short: Int, _ word: String) -> Int? {
    clusters(with: word).first { long in
      long != short && clusters[long].kind == .body && !clusters[long].members.isEmpty
        && clusters[long].forms.contains {
          $0.count > 1 && $0[0] == word
            && $0.dropFirst().allSatisfy { words.lexicon.contains($0, in: .agencyTail) }
        }
    }
  }

  func isShortened(_ short: [String], of cluster: Int, form number: Int) -> Bool {
    let (form, long) = (clusters[cluster].forms[number], clusters[cluster].contents[number])
    guard long.count > short.count, short.allSatisfy(long.contains) else { return false }
    if clusters[cluster].kind == .instrument {
      return short.count >= 3 && long.count - short.count <= 2
        || contains(long, short) && short.count >= 3
    }
    // The same head, and no complement that makes it another body.
    guard short.last == long.last,
      !form.contains(where: { words.lexicon.contains($0, in: .genitiveOrPurpose) }),
      long.count - short.count <= 1
        || tables.isSpelledOut(long.filter { !short.contains($0) })
    else { return false }
    return !clusters(with: long[0]).contains {
      clusters[$0].kind == .place && clusters[$0].forms.contains([long[0]])
        && !words.lexicon.contains(long[0], in: .acronymCountry)
    }
  }

  func contains(_ long: [String], _ short: [String]) -> Bool {
    guard long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains { Array(long[$0..<$0 + short.count]) == short }
  }

  mutating func joinAcronyms() {
    for short in clusters.indices
    where clusters[short].kind == .body && !clusters[short].members.isEmpty {
      guard let form = clusters[short].forms.first, form.count == 1,
        (2...6).contains(form[0].count),
        clusters[short].members.allSatisfy({
          words.shape(candidates[$0].tokens.lowerBound).contains(.allCaps)
            || words.isMixedAcronym(candidates[$0].tokens.lowerBound)
        })
      else { continue }
      let letters = form[0].filter { $0 != "." }
      let found = clusters.indices.filter { long in
        long != short && !clusters[long].members.isEmpty && clusters[long].kind == .body
          && clusters[long].initials.contains(letters)
      }
      if found.count == 1 {
        merge(short, into: found[0])
      } else if found.isEmpty, let body = bodyOfMisspelt(letters), body != short {
        merge(short, into: body)
      }
    }
  }

  mutating func merge(_ short: Int, into long: Int) {
    for member in clusters[short].members { assignment[member] = long }
    clusters[long].members += clusters[short].members
    for form in clusters[short].forms where !clusters[long].forms.contains(form) {
      let content = content(of: form)
      clusters[long].forms.append(form)
      clusters[long].contents.append(content)
      note(form, content, of: long)
      clusters[long].initials.formUnion(initials(of: form))
    }
    for (key, cluster) in byForm where cluster == short { byForm[key] = long }
    clusters[short].members = []
  }
}
