import ChronographExtraction
import ChronographNetwork
import ChronographReading

extension SampleNetwork {
  /// Three entities and two ties.
  static var small: Network {
    var network = all
    let ids: Set = ["person:ana-lima", "body:harbour-board", "body:discipline"]
    network.entities.removeAll { !ids.contains($0.id) }
    network.relations.removeAll { !ids.contains($0.source) || !ids.contains($0.target) }
    network.events = []
    return network
  }

  /// The sample with another name for one person, everywhere that a name is shown.
  static func renamed(to name: String) -> Network {
    var network = all
    for place in network.entities.indices where network.entities[place].id == "person:ana-lima" {
      network.entities[place].name = name
      network.entities[place].aliases = [name]
    }
    network.title = name
    for place in network.relations.indices where network.relations[place].title == "treasurer" {
      network.relations[place].title = name
    }
    for place in network.evidence.indices { network.evidence[place].quote = name }
    network.documents[0].url = "https://a.example/\(name.prefix(200))"
    network.documents[0].title = name
    network.documents[0].publisher = name
    network.findings = [.init(.warning, code: "x", message: name, place: name, advice: name)]
    return network
  }

  /// The sample with every list turned around.
  static var shuffled: Network {
    var network = all
    network.documents.reverse()
    network.entities.reverse()
    network.relations.reverse()
    network.events.reverse()
    network.evidence.reverse()
    return network
  }

  /// A network of so many persons, each a member of one of a few bodies.
  static func large(_ count: Int) -> Network {
    var network = Network(programVersion: "0.1.0", title: "Large")
    network.entities = (0..<count).map {
      .init(
        id: "person:p\($0)", kind: .person, name: "Person \($0)", aliases: [], evidence: [])
    }
    network.entities += (0..<10).map {
      .init(id: "body:b\($0)", kind: .body, name: "Body \($0)", aliases: [], evidence: [])
    }
    network.relations = (0..<count).map {
      .init(
        id: "relation:member.p\($0)", type: .member, source: "person:p\($0)",
        target: "body:b\($0 % 10)", status: .current, factuality: .fact, confidence: .high,
        evidence: [])
    }
    network.events = (0..<count).map {
      .init(
        id: "event:e\($0)", type: .init(rawValue: "meeting"), date: "20\(10 + $0 % 15)",
        trigger: "met", participants: [.init(entity: "person:p\($0 % 60)", role: .agent)],
        factuality: .fact, confidence: .high, evidence: [])
    }
    return network
  }
}
