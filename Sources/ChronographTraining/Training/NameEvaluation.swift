import ChronographLanguage

/// Precision, recall and F1 of names by exact spans, in all and for each kind.
struct NameEvaluation {
  private struct Counts {
    var found = 0
    var system = 0
    var gold = 0

    var f1: Double { system + gold == 0 ? 0 : 200 * Double(found) / Double(system + gold) }
  }

  private var counts = [Counts](repeating: Counts(), count: NameKind.allCases.count)

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

  /// One line for a log.
  var description: String {
    var all = Counts()
    for kind in counts {
      all.found += kind.found
      all.system += kind.system
      all.gold += kind.gold
    }
    func rounded(_ value: Double) -> String { String(Double(Int(value * 10 + 0.5)) / 10) }
    let precision = 100 * Double(all.found) / Double(max(all.system, 1))
    let recall = 100 * Double(all.found) / Double(max(all.gold, 1))
    let kinds = zip(["person", "body", "place"], counts)
      .map { "\($0) \(rounded($1.f1))" }.joined(separator: ", ")
    return "names F1 \(rounded(all.f1)) (P \(rounded(precision)), R \(rounded(recall)); \(kinds))"
  }
}
