import ChronographExtraction
import Testing

@testable import ChronographNetwork

@Suite struct ResolutionTests {
  /// Documents `a`, `b`, …; each names entities, aliases after `=`; clusters are what should come out.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: EntityKind
    let documents: [[String]]
    let clusters: [String]
    init(_ name: String, _ kind: EntityKind, _ documents: [[String]], _ clusters: [String]) {
      (self.name, self.kind) = (name, kind)
      (self.documents, self.clusters) = (documents, clusters)
    }
    var testDescription: String { name }
  }

  static let persons: [Case] = [
    .init(
      "a name alone is no proof", .person, [["Li Wei", "Ana Lima"], ["Li Wei"]], ["a1", "a2", "b1"]),
    .init("two persons of one surname stay two", .person, [["Li Wei"], ["Li Hua"]], ["a1", "b1"]),
    .init("a bare surname is anybody", .person, [["Xi Jinping"], ["Xi"]], ["a1", "b1"]),
    .init("two bare surnames never join", .person, [["Li"], ["Li"]], ["a1", "b1"]),
    .init(
      "a document that holds both has told them apart", .person, [["Jiang Zemin", "Jiang"]],
      ["a1", "a2"]),
    .init(
      "Chinese characters are proof", .person,
      [["Xi Jinping=习近平"], ["习近平"], ["Xi Jin-ping"]], ["a1 b1", "c1"]),
    .init(
      "two spellings with one Chinese name are one", .person,
      [["Cai Yingwen=蔡英文"], ["Tsai Ing-wen=蔡英文"]], ["a1 b1"]),
    .init(
      "one spelling of two Chinese names is two", .person,
      [["Liu Yang=刘洋"], ["Liu Yang=刘阳"], ["Liu Yang"]], ["a1", "b1", "c1"]),
    .init("a withheld name is anybody's", .person, [["李某"], ["李某"]], ["a1", "b1"]),
    .init(
      "another name that two have joins neither", .person,
      [["Robert Tan=Bob Tan"], ["Bobby Tan=Bob Tan"], ["Bob Tan"]], ["a1", "b1", "c1"]),
    .init("Jr. is another person", .person, [["Karl Olsen"], ["Karl Olsen Jr."]], ["a1", "b1"]),
    .init(
      "namesakes in one document stay apart everywhere", .person,
      [["Li Wei", "Li Wei"], ["Li Wei"]], ["a1", "a2", "b1"]),
  ]

  static let things: [Case] = [
    .init(
      "an acronym defined in one document holds in the others", .body,
      [["Ministry of Tides=MOT"], ["MOT"], ["The Ministry of Tides"]], ["a1 b1 c1"]),
    .init(
      "an acronym of two bodies joins neither", .body,
      [["Ministry of Tides=MOT"], ["Museum of Trade=MOT"], ["MOT"]], ["a1", "b1", "c1"]),
    .init(
      "names that a third document equates make an acronym clear", .body,
      [
        ["Ministry of Tides=MOT"], ["Tide Ministry=MOT"], ["MOT"],
        ["Ministry of Tides=Tide Ministry"],
      ],
      ["a1 b1 c1 d1"]),
    .init("the Ministry is any ministry", .body, [["Ministry"], ["Ministry"]], ["a1", "b1"]),
    .init(
      "a generic alias leads nowhere", .body, [["Ministry of Tides=Ministry"], ["Ministry"]],
      ["a1", "b1"]),
    .init("one name twice in a document is one body", .body, [["Xinhua", "Xinhua"]], ["a1 a2"]),
    .init(
      "a case without a name of its own stays with its document", .case,
      [["corruption case"], ["corruption case"]], ["a1", "b1"]),
    .init(
      "a case with a name in it is one everywhere", .case,
      [["illegal villas in Qinling"], ["illegal villas in Qinling"]], ["a1 b1"]),
    .init(
      "a company is one with and without its legal form", .body,
      [["Baltmar Holding"], ["Baltmar Holding plc"]], ["a1 b1"]),
    .init(
      "two legal forms, each left off in turn", .body,
      [["Quastmole Works"], ["Quastmole Works Company Ltd."]], ["a1 b1"]),
    .init(
      "a name of two companies is neither's", .body,
      [["Baltmar Holding"], ["Baltmar Holding plc"], ["Baltmar Holding LLC"]], ["a1", "b1", "c1"]),
    .init("a place is its name", .place, [["Yunnan"], ["Yunnan Province=Yunnan"]], ["a1 b1"]),
  ]

  @Test(arguments: persons + things) func resolvesByNames(_ example: Case) {
    #expect(clusters(of: example.documents, example.kind) == example.clusters)
  }

  @Test(arguments: persons + things) func doesNotDependOnTheOrder(_ example: Case) {
    let reversed = clusters(of: example.documents, example.kind, reversed: true)
    #expect(reversed == example.clusters)
  }

  @Test func neverJoinsTwoKinds() {
    var first = Story("a")
    first.entity(.place, "China")
    var second = Story("b")
    second.entity(.body, "China")
    let network = NetworkAssembler.network(
      of: [first.finished, second.finished], programVersion: "test")
    #expect(network.entities.map(\.id) == ["body:china", "place:china"])
    #expect(network.merges.isEmpty)
  }

  @Test func tellsNamesakesApartByOffice() {
    var twice = Story("a")
    let (first, second) = (twice.person("Li Wei"), twice.person("Li Wei"))
    let liaoning = twice.entity(.place, "Liaoning")
    let bank = twice.entity(.body, "Harbour Bank")
    twice.relation(.position, first, liaoning, title: "governor", status: .current)
    twice.relation(.position, second, bank, title: "teller", status: .current)
    var other = Story("b")
    let third = other.person("Li Wei")
    other.relation(
      .position, third, other.entity(.place, "Liaoning"), title: "governor", status: .current)
    let network = NetworkAssembler.network(
      of: [twice.finished, other.finished], programVersion: "test")
    let people = network.entities.filter { $0.kind == .person }
    #expect(people.map(\.id) == ["person:li-wei", "person:li-wei.harbour-bank"])
    #expect(people.map(\.evidence.count) == [2, 1])
  }

  @Test func recordsWhyThingsWereJoined() {
    let network = network(of: [["Ministry of Tides=MOT"], ["MOT"], ["Ministry of Tides"]], .body)
    #expect(
      network.merges == [
        Network.Merge(
          entity: "body:ministry-of-tides", members: ["a#e1", "b#e1"], reason: "acronym"),
        Network.Merge(
          entity: "body:ministry-of-tides", members: ["a#e1", "c#e1"], reason: "same-name"),
      ])
  }

  @Test func standsForAThingByItsFullestName() {
    let network = network(
      of: [["MOT"], ["Ministry of Tides=MOT"], ["MINISTRY OF TIDES"], ["潮汐部=Ministry of Tides"]],
      .body)
    #expect(network.entities.map(\.name) == ["Ministry of Tides"])
    #expect(network.entities.map(\.aliases) == [["MINISTRY OF TIDES", "MOT", "潮汐部"]])
  }

  private func network(
    of documents: [[String]], _ kind: EntityKind, reversed: Bool = false
  ) -> Network {
    let extractions = documents.enumerated().map { index, names in
      var story = Story(String(UnicodeScalar(UInt8(97 + index))))
      for name in names {
        let forms = name.split(separator: "=").map(String.init)
        if forms.count > 1 {
          story.entity(kind, forms[0], forms[1])
        } else {
          story.entity(kind, forms[0])
        }
      }
      return story.finished
    }
    return NetworkAssembler.network(
      of: reversed ? extractions.reversed() : extractions, programVersion: "test")
  }

  /// `a1 b1`: the first entity of document a is the first of document b.
  private func clusters(
    of documents: [[String]], _ kind: EntityKind, reversed: Bool = false
  ) -> [String] {
    let names = documents.enumerated().flatMap { index, names in
      names.indices.map { "\(String(UnicodeScalar(UInt8(97 + index))))#e\($0 + 1)" }
    }
    let network = network(of: documents, kind, reversed: reversed)
    var sets = DisjointSets(count: names.count)
    for merge in network.merges {
      let members = merge.members.compactMap { names.firstIndex(of: $0) }
      for member in members { sets.join(member, members[0]) }
    }
    var clusters: [Int: [String]] = [:]
    for index in names.indices {
      clusters[sets.root(of: index), default: []].append(
        names[index].replacing("#e", with: ""))
    }
    #expect(network.entities.count == clusters.count)
    return clusters.values.map { $0.joined(separator: " ") }.sorted()
  }
}
