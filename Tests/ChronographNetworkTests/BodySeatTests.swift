import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

/// Bodies of one name in several countries and towns, and bodies with a shorter and a longer name.
@Suite struct BodySeatTests {
  /// A document: a body, the wholes it is part of, and places and persons that stand beside it.
  struct Told: Sendable {
    var body: String
    var partOf: [String] = []
    var places: [String] = []
    var person: String?
    /// More bodies of the document.
    var others: [String] = []
    /// The words of a sentence in front of the body's mention in it.
    var before: String?
    init(
      _ body: String, partOf: [String] = [], places: [String] = [], person: String? = nil,
      others: [String] = [], before: String? = nil
    ) {
      (self.body, self.partOf, self.places) = (body, partOf, places)
      (self.person, self.others, self.before) = (person, others, before)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let documents: [Told]
    /// The clusters of the first bodies, by the letters of their documents.
    let clusters: [String]
    /// The documents of which a finding says that it is open.
    let open: String
    init(_ name: String, _ documents: [Told], _ clusters: [String], open: String = "") {
      (self.name, self.documents, self.clusters, self.open) = (name, documents, clusters, open)
    }
    var testDescription: String { name }
  }

  static let ministry = "Ministry of Foreign Affairs"

  static let countries: [Case] = [
    .init("nothing is told of any", [.init(ministry), .init(ministry)], ["a b"]),
    .init(
      "one country is told, and nothing else",
      [.init(ministry, partOf: ["Vietnam"]), .init(ministry)], ["a b"]),
    .init(
      "one country is told twice",
      [.init(ministry, partOf: ["Vietnam"]), .init(ministry, partOf: ["Vietnam"])], ["a b"]),
    .init(
      "two countries are told",
      [.init(ministry, partOf: ["Vietnam"]), .init(ministry, partOf: ["China"])], ["a", "b"]),
    .init(
      "a country and its capital are one",
      [.init(ministry, partOf: ["Vietnam"]), .init(ministry, partOf: ["Hanoi"])], ["a b"]),
    .init(
      "two names of one country are one",
      [.init(ministry, partOf: ["China"]), .init(ministry, partOf: ["PRC"])], ["a b"]),
    .init(
      "a country by way of another body",
      [
        .init(ministry, partOf: ["Government of Vietnam"]), .init(ministry, partOf: ["Vietnam"]),
        .init(ministry, partOf: ["China"]),
      ], ["a b", "c"]),
    .init(
      "two countries are told, a third document tells nothing",
      [
        .init(ministry, partOf: ["Vietnam"]), .init(ministry, partOf: ["China"]), .init(ministry),
      ], ["a", "b", "c"], open: "c"),
    .init(
      "a document that speaks of one country means that one's, and that is said",
      [
        .init(ministry, partOf: ["Vietnam"]), .init(ministry, partOf: ["China"]),
        .init(ministry, places: ["Hanoi"]),
      ], ["a c", "b"], open: "c"),
    .init(
      "a document that speaks of two countries means neither",
      [
        .init(ministry, partOf: ["Vietnam"]), .init(ministry, partOf: ["China"]),
        .init(ministry, places: ["Hanoi", "Beijing"]),
      ], ["a", "b", "c"], open: "c"),
    .init(
      "two documents that speak of two countries",
      [.init(ministry, places: ["Vietnam"]), .init(ministry, places: ["China"])], ["a", "b"],
      open: "ab"),
    .init(
      "an adjective in front tells the country",
      [
        .init(ministry, before: "the Vietnamese "), .init(ministry, before: "the Chinese "),
        .init(ministry, before: "China’s "),
      ], ["a", "b c"]),
    .init(
      "a body that has its own name is one wherever it is spoken of",
      [
        .init("Xinhua News Agency", places: ["Vietnam"]),
        .init("Xinhua News Agency", places: ["China"]),
      ], ["a b"]),
    .init(
      "the United Nations are one everywhere",
      [.init("United Nations", places: ["Vietnam"]), .init("United Nations", places: ["China"])],
      ["a b"]),
    .init(
      "parties of two countries",
      [.init("Labour Party", partOf: ["Norway"]), .init("Labour Party", partOf: ["Ireland"])],
      ["a", "b"]),
  ]

