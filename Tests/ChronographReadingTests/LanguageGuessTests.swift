import Foundation
import Testing

@testable import ChronographReading

/// Which language a text is in, where nothing but its words tells.
struct LanguageGuessTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let language: String
    init(_ language: String, _ text: String) { (self.language, self.text) = (language, text) }
    var testDescription: String { "\(language): \(text.prefix(50))" }
  }

  /// One or two sentences of a notice each; people and places are invented.
  static let notices: [Case] = [
    .init("en", "Ana Lima was appointed treasurer of the Harbour Board on 3 May 2024."),
    .init("fr", "Le maire a été suspendu par le conseil, selon une source qui suit le dossier."),
    .init(
      "de", "Die Ministerin trat am Montag zurück und wurde durch ihren Stellvertreter ersetzt."),
    .init("es", "El alcalde fue destituido por el consejo tras una investigación sobre el puerto."),
    .init("pt", "O presidente da câmara foi suspenso pelo conselho e não será candidato."),
    .init(
      "it", "Il sindaco è stato sospeso dal consiglio dopo una indagine sulla gestione del porto."),
    .init("nl", "De burgemeester werd door de raad geschorst en zal niet worden herbenoemd."),
    .init(
      "sv", "Borgmästaren avsattes av rådet efter en utredning och kan inte överklaga beslutet."),
    .init(
      "da", "Borgmesteren blev suspenderet af rådet og skal ikke længere være formand for udvalget."
    ),
    .init(
      "nb",
      "Ordføreren ble suspendert av rådet og skal ikke lenger være leder av utvalget, men kan klage."
    ),
    .init(
      "fi", "Pormestari erotettiin ja hän ei ole enää puheenjohtaja, mutta päätös on vielä avoin."),
    .init("pl", "Burmistrz został zawieszony przez radę, ale nie jest to jego ostatnia kadencja."),
    .init(
      "cs",
      "Starosta byl odvolán radou, protože podle zprávy nebylo možné pokračovat, ale je to také chyba rady."
    ),
    .init(
      "hu",
      "A polgármestert felmentették, és szerint a tanács döntése már nem változik, de még egy kérdés van."
    ),
    .init(
      "ro", "Primarul a fost suspendat de consiliu și nu mai este candidat pentru un nou mandat."),
    .init(
      "tr",
      "Belediye başkanı görevden alındı ve yeni bir başkan için seçim olacak, ancak tarih belli değil."
    ),
    .init("vi", "Ông chủ tịch đã bị cách chức vào tháng năm và không được bổ nhiệm lại."),
    .init("id", "Wali kota itu telah diberhentikan oleh dewan dan tidak akan menjadi calon lagi."),
    .init(
      "ms",
      "Datuk bandar itu telah digantung oleh majlis kerana siasatan dan beliau tidak akan kembali."),
    .init(
      "sw",
      "Meya alisimamishwa na baraza baada ya uchunguzi, lakini hiyo siyo hatua ya mwisho kwa mji."),
    .init(
      "tl", "Ang alkalde ay sinuspinde ng konseho at hindi na siya kandidato para sa mga halalan."),
    .init(
      "hr",
      "Gradonačelnik je bio smijenjen nakon istrage, ali će biti također saslušan, što je važno za grad."
    ),
    .init("sq", "Kryetari u shkarkua nga këshilli dhe nuk është më kandidat për një mandat të ri."),
    .init(
      "et",
      "Linnapea vabastati ja ta ei ole enam esimees, aga see otsus on veel lahtine ning oma aega ootav."
    ),
    .init(
      "lt",
      "Meras buvo atleistas ir jis yra kaltinamas, bet tai dar ne pabaiga, kaip ir kad sakoma apie jį."
    ),
    .init(
      "lv",
      "Mērs tika atcelts un viņš ir apsūdzēts, bet tas nav beigas, kā arī pēc tam par to runāja."),
    .init("zh", "市长已被免职，委员会没有说明原因。"), .init("ru", "Мэр был отстранён от должности советом."),
    .init("ar", "أُقيل رئيس البلدية بقرار من المجلس."),
  ]

  @Test(arguments: notices) func isToldByFunctionWords(_ example: Case) {
    #expect(LanguageGuess.language(of: example.text) == example.language)
  }

  /// English, or too short to tell; foreign names alone tell nothing.
  static let english: [String] = [
    "", "2024", "Ana Lima", "Bo Strand resigned.", "Ana Lima met Juan de la Cruz in La Paz.",
    "Ursula von der Heide met Jan van den Berg.", "João dos Santos da Silva, Treasurer",
    "Los Angeles, Las Cruces, El Salvador, San Pedro de Macorís",
    "Nguyễn Văn An met Trần Thị Bích in Hà Nội.", "Mohammed bin Rashid al Amin",
    "The paper quoted him as saying « le conseil a été dissous par le maire ».",
    "THE MAYOR WAS SUSPENDED BY THE COUNCIL.", "Le maire.", "Der Minister.", "Él dimitió.",
    "Fire chief Carl Moe: no comment.", "a", "de la", "Président de la République",
  ]

  @Test(arguments: english) func staysEnglishWhereNothingElseIsClear(_ text: String) {
    #expect(LanguageGuess.language(of: text) == "en")
  }

  static let doubts: [(text: String, language: String, isInDoubt: Bool)] = [
    ("Le ministre a démissionné mardi.", "en", true),
    ("Le ministre des Transports a été nommé hier.", "fr", false),
    ("El ministro dimitió el martes.", "en", true),
    ("O ministro demitiu-se na terça-feira.", "en", true),
    ("Ana Lima resigned on 3 May 2024.", "en", false),
    ("Bo Strand was arrested in May.", "en", false),
    ("The café owner resigned.", "en", false),
    ("Ana Lima resigned.", "en", false),
    ("", "en", false),
  ]

  @Test(arguments: doubts) func aSentenceThatNoWordTellsToBeEnglishIsInDoubt(
    _ text: String, _ language: String, _ isInDoubt: Bool
  ) {
    let guess = LanguageGuess(of: text)
    #expect(guess.language == language && guess.isInDoubt == isInDoubt)
  }

  @Test(arguments: notices) func staysTheSameWhateverFollows(_ example: Case) {
    let long = String(repeating: example.text + "\n", count: 200)
    #expect(LanguageGuess.language(of: long) == example.language)
  }

  @Test func decomposedLettersTellTheSame() {
    let composed = "Ông chủ tịch đã bị cách chức vào tháng năm và không được bổ nhiệm lại."
    let decomposed = composed.decomposedStringWithCanonicalMapping
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    #expect(LanguageGuess.language(of: decomposed) == "vi")
  }

  @Test func theTableIsSortedAndEachWordIsThereOnce() {
    let rows = LanguageWords.embeddedTable.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let languages = rows.map { $0.prefix { $0 != "\t" } }
    #expect(languages == languages.sorted() && Set(languages).count == languages.count)
    #expect(languages.count > 20)
    for row in rows {
      let fields = row.split(separator: "\t")
      let words = fields.count == 2 ? fields[1].split(separator: " ") : []
      #expect(words.count > 10 && Set(words).count == words.count, "\(row.prefix(20))")
      #expect(words.allSatisfy { $0 == $0.lowercased() }, "\(row.prefix(20))")
    }
  }

  @Test func metadataSayMoreThanWords() throws {
    let folder = try TemporaryFolder([
      "a.md": "---\nlanguage: en\npublished: 2024\n---\n\(Self.notices[1].text)",
      "b.md": "---\npublished: 2024\n---\n\(Self.notices[1].text)",
      "c.md": "---\npublished: 2024\n---\n\(Self.notices[0].text)",
    ])
    let documents = try folder.items("").compactMap(\.document)
    #expect(documents.map(\.language) == ["en", "fr", "en"])
    #expect(documents.map { $0.findings.map(\.code) } == [[], ["language-guessed"], []])
    #expect(documents[1].findings.first?.advice?.contains("language: en") == true)
  }

  @Test func aLongTextIsToldInLinearTime() {
    let text = String(repeating: "x", count: 3_000_000)
    #expect(LanguageGuess.language(of: text) == "en")
  }
}
