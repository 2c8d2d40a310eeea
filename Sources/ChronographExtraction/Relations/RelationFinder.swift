internal import ChronographLanguage

/// Finds the relations of a document: offices, names that state a tie, verbs of leading, and what events entail.
struct RelationFinder {
  let analysis: DocumentAnalysis
  let words: Words
  let tables: NameTables

  func relations(events: [EventReading]) -> [RelationReading] {
    let index = MentionIndex(analysis.mentions, tokens: words.count)
    let offices = OfficeFinder(analysis: analysis, words: words, tables: tables)
    var readings = offices.relations()
    readings += NameRelations(analysis: analysis, words: words, index: index).relations()
    readings += LeadRelations(analysis: analysis, words: words, index: index, dates: offices.dates)
      .relations()
    readings += EventRelations(analysis: analysis, words: words).relations(from: events)
    return RelationMerger.merged(readings)
  }
}
