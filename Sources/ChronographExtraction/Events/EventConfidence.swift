import ChronographDates

extension EventReading {
  /// How sure a telling is: by what it tells and how much of it.
  ///
  /// The levels follow the precision over the annotated articles; acts with a date or two participants are the
  /// safest, tellings and gatherings need both.
  var level: Confidence {
    guard !arguments.isEmpty else { return date == nil ? .low : .medium }
    let isPaired = arguments.count > 1
    switch type.rawValue {
    case "other", "enforcement": return .medium
    case "statement", "publication": return isPaired && date != nil ? .high : .medium
    case "meeting", "defection", "founding": return isPaired ? .high : .medium
    default: return isPaired || date != nil ? .high : .medium
    }
  }
}
