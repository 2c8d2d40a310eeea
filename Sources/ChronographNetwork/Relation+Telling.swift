import ChronographExtraction

extension Network.Relation {
  /// A tie as its type alone tells it, in the words that one says: "former leader of", "to lead", "planned meeting".
  package var untitledTelling: String {
    let isPlanned = factuality == .planned
    switch (type, status) {
    case (.leads, .former?): return "former leader of"
    case (.leads, .future?): return "to lead"
    case (.member, .future?): return "to be a member of"
    case (.position, .future?): return "office to be held"
    case (.position, .former?): return "former office"
    case (.position, nil) where title != nil: return "office at"
    case (.position, _): return "office"
    case (.met, _) where isPlanned: return "planned meeting"
    case (.removedFrom, _) where isPlanned: return "to be removed from"
    case (.investigatedBy, _) where isPlanned: return "to be investigated by"
    case (.partOf, _) where isPlanned: return "to be part of"
    case (.issued, _) where isPlanned: return "to issue"
    case (_, .former?): return "former " + plain
    case (_, .future?): return "to be " + plain
    case (_, _): return plain
    }
  }

  private var plain: String {
    type == .member ? "member of" : String(type.rawValue.map { $0 == "_" ? " " : $0 })
  }
}