  static let towns: [Case] = [
    .init(
      "boards of two towns",
      [
        .init("Harbour Board", partOf: ["Port Selwyn"]),
        .init("Harbour Board", partOf: ["Verrana"]),
      ], ["a", "b"]),
    .init(
      "a town and its country are no contradiction",
      [
        .init("Harbour Board", partOf: ["Port Selwyn"]), .init("Harbour Board", partOf: ["Norway"]),
      ], ["a b"]),
    .init(
      "a proper name is one in two towns",
      [
        .init("Selwyn Harbour Board", partOf: ["Port Selwyn"]),
        .init("Selwyn Harbour Board", partOf: ["Verrana"]),
      ], ["a b"]),
    .init(
      "the longer name where the document names the town",
      [
        .init("Harbour Board of Port Selwyn"), .init("Harbour Board", places: ["Port Selwyn"]),
      ], ["a b"]),
    .init(
      "the longer name where both share a person",
      [
        .init("Harbour Board of Port Selwyn", person: "Ana Lima"),
        .init("Harbour Board", person: "Ana Lima"),
      ], ["a b"]),
    .init(
      "a shared surname is no shared person",
      [
        .init("Harbour Board of Port Selwyn", person: "Lima"),
        .init("Harbour Board", person: "Lima"),
      ], ["a", "b"], open: "b"),
    .init(
      "the longer name where nothing tells",
      [.init("Harbour Board of Port Selwyn"), .init("Harbour Board")], ["a", "b"], open: "b"),
    .init(
      "one document that tells is enough where there is one longer name",
      [
        .init("Harbour Board of Port Selwyn"), .init("Harbour Board", places: ["Port Selwyn"]),
        .init("Harbour Board"),
      ], ["a b c"]),
    .init(
      "of two longer names each document has its own",
      [
        .init("Harbour Board of Port Selwyn"), .init("Harbour Board of Verrana"),
        .init("Harbour Board", places: ["Verrana"]),
        .init("Harbour Board", places: ["Port Selwyn"]), .init("Harbour Board"),
      ], ["a d", "b c", "e"], open: "e"),
    .init(
      "a document that speaks for both means neither",
      [
        .init("Harbour Board of Port Selwyn"), .init("Harbour Board of Verrana"),
        .init("Harbour Board", places: ["Verrana", "Port Selwyn"]),
      ], ["a", "b", "c"], open: "c"),
    .init(
      "a document that holds both names has told them apart",
      [.init("Harbour Board of Port Selwyn", places: ["Port Selwyn"], others: ["Harbour Board"])],
      ["a"], open: "a"),
    .init(
      "a part named by what it is part of is not the whole's name",
      [.init("Ministry of Tides of Verrana"), .init("Ministry of Tides", places: ["Verrana"])],
      ["a b"]),
    .init(
      "a common noun behind 'of' is no town",
      [.init("Board of trade and fishing"), .init("Board")], ["a", "b"]),
  ]

  static let forms: [Case] = [
    .init(
      "an agency without the words for what it is",
      [.init("Xinhua News Agency"), .init("Xinhua")], ["a b"]),
    .init(
      "a company without its form", [.init("Selwyn Dredging Company"), .init("Selwyn Dredging")],
      ["a b"]),
    .init(
      "two companies of one short name",
      [.init("Selvyn Group"), .init("Selvyn Holdings"), .init("Selvyn")], ["a", "b", "c"]),
    .init(
      "a country is no short form of its agency", [.init("China News Agency"), .init("China")],
      ["a", "b"]),
    .init(
      "a common word is no short form", [.init("Harbour Group"), .init("Harbour")], ["a", "b"]),
    .init(
      "an adjective in front and a country behind are one",
      [.init("Chinese Communist Party"), .init("Communist Party of China")], ["a b"]),
    .init(
      "another country's party is another one",
      [.init("Vietnamese Communist Party"), .init("Communist Party of China")], ["a", "b"]),
  ]

  @Test(arguments: countries + towns + forms) func keepsApartOrTogetherByEvidence(_ example: Case) {
    let network = Self.network(example.documents)
    #expect(Self.clusters(network, example.documents) == example.clusters)
    let open = network.findings.filter { $0.code == "unclear-body" }.map(\.place)
    #expect(open.joined() == example.open)
    #expect(NetworkVerifier(network).structuralProblems().isEmpty)
  }

  @Test(arguments: countries + towns + forms) func doesNotDependOnTheOrder(_ example: Case) {
    #expect(
      Self.network(example.documents, reversed: true) == Self.network(example.documents))
  }

