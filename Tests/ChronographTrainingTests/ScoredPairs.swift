import Chronograph

@testable import ChronographTraining

/// A text whose names and times are marked: `[Ana Lima]{person a}` is a mention of the entity `a`,
/// `[Monday]{DATE 2014-03-17}` a time.
struct MarkedAnnotation {
  private(set) var body = ""
  private(set) var annotation = Annotation()

  init(_ marked: String) {
    var open: (start: Int, label: Substring)?
    var rest = marked[...]
    while let character = rest.first {
      if character == "[" {
        open = (body.unicodeScalars.count, "")
        rest = rest.dropFirst()
      } else if character == "]", let start = open?.start {
        let label = rest.dropFirst(2).prefix { $0 != "}" }
        add(String(label), ScalarSpan(start: start, end: body.unicodeScalars.count))
        rest = rest.dropFirst(label.count + 3)
        open = nil
      } else {
        body.append(character)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func add(_ label: String, _ span: ScalarSpan) {
    let words = label.split(separator: " ").map(String.init)
    let scalars = Array(body.unicodeScalars)[span.start..<span.end]
    let text = String(String.UnicodeScalarView(scalars))
    guard words.count == 2 else { return }
    if words[0] == words[0].uppercased() {
      annotation.times.append(.init(span: span, type: words[0], value: words[1]))
    } else if let known = annotation.entities.firstIndex(where: { $0.id == words[1] }) {
      annotation.entities[known].mentions.append(span)
      annotation.entities[known].forms.formUnion(Folding.forms([text]))
    } else {
      annotation.entities.append(
        .init(
          id: words[1], kind: words[0], name: text, forms: Folding.forms([text]), mentions: [span]))
    }
  }
}

/// What a figure must be: of what is annotated, and of what the program found.
struct Share: Equatable, Sendable {
  var foundOfGold: Double
  var gold: Int
  var foundOfSystem: Double
  var system: Int

  init(_ found: Double, of gold: Int, _ system: Int) {
    (foundOfGold, foundOfSystem) = (found, found)
    (self.gold, self.system) = (gold, system)
  }

  init(_ foundOfGold: Double, of gold: Int, and foundOfSystem: Double, of system: Int) {
    (self.foundOfGold, self.gold) = (foundOfGold, gold)
    (self.foundOfSystem, self.system) = (foundOfSystem, system)
  }

  init(_ tally: Scorecard.Tally?) {
    let tally = tally ?? Scorecard.Tally()
    self.init(tally.foundOfGold, of: tally.gold, and: tally.foundOfSystem, of: tally.system)
  }
}
