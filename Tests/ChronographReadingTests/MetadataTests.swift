import ChronographDates
import Testing

@testable import ChronographReading

/// Dates, addresses and languages as metadata write them.
struct MetadataTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let value: String?
    init(_ text: String, _ value: String?) { (self.text, self.value) = (text, value) }
    var testDescription: String { "\(text) → \(value ?? "none")" }
  }

  static let dates: [Case] = [
    .init("2024-06-16", "2024-06-16"), .init("2024-06", "2024-06"), .init("2024", "2024"),
    // The calendar date as written: no time zone moves it.
    .init("2023-09-14T23:40:00+02:00", "2023-09-14"),
    .init("2024-01-31T22:15:00-05:00", "2024-01-31"),
    .init("2019-05-20 16:08", "2019-05-20"), .init("2024/6/3", "2024-06-03"),
    .init("2024.06.16", "2024-06-16"), .init("20240616", "2024-06-16"),
    .init("20240616093000", "2024-06-16"), .init("2024年6月16日", "2024-06-16"),
    .init("16 June 2024", "2024-06-16"), .init("16th of June, 2024", "2024-06-16"),
    .init("June 16, 2024", "2024-06-16"), .init("Jun 16 2024", "2024-06-16"),
    .init("Sept. 3, 2024", "2024-09-03"), .init("June 2024", "2024-06"),
    .init("Sun, 16 Jun 2024 10:00:00 GMT", "2024-06-16"),
    .init("Sunday, June 16, 2024", "2024-06-16"), .init("16/06/2024", "2024-06-16"),
    .init("06/16/2024", "2024-06-16"), .init("16.06.2024", "2024-06-16"),
    .init("05/05/2024", "2024-05-05"),
    // Day and month cannot be told apart.
    .init("05/06/2024", nil),
    .init("yesterday", nil), .init("", nil), .init("12:30", nil), .init("June", nil),
    .init("no date 5", nil), .init("٢٠٢٤", nil), .init("99999999999999999999999", nil),
    .init("2024-02-30", "impossible"), .init("2024-13-01", "impossible"),
    .init("31 June 2024", "impossible"), .init("20240231", "impossible"),
    .init("2023-02-29T10:00:00Z", "impossible"), .init("0000-00-00", "impossible"),
  ]

  @Test(arguments: dates) func readsTheCalendarDateAsWritten(_ example: Case) {
    let value: String? =
      switch PublicationDate(example.text) {
      case .date(let date): date.description
      case .impossible: "impossible"
      case .unreadable: nil
      }
    #expect(value == example.value)
  }

  static let fileNames: [Case] = [
    .init("2024-06-16-budget.txt", "2024-06-16"), .init("2024-06-16.txt", "2024-06-16"),
    .init("2024_06_16_budget.md", "2024-06-16"), .init("20240616-budget.txt", "2024-06-16"),
    .init("20240616.txt", "2024-06-16"), .init("budget-2024-06-16.txt", nil),
    .init("2024-06.txt", nil), .init("2024.txt", nil), .init("2024-02-30-x.txt", nil),
    .init("12345678-case.txt", nil), .init("notes.txt", nil), .init("", nil),
  ]

  @Test(arguments: fileNames) func takesADateFromTheStartOfAFileName(_ example: Case) {
    #expect(PublicationDate.inFileName(example.text)?.description == example.value)
  }

  static let addresses: [Case] = [
    .init("https://a.example/b?c=d", "https://a.example/b?c=d"),
    .init(" http://a.example \n", "http://a.example"),
    .init("HTTPS://a.example/\"onmouseover=\"x", "HTTPS://a.example/%22onmouseover=%22x"),
    .init("https://a.example/it's <b>", "https://a.example/it%27s%20%3Cb%3E"),
    .init("https://a.example/%20", "https://a.example/"),
    .init("javascript:alert(1)", nil), .init("data:text/html,x", nil), .init("//a.example", nil),
    .init("ftp://a.example", nil), .init("/relative", nil), .init("", nil),
  ]

  @Test(arguments: addresses) func keepsOnlySafeAddresses(_ example: Case) {
    #expect(WebAddress.cleaned(example.text) == example.value)
  }

  static let tags: [Case] = [
    .init("en", "en"), .init("EN-gb", "en"), .init("zh-Hans-CN", "zh"), .init("en_US", "en"),
    .init(" de ", "de"), .init("yue", "yue"),
    .init("eng", "en"), .init("zho-CN", "zh"), .init("chi", "zh"), .init("english", nil),
    .init("", nil),
    .init("x", nil),
  ]

  @Test(arguments: tags) func takesThePrimaryTag(_ example: Case) {
    #expect(LanguageGuess.primaryTag(example.text) == example.value)
  }

  static let regions: [Case] = [
    .init("en", nil), .init("EN-gb", "GB"), .init("zh-Hans-CN", "CN"), .init("en_US.UTF-8", "US"),
    .init("eng", nil), .init("", nil), .init("en-001", nil),
  ]

  @Test(arguments: regions) func takesTheRegion(_ example: Case) {
    #expect(LanguageGuess.region(example.text) == example.value)
  }

  static let scripts: [Case] = [
    .init("The minister resigned.", "en"), .init("部长今天辞职了。", "zh"),
    .init("Министр ушёл в отставку.", "ru"), .init("استقال الوزير اليوم", "ar"),
    .init("大臣は今日辞任しました。", "ja"), .init("장관이 오늘 사임했다.", "ko"),
    .init("Ο υπουργός παραιτήθηκε.", "el"), .init("השר התפטר היום", "he"),
    .init("部长 Li Wei 今天在北京宣布辞职，原因不明。", "zh"), .init("He is called 李伟 at home.", "en"),
    .init("", "en"), .init("12345 !?", "en"),
  ]

  @Test(arguments: scripts) func tellsTheLanguageByScript(_ example: Case) {
    #expect(LanguageGuess.byScript(example.text) == example.value)
  }
}
