import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// Births and deaths told in brackets after a name: "Ana Lima (3 May 1935 – 26 August 2014)".
struct LifeDates {
  /// "Ana Lima (born 3 May 1935)": the token of "born" and the date, by person.
  private(set) var brackets: [(entity: Int, token: Int, date: EDTF)] = []
  private(set) var births: [Int: EDTF] = [:]
  private(set) var deaths: [Int: EDTF] = [:]

  init(_ clauses: DocumentClauses) {
    let analysis = clauses.analysis
    for mention in analysis.mentions where mention.kind == .person && mention.form == .name {
      let bracket = mention.tokens.upperBound
      if let date = Self.birth(after: bracket, clauses), births[mention.entity] == nil {
        brackets.append((mention.entity, bracket + 1, date))
        births[mention.entity] = date
        continue
      }
      let dates = Self.dates(after: bracket, clauses)
      guard dates.count == 2, births[mention.entity] == nil else { continue }
      births[mention.entity] = dates[0]
      deaths[mention.entity] = dates[1]
    }
  }

  /// The date of a bracket that opens with "born".
  private static func birth(after token: Int, _ clauses: DocumentClauses) -> EDTF? {
    let text = clauses.analysis.text
    guard token + 2 < text.tokens.count,
      text.utf8[Int(text.tokens[token].lowerBound)] == UInt8(ascii: "("),
      clauses.grammar.isBirth(clauses.words.word[token + 1]),
      let time = (token + 2..<min(token + 5, text.tokens.count)).first(where: {
        clauses.words.timex[$0] >= 0
      })
    else { return nil }
    return clauses.analysis.timexes[Int(clauses.words.timex[time])].edtf
  }

  /// The births that brackets tell, as events.
  func readings(_ clauses: DocumentClauses) -> [EventReading] {
    brackets.map { born in
      EventReading(
        type: EventType(rawValue: "other"), date: born.date, trigger: born.token..<born.token + 1,
        arguments: [.init(entity: born.entity, role: .patient)], confidence: .high,
        sentences: [clauses.analysis.text.sentence(ofToken: born.token)], rule: "birth.bracket")
    }
  }

  /// The two dates of a bracket that opens at a token; none if anything else stands in it.
  private static func dates(after token: Int, _ clauses: DocumentClauses) -> [EDTF] {
    let text = clauses.analysis.text
    guard token < text.tokens.count,
      text.utf8[Int(text.tokens[token].lowerBound)] == UInt8(ascii: "(")
    else { return [] }
    var found: [EDTF] = []
    var last: Int32 = -1
    for at in (token + 1)..<min(token + 14, text.tokens.count) {
      if text.utf8[Int(text.tokens[at].lowerBound)] == UInt8(ascii: ")") { return found }
      let timex = clauses.words.timex[at]
      if timex >= 0, timex != last {
        guard let date = clauses.analysis.timexes[Int(timex)].edtf else { return [] }
        found.append(date)
        last = timex
      }
    }
    return []
  }
}
