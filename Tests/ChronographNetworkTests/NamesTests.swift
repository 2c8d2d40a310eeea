import ChronographExtraction
import Testing

@testable import ChronographNetwork

@Suite struct SlugTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let slug: String
    init(_ name: String, _ slug: String) { (self.name, self.slug) = (name, slug) }
    var testDescription: String { "\(name.prefix(40)) → \(slug)" }
  }

  static let cases: [Case] = [
    .init("Xi Jinping", "xi-jinping"),
    .init("People's Liberation Army", "peoples-liberation-army"),
    .init("R&D  Bureau (North)", "r-d-bureau-north"),
    .init("U.S. Senate", "us-senate"),
    .init("习近平", "习近平"),
    .init("Zürich", "zürich"),
    // Two ways to write one letter give one slug.
    .init("Zu\u{308}rich", "zürich"),
    .init("a\u{202E}b\u{7}c", "a-b-c"),
    .init("1MDB", "1mdb"),
    .init("شرطة", "شرطة"),
    // Letters that XML names may not hold are left out.
    .init("Nº 5 µ", "n-5"),
    .init(#"\N "quoted" <b>"#, "n-quoted-b"),
  ]

  @Test(arguments: cases) func keepsLettersOfAnyScriptAndDigits(_ example: Case) {
    #expect(Slug.make(example.name) == example.slug)
    #expect(Slug.isNMTOKEN(example.slug))
  }

  @Test(arguments: ["", "🙂", "…", "\u{0}"]) func namesTheNamelessByHash(_ name: String) {
    #expect(Slug.make(name).hasPrefix("x-"))
    #expect(Slug.isNMTOKEN(Slug.make(name)))
  }

  @Test func cutsALongNameAtAWordAndAddsItsHash() {
    let name = String(repeating: "very long name ", count: 7000)
    let slug = Slug.make(name)
    #expect(slug.unicodeScalars.count <= Slug.longest)
    #expect(slug.hasPrefix("very-long-name-"))
    #expect(slug != Slug.make(name + "x"))
  }

  @Test(arguments: [
    ("brief-07", true), ("2024-06-16.a_B", true), ("a b", false), ("a/b", false), ("", false),
    ("Übersicht", true),
  ]) func keepsADocumentIDThatIsATokenAndHashesOthers(_ id: String, _ isKept: Bool) {
    let token = Slug.documentToken(id)
    #expect((token == id) == isKept)
    #expect(Slug.isNMTOKEN(token))
    #expect(Slug.documentToken("a b") != Slug.documentToken("a/b"))
  }

  @Test(arguments: ["a b", "a<b", "", "a\"b", "a\u{7}b", "a/b"]) func knowsWhatIsNoToken(
    _ id: String
  ) {
    #expect(!Slug.isNMTOKEN(id))
  }

  @Test func hashesToTheSameDigitsForever() {
    #expect(StableHash("Xi Jinping").hexDigits(16) == StableHash("Xi Jinping").hexDigits(16))
    #expect(StableHash("").hexDigits(6).utf8.count == 6)
    var parts = StableHash("ab")
    parts.combine("c")
    var others = StableHash("a")
    others.combine("bc")
    #expect(parts.hexDigits(16) != others.hexDigits(16))
  }
}

@Suite struct NameKeyTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let left: String
    let right: String
    let isSame: Bool
    init(_ left: String, _ right: String, _ isSame: Bool) {
      (self.left, self.right, self.isSame) = (left, right, isSame)
    }
    var testDescription: String { "\(left) \(isSame ? "=" : "≠") \(right)" }
  }

  static let pairs: [Pair] = [
    .init("The Ministry of Tides", "Ministry of Tides", true),
    .init("XI JINPING", "Xi  Jinping", true),
    .init("Tsai Ing-wen", "Tsai Ingwen", true),
    .init("U.S.", "US", true),
    .init("People’s Army", "People's Army", true),
    .init("习 近平", "习近平", true),
    .init("Ana Lima", "Ana Lima Jr.", false),
    .init("Ana Lima", "Anna Lima", false),
    .init("Li Wei", "Liwei", false),
  ]

  @Test(arguments: pairs) func comparesWhatMatters(_ pair: Pair) {
    #expect((NameKey(pair.left) == NameKey(pair.right)) == pair.isSame)
  }

  @Test(arguments: [
    ("Xi Jinping", true), ("Xi", false), ("习近平", true), ("习", false), ("J. Smith", true),
    ("The Rock", false),
  ]) func knowsAWholeNameOfAPerson(_ name: String, _ isFull: Bool) {
    #expect(NameKey(name).isFullPersonName == isFull)
  }

  @Test func derivesTheFormsByWhichAPersonIsCalled() {
    #expect(
      NameKey("John Q. Smith").shortPersonForms.map(\.text) == ["john", "smith", "john smith"])
    #expect(NameKey("习近平").shortPersonForms.isEmpty)
  }

  @Test(arguments: [
    (EntityKind.person, "Li", true), (.person, "Li Wei", false), (.body, "the Ministry", true),
    (.body, "Ministry of Tides", false), (.body, "Xinhua", false), (.instrument, "Plan", true),
    (.case, "corruption case", true), (.case, "illegal villas in Qinling", false),
    (.case, "Meiyuan hidden debt case", false), (.case, "Corruption case", true),
    (.case, "eight typical cases of local government hidden debt", false), (.place, "Li", false),
  ]) func bindsGenericNamesToTheirDocument(_ kind: EntityKind, _ name: String, _ isBound: Bool) {
    #expect(GenericNames.isBound(name, key: NameKey(name), kind: kind) == isBound)
  }
}
