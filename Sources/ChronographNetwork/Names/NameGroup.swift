import ChronographExtraction
import ChronographLanguage

/// Entities of one kind and one name, before short forms are followed.
struct NameGroup {
  /// A form of a name within a kind.
  struct Form: Hashable {
    let kind: EntityKind
    let text: String
  }

  let kind: EntityKind
  let key: NameKey
  /// The name as its first member has it.
  let name: String
  /// Whether the name means something only inside its document.
  let isBound: Bool
  /// Indices of local entities, ascending.
  var members: [Int] = []
  /// The keys of the name and of every alias.
  var forms: [NameKey] = []

  /// Why a group with this name joins another.
  var joinReason: String {
    if key.words > 1 || key.hanCount > 0 { return "other-name" }
    return name.contains { $0.isLowercase } ? "short-name" : "acronym"
  }

  private struct Identity: Hashable {
    let form: Form
    /// Tells groups of one name apart.
    let part: String
  }

  /// Groups in the order of their first members.
  ///
  /// - Parameter part: tells entities of one name apart, where something does.
  static func groups(
    of entities: [LocalEntity], part: (_ member: Int, LocalEntity) -> String? = { _, _ in nil }
  ) -> [NameGroup] {
    var groups: [NameGroup] = []
    var indices: [Identity: Int] = [:]
    var seenForms: [Set<String>] = []
    for (member, local) in entities.enumerated() {
      let form = Form(kind: local.entity.kind, text: local.key.text)
      let identity = Identity(form: form, part: part(member, local) ?? Self.part(of: local))
      let index = indices[identity] ?? groups.count
      if index == groups.count {
        indices[identity] = index
        seenForms.append([])
        groups.append(
          NameGroup(
            kind: form.kind, key: local.key, name: local.entity.name, isBound: local.isBound))
      }
      groups[index].members.append(member)
      for name in [local.entity.name] + local.entity.aliases
      where seenForms[index].insert(name).inserted {
        groups[index].forms.append(NameKey(name))
      }
    }
    return groups
  }

  /// A person's name is no proof; ``PersonResolver`` joins persons by more.
  private static func part(of local: LocalEntity) -> String {
    local.isBound || local.entity.kind == .person ? "\(local.document)#\(local.entity.id)" : ""
  }
}

extension NameKey {
  /// The forms by which others may call a thing of this name without saying so.
  func shortForms(of kind: EntityKind) -> [NameKey] {
    switch kind {
    case .person: shortPersonForms
    case .body: [Countries.embedded.withoutAdjective(self)].compactMap { $0 } + withoutKind
    case .case, .instrument, .place: []
    }
  }

  /// "xinhua" for "xinhua news agency", "mole works" for "mole works company plc": the name without the words for what
  /// it is, each left off in turn.
  private var withoutKind: [NameKey] {
    guard hanCount == 0 else { return [] }
    var forms: [NameKey] = []
    var rest = text
    while let kind = Self.kinds.first(where: { rest.hasSuffix($0) }) {
      rest = String(rest.dropLast(kind.count))
      let form = NameKey(rest)
      guard Countries.embedded.country(ofModifier: rest) == nil, !SharedNames.isGeneric(form)
      else { break }
      forms.append(form)
    }
    return forms
  }

  /// Words for what a body is, and the legal forms of companies.
  private static let kinds: [String] = {
    let forms = DataTable.rows(ofEvery: "bodies.tsv", columns: 1...8).filter {
      $0.fields.count > 1 && $0.fields[1] == "companySuffix"
    }
    return Set((NameSet.bodyKind.words + forms.map { NameKey($0.fields[0]).text }).map { " " + $0 })
      .sorted()
  }()
}
