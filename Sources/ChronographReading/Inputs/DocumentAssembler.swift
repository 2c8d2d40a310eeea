import ChronographDates

/// Makes a document of a body and of what its file tells about it, and says what is missing or was guessed.
struct DocumentAssembler {
  let options: ReadingOptions
  /// The file, or the file and line.
  let place: String
  /// The line of the file that gives the publication date.
  var publishedLine: Int?
  /// The name of the file, where it belongs to one document.
  var fileName: String?

  func document(
    id: String, metadata: Metadata, body: String, findings: [Finding]
  ) -> Document {
    var document = Document(id: id, body: body, findings: findings)
    document.title = metadata.title.map(Self.singleLine)
    document.publisher = metadata.publisher.map(Self.singleLine)
    setLanguage(metadata.language, of: &document)
    setAddress(metadata.url, of: &document)
    setDate(metadata.published, of: &document)
    if body.utf8.allSatisfy({ $0 <= 32 }) {
      document.findings.append(
        Finding(
          .warning, code: "empty-body", message: "Document has no text", place: place,
          advice: "check that the file holds an article"))
    }
    return document
  }

  private func setLanguage(_ tag: String?, of document: inout Document) {
    document.region = tag.flatMap(LanguageGuess.region)
    if let told = tag.flatMap(LanguageGuess.primaryTag) { return document.language = told }
    let guess = LanguageGuess(of: document.body)
    document.language = guess.language
    if guess.isInDoubt {
      document.findings.append(
        Finding(
          .note, code: "language-in-doubt",
          message: "No word tells that the text is English; it is read as English", place: place,
          advice: "where it is another, write it into the document, as language: fr"))
    }
    guard document.language != "en" else { return }
    document.findings.append(
      Finding(
        .note, code: "language-guessed",
        message: "Language '\(document.language)' is told by the words and letters alone",
        place: place, advice: "where it is another, write it into the document, as language: en"))
  }

  private func setAddress(_ url: String?, of document: inout Document) {
    guard let url else { return }
    document.url = WebAddress.cleaned(url)
    guard document.url == nil else { return }
    document.findings.append(
      Finding(
        .note, code: "url-ignored", message: "URL is neither http nor https", place: place,
        advice: "give an address that starts with https://"))
  }

  private func setDate(_ written: String?, of document: inout Document) {
    switch written.map({ PublicationDate($0) }) {
    case .date(let date):
      document.published = date
      return
    case .impossible:
      document.findings.append(badDate("impossible-date", "does not exist", written))
    case .unreadable:
      document.findings.append(badDate("unreadable-date", "cannot be read", written))
    case nil: break
    }
    if let date = fileName.flatMap(PublicationDate.inFileName) {
      document.published = date
      document.findings.append(
        Finding(
          .note, code: "date-from-file-name",
          message: "Publication date \(date) is taken from the file name", place: place,
          advice: "write it into the document as published: \(date)"))
    } else if let date = options.published {
      document.published = date
    } else if written == nil {
      document.findings.append(
        Finding(
          .warning, code: "no-publication-date", message: "Document has no publication date",
          place: place,
          advice: "give it with --published, or as published in the document"
            + (fileName == nil ? "" : ", or begin the file name with its date, such as 2024-06-03-")
        ))
    }
  }

  private func badDate(_ code: String, _ verb: String, _ written: String?) -> Finding {
    let shown = String(Self.singleLine(written ?? "").prefix(40))
    return Finding(
      .warning, code: code, message: "Publication date '\(shown)' \(verb)",
      place: place + (publishedLine.map { ":\($0)" } ?? ""),
      advice: "write it as YYYY-MM-DD, YYYY-MM or YYYY")
  }

  /// The text with each run of white space and control characters as one space.
  static func singleLine(_ text: String) -> String {
    text.split {
      $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 32 || $0.value == 127 }
    }
    .joined(separator: " ")
  }
}
