/// Reads the bytes of one file in a format.
enum DocumentReader {
  static func read(
    _ bytes: [UInt8], as format: InputFormat, place: String
  ) throws(ReadingError) -> ReadDocument {
    switch format {
    case .text, .markdown, .auto, .jsonl, .html, .pdf, .docx:
      if TextDecoder.isBinary(bytes) { throw .binary(place) }
      return PlainTextReader.read(bytes, place: place)
    }
  }
}
