import ChronographDates

/// Sorts the dates of several tellings into those that can mean the same.
///
/// A wider date joins a narrower one inside it (`2024-05` and `2024-05-20`) where there is exactly one such; no date at
/// all joins the only dated class. An approximate date (`2024-05-20~`) reaches a little further than its words: three
/// days about a day, a month about a month, a year about a year. Everything else contradicts, or could be either, and
/// stays side by side.
struct DateClasses {
  /// The class of each date, in the order given; classes are numbered by their dates.
  private(set) var classOf: [Int] = []
  /// The narrowest date of each class.
  private(set) var dates: [String?] = []

  private struct Told: Comparable {
    let text: String
    let first: Int
    let last: Int
    /// How many days an approximate date may be off.
    let slack: Int
    let isInterval: Bool

    init(_ text: String) {
      let edtf = EDTF(text)
      self.text = text
      first = edtf?.earliest?.dayNumber ?? .min / 4
      last = edtf?.latest?.dayNumber ?? .max / 4
      isInterval =
        text.contains("/") || edtf == nil || (edtf?.earliest == nil && edtf?.latest == nil)
      slack = edtf?.isApproximate == true && !isInterval ? Self.slack(ofDays: last - first + 1) : 0
    }

    private static func slack(ofDays days: Int) -> Int { days == 1 ? 3 : days <= 31 ? 31 : 366 }

    /// The days that it may mean.
    var reach: ClosedRange<Int> { (first - slack)...max(first - slack, last + slack) }

    /// Narrow before wide; told exactly before "about".
    static func < (left: Told, right: Told) -> Bool {
      (left.last - left.first, left.slack, left.first, left.text) < (
        right.last - right.first, right.slack, right.first, right.text
      )
    }
  }

  /// Sorts dates; without `joinsUndated` a missing date is a class of its own beside dated ones.
  init(_ texts: [String?], joinsUndated: Bool = true) {
    var classOfText: [String: Int] = [:]
    var classes: [Told] = []
    // Class numbers in the order of their first days.
    var byFirst: [Int] = []
    for told in Set(texts.compactMap { $0 }).map(Told.init).sorted() {
      let place = Self.place(of: told.reach.lowerBound, in: byFirst, classes)
      if let match = Self.onlyMatch(for: told, from: place, in: byFirst, classes) {
        classOfText[told.text] = match
      } else {
        classOfText[told.text] = classes.count
        byFirst.insert(classes.count, at: Self.place(of: told.first, in: byFirst, classes))
        classes.append(told)
      }
    }
    dates = classes.map(\.text)
    let undated = joinsUndated && classes.count == 1 ? 0 : classes.count
    if undated == classes.count, texts.contains(nil) { dates.append(nil) }
    classOf = texts.map { text in text.flatMap { classOfText[$0] } ?? undated }
  }

  /// The index of the first class that does not start before a day.
  private static func place(of first: Int, in byFirst: [Int], _ classes: [Told]) -> Int {
    var (low, high) = (0, byFirst.count)
    while low < high {
      let middle = (low + high) / 2
      if classes[byFirst[middle]].first < first { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func onlyMatch(
    for told: Told, from place: Int, in byFirst: [Int], _ classes: [Told]
  ) -> Int? {
    var matches: [Int] = []
    for index in byFirst[place...] {
      let other = classes[index]
      guard other.first <= told.reach.upperBound, matches.count < 2 else { break }
      let isInside = other.last <= told.reach.upperBound && !told.isInterval && !other.isInterval
      if isInside || other.text == told.text { matches.append(index) }
    }
    return matches.count == 1 ? matches[0] : nil
  }
}

/// The part of an id that a date makes: the earliest day as told, without signs; nothing where none is told.
func datePart(_ date: String?) -> String? {
  guard let date else { return nil }
  let halves = date.split(separator: "/", omittingEmptySubsequences: false)
  let told = halves.first { !$0.isEmpty && $0 != ".." } ?? ""
  let kept = told.filter { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == "X") }
  return kept.isEmpty ? nil : String(kept)
}
