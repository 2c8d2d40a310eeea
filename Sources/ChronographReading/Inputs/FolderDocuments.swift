/// Which files of a folder are documents, and what is said about the others.
struct FolderDocuments {
  private let format: InputFormat
  private var documents: [FolderListing.Item] = []
  /// Documents of another format than the one that was asked for.
  private var others: [FilePath] = []
  /// Files whose extension tells no format that is read.
  private var unknown: [FilePath] = []
  /// Pages that this program has written.
  private var own: [FilePath] = []

  init(_ files: [FolderListing.Item], format: InputFormat) {
    self.format = format
    for file in files {
      guard let told = InputFormat(pathExtension: file.path.pathExtension) else {
        unknown.append(file.relative)
        continue
      }
      if told == .html, Self.isOwnPage(file.path) {
        own.append(file.relative)
      } else if format == .auto || told == format {
        documents.append(file)
      } else {
        others.append(file.relative)
      }
    }
  }

  /// Whether a page says in its head that this program has made it, as reports do: no article is read out of its quotes.
  private static func isOwnPage(_ path: FilePath) -> Bool {
    let head = (try? ByteStream(path).readHead(1 << 11)) ?? []
    return String(decoding: head, as: UTF8.self)
      .contains("<meta name=\"generator\" content=\"Chronograph\"/>")
  }

  /// The documents in the order of their paths; a folder without any cannot be read.
  func sources(in folder: FilePath) throws(ReadingError) -> [InputSource] {
    guard documents.isEmpty else {
      return documents.map { InputSource(origin: .file($0.path), relative: $0.relative, id: "") }
    }
    if !others.isEmpty {
      throw ReadingError(
        .noDocument, place: folder.text,
        message: "Folder holds no \(format.words), only \(Self.list(others))",
        advice: "leave out --input-format to tell formats by extension")
    }
    throw ReadingError(
      .noDocument, place: folder.text, message: "Folder holds no document",
      advice: "put .txt, .md, .html, .jsonl, .pdf or .docx files into it")
  }

  /// What was passed over: documents of another format than asked for, and files of no format that is read.
  func findings(in folder: FilePath) -> [Finding] {
    var findings: [Finding] = []
    if !own.isEmpty {
      findings.append(
        Finding(
          .note, code: "own-pages",
          message: "Not read, as Chronograph wrote it: \(Self.counted(own))",
          place: folder.text))
    }
    if !others.isEmpty {
      findings.append(
        Finding(
          .warning, code: "files-passed-over",
          message: "Not read, being no \(format.words): \(Self.counted(others))",
          place: folder.text, advice: "leave out --input-format to read all"))
    }
    if !unknown.isEmpty {
      findings.append(
        Finding(
          .note, code: "files-of-unknown-kind",
          message: "Not read, as no extension tells their format: \(Self.counted(unknown))",
          place: folder.text, advice: "name a file itself to read it as text, or save it as text"))
    }
    return findings
  }

  private static func counted(_ files: [FilePath]) -> String {
    (files.count == 1 ? "1 file, " : "\(files.count) files, ") + list(files)
  }

  /// At most three names.
  private static func list(_ files: [FilePath]) -> String {
    let names = files.prefix(3).map { DocumentAssembler.singleLine($0.text) }
    return names.joined(separator: ", ") + (files.count > 3 ? ", …" : "")
  }
}

extension InputFormat {
  /// What a person calls it.
  var words: String {
    switch self {
    case .auto: "document"
    case .text: "plain text"
    case .markdown: "Markdown"
    case .html: "HTML"
    case .jsonl: "JSON Lines"
    case .pdf: "PDF"
    case .docx: "DOCX"
    }
  }
}
