/// A file to read, or standard input.
struct InputSource: Sendable {
  enum Origin: Sendable {
    case file(FilePath)
    case standardInput
  }

  var origin: Origin
  /// The path relative to the folder that was given, or the path itself.
  var relative: FilePath
  /// The id that the name gives; unused for JSON Lines.
  var id: String

  /// How messages name it.
  var place: String {
    switch origin {
    case .file(let path): path.text
    case .standardInput: "standard input"
    }
  }

  /// Finds the files of all inputs, gives each its id, and says what of a folder is passed over.
  static func all(
    of inputs: [String], format: InputFormat
  ) throws(ReadingError) -> (sources: [InputSource], findings: [Finding]) {
    var sources: [InputSource] = []
    var findings: [Finding] = []
    for input in inputs {
      if input == "-" {
        sources.append(InputSource(origin: .standardInput, relative: FilePath("-"), id: "stdin"))
        continue
      }
      let path = FilePath(input)
      guard let status = FileKind.of(path) else { throw .missing(input) }
      guard status.kind == .folder else {
        // Beside others, a bad file is one bad document of many; alone, nothing is left.
        if status.kind == .file, inputs.count == 1 { try check(path, format: format) }
        sources.append(InputSource(origin: .file(path), relative: path, id: ""))
        continue
      }
      let listing = FolderDocuments(try FolderListing.files(under: path), format: format)
      sources += try listing.sources(in: path)
      findings += listing.findings(in: path)
    }
    sources = withoutRepetition(sources)
    giveIDs(&sources)
    return (sources, findings)
  }

  /// A file that is named twice, or beside its folder, is read once.
  private static func withoutRepetition(_ sources: [InputSource]) -> [InputSource] {
    var seen: Set<FilePath> = []
    return sources.filter { source in
      guard case .file(let path) = source.origin else { return true }
      return seen.insert(path).inserted
    }
  }

  /// Refuses a file that was named itself and cannot be opened or holds binary data.
  private static func check(_ path: FilePath, format: InputFormat) throws(ReadingError) {
    let start = try ByteStream(path).readHead(1 << 12)
    let told = format == .auto ? InputFormat(pathExtension: path.pathExtension) : format
    guard told != .pdf, told != .docx else { return }
    if told == nil, InputFormat(sniffing: start) != nil { return }
    if TextDecoder.isBinary(start) { throw .binary(path.text) }
  }

  /// Gives each file the id that its name makes.
  ///
  /// It is the file name without extension; where two files share it, the relative path; where that is shared as well,
  /// the relative path with extension. Which files share a name does not depend on their order.
  private static func giveIDs(_ sources: inout [InputSource]) {
    let candidates: [(InputSource) -> String] = [
      { String(decoding: $0.relative.withoutExtension.name, as: UTF8.self) },
      { $0.relative.withoutExtension.text },
      { $0.relative.text },
      { $0.place },
    ]
    var open = sources.indices.filter { sources[$0].id.isEmpty }
    for candidate in candidates {
      var counts: [String: Int] = [:]
      for index in open {
        sources[index].id = candidate(sources[index])
        counts[sources[index].id, default: 0] += 1
      }
      open = open.filter { counts[sources[$0].id, default: 0] > 1 }
    }
  }
}

extension ReadingError {
  static func empty(_ place: String) -> ReadingError {
    ReadingError(
      .empty, place: place, message: "File is empty: it holds no byte",
      advice: "check that it was saved or downloaded whole")
  }

  static func binary(_ place: String) -> ReadingError {
    ReadingError(
      .binary, place: place, message: "File holds binary data, no text",
      advice: "give text, Markdown, HTML, JSON Lines, PDF or DOCX")
  }
}
