import ChronographExtraction
import ChronographReading
import Testing

@testable import ChronographNetwork

/// Persons of one name in several documents: who is one, why, and what is said where it stays open.
@Suite struct PersonResolutionTests {
  /// A document that names a person and what else stands in it.
  struct Telling: Sendable {
    var name: String
    var alias: String?
    var office: (title: String, body: String)?
    var party: String?
    var place: String?
    var arrested: String?
    var beside: [String] = []
    var alsoNames: [String] = []

    func story(_ id: String) -> Extraction {
      var story = Story(id)
      let person = alias.map { story.person(name, $0) } ?? story.person(name)
      if let office {
        story.relation(
          .position, person, story.entity(.body, office.body), title: office.title, status: .current
        )
      }
      if let party {
        story.relation(.removedFrom, person, story.entity(.body, party))
      }
      if let place { story.entity(.place, place) }
      if let arrested { story.event("arrest", arrested, [(person, .patient)]) }
      for other in beside { story.relation(.met, person, story.person(other)) }
      for other in alsoNames { _ = story.person(other) }
      // No two documents are equal.
      story.entity(.place, "Town \(id)")
      return story.finished
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let tellings: [Telling]
    /// The reasons of the joins, sorted; none where all stay apart.
    let reasons: [String]
    var testDescription: String { name }

    init(_ name: String, _ tellings: [Telling], _ reasons: [String] = []) {
      (self.name, self.tellings, self.reasons) = (name, tellings, reasons)
    }
  }

  static let cases: [Case] = [
    Case(
      "a mayor, a professor and an actor are three",
      [
        Telling(
          name: "Wang Wei", office: ("mayor", "Hezhou Municipal Government"),
          arrested: "2024-06-10"),
        Telling(
          name: "Wang Wei", office: ("professor", "University of Elmont"), place: "Arvenia"),
        Telling(name: "Wang Wei"),
      ]),
    Case(
      "a chairman and a dead teacher are two",
      [
        Telling(name: "John Smith", office: ("chairman", "Acme Ltd"), place: "Leeds"),
        Telling(name: "John Smith", place: "Perth"),
      ]),
    Case(
      "one office is one person, however common the name",
      [
        Telling(name: "Wang Wei", office: ("Mayor", "Hezhou Municipal Government")),
        Telling(name: "Wang Wei", office: ("mayor", "Hezhou Municipal Government")),
      ], ["same-office"]),
    Case(
      "another office of one body is not enough for a common name",
      [
        Telling(name: "Wang Wei", office: ("mayor", "Hezhou Municipal Government")),
        Telling(name: "Wang Wei", office: ("clerk", "Hezhou Municipal Government")),
      ]),
    Case(
      "another office of one body is enough for a rare name",
      [
        Telling(name: "Ota Bremsal", office: ("mayor", "Hezhou Municipal Government")),
        Telling(name: "Ota Bremsal", office: ("clerk", "Hezhou Municipal Government")),
      ], ["same-body"]),
    Case(
      "a party of millions joins nobody",
      [
        Telling(name: "Wang Wei", party: "Communist Party of Lanhe"),
        Telling(name: "Wang Wei", party: "Communist Party of Lanhe"),
      ]),
    Case(
      "an arrest and a friend are enough",
      [
        Telling(name: "Wang Wei", arrested: "2024-06-10", beside: ["Ota Bremsal"]),
        Telling(name: "Wang Wei", arrested: "2024-06-10", beside: ["Ota Bremsal"]),
      ], ["same-associate"]),
    Case(
      "three shared names make one story of a common name",
      [
        Telling(name: "Wang Wei", alsoNames: ["Ota Bremsal", "Ida Korm", "Pia Vell"]),
        Telling(name: "Wang Wei", alsoNames: ["Ota Bremsal", "Ida Korm", "Pia Vell"]),
      ], ["same-context"]),
    Case(
      "two shared names do not",
      [
        Telling(name: "Wang Wei", alsoNames: ["Ota Bremsal", "Ida Korm"]),
        Telling(name: "Wang Wei", alsoNames: ["Ota Bremsal", "Ida Korm"]),
      ]),
    Case(
      "a rare name in one country is one person",
      [
        Telling(name: "Ota Bremsal", place: "Arvenia"),
        Telling(name: "Ota Bremsal", office: ("clerk", "Chamber of Arvenia")),
      ], ["same-context"]),
    Case(
      "an adjective names a country as well",
      [
        Telling(name: "Ota Bremsal", place: "China"),
        Telling(name: "Ota Bremsal", office: ("Chinese envoy", "Harbour Office")),
      ], ["same-context"]),
    Case(
      "a rare name with nothing in common stays open",
      [
        Telling(name: "Ota Bremsal", place: "Arvenia"),
        Telling(name: "Ota Bremsal", place: "Norrland"),
      ]),
    Case(
      "different characters hold apart what shares an office",
      [
        Telling(name: "Liu Yang", alias: "刘洋", office: ("mayor", "Hezhou Municipal Government")),
        Telling(name: "Liu Yang", alias: "刘阳", office: ("mayor", "Hezhou Municipal Government")),
      ]),
    Case(
      "a surname with the office of a full name is its holder",
      [
        Telling(name: "Li Wei", office: ("mayor", "Harbour City Council")),
        Telling(name: "Li", office: ("Mayor", "Harbour City Council")),
      ], ["same-office"]),
    Case(
      "a surname without it is a stranger",
      [
        Telling(name: "Li Wei", office: ("mayor", "Harbour City Council")),
        Telling(name: "Li", arrested: "2024-06-11"),
      ]),
    Case(
      "an initial more in one matter is no other person",
      [
        Telling(name: "Ana B. Bremsal", beside: ["Ida Korm"]),
        Telling(name: "Ana Bremsal", beside: ["Ida Korm"]),
      ], ["same-associate"]),
    Case(
      "another name that is given once holds where something is shared",
      [
        Telling(name: "Robert Bremsal", alias: "Bob Bremsal", place: "Arvenia"),
        Telling(name: "Bob Bremsal", place: "Arvenia"),
      ], ["same-context"]),
  ]

