import ChronographLanguage

/// Learns which tags each word has.
enum TagDictionaryTrainer {
  /// The keys and values of a ``TagDictionary``.
  static func learn(
    _ sentences: [GoldSentence], _ gold: [[UInt8]]
  ) -> (keys: [UInt32], values: [UInt32]) {
    var counts: [UInt32: [UInt8: Int]] = [:]
    for (sentence, tags) in zip(sentences, gold) {
      for (atoms, tag) in zip(sentence.atoms().dropFirst(2), tags) {
        counts[TagDictionary.key(of: atoms), default: [:]][tag, default: 0] += 1
      }
    }
    let words = counts.filter { $0.value.values.reduce(0, +) >= 15 }.sorted { $0.key < $1.key }
    var numbers: [[UInt8]: UInt32] = [:]
    var values: [UInt32] = []
    for (_, tags) in words {
      let total = tags.values.reduce(0, +)
      let often = tags.filter { $0.value * 10 >= total }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      let number = numbers[often] ?? UInt32(numbers.count)
      numbers[often] = number
      // A word seen often with one tag needs no model.
      let only = tags.count == 1 && total >= 40 ? UInt32(often[0]) + 1 : 0
      values.append(number << 8 | only)
    }
    return (words.map(\.key), values)
  }
}
