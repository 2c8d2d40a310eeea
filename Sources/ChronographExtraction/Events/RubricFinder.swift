import ChronographDates
import ChronographLanguage
import ChronographTemporal

/// Finds the dates under which the entries of a chronicle stand: a line that is a date and no more, or a date
/// before a colon or dash.
struct RubricFinder {
  let analysis: DocumentAnalysis
  let words: DocumentWords

  init(_ analysis: DocumentAnalysis, _ words: DocumentWords) {
    self.analysis = analysis
    self.words = words
  }

  /// Per sentence the date of its entry; nothing where fewer than two lines are dates.
  func dates() -> [EDTF?] {
    let sentences = analysis.text.sentences
    let lines = sentences.map { rubric(of: $0) }
    let isChronicle = lines.count { $0?.isWhole == true } > 1
    var current: EDTF?
    return zip(sentences, lines).map { sentence, line in
      if let line, !line.isWhole { return line.date }
      guard isChronicle else { return nil }
      if let line {
        current = line.date
      } else if sentence.isHeading {
        current = nil
      }
      return current
    }
  }

  /// The date that opens a sentence with nothing but a mark behind it.
  private func rubric(of sentence: Sentence) -> (date: EDTF, isWhole: Bool)? {
    guard var at = sentence.tokens.first(where: { !isMark($0) }), words.timex[at] >= 0,
      let date = analysis.timexes[Int(words.timex[at])].edtf
    else { return nil }
    let timex = words.timex[at]
    while at < sentence.tokens.upperBound, words.timex[at] == timex { at += 1 }
    guard at < sentence.tokens.upperBound else { return (date, true) }
    guard isMark(at), !isComma(at) else { return nil }
    return (date, sentence.tokens[at...].allSatisfy { isMark($0) })
  }

  private func isMark(_ token: Int) -> Bool {
    !analysis.text.tokens[token].shape.isDisjoint(with: [.punctuation, .markup])
  }

  private func isComma(_ token: Int) -> Bool {
    analysis.text.utf8[Int(analysis.text.tokens[token].lowerBound)] == UInt8(ascii: ",")
  }
}
