import Foundation
import Testing

@testable import ChronographExtraction

/// Every way of telling an office with every office: what is read must not depend on which title or body it is.
@Suite struct OfficeGridTests {
  /// A title and the body or place that has it.
  static let offices = [
    ("deputy governor", "the Bank of Norland"), ("rector", "Lund University"),
    ("president", "Velia College"), ("speaker", "the Assembly of Oran"),
    ("chief executive", "Kordax plc"), ("chairman", "the Harbour Board"),
    ("mayor", "Port Lorrada"), ("prime minister", "Norland"),
    ("secretary", "the CPC Lanhe Provincial Committee"), ("head of markets", "the Bank of Velia"),
    ("director-general", "the World Health Organization"), ("leader", "the Harbour Party"),
    ("deputy director", "the National Energy Administration"), ("editor", "the Oran Herald"),
  ]

  /// A sentence with `{P}` for the person, `{T}` for the title and `{B}` for the body, and what it says of the office.
  struct Telling: Sendable, CustomTestStringConvertible {
    let text: String
    let status: TenureStatus
    var testDescription: String { text }

    init(_ status: TenureStatus, _ text: String) { (self.text, self.status) = (text, status) }
  }

  static let tellings: [Telling] = [
    .init(.current, "{P}, the {T} of {B}, spoke in Geneva."),
    .init(.current, "{P}, 58, the {T} of {B}, spoke in Geneva."),
    .init(.current, "The {T} of {B}, {P}, spoke in Geneva."),
    .init(.current, "{P} has been {T} of {B} since 2009."),
    .init(.current, "{P} serves as {T} of {B}."),
    .init(.current, "{P} was appointed {T} of {B} in May."),
    .init(.current, "{P} was named as the new {T} of {B} in May."),
    .init(.current, "{P} was sworn in as {T} of {B} in May."),
    .init(.current, "The king appointed {P} as {T} of {B} in May."),
    .init(.current, "The king appointed {P} {T} of {B} in May."),
    .init(.current, "The appointment of {P} as {T} of {B} was announced in May."),
    .init(.current, "{P} became {T} of {B} in 2009."),
    .init(.current, "{P} took over as {T} of {B} in 2009."),
    .init(.current, "{P} was elected {T} of {B} in 2009."),
    .init(.current, "{P} succeeded Jan Olsen as {T} of {B} in 2009."),
    .init(.current, "“We are ready,” said {P}, {T} of {B}."),
    .init(.current, "According to {P}, the {T} of {B}, nothing was stolen."),
    .init(.current, "The minister met {P}, {T} of {B}, in May."),
    .init(.former, "{P}, a former {T} of {B}, spoke in Geneva."),
    .init(.former, "{P} was {T} of {B} from 2009 to 2013."),
    .init(.former, "{P} served as {T} of {B} between 2009 and 2013."),
    .init(.former, "{P} resigned as {T} of {B} in January."),
    .init(.former, "{P} was removed as {T} of {B} in January."),
    .init(.former, "The report was given to the then {T} of {B}, {P}."),
    .init(.future, "{P} will become {T} of {B} on 1 August 2014."),
    .init(.future, "{P} is to take over as {T} of {B} in August 2014."),
  ]

  @Test(arguments: tellings)
  func readsEveryOffice(_ telling: Telling) throws {
    for (title, body) in Self.offices {
      let found = try Self.positions(
        telling.text.replacingOccurrences(of: "{P}", with: "Ida Lund")
          .replacingOccurrences(of: "{T}", with: title), body, title)
      #expect(found == [telling.status], "\(title) of \(body)")
    }
  }

  /// Who follows in an office that somebody leaves, without a word of what it is.
  static let successions: [Telling] = [
    .init(.current, "His successor is {P}."), .init(.future, "His successor will be {P}."),
    .init(.current, "{P} was named his successor."), .init(.future, "{P} will succeed him."),
    .init(.current, "The king appointed {P} to succeed him."),
    .init(.current, "{P} was appointed to replace him."), .init(.current, "{P} takes over."),
    .init(.current, "He was succeeded by {P}."), .init(.current, "He is replaced by {P}."),
    .init(.future, "He will be succeeded by {P}."),
    .init(.current, "{P} was appointed in his place."),
    .init(.current, "{P} has taken over the post."), .init(.current, "The post goes to {P}."),
    .init(.current, "The king named {P} to the post."), .init(.current, "{P} fills the vacancy."),
  ]

  @Test(arguments: successions)
  func readsWhoFollows(_ telling: Telling) throws {
    for (title, body) in Self.offices {
      let found = try Self.positions(
        "Otto Krog, the \(title) of {B}, resigned in January. "
          + telling.text.replacingOccurrences(of: "{P}", with: "Ida Lund"), body, title)
      #expect(found == [telling.status], "\(title) of \(body)")
    }
  }

  /// What the text with `{B}` in it says of Ida Lund's office there.
  private static func positions(_ text: String, _ body: String, _ title: String) throws
    -> [TenureStatus?]
  {
    let extraction = try Reading(text.replacingOccurrences(of: "{B}", with: body)).extraction
    func name(_ id: String) -> String? { extraction.entities.first { $0.id == id }?.name }
    let named = body.hasPrefix("the ") ? String(body.dropFirst(4)) : body
    return extraction.relations.filter {
      $0.type == .position && name($0.source) == "Ida Lund" && name($0.target) == named
        && $0.title == title
    }.map(\.status)
  }
}
