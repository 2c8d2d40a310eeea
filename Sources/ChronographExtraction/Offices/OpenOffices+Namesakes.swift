internal import ChronographDates
internal import ChronographLanguage
internal import ChronographReading

/// Offices whose body has their name, and judges of the one court.
extension OpenOffices {
  /// "Ombudsman Ida Venn" beside the Office of the Ombudsman: the body that is called after the title.
  func namesake(of title: String) -> Int? {
    guard let fitting = namesakes[title], fitting.count == 1 else { return nil }
    return fitting[0]
  }

  /// Every end of the names of bodies that open with "office", with the bodies.
  static func namesakes(_ finder: OfficeFinder) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (index, entity) in finder.analysis.entities.enumerated() where entity.kind == .body {
      let name = entity.name.lowercased().split(separator: " ")
      guard let first = name.first,
        finder.words.lexicon.contains(String(first), in: .officeNoun)
      else { continue }
      for start in name.indices.dropFirst() {
        found[name[start...].joined(separator: " "), default: []].append(index)
      }
    }
    return found
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
