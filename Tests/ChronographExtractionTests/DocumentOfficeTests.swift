import Testing

@testable import ChronographExtraction

/// Offices that a document tells in several places, and relations that a verb or noun states by itself.
struct DocumentOfficeTests {
  /// Who held what, where the title, the body and the name do not stand together.
  static let offices: [OfficeCase] = [
    // In the lines of a list whose heading begins with the body's organ.
    .init(
      "Board of Directors of Kordax Ltd:\nOtto Krog, chairman\nIda Lund, treasurer",
      "position Ida Lund > Kordax Ltd: treasurer", "position Otto Krog > Kordax Ltd: chairman"),
    .init(
      "Orbis Bank elected its board on Monday:\nOtto Krog, chairman\nIda Lund, treasurer",
      "position Ida Lund > Orbis Bank: treasurer", "position Otto Krog > Orbis Bank: chairman"),
    .init("Critics of the Board of Kordax Ltd:\nOtto Krog, chairman\nIda Lund, treasurer"),
    .init("Harbour Board critics:\nOtto Krog, chairman\nIda Lund, treasurer"),
    // By an appointment or removal beside the title.
    .init(
      "Ana Lima was replaced as ambassador to France by Otto Krog.",
      "position Ana Lima > France: ambassador (former)", "position Otto Krog > France: ambassador"),
    .init(
      "The post of ambassador to Estonia passes from Ana Lima to Otto Krog.",
      "position Ana Lima > Estonia: ambassador (former)", "position Otto Krog > Estonia: ambassador"
    ),
    .init("The chairman of the Security Council spoke, and Ana Lima was dismissed."),
    // By the same title elsewhere; a country beside a bare title is not told by any word.
    .init(
      "Ana Lima is finance minister of France. Otto Krog was finance minister before.",
      "position Ana Lima > France: finance minister",
      "position Otto Krog > France: finance minister (former)"),
    .init(
      "Prime Minister Ana Lima of France left. Interior Minister Otto Krog stays in France.",
      "position Ana Lima > France: Prime Minister"),
    .init("France, Spain and Italy met. Interior Minister Otto Krog was there."),
    .init("Chairman Otto Krog visited France. France thanked him. France is far."),
    // Lists with dates: each has its own.
    .init(
      "Ana Lima was mayor of Paris from 1999 to 2004, governor of Texas from 2005 to 2011 and minister of the interior of France from 2011 to 2013.",
      "position Ana Lima > France: minister of the interior (former) 2011..2013",
      "position Ana Lima > Paris: mayor (former) 1999..2004",
      "position Ana Lima > Texas: governor (former) 2005..2011"),
    .init(
      "Ana Lima served as director of the Security Council (2008-2010) and mayor of Paris (2010-2012).",
      "position Ana Lima > Paris: mayor (former) 2010..2012",
      "position Ana Lima > Security Council: director (former) 2008..2010"),
    // Predecessors and successors.
    .init(
      "Ana Lima is mayor of Paris. Her predecessor, Otto Krog, resigned.",
      "position Ana Lima > Paris: mayor", "position Otto Krog > Paris: mayor (former)"),
    .init(
      "Ana Lima was mayor of Paris. Her successor, Otto Krog, was there.",
      "position Ana Lima > Paris: mayor (former)", "position Otto Krog > Paris: mayor"),
    .init("Ana Lima met her predecessor, Otto Krog."),
    // What is only supposed, or denied by "no longer", is no office of today.
    .init("If Ana Lima becomes mayor of Paris, she will resign."),
    .init(
      "Ana Lima is no longer chairman of the Security Council.",
      "position Ana Lima > Security Council: chairman (former)"),
    // An office beside a name is held, whatever is planned with its holder.
    .init(
      "The meeting will be chaired by Ana Lima, mayor of Paris.", "position Ana Lima > Paris: mayor"
    ),
    // The office of whoever has the next one.
    .init("Ana Lima, the president's press secretary, left France."),
    .init(
      "A member of the Labour Party, Ana Lima was mayor of Paris.",
      "member Ana Lima > Labour Party", "position Ana Lima > Paris: mayor (former)"),
    .init("Otto Krog of the Labour Party left.", "member Otto Krog > Labour Party"),
  ]

