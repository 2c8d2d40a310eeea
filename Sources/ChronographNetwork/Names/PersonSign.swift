import ChronographExtraction

/// Something that two documents can share about persons of one name.
enum PersonSign: Hashable {
  /// A title at a body or place, by its cluster.
  case office(String, Int)
  /// A case or instrument that the person has to do with.
  case matter(Int)
  /// Something that happened to the person on one day.
  case event(String, String)
  /// A body at which the person has, had or lost an office.
  case body(Int)
  /// Another person whom a relation or event ties to this one, by the full name.
  case associate(String)
  /// Something that the document names, however far from the person.
  case named(String, isNarrow: Bool)

  /// How much it tells; three are proof for any name, one is enough for a name that few bear.
  func weight(isCommonName: Bool) -> Int {
    switch self {
    case .office, .matter: 3
    case .event, .body, .associate: 2
    // Half of all articles name the capital, the party and the news agency.
    case .named(_, let isNarrow): isNarrow || !isCommonName ? 1 : 0
    }
  }

  /// Whether it is about the person, and not only about the document.
  var isOwn: Bool {
    if case .named = self { return false }
    return true
  }

  /// Whether it is the name of a place.
  var isPlace: Bool {
    guard case .named(let text, _) = self else { return false }
    return text.hasPrefix("place ")
  }

  /// The reason of a join.
  var reason: String {
    switch self {
    case .office: "same-office"
    case .matter: "same-case"
    case .event: "same-event"
    case .body: "same-body"
    case .associate: "same-associate"
    case .named: "same-context"
    }
  }
}

/// What each document tells of its persons, and names beside them.
struct PersonSigns {
  typealias Item = (sign: PersonSign, local: Int?)
  private let locals: [LocalEntity]
  private let localOf: [[String: Int]]
  private let clusterOf: [Int]
  private var ownItems: [Int: [Item]] = [:]
  private var namedItems: [[Item]] = []
  /// For each body's cluster the names of those who are tied to it, up to one more than matters.
  private var holders: [Int: Set<String>] = [:]

  /// A body with more people than this says little about any of them.
  private static let mostHolders = 8

  /// - Parameter clusterOf: the cluster of each local entity; those of persons are not looked at.
  init(
    _ documents: [Extraction], _ locals: [LocalEntity], _ localOf: [[String: Int]],
    clusterOf: [Int]
  ) {
    (self.locals, self.localOf, self.clusterOf) = (locals, localOf, clusterOf)
    namedItems = [[Item]](repeating: [], count: documents.count)
    for (index, local) in locals.enumerated() { addName(of: local, index) }
    for (document, extraction) in documents.enumerated() {
      addCountries(of: extraction, document)
      for relation in extraction.relations { add(relation, in: document) }
      for event in extraction.events { add(event, in: document) }
    }
  }

  /// What can show that a person is one with a namesake, its own signs first, each once.
  func items(of member: Int, isNamedApart: Bool) -> [Item] {
    let own = (ownItems[member] ?? []).filter { !isBroad($0.sign) }
    let names = Set(
      ([locals[member].entity.name] + locals[member].entity.aliases).map { NameKey($0).text })
    var seen: Set<PersonSign> = []
    var told: Set<Int> = []
    var items: [Item] = []
    for item in own where seen.insert(item.sign).inserted {
      items.append(item)
      if let local = item.local { told.insert(local) }
    }
    guard !isNamedApart else { return items }
    for item in namedItems[locals[member].document] where seen.insert(item.sign).inserted {
      guard let local = item.local else {
        items.append(item)
        continue
      }
      // What is told of the person does not count again; the country in a body's name is another thing.
      if told.contains(local), !item.sign.isPlace { continue }
      let other = locals[local]
      if other.entity.kind == .person, names.contains(other.key.text) { continue }
      items.append(item)
    }
    return items
  }

  private func isBroad(_ sign: PersonSign) -> Bool {
    guard case .body(let cluster) = sign else { return false }
    return (holders[cluster]?.count ?? 0) > Self.mostHolders
  }