  private func network(_ tellings: [Telling]) -> Network {
    NetworkAssembler.network(
      of: tellings.enumerated().map { $1.story("doc-\($0 + 1)") }, programVersion: "test")
  }

  /// Joins of the persons that the case is about: its first name and those like it.
  private func joins(_ network: Network, _ tellings: [Telling]) -> [Network.Merge] {
    let members = Set(tellings.indices.map { "doc-\($0 + 1)#e1" })
    return network.merges.filter { !members.isDisjoint(with: $0.members) }
  }

  @Test(arguments: cases) func joinsPersonsByWhatIsShared(_ example: Case) {
    let network = network(example.tellings)
    #expect(joins(network, example.tellings).map(\.reason).sorted() == example.reasons)
  }

  @Test(arguments: cases) func doesNotDependOnTheOrder(_ example: Case) {
    let turned = Array(example.tellings.reversed())
    #expect(joins(network(turned), turned).map(\.reason).sorted() == example.reasons)
  }

  @Test func saysWhatTwoPersonsShare() {
    let telling = Telling(name: "Wang Wei", office: ("mayor", "Hezhou Municipal Government"))
    let merges = joins(network([telling, telling]), [telling, telling])
    #expect(
      merges == [
        Network.Merge(
          entity: "person:wang-wei", members: ["doc-1#e1", "doc-2#e1"], reason: "same-office",
          shared: ["body:hezhou-municipal-government"])
      ])
  }

  @Test func saysWhereANameStaysOpen() {
    let network = network(Self.cases[0].tellings)
    let findings = network.findings.filter { $0.code == "namesakes" }
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains("3 persons are called 'Wang Wei'") == true)
    #expect(network.entities.filter { $0.kind == .person }.count == 3)
  }

  @Test func leavesOpenWhichOfTwoADocumentMeans() {
    var both = Story("doc-1")
    let (father, son) = (both.person("Terence Marlow"), both.person("Terence Marlow"))
    let company = both.entity(.body, "Marlow Shipping")
    for person in [father, son] {
      both.relation(.position, person, company, title: "chairman", status: .former)
    }
    let other = Telling(name: "Terence Marlow", office: ("chairman", "Marlow Shipping"))
    let network = NetworkAssembler.network(
      of: [both.finished, other.story("doc-2")], programVersion: "test")
    #expect(network.entities.count { $0.kind == .person } == 3)
  }
}
