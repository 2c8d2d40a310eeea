import ChronographDates
import ChronographReading
import Foundation

@testable import ChronographTemporal

/// A text with the expected expressions in square brackets, and where they lie without the brackets.
struct MarkedText {
  let bytes: [UInt8]
  let spans: [TextSpan]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var spans: [TextSpan] = []
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = bytes.count
      case UInt8(ascii: "]"): spans.append(TextSpan(start, bytes.count))
      default: bytes.append(byte)
      }
    }
    (self.bytes, self.spans) = (bytes, spans)
  }

  /// What is found on 21 March 2014, a Friday.
  func timexes(mode: DateMode = .automatic, published: String? = "2014-03-21") -> [Timex] {
    TimexAnnotator(mode: mode).timexes(
      inUTF8: bytes, published: published.flatMap { PartialDate($0) })
  }

  func words(_ span: TextSpan) -> String {
    String(decoding: bytes[span.lowerBound..<span.upperBound], as: UTF8.self)
  }

  func described(_ timex: Timex) -> String {
    "[\(words(timex.span))] \(timex.value) \(timex.rule)"
  }
}

/// Files of the source tree, by path.
enum TestFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(folder).path
    ).sorted()
  }
}
