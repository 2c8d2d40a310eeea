public import ChronographDates

/// Makes the EDTF date of an event or relation from the expressions that date it.
///
/// One expression gives its own date, or an interval open on one side where the words before it say so:
/// "since 2012" is `2012/..`, "before July 1" and "by July 1" are `../2024-07-01`, "about 2019" is `2019~`;
/// "after 2015" stays `2015`, the only date that the text names.
/// Two that the text joins as a range ("from January to October 2021", "2010–2017") give `2021-01/2021-10`.
///
/// Which expressions date an event is the caller's to say; this only puts them together. The start and end of a
/// tenure are ``Timex/edtf`` of the expressions whose ``Timex/relation`` is `since` or `rangeStart`, and `until`
/// or `rangeEnd`.
public enum DateLinker {
  /// The date that those expressions tell together, or `nil` where none of them has one.
  ///
  /// The expressions stand in the order of the text. Where they tell several dates, the first wins, and only its
  /// own range counts. Durations, sets and vague references are passed over.
  public static func edtf(for timexes: [Timex]) -> EDTF? {
    let dated = timexes.filter { $0.edtf != nil }
    guard let first = dated.first else { return nil }
    if dated.count > 1, first.relation == .rangeStart, dated[1].relation == .rangeEnd {
      return EDTF("\(start(of: first))/\(end(of: dated[1]))") ?? first.edtf
    }
    switch first.relation {
    case .since: return EDTF("\(start(of: first))/..")
    // "By noon on Monday it was over": on that day.
    case .by where first.type == .time: return first.edtf
    case .until, .before, .by: return EDTF("../\(end(of: first))")
    case .at, .after, .rangeStart, .rangeEnd:
      return first.modifier == "APPROX" ? EDTF(text(of: first)) : first.edtf
    }
  }

  /// The ranges and single dates that expressions tell, in the order of the text: two joined ones are one item.
  public static func dates(in timexes: [Timex]) -> [(timexes: [Timex], edtf: EDTF)] {
    var result: [(timexes: [Timex], edtf: EDTF)] = []
    var index = 0
    while index < timexes.count {
      let isRange =
        timexes[index].relation == .rangeStart && index + 1 < timexes.count
        && timexes[index + 1].relation == .rangeEnd && timexes[index + 1].edtf != nil
      let group = Array(timexes[index...(isRange ? index + 1 : index)])
      if let edtf = edtf(for: group) { result.append((group, edtf)) }
      index += group.count
    }
    return result
  }

  /// The date as text, with `~` where it is told as "about".
  private static func text(of timex: Timex) -> String {
    let text = timex.edtf?.description ?? ".."
    return timex.modifier == "APPROX" && !text.contains("/") ? text + "~" : text
  }

  private static func start(of timex: Timex) -> Substring {
    text(of: timex).prefix { $0 != "/" }
  }

  private static func end(of timex: Timex) -> Substring {
    let text = text(of: timex)
    guard let slash = text.lastIndex(of: "/") else { return text[...] }
    return text[text.index(after: slash)...]
  }
}
