/// The tables of one evaluation.
struct QualityReport {
  private var gold: [(label: String, documents: Int, card: Scorecard)] = []
  private var outside: [(set: OutsideSet, figures: [OutsideSet.Figure]?)] = []

  mutating func addGold(label: String, documents: Int, card: Scorecard) {
    gold.append((label, documents, card))
  }

  /// Adds a set; without figures it is one that the data folder lacks.
  mutating func addOutside(_ set: OutsideSet, figures: [OutsideSet.Figure]?) {
    outside.append((set, figures))
  }

  /// For a terminal.
  var text: String {
    var text = ""
    for (label, documents, card) in gold {
      text += FigureTable(card).text(title: "\(label) (\(documents))") + ConfidenceTable(card).text
    }
    for (set, figures) in outside {
      guard let figures else {
        text += "-- \(set.path): not there\n"
        continue
      }
      text += "== \(set.layer.rawValue) of \(set.path)\n"
      for figure in figures { text += line(figure) + "\n" }
    }
    return text
  }

  private func line(_ figure: OutsideSet.Figure) -> String {
    if let note = figure.note { return FigureTable.padded(figure.name, 28) + note }
    return FigureTable.padded(figure.name, 28)
      + [figure.precision, figure.recall, figure.f1].map {
        FigureTable.padded(FigureTable.decimal($0), 8, right: true)
      }.joined() + "   \(figure.found) / \(figure.gold) / \(figure.system)"
  }

  /// `Documentation/quality.md`, whole.
  var markdown: String {
    var text = Self.introduction
    for (label, documents, card) in gold {
      text += "\n## \(label): \(documents) articles\n\n" + FigureTable(card).markdown
      text += "\nHow often a statement of each confidence was right:\n\n"
      text += ConfidenceTable(card).markdown
    }
    guard !outside.isEmpty else { return text }
    text += "\n## Outside sets\n\n"
    text +=
      "Published sets that the package does not contain; their guidelines differ from ours.\n\n"
    text += Self.aboutOutsideSets
    text += "| set | figure | precision | recall | F1 | found / gold / system |\n"
    text += "| --- | --- | ---: | ---: | ---: | ---: |\n"
    for (set, figures) in outside { text += rows(set, figures) }
    return text
  }

  private func rows(_ set: OutsideSet, _ figures: [OutsideSet.Figure]?) -> String {
    guard let figures else { return "| \(set.path) | not there | – | – | – | – |\n" }
    return figures.map { figure in
      if let note = figure.note {
        return "| \(set.path) | \(figure.name) | – | – | – | \(note) |\n"
      }
      let shares = [figure.precision, figure.recall, figure.f1].map(FigureTable.decimal)
      return "| \(set.path) | \(figure.name) | \(shares.joined(separator: " | ")) "
        + "| \(figure.found) / \(figure.gold) / \(figure.system) |\n"
    }.joined()
  }

  private static let aboutOutsideSets = """
    - `ner`: exact spans of what the whole program finds; `model alone` without the rules of the extraction.
    - `syntax`: `words` and `sentences` are cut out of raw text; parts of speech (`UPOS`), `lemmas` and dependencies
      (`UAS`, `LAS` without subtypes) are those of the treebank's own words with the program's own tags, by the rules of CoNLL 2018.


    """

  private static let introduction = """
    # Quality

    What the program finds, compared with annotated articles. The figures are a measurement, not a promise;
    the articles of `Tests/Gold` are written for the project and were annotated by hand before the program had read them;
    where the program later showed that an annotation broke the guide, it was corrected.
    This page is written by

        swift run -c release ChronographTraining evaluate --passages Tests/Passages --markdown Documentation/quality.md

    Precision is the share of what was found that is right, recall the share of what is there that was found,
    F1 their harmonic mean. Things are paired one to one, so duplicates count as false alarms.

    - `times`: `strict` wants the same span, `relaxed` any overlap; `type` and `value` want those to be equal as well.
    - `entities`: same kind, a name and a place in common. `coref.b3`: B-cubed over mentions.
    - `relations`: same type between matched entities; `position.title`, `relations.status`, `relations.dates` and
      `relations.evidence` are shares of the matched ones.
    - `events`: same type, told in the same place; `events.dated` those with the same date, whatever their type.
    - `participants`, `factuality`, `attribution`: on matched relations and events.

    `Tests/Passages` is a worst case: two thousand short texts, half of which look for wordings that no rule knew, and whose
    offices often have an owner that the guide would not count.

    """
}
