import ChronographDates
import ChronographExtraction

/// Sorts tellings with one key, which may be one event, into those that are.
enum EventClasses {
  /// So many days apart, two dates of one happening are two datings, not two happenings.
  static let fewDays = 7

  /// The tellings of each event.
  static func classes(of group: [EventTelling]) -> [[EventTelling]] {
    guard EventIdentity.isAboutOffice(group[0].type) else {
      return byVerdict(group).flatMap(byDate).flatMap(separated)
    }
    return joined(by: \.bodies, group) { $0 == $1 }.flatMap { tellings in
      onOneDay(
        joined(by: \.titles, tellings, areOne: OfficeTitle.mayBeOne).flatMap(byDate))
    }
  }

  /// A conviction is no telling of an acquittal, whatever dates are missing.
  private static func byVerdict(_ group: [EventTelling]) -> [[EventTelling]] {
    guard group[0].type.rawValue == "trial" else { return [group] }
    return split(group, by: group.map { $0.stage == .acquittal ? 1 : 0 })
  }

  // MARK: Dates

  private static func byDate(_ group: [EventTelling]) -> [[EventTelling]] {
    let classes = split(group, by: DateClasses(settled(group)).classOf)
    let sorted = classes.map { tellings in (tellings, tooEarly(tellings)) }
    return sorted.flatMap { tellings, early in
      guard !early.isEmpty, early.count < tellings.count else { return [tellings] }
      let rest = tellings.indices.filter { !early.contains($0) }.map { tellings[$0] }
      return [rest] + byDate(early.map { tellings[$0] })
    }
  }

  /// Tellings that were published before the day that others give: they tell of an earlier event.
  private static func tooEarly(_ tellings: [EventTelling]) -> [Int] {
    guard tellings[0].factuality != .planned else { return [] }
    let days = tellings.compactMap { $0.date.flatMap { EDTF($0)?.earliest?.dayNumber } }
    guard let day = days.max() else { return [] }
    return tellings.indices.filter { index in
      let telling = tellings[index]
      let own = telling.date.flatMap { EDTF($0)?.earliest?.dayNumber }
      guard own != day, let published = telling.published else { return false }
      return published < day
    }
  }

  /// The dates of tellings, days less than a week apart replaced by the first of them.
  private static func settled(_ group: [EventTelling]) -> [String?] {
    guard EventIdentity.isOneWithinDays(group[0].type),
      !EventIdentity.isAboutOffice(group[0].type) || group.contains(where: { !$0.bodies.isEmpty })
    else { return group.map(\.date) }
    // Who was named on one day and sworn in on the next was so on both.
    let acts = group.map(\.act)
    let anchors = Dictionary(grouping: group.indices) { acts[$0] }
      .mapValues { tellings in Self.anchors(tellings.map { group[$0] }) }
    return zip(group, acts).map { telling, act in telling.date.map { anchors[act]?[$0] ?? $0 } }
  }

  /// The first of days less than a week apart, by each of the others.
  private static func anchors(_ group: [EventTelling]) -> [String: String] {
    var documents: [String: Set<Int>] = [:]
    for telling in group {
      if let date = telling.date { documents[date, default: []].insert(telling.source) }
    }
    var anchors: [String: String] = [:]
    var anchor: (date: String, day: Int, documents: Set<Int>)?
    for date in documents.keys.filter({ CivilDate($0) != nil }).sorted() {
      guard let day = CivilDate(date)?.dayNumber, let told = documents[date] else { continue }
      // A document that tells both days has told two events apart.
      if let current = anchor, day - current.day < fewDays, current.documents.isDisjoint(with: told)
      {
        anchors[date] = current.date
        anchor?.documents.formUnion(told)
      } else {
        anchor = (date, day, told)
      }
    }
    return anchors
  }

  /// The days that tellings of one event give, the one that most documents give first.
  static func days(of tellings: [EventTelling]) -> [(date: String, document: Int)] {
    var documents: [String: Set<Int>] = [:]
    for telling in tellings {
      guard let date = telling.date, CivilDate(date) != nil else { continue }
      documents[date, default: []].insert(telling.source)
    }
    let ranked = documents.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    return ranked.map { ($0.key, $0.value.min() ?? 0) }
  }

  /// Where a document tells two events of a kind that repeats, it has told them apart, and nothing says which of
  /// the two another document means.
  private static func separated(_ tellings: [EventTelling]) -> [[EventTelling]] {
    var places: [[Int]: Int] = [:]
    let classes = tellings.map { telling in
      let place = [telling.source, telling.trigger.utf8Start]
      let number = places[place] ?? places.count
      places[place] = number
      return number
    }
    let sources = Set(tellings.map(\.source))
    guard tellings[0].recurrence != .once, sources.count < places.count else { return [tellings] }
    return split(tellings, by: classes)
  }

  // MARK: Bodies and titles

  /// Tellings that share a value, directly or through others; those without any join the only set there is.
  private static func joined(
    by values: KeyPath<EventTelling, [String]>, _ group: [EventTelling],
    areOne: (String, String) -> Bool
  ) -> [[EventTelling]] {
    let known = Set(group.flatMap { $0[keyPath: values] }).sorted()
    var sets = DisjointSets(count: known.count)
    // More names than a person can have offices are no names to compare one by one.
    for one in known.indices.prefix(100) {
      for other in known.indices where one < other && areOne(known[one], known[other]) {
        sets.join(one, other)
      }
    }
    let places = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    for telling in group {
      let own = telling[keyPath: values].compactMap { places[$0] }
      for place in own.dropFirst() { sets.join(own[0], place) }
    }
    let roots = Set(known.indices.map { sets.root(of: $0) }).sorted()
    guard roots.count > 1 else { return [group] }
    let classes = group.map { telling in
      telling[keyPath: values].first.flatMap { places[$0] }.flatMap {
        roots.firstIndex(of: sets.root(of: $0))
      } ?? roots.count
    }
    return split(group, by: classes)
  }

  /// Joins what is told of one day, in whatever words the office is named.
  private static func onOneDay(_ classes: [[EventTelling]]) -> [[EventTelling]] {
    var result: [[EventTelling]] = []
    var places: [String: Int] = [:]
    for tellings in classes {
      let day = days(of: tellings).first?.date
      if let day, let place = places[day] {
        result[place] += tellings
      } else {
        if let day { places[day] = result.count }
        result.append(tellings)
      }
    }
    return result
  }
}

extension OfficeTitle {
  /// Whether two titles may be words for one office: "minister" and "foreign minister", but no deputy.
  static func mayBeOne(_ left: String, _ right: String) -> Bool {
    let (one, other) = (words(left), words(right))
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.suffix(short.count).elementsEqual(short) else { return false }
    return !long.dropLast(short.count).contains(where: NameSet.rank.contains)
  }

  private static func words(_ title: String) -> [Substring] {
    title.split { $0 == " " || $0 == "-" }
  }
}