  @Test func theNewerOfTwoBodiesOfOneNameBearsItsCountryInItsID() {
    let network = Self.network([
      .init(Self.ministry, partOf: ["Vietnam"]), .init(Self.ministry, partOf: ["China"]),
    ])
    #expect(
      network.entities.filter { $0.kind == .body }.map(\.id) == [
        "body:ministry-of-foreign-affairs", "body:ministry-of-foreign-affairs.china",
      ])
  }

  @Test func aBodyOfOneCountryOnlyBearsNoCountryInItsID() {
    let network = Self.network([
      .init(Self.ministry, partOf: ["Vietnam"]), .init(Self.ministry, partOf: ["Vietnam"]),
    ])
    #expect(
      network.entities.filter { $0.kind == .body }.map(\.id) == ["body:ministry-of-foreign-affairs"]
    )
  }

  @Test func findingsNameWhatItCouldBe() {
    let network = Self.network([
      .init(Self.ministry, partOf: ["Vietnam"]), .init(Self.ministry, partOf: ["China"]),
      .init(Self.ministry), .init(Self.ministry, places: ["Vietnam"]),
      .init("Harbour Board of Port Selwyn"), .init("Harbour Board"),
    ])
    #expect(
      network.findings.map(\.message) == [
        "Nothing tells whether 'Ministry of Foreign Affairs' is that of China or Vietnam",
        "'Ministry of Foreign Affairs' is taken for that of Vietnam, of which its document speaks most; not told: China or Vietnam",
        "Nothing tells whether 'Harbour Board' is 'Harbour Board of Port Selwyn'",
      ])
  }

  @Test(arguments: [
    ("Vietnamese", "Vietnam"), ("China's", "China"), ("Peru’s", "Peru"), ("the", nil),
    ("Harbour", nil), ("France", "France"), ("'s", nil), ("", nil),
  ]) func readsACountryBeforeAName(_ word: String, _ country: String?) {
    #expect(Countries.embedded.country(ofModifier: word) == country)
  }

  @Test(arguments: [
    ("Communist Party of China", "China"), ("Vietnamese Ministry of Finance", "Vietnam"),
    ("Ministry of Finance", nil), ("China", nil), ("Bank of the South", nil), ("of", nil),
    ("People's Bank of China", "China"),
  ]) func readsACountryInAName(_ name: String, _ country: String?) {
    #expect(Countries.embedded.country(inName: NameKey(name)) == country)
  }

  @Test(arguments: [
    ("Ministry of Tides", true), ("Foreign Ministry", true), ("Navy", true),
    ("Attorney General's Office", true), ("Anti-Corruption Commission", true),
    ("Xinhua", false), ("United Nations", false), ("Harbour Board", false),
  ]) func knowsNamesThatEveryCountryUses(_ name: String, _ expected: Bool) {
    #expect(SharedNames.isNational(NameKey(name)) == expected)
  }

  static func network(_ documents: [Told], reversed: Bool = false) -> Network {
    let extractions = documents.enumerated().map { index, told in
      var story = Story(String(UnicodeScalar(UInt8(97 + index))))
      story.add(told)
      return story.finished
    }
    return NetworkAssembler.network(
      of: reversed ? extractions.reversed() : extractions, programVersion: "test")
  }

  /// `a b`: the first body of document a is the first of document b.
  static func clusters(_ network: Network, _ documents: [Told]) -> [String] {
    var clusters: [String: [String]] = [:]
    for (index, told) in documents.enumerated() {
      let letter = String(UnicodeScalar(UInt8(97 + index)))
      let quotes = Set(
        network.evidence.filter {
          $0.document == letter && $0.quote == told.body && $0.rule == "mention"
        }.map(\.id))
      let entity = network.entities.first {
        $0.kind == .body && !quotes.isDisjoint(with: $0.evidence)
      }
      clusters[entity?.id ?? "none", default: []].append(letter)
    }
    return clusters.values.map { $0.joined(separator: " ") }.sorted()
  }
}

extension Story {
  fileprivate mutating func add(_ told: BodySeatTests.Told) {
    let body = told.before.map { entity(.body, told.body, after: $0) } ?? entity(.body, told.body)
    for whole in told.partOf {
      let isBody = whole.contains(" of ")
      relation(.partOf, body, entity(isBody ? .body : .place, whole))
    }
    for place in told.places { entity(.place, place) }
    for other in told.others { entity(.body, other) }
    guard let name = told.person else { return }
    relation(.position, person(name), body, title: "treasurer", status: .current)
  }
}
