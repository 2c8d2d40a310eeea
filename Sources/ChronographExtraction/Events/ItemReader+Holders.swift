import ChronographLanguage
import ChronographReading

extension ItemReader {
  /// "the envoy to Velia Ana Lima": the name right behind the seat of an office is that of who holds it.
  func holder(behind preposition: Int, of head: Int) -> Int? {
    guard let titles = analysis.titles, titles.contains(head), words.mention[head] < 0,
      grammar.isOfficeLink(words.word[preposition])
    else { return nil }
    let seat = tag(preposition + 1) == .determiner ? preposition + 2 : preposition + 1
    if let name = name(behindPortfolio: seat) { return name }
    guard let kind = kind(ofNameAt: seat), kind == .body || kind == .place else { return nil }
    let name = lastToken(ofMentionAt: seat) + 1
    return self.kind(ofNameAt: name) == .person ? name : nil
  }

  /// "Secretary for Constitutional Affairs Ana Lima": what the office is for, in capitals, and the name behind it.
  private func name(behindPortfolio start: Int) -> Int? {
    var at = start
    while at < min(end, start + 7) {
      if at > start, tag(at) == .name { return kind(ofNameAt: at) == .person ? at : nil }
      let isMatter =
        tag(at) == .word && analysis.text.tokens[at].shape.contains(.capitalized)
        || tag(at) == .conjunction && at > start || tag(at) == .determiner && at > start
      guard isMatter else { return nil }
      at += 1
    }
    return nil
  }

  private func kind(ofNameAt token: Int) -> EntityKind? {
    guard tag(token) == .name else { return nil }
    return analysis.mentions[Int(words.mention[token])].kind
  }
}
