import ChronographExtraction

/// Bodies that some documents call by a name and others by the same name and where it is.
///
/// "Harbour Board" is the "Harbour Board of Port Selwyn" where its document names Port Selwyn, or where a person of the
/// one is a person of the other; never where a document names both. If neither tells, the two stay apart, and that is
/// said.
struct LongerNames {
  private struct Longer {
    let name: String
    let tail: String
    /// As a document writes it.
    let written: String
    var documents: Set<Int> = []
    var companions: Set<String> = []
  }

  /// Local entities with a shorter name, and the longer ones that their documents speak for.
  private var matches: [Int: [String]] = [:]
  /// How many longer names each shorter one has.
  private var count: [Int: Int] = [:]
  /// Shorter names of which nothing tells whose they are.
  private(set) var open: [(member: Int, words: String)] = []

  init(_ entities: [LocalEntity]) {
    let longer = Self.longerNames(of: entities)
    guard !longer.isEmpty else { return }
    let shorter = entities.indices.filter {
      entities[$0].entity.kind == .body && longer[entities[$0].key.text] != nil
    }
    let documents = Set(shorter.map { entities[$0].document })
    var names: [Int: Set<String>] = [:]
    for local in entities where documents.contains(local.document) {
      names[local.document, default: []].insert(local.key.text)
    }
    for member in shorter {
      let local = entities[member]
      let all = (longer[local.key.text] ?? [:]).values.sorted { $0.name < $1.name }
      count[member] = all.count
      matches[member] = all.filter {
        Self.speaks(local, for: $0, names: names[local.document] ?? [])
      }.map(\.name)
    }
    setOpen(entities, longer, shorter)
  }

  /// By shorter name, then by longer name.
  private static func longerNames(of entities: [LocalEntity]) -> [String: [String: Longer]] {
    var found: [String: [String: Longer]] = [:]
    for local in entities where local.entity.kind == .body && !local.isBound {
      for (short, tail) in splits(of: local) {
        var longer =
          found[short]?[local.key.text]
          ?? Longer(
            name: local.key.text, tail: tail, written: local.entity.name)
        longer.documents.insert(local.document)
        longer.companions.formUnion(local.companions)
        found[short, default: [:]][local.key.text] = longer
      }
    }
    return found
  }

  /// "harbour board" and "port selwyn" for "Harbour Board of Port Selwyn", at each "of" before a capital.
  private static func splits(of local: LocalEntity) -> [(short: String, tail: String)] {
    let words = local.entity.name.split(separator: " ")
    return words.indices.dropFirst(2).dropLast().compactMap { index in
      guard NameSet.genitive.contains(words[index]) else { return nil }
      let after = words[(index + 1)...].drop { NameSet.article.contains($0) }
      guard after.first?.first?.isUppercase == true else { return nil }
      let short = NameKey(words[..<index].joined(separator: " "))
      guard short.words > 1, !NameSet.boundHead.contains(short.text) else { return nil }
      return (short.text, NameKey(after.joined(separator: " ")).text)
    }
  }

  private static func speaks(
    _ local: LocalEntity, for longer: Longer, names: Set<String>
  ) -> Bool {
    // A document that holds both names has told them apart.
    guard !names.contains(longer.name) else { return false }
    return names.contains(longer.tail)
      || local.seat.map { $0.isTold && $0.place == longer.tail } == true
      || !local.companions.isDisjoint(with: longer.companions)
  }

  private mutating func setOpen(
    _ entities: [LocalEntity], _ longer: [String: [String: Longer]], _ shorter: [Int]
  ) {
    // Where there is one longer name, one document that tells is enough for all.
    let told = Set(
      shorter.filter { matches[$0]?.count == 1 && count[$0] == 1 }.map { entities[$0].key.text })
    for member in shorter where matches[member]?.count != 1 {
      let name = entities[member].key.text
      if count[member] == 1, told.contains(name) { continue }
      let names = (longer[name] ?? [:]).values.map { "'\($0.written.prefix(80))'" }.sorted()
      open.append(
        (
          member,
          "Nothing tells whether '\(entities[member].entity.name.prefix(80))' is "
            + names.prefix(4).joined(separator: " or ")
        ))
    }
  }

  /// What tells a body with a shorter name from others: which of several longer names it is.
  func part(of member: Int) -> String? {
    guard let count = count[member], count > 1 else { return nil }
    guard let match = matches[member], match.count == 1 else { return "#\(member)" }
    return "is " + match[0]
  }

  /// The longer name that the members of a group speak for, if it is one.
  func match(of members: [Int]) -> String? {
    let found = Set(members.flatMap { matches[$0] ?? [] })
    return found.count == 1 ? found.first : nil
  }
}
