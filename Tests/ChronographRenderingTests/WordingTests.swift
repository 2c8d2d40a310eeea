import ChronographExtraction
import ChronographNetwork
import Testing

@testable import ChronographRendering

/// The words of pictures and pages: every type, kind and telling has its own.
@Suite struct WordingTests {
  struct Tie: Sendable, CustomTestStringConvertible {
    var type: RelationType
    var title: String?
    var status: TenureStatus?
    var factuality = Factuality.fact
    var words: String
    var testDescription: String { words }
  }

  static let ties: [Tie] = [
    .init(type: .position, title: "treasurer", status: .current, words: "treasurer"),
    .init(type: .position, title: "treasurer", status: .former, words: "former treasurer"),
    .init(type: .position, title: "treasurer", status: .future, words: "to be treasurer"),
    .init(type: .position, title: nil, status: .current, words: "office"),
    .init(type: .position, title: "", status: nil, words: "office at"),
    .init(type: .member, title: nil, status: .current, words: "member of"),
    .init(type: .member, title: "observer", status: .former, words: "former member of"),
    .init(type: .member, title: nil, status: .future, words: "to be a member of"),
    .init(type: .leads, title: nil, status: .current, words: "leads"),
    .init(type: .leads, title: nil, status: .former, words: "former leader of"),
    .init(type: .leads, title: nil, status: .future, words: "to lead"),
    .init(type: .position, title: nil, status: .former, words: "former office"),
    .init(type: .met, title: nil, status: nil, words: "met"),
    .init(
      type: .met, title: nil, status: nil, factuality: .planned, words: "planned meeting"),
    .init(
      type: .removedFrom, title: nil, status: nil, factuality: .planned,
      words: "to be removed from"),
    .init(type: .associatedWith, title: "brother", status: nil, words: "brother"),
    .init(type: .associatedWith, title: nil, status: nil, words: "associated with"),
    .init(type: .implicatedIn, title: nil, status: nil, words: "implicated in"),
    .init(type: .partOf, title: nil, status: nil, words: "part of"),
    .init(type: .removedFrom, title: "mayor", status: nil, words: "removed from"),
  ]

  @Test(arguments: ties) func saysWhatATieIs(_ tie: Tie) {
    let relation = Network.Relation(
      id: "r", type: tie.type, source: "a", target: "b", title: tie.title, status: tie.status,
      factuality: tie.factuality, confidence: .high, evidence: [])
    #expect(Wording.relation(relation) == tie.words)
  }

  @Test func cutsATitleThatIsAsLongAsAText() {
    let relation = Network.Relation(
      id: "r", type: .position, source: "a", target: "b",
      title: String(repeating: "treasurer ", count: 10_000), status: .former, factuality: .fact,
      confidence: .high, evidence: [])
    #expect(Wording.relation(relation).count < 150)
    #expect(Wording.relation(relation).hasSuffix("…"))
  }

  @Test func everyKindHasItsOwnWordsInOneAndMany() {
    let one = EntityKind.allCases.map { Wording.kind($0, 1) }
    let many = EntityKind.allCases.map { Wording.kind($0, 2) }
    let legend = EntityKind.allCases.map { Wording.kind($0) }
    for words in [one, many, legend] { #expect(Set(words).count == words.count) }
    #expect(one.allSatisfy { $0.hasPrefix("1 ") && !$0.hasSuffix("s") })
    #expect(many == ["2 people", "2 bodies", "2 cases", "2 instruments", "2 places"])
  }

  @Test(arguments: [
    (0, "0 ties"), (1, "1 tie"), (2, "2 ties"), (999, "999 ties"), (1000, "1,000 ties"),
    (12_345, "12,345 ties"), (1_234_567, "1,234,567 ties"),
  ]) func groupsLargeNumbers(_ count: Int, _ words: String) {
    #expect(Counted.of(count, "tie", "ties") == words)
  }

  @Test func everyTellingHasItsOwnLineMarkAndWords() {
    let styles = Factuality.allCases.map { FactualityStyle($0) }
    #expect(Set(styles.map { $0.dashes ?? "" }).count == styles.count)
    #expect(Set(styles.map { $0.mark ?? "" }).count == styles.count)
    #expect(Set(styles.map(\.words)).count == styles.count)
    #expect(FactualityStyle(.fact).mark == nil && FactualityStyle(.fact).dashes == nil)
  }

  @Test(arguments: [DiagramStyle.Theme.light, .dark])
  func everyColourIsReadableOnItsGround(_ theme: DiagramStyle.Theme) {
    let style = DiagramStyle(theme)
    let inks = TieGroup.allCases.map { style.color(of: $0) } + [style.ink, style.muted]
    for ink in inks {
      #expect(Self.contrast(ink, style.background) >= 4.5, "\(ink) on \(style.background)")
    }
    for kind in EntityKind.allCases {
      let box = style.box(of: kind)
      #expect(Self.contrast(box.text, box.fill) >= 4.5, "\(kind)")
      #expect(Self.contrast(box.stroke, style.background) >= 3, "\(kind)")
    }
  }

  @Test(arguments: [DiagramStyle.Theme.light, .dark])
  func everyGroupHasItsOwnColour(_ theme: DiagramStyle.Theme) {
    let style = DiagramStyle(theme)
    let colors = TieGroup.allCases.map { style.color(of: $0) }
    #expect(Set(colors).count == colors.count)
  }

  @Test func theContrastOfBlackAndWhiteIsTwentyOne() {
    #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 0.01)
    #expect(Self.contrast("#777777", "#777777") == 1)
  }

  /// WCAG 2.1, relative luminance.
  private static func contrast(_ one: String, _ other: String) -> Double {
    let (left, right) = (luminance(one), luminance(other))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
    let linear = parts.map { part in
      // A power of 2.4, by the square root of the root's fifth power times its square.
      part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// To the power of 2.4, by Newton's fifth root of the twelfth power.
  private static func power(_ base: Double) -> Double {
    var twelfth = 1.0
    for _ in 0..<12 { twelfth *= base }
    var root = base
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (root * fourth - twelfth) / (5 * fourth)
    }
    return root
  }
}
