import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

/// What holds for slugs, keys and ids whatever the names are.
@Suite struct NamePropertyTests {
  /// Names of a seeded generator, with what names hold and what they should not.
  static let names: [String] = {
    var random = SeededGenerator(seed: 64)
    let pieces = [
      "Ana", "Lima", "the", "The", "Board", "of", "U.S.", "R&D", "O'Neil", "Ing-wen", "李伟", "习",
      "Zürich", "Zu\u{308}rich", "ŁÓDŹ", "شرطة", "🙂", "(North)", "\"x\"", "\u{202E}", "\u{7}", "№",
      "1MDB", "3", "–", "/", "Ö", "ß", "ﬁ", "K.", "’s",
    ]
    return (0..<400).map { _ in
      (0..<Int.random(in: 1...7, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined(separator: Bool.random(using: &random) ? " " : "  ")
    }
  }()

  @Test func aSlugIsANameTokenOfBoundedLength() {
    for name in Self.names {
      let slug = Slug.make(name)
      #expect(Slug.isNMTOKEN(slug), "\(name) → \(slug)")
      #expect(slug.unicodeScalars.count <= Slug.longest, "\(name) → \(slug)")
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"), "\(slug)")
    }
  }

  @Test func theSlugOfASlugIsItself() {
    for name in Self.names {
      let slug = Slug.make(name)
      #expect(Slug.make(slug) == slug, "\(name) → \(slug) → \(Slug.make(slug))")
    }
  }

  @Test func caseSpacesAndCompositionDoNotMatterToASlug() {
    for name in Self.names where Slug.make(name).unicodeScalars.count < 40 {
      let slug = Slug.make(name)
      guard !slug.hasPrefix("x-") else { continue }
      #expect(Slug.make("  \(name) ") == slug, "\(name)")
      #expect(Slug.make(name.normalizedNFC) == slug, "\(name)")
      #expect(Slug.make(name.replacing("  ", with: " ")) == slug, "\(name)")
    }
  }

  @Test func aDocumentsTokenIsATokenAndTellsIdsApart() {
    var tokens: [String: String] = [:]
    for name in Self.names {
      let token = Slug.documentToken(name)
      #expect(Slug.isNMTOKEN(token), "\(name) → \(token)")
      if let other = tokens[token] { #expect(other == name, "\(other) and \(name) → \(token)") }
      tokens[token] = name
    }
  }

  @Test func aKeyIsSmallestAndKeepsItself() {
    // A name without a letter is its own key.
    for name in Self.names where !Slug.make(name).hasPrefix("x-") {
      let key = NameKey(name)
      #expect(NameKey(key.text).text == key.text, "\(name) → \(key.text)")
      #expect(key.words >= 1 && !key.text.isEmpty)
      #expect(NameKey(name + " ") == key && NameKey(" " + name) == key, "\(name)")
    }
  }

  @Test func shortFormsAreShorterAndOfTheName() {
    for name in ["Ana Lima", "Ana B. Lima", "Ana Maria Lima", "J. B. Ruiz", "Otto von Krog"] {
      let key = NameKey(name)
      for form in key.shortPersonForms {
        #expect(form.text.utf8.count < key.text.utf8.count, "\(name): \(form.text)")
        let words = Set(key.text.split(separator: " "))
        #expect(Set(form.text.split(separator: " ")).isSubset(of: words))
      }
      #expect(!key.shortPersonForms.isEmpty)
    }
  }

  @Test(arguments: 0..<40) func uniqueIDsAreUniqueAndIndependentOfTheOrder(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let things = (0..<Int.random(in: 1...20, using: &random)).map { number in
      [
        "a\(Int.random(in: 0...3, using: &random))", "b\(Int.random(in: 0...6, using: &random))",
        "own\(number)",
      ]
    }.enumerated().map { number, candidates in
      UniqueIDs.Thing(
        first: .init(document: Int.random(in: 0...5, using: &random), place: number),
        candidates: candidates)
    }
    let ids = UniqueIDs.assign(things)
    #expect(Set(ids).count == things.count)
    for (id, thing) in zip(ids, things) { #expect(thing.candidates.contains(id), "\(id)") }
    let order = things.indices.shuffled(using: &random)
    let shuffled = UniqueIDs.assign(order.map { things[$0] })
    for (place, index) in order.enumerated() { #expect(shuffled[place] == ids[index]) }
    // What is told later takes no id away.
    let newer = UniqueIDs.Thing(
      first: .init(document: 9, place: 0), candidates: things[0].candidates.dropLast() + ["new"])
    #expect(UniqueIDs.assign(things + [newer]).dropLast() == ids[...])
  }

  /// Sets that are joined, against plain lists of members.
  @Test(arguments: 0..<30) func disjointSetsAgreeWithLists(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 500)
    let count = 30
    var sets = DisjointSets(count: count)
    var lists = (0..<count).map { Set([$0]) }
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let (left, right) = (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
      )
      sets.join(left, right)
      let joined = lists[left].union(lists[right])
      for member in joined { lists[member] = joined }
    }
    for member in 0..<count { #expect(sets.root(of: member) == lists[member].min()) }
  }
}

/// What is said of files that are none of ours.
@Suite struct FileErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let says: String
    var testDescription: String { text }
    init(_ text: String, _ says: String) { (self.text, self.says) = (text, says) }
  }

  static let networks: [Case] = [
    .init("", "n.json: this is no JSON"), .init("[", "n.json: this is no JSON"),
    .init("no", "n.json: this is no JSON"),
    .init("{}", "n.json: this is not what Chronograph writes: 'version' is missing"),
    .init("{\"version\": \"1\"}", "n.json: this is not what Chronograph writes: "),
    .init("{\"version\": 2}", "n.json: format version 2 is unknown"),
    .init("{\"version\": 0}", "n.json: format version 0 is unknown"),
    .init("{\"version\": 1}", "n.json: this is not what Chronograph writes: "),
    .init("[1]", "n.json: this is not what Chronograph writes: "),
  ]

  @Test(arguments: networks) func aNetworkThatIsNoneIsRefused(_ example: Case) {
    let error = #expect(throws: NetworkFileError.self) {
      try Network(json: example.text.utf8, file: "n.json")
    }
    #expect(error?.description.hasPrefix(example.says) == true, "\(error?.description ?? "")")
  }

  static let lines: [Case] = [
    .init("", "x.jsonl:7: this is no JSON"), .init("{", "x.jsonl:7: this is no JSON"),
    .init("{}", "x.jsonl:7: this is not what Chronograph writes: 'formatVersion' is missing"),
    .init("{\"formatVersion\": 9}", "x.jsonl:7: format version 9 is unknown"),
    .init("{\"formatVersion\": 1}", "x.jsonl:7: this is not what Chronograph writes: "),
  ]

  @Test(arguments: lines) func aLineThatIsNoExtractionIsRefusedByItsNumber(_ example: Case) {
    let error = #expect(throws: NetworkFileError.self) {
      try ExtractionReader(file: "x.jsonl").read(line: example.text.utf8, number: 7)
    }
    #expect(error?.description.hasPrefix(example.says) == true, "\(error?.description ?? "")")
  }

  @Test func aLineThatTellsOfAFailureIsNoError() throws {
    let text =
      "{\"document\":\"b\",\"line\":2,\"error\":{\"code\":\"missing-text\",\"message\":\"No text\"}}"
    let line = try ExtractionReader(file: "x.jsonl").read(line: text.utf8, number: 3)
    guard case .failure(let document, let findings) = line else {
      Issue.record("read as an extraction")
      return
    }
    #expect(document == "b")
    #expect(findings.map(\.code) == ["missing-text"])
    #expect(findings.map(\.place) == ["x.jsonl:3"])
  }

  @Test(arguments: UInt64(1)...12) func aNetworkReadBackIsTheSame(_ seed: UInt64) throws {
    let network = Corpus(seed: seed, documents: 5).network()
    let read = try Network(json: json(network), file: "n.json")
    #expect(read == network)
    #expect(json(read) == json(network))
  }
}
