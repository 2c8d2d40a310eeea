internal import ChronographLanguage
internal import ChronographReading

/// The board of the company that a text is about, which the text calls "the Board" and no more: a part of the company,
/// whose the offices are that somebody is given on it.
struct BoardOffices {
  /// The entity of the board.
  let board: Int?
  /// The company whose board it is.
  let company: Int?
  private let firstSentence: Int

  init(analysis: DocumentAnalysis, words: Words, company: Int?) {
    let found = analysis.mentions.first {
      $0.kind == .body && $0.form == .name && $0.tokens.count == 1
        && words.is($0.tokens.lowerBound, .boardNoun)
        && analysis.entities[$0.entity].name.utf8.count == $0.span.count
    }
    // "Orbis Group plc said the Board thanked Krog, its chairman": the one company that the text names.
    let named = analysis.entities.indices.filter { words.isCompany(analysis.entities[$0]) }
    let owner = company ?? (named.count == 1 ? named[0] : nil)
    board = owner == nil ? nil : found?.entity
    self.company = owner
    firstSentence = found.map { analysis.text.sentence(ofToken: $0.tokens.lowerBound) } ?? 0
  }

  /// "appointed to the Board as finance director": of the company.
  func ofCompany(_ readings: [RelationReading]) -> [RelationReading] {
    guard let board, let company else { return readings }
    return readings.map { reading in
      guard reading.type == .position, reading.target == board else { return reading }
      var office = reading
      office.target = company
      return office
    }
  }

  /// The board as a part of its company.
  func relations() -> [RelationReading] {
    guard let board, let company, board != company else { return [] }
    return [
      RelationReading(
        type: .partOf, source: board, target: company, confidence: .low,
        sentences: [firstSentence], telling: .name("described"))
    ]
  }

  /// Where an event ends or begins an office: on the board is in the company.
  func places(_ entities: [Int]) -> [Int] {
    guard let board, let company, entities.contains(board), !entities.contains(company) else {
      return entities
    }
    return entities + [company]
  }
}
