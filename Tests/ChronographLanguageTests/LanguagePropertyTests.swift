import Testing

@testable import ChronographLanguage

/// Tables of words and phrases against plain dictionaries.
@Suite struct WordTablePropertyTests {
  private static let letters = Array("abcdé李' -".utf8)

  private static func word(_ random: inout SyntaxSample.Generator) -> [UInt8] {
    (0..<Int(random.next() % 7)).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
  }

  @Test(arguments: UInt64(1)...20) func idsAreThoseOfADictionary(_ seed: UInt64) {
    var random = SyntaxSample.Generator(state: seed)
    var table = WordTable(capacity: 2)
    var known: [[UInt8]: UInt32] = [:]
    for _ in 0..<600 {
      let word = Self.word(&random)
      let id = table.insert(word)
      if let other = known[word] { #expect(id == other) }
      known[word] = id
      #expect(id == UInt32(known.count) || known.count >= Int(id))
    }
    #expect(Set(known.values) == Set(1...UInt32(known.count)))
    #expect(table.count == known.count)
    for (word, id) in known {
      #expect(table.find(word) == id)
      #expect(Array(table.word(id).utf8).count >= 0)
    }
    #expect(table.find(Array("never inserted".utf8)) == 0)
  }

  @Test(arguments: UInt64(1)...40) func theLongestPhraseIsTheLongestOfAList(_ seed: UInt64) {
    var random = SyntaxSample.Generator(state: seed)
    var table = PhraseTable()
    var phrases: [[UInt32]: WordClasses] = [:]
    let kinds: [WordClasses] = [.place, .body, .titleHead]
    for _ in 0..<25 {
      let words = (0..<1 + Int(random.next() % 3)).map { _ in UInt32(1 + random.next() % 4) }
      let kind = kinds[Int(random.next() % 3)]
      table.insert(words, classes: kind)
      phrases[words, default: []].formUnion(kind)
    }
    let tokens = (0..<12).map { _ in
      Token(lowerBound: 0, upperBound: 1, word: UInt32(random.next() % 5))
    }
    for start in tokens.indices {
      for wanted in kinds {
        let limit = tokens.count - Int(random.next() % 2)
        let found = table.longestMatch(in: tokens, from: start, limit: limit, wanted: wanted)
        let expected = (1...4).filter { length in
          start + length <= limit
            && phrases[tokens[start..<start + length].map(\.word)]?.isDisjoint(with: wanted)
              == false
        }.max()
        #expect(found.map { $0.end - start } == expected)
      }
    }
  }

  /// Lower case by bytes is that of the standard library, where lengths stay the same.
  @Test func lowerCaseIsThatOfTheStandardLibrary() {
    for value in Array(UInt32(0x20)...0x7E) + Array(0xC0...0x17E) {
      guard let scalar = Unicode.Scalar(value), ![0x130, 0x13F, 0x178].contains(value) else {
        continue
      }
      let text = String(scalar)
      var folded: [UInt8] = []
      LowerCase.append(Array(text.utf8), to: &folded)
      #expect(String(decoding: folded, as: UTF8.self) == text.lowercased(), "U+\(value)")
    }
  }

  @Test(arguments: ["北京", "Москва", "ΑΘΗΝΑ", "🙂", "×÷", "ŸİK", ""])
  func otherLettersStayAsTheyAre(_ text: String) {
    var folded: [UInt8] = []
    LowerCase.append(Array(text.utf8), to: &folded)
    #expect(folded.count == text.utf8.count)
    #expect(
      String(decoding: folded, as: UTF8.self).unicodeScalars.count == text.unicodeScalars.count)
  }
}

/// The best path of labels against trying every path.
@Suite struct ViterbiPropertyTests {
  private let labels = NameLabel.count

  /// Scores of a seed; what is not allowed costs more than anything can win.
  private func scores(_ seed: UInt64, tokens: Int) -> (emissions: [Int], transitions: [Int]) {
    var random = SyntaxSample.Generator(state: seed)
    let emissions = (0..<tokens * labels).map { _ in Int(random.next() % 100) }
    var transitions: [Int] = []
    for previous in -1..<labels {
      for next in 0..<labels {
        transitions.append(NameLabel.allows(previous, next) ? Int(random.next() % 40) : -100_000)
      }
    }
    return (emissions, transitions)
  }

  private func score(_ path: [Int], _ emissions: [Int], _ transitions: [Int]) -> Int {
    var (sum, previous) = (0, -1)
    for (token, label) in path.enumerated() {
      sum += emissions[token * labels + label] + transitions[(previous + 1) * labels + label]
      previous = label
    }
    return sum
  }

  private func best(_ prefix: [Int], tokens: Int, _ emissions: [Int], _ transitions: [Int]) -> Int {
    guard prefix.count < tokens else {
      return NameLabel.mayEnd(prefix[tokens - 1]) ? score(prefix, emissions, transitions) : .min
    }
    return (0..<labels).filter { NameLabel.allows(prefix.last ?? -1, $0) }
      .map { best(prefix + [$0], tokens: tokens, emissions, transitions) }.max() ?? .min
  }

