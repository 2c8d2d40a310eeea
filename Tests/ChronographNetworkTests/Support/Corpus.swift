import ChronographExtraction
import ChronographNetwork
import ChronographReading

/// Documents made at random from few names, so that they meet, merge and contradict each other often.
struct Corpus {
  private(set) var stories: [Story] = []

  private static let people = [
    "Ana Lima", "Bo Tan", "Bob Tan", "Tan", "Lima", "Li Wei", "Li Hua", "Li", "李伟",
    "Karim \"K\" Öz",
    "Ana B. Lima", "\u{202E}Eve\u{7}", "🙂",
  ]
  private static let bodies = [
    "Ministry of Tides", "Tide Ministry", "MOT", "Ministry", "Harbour Board", "Harbor & Co.",
    "Board", "潮汐部",
  ]
  private static let dates: [String?] = [
    nil, "2024", "2024-05", "2024-05~", "2024-05-20", "2024-05-21", "2023/..", "../2024", "XXXX-07",
    "2024-23",
  ]

  init(seed: UInt64, documents: Int) {
    var random = SeededGenerator(seed: seed)
    for index in 0..<documents {
      stories.append(Self.story("doc \(index)/\(index % 3)", using: &random))
    }
  }

  private static func pick<Item>(_ items: [Item], _ random: inout SeededGenerator) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private static func story(_ id: String, using random: inout SeededGenerator) -> Story {
    var story = Story(id)
    var people: [String] = []
    var bodies: [String] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      people.append(story.person(pick(Self.people, &random), pick(Self.people, &random)))
      bodies.append(
        story.entity(.body, pick(Self.bodies, &random), pick(Self.bodies, &random)))
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      story.relation(
        pick([.position, .removedFrom, .investigatedBy, .met], &random), pick(people, &random),
        pick(bodies, &random), title: pick([nil, "Director", "the former director"], &random),
        status: pick([nil, .current, .former], &random), start: pick(dates, &random),
        end: pick(dates, &random), factuality: pick(Factuality.allCases, &random),
        attribution: [pick(people, &random)], confidence: pick(Confidence.allCases, &random))
      story.event(
        pick(EventType.names, &random), pick(dates, &random),
        [(pick(people, &random), pick(Role.allCases, &random)), (pick(bodies, &random), .body)],
        factuality: pick(Factuality.allCases, &random))
    }
    return story
  }

  var documents: [Document] { stories.map(\.document) }

  func network(shuffledBy seed: UInt64? = nil) -> Network {
    var extractions = stories.map(\.finished)
    if let seed {
      var random = SeededGenerator(seed: seed)
      extractions.shuffle(using: &random)
    }
    return NetworkAssembler.network(of: extractions, programVersion: "test", title: "Corpus")
  }
}

/// The bytes of `network.json`.
func json(_ network: Network) -> [UInt8] {
  var output = ByteWriter()
  network.writeJSON(to: &output)
  return output.bytes
}
