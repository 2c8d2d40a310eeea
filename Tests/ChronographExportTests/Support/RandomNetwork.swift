import ChronographExtraction
import ChronographNetwork
import ChronographReading

/// Networks of a seeded generator, whose names and quotes are made of what trips formats up.
struct RandomNetwork {
  /// A generator of numbers (SplitMix64) that gives the same ones in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "Ana", "Lima", "Board", " ", " ", "&", "<", ">", "\"", "'", "\\", "]]>", "&amp;", "&#60;",
    "\\N",
    "李伟", "é", "e\u{301}", "🙂", "\n", "\t", "\r\n", "\u{0}", "\u{7}", "\u{202E}", "%", ";", "/",
    "<!--", "-->", "{", "}", "[", "]", "->", "//", "/*", "=", ",", "|",
  ]
  private static let dates: [String?] = [
    nil, "2024", "2024-05", "2024-05-20", "2024-05~", "2012/..", "../2014", "199X", "-0489",
  ]

  private var random: Generator
  private(set) var network = Network(programVersion: "test")

  init(seed: UInt64) {
    random = Generator(state: seed)
    network.title = pick([nil, text()])
    network.documents = ["a", "b"].map {
      .init(
        id: $0, title: text(), publisher: nil, published: "2024-06", language: "en", url: nil,
        sha256: "0", duplicateOf: nil)
    }
    network.evidence = (0..<6).map { index in
      .init(
        id: "evidence:\(index)", document: index % 2 == 0 ? "a" : "b", start: 0, end: 1,
        utf8Start: 0, utf8End: 1, quote: "q\(index) \(text())", sentence: index + 1, rule: "hand")
    }
    network.entities = (0..<5).map { index in
      .init(
        id: "body:n\(index)", kind: pick(EntityKind.allCases), name: "N\(index)\(text())",
        aliases: [text(), text()].filter { !$0.isEmpty }, evidence: quotes())
    }
    network.relations = (0..<6).map { relation($0) }
    network.events = (0..<4).map { event($0) }
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in pick(Self.pieces) }.joined()
  }

  private mutating func quotes() -> [String] {
    let first = Int.random(in: 0..<6, using: &random)
    return Array(Set([first, Int.random(in: 0..<6, using: &random)])).sorted().map {
      "evidence:\($0)"
    }
  }

  private mutating func relation(_ index: Int) -> Network.Relation {
    let title = "t\(index)\(text())"
    return .init(
      id: "relation:r\(index)", type: pick([.position, .met, .removedFrom, .associatedWith]),
      source: "body:n\(index % 5)", target: "body:n\((index + 1 + index / 3) % 5)",
      title: pick([nil, title]), status: pick([nil, .current, .former, .future]),
      start: pick(Self.dates), end: pick(Self.dates), factuality: pick(Factuality.allCases),
      attribution: pick([[], ["body:n0"], ["body:n1", "body:n2"]]),
      confidence: pick(Confidence.allCases), evidence: quotes())
  }

  private mutating func event(_ index: Int) -> Network.Event {
    let parts = (0..<Int.random(in: 0...3, using: &random)).map { number in
      Extraction.Participant(entity: "body:n\((index + number) % 5)", role: pick(Role.allCases))
    }
    return .init(
      id: "event:e\(index)", type: EventType(rawValue: pick(EventType.names)),
      date: pick(Self.dates), trigger: "did \(text())", participants: parts,
      factuality: pick(Factuality.allCases), confidence: pick(Confidence.allCases),
      evidence: quotes())
  }
}
