/// What a name that the model found names.
public enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
  case person, body, place
}

/// A name in a text: its tokens, and what it names.
public struct RecognizedName: Hashable, Sendable {
  /// The tokens of the name, as indices into ``TokenizedText/tokens``.
  public let tokens: Range<Int>
  /// What it names.
  public let kind: NameKind
  /// How far ahead of the best reading without it the model puts the name; the larger, the surer.
  package var margin = 0

  package init(tokens: Range<Int>, kind: NameKind, margin: Int = 0) {
    self.tokens = tokens
    self.kind = kind
    self.margin = margin
  }
}

/// The labels of the sequence model: outside, or the place of a token in a name of some kind (BILOU).
package enum NameLabel {
  /// Outside, then begin, inside, last and unit for each kind.
  package static let count = 1 + 4 * NameKind.allCases.count
  package static let outside = 0

  private enum Place: Int { case begin, inside, last, unit }

  private static func label(_ kind: NameKind, _ place: Place) -> Int {
    1 + 4 * Int(kind.rawValue) + place.rawValue
  }

  /// Whether one label may follow another; −1 stands for the start of a sentence.
  package static func allows(_ previous: Int, _ next: Int) -> Bool {
    let isOpen = previous > 0 && (previous - 1) % 4 < 2
    guard isOpen else { return next == outside || [0, 3].contains((next - 1) % 4) }
    return next > 0 && (next - 1) / 4 == (previous - 1) / 4 && [1, 2].contains((next - 1) % 4)
  }

  /// For each label those that it may follow, in order: label n's are from `starts[n]` to `starts[n + 1]`.
  package static let predecessors: (starts: [Int], labels: [UInt8]) = {
    var (starts, labels) = ([0], [UInt8]())
    for next in 0..<count {
      labels += (0..<count).filter { allows($0, next) }.map { UInt8($0) }
      starts.append(labels.count)
    }
    return (starts, labels)
  }()

  /// Whether a sentence may end with a label.
  package static func mayEnd(_ label: Int) -> Bool { label == outside || (label - 1) % 4 >= 2 }

  /// The labels of a sentence with these names, whose ranges count from the sentence's start.
  package static func labels(of names: [RecognizedName], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: UInt8(outside), count: count)
    for name in names {
      for token in name.tokens {
        let isFirst = token == name.tokens.lowerBound
        let isLast = token == name.tokens.upperBound - 1
        let place: Place = isFirst && isLast ? .unit : isFirst ? .begin : isLast ? .last : .inside
        labels[token] = UInt8(label(name.kind, place))
      }
    }
    return labels
  }

  /// The names that labels spell, moved to where the sentence starts.
  ///
  /// A name is as sure as the least sure of its labels.
  package static func names(
    of labels: [UInt8], from start: Int, margins: [Int] = []
  ) -> [RecognizedName] {
    var names: [RecognizedName] = []
    var first = start
    for (offset, label) in labels.enumerated() where label != outside {
      guard let kind = NameKind(rawValue: (label - 1) / 4),
        let place = Place(rawValue: (Int(label) - 1) % 4)
      else { continue }
      if place == .begin || place == .unit { first = start + offset }
      if place == .last || place == .unit {
        let margin = margins.isEmpty ? 0 : margins[first - start...offset].min() ?? 0
        names.append(
          RecognizedName(tokens: first..<start + offset + 1, kind: kind, margin: margin))
      }
    }
    return names
  }
}