  @Test(arguments: offices) func readsOfficesOfADocument(_ example: OfficeCase) throws {
    #expect(try Reading(example.text).relations(["position", "member"]) == example.relations)
  }

  /// Who directs what by a verb.
  static let leads: [OfficeCase] = [
    .init(
      "The Commission of Inquiry, chaired by Ana Lima, will sit in Paris.",
      "leads Ana Lima > Commission of Inquiry"),
    .init(
      "The Ministry of Education is headed by Ana Lima.", "leads Ana Lima > Ministry of Education"),
    .init(
      "Ana Lima, who ran the Ministry of Education, left.",
      "leads Ana Lima > Ministry of Education (former)"),
    .init("Ana Lima chaired the Security Council meeting."),
    .init("The road leads to the Ministry of Education."),
  ]

  @Test(arguments: leads) func readsWhoDirectsWhat(_ example: OfficeCase) throws {
    #expect(try Reading(example.text).relations(["leads"]) == example.relations)
  }

  /// Ties that a verb or noun states.
  static let ties: [OfficeCase] = [
    .init(
      "Ana Lima graduated from Cairo University in 1955.",
      "associated_with Ana Lima > Cairo University: graduated 1955.."),
    .init(
      "Ana Lima holds a doctorate from Cairo University.",
      "associated_with Ana Lima > Cairo University: degree"),
    .init("Ana Lima married Otto Krog.", "associated_with Ana Lima > Otto Krog: married"),
    .init(
      "Ana Lima founded the Labour Party.", "associated_with Ana Lima > Labour Party: founder"),
    .init(
      "The Labour Party was founded by Ana Lima.",
      "associated_with Ana Lima > Labour Party: founder"),
    .init("Ana Lima did not found the Labour Party."),
    .init("Ana Lima studied the Cairo University report."),
    .init("Ana Lima found the Labour Party in disarray."),
  ]

  @Test(arguments: ties) func readsTies(_ example: OfficeCase) throws {
    #expect(try Reading(example.text).relations(["associated_with"]) == example.relations)
  }

  struct CaseNaming: CustomTestStringConvertible {
    let text: String
    let cases: [String]
    init(_ text: String, _ cases: String...) { (self.text, self.cases) = (text, cases) }
    var testDescription: String { text }
  }

  /// Matters: named by a case noun, or by a deed behind a word of inquiry or punishment.
  static let matters: [CaseNaming] = [
    .init("The Senate opened hearings on the Teapot Dome scandal.", "Teapot Dome scandal"),
    .init("He was fired over the evidence room case.", "evidence room case"),
    .init(
      "He is being investigated over the sale of the port of Halm.", "sale of the port of Halm"),
    .init("An inquiry into the sale of army land began.", "sale of army land"),
    .init(
      "The Commission of Inquiry into the collapse of the Kiba Dam met.",
      "collapse of the Kiba Dam"),
    .init("The sale of army land rose."),
    .init("In this case nobody was charged."),
    .init("He was charged with fraud."),
  ]

  @Test(arguments: matters) func findsMatters(_ example: CaseNaming) throws {
    let found = try Reading(example.text).extraction.entities.filter { $0.kind == .case }
    #expect(found.map(\.name).sorted() == example.cases.sorted())
  }

  /// Cases are looked for a bounded number of words back, so a text of nothing else takes no longer.
  @Test func staysLinearOnRowsOfCaseWords() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let text = String(repeating: "Case ", count: count)
      return try clock.measure { _ = try Reading(text) }
    }
    _ = try time(1_000)
    let (short, long) = (try time(10_000), try time(40_000))
    #expect(long < short * 12)
  }
}
