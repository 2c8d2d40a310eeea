import ChronographLanguage

/// Verbs and nouns that state a relation by themselves: "graduated from", "sits on", "a subsidiary of".
struct TieTable: Sendable {
  enum Form: Sendable {
    case active, passive, any
    /// Of what the verb tells to be so as a rule, in the present alone: "reports to the Ministry".
    case habitual
    /// Of whom the verb's object is: "added Lima to its board".
    case object
    /// Of both whom its subject names: "Lima and Krog married".
    case mutual
    /// A noun, or a participle joined to a name: "the Krog-owned Kordax".
    case noun, compound
  }

  /// Where the verb's second party stands.
  enum Slot: Equatable, Sendable {
    case object
    /// Behind any of these prepositions; the object's head is one of the nouns, where there are any.
    case preposition(Set<String>, nouns: Set<String>)
  }

  /// One line of the table.
  struct Row: Sendable {
    var form: Form
    var slot: Slot
    var type: RelationType
    var title: String?
    /// Whether it tells a seat on a company's board, and nothing else.
    var isOfBoard: Bool
    /// Whether it is told only with its years, and directly behind the verb.
    var isOfYears: Bool
    /// Whether only a body whose members each have a seat has such members.
    var isOfSeat: Bool
    /// Whether only a party has such members.
    var isOfParty: Bool
    /// Whether only a ministry or department is told so.
    var isOfDepartment: Bool
    /// Whether it ends what it tells: "left the party".
    var isEnding: Bool
    /// Whether the party in the slot, or that the noun's phrase names, is the source.
    var isReversed: Bool
    var sources: Set<EntityKind>
    var targets: Set<EntityKind>
    /// The line, to explain a relation by.
    var line: Int

    /// Whether the noun of the row is the title.
    var isTitledByWord: Bool { title == "=" }

    /// Whether it tells of any money that is given.
    var isOfMoney: Bool {
      if case .preposition(_, let nouns) = slot { nouns.contains(TieTable.sum) } else { false }
    }

    /// The prepositions of the slot.
    var prepositions: Set<String> {
      if case .preposition(let words, _) = slot { words } else { [] }
    }
  }

  /// The rows by verb.
  let rows: [String: [Row]]
  /// The rows by noun.
  let nouns: [String: [Row]]
  /// The rows of participles that are joined to a name.
  let compounds: [String: [Row]]
  /// The words of the nouns that stand where the noun is told: the first of three, the last of others.
  let nounHeads: [String]
  /// The row of every noun of kinship or of working for somebody.
  let personal: Row?

  /// Reads the table of a language.
  init(_ folder: LanguageFolder) throws(LexiconError) {
    var (rows, nouns): ([String: [Row]], [String: [Row]]) = ([:], [:])
    var compounds: [String: [Row]] = [:]
    for line in try folder.table("ties.tsv", columns: 7...7).rows {
      let row = try Self.row(line)
      for word in line.fields[0].split(separator: "|") {
        switch row.form {
        case .noun: nouns[String(word), default: []].append(row)
        case .compound: compounds[String(word), default: []].append(row)
        case .active, .passive, .any, .habitual, .object, .mutual:
          rows[String(word), default: []].append(row)
        }
      }
    }
    self.rows = rows
    self.compounds = compounds
    personal = nouns.removeValue(forKey: Self.everyTie)?.first
    self.nouns = nouns
    nounHeads = nouns.keys.sorted().compactMap { noun in
      let words = noun.split(separator: " ")
      return (words.count == 3 ? words.first : words.last).map(String.init)
    }
  }

  /// Stands for every noun of the class of ties.
  private static let everyTie = "*"

  /// Stands for money among the nouns of a slot.
  static let sum = "#"

  private static let forms: [String: Form] = [
    "active": .active, "passive": .passive, "any": .any, "obj": .object, "pair": .mutual,
    "noun": .noun, "compound": .compound, "habitual": .habitual, "owner-habitual": .habitual,
    "owner-noun": .noun, "owner-active": .active, "owner-passive": .passive,
  ]

  private static let types: [String: RelationType] = [
    "associated_with": .associatedWith, "member": .member, "leads": .leads,
    "position": .position, "part_of": .partOf, "issued": .issued, "about": .about,
    "board_seat": .position, "board_member": .member,
    "position_dated": .position, "member_seat": .member, "member_party": .member,
    "left_seat": .member, "left_party": .member,
    "position_department": .position, "leads_department": .leads,
  ]

  private static func row(_ line: DataTable.Row) throws(LexiconError) -> Row {
    guard let form = forms[line.fields[1]] else {
      throw line.error(
        "form '\(line.fields[1])' is not one of \(forms.keys.sorted().joined(separator: ", "))")
    }
    let relation = line.fields[3]
    guard let type = types[relation] else {
      throw line.error(
        "relation '\(relation)' is not one of \(types.keys.sorted().joined(separator: ", "))")
    }
    return Row(
      form: form, slot: slot(line.fields[2]), type: type,
      title: line.fields[4] == "-" ? nil : line.fields[4],
      isOfBoard: relation.hasPrefix("board_"), isOfYears: relation.hasSuffix("_dated"),
      isOfSeat: relation.hasSuffix("_seat") && type == .member,
      isOfParty: relation.hasSuffix("_party"),
      isOfDepartment: relation.hasSuffix("_department"), isEnding: relation.hasPrefix("left_"),
      isReversed: line.fields[1].hasPrefix("owner-"),
      sources: try kinds(line.fields[5], line), targets: try kinds(line.fields[6], line),
      line: line.line)
  }

  private static func kinds(
    _ field: String, _ line: DataTable.Row
  ) throws(LexiconError) -> Set<EntityKind> {
    let kinds = field.split(separator: "|").map { EntityKind(rawValue: String($0)) }
    guard !kinds.contains(nil) else {
      throw line.error("source and target are kinds: person, body, case, instrument, place")
    }
    return Set(kinds.compactMap(\.self))
  }

  private static func slot(_ field: String) -> Slot {
    if field == "obj" { return .object }
    let parts = field.split(separator: ":").map { Set($0.split(separator: "|").map(String.init)) }
    return parts.count == 2
      ? .preposition(parts[1], nouns: parts[0]) : .preposition(parts[0], nouns: [])
  }
}
