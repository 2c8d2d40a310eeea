import ChronographLanguage
import ChronographReading

extension ItemReader {
  /// "the envoy to Velia Ana Lima": the name right behind the seat of an office is that of who holds it.
  func holder(behind preposition: Int, of head: Int) -> Int? {
    guard let titles = analysis.titles, titles.contains(head), words.mention[head] < 0,
      grammar.isOfficeLink(words.word[preposition])
    else { return nil }
    let seat = tag(preposition + 1) == .determiner ? preposition + 2 : preposition + 1
    guard let kind = kind(ofNameAt: seat), kind == .body || kind == .place else { return nil }
    let name = lastToken(ofMentionAt: seat) + 1
    return self.kind(ofNameAt: name) == .person ? name : nil
  }

  private func kind(ofNameAt token: Int) -> EntityKind? {
    guard tag(token) == .name else { return nil }
    return analysis.mentions[Int(words.mention[token])].kind
  }
}
