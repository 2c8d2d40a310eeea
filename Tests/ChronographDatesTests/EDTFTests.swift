import Testing

@testable import ChronographDates

@Suite struct EDTFTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let earliest: String?
    let latest: String?
    var testDescription: String { "\(text) → \(earliest ?? "nil") … \(latest ?? "nil")" }
    init(_ text: String, _ earliest: String?, _ latest: String?) {
      (self.text, self.earliest, self.latest) = (text, earliest, latest)
    }
  }

  static let valid: [Case] = [
    .init("1985", "1985-01-01", "1985-12-31"), .init("1985-04", "1985-04-01", "1985-04-30"),
    .init("1985-04-12", "1985-04-12", "1985-04-12"), .init("0000", "0000-01-01", "0000-12-31"),
    .init("2014~", "2014-01-01", "2014-12-31"), .init("2014-07?", "2014-07-01", "2014-07-31"),
    .init("2014-07-29%", "2014-07-29", "2014-07-29"),
    .init("2017-21", "2017-03-01", "2017-05-31"), .init("2017-22", "2017-06-01", "2017-08-31"),
    .init("2017-23", "2017-09-01", "2017-11-30"), .init("2017-24", "2017-12-01", "2018-02-28"),
    .init("2019-24~", "2019-12-01", "2020-02-29"),
    .init("199X", "1990-01-01", "1999-12-31"), .init("20XX", "2000-01-01", "2099-12-31"),
    .init("2004-XX", "2004-01-01", "2004-12-31"), .init("1985-04-XX", "1985-04-01", "1985-04-30"),
    .init("1985-XX-XX", "1985-01-01", "1985-12-31"), .init("199X-07", "1990-07-01", "1999-07-31"),
    .init("XXXX", nil, nil), .init("XXXX-07", nil, nil), .init("XXXX-12-XX", nil, nil),
    .init("XXXX-02-29", nil, nil), .init("-0489", nil, nil), .init("-0489-08", nil, nil),
    .init("Y170000002", nil, nil),
    .init("2012/..", "2012-01-01", nil), .init("2012/", "2012-01-01", nil),
    .init("../2024-07-01", nil, "2024-07-01"), .init("/2024", nil, "2024-12-31"),
    .init("2021-01/2021-10", "2021-01-01", "2021-10-31"),
    .init("2004-06~/2004-08", "2004-06-01", "2004-08-31"),
    .init("2012-03-19/2012-03-25", "2012-03-19", "2012-03-25"),
    .init("1999/2000-02-29", "1999-01-01", "2000-02-29"),
  ]

  @Test(arguments: valid) func parsesPrintsAndBounds(_ example: Case) throws {
    let edtf = try #require(EDTF(example.text))
    #expect(edtf.description == example.text)
    #expect(edtf.earliest?.description == example.earliest)
    #expect(edtf.latest?.description == example.latest)
  }

  static let invalid = [
    "", "..", "/", "../..", "/..", "../", "2014-13", "2014-00", "2014-02-29", "2014-04-31",
    "2014-7", "14", "2014-07-29T10", "2014-25", "2014-21-05", "20X4X", "X", "2014/2013",
    "2014-05/2014-04", "2014/2015/2016", "2014~~", "~2014", "2014-~07", "-0000", "--014", "Y2014",
    "Y17000000000000", "2014 ", "２０１４", "2014-XX-32", "2014-07-00", "[2014,2015]", "2014-07-2X",
    "1e400", "00/00/0000", "2014-02-30/2015",
  ]

  @Test(arguments: invalid) func refusesWhatIsNoDate(_ text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test func endsOfIntervalsHaveThreeStates() throws {
    let open = try #require(EDTF("2012/.."))
    let unknown = try #require(EDTF("2012/"))
    let bounded = try #require(EDTF("2012/2013"))
    #expect(open.end == .open)
    #expect(unknown.end == .unknown)
    #expect(bounded.end.date?.year == "2013")
    #expect(open != unknown)
    #expect(open.isInterval && unknown.isInterval && bounded.isInterval)
    #expect(try !#require(EDTF("2012")).isInterval)
  }

  @Test func tellsAboutAndDoubtfulApart() throws {
    #expect(try #require(EDTF("2014~")).isApproximate)
    #expect(try !#require(EDTF("2014~")).isUncertain)
    #expect(try #require(EDTF("2014?")).isUncertain)
    #expect(try #require(EDTF("2014%")).isApproximate)
    #expect(try #require(EDTF("2014/2015~")).isApproximate)
    #expect(EDTFDate("2014")?.qualified(as: .approximate)?.description == "2014~")
    #expect(EDTFDate("2014~")?.qualified(as: nil)?.description == "2014")
  }

  struct PairCase: Sendable, CustomTestStringConvertible {
    let left: String
    let right: String
    let intersection: String?
    var testDescription: String { "\(left) ∩ \(right) = \(intersection ?? "nothing")" }
    init(_ left: String, _ right: String, _ intersection: String?) {
      (self.left, self.right, self.intersection) = (left, right, intersection)
    }
  }

  static let pairs: [PairCase] = [
    .init("2014", "2014-07", "2014-07"), .init("2014-07", "2014", "2014-07"),
    .init("2014", "2015", nil), .init("2012/..", "../2014", "2012-01-01/2014-12-31"),
    .init("2012/2014", "2013/2016", "2013-01-01/2014-12-31"),
    .init("2012/..", "2013-05-01", "2013-05-01"),
    .init("199X", "1999/2001", "1999-01-01/1999-12-31"), .init("2014~", "2014", "2014"),
    .init("XXXX-07", "2014", "2014"), .init("2017-24", "2018-02", "2018-02"),
    .init("2012/2013", "2014/..", nil),
  ]

  @Test(arguments: pairs) func intersects(_ example: PairCase) throws {
    let (left, right) = (try #require(EDTF(example.left)), try #require(EDTF(example.right)))
    #expect(left.intersection(right)?.description == example.intersection)
    #expect(left.overlaps(right) == (example.intersection != nil))
  }

  @Test func ordersByFirstDayThenLastThenText() {
    let texts = ["XXXX-07", "2014", "2014-01-01", "2013/..", "2013", "../2012", "2014~", "199X"]
    let sorted = texts.compactMap { EDTF($0) }.sorted(by: EDTF.isOrdered).map(\.description)
    #expect(
      sorted == ["199X", "2013", "2013/..", "2014-01-01", "2014", "2014~", "../2012", "XXXX-07"])
  }
}
