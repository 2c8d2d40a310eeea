internal import ChronographDates
import ChronographLanguage

/// Who holds an office told once for several, each at the body named behind the name.
///
/// "The president dismissed two chief executives of state firms. They are Lima of the Grain Board and Krog of the Oil Bank."
struct ListedHolders {
  let lists: NamedLists
  let titles: TitleFinder

  private var words: Words { lists.words }
  private var clauses: DocumentClauses { lists.clauses }
  private var text: [Sentence] { clauses.analysis.text.sentences }

  func relations() -> [RelationReading] {
    text.indices.dropFirst().flatMap { number -> [RelationReading] in
      guard let verb = lists.verb(ofSentence: number) else { return [] }
      let named = items(verb + 1..<text[number].tokens.upperBound)
      guard named.count > 1, let title = title(in: number - 1) else { return [] }
      return readings(named, title, number)
    }
  }

  private struct Item {
    let person: Mention
    let body: Int
  }

  /// "Lima of the Grain Board": a name with the body behind it.
  private func items(_ range: Range<Int>) -> [Item] {
    range.compactMap { token in
      guard let person = lists.index.mention(at: token), person.kind == .person,
        person.form == .name
      else { return nil }
      let link = person.tokens.upperBound
      guard words.is(link, .genitive) || words.is(link, .employerPreposition) else { return nil }
      let next = words.has(link + 1, .determiner) ? link + 2 : link + 1
      guard let body = lists.index.mention(at: next), body.kind == .body else { return nil }
      return Item(person: person, body: body.entity)
    }
  }

  /// The one office of several that a sentence tells without a body of its own.
  private func title(in sentence: Int) -> TitlePhrase? {
    let several = titles.titles(in: text[sentence].tokens).filter {
      titles.isPlural($0.title.upperBound - 1)
    }
    guard several.count == 1, let title = several.first, !title.isMember, !title.tie,
      !title.isPlain, !title.isFormer
    else { return nil }
    let link = title.tokens.upperBound
    let next = words.has(link + 1, .determiner) ? link + 2 : link + 1
    return words.is(link, .titleLink) && lists.index.mention(at: next)?.kind == .body ? nil : title
  }

  private func readings(
    _ items: [Item], _ title: TitlePhrase, _ number: Int
  ) -> [RelationReading] {
    let removal = removal(of: title, clauses.trees[number - 1])
    return items.flatMap { item in
      var office = RelationReading(
        type: .position, source: item.person.entity, target: item.body,
        title: titles.text(of: title.title), status: removal == nil ? .current : .former,
        end: removal?.date, confidence: .medium, sentences: [number - 1, number],
        telling: .office(.init(kind: .apposition)))
      office.anchor = item.person.tokens.lowerBound
      guard let removal else { return [office] }
      return [
        office,
        RelationReading(
          type: .removedFrom, source: item.person.entity, target: item.body, start: removal.date,
          confidence: .medium, sentences: [number - 1, number], telling: .event("removed-listed")),
      ]
    }
  }

  private struct Removal {
    let date: EDTF?
  }

  /// "dismissed two directors", "Two directors were sacked": what ends the office of all of them.
  private func removal(of title: TitlePhrase, _ tree: ClauseTree) -> Removal? {
    let group = tree.groups.first { group in
      words.has(group.head, .involuntary) && !group.isNegated && group.modal.isEmpty
        && !group.isInfinitive && !group.isGerund
        && (group.isPassive
          ? title.tokens.upperBound <= group.head : group.head < title.tokens.lowerBound)
        && clauses.grammar.isVerb(group.lemma, of: "removal")
    }
    guard let group else { return nil }
    let clause = tree.clause(ofToken: group.head)
    let context = ContextReader(clauses).context(ofClause: clause, in: tree)
    guard !context.isUnreal, context.factuality == .fact else { return nil }
    return Removal(
      date: EventDating(clauses).date(ofClause: clause, trigger: group.head, in: tree))
  }
}
