import ChronographDates
import ChronographLanguage
import ChronographReading
import ChronographTemporal

/// The date of a decree that opens a list: "By decree of March 18, 2024:", then an act a line.
struct ListDates {
  private let clauses: DocumentClauses

  init(_ clauses: DocumentClauses) { self.clauses = clauses }

  /// Gives the acts of each list that have no date of their own that of the words that open it.
  func apply(to readings: inout [EventReading]) {
    for opener in openers() { apply(opener, to: &readings) }
  }

  /// The colon behind a decision with its one date.
  private struct Opener {
    let colon: Int
    let sentence: Int
    let date: EDTF
  }

  private func openers() -> [Opener] {
    let text = clauses.analysis.text
    var found: [Opener] = []
    for (index, sentence) in text.sentences.enumerated() {
      guard let colon = sentence.tokens.first(where: isColon),
        let date = date(in: sentence.tokens.lowerBound..<colon),
        (sentence.tokens.lowerBound..<colon).contains(where: isDecision)
      else { continue }
      found.append(Opener(colon: colon, sentence: index, date: date))
    }
    return found
  }

  private func isColon(_ token: Int) -> Bool {
    let text = clauses.analysis.text
    return text.tokens[token].span.count == 1
      && text.utf8[Int(text.tokens[token].lowerBound)] == UInt8(ascii: ":")
  }

  /// "decided", "by decree", "the following order".
  private func isDecision(_ token: Int) -> Bool {
    let entry = clauses.grammar.entries[Int(clauses.words.word[token])]
    return entry.classes.contains(.document) || clauses.grammar.decides(entry.pastLemma)
      || clauses.grammar.decides(entry.lemma)
  }

  /// The day, month or year of the only date among the tokens.
  private func date(in tokens: Range<Int>) -> EDTF? {
    let dated = Set(tokens.map { clauses.words.timex[$0] }.filter { $0 >= 0 })
      .map { clauses.analysis.timexes[Int($0)] }.filter { $0.edtf != nil }
    guard dated.count == 1, dated[0].relation == .at, let date = dated[0].edtf, !date.isInterval
    else { return nil }
    return date
  }

  /// The list ends where two lines tell no act.
  private func apply(_ opener: Opener, to readings: inout [EventReading]) {
    var last = opener.sentence
    for index in readings.indices
    where readings[index].trigger.lowerBound > opener.colon && isAct(readings[index]) {
      let sentence = readings[index].sentences[0]
      guard sentence - last <= 2 else { return }
      last = sentence
      if readings[index].factuality == .planned, isDone(readings[index]) {
        readings[index].factuality = .fact
      }
      guard readings[index].date == nil else { continue }
      readings[index].date = opener.date
      if !readings[index].sentences.contains(opener.sentence) {
        readings[index].sentences.append(opener.sentence)
      }
    }
  }

  /// "decided: Lima is dismissed" does it; "will be dismissed" does not.
  private func isDone(_ reading: EventReading) -> Bool {
    let tree = clauses.trees[reading.sentences[0]]
    guard let group = tree.groups.first(where: { $0.head == reading.trigger.lowerBound }) else {
      return false
    }
    return group.modal.isEmpty && !group.isDestined && !group.isInfinitive
  }

  private func isAct(_ reading: EventReading) -> Bool {
    reading.type.isOfOffice && reading.factuality != .negated && reading.factuality != .alleged
  }
}
