/// Reads text and Markdown: the body is what follows the front matter, byte for byte.
enum PlainTextReader {
  static func read(_ bytes: [UInt8], place: String) -> ReadDocument {
    let decoded = TextDecoder.decode(bytes)
    var document = ReadDocument()
    if let line = decoded.firstInvalidLine {
      document.findings.append(.invalidEncoding(place: "\(place):\(line)"))
    }
    let text = Array(decoded.text.utf8)
    let frontMatter = FrontMatter(of: text, place: place)
    document.metadata = frontMatter.metadata
    document.publishedLine = frontMatter.publishedLine
    document.findings += frontMatter.findings
    document.body =
      frontMatter.bodyStart == 0
      ? decoded.text : String(decoding: text[frontMatter.bodyStart...], as: UTF8.self)
    return document
  }
}

/// What a reader makes of one file, before defaults are applied.
struct ReadDocument {
  var metadata = Metadata()
  /// The line that gives the publication date, where lines can be told.
  var publishedLine: Int?
  var body = ""
  var findings: [Finding] = []
}

extension Finding {
  static func invalidEncoding(place: String) -> Finding {
    Finding(
      .warning, code: "invalid-encoding",
      message: "Invalid bytes were replaced with U+FFFD", place: place,
      advice: "save the file as UTF-8")
  }
}
