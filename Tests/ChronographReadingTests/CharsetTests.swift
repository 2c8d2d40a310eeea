import Foundation
import Testing

@testable import ChronographReading

/// Encodings of text files and of pages.
struct CharsetTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let text: String
    var line: Int?
    var testDescription: String { name }
  }

  static let texts: [Case] = [
    .init(name: "UTF-8", bytes: Array("é".utf8), text: "é"),
    .init(name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF, 0x61], text: "a"),
    .init(name: "UTF-16LE", bytes: [0xFF, 0xFE, 0x61, 0, 0x2D, 0x4E], text: "a中"),
    .init(name: "UTF-16BE", bytes: [0xFE, 0xFF, 0, 0x61, 0x4E, 0x2D], text: "a中"),
    .init(name: "odd UTF-16", bytes: [0xFF, 0xFE, 0x61, 0, 0x62], text: "a", line: 1),
    .init(
      name: "lone surrogate", bytes: [0xFF, 0xFE, 0, 0xD8, 0x61, 0], text: "\u{FFFD}a", line: 1),
    .init(name: "invalid byte", bytes: [0x61, 10, 10, 0x80], text: "a\n\n\u{FFFD}", line: 3),
    .init(name: "cut character", bytes: [0x61, 0xE4, 0xB8], text: "a\u{FFFD}", line: 1),
    .init(name: "mark inside", bytes: [0x61, 0xEF, 0xBB, 0xBF], text: "a\u{FEFF}"),
    .init(name: "empty", bytes: [], text: ""),
  ]

  @Test(arguments: texts) func decodesText(_ example: Case) {
    let decoded = TextDecoder.decode(example.bytes)
    #expect(Array(decoded.text.utf8) == Array(example.text.utf8))
    #expect(decoded.firstInvalidLine == example.line)
  }

  static func page(_ declaration: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<meta \(declaration)><p>".utf8) + bytes
  }

  static let pages: [Case] = [
    .init(name: "charset=gb2312", bytes: page("charset=gb2312", [0xD6, 0xD0]), text: "中"),
    // Outside GB 2312 and inside GBK, as browsers read it.
    .init(name: "gb2312 that is GBK", bytes: page("charset='GB2312'", [0x96, 0x7C]), text: "東"),
    .init(
      name: "http-equiv",
      bytes: page("http-equiv=Content-Type content=\"text/html; charset=big5\"", [0xA4, 0xA4]),
      text: "中"),
    .init(name: "windows-1251", bytes: page("charset=\"windows-1251\"", [0xCF]), text: "П"),
    .init(
      name: "latin1 is windows-1252", bytes: page("charset=ISO-8859-1", [0x93, 0x94]), text: "“”"),
    .init(name: "unknown label", bytes: page("charset=klingon", Array("é".utf8)), text: "é"),
    .init(name: "none", bytes: Array("<p>é".utf8), text: "é"),
    .init(name: "shift_jis", bytes: page("charset=Shift_JIS", [0x92, 0x86]), text: "中"),
    .init(
      name: "invalid GBK", bytes: page("charset=gbk", [0xFF, 0xD6, 0xD0]), text: "\u{FFFD}中",
      line: 1),
  ]

  @Test(arguments: pages) func obeysWhatAPageDeclares(_ example: Case) {
    let decoded = HTMLCharset.decode(example.bytes)
    #expect(decoded.text.hasSuffix("<p>" + example.text))
    #expect(decoded.firstInvalidLine == example.line)
  }

  @Test func convertsInvalidBytesInLinearTime() {
    let decoded = HTMLCharset.decode(
      Self.page("charset=gbk", Array(repeating: 0xFF, count: 2_000_000)))
    #expect(decoded.text.utf8.count > 2_000_000)
  }

  @Test(
    arguments: [[0, 1, 2], [1, 2, 3, 4, 0x61], Array(repeating: 0x07, count: 50)] as [[UInt8]])
  func tellsBinaryData(_ bytes: [UInt8]) {
    #expect(TextDecoder.isBinary(bytes))
  }

  @Test(arguments: ["", "text\r\n\t\u{C}", "\u{1B}[1mbold terminal text\u{1B}[0m"])
  func tellsText(_ text: String) {
    #expect(!TextDecoder.isBinary(Array(text.utf8)))
  }
}
