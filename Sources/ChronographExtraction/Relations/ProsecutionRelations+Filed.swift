import ChronographLanguage

/// Whose case against somebody it is: "the Fraud Office's case against Krog and Lima", "The case against Krog was filed by
/// the Fraud Office".
extension ProsecutionRelations {
  func filed() -> [RelationReading] {
    let reader = ContextReader(clauses)
    return clauses.trees.flatMap { tree in
      let range = analysis.text.sentences[tree.sentence].tokens
      return range.filter { isProceedingNoun($0) && isReal($0, reader, range) }.flatMap { noun in
        readings(of: noun, in: tree, range)
      }
    }
  }

  /// Neither "there is no case", "denied that the case exists" nor "if the case fails".
  private func isReal(_ noun: Int, _ reader: ContextReader, _ range: Range<Int>) -> Bool {
    let context = reader.context(ofToken: noun)
    return !context.isUnreal && context.factuality != .negated
      && !range.contains {
        words.is($0, .conditionalSubordinator)
          || $0 < noun && (words.has($0, .negation) || words.is($0, .negativeDeterminer))
      }
  }

  private func isProceedingNoun(_ token: Int) -> Bool {
    words.shape(token).contains(.lowerCase)
      && (words.is(token, .proceedingNoun)
        || words.is(token, .accusingPaper)
          && words.has(token - 1, .determiner))
  }

  private func readings(
    of noun: Int, in tree: ClauseTree, _ range: Range<Int>
  ) -> [RelationReading] {
    guard words.is(noun + 1, .adversative),
      let authority = owner(of: noun) ?? filer(behind: noun + 2, in: tree, range)
    else { return [] }
    return index.list(from: noun + 2, to: range.upperBound, words, in: tree)
      .filter { $0 != authority && !proceedings.inquires($0) }.sorted().map {
        reading($0, authority, [tree.sentence], "prosecution.filed")
      }
  }

  /// "the Fraud Office's | case".
  private func owner(of noun: Int) -> Int? {
    let mark = words.is(noun - 1, .wrongdoing) ? noun - 2 : noun - 1
    guard words.isPossessive(mark), let owner = index.mention(endingAt: mark),
      owner.kind == .body, proceedings.inquires(owner.entity)
    else { return nil }
    return owner.entity
  }

  /// "was filed by the Fraud Office", the first verb behind the names.
  private func filer(behind start: Int, in tree: ClauseTree, _ range: Range<Int>) -> Int? {
    guard
      let group = tree.groups.filter({ $0.head > start }).min(by: { $0.head < $1.head }),
      group.isPassive, !group.isNegated, group.modal.isEmpty, words.is(group.head, .filingWord),
      group.head + 1 < range.upperBound, words.is(group.head + 1, .agentMarker)
    else { return nil }
    return body(at: group.head + 2)
  }

  private func body(at token: Int) -> Int? {
    guard let body = index.mention(at: index.start(behindArticles: token, words)),
      body.kind == .body, proceedings.inquires(body.entity)
    else { return nil }
    return body.entity
  }
}
