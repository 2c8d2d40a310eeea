/// Order and overlap, over the days that two dates can mean.
extension EDTF {
  /// Whether every day of this date lies before every day of the other.
  public func isBefore(_ other: EDTF) -> Bool {
    guard let latest, let first = other.earliest else { return false }
    return latest < first
  }

  /// Whether some day can belong to both.
  ///
  /// An open or unknown end, or a date without a year, excludes nothing.
  public func overlaps(_ other: EDTF) -> Bool { !isBefore(other) && !other.isBefore(self) }

  /// Whether every day of the other can belong to this one.
  public func contains(_ other: EDTF) -> Bool {
    if let earliest {
      guard let first = other.earliest, earliest <= first else { return false }
    }
    if let latest {
      guard let last = other.latest, last <= latest else { return false }
    }
    return true
  }

  /// The days that belong to both: the later beginning and the earlier end; `nil` where they have none in common.
  ///
  /// Where one lies inside the other it is returned as it is written; otherwise the result is an interval of days.
  public func intersection(_ other: EDTF) -> EDTF? {
    guard overlaps(other) else { return nil }
    if contains(other) { return other }
    if other.contains(self) { return self }
    let first = [earliest, other.earliest].compactMap { $0 }.max()
    let last = [latest, other.latest].compactMap { $0 }.min()
    return EDTF(from: first.map(End.init) ?? .open, to: last.map(End.init) ?? .open)
  }

  /// A total order for lists: by first day, then by last day, then by text; dates without a first day come last.
  public static func isOrdered(_ left: EDTF, _ right: EDTF) -> Bool {
    if left.earliest != right.earliest { return precedes(left.earliest, right.earliest) }
    if left.latest != right.latest { return precedes(left.latest, right.latest) }
    return left.description < right.description
  }

  private static func precedes(_ left: CivilDate?, _ right: CivilDate?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left < right
  }
}

extension EDTF.End {
  fileprivate init(_ day: CivilDate) {
    self = EDTFDate(day.description).map { .date($0) } ?? .unknown
  }
}
