import ChronographLanguage
import ChronographReading

/// Who speaks a sentence, but for the clause that says so.
struct SentenceSpeaker: Sendable {
  /// Indices of entities; empty where somebody unnamed speaks.
  var entities: [Int]
  /// The clause of the verb of speech inside the sentence, or -1.
  var clause = -1
  /// Named before a colon: what others say inside is told by them alone.
  var isTurn = false
}

/// Finds who speaks whole sentences: after a colon that names the speaker, before one that names the
/// source of a headline, and inside a quotation that goes on for several sentences.
struct SpeakerFinder {
  let clauses: DocumentClauses
  private let phrases: PhraseResolver

  init(_ clauses: DocumentClauses) {
    self.clauses = clauses
    phrases = PhraseResolver(clauses: clauses)
  }

  /// Per sentence who speaks it; `nil` for the text's own voice.
  func speakers() -> [SentenceSpeaker?] {
    var found: [SentenceSpeaker?] = []
    var turn: [Int]?
    var quotation = Quotation()
    for tree in clauses.trees {
      if startsParagraph(tree.sentence) {
        // A quotation that nobody is named for.
        for sentence in quotation.open { found[sentence] = SentenceSpeaker(entities: []) }
        turn = nil
        quotation.startParagraph(isQuoted: opensQuote(tree.sentence))
      }
      if let speaker = colonSpeaker(of: tree) { turn = [speaker] }
      let isQuoted = quotation.read(marks(in: tree.sentence))
      let inverted = inverted(in: tree)
      let own = inverted?.entities ?? speechSubjects(of: tree)
      if let own, quotation.hasQuote || !quotation.open.isEmpty { quotation.speakers = own }
      found.append(
        turn.map { SentenceSpeaker(entities: $0, isTurn: true) }
          ?? headlineSource(of: tree).map { SentenceSpeaker(entities: $0) } ?? inverted)
      if isQuoted, own == nil, found[tree.sentence] == nil { quotation.open.append(tree.sentence) }
      if let speakers = quotation.speakers {
        for sentence in quotation.open { found[sentence] = SentenceSpeaker(entities: speakers) }
        quotation.open.removeAll()
      }
    }
    for sentence in quotation.open { found[sentence] = SentenceSpeaker(entities: []) }
    return found
  }

  /// What is open of a quotation between sentences.
  private struct Quotation {
    var isOpen = false
    /// Whether the sentence read last has a quotation mark or lies inside a quotation.
    var hasQuote = false
    var speakers: [Int]?
    /// Sentences that wait for the one who says them.
    var open: [Int] = []

    mutating func startParagraph(isQuoted: Bool) {
      isOpen = false
      open.removeAll()
      if !isQuoted { speakers = nil }
    }

    /// Takes the quotation marks of a sentence and whether words stand outside of them;
    /// returns whether all of it is quoted.
    mutating func read(
      _ found: (marks: [QuotationMark], outside: Bool, startsQuoted: Bool)
    ) -> Bool {
      let wasOpen = isOpen
      for mark in found.marks { isOpen = mark == .opening || mark == .straight && !isOpen }
      hasQuote = wasOpen || !found.marks.isEmpty
      if !hasQuote { speakers = nil }
      if wasOpen { return isOpen || !found.outside }
      return found.startsQuoted && (isOpen || !found.outside)
    }
  }

  private func startsParagraph(_ sentence: Int) -> Bool {
    guard sentence > 0 else { return true }
    let sentences = clauses.analysis.text.sentences
    let between = sentences[sentence - 1].span.upperBound..<sentences[sentence].span.lowerBound
    return between.contains { clauses.analysis.text.utf8[$0] == UInt8(ascii: "\n") }
  }

  private func mark(_ token: Int) -> QuotationMark? {
    let text = clauses.analysis.text
    let span = text.tokens[token].span
    return QuotationMark(text.utf8[span.lowerBound..<span.upperBound])
  }

  private func opensQuote(_ sentence: Int) -> Bool {
    mark(clauses.analysis.text.sentences[sentence].tokens.lowerBound) != nil
  }

  private func marks(
    in sentence: Int
  ) -> (marks: [QuotationMark], outside: Bool, startsQuoted: Bool) {
    let tokens = clauses.analysis.text.sentences[sentence].tokens
    var found: [QuotationMark] = []
    var last = tokens.lowerBound
    for token in tokens {
      guard let mark = mark(token) else { continue }
      found.append(mark)
      last = token
    }
    // Words after the last closing mark are the text's own: `"…," she said.`
    let outside = found.isEmpty || tokens.upperBound - last > 2
    return (found, outside, opensQuote(sentence))
  }

  /// "Lima: We will …": a named person or body before the colon.
  private func colonSpeaker(of tree: ClauseTree) -> Int? {
    guard tree.speaker >= 0, clauses.listHead(ofSentence: tree.sentence) == nil,
      let speaker = phrases.entity(ofPhrase: tree.speaker, in: tree)
    else { return nil }
    let kind = clauses.analysis.entities[speaker].kind
    return kind == .person || kind == .body ? speaker : nil
  }

  /// "Lima resigns: Harbor Times", "Lima detained: sources".
  private func headlineSource(of tree: ClauseTree) -> [Int]? {
    guard clauses.analysis.text.sentences[tree.sentence].isHeading, tree.speaker < 0,
      let colon = tree.items.lastIndex(where: { $0.kind == .colon }), colon > 1
    else { return nil }
    let after = tree.items[(colon + 1)...]
    guard (1...2).contains(after.count), after.allSatisfy({ $0.kind == .phrase }),
      let last = after.first
    else { return nil }
    if let speaker = phrases.entity(ofPhrase: last.index, in: tree),
      clauses.analysis.entities[speaker].kind != .place
    {
      return [speaker]
    }
    let head = clauses.classes(tree.phrases[last.index].head)
    return head.isDisjoint(with: [.speechNoun, .metonym, .medium]) ? nil : []
  }

  /// `"…," said Lima`, ", says a former minister": the subject follows the verb.
  private func inverted(in tree: ClauseTree) -> SentenceSpeaker? {
    for (index, clause) in tree.clauses.enumerated() {
      guard let group = tree.group(index),
        let subject = tree.invertedSubject(of: clause, group, clauses.grammar)
      else { continue }
      let entities = phrases.subjects([subject], in: tree)
      return SentenceSpeaker(entities: entities, clause: index)
    }
    return nil
  }

  /// The subjects of the sentence's verb of speech; `nil` where it has none.
  private func speechSubjects(of tree: ClauseTree) -> [Int]? {
    for (index, clause) in tree.clauses.enumerated() where clause.parent < 0 {
      guard let group = tree.group(index), !group.isPassive else { continue }
      let kind = clauses.grammar.speech[Int(group.lemma)]
      guard kind == .say || kind == .announce || kind == .allege else { continue }
      return phrases.subjects(ofClause: index, in: tree)
    }
    return nil
  }
}
