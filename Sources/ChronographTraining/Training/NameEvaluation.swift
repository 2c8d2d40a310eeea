import ChronographLanguage

/// Precision, recall and F1 of names by exact spans, in all and for each kind.
struct NameEvaluation {
  private var counts = [TextCounts](repeating: TextCounts(), count: NameKind.allCases.count)

  init(_ documents: [NameCorpus.Document], _ model: LanguageModel, _ lexicon: Lexicon) {
    for document in documents {
      var found: Set<NameCorpus.Span> = []
      for sentence in document.text.sentences {
        for name in model.names(in: sentence, of: document.text, lexicon) {
          let first = document.text.tokens[name.tokens.lowerBound].lowerBound
          let last = document.text.tokens[name.tokens.upperBound - 1].upperBound
          found.insert(
            NameCorpus.Span(
              start: Int(document.scalars[Int(first)]), end: Int(document.scalars[Int(last)]),
              kind: name.kind))
        }
      }
      for kind in NameKind.allCases {
        let (system, gold) = (
          found.filter { $0.kind == kind }, document.spans.filter { $0.kind == kind }
        )
        counts[Int(kind.rawValue)].found += system.intersection(gold).count
        counts[Int(kind.rawValue)].system += system.count
        counts[Int(kind.rawValue)].gold += gold.count
      }
    }
  }

  /// The counts of each kind.
  var kinds: [(name: String, counts: TextCounts)] {
    Array(zip(["person", "body", "place"], counts))
  }

  /// The counts of all kinds together.
  var all: TextCounts {
    counts.reduce(into: TextCounts()) { sum, kind in
      sum.found += kind.found
      sum.system += kind.system
      sum.gold += kind.gold
    }
  }

  /// One line for a log.
  var description: String {
    let all = all
    func rounded(_ value: Double) -> String { String(Double(Int(value * 1000 + 0.5)) / 10) }
    let precision = Double(all.found) / Double(max(all.system, 1))
    let recall = Double(all.found) / Double(max(all.gold, 1))
    let each = kinds.map { "\($0) \(rounded($1.f1))" }.joined(separator: ", ")
    return "names F1 \(rounded(all.f1)) (P \(rounded(precision)), R \(rounded(recall)); \(each))"
  }
}
