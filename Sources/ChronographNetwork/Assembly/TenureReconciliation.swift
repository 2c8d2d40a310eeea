import ChronographDates
import ChronographExtraction

/// Lets the tellings of one tenure meet: the mayor of an article of 2019 is the former mayor of one of 2021.
///
/// "Current" is said of the day on which a document was published. Where a later document tells the same office of the
/// same person as over, it tells how that tenure went on, unless dates contradict or the person held the office twice.
struct TenureReconciliation {
  private let tellings: [RelationTelling]

  init(_ tellings: [RelationTelling]) { self.tellings = tellings }

  /// The tellings in their order, those of tenures that later documents tell as over among the former ones.
  func reconciled() -> [RelationTelling] {
    var tenures: [RelationTelling.Key: [Int]] = [:]
    for (index, telling) in tellings.enumerated() where telling.key.status != nil {
      tenures[telling.key.with(status: nil), default: []].append(index)
    }
    var result = tellings
    for indices in tenures.values {
      let former = indices.filter { tellings[$0].key.status == .former }.map { tellings[$0] }
      guard !former.isEmpty else { continue }
      for index in indices
      where tellings[index].key.status == .current && isOver(tellings[index], by: former) {
        result[index].key = tellings[index].key.with(status: .former)
      }
    }
    return result
  }

  /// Whether all that is told of a person's former time in an office can be the end of a tenure that was current.
  private func isOver(_ current: RelationTelling, by former: [RelationTelling]) -> Bool {
    guard let day = current.published, current.end == nil,
      former.allSatisfy({ ($0.published ?? .min) > day && ($0.end.map(Self.lastDay) ?? day) >= day }
      )
    else { return false }
    let starts = DateClasses(former.map(\.start) + [current.start])
    return Set(starts.classOf).count == 1 && Set(DateClasses(former.map(\.end)).classOf).count == 1
  }

  private static func lastDay(_ date: String) -> Int { EDTF(date)?.latest?.dayNumber ?? .max }
}

extension RelationTelling.Key {
  fileprivate func with(status: TenureStatus?) -> Self {
    Self(
      type: type, source: source, target: target, title: title, status: status,
      factuality: factuality)
  }
}
