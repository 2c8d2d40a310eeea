internal import ChronographExtraction
internal import ChronographNetwork

/// Words of the model as they stand in pictures and pages.
enum Wording {
  static func relation(_ relation: Network.Relation) -> String {
    let title = relation.title.map { DisplayText.clipped($0, to: 120) } ?? ""
    if title.isEmpty || !takesTitle(relation.type) {
      return DisplayText.clipped(relation.untitledTelling, to: 120)
    }
    switch relation.status {
    case .former?: return "former " + title
    case .future?: return "to be " + title
    case .current?, nil: return title
    }
  }

  private static func takesTitle(_ type: RelationType) -> Bool {
    type == .position || type == .associatedWith
  }

  static func type(_ type: EventType) -> String { spaced(type.rawValue) }

  private static func spaced(_ name: String) -> String {
    DisplayText.clipped(name.split(separator: "_").joined(separator: " "), to: 60)
  }

  static func kind(_ kind: EntityKind, _ count: Int) -> String {
    switch kind {
    case .person: Counted.of(count, "person", "people")
    case .body: Counted.of(count, "body", "bodies")
    case .case: Counted.of(count, "case", "cases")
    case .instrument: Counted.of(count, "instrument", "instruments")
    case .place: Counted.of(count, "place", "places")
    }
  }

  static func kind(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "person"
    case .body: "body, organization"
    case .case: "case"
    case .instrument: "law, plan, report"
    case .place: "place"
    }
  }
}

/// Numbers with their noun.
enum Counted {
  static func of(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : many)"
  }

  /// `12,345`.
  static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
