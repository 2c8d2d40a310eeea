import Testing

@testable import ChronographExtraction

/// What a rule looks for beyond the last word of a sentence or of the text is not there.
@Suite struct SentenceEdgeTests {
  static let texts = [
    "The Harbour Party expelled three members, including Ana Lima,\n\nAnd Jan Krog left.",
    "Prosecutors want to lift the immunity of Ana Lima,\n\nAnd Jan Krog left.",
    "Jan Krog immunity request\n\nOf the two, Ana Lima won.",
    "Ana Lima is Jan Krog's deputy and the choice was his",
    "Omar\n\nSale was expelled from school in May. The Fraud Office sent the case to a museum",
    "From secretary to suspect: the men around Ana Lima",
    "They are acting chairman Ana Lima and Jan Krog, head of the Harbour Board.",
    "Orbis Bank ousts chief\n\nThe lender said Ana Lima is out as chief executive and director. Jan Krog will serve as interim head.",
    "Omar\n\nSale was sentenced in 2012. The Fraud Office sent the case to a museum",
  ]

  @Test(arguments: texts) func readsToTheEdge(_ text: String) throws {
    for end in text.indices.dropFirst() {
      let cut = String(text[..<end])
      #expect(try Reading(cut, with: Reading.whole.get()).entities.count < 8, "\(cut)")
    }
    // And from anywhere.
    for start in text.indices {
      #expect(try Reading(String(text[start...])).entities.count < 8, "\(text[start...])")
    }
    #expect(try !Reading(text).entities.isEmpty)
  }
}
