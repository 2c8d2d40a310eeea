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

  /// Finds the files of all inputs, and gives each its id.
  static func all(
    of inputs: [String], format: InputFormat
  ) throws(ReadingError) -> [InputSource] {
    var sources: [InputSource] = []
    for input in inputs {
      if input == "-" {
        sources.append(InputSource(origin: .standardInput, relative: FilePath("-"), id: "stdin"))
        continue
      }
      let path = FilePath(input)
      guard let status = FileKind.of(path) else { throw .missing(input) }
      guard status.kind == .folder else {
        if status.kind == .file { try check(path, format: format) }
        sources.append(InputSource(origin: .file(path), relative: path, id: ""))
        continue
      }
      sources += try files(in: path, format: format)
    }
    giveIDs(&sources)
    return sources
  }

  private static func files(
    in folder: FilePath, format: InputFormat
  ) throws(ReadingError) -> [InputSource] {
    let files = try FolderListing.files(under: folder) { path in
      guard let told = InputFormat(pathExtension: path.pathExtension) else { return false }
      return format == .auto || told == format
    }
    guard !files.isEmpty else {
      throw ReadingError(
        .noDocument, place: folder.text, message: "Folder holds no document",
        advice: "put .txt, .md, .html, .jsonl, .pdf or .docx files into it")
    }
    return files.map { InputSource(origin: .file($0.path), relative: $0.relative, id: "") }
  }

  /// Refuses a file that was named itself and cannot be opened or holds binary data.
  private static func check(_ path: FilePath, format: InputFormat) throws(ReadingError) {
    let start = try ByteStream(path).read(1 << 12)
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
  static func binary(_ place: String) -> ReadingError {
    ReadingError(
      .binary, place: place, message: "File holds binary data, no text",
      advice: "give text, Markdown, HTML, JSON Lines, PDF or DOCX")
  }
}
