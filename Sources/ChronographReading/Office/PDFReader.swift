/// Reads PDF by `pdftotext` in its reading order (not `-layout`, which sets columns side by side).
///
/// The body has one paragraph a line: empty lines part paragraphs, a line's end inside one becomes a space, and a
/// sentence cut by a page break is joined again.
enum PDFReader {
  static func read(
    _ bytes: [UInt8], place: String, program: String = "pdftotext"
  ) throws(ReadingError) -> ReadDocument {
    guard let file = TemporaryFile(bytes) else {
      throw ReadingError(
        .toolFailed, place: place, message: "No temporary file can be written",
        advice: "set TMPDIR to a folder with space")
    }
    do throws(ChildProcess.Failure) {
      let output = try ChildProcess.output(
        of: program, ["-enc", "UTF-8", "-eol", "unix", "-", "-"], input: file.path)
      return ReadDocument(body: paragraphs(of: String(decoding: output, as: UTF8.self)))
    } catch {
      throw ReadingError(
        error, of: program, package: "poppler-utils", format: "PDF", place: place)
    }
  }

  /// Joins the lines of each paragraph.
  static func paragraphs(of text: String) -> String {
    var paragraphs: [String] = []
    var isOpen = false
    var isAfterPage = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let startsPage = line.first == "\u{0C}"
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\u{0C}" || $0 == "\r" }
        .joined(separator: " ")
      if startsPage { (isOpen, isAfterPage) = (false, true) }
      guard !words.isEmpty else {
        isOpen = false
        continue
      }
      let isCut = isAfterPage && words.first?.isLowercase == true
      if isOpen || isCut, let last = paragraphs.popLast() {
        paragraphs.append(joined(last, words))
      } else {
        paragraphs.append(words)
      }
      (isOpen, isAfterPage) = (true, false)
    }
    return paragraphs.joined(separator: "\n")
  }

  /// A hyphen at the end of a line parts a word where small letters stand on both sides of it.
  private static func joined(_ line: String, _ next: String) -> String {
    if line.last == "-", next.first?.isLowercase == true, line.dropLast().last?.isLowercase == true
    {
      return line.dropLast() + next
    }
    return line + " " + next
  }
}
