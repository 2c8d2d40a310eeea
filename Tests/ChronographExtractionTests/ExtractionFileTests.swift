import ChronographDates
import ChronographReading
import Foundation
import Testing

@testable import ChronographExtraction

/// The file of an extraction, read back.
@Suite struct ExtractionFileTests {
  static let texts = [
    "Ana Lima, mayor of Oran, resigned on 3 May 2013.",
    "Zoë Lima said that “the Harbour Act” was leaked.\n\nOtto Krog denied it.",
    "Nothing is named here.", "",
    "Tabs\tand \"quotes\" and \\ and 🙂 stand beside Ana Lima.",
  ]

  @Test(arguments: texts) func readsBackWhatItWrites(_ text: String) throws {
    let extraction = try Reading(text).extraction
    var output = ByteWriter()
    extraction.writeJSON(to: &output)
    let read = try JSONDecoder().decode(Extraction.self, from: Data(output.bytes))
    #expect(read.entities == extraction.entities)
    #expect(read.relations == extraction.relations)
    #expect(read.events == extraction.events)
    #expect(read.times == extraction.times)
    #expect(read.source == extraction.source)
    #expect(read.findings == extraction.findings)
  }

  @Test func isOneLineThatSaysItsVersionFirst() throws {
    var output = ByteWriter()
    try Reading("Ana Lima came.\nOtto Krog left.").extraction.writeJSON(to: &output)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\"formatVersion\":\(Extraction.currentFormatVersion),"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: true).count == 1)
  }

  @Test func carriesTheSourceOfItsDocument() throws {
    let document = Document(
      id: "notice-7", title: "A notice", publisher: "Harbour Gazette", published: .init("2014-03"),
      url: "https://example.org/7", body: "Ana Lima came.")
    let extraction = try Reading.extractor.get().extraction(of: document)
    #expect(extraction.document == "notice-7")
    #expect(extraction.source.title == "A notice")
    #expect(extraction.source.publisher == "Harbour Gazette")
    #expect(extraction.source.published == "2014-03")
    #expect(extraction.source.url == "https://example.org/7")
    #expect(
      extraction.source.sha256 == SHA256.hexDigest(of: Array("Ana Lima came.".utf8)))
  }

  @Test(arguments: [Confidence.low, .medium, .high]) func ordersConfidences(_ one: Confidence) {
    #expect(!(one < one))
    #expect(
      Confidence.allCases.filter { $0 < one }.count == Confidence.allCases.firstIndex(of: one))
  }

  @Test func namesEveryAccusingType() {
    let accusing: [RelationType] = [.removedFrom, .investigatedBy, .implicatedIn]
    let others: [RelationType] = [
      .position, .member, .partOf, .issued, .about, .met, .leads, .associatedWith,
    ]
    #expect(accusing.filter(\.isAccusing) == accusing)
    #expect(others.filter(\.isAccusing).isEmpty)
    #expect((accusing + others).filter(\.isSymmetric) == [.met, .associatedWith])
  }
}
