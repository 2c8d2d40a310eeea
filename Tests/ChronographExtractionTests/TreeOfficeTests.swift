import Testing

@testable import ChronographExtraction

/// Offices that word order leaves open and the dependency tree closes, and what looks like one and is none.
struct TreeOfficeTests {
  static let cases: [OfficeCase] = [
    .init(
      "Ana Lima, deputy governor of northern France's Oise department, was expelled from the Harbor Party."
    ),
    .init(
      "Otto Krog was relieved of his duties as deputy director of the Security Council.",
      "position Otto Krog > Security Council: deputy director (former)"),
    .init(
      "Otto Krog takes up the post of general inspector of the Supreme Court.",
      "position Otto Krog > Supreme Court: general inspector"),
    .init(
      "Otto Krog no longer serves as head of the Supreme Court.",
      "position Otto Krog > Supreme Court: head (former)"),
    .init(
      "Otto Krog ceases to be deputy head of the Supreme Court.",
      "position Otto Krog > Supreme Court: deputy head (former)"),
    .init(
      "Otto Krog has been president of France since 1979.",
      "position Otto Krog > France: president 1979.."),
    .init(
      "Ana Lima will succeed Otto Krog as director of the Supreme Court.",
      "position Ana Lima > Supreme Court: director (future)",
      "position Otto Krog > Supreme Court: director"),
    .init(
      "Ana Lima was sworn in as a Supreme Court justice at a White House ceremony.",
      "position Ana Lima > Supreme Court: justice"),
    .init(
      "France's Permanent Representative to the United Nations, Ana Lima, spoke.",
      "position Ana Lima > France: Permanent Representative to the United Nations"),
    .init(
      "Ana Lima was chosen to serve as Special Envoy for France.",
      "position Ana Lima > France: Special Envoy"),
    .init(
      "Ana Lima is becoming governor of Texas.",
      "position Ana Lima > Texas: governor (future)"),
    .init(
      "Justices Ana Lima and Otto Krog of the Supreme Court spoke.",
      "position Ana Lima > Supreme Court: Justice",
      "position Otto Krog > Supreme Court: Justice"),
    .init(
      "The director of the Supreme Court, Ana Lima, and its deputy director, Otto Krog, were arrested by the FBI.",
      "position Ana Lima > Supreme Court: director",
      "position Otto Krog > Supreme Court: deputy director"),
    .init(
      "Judge Ana Lima of the Supreme Court was there.",
      "position Ana Lima > Supreme Court: Judge"),
    .init(
      "Ana Lima joined the Supreme Court as a clerk in 1990.",
      "position Ana Lima > Supreme Court: clerk (former) 1990.."),
    .init(
      "Ana Lima serves as collector of Texas.",
      "position Ana Lima > Texas: collector"),
    .init(
      "Otto Krog, a glaciologist at Stanford University, said so.",
      "position Otto Krog > Stanford University: glaciologist"),
    .init(
      "Ana Lima, until last year deputy director of the FBI, spoke.",
      "position Ana Lima > FBI: deputy director (former) ..2013"),
    .init(
      "Ana Lima worked for the FBI for eight years.",
      "position Ana Lima > FBI (former)"),
    .init(
      "Ana Lima, chief of staff to President Otto Krog of France, resigned.",
      "associated_with Ana Lima > Otto Krog: chief of staff",
      "position Otto Krog > France: President"),
    .init(
      "Prime Minister Ana Lima of France dismissed her finance minister, Otto Krog.",
      "position Ana Lima > France: Prime Minister",
      "position Otto Krog > France: finance minister (former)"),
    .init(
      "Ana Lima, mayor of Paris, and President Otto Krog of Spain met. President Ivan Lund did not.",
      "position Ana Lima > Paris: mayor",
      "position Otto Krog > Spain: President"),
    .init(
      "Ana Lima, Otto Krog and Ivan Lund, governors of Texas, Ohio and Utah respectively, met.",
      "position Ana Lima > Texas: governor",
      "position Ivan Lund > Utah: governor",
      "position Otto Krog > Ohio: governor"),
    .init(
      "Ana Lima, who is president and CEO of Apple, left.",
      "position Ana Lima > Apple: CEO",
      "position Ana Lima > Apple: president"),
    .init(
      "Apple president and CEO Ana Lima left.",
      "position Ana Lima > Apple: CEO",
      "position Ana Lima > Apple: president"),
    .init(
      "Otto Krog is as good as a mayor of Paris."),
    .init(
      "Otto Krog is known as a friend of Paris."),
    .init(
      "Ana Lima saw Otto Krog as a danger to France."),
    .init(
      "Ana Lima used to head the FBI.",
      "leads Ana Lima > FBI (former)"),
    .init(
      "Ana Lima resigned from the post of UN special envoy to Syria in May.",
      "position Ana Lima > UN: special envoy to Syria (former) ..2013-05"),
    .init(
      "Ana Lima chairs Apple and is its chairwoman.",
      "position Ana Lima > Apple: chairwoman"),
    .init(
      "Ana Lima doubles as director of the FBI.",
      "position Ana Lima > FBI: director"),
    .init(
      "Ana Lima, secretary to the president and cabinet, spoke in France."),
    .init(
      "At the invitation of Ana Lima, the president of France will visit Spain."),
    .init(
      "Ana Lima became mayor of Paris in 2004. In 2009 she was followed by Otto Krog.",
      "position Ana Lima > Paris: mayor (former) 2004..2009",
      "position Otto Krog > Paris: mayor 2009.."),
    .init(
      "Ana Lima became director of the FBI in 2004. She resigned in 2009.",
      "position Ana Lima > FBI: director (former) 2004..2009"),
    .init(
      "Ana Lima and Otto Krog, members of the Harbor Party, met.",
      "member Ana Lima > Harbor Party",
      "member Otto Krog > Harbor Party"),
    .init(
      "Ana Lima, Otto Krog and Ivan Lund, judges of the Supreme Court, met.",
      "position Ana Lima > Supreme Court: judge",
      "position Ivan Lund > Supreme Court: judge",
      "position Otto Krog > Supreme Court: judge"),
    .init(
      "The Supreme Court has a new head. Its president since 2009 is Ana Lima.",
      "position Ana Lima > Supreme Court: president 2009.."),
  ]

  @Test(arguments: cases)
  func readsWhoHoldsWhatFromTheTree(_ example: OfficeCase) throws {
    let found = try Reading(example.text)
      .relations(["position", "member", "leads", "associated_with"])
    #expect(found == example.relations)
  }
}
