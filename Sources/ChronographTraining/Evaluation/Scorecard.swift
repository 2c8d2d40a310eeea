import Chronograph

/// Counts of what was found, missed and invented; cards of several documents can be added up.
struct Scorecard: Sendable {
  /// What was found of what is annotated, and what is right of what the program found.
  ///
  /// The two may be shares of mentions, and then differ.
  struct Tally: Equatable, Sendable {
    var foundOfGold = 0.0
    var gold = 0
    var foundOfSystem = 0.0
    var system = 0

    var isEmpty: Bool { gold == 0 && system == 0 }
    var precision: Double { system == 0 ? 0 : foundOfSystem / Double(system) }
    var recall: Double { gold == 0 ? 0 : foundOfGold / Double(gold) }
    var f1: Double {
      let sum = precision + recall
      return sum == 0 ? 0 : 2 * precision * recall / sum
    }
  }

  /// Right answers among all.
  struct Accuracy: Equatable, Sendable {
    var right = 0
    var total = 0
    var share: Double? { total == 0 ? nil : Double(right) / Double(total) }
  }

  /// Something missed, invented or wrong.
  struct Failure: Sendable {
    var figure: String
    var kind: String
    var place: Int?
    var text: String
    var context: String

    var line: String {
      let position = place.map { " @\($0)" } ?? ""
      return "\(figure) \(kind.uppercased())\(position)  \(text)"
        + (context.isEmpty ? "" : "\n      \(context)")
    }
  }

  var tallies: [String: Tally] = [:]
  var accuracies: [String: Accuracy] = [:]
  /// Relations and events found right, by confidence: `relations.high`.
  var confidences: [String: Accuracy] = [:]
  var failures: [Failure] = []

  /// Counts matches that are whole on both sides.
  mutating func count(_ names: String..., found: Int, gold: Int, system: Int) {
    for name in names {
      add(
        name,
        Tally(
          foundOfGold: Double(found), gold: gold, foundOfSystem: Double(found), system: system))
    }
  }

  mutating func add(_ name: String, _ more: Tally) {
    tallies[name, default: Tally()].foundOfGold += more.foundOfGold
    tallies[name, default: Tally()].gold += more.gold
    tallies[name, default: Tally()].foundOfSystem += more.foundOfSystem
    tallies[name, default: Tally()].system += more.system
  }

  mutating func judge(_ names: String..., right: Bool) {
    for name in names {
      accuracies[name, default: Accuracy()].right += right ? 1 : 0
      accuracies[name, default: Accuracy()].total += 1
    }
  }

  mutating func judge(_ what: String, confidence: Confidence?, right: Bool) {
    guard let confidence else { return }
    confidences["\(what).\(confidence.rawValue)", default: Accuracy()].right += right ? 1 : 0
    confidences["\(what).\(confidence.rawValue)", default: Accuracy()].total += 1
  }

  mutating func fail(
    _ figure: String, _ kind: String, at place: Int?, _ text: String, context: String = ""
  ) {
    failures.append(
      Failure(figure: figure, kind: kind, place: place, text: text, context: context))
  }

  /// The same without the figures whose names begin so.
  func without(_ beginnings: [String]) -> Scorecard {
    func isKept(_ name: String) -> Bool { !beginnings.contains { name.hasPrefix($0) } }
    var rest = self
    rest.tallies = tallies.filter { isKept($0.key) }
    rest.accuracies = accuracies.filter { isKept($0.key) }
    rest.failures = failures.filter { isKept($0.figure) }
    return rest
  }

  /// The counts of all cards together; failures are left out.
  static func sum(_ cards: [Scorecard]) -> Scorecard {
    var total = Scorecard()
    for card in cards {
      for (name, tally) in card.tallies { total.add(name, tally) }
      total.accuracies.merge(card.accuracies, uniquingKeysWith: +)
      total.confidences.merge(card.confidences, uniquingKeysWith: +)
    }
    return total
  }
}

extension Scorecard.Accuracy {
  static func + (left: Self, right: Self) -> Self {
    Self(right: left.right + right.right, total: left.total + right.total)
  }
}
