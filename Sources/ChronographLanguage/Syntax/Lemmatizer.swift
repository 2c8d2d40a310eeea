/// Turns forms into lemmas with learnt rules, chosen by the tag and the longest ending that a rule knows.
package struct Lemmatizer: Sendable {
  /// How a lemma is made of a form.
  package struct Rule: Hashable, Sendable {
    /// How many bytes of the form's end go.
    package var drop: Int
    /// What comes instead.
    package var append: String
    /// Whether the form is put into lower case first.
    package var lowercases: Bool

    package init(drop: Int, append: String, lowercases: Bool) {
      self.drop = drop
      self.append = append
      self.lowercases = lowercases
    }
  }

  /// The longest ending that rules look at, in bytes.
  package static let maximumEnding = 7

  private let rules: [Rule]
  private let keys: [UInt32]
  private let values: [UInt16]

  /// `keys` are sorted; each names an ending with a tag, and `values` its rule.
  package init(rules: [Rule], keys: [UInt32], values: [UInt16]) {
    self.rules = rules
    self.keys = keys
    self.values = values
  }

  /// The key of an ending of a folded form (the whole form when `isWhole`) under a tag.
  package static func key(
    _ ending: some Sequence<UInt8>, tag: UInt8, isWhole: Bool
  ) -> UInt32 {
    var hash = FeatureHash.atom(11, Int(tag) * 2 + (isWhole ? 1 : 0))
    for byte in ending { hash = FeatureHash.step(hash, TokenAtoms.folded(byte)) }
    return UInt32(truncatingIfNeeded: FeatureHash.mix(hash) >> 32)
  }

  /// The lemma of a form under a tag.
  package func lemma(of form: ArraySlice<UInt8>, tag: UInt8) -> String {
    guard form.count <= 64, let rule = rule(for: form, tag: tag) else {
      return String(decoding: form, as: UTF8.self)
    }
    return Self.apply(rule, to: form) ?? String(decoding: form, as: UTF8.self)
  }

  /// The rule for a form: its own, or that of the longest known ending.
  package func rule(for form: ArraySlice<UInt8>, tag: UInt8) -> Rule? {
    if let own = find(Self.key(form, tag: tag, isWhole: true)) { return rules[own] }
    for length in stride(from: min(form.count, Self.maximumEnding), through: 0, by: -1) {
      if let found = find(Self.key(form.suffix(length), tag: tag, isWhole: false)) {
        return rules[found]
      }
    }
    return nil
  }

  /// What a rule makes of a form; `nil` when the form is too short for it.
  package static func apply(_ rule: Rule, to form: ArraySlice<UInt8>) -> String? {
    guard form.count >= rule.drop else { return nil }
    let stem = form.dropLast(rule.drop)
    let text = String(decoding: stem, as: UTF8.self)
    return (rule.lowercases ? text.lowercased() : text) + rule.append
  }

  private func find(_ key: UInt32) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? Int(values[low]) : nil
  }
}