  @Test(arguments: UInt64(1)...40) func noPathIsBetter(_ seed: UInt64) {
    let tokens = 1 + Int(seed % 4)
    let (emissions, transitions) = scores(seed, tokens: tokens)
    let path = Viterbi.best(emissions, transitions, labels: labels).map(Int.init)
    #expect(path.count == tokens)
    #expect(
      score(path, emissions, transitions) == best([], tokens: tokens, emissions, transitions))
  }

  @Test(arguments: UInt64(1)...40) func aMarginIsWhatTheBestOtherPathLacks(_ seed: UInt64) {
    let tokens = 1 + Int(seed % 8)
    let (emissions, transitions) = scores(seed, tokens: tokens)
    let path = Viterbi.best(emissions, transitions, labels: labels)
    let margins = Viterbi.margins(of: path, emissions, transitions, labels: labels)
    for token in path.indices {
      var without = emissions
      without[token * labels + Int(path[token])] = -1_000_000
      let other = Viterbi.best(without, transitions, labels: labels)
      let lack =
        score(path.map(Int.init), emissions, transitions)
        - score(other.map(Int.init), emissions, transitions)
      #expect(margins[token] == lack && lack >= 0)
    }
  }

  @Test(arguments: UInt64(1)...60) func everyPathIsAllowedAndReadsBack(_ seed: UInt64) {
    let tokens = 1 + Int(seed % 30)
    let (emissions, transitions) = scores(seed, tokens: tokens)
    let path = Viterbi.best(emissions, transitions, labels: labels)
    for (label, next) in zip([-1] + path.map(Int.init), path) {
      #expect(NameLabel.allows(label, Int(next)))
    }
    let names = NameLabel.names(of: path, from: 0)
    #expect(NameLabel.labels(of: names, count: tokens) == path)
    for (name, next) in zip(names, names.dropFirst()) {
      #expect(name.tokens.upperBound <= next.tokens.lowerBound)
    }
  }
}

/// The numbers that features are made of.
@Suite struct FeatureHashPropertyTests {
  @Test func numbersAreSpreadAndNeverMeet() {
    let mixed = (0..<50_000).map { FeatureHash.mix(UInt64($0)) }
    #expect(Set(mixed).count == mixed.count)
    for bit in 0..<64 {
      let set = mixed.count { $0 >> bit & 1 == 1 }
      #expect((24_000...26_000).contains(set), "bit \(bit): \(set)")
    }
  }

  @Test func kindsKeepEqualNumbersApart() {
    var seen: Set<UInt64> = []
    for kind in UInt64(0)..<40 {
      for value in 0..<60 { seen.insert(FeatureHash.atom(kind, value)) }
    }
    #expect(seen.count == 40 * 60)
    var small: Set<UInt64> = []
    for kind in UInt64(0)..<40 {
      for value in Int32(-2)..<60 { small.insert(FeatureHash.small(kind, value)) }
    }
    #expect(small.count == 40 * 62)
  }

  @Test func bytesAreToldApartByOrderAndLength() {
    let words = ["", "a", "b", "ab", "ba", "aa", "aaa", "minister", "ministre", "Minister"]
    #expect(Set(words.map { FeatureHash.bytes($0.utf8) }).count == words.count)
    #expect(FeatureHash.bytes("ab".utf8) == FeatureHash.bytes(Array("ab".utf8)))
  }

  @Test func templatesAreToldApartByTheirNumber() {
    let features = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) {
      memory -> [UInt64] in
      guard let base = memory.baseAddress else { return [] }
      var buffer = FeatureBuffer(base)
      buffer.add(1)
      buffer.add(1)
      buffer.add(1, 2)
      buffer.add(2, 1)
      buffer.add(1, 2, 3)
      buffer.add(3, 2, 1)
      buffer.add(1, 2, 3, 4)
      buffer.add(1, 2, 4, 3)
      return Array(memory.prefix(buffer.count))
    }
    #expect(features.count == 8)
    #expect(Set(features).count == 8)
  }
}

/// The moves of the parser: whatever is chosen, the result is a tree without crossing arcs.
@Suite struct ParserStatePropertyTests {
  @Test(arguments: UInt64(1)...80) func anyMovesMakeAProjectiveTree(_ seed: UInt64) {
    var random = SyntaxSample.Generator(state: seed)
    let count = 1 + Int(random.next() % 20)
    var arena = ParserArena(count: count)
    var (state, moves) = (Int32(0), 0)
    while !arena.isFinal(arena.states[Int(state)]) {
      let allowed = Move.allCases.filter { arena.allows($0, in: arena.states[Int(state)]) }
      guard !allowed.isEmpty else {
        Issue.record("stuck after \(moves) moves")
        return
      }
      let move = allowed[Int(random.next() % UInt64(allowed.count))]
      state = arena.apply(move, label: UInt8(moves % 30), score: 0, to: state)
      moves += 1
    }
    // Every token is shifted once, and all but the root are attached once.
    #expect(moves == 2 * count - 1)
    let heads = arena.tree(of: state).heads
    #expect(heads.count { $0 < 0 } == 1)
    for (token, head) in heads.enumerated() where head >= 0 {
      #expect(Int(head) != token && Int(head) < count)
      let (low, high) = (min(token, Int(head)), max(token, Int(head)))
      for inside in low + 1..<max(high, low + 1) {
        #expect((low...high).contains(Int(heads[inside])), "\(heads) cross")
      }
    }
  }
}
