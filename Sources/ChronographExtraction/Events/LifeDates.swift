import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// Births and deaths told in brackets after a name: "Ana Lima (3 May 1935 – 26 August 2014)".
struct LifeDates {
  private(set) var births: [Int: EDTF] = [:]
  private(set) var deaths: [Int: EDTF] = [:]

  init(_ clauses: DocumentClauses) {
    let analysis = clauses.analysis
    for mention in analysis.mentions where mention.kind == .person && mention.form == .name {
      let dates = Self.dates(after: mention.tokens.upperBound, clauses)
      guard dates.count == 2, births[mention.entity] == nil else { continue }
      births[mention.entity] = dates[0]
      deaths[mention.entity] = dates[1]
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
