/// What a file or stream is written in.
public enum InputFormat: String, CaseIterable, Sendable {
  /// Told by the extension of the file name, or else by its first bytes.
  case auto
  /// Plain text, with YAML front matter where it has one.
  case text
  /// Markdown, with YAML front matter where it has one; its markup stays in the body.
  case markdown
  /// A saved web page.
  case html
  /// One JSON object a line: `id`, `text` and what is known about them.
  case jsonl
  /// Portable Document Format, read by `pdftotext`.
  case pdf
  /// Office Open XML text, read by `unzip`.
  case docx

  /// The extensions that tell this format, in lower case.
  var extensions: [String] {
    switch self {
    case .auto: []
    case .text: ["txt", "text"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm", "xhtml"]
    case .jsonl: ["jsonl", "ndjson"]
    case .pdf: ["pdf"]
    case .docx: ["docx"]
    }
  }

  /// The format that an extension tells; in upper or lower case.
  init?(pathExtension: String) {
    let lower = pathExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(lower) }) else {
      return nil
    }
    self = format
  }

  /// The format that the first bytes of a file look like; `nil` for binary data.
  init?(sniffing start: [UInt8]) {
    if start.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if start.starts(with: [0x50, 0x4B, 3, 4]) {
      self = .docx
    } else if TextDecoder.isBinary(start) {
      return nil
    } else {
      let text = start.drop { $0 <= 32 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
      let head = String(decoding: text.prefix(256), as: UTF8.self).lowercased()
      let isPage = ["<!doctype html", "<html", "<head", "<?xml", "<body", "<!--"]
        .contains { head.hasPrefix($0) }
      self = isPage ? .html : head.hasPrefix("{\"") || head.hasPrefix("{ \"") ? .jsonl : .text
    }
  }
}
