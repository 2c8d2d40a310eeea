/// One way to recognise an expression of time: a value that carries its proof.
struct TimexRule: Sendable {
  /// What the rule is called in the output.
  let name: String
  /// The classes of the first atom; the rule is tried nowhere else.
  let starts: AtomKinds
  /// Texts the rule must find, and the values it must give them on 21 March 2014; run as tests.
  let examples: [Example]
  /// Texts in which the rule must find nothing; run as tests.
  let negatives: [String]
  /// What the rule finds at an atom.
  let match: @Sendable (Grammar, Int) -> Match?

  /// A text with the expression in brackets, and its value: `("in [May 2014]", "2014-05")`.
  typealias Example = (text: String, value: String)

  init(
    _ name: String, starts: AtomKinds, examples: [Example] = [], negatives: [String] = [],
    match: @escaping @Sendable (Grammar, Int) -> Match?
  ) {
    (self.name, self.starts, self.examples) = (name, starts, examples)
    (self.negatives, self.match) = (negatives, match)
  }

  /// Every rule; of two that find an expression of the same length, the first wins.
  static let all: [TimexRule] =
    dates + numericDates + years + periods + relatives + shifts + clocks + durations + sets
    + references + holidays
}

/// The rules by the class of the atom that they begin with.
struct RuleTable: Sendable {
  /// What is needed to try a rule, without its examples.
  private struct Entry: Sendable {
    let name: String
    let match: @Sendable (Grammar, Int) -> Match?
  }

  private let entries: [[Entry]]
  /// The classes that some rule begins with.
  let starts: AtomKinds

  static let all = RuleTable(TimexRule.all)

  init(_ all: [TimexRule]) {
    var starts: AtomKinds = []
    entries = AtomKind.allCases.map { kind in
      let list = all.filter { $0.starts.contains(kind) }
      if !list.isEmpty { starts.insert(kind) }
      return list.map { Entry(name: $0.name, match: $0.match) }
    }
    self.starts = starts
  }

  /// The longest match at an atom.
  func match(_ grammar: Grammar, _ index: Int) -> Match? {
    var best: Match?
    for entry in entries[grammar.kind(index).index] {
      guard var match = entry.match(grammar, index), match.end > best?.end ?? index else {
        continue
      }
      match.rule = entry.name
      best = match
    }
    return best
  }
}
