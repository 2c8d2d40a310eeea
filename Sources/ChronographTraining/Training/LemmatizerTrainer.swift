import ChronographLanguage

/// Learns the rules of the lemmatizer: for each tag a tree of endings, where a longer ending is kept only
/// when it decides otherwise than the shorter one.
enum LemmatizerTrainer {
  typealias Rule = Lemmatizer.Rule

  static func train(_ sentences: [GoldSentence], tags: [PartOfSpeech]) throws -> [[UInt8]] {
    var words: [Word: [Rule: Int]] = [:]
    for sentence in sentences {
      for (index, tag) in TaggerTrainer.indices(of: sentence, in: tags).enumerated() {
        guard sentence.lemmas[index] != "_",
          let rule = rule(from: sentence.forms[index], to: sentence.lemmas[index])
        else { continue }
        let folded = sentence.forms[index].utf8.map { foldedByte($0) }
        words[Word(tag: tag, form: folded), default: [:]][rule, default: 0] += 1
      }
    }
    return table(words.sorted { $0.key < $1.key }.map { ($0.key, best($0.value)) })
  }

  struct Word: Hashable, Comparable {
    var tag: UInt8
    var form: [UInt8]

    static func < (left: Word, right: Word) -> Bool {
      left.tag == right.tag
        ? left.form.lexicographicallyPrecedes(right.form) : left.tag < right.tag
    }
  }

  private static func foldedByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 65...90: byte | 32
    case 48...57: 48
    default: byte
    }
  }

  /// The rule that makes a lemma of a form: keep its case where the lemma does.
  private static func rule(from form: String, to lemma: String) -> Rule? {
    let isSame = Array(lemma.utf8).starts(with: form.utf8.prefix(1))
    let lowercases = !isSame || lemma == lemma.lowercased()
    let base = Array((lowercases ? form.lowercased() : form).utf8)
    let target = Array(lemma.utf8)
    var common = zip(base, target).prefix { $0 == $1 }.count
    while common < base.count, base[common] & 0xC0 == 0x80 { common -= 1 }
    guard !lemma.contains("\n"), base.count - common <= 12 else { return nil }
    return Rule(
      drop: base.count - common, append: String(decoding: target[common...], as: UTF8.self),
      lowercases: lowercases)
  }

  private static func best(_ rules: [Rule: Int]) -> Rule? {
    rules.max { ($0.value, order($1.key)) < ($1.value, order($0.key)) }?.key
  }

  private static func order(_ rule: Rule) -> String {
    "\(rule.drop) \(rule.lowercases) \(rule.append)"
  }

  private static func table(_ words: [(word: Word, rule: Rule?)]) -> [[UInt8]] {
    var votes: [UInt32: [Rule: Int]] = [:]
    for (word, rule) in words {
      guard let rule else { continue }
      for length in 0...min(word.form.count, Lemmatizer.maximumEnding) {
        let key = Lemmatizer.key(word.form.suffix(length), tag: word.tag, isWhole: false)
        votes[key, default: [:]][rule, default: 0] += 1
      }
    }
    let majority = votes.compactMapValues { best($0) }
    var chosen: [UInt32: Rule] = [:]
    for (word, rule) in words {
      guard let rule else { continue }
      chooseEndings(of: word, majority, votes, &chosen)
      let whole = Lemmatizer.key(word.form, tag: word.tag, isWhole: true)
      if decision(for: word, chosen) != rule { chosen[whole] = rule }
    }
    return sections(chosen)
  }

  /// Keeps the endings of a word that decide otherwise than the next shorter one, with two words behind them.
  private static func chooseEndings(
    of word: Word, _ majority: [UInt32: Rule], _ votes: [UInt32: [Rule: Int]],
    _ chosen: inout [UInt32: Rule]
  ) {
    var inherited: Rule?
    for length in 0...min(word.form.count, Lemmatizer.maximumEnding) {
      let key = Lemmatizer.key(word.form.suffix(length), tag: word.tag, isWhole: false)
      guard let rule = majority[key], let support = votes[key]?[rule] else { continue }
      if rule != inherited, support >= 2 || length == 0 {
        chosen[key] = rule
        inherited = rule
      }
    }
  }

  private static func decision(for word: Word, _ chosen: [UInt32: Rule]) -> Rule? {
    for length in stride(
      from: min(word.form.count, Lemmatizer.maximumEnding), through: 0, by: -1)
    {
      let key = Lemmatizer.key(word.form.suffix(length), tag: word.tag, isWhole: false)
      if let rule = chosen[key] { return rule }
    }
    return nil
  }

  private static func sections(_ chosen: [UInt32: Rule]) -> [[UInt8]] {
    let rules = Set(chosen.values).sorted { order($0) < order($1) }
    let lines = rules.map { "\($0.drop) \($0.lowercases ? 1 : 0) \($0.append)" }
    let keys = chosen.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices.map(UInt32.init)))
    let values = keys.map { key in chosen[key].flatMap { numbers[$0] } ?? 0 }
    return [
      Array(lines.joined(separator: "\n").utf8), keys.littleEndianBytes, values.littleEndianBytes,
    ]
  }
}
