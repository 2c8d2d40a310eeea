import Testing

@testable import ChronographDates

/// What holds for every date, over values that a seeded generator makes.
@Suite struct EDTFPropertyTests {
  private static func date(_ generator: inout SeededGenerator) -> String {
    let year = zeroPadded(Int.random(in: 0...9999, using: &generator), 4)
    let month = Int.random(in: 1...12, using: &generator)
    let qualifier = ["", "", "", "~", "?", "%"].randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return year + qualifier
    case 1: return year + "-" + zeroPadded(month, 2) + qualifier
    case 2: return year + "-" + String(Int.random(in: 21...24, using: &generator)) + qualifier
    case 3: return String(year.prefix(3)) + "X" + qualifier
    default:
      let last = CivilDate.days(inMonth: month, of: Int(year) ?? 0)
      let day = Int.random(in: 1...last, using: &generator)
      return year + "-" + zeroPadded(month, 2) + "-" + zeroPadded(day, 2) + qualifier
    }
  }

  private static func value(_ generator: inout SeededGenerator) -> String {
    let (first, last) = (date(&generator), date(&generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return first + "/.."
    case 1: return "../" + first
    case 2: return first + "/" + last
    case 3: return first + "/"
    default: return first
    }
  }

  static let samples: [EDTF] = {
    var generator = SeededGenerator(seed: 2014)
    return (0..<3_000).compactMap { _ in EDTF(value(&generator)) }
  }()

  @Test func parsingWhatWasPrintedGivesTheSame() {
    #expect(Self.samples.count > 2_000)
    for sample in Self.samples { #expect(EDTF(sample.description) == sample) }
  }

  @Test func theFirstDayIsNeverAfterTheLast() {
    for sample in Self.samples {
      if let first = sample.earliest, let last = sample.latest { #expect(first <= last) }
    }
  }

  @Test func intersectionIsSymmetricInItsBoundsAndLiesInBoth() {
    for (left, right) in zip(Self.samples, Self.samples.dropFirst(7)) {
      let (one, other) = (left.intersection(right), right.intersection(left))
      #expect(one?.earliest == other?.earliest)
      #expect(one?.latest == other?.latest)
      if let one { #expect(left.overlaps(one) && right.overlaps(one)) }
    }
  }

  @Test func everythingContainsItself() {
    for sample in Self.samples {
      #expect(sample.contains(sample))
      #expect(!sample.isBefore(sample))
    }
  }

  @Test func theOrderIsTotal() {
    for (left, right) in zip(Self.samples, Self.samples.dropFirst(3)) where left != right {
      #expect(EDTF.isOrdered(left, right) != EDTF.isOrdered(right, left))
    }
  }

  @Test func noBytesMakeItCrash() {
    var generator = SeededGenerator(seed: 99)
    let alphabet = Array("0123456789-/.X~?%Y 年é")
    for _ in 0..<5_000 {
      let length = Int.random(in: 0...14, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "0" })
      if let edtf = EDTF(text) { #expect(EDTF(edtf.description) == edtf) }
    }
  }
}
