/// A tagged sentence as the parser sees it.
package struct ParserInput: Sendable {
  /// The number of tokens.
  package let count: Int
  /// The atoms of each token, with "no token" before the first and after the last.
  let words: [WordAtoms]
  /// What comes before each place.
  let totals: [RunningTotals]

  /// What the parser's templates ask of a token.
  struct WordAtoms: Sendable {
    var word = FeatureHash.atom(3, -1)
    var tag = FeatureHash.atom(3, -1)
    var universal = FeatureHash.atom(3, -1)
    var suffix = FeatureHash.atom(3, -1)
    /// What the dictionary says the word may be.
    var known = FeatureHash.atom(3, -1)
  }

  /// How many verbs, commas, coordinators and other marks come before a place.
  struct RunningTotals: Sendable {
    var verbs: Int32 = 0
    var commas: Int32 = 0
    var coordinators: Int32 = 0
    var marks: Int32 = 0
  }

  /// The atoms and totals without reference counts or bounds.
  struct Pointers {
    let words: UnsafePointer<WordAtoms>
    let totals: UnsafePointer<RunningTotals>
  }

  /// Lends the atoms and totals for as long as the call takes.
  @inline(__always) func withAtoms<Result>(_ body: (Pointers) -> Result) -> Result? {
    words.withUnsafeBufferPointer { words in
      totals.withUnsafeBufferPointer { totals in
        guard let first = words.baseAddress, let start = totals.baseAddress else { return nil }
        return body(Pointers(words: first + 1, totals: start))
      }
    }
  }

  /// The atoms come padded as for the tagger.
  package init(_ atoms: [TokenAtoms], tags: [UInt8], _ tagger: Tagger) {
    let parts = tagger.tags
    count = tags.count
    var words = [WordAtoms()]
    var total = RunningTotals()
    var totals = [total]
    words.reserveCapacity(count + 2)
    totals.reserveCapacity(count + 1)
    for (index, tag) in tags.enumerated() {
      let (token, upos) = (atoms[index + 2], parts[Int(tag)].upos)
      words.append(
        WordAtoms(
          word: token.lower, tag: FeatureHash.atom(4, Int(tag)),
          universal: FeatureHash.atom(5, Int(upos.rawValue)), suffix: token.suffix3,
          known: tagger.dictionary.classAtom(of: token)))
      total.count(upos, isComma: token.lower == TokenAtoms.comma)
      totals.append(total)
    }
    self.words = words + [WordAtoms()]
    self.totals = totals
  }
}

extension ParserInput.RunningTotals {
  fileprivate mutating func count(_ upos: UniversalPOS, isComma: Bool) {
    switch upos {
    case .verb: verbs += 1
    case .coordinator: coordinators += 1
    case .punctuation: if isComma { commas += 1 } else { marks += 1 }
    default: break
    }
  }
}

extension TokenAtoms {
  static let comma = [UInt8(44)].withUnsafeBufferPointer { TokenAtoms($0).lower }
}

/// The parser's view of a sentence and its items, without reference counts or bounds: for the templates only.
struct ParserView {
  /// Place −1 is "no token".
  let words: UnsafePointer<ParserInput.WordAtoms>
  let totals: UnsafePointer<ParserInput.RunningTotals>
  let items: UnsafeBufferPointer<StackItem>
  let count: Int32

  @inline(__always) func word(_ token: Int32) -> ParserInput.WordAtoms { words[Int(token)] }

  @inline(__always) func item(_ number: Int32) -> StackItem {
    number >= 0 ? items[Int(number)] : StackItem(token: -1)
  }

  /// A token's neighbour in the text.
  @inline(__always) func neighbour(_ token: Int32, _ step: Int32) -> ParserInput.WordAtoms {
    token < 0 ? words[-1] : words[Int(token &+ step)]
  }

  /// A token that may lie past the end.
  @inline(__always) func upcoming(_ token: Int32) -> Int32 { token < count ? token : -1 }

  @inline(__always) func front(of state: ParserState) -> StackItem {
    state.front >= 0 ? items[Int(state.front)] : StackItem(token: upcoming(state.next))
  }

  /// What lies between two tokens, as an atom; each kind counts as none, one or more.
  @inline(__always) func between(_ first: Int32, _ second: Int32) -> UInt64 {
    guard first >= 0, second > first + 1 else { return 7 }
    let (low, high) = (totals[Int(first) + 1], totals[Int(second)])
    let code =
      min(high.verbs - low.verbs, 2) + 3 * min(high.commas - low.commas, 2)
      + 9 * min(high.coordinators - low.coordinators, 1) + 18 * min(high.marks - low.marks, 1)
    return FeatureHash.small(6, code)
  }
}
