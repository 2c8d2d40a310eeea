internal import ChronographDates
import ChronographLanguage

/// When somebody worked at a body, by verbs that say so only with their years or of several posts.
extension TieRelations {
  /// "has been with Orbis since 2009", "was at the Board from 2004 to 2009": years, and the body directly behind the verb –
  /// not "has been at odds with Orbis since 2009", "was at the Board on Monday".
  func isOfYears(_ reading: RelationReading, _ group: VerbGroup) -> Bool {
    var link = group.tokens.upperBound
    while words.is(link, .formerAdverb) { link += 1 }
    let start = self.index.start(behindArticles: link + 1, words)
    guard index.mention(at: start)?.entity == reading.target, group.modal.isEmpty,
      reading.start.map(isYear) ?? true, reading.end.map(isYear) ?? true
    else { return false }
    // "was previously with Orbis"
    if (group.tokens.lowerBound..<link).contains(where: { words.is($0, .formerAdverb) }) {
      return true
    }
    return reading.end != nil && reading.start != reading.end
      || reading.start != nil && group.isPerfect
  }

  private func isYear(_ date: EDTF) -> Bool { date.description.utf8.count <= 8 }

  /// "has held senior posts at Orbis": by then over.
  func isOfPosts(
    _ row: TieTable.Row, _ group: VerbGroup, _ reading: RelationReading
  ) -> Bool {
    guard row.type == .position, group.isPerfect, reading.start == nil,
      case .preposition(_, let nouns) = row.slot
    else { return false }
    return nouns.contains { words.lexicon.contains($0, in: .postsNoun) }
  }

  /// "from 2004 to 2006", before the text appeared.
  func isOver(_ reading: RelationReading) -> Bool {
    guard reading.start != nil, let end = reading.end?.latest,
      let published = clauses.analysis.published
    else { return false }
    return end < published.earliest
  }
}
