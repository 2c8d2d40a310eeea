import ChronographLanguage

/// Money that somebody gave somebody where the text speaks of bribes.
extension TieRelations {
  /// Whether a phrase is headed by one of a row's nouns, or is money where the row takes any.
  func isNoun(_ phrase: Int, of nouns: Set<String>, _ tree: ClauseTree) -> Bool {
    let phrase = tree.phrases[phrase]
    return nouns.contains(words.lower(phrase.head))
      || nouns.contains(TieTable.sum) && isMoney(phrase) && isOfBribes(tree.sentence)
  }

  /// "$200,000", "two million crowns", "cash".
  private func isMoney(_ phrase: Phrase) -> Bool {
    if words.is(phrase.head, .moneyNoun) || words.isSum(phrase.head) { return true }
    let isFigure =
      words.shape(phrase.head).contains(.hasDigit) || words.is(phrase.head, .measureWord)
    return isFigure
      && (max(phrase.tokens.lowerBound - 1, 0)...phrase.head).contains(where: words.isCurrencySign)
  }

  /// "bribed Krog to smear Lima and Novak": he alone took money.
  func isBehindAim(_ phrase: Int, _ row: TieTable.Row, _ clause: Int, _ tree: ClauseTree) -> Bool {
    guard row.type == .associatedWith, let verb = tree.group(clause)?.head,
      verb < tree.phrases[phrase].head
    else { return false }
    return (verb..<tree.phrases[phrase].head).contains { words.is($0, .infinitiveMarker) }
  }

  /// Whether a sentence or one beside it speaks of bribes: other money is paid for goods and lent.
  func isOfBribes(_ sentence: Int) -> Bool {
    let sentences = clauses.analysis.text.sentences
    return (max(0, sentence - 1)...min(sentence + 1, sentences.count - 1)).contains {
      sentences[$0].tokens.contains { words.is($0, .briberyWord) }
    }
  }

  /// "took bribes from undercover agents of the Fraud Office": who inquires bribes nobody.
  func isTrap(_ row: TieTable.Row, _ payer: Int) -> Bool {
    row.isReversed && row.type == .associatedWith && entities[payer].kind == .body
      && words.lexicon.holdsInquiry(entities[payer].name)
  }

  /// Whether a party to a payment is a bank, which only keeps its customers' money.
  func isLender(_ entity: Int) -> Bool {
    entities[entity].name.split(separator: " ").contains {
      words.lexicon.contains(words.lexicon.id(of: $0.lowercased()), in: .lenderNoun)
    }
  }
}
