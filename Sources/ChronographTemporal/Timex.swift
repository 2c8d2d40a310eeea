public import ChronographDates
public import ChronographReading

/// A temporal expression: a TIMEX3 of ISO-TimeML (ISO 24617-1), resolved, with EDTF bounds.
public struct Timex: Hashable, Sendable {
  /// The kinds of TIMEX3.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A calendar date of any precision, or a vague reference.
    case date = "DATE"
    /// A part of a day.
    case time = "TIME"
    /// A length of time.
    case duration = "DURATION"
    /// Something that repeats.
    case set = "SET"
  }

  /// Its place in the body.
  public var span: TextSpan
  /// Its kind.
  public var type: Kind
  /// The TIMEX3 `value`: `2024-06-14`, `2014-W15-WE`, `P6M`, `PRESENT_REF`, `XXXX-03`.
  public var value: String
  /// The TIMEX3 `mod`, such as `START`, `END`, `APPROX`.
  public var modifier: String?
  /// The same as EDTF, as events and relations carry it; `nil` for durations, sets and vague references.
  public var edtf: EDTF?
  /// The name of the rule that made it.
  public var rule: String
  /// What the words before it say: "since", "until", the start or end of a range.
  public var relation: Relation = .at

  /// Whether it is "now", "currently" and the like.
  package var isPresent: Bool { value == "PRESENT_REF" }

  /// Whether it is a length told in months or years.
  package var isOfMonthsOrYears: Bool {
    type == .duration && !value.contains("T") && (value.hasSuffix("Y") || value.hasSuffix("M"))
  }

  /// Creates an expression.
  public init(
    span: TextSpan, type: Kind, value: String, modifier: String? = nil, edtf: EDTF? = nil,
    rule: String
  ) {
    self.span = span
    self.type = type
    self.value = value
    self.modifier = modifier
    self.edtf = edtf
    self.rule = rule
  }

  /// The first day that it can mean.
  public var earliest: CivilDate? { edtf?.earliest }
  /// The last day that it can mean.
  public var latest: CivilDate? { edtf?.latest }
}
