import ChronographLanguage

/// Verbs that state a relation by themselves: "graduated from", "founded", "sits on".
struct TieTable: Sendable {
  enum Form: Sendable { case active, passive, any }

  /// Where the verb's second party stands.
  enum Slot: Sendable {
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
    var source: EntityKind
    var target: EntityKind
    /// The line, to explain a relation by.
    var line: Int
  }

  /// The rows by verb.
  let rows: [String: [Row]]

  /// Reads the table of a language.
  init(_ folder: LanguageFolder) throws(LexiconError) {
    var rows: [String: [Row]] = [:]
    for line in try folder.table("ties.tsv", columns: 7...7).rows {
      let row = try Self.row(line)
      for verb in line.fields[0].split(separator: "|") {
        rows[String(verb), default: []].append(row)
      }
    }
    self.rows = rows
  }

  private static func row(_ line: DataTable.Row) throws(LexiconError) -> Row {
    let forms: [String: Form] = ["active": .active, "passive": .passive, "any": .any]
    guard let form = forms[line.fields[1]] else {
      throw line.error("form '\(line.fields[1])' is not active, passive or any")
    }
    let types: [String: RelationType] = [
      "associated_with": .associatedWith, "member": .member, "leads": .leads,
      "position": .position,
    ]
    guard let type = types[line.fields[3]] else {
      throw line.error(
        "relation '\(line.fields[3])' is not associated_with, member, leads or position")
    }
    guard let source = EntityKind(rawValue: line.fields[5]),
      let target = EntityKind(rawValue: line.fields[6])
    else { throw line.error("source and target are kinds: person, body, case, instrument, place") }
    return Row(
      form: form, slot: slot(line.fields[2]), type: type,
      title: line.fields[4] == "-" ? nil : line.fields[4], source: source, target: target,
      line: line.line)
  }

  private static func slot(_ field: String) -> Slot {
    if field == "obj" { return .object }
    let parts = field.split(separator: ":").map { Set($0.split(separator: "|").map(String.init)) }
    return parts.count == 2
      ? .preposition(parts[1], nouns: parts[0]) : .preposition(parts[0], nouns: [])
  }
}
