import Testing

@testable import ChronographLanguage

@Suite struct SyntaxLabelTests {
  @Test(arguments: UniversalPOS.allCases) func readsThePartsOfSpeechItWrites(_ pos: UniversalPOS) {
    #expect(UniversalPOS(name: pos.name) == pos)
  }

  @Test(arguments: DependencyRelation.allCases)
  func readsTheRelationsItWrites(_ relation: DependencyRelation) {
    #expect(DependencyRelation(name: relation.name) == relation)
    #expect(!relation.universal.name.contains(":"))
  }

  @Test(arguments: [("nsubj:xsubj", "nsubj"), ("obl:tmod", "obl"), ("nsubj:pass", "nsubj:pass")])
  func fallsBackToTheRelationWithoutItsSubtype(_ name: String, _ expected: String) {
    #expect(DependencyRelation(name: name)?.name == expected)
  }

  @Test func knowsNoOtherNames() {
    #expect(UniversalPOS(name: "noun") == nil)
    #expect(DependencyRelation(name: "subject") == nil)
  }

  @Test func readsNamesOffTheLabelsItGaveThem() {
    let names = [
      RecognizedName(tokens: 0..<1, kind: .person), RecognizedName(tokens: 1..<3, kind: .body),
      RecognizedName(tokens: 4..<8, kind: .place),
    ]
    let labels = NameLabel.labels(of: names, count: 9)
    #expect(NameLabel.names(of: labels, from: 0) == names)
    #expect(NameLabel.mayEnd(Int(labels[8])))
    for (label, next) in zip([-1] + labels.map { Int($0) }, labels) {
      #expect(NameLabel.allows(label, Int(next)))
    }
  }

  @Test func neverLeavesANameOpen() {
    let open = NameLabel.labels(of: [.init(tokens: 0..<3, kind: .body)], count: 3)
    #expect(!NameLabel.mayEnd(Int(open[0])))
    #expect(!NameLabel.allows(Int(open[0]), NameLabel.outside))
    #expect(!NameLabel.allows(-1, Int(open[1])))
  }

  @Test func takesTheBestPathThatIsAllowed() {
    // Inside a body scores best everywhere, but nothing can begin with it.
    let inside = 6
    var emissions = [Int](repeating: 0, count: 3 * NameLabel.count)
    for token in 0..<3 { emissions[token * NameLabel.count + inside] = 10 }
    var transitions: [Int] = []
    for previous in -1..<NameLabel.count {
      for next in 0..<NameLabel.count {
        transitions.append(NameLabel.allows(previous, next) ? 0 : -1000)
      }
    }
    let path = Viterbi.best(emissions, transitions, labels: NameLabel.count)
    #expect(NameLabel.names(of: path, from: 0) == [.init(tokens: 0..<3, kind: .body)])
  }
}
