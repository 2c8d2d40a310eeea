import Chronograph

// Events: PLOVER names the words of the trigger, of the source and of the target, one event a sentence;
// its types are not ours, so what counts is that an event is told by the same words of the same sides.
extension OutsideCounter {
  mutating func countEvents(_ record: OutsideSet.Record, _ extraction: Extraction) {
    let mentions = Dictionary(
      extraction.entities.map { entity in (entity.id, entity.mentions.map { $0.text.lowercased() })
      },
      uniquingKeysWith: { first, _ in first })
    for truth in record.events ?? [] {
      let words = Set(Self.words(truth.trigger ?? ""))
      let told = extraction.events.filter { !words.isDisjoint(with: Self.words($0.trigger.text)) }
      let whole = told.filter { event in
        let names = event.participants.flatMap { mentions[$0.entity] ?? [] }
        return Self.names(truth.source, names) && Self.names(truth.target, names)
      }
      add("trigger", found: told.isEmpty ? 0 : 1, gold: 1, system: extraction.events.count)
      add(
        "trigger, source, target", found: whole.isEmpty ? 0 : 1, gold: 1,
        system: extraction.events.count)
    }
  }

  /// Whether a side is empty or some name stands in its words, or they in it.
  private static func names(_ side: [String], _ names: [String]) -> Bool {
    guard !side.isEmpty else { return true }
    return side.contains { words in
      let words = words.lowercased()
      return names.contains { words.contains($0) || $0.contains(words) }
    }
  }

  /// Words that carry meaning, in lower case.
  private static func words(_ text: String) -> [String] {
    let small: Set = ["to", "of", "for", "with", "in", "on", "up", "a", "the", "its", "is", "be"]
    return text.lowercased().split { !$0.isLetter }.map(String.init).filter { !small.contains($0) }
  }
}
