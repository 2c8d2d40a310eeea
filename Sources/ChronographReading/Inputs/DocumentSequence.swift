/// The documents of files, folders and standard input, read one at a time in the order of the inputs.
///
/// Folders are read recursively, their files sorted by the bytes of their paths; `-` is standard input. JSON Lines are
/// read in blocks, so that memory depends on the longest document (and 24 bytes for each id), not on their number.
public struct DocumentSequence: Sequence, IteratorProtocol {
  private let sources: [InputSource]
  /// What a person should know about the inputs as a whole, such as files that were passed over.
  public let findings: [Finding]
  private let options: ReadingOptions
  private var opened = 0
  private var lines: LineReader?
  private var seen = SeenIdentifiers()

  /// One document may not be larger than this; lines of JSON Lines may.
  static let limit = 1 << 26

  /// Finds the files of the inputs.
  ///
  /// Throws where an input is missing, a folder holds no document, or the only file cannot be read or is binary:
  /// nothing is left then. One bad document of many is an item instead.
  public init(
    _ inputs: [String], options: ReadingOptions = ReadingOptions()
  ) throws(ReadingError) {
    (sources, findings) = try InputSource.all(of: inputs, format: options.format)
    self.options = options
  }

  /// The number of files; one of JSON Lines may hold any number of documents.
  package var fileCount: Int { sources.count }

  /// The next document, or why it could not be read; `nil` at the end.
  public mutating func next() -> InputItem? {
    while true {
      if lines != nil {
        if let item = nextLine() { return item }
        lines = nil
      }
      guard opened < sources.count else { return nil }
      opened += 1
      if let item = open(sources[opened - 1]) { return item }
    }
  }

  /// Reads a document, or starts to read lines.
  private mutating func open(_ source: InputSource) -> InputItem? {
    do throws(ReadingError) {
      let stream = try stream(of: source)
      let start = try stream.readHead(1 << 12)
      let format = try format(of: source, start: start)
      if format == .jsonl {
        // No line is no document, which is nothing wrong: parts of a large corpus may well be empty.
        lines = LineReader(stream, startingWith: Self.withoutMark(start))
        return nil
      }
      if start.isEmpty { throw .empty(source.place) }
      let bytes = try stream.readAll(limit: Self.limit, startingWith: start)
      let read = try DocumentReader.read(bytes, as: format, place: source.place)
      return item(of: read, source: source)
    } catch {
      return InputItem(place: source.place, id: source.id, result: .failure(error))
    }
  }

  private func stream(of source: InputSource) throws(ReadingError) -> ByteStream {
    switch source.origin {
    case .file(let path): try ByteStream(path)
    case .standardInput: ByteStream(standardInputNamed: source.place)
    }
  }

  private func format(
    of source: InputSource, start: [UInt8]
  ) throws(ReadingError) -> InputFormat {
    if options.format != .auto { return options.format }
    if let told = InputFormat(pathExtension: source.relative.pathExtension) { return told }
    guard let format = InputFormat(sniffing: start) else { throw .binary(source.place) }
    return format
  }

  private static func withoutMark(_ start: [UInt8]) -> [UInt8] {
    start.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(start[3...]) : start
  }

  private mutating func item(of read: ReadDocument, source: InputSource) -> InputItem {
    let id = read.metadata.id ?? source.id
    var assembler = DocumentAssembler(options: options, place: source.place)
    assembler.publishedLine = read.publishedLine
    if case .file(let path) = source.origin {
      assembler.fileName = String(decoding: path.name, as: UTF8.self)
    }
    if let error = repetition(of: id, place: source.place, line: nil) {
      return InputItem(place: source.place, id: id, result: .failure(error))
    }
    let document = assembler.document(
      id: id, metadata: read.metadata, body: read.body, findings: read.findings)
    return InputItem(place: source.place, id: id, result: .success(document))
  }

  // MARK: JSON Lines

  private mutating func nextLine() -> InputItem? {
    let file = sources[opened - 1].place
    while true {
      do throws(ReadingError) {
        guard let line = try lines?.next() else { return nil }
        if line.allSatisfy({ $0 <= 32 }) { continue }
        return item(of: line, file: file)
      } catch {
        lines = nil
        return InputItem(place: file, result: .failure(error))
      }
    }
  }

  private mutating func item(of line: ArraySlice<UInt8>, file: String) -> InputItem {
    let number = lines?.number ?? 0
    let place = "\(file):\(number)"
    let (id, result) = JSONLineReader.read(line, place: place)
    if case .success(let read) = result, let id {
      let assembler = DocumentAssembler(options: options, place: place)
      let document =
        repetition(of: id, place: place, line: number).map { .failure($0) }
        ?? Result.success(
          assembler.document(
            id: id, metadata: read.metadata, body: read.body, findings: read.findings))
      return InputItem(place: place, line: number, id: id, result: document)
    }
    let error = ReadingError(.missingID, place: place, message: "Document has no id")
    return InputItem(
      place: place, line: number, id: id, result: result.flatMap { _ in .failure(error) })
  }

  private mutating func repetition(of id: String, place: String, line: Int?) -> ReadingError? {
    guard let first = seen.insert(id, source: opened - 1, line: line) else { return nil }
    let firstPlace = sources[first.source].place + (first.line.map { ":\($0)" } ?? "")
    return ReadingError(
      .repeatedID, place: place,
      message: "Id '\(JSONLineReader.shortened(id))' was used before, in \(firstPlace)",
      advice: "give each document its own id")
  }
}