  private mutating func addName(of local: LocalEntity, _ index: Int) {
    guard !local.isBound else { return }
    let text = local.key.text
    func add(_ text: String, isNarrow: Bool) {
      namedItems[local.document].append((.named(text, isNarrow: isNarrow), index))
    }
    switch local.entity.kind {
    case .person: add("person " + text, isNarrow: true)
    case .case, .instrument: add("matter \(clusterOf[index])", isNarrow: true)
    case .place: add("place " + text, isNarrow: false)
    case .body:
      add("body \(clusterOf[index])", isNarrow: false)
      // "Communist Party of China" names China as well.
      let words = text.split(separator: " ")
      guard let of = NameWords.embedded.lastGenitive(in: words), of > 0, of + 1 < words.count else {
        return
      }
      add("place " + words[(of + 1)...].joined(separator: " "), isNarrow: false)
    }
  }

  /// "Chinese embassies" names China as well.
  private mutating func addCountries(of extraction: Extraction, _ document: Int) {
    let evidence =
      extraction.relations.flatMap(\.evidence) + extraction.events.flatMap(\.evidence)
    let words = Set(evidence.map(\.quote)).flatMap { quote in
      quote.split { !$0.isLetter }.filter { $0.first?.isUppercase == true }
    }
    let found = Set(words).compactMap { Countries.embedded.country(ofModifier: $0) }
    for country in Set(found.map { NameKey($0).text }).sorted() {
      namedItems[document].append((.named("place " + country, isNarrow: false), nil))
    }
  }

  // MARK: What is told of a person

  private mutating func add(_ relation: Extraction.Relation, in document: Int) {
    guard let source = localOf[document][relation.source],
      let target = localOf[document][relation.target], source != target
    else { return }
    if locals[source].entity.kind == .person { add(relation, of: source, to: target) }
    guard locals[target].entity.kind == .person else { return }
    addAssociate(source, of: target)
  }

  private mutating func add(_ relation: Extraction.Relation, of person: Int, to other: Int) {
    switch locals[other].entity.kind {
    case .person: addAssociate(other, of: person)
    case .case, .instrument: add(.matter(clusterOf[other]), other, to: person)
    case .body, .place:
      guard relation.factuality != .negated, relation.type != .investigatedBy else { return }
      if let title = relation.title, relation.type == .position || relation.type == .leads {
        add(.office(OfficeTitle.normalized(title), clusterOf[other]), other, to: person)
      }
      addBody(other, of: person)
    }
  }

  private mutating func add(_ event: Extraction.Event, in document: Int) {
    let parts = event.participants.compactMap { part in
      localOf[document][part.entity].map { (local: $0, role: part.role) }
    }
    for part in parts where locals[part.local].entity.kind == .person {
      if part.role == .patient, let date = event.date, date.utf8.count == 10 {
        add(.event(event.type.rawValue, date), nil, to: part.local)
      }
      for other in parts where other.local != part.local {
        switch locals[other.local].entity.kind {
        case .person: addAssociate(other.local, of: part.local)
        case .case, .instrument: add(.matter(clusterOf[other.local]), other.local, to: part.local)
        case .body where other.role == .body: addBody(other.local, of: part.local)
        case .body, .place: break
        }
      }
    }
  }

  private mutating func addAssociate(_ other: Int, of person: Int) {
    let local = locals[other]
    guard local.entity.kind == .person, !local.isBound else { return }
    add(.associate(local.key.text), other, to: person)
  }

  private mutating func addBody(_ body: Int, of person: Int) {
    guard locals[body].entity.kind == .body, !Self.isParty(locals[body].key) else { return }
    let cluster = clusterOf[body]
    if holders[cluster, default: []].count <= Self.mostHolders {
      holders[cluster, default: []].insert(locals[person].key.text)
    }
    add(.body(cluster), body, to: person)
  }

  private mutating func add(_ sign: PersonSign, _ local: Int?, to person: Int) {
    // What means something only in its document shows nothing elsewhere.
    if let local, locals[local].isBound { return }
    ownItems[person, default: []].append((sign, local))
  }

  /// Millions are of one party.
  private static func isParty(_ key: NameKey) -> Bool {
    let words = key.text.split(separator: " ")
    return words.contains(where: NameSet.partyNoun.contains)
      && !words.contains(where: NameSet.partyOrgan.contains)
  }
}
