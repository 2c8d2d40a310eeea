/// Figures in a fixed order, as lines for a terminal or for Markdown.
struct FigureTable {
  /// Figures that are shares of right answers.
  static let accuracyRows = [
    "position.title", "relations.status", "relations.dates", "relations.evidence", "events.date",
    "factuality", "factuality.relations", "factuality.events",
  ]

  /// A star stands for every other figure of that beginning, sorted.
  private static let order = [
    "times.strict", "times.relaxed", "times.type", "times.value", "mentions.strict",
    "mentions.relaxed", "mentions.*", "entities", "entities.person", "entities.body",
    "entities.case", "entities.instrument", "entities.place", "entities.*", "coref.b3",
    "relations", "relations.any_type", "relations.*", "position.title", "relations.status",
    "relations.dates", "relations.evidence", "events", "events.any_type", "events.*",
    "events.dated", "events.date", "participants", "participants.no_role", "factuality",
    "factuality.relations", "factuality.events", "attribution", "attribution.relations",
    "attribution.events",
  ]

  /// One figure: precision, recall and F1, or a share.
  struct Row: Equatable {
    var name: String
    var precision: Double?
    var recall: Double?
    var value: Double?
    var counts: String
  }

  let rows: [Row]

  init(_ card: Scorecard) {
    let names = Set(card.tallies.keys).union(card.accuracies.keys)
    let fixed = Set(Self.order)
    var ordered: [String] = []
    for entry in Self.order {
      guard entry.hasSuffix("*") else {
        if names.contains(entry) { ordered.append(entry) }
        continue
      }
      let stem = entry.dropLast()
      ordered += names.filter { $0.hasPrefix(stem) && !fixed.contains($0) }.sorted()
    }
    rows = ordered.compactMap { name in Self.row(name, card) }
  }

  private static func row(_ name: String, _ card: Scorecard) -> Row? {
    if let accuracy = card.accuracies[name] {
      return Row(
        name: name, value: accuracy.share, counts: "\(accuracy.right) of \(accuracy.total)")
    }
    guard let tally = card.tallies[name] else { return nil }
    // Kinds and types that nobody speaks of make no row.
    guard !tally.isEmpty else {
      return name.contains(".") ? nil : Row(name: name, counts: "0 / 0 / 0")
    }
    return Row(
      name: name, precision: tally.precision, recall: tally.recall, value: tally.f1,
      counts: "\(Self.plain(tally.foundOfGold)) / \(tally.gold) / \(tally.system)")
  }

  private static func plain(_ count: Double) -> String {
    count == count.rounded() ? String(Int(count)) : decimal(count)
  }

  /// A number with three decimals.
  static func decimal(_ value: Double) -> String {
    let scaled = Int((value * 1000).rounded())
    return "\(scaled / 1000).\(String(scaled % 1000 + 1000).dropFirst())"
  }

  static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }

  /// Lines for a terminal.
  func text(title: String) -> String {
    let number = { (value: Double?) in
      Self.padded(value.map(Self.decimal) ?? "-", 8, right: true)
    }
    let header =
      Self.padded("== \(title)", 28)
      + ["P", "R", "F1"].map { Self.padded($0, 8, right: true) }
      .joined() + "   found / gold / system"
    let lines = rows.map { row in
      Self.padded(row.name, 28)
        + (row.precision == nil ? Self.padded("", 8) : number(row.precision))
        + (row.recall == nil ? Self.padded("", 8) : number(row.recall)) + number(row.value)
        + "   \(row.counts)"
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// A Markdown table.
  var markdown: String {
    let number = { (value: Double?) in value.map(Self.decimal) ?? "–" }
    let lines = rows.map { row in
      "| \(row.name) | \(number(row.precision)) | \(number(row.recall)) | \(number(row.value)) "
        + "| \(row.counts) |"
    }
    let header = [
      "| figure | precision | recall | F1 or share | found / gold / system |",
      "| --- | ---: | ---: | ---: | ---: |",
    ]
    return (header + lines).joined(separator: "\n") + "\n"
  }
}

/// How often each level of confidence was right, on relations and events.
struct ConfidenceTable {
  private let lines: [(name: String, accuracy: Scorecard.Accuracy)]

  init(_ card: Scorecard) {
    lines = ["relations", "events"].flatMap { what in
      ["high", "medium", "low"].compactMap { level in
        card.confidences["\(what).\(level)"].map { ("\(what).\(level)", $0) }
      }
    }
  }

  /// Lines for a terminal; empty when the program found nothing.
  var text: String {
    lines.map { name, accuracy in
      FigureTable.padded("confidence \(name)", 44)
        + FigureTable.padded(FigureTable.decimal(accuracy.share ?? 0), 8, right: true)
        + "   \(accuracy.right) right of \(accuracy.total)\n"
    }.joined()
  }

  /// A Markdown table.
  var markdown: String {
    "| confidence | precision | right / found |\n| --- | ---: | ---: |\n"
      + lines.map { name, accuracy in
        "| \(name) | \(FigureTable.decimal(accuracy.share ?? 0)) "
          + "| \(accuracy.right) / \(accuracy.total) |\n"
      }.joined()
  }
}
