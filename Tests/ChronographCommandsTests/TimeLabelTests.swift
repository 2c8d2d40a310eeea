import ChronographExtraction
import Testing

@testable import ChronographCommands

/// Times in `read`: dates as dates, and no codes.
struct TimeLabelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let type: String
    let value: String
    var earliest: String?
    var latest: String?
    let label: String
    var testDescription: String { value }
  }

  static let cases: [Case] = [
    .init(type: "DATE", value: "2024-06-14", label: "2024-06-14"),
    .init(type: "DATE", value: "2024-05", label: "2024-05"),
    .init(
      type: "DATE", value: "2024-W24", earliest: "2024-06-10", latest: "2024-06-16",
      label: "2024-06-10/2024-06-16"),
    .init(
      type: "TIME", value: "2024-03-12TNI", earliest: "2024-03-12", latest: "2024-03-12",
      label: "2024-03-12"),
    .init(type: "DATE", value: "PAST_REF", label: "date unknown"),
    .init(type: "DATE", value: "PAST_REF", latest: "2024-06-14", label: "../2024-06-14"),
    .init(type: "DURATION", value: "P3Y", label: "3 years"),
    .init(type: "DURATION", value: "P1D", label: "1 day"),
    .init(type: "DURATION", value: "PT5M", label: "5 minutes"),
    .init(type: "DURATION", value: "P5M", label: "5 months"),
    .init(type: "DURATION", value: "PXY", label: "some years"),
    .init(type: "DURATION", value: "P1Y6M", label: "some time"),
    .init(type: "SET", value: "XXXX-WXX-2", label: "repeated"),
  ]

  @Test(arguments: cases) func isReadable(_ example: Case) {
    let quotation = Extraction.Quotation(start: 0, end: 1, utf8Start: 0, utf8End: 1, text: "x")
    let time = Extraction.Time(
      quotation: quotation, type: example.type, value: example.value, mod: nil,
      earliest: example.earliest, latest: example.latest, rule: "r")
    #expect(TimeLabel.words(for: time) == example.label)
  }
}
