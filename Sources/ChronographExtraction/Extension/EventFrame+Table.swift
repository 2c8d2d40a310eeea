internal import ChronographLanguage

/// Frames in the notation of the frame table, so that both are read by one reader.
extension EventFrame {
  /// The row of the frame table that says the same.
  func row(source: String, line: Int) -> EventTable.Row {
    let roles = participants.map { participant in
      let kinds = participant.kinds.map(\.rawValue).joined(separator: ",")
      return participant.slot + "=" + participant.role.rawValue + (kinds.isEmpty ? "" : ":" + kinds)
        + (participant.looksInside ? "*" : "")
    }
    let fields = [
      lemmas.joined(separator: "|"), partOfSpeech.rawValue, type.rawValue,
      roles.joined(separator: " "), conditions.joined(separator: " "), "", "",
    ]
    return EventTable.Row(fields: fields.map { Substring($0) }, file: source, line: line)
  }

  /// The names of the places where participants stand, prepositions last.
  package static let slots: [String] = namedSlots + prepositions

  /// The places that are not behind a preposition.
  package static let namedSlots = ["subj", "obj", "comp", "poss", "mod"]

  private static var prepositions: [String] {
    let rows = DataTable.rows(ofEvery: "frames-words.tsv", columns: 2...2)
    return rows.filter { $0.fields[0] == "preposition" }.flatMap { row in
      row.fields[1].split(separator: " ").map { String($0) }
    }
  }

  /// The conditions that stand alone, and the roles, which are conditions too: somebody must fill them.
  package static let conditionNames =
    [
      "active", "alone", "amount", "auxiliary", "bare", "bench", "cabinet", "complement",
      "continued", "court", "date", "deadly", "document", "else", "ended", "figure", "final",
      "future", "gauge", "given", "goesout", "incumbent", "inperson", "ledbody", "life", "loose",
      "medium", "ministry", "noaim", "noclause", "nocourt", "noministry", "noobject", "noparty",
      "nosport", "offence", "owned", "pair", "party", "passive", "people", "post", "proceeding",
      "report",
      "tenure", "term", "title", "vacancy",
    ] + Role.allCases.map(\.rawValue)

  /// Whether the frame table knows a condition.
  package static func isCondition(_ text: String) -> Bool {
    let row = EventTable.Row(fields: [], file: "", line: 0)
    return !text.isEmpty && (try? Frame.condition(Substring(text), row)) != nil
  }
}

extension LanguageExtension {
  /// The frames as the table's reader makes them, named by source and line.
  func tableFrames() throws(EventTableError) -> [Frame] {
    var table = EventTable("", file: source)
    table.rows = frames.indices.map { frames[$0].row(source: source, line: line(ofFrame: $0)) }
    var built = try Frame.parse(table)
    for index in built.indices {
      // The table's reader names its own file.
      built[index].rule = source + built[index].rule.drop { $0 != ":" }
    }
    return built
  }

  /// The names of the rules that a frame makes, one a trigger.
  func rules(ofFrame index: Int) -> Set<String> {
    Set(frames[index].lemmas.map { "\(source):\(line(ofFrame: index)) \($0)" })
  }

  /// The line of a frame, or else its number.
  private func line(ofFrame index: Int) -> Int { frames[index].line ?? index + 1 }
}
