internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading

/// Offices whose body has their name, and judges of the one court.
extension OpenOffices {
  /// "Ombudsman Ida Venn" beside the Office of the Ombudsman: the body that is called after the title.
  func namesake(of title: String) -> Int? {
    let own = title.split(separator: " ")
    let fitting = entities.indices.filter { index in
      guard entities[index].kind == .body else { return false }
      let name = entities[index].name.lowercased().split(separator: " ")
      return name.count > own.count && name.suffix(own.count).elementsEqual(own)
        && words.lexicon.contains(String(name[0]), in: .officeNoun)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static let courtEvents: Set = ["trial", "charge", "arrest"]

  /// The one court that the text names before a judge: "The High Court sentenced Lima. Justice Krog found her guilty."
  ///
  /// Only where a trial or charge is told beside the judge: at a dinner Judge Krog may be of another court.
  func court(of office: OpenOffice) -> Int? {
    let phrase = office.holding.phrase
    let sentences = finder.analysis.text.sentences
    let near =
      sentences[max(0, office.sentence - 1)].tokens
      .lowerBound..<sentences[office.sentence].tokens.upperBound
    guard words.is(phrase.title.upperBound - 1, .judgeNoun), !phrase.isFormer,
      !words.has(phrase.tokens.lowerBound - 1, .formerMarker),
      sentences[office.sentence].tokens.contains(where: { words.is($0, .courtWord) })
        || events.contains(where: {
          Self.courtEvents.contains($0.type.rawValue) && near.contains($0.trigger.lowerBound)
        })
    else { return nil }
    let courts = Set(
      finder.analysis.mentions.filter { mention in
        mention.kind == .body && mention.form == .name && !mention.isNested
          && mention.tokens.lowerBound < phrase.tokens.lowerBound
          && mention.tokens.contains { words.is($0, .courtWord) }
      }.map(\.entity))
    return courts.count == 1 ? courts.first : nil
  }
}
