/// Reads the bytes of one file in a format.
enum DocumentReader {
  static func read(
    _ bytes: [UInt8], as format: InputFormat, place: String
  ) throws(ReadingError) -> ReadDocument {
    switch format {
    case .pdf: return try PDFReader.read(bytes, place: place)
    case .docx: return try DOCXReader.read(bytes, place: place)
    case .html:
      if TextDecoder.isBinary(bytes) { throw .binary(place) }
      return HTMLReader.read(bytes, place: place)
    case .text, .markdown, .auto, .jsonl:
      if TextDecoder.isBinary(bytes) { throw .binary(place) }
      return PlainTextReader.read(bytes, place: place)
    }
  }
}
