import Testing

@testable import ChronographExtraction

/// Which happenings are told as undone: when, by whom, and in which sentence.
@Suite struct UndoingTests {
  /// A text, the type of the happening, and its undoing as "date by somebody in sentence 2"; nil for none.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let type: String
    let undone: String?

    init(_ text: String, _ type: String, _ undone: String?) {
      (self.text, self.type, self.undone) = (text, type, undone)
    }
    var testDescription: String { text }
  }

  static let cases = [
    Case(
      "Prosecutors dropped the charges against Ana Lima on 3 May 2013.", "charge",
      "2013-05-03 in sentence 1"),
    Case(
      "In May 2013 the Lund Court quashed the conviction of Ana Lima.", "trial",
      "2013-05 by Lund Court in sentence 1"),
    Case(
      "Ana Lima's dismissal was overturned by the Lund Court.", "removal",
      "undated by Lund Court in sentence 1"),
    Case(
      "Ana Lima's conviction in 2009 was quashed in 2013.", "trial", "2013 in sentence 1"),
    Case(
      "Ana Lima was charged with fraud in 2012. The Lund Court dismissed the charges in 2013.",
      "charge", "2013 by Lund Court in sentence 2"),
    Case(
      "Ana Lima was charged with fraud in 2012. Charges were dropped in 2013.",
      "charge", "2013 in sentence 2"),
    Case(
      "Ana Lima was dismissed in 2012. Her dismissal was overturned in 2013.", "removal",
      "2013 in sentence 2"),
    Case(
      "Ana Lima had her conviction quashed by the Lund Court in 2013.", "trial",
      "2013 by Lund Court in sentence 1"),
    Case(
      "Ana Lima was convicted of fraud in 2010, a verdict overturned by the Lund Court in 2013.",
      "trial", "2013 by Lund Court in sentence 1"),
    Case(
      "Ana Lima was convicted in 2010. She was acquitted by the Lund Court in 2013.", "trial",
      "2013 by Lund Court in sentence 2"),
    Case(
      "Ana Lima was charged with fraud in 2012. She was acquitted by the Lund Court in 2013.",
      "charge", "2013 by Lund Court in sentence 2"),
    Case(
      "Ana Lima was dismissed in 2012. In 2013 the Lund Court ruled that the dismissal was void.",
      "removal", "2013 by Lund Court in sentence 2"),
    Case(
      "Ana Lima was dismissed in 2012. In 2013 the Lund Court found the dismissal unlawful.",
      "removal", "2013 by Lund Court in sentence 2"),
    Case("Otto Krog said that the dismissal of Ana Lima was unlawful.", "removal", nil),
    Case(
      "Otto Krog accused Ana Lima of lying in 2012. She was acquitted of fraud in 2013.", "charge",
      nil),
    Case(
      "Ana Lima was charged with theft in 2012. She was acquitted in another case in 2013.",
      "charge", nil),
    Case("Ana Lima was convicted of fraud and acquitted of theft in 2013.", "trial", nil),
    Case(
      "A court in Oran has thrown out charges against Ana Lima.", "charge",
      "undated in sentence 1"),
    Case(
      "Ana Lima was arrested in 2011. Otto Krog was charged in 2012. The charges were dropped in 2013.",
      "arrest", nil),
    Case("Prosecutors refused to drop the charges against Ana Lima.", "charge", nil),
    Case("Ana Lima asked the Lund Court to quash her conviction.", "trial", nil),
    Case(
      "Ana Lima was charged in 2012. Otto Krog said that the charges should be dropped.", "charge",
      nil),
    Case("The Lund Court upheld the conviction of Ana Lima on 3 May 2013.", "trial", nil),
  ]

  @Test(arguments: cases) func readsWhatUndidIt(_ example: Case) throws {
    let extraction = try Reading(example.text).extraction
    let told = extraction.events.filter { $0.type.rawValue == example.type }.compactMap { event in
      event.undone.map { undone -> String in
        let names = undone.by.map { id in extraction.entities.first { $0.id == id }?.name ?? "?" }
        let by = names.isEmpty ? "" : " by \(names.joined(separator: ", "))"
        return "\(undone.date ?? "undated")\(by) in sentence \(undone.evidence[0].sentence)"
      }
    }
    #expect(told == (example.undone.map { [$0] } ?? []))
  }
}
